"""What can be wrong with what is handed on: files to write, letterheads, workbooks that come back."""

from mou_cli.errors import MouError, WrongUsage
from mou_cli.errors.files import BadFile


class FileExists(MouError):
    vi = "{path} đã có và không bị ghi đè; hãy chọn tên khác bằng -o, hoặc thêm --force."
    en = "{path} is there already and is not overwritten; choose another name with -o, or add --force."


class AllOrOne(WrongUsage):
    vi = "--all là mọi bản ghi nhớ, --agreement là một; hãy bỏ một trong hai."
    en = "--all means every agreement and --agreement one; leave one of the two out."


class InTheRegister(MouError):
    vi = "{path} nằm trong thư mục của sổ, nơi chỉ chứa các tệp của sổ; hãy chọn nơi khác."
    en = "{path} lies in the register's folder, which holds the register's own files; choose another place."


class CannotCreate(MouError):
    vi = "không viết được {path}: {reason}."
    en = "{path} cannot be written: {reason}."


class OfficeMissing(MouError):
    vi = "việc này cần {names}, chưa có trên máy; hãy cài bằng: {command}"
    en = "this needs {names}, not installed here; install with: {command}"


class NoSuchFormat(WrongUsage):
    vi = "chưa rõ viết theo định dạng nào; hãy nêu tệp bằng -o, tên kết thúc bằng {known}, hoặc thêm --format."
    en = "it is not clear in which format to write; name a file with -o that ends in {known}, or add --format."


class NotText(WrongUsage):
    vi = "định dạng này không phải văn bản nên không in ra được; hãy nêu tệp bằng -o."
    en = "this format is not text and cannot be printed; name a file with -o."


class NoSheet(WrongUsage):
    vi = "định dạng {format} không chia thành bảng; hãy bỏ --sheet."
    en = "{format} has no sheets; leave --sheet out."


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


class OtherLayout(MouError):
    vi = "{path} viết cho kiểu {found}, không phải {wanted}; hãy dùng tệp khác (kèm theo có {known}), hoặc bỏ --layout."
    en = "{path} is for the layout {found}, not {wanted}; use another file ({known} come along), or leave --layout out."


class NoPeriodYet(MouError):
    vi = "chưa ghi kỳ đánh giá nào tổ chức trước ngày {day}; hãy ghi ngày bắt đầu, như --period {signed}.."
    en = (
        "no review held before {day} is recorded; give the day it begins, as in --period {signed}.."
    )


class WrongEnding(WrongUsage):
    vi = "{path} phải kết thúc bằng {known}."
    en = "{path} must end in {known}."


class PeriodAgainstDay(WrongUsage):
    vi = "giai đoạn kết thúc ngày {end} còn --as-of là {day}; hãy bỏ một trong hai."
    en = "the period ends on {end} and --as-of is {day}; leave one of the two out."


class BadOfficeFile(BadFile):
    vi = "{path} có {count} lỗi, không viết gì:"
    en = "{path} has {count} problem{s}, nothing was written:"


class BadWorkbook(BadFile):
    vi = "{path} có {count} lỗi, không ghi gì:"
    en = "{path} has {count} problem{s}, nothing was recorded:"


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


class BadExport(BadFile):
    vi = "{path} có {count} lỗi, không nạp gì:"
    en = "{path} has {count} problem{s}, nothing was loaded:"


class NotJson(MouError):
    vi = "{path} không phải JSON hợp lệ: {detail}."
    en = "{path} is not valid JSON: {detail}."


class NotAnExport(MouError):
    vi = "{path} không phải là tệp do mou export --format json viết ra."
    en = "{path} is not a file that mou export --format json wrote."


class NewerExport(MouError):
    vi = "{path} có định dạng {format}, chương trình này chỉ biết đến {known}; hãy cài mou bản mới."
    en = "{path} has format {format} and this program knows up to {known}; install a newer mou."


class NotARecord(MouError):
    vi = "không phải là một bản ghi đọc được: {problem}"
    en = "is not a record that can be read: {problem}"


class UnreadableValue(MouError):
    vi = "mục “{key}” không thể là {value}"
    en = "“{key}” cannot be {value}"


class NotARow(MouError):
    vi = "không có dạng của một bản ghi"
    en = "it does not have the form of a record"


class KeyMissing(MouError):
    vi = "thiếu mục “{key}”"
    en = "“{key}” is missing"


class RecordedBefore(MouError):
    vi = "nội dung {number}: đã có bản ghi y như vậy"
    en = "{number}: the same was recorded before"


class AlreadyInRegister(MouError):
    vi = "bản ghi nhớ {id} trong sổ khác tệp này; tệp xuất chỉ nạp được vào sổ chưa có bản ghi nhớ ấy. Không nạp gì."
    en = "the agreement {id} in the register is not as in this file; an export can be loaded only where it is not there yet. Nothing was loaded."
