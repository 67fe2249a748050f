"""What can be wrong with an export: its format, and the file when it is loaded again."""

from mou_cli.errors import MouError, WrongUsage
from mou_cli.errors.register import NewerFormat


class NoSuchFormat(WrongUsage):
    vi = "chưa rõ viết theo định dạng nào; hãy nêu tệp bằng -o, tên kết thúc bằng {known}, hoặc thêm --format."
    en = "it is not clear in which format to write; name a file with -o that ends in {known}, or add --format."


class NotText(WrongUsage):
    vi = "định dạng này không phải văn bản nên không in ra được; hãy nêu tệp bằng -o."
    en = "this format is not text and cannot be printed; name a file with -o."


class NoSheet(WrongUsage):
    vi = "định dạng {format} không chia thành bảng; hãy bỏ --sheet."
    en = "{format} has no sheets; leave --sheet out."


class AllOrOne(WrongUsage):
    vi = "--all là mọi bản ghi nhớ, --agreement là một; hãy bỏ một trong hai."
    en = "--all means every agreement and --agreement one; leave one of the two out."


class OfficeMissing(MouError):
    vi = "việc này cần {names}, chưa có trên máy; hãy cài bằng: {command}"
    en = "this needs {names}, not installed here; install with: {command}"


class NotAnExport(MouError):
    vi = "{path} không phải là tệp do mou export --format json viết ra."
    en = "{path} is not a file that mou export --format json wrote."


class NewerExport(NewerFormat):
    """An export that a newer mou wrote."""
