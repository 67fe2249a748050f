"""What can be wrong with a workbook that comes back filled in."""

from mou_cli.errors import MouError


class NotAWorkbook(MouError):
    vi = (
        "{path} không phải là tệp Excel .xlsx đọc được; hãy lưu lại dạng .xlsx, không đặt mật khẩu."
    )
    en = "{path} is not an Excel workbook (.xlsx) that can be read; save it as .xlsx, without a password."


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


class FractionOfPercent(MouError):
    vi = "{text} là bao nhiêu phần trăm? hãy ghi 0, hoặc số từ 1 đến 100, như 80"
    en = "{text}: a fraction, or that many percent? write 0, or a number from 1 to 100, as 80"


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
