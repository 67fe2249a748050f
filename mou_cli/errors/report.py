"""What can be wrong with a report: its period and its layout."""

from mou_cli.errors import MouError, WrongUsage


class NotAPeriodOfDays(WrongUsage):
    vi = "“{text}” không phải là một giai đoạn; hãy ghi như 24/07/2023..31/12/2025, 24/07/2023.. hoặc last-review."
    en = (
        "“{text}” is not a period; write it as 24/07/2023..31/12/2025, 24/07/2023.. or last-review."
    )


class PeriodBackwards(WrongUsage):
    vi = "giai đoạn bắt đầu ngày {first}, sau ngày kết thúc {last}; hãy chọn ngày bắt đầu sớm hơn."
    en = "the period begins on {first}, after its end on {last}; give an earlier first day."


class NotYet(MouError):
    vi = "ngày {day} chưa tới (hôm nay là {today}); báo cáo chỉ nói về những gì đã có."
    en = "{day} has not come yet (today is {today}); a report tells what is already true."


class NoPeriodYet(MouError):
    vi = "chưa ghi kỳ đánh giá nào tổ chức trước ngày {day}; hãy ghi ngày bắt đầu, như --period {signed}.."
    en = (
        "no review held before {day} is recorded; give the day it begins, as in --period {signed}.."
    )


class PeriodAgainstDay(WrongUsage):
    vi = "giai đoạn kết thúc ngày {end} còn --as-of là {day}; hãy bỏ một trong hai."
    en = "the period ends on {end} and --as-of is {day}; leave one of the two out."


class OtherLayout(MouError):
    vi = "{path} viết cho kiểu {found}, không phải {wanted}; hãy dùng tệp khác (kèm theo có {known}), hoặc bỏ --layout."
    en = "{path} is for the layout {found}, not {wanted}; use another file ({known} come along), or leave --layout out."
