"""What can be wrong with a file or a folder that is read or written, whatever it is for."""

import errno
from collections.abc import Sequence

from mou_cli.errors import InBoth, MouError, Saying, WrongUsage, plainly


class NoSuchFile(MouError):
    vi = "không có tệp {path}."
    en = "there is no file {path}."


class EvidenceFileMissing(MouError):
    vi = "không có tệp {path}; hãy ghi đúng đường dẫn, hoặc số, ký hiệu và ngày của văn bản."
    en = "there is no file {path}; give its path, or a document's number, symbol and date."


class NoSuchFolder(MouError):
    vi = "không có thư mục {path}."
    en = "there is no folder {path}."


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


class NotJson(MouError):
    vi = "{path} không phải JSON hợp lệ: {detail}."
    en = "{path} is not valid JSON: {detail}."


class NotAWorkbook(MouError):
    vi = (
        "{path} không phải là tệp Excel .xlsx đọc được; hãy lưu lại dạng .xlsx, không đặt mật khẩu."
    )
    en = "{path} is not an Excel workbook (.xlsx) that can be read; save it as .xlsx, without a password."


class NotAnExport(MouError):
    vi = "{path} không phải là tệp do mou export --format json viết ra."
    en = "{path} is not a file that mou export --format json wrote."


class CannotRead(MouError):
    vi = "không đọc được {path}: {reason}."
    en = "{path} cannot be read: {reason}."


class CannotWrite(MouError):
    vi = "không ghi được {path}: {reason}. Tệp này vẫn như cũ."
    en = "{path} cannot be written: {reason}. It is as it was."


class CannotCreate(MouError):
    vi = "không viết được {path}: {reason}."
    en = "{path} cannot be written: {reason}."


class CannotPrint(MouError):
    vi = "không in được kết quả: {reason}."
    en = "the output cannot be written: {reason}."


class FileExists(MouError):
    vi = "{path} đã có và không bị ghi đè; hãy chọn tên khác bằng -o, hoặc thêm --force."
    en = "{path} is there already and is not overwritten; choose another name with -o, or add --force."


class SameFileName(MouError):
    vi = "có hai tệp khác nhau cùng tên {name}; hãy đổi tên một tệp"
    en = "two different files are named {name}; rename one of them"


class WrongEnding(WrongUsage):
    vi = "{path} phải kết thúc bằng {known}."
    en = "{path} must end in {known}."


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


class BadRecordFile(BadFile):
    vi = "{path} có {count} lỗi, không ghi gì:"
    en = "{path} has {count} problem{s}, nothing was recorded:"


class BadOfficeFile(BadFile):
    vi = "{path} có {count} lỗi, không viết gì:"
    en = "{path} has {count} problem{s}, nothing was written:"


class OtherAgreement(MouError):
    vi = "tệp này của “{found}”, không phải “{wanted}”; hãy chọn đúng bằng --agreement"
    en = "this file is for “{found}”, not for “{wanted}”; choose the right one with --agreement"


class UnknownKey(MouError):
    vi = "{path}: mục {key} chưa được hỗ trợ; vẫn được giữ lại."
    en = "{path}: {key} is not known here; it was kept."


class UnreadKey(MouError):
    vi = "{path}: không có mục tên {key}; đã bỏ qua."
    en = "{path}: {key} is not known here and was not read."


class InTheRegister(MouError):
    vi = "{path} nằm trong thư mục của sổ, nơi chỉ chứa các tệp của sổ; hãy chọn nơi khác."
    en = "{path} lies in the register's folder, which holds the register's own files; choose another place."


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
}


def reason(error: OSError) -> InBoth:
    """Why the system said no, in Vietnamese where it is a usual reason, and in English."""
    english = error.strerror or str(error)
    return InBoth(_REASONS.get(error.errno or 0, english), english)
