"""What can be wrong with evidence: documents that are cited, and files."""

from mou_cli.errors import MouError


class Secret(MouError):
    vi = "“{text}” có đóng dấu độ mật; sổ này không ghi văn bản Mật, Tối mật, Tuyệt mật."
    en = "“{text}” is marked secret; this register takes no document classified as confidential, secret or top secret."


class EvidenceFileMissing(MouError):
    vi = "không có tệp {path}; hãy ghi đúng đường dẫn, hoặc số, ký hiệu và ngày của văn bản."
    en = "there is no file {path}; give its path, or a document's number, symbol and date."


class SameFileName(MouError):
    vi = "có hai tệp khác nhau cùng tên {name}; hãy đổi tên một tệp"
    en = "two different files are named {name}; rename one of them"


class NoSuchFolder(MouError):
    vi = "không có thư mục {path}."
    en = "there is no folder {path}."
