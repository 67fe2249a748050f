"""What can be wrong with an amendment."""

from mou_cli.errors import MouError, WrongUsage


class NumberUsed(MouError):
    vi = "số {number} đã được dùng; số của nội dung và nhiệm vụ không dùng lại"
    en = "the number {number} was used already; numbers of commitments and tasks are never used again"


class NothingNewSaid(MouError):
    vi = "không nêu gì mới cho nội dung {number}; hãy ghi title, text hoặc clauses"
    en = "nothing new is said of commitment {number}; give title, text or clauses"


class OnlyWith(MouError):
    vi = "chỉ dùng với kind: {kinds}"
    en = "only goes with the kind: {kinds}"


class ByItself(MouError):
    vi = "nội dung {number} không thể được thay bằng chính nó"
    en = "commitment {number} cannot be superseded by itself"


class AmendmentNeeded(MouError):
    vi = "không rút lại được sửa đổi này vì đã có bản ghi dựa vào nội dung do nó tạo ra: {found}"
    en = "this amendment cannot be taken back, since records rest on what it made: {found}"


class FromOrCorrect(WrongUsage):
    vi = 'hãy nêu một trong hai: --from TỆP để ghi một sửa đổi, hoặc --correct MÃ --reason "…" để rút lại.'
    en = 'give one of the two: --from FILE to record an amendment, or --correct ID --reason "…" to take one back.'


class SameAmendment(MouError):
    vi = "sửa đổi này đã được ghi với mã {id}; không ghi lần nữa."
    en = "this amendment is recorded already as {id}; it was not recorded again."
