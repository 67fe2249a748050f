"""What can be wrong with a value that is typed or filled in: a day, a percentage, a text."""

from mou_cli.errors import WrongUsage


class NotADate(WrongUsage):
    vi = "“{text}” không phải là ngày; hãy ghi ngày/tháng/năm như 24/07/2023 hoặc 2023-07-24."
    en = "“{text}” is not a date; write day/month/year as 24/07/2023, or 2023-07-24."


class NoSuchDay(NotADate):
    vi = "“{text}” không phải là ngày: tháng {month}/{year} có {days} ngày; hãy ghi lại."
    en = "“{text}” is not a date: month {month}/{year} has {days} days; write it again."


class NoSuchMonth(NotADate):
    vi = "“{text}” không phải là ngày: không có tháng {month}; hãy ghi ngày trước, tháng sau, như 24/07/2023."
    en = "“{text}” is not a date: there is no month {month}; the day comes first, as in 24/07/2023."


class TwoDigitYear(WrongUsage):
    vi = "năm trong “{text}” chỉ có hai chữ số; hãy ghi đủ bốn chữ số như 24/07/2023."
    en = "the year in “{text}” has two digits; write all four, as in 24/07/2023."


class IncompleteDate(WrongUsage):
    vi = "“{text}” chưa đủ ngày, tháng và năm; hãy ghi như 24/07/2023."
    en = "“{text}” lacks a day or a month; write a whole date, as in 24/07/2023."


class NotAPercent(WrongUsage):
    vi = "“{text}” không phải là tỷ lệ phần trăm; hãy ghi số từ 0 đến 100 như 75, 75% hoặc 66,7."
    en = "“{text}” is not a percentage; write a number from 0 to 100, as 75, 75% or 66.7."


class NotAWholeNumber(WrongUsage):
    vi = "“{text}” không phải là số nguyên từ {low} đến {high}."
    en = "“{text}” is not a whole number from {low} to {high}."


class NotAChoice(WrongUsage):
    vi = "không có “{text}”; hãy chọn: {known}."
    en = "there is no “{text}”; choose one of: {known}."


class UnsafeText(WrongUsage):
    vi = "ký tự {code} ở vị trí {position} không được dùng trong văn bản; hãy bỏ ký tự đó rồi nhập lại."
    en = "the character {code} at position {position} cannot stand in a text; take it out and type it again."


class TextTooLong(WrongUsage):
    vi = "dài {length} ký tự, nhiều nhất là {limit}; hãy rút gọn."
    en = "the text has {length} characters, at most {limit} fit; shorten it."


class EmptyText(WrongUsage):
    vi = "phần này để trống; hãy ghi nội dung hoặc bỏ hẳn phần này."
    en = "the text is empty; write something or leave it out."
