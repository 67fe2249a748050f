"""What can be wrong with the register's files and with an agreement file."""

import errno
from collections.abc import Sequence

from mou_cli.errors import InBoth, MouError, Saying, plainly


class NotAFolder(MouError):
    vi = (
        "{path} không phải là thư mục nên không dùng làm sổ được; hãy chọn thư mục bằng --register."
    )
    en = "{path} is not a folder and cannot be the register; name a folder with --register."


class NoSuchFile(MouError):
    vi = "không có tệp {path}."
    en = "there is no file {path}."


class NotAFile(MouError):
    vi = "{path} không phải là tệp; hãy chỉ một tệp."
    en = "{path} is not a file; name a file."


class FileTooLarge(MouError):
    vi = "{path} lớn hơn {limit} MB; tệp bản ghi nhớ không lớn như vậy."
    en = "{path} is larger than {limit} MB; no agreement file is."


class NotUtf8(MouError):
    vi = "{path} không phải UTF-8 (byte thứ {position}); hãy lưu lại tệp với bảng mã UTF-8."
    en = "{path} is not UTF-8 (byte {position}); save it again in the UTF-8 encoding."


class NotToml(MouError):
    vi = "{path} không phải TOML hợp lệ: {detail}."
    en = "{path} is not valid TOML: {detail}."


class CannotRead(MouError):
    vi = "không đọc được {path}: {reason}."
    en = "{path} cannot be read: {reason}."


class CannotWrite(MouError):
    vi = "không ghi được {path}: {reason}. Tệp này vẫn như cũ."
    en = "{path} cannot be written: {reason}. It is as it was."


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


class NewerFormat(MouError):
    vi = "{path} có định dạng {format}, chương trình này chỉ biết đến {known}; hãy cài mou bản mới."
    en = "{path} has format {format} and this program knows up to {known}; install a newer mou."


class NothingToRestore(MouError):
    vi = "{path} không hỏng, không cần khôi phục."
    en = "{path} is sound; there is nothing to restore."


class PreviousUnusable(MouError):
    vi = "không khôi phục được {path}: không có bản trước nguyên vẹn. Tệp được giữ nguyên; hãy lấy lại từ bản sao lưu."
    en = "{path} cannot be restored: there is no sound previous version. It was left as it is; use a backup."


class AgreementDiffers(MouError):
    vi = "bản ghi nhớ {id} trong sổ đã có {records} ghi nhận và khác tệp này ở:\n{differences}\nKhông nạp gì."
    en = "the agreement {id} in the register has records ({records}) and differs from this file in:\n{differences}\nNothing was loaded."


class BadFile(MouError):
    """A file with problems: every one of them is named, each with its place."""

    def __init__(self, path: str, problems: Sequence[MouError]) -> None:
        super().__init__(path=path, count=len(problems), s="" if len(problems) == 1 else "s")
        self.problems = tuple(problems)

    def sentence(self, lang: str, say: Saying = plainly) -> str:
        """The count, then one line per problem."""
        lines = [f"  {problem.sentence(lang, say)}" for problem in self.problems]
        return "\n".join([super().sentence(lang, say), *lines])


class BadAgreementFile(BadFile):
    vi = "{path} có {count} lỗi, không nạp gì:"
    en = "{path} has {count} problem{s}, nothing was loaded:"


class Missing(MouError):
    vi = "thiếu mục này"
    en = "is missing"


class WrongKind(MouError):
    vi = "phải là {wanted}, không phải {found}"
    en = "must be {wanted}, not {found}"


class NotOneOf(MouError):
    vi = "“{text}” không thuộc: {known}"
    en = "“{text}” is none of: {known}"


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


class Twice(MouError):
    vi = "“{text}” xuất hiện hai lần"
    en = "“{text}” appears twice"


class TooFewOrMany(MouError):
    vi = "có {count}, cần từ {low} đến {high}"
    en = "{count} given, {low} to {high} needed"


class EndsBeforeStart(MouError):
    vi = "kết thúc {end} trước khi bắt đầu {start}"
    en = "ends on {end}, before it starts on {start}"


class NotPositive(MouError):
    vi = "phải lớn hơn 0, không phải {number}"
    en = "must be greater than 0, not {number}"


class Several(MouError):
    """Several failures, told together."""

    def __init__(self, failures: Sequence[MouError]) -> None:
        super().__init__()
        self.failures = tuple(failures)
        self.exit_code = max(failure.exit_code for failure in failures)

    def sentence(self, lang: str, say: Saying = plainly) -> str:
        """Each in a line of its own, the same sentence once."""
        lines = [failure.sentence(lang, say) for failure in self.failures]
        return "\n".join(dict.fromkeys(lines))


class UnknownKey(MouError):
    vi = "{path}: mục {key} chưa được hỗ trợ; vẫn được giữ lại."
    en = "{path}: {key} is not known here; it was kept."


class UnreadKey(MouError):
    vi = "{path}: không có mục tên {key}; đã bỏ qua."
    en = "{path}: {key} is not known here and was not read."


_REASONS = {
    errno.ENOENT: "không có thư mục ấy",
    errno.ENOTDIR: "một phần đường dẫn không phải là thư mục",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức đĩa",
    errno.EROFS: "chỉ đọc được, không ghi được",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EFBIG: "tệp vượt quá giới hạn kích thước",
    errno.EIO: "lỗi thiết bị",
    errno.EISDIR: "đó là thư mục",
    errno.ENAMETOOLONG: "tên quá dài",
}


def reason(error: OSError) -> InBoth:
    """Why the system said no, in Vietnamese where it is a usual reason, and in English."""
    english = error.strerror or str(error)
    return InBoth(_REASONS.get(error.errno or 0, english), english)
