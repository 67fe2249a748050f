"""What can be wrong with one value, typed or filled in or read, wherever it stands."""

from mou_cli.errors import MouError, WrongUsage


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


class NotAPeriodOfDays(WrongUsage):
    vi = "“{text}” không phải là một giai đoạn; hãy ghi như 24/07/2023..31/12/2025, 24/07/2023.. hoặc last-review."
    en = (
        "“{text}” is not a period; write it as 24/07/2023..31/12/2025, 24/07/2023.. or last-review."
    )


class NotAPercent(WrongUsage):
    vi = "“{text}” không phải là tỷ lệ phần trăm; hãy ghi số từ 0 đến 100 như 75, 75% hoặc 66,7."
    en = "“{text}” is not a percentage; write a number from 0 to 100, as 75, 75% or 66.7."


class PercentInStatus(WrongUsage):
    vi = "“{text}” có cả tỷ lệ; hãy ghi riêng: --percent {percent}"
    en = "“{text}” has a percentage in it; give that apart: --percent {percent}"


class NotAWholeNumber(WrongUsage):
    vi = "“{text}” không phải là số nguyên từ {low} đến {high}."
    en = "“{text}” is not a whole number from {low} to {high}."


class NotPositive(MouError):
    vi = "phải lớn hơn 0, không phải {number}"
    en = "must be greater than 0, not {number}"


class NotAChoice(WrongUsage):
    vi = "không có “{text}”; hãy chọn: {known}."
    en = "there is no “{text}”; choose one of: {known}."


class UnknownStatus(WrongUsage):
    vi = "không có trạng thái “{text}”; hãy chọn: {known}."
    en = "there is no status “{text}”; choose one of: {known}."


class AmbiguousStatus(WrongUsage):
    vi = "“{text}” có thể là {found}; hãy ghi rõ hơn."
    en = "“{text}” could be {found}; type more of it."


class UnknownParty(MouError):
    vi = "không có bên “{text}”; hãy chọn: {known}."
    en = "there is no party “{text}”; choose one of: {known}."


class AmbiguousParty(MouError):
    vi, en = AmbiguousStatus.vi, AmbiguousStatus.en


class UnknownResult(MouError):
    vi = "không có kết quả “{text}”; hãy chọn: {known}"
    en = "there is no result “{text}”; choose one of: {known}"


class LeadNeedsParty(WrongUsage):
    vi = "“{text}” thiếu bên hoặc cơ quan; hãy ghi như {example}"
    en = "“{text}” lacks a party or an agency; write it as {example}"


class NotAnId(MouError):
    vi = (
        "“{text}” không dùng làm mã được; chỉ gồm a-z, 0-9 và gạch nối, như nghe-an-quang-ngai-2023"
    )
    en = "“{text}” cannot be an id; use a-z, 0-9 and hyphens only, as in nghe-an-quang-ngai-2023"


class NotANumber(MouError):
    vi = "“{text}” không dùng làm số của nội dung được; ví dụ: 3, I.1.a"
    en = "“{text}” cannot be a commitment's number; examples: 3, I.1.a"


class NotAPeriod(MouError):
    vi = "“{text}” không phải là chu kỳ đánh giá; hãy ghi P1Y (hằng năm), P2Y (hai năm), P6M (sáu tháng) hoặc term-end (cuối thời hạn)"
    en = "“{text}” is not a review cycle; write P1Y (every year), P2Y (two years), P6M (six months) or term-end (at the end of the term)"


class EndsBeforeStart(MouError):
    vi = "kết thúc {end} trước khi bắt đầu {start}"
    en = "ends on {end}, before it starts on {start}"


class UnsafeText(WrongUsage):
    vi = "ký tự {code} ở vị trí {position} không được dùng trong văn bản; hãy bỏ ký tự đó rồi nhập lại."
    en = "the character {code} at position {position} cannot stand in a text; take it out and type it again."


class TextTooLong(WrongUsage):
    vi = "dài {length} ký tự, nhiều nhất là {limit}; hãy rút gọn."
    en = "the text has {length} characters, at most {limit} fit; shorten it."


class EmptyText(WrongUsage):
    vi = "phần này để trống; hãy ghi nội dung hoặc bỏ hẳn phần này."
    en = "the text is empty; write something or leave it out."


class Missing(MouError):
    vi = "thiếu mục này"
    en = "is missing"


class KeyMissing(MouError):
    vi = "thiếu mục “{key}”"
    en = "“{key}” is missing"


class WrongKind(MouError):
    vi = "phải là {wanted}, không phải {found}"
    en = "must be {wanted}, not {found}"


class UnreadableValue(MouError):
    vi = "mục “{key}” không thể là {value}"
    en = "“{key}” cannot be {value}"


class NotOneOf(MouError):
    vi = "“{text}” không thuộc: {known}"
    en = "“{text}” is none of: {known}"


class Twice(MouError):
    vi = "“{text}” xuất hiện hai lần"
    en = "“{text}” appears twice"


class TooFewOrMany(MouError):
    vi = "có {count}, cần từ {low} đến {high}"
    en = "{count} given, {low} to {high} needed"


class OnlyWith(MouError):
    vi = "chỉ dùng với kind: {kinds}"
    en = "only goes with the kind: {kinds}"
