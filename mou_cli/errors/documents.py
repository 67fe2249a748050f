"""What can be wrong with what is handed on (report, export) and comes back (workbook)."""

from mou_cli.errors import MouError, WrongUsage


class SheetMissing(MouError):
    vi = "tệp không có các cột báo cáo; hãy dùng tệp do mou export tạo ra, của một bản ghi nhớ (không dùng --all)"
    en = "the file has no columns to report in; use one that mou export made of one agreement, without --all"


class ColumnMissing(MouError):
    vi = "trang tính không có cột “{name}”; hãy dùng tệp do mou export tạo ra"
    en = "the sheet has no column “{name}”; use one that mou export made"


class NothingReported(MouError):
    vi = "{path} chưa có ô nào được điền ở các cột báo cáo; không ghi gì."
    en = "nothing is filled in the columns to report in of {path}; nothing was recorded."


class FormulaInCell(MouError):
    vi = "ô này là công thức không có kết quả, hoặc báo lỗi ({found}); hãy gõ thẳng giá trị"
    en = "this cell is a formula without a result, or shows an error ({found}); type the value itself"


class RowsDiffer(MouError):
    vi = "dòng này khác {other}, cùng số, cùng bên, cùng ngày; hãy để lại một dòng"
    en = "this row differs from {other} on the same number, party and day; leave one of them"


class NumberNotText(MouError):
    vi = "{text} là số, mà 3.1 và 3.10 là hai nhiệm vụ khác nhau; hãy ghi ô này ở dạng chữ: dấu nháy đơn, rồi đúng số của nhiệm vụ"
    en = "{text} is a number here, and 3.1 and 3.10 are two tasks; write this cell as text: an apostrophe, then the task's number as it is"


class NumberOfReportMissing(MouError):
    vi = "thiếu số của nội dung hoặc nhiệm vụ; dòng này báo cáo về việc nào?"
    en = "the number of the commitment or task is missing; what is this row about?"


class StatusOfReportMissing(MouError):
    vi = "thiếu trạng thái; hãy chọn trong danh sách của ô"
    en = "a status is missing; choose one from the list of the cell"


class PartyMissing(MouError):
    vi = "thiếu bên báo cáo; hãy chọn trong danh sách của ô, hoặc thêm --party"
    en = "the party that reports is missing; choose one from the list of the cell, or add --party"


class DateMissing(MouError):
    vi = "thiếu ngày của số liệu; hãy ghi ngày vào ô, hoặc thêm --on"
    en = "the day of which it is true is missing; write it into the cell, or add --on"


class NoSuchFormat(WrongUsage):
    vi = "chưa rõ viết theo định dạng nào; hãy nêu tệp bằng -o, tên kết thúc bằng {known}, hoặc thêm --format."
    en = "it is not clear in which format to write; name a file with -o that ends in {known}, or add --format."


class NotText(WrongUsage):
    vi = "định dạng này không phải văn bản nên không in ra được; hãy nêu tệp bằng -o."
    en = "this format is not text and cannot be printed; name a file with -o."


class NoSheet(WrongUsage):
    vi = "định dạng {format} không chia thành bảng; hãy bỏ --sheet."
    en = "{format} has no sheets; leave --sheet out."


class OfficeMissing(MouError):
    vi = "việc này cần {names}, chưa có trên máy; hãy cài bằng: {command}"
    en = "this needs {names}, not installed here; install with: {command}"


class NotYet(MouError):
    vi = "ngày {day} chưa tới (hôm nay là {today}); báo cáo chỉ nói về những gì đã có."
    en = "{day} has not come yet (today is {today}); a report tells what is already true."


class OtherReview(MouError):
    vi = "phiếu này của kỳ đánh giá {found}, không phải kỳ {wanted}"
    en = "this worksheet is for review {found}, not for {wanted}"


class OtherLayout(MouError):
    vi = "{path} viết cho kiểu {found}, không phải {wanted}; hãy dùng tệp khác (kèm theo có {known}), hoặc bỏ --layout."
    en = "{path} is for the layout {found}, not {wanted}; use another file ({known} come along), or leave --layout out."


class NothingFilledIn(MouError):
    vi = "{path} chưa điền gì, không ghi gì; hãy điền, hoặc bỏ --from để chỉ ghi ngày họp."
    en = "nothing is filled in in {path}, nothing was recorded; fill it in, or leave out --from to record the day alone."


class FractionOfPercent(MouError):
    vi = "{text} là bao nhiêu phần trăm? hãy ghi 0, hoặc số từ 1 đến 100, như 80"
    en = "{text}: a fraction, or that many percent? write 0, or a number from 1 to 100, as 80"


class NoPeriodYet(MouError):
    vi = "chưa ghi kỳ đánh giá nào tổ chức trước ngày {day}; hãy ghi ngày bắt đầu, như --period {signed}.."
    en = (
        "no review held before {day} is recorded; give the day it begins, as in --period {signed}.."
    )


class PeriodBackwards(WrongUsage):
    vi = "giai đoạn bắt đầu ngày {first}, sau ngày kết thúc {last}; hãy chọn ngày bắt đầu sớm hơn."
    en = "the period begins on {first}, after its end on {last}; give an earlier first day."
