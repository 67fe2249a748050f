"""What can be wrong with the register: its folder, its files, the rows in them."""

from mou_cli.errors import MouError


class NotAFolder(MouError):
    vi = (
        "{path} không phải là thư mục nên không dùng làm sổ được; hãy chọn thư mục bằng --register."
    )
    en = "{path} is not a folder and cannot be the register; name a folder with --register."


class NotSynced(MouError):
    vi = "{path} đã ghi nhưng đĩa chưa xác nhận: {reason}. Hãy kiểm tra bằng: mou progress log"
    en = (
        "{path} was written but the disk did not confirm it: {reason}. Check with: mou progress log"
    )


class RegisterLocked(MouError):
    vi = "{path} đang được chương trình khác ghi, đã chờ {seconds} giây; hãy thử lại (hoặc thêm --wait)."
    en = "{path} is being written by another program (waited {seconds} s); try again, or give --wait."


class DamagedRegister(MouError):
    vi = "{path} bị hỏng: mã kiểm tra không khớp. Tệp được giữ nguyên; hãy chạy: mou doctor"
    en = "{path} is damaged: its checksum does not match. It was left as it is; run: mou doctor"


class FileGone(DamagedRegister):
    vi = "không còn {path}, chỉ còn bản trước của nó; hãy chạy: mou doctor"
    en = "{path} is gone and only its previous version is left; run: mou doctor"


class NotARegisterFile(DamagedRegister):
    vi = "{path} không phải là tệp của sổ ({problem}). Tệp được giữ nguyên; hãy chạy: mou doctor"
    en = "{path} is not a register file ({problem}). It was left as it is; run: mou doctor"


class OtherName(MouError):
    vi = "tên của tệp này phải là {name}"
    en = "this file's name must be {name}"


class NoTables(MouError):
    vi = "thiếu các bảng của sổ"
    en = "the tables of a register are missing"


class NothingToRestore(MouError):
    vi = "{path} không hỏng, không cần khôi phục."
    en = "{path} is sound; there is nothing to restore."


class PreviousUnusable(MouError):
    vi = "không khôi phục được {path}: không có bản trước nguyên vẹn. Tệp được giữ nguyên; hãy lấy lại từ bản sao lưu."
    en = "{path} cannot be restored: there is no sound previous version. It was left as it is; use a backup."


class NotARecord(MouError):
    vi = "không phải là một bản ghi đọc được: {problem}"
    en = "is not a record that can be read: {problem}"


class NotARow(MouError):
    vi = "không có dạng của một bản ghi"
    en = "it does not have the form of a record"


class NewerFormat(MouError):
    vi = "{path} có định dạng {format}, chương trình này chỉ biết đến {known}; hãy cài mou bản mới."
    en = "{path} has format {format} and this program knows up to {known}; install a newer mou."


class NothingToTakeBack(MouError):
    vi = "rút lại “{text}” nhưng không có bản ghi nào mang mã ấy"
    en = "takes “{text}” back, but there is no record of that id"


class RecordedAhead(MouError):
    vi = "ghi vào ngày {day}, là ngày chưa tới; đồng hồ của máy ghi có thể đã sai"
    en = "recorded on {day}, which has not come yet; the clock of that computer may have been wrong"
