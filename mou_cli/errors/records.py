"""What can stand against a record: an entry, a review, a task, an amendment, a correction."""

from mou_cli.errors import MouError


class UnknownCommitment(MouError):
    vi = "không có nội dung số {number}; {agreement} có: {known}. Xem: mou list"
    en = "there is no commitment {number}; {agreement} has {known}. See: mou list"


class NotThatDay(UnknownCommitment):
    """A file names a commitment that does not exist on its day."""

    vi = "không có nội dung {number} vào ngày {day}; có: {known}"
    en = "there is no commitment {number} on {day}; there are {known}"


class CommitmentEnded(MouError):
    vi = "nội dung {number} đã kết thúc ngày {day}; chỉ ghi được những gì có trước ngày đó. Xem: mou show {number}"
    en = "commitment {number} ended on {day}; only what was true before that day can be recorded. See: mou show {number}"


class EndedBefore(CommitmentEnded):
    """A file would end, change or go on with a commitment that has ended."""

    vi = "nội dung {number} đã kết thúc ngày {day}"
    en = "commitment {number} ended on {day}"


class PercentAgainstStatus(MouError):
    vi = "{percent}% không đi với trạng thái “{status}”: 100% chỉ dùng cho “hoàn thành”; “chưa thực hiện”, “thực hiện thường xuyên” và “không còn phù hợp” không ghi tỷ lệ."
    en = "{percent}% does not go with “{status}”: 100% means “completed” and nothing else; “not started”, “ongoing” and “not applicable” take no percentage."


class NoteRequired(MouError):
    vi = "trạng thái “{status}” cần lý do; hãy ghi lý do."
    en = "the status “{status}” needs a reason; give one."


class Secret(MouError):
    vi = "“{text}” có đóng dấu độ mật; sổ này không ghi văn bản Mật, Tối mật, Tuyệt mật."
    en = "“{text}” is marked secret; this register takes no document classified as confidential, secret or top secret."


class BeforeSigning(MouError):
    vi = "{day} là trước ngày ký {signed}; hãy ghi ngày từ ngày ký trở đi."
    en = "{day} is before the signing on {signed}; give a day from the signing on."


class InTheFuture(MouError):
    vi = "{day} chưa tới (hôm nay là {today}); chỉ ghi được việc đã có."
    en = "{day} is in the future (today is {today}); only what is already true can be recorded."


class RecordedBefore(MouError):
    vi = "nội dung {number}: đã có bản ghi y như vậy"
    en = "{number}: the same was recorded before"


class UnknownEntry(MouError):
    vi = "không có bản ghi nào mang mã “{text}”; xem mã trong: {see}"
    en = "no entry has the id “{text}”; the ids are in: {see}"


class AmbiguousEntry(MouError):
    vi = "mã “{text}” chỉ nhiều bản ghi: {found}; hãy ghi thêm ký tự."
    en = "the id “{text}” names several records: {found}; type more of it."


class AlreadyTakenBack(MouError):
    vi = (
        '“{entry}” đã được rút lại bởi {by}; muốn khôi phục: mou progress correct {by} --reason "…"'
    )
    en = '“{entry}” was already taken back by {by}; to restore it: mou progress correct {by} --reason "…"'


class ReviewAlreadyRecorded(MouError):
    vi = 'kỳ đánh giá {number} đã ghi là tổ chức ngày {held}; nếu ghi nhầm: mou review correct {number} --reason "…"'
    en = 'review {number} is already recorded as held on {held}; if that is wrong: mou review correct {number} --reason "…"'


class ReviewNotRecorded(MouError):
    vi = "chưa ghi kỳ đánh giá {number} nên không có gì để rút lại; xem: mou review list"
    en = "review {number} is not recorded, so there is nothing to take back; see: mou review list"


class NoSuchReview(MouError):
    vi = "không có kỳ đánh giá {number} để ghi vào ngày {held}; kỳ xa nhất có thể là {last}. Xem: mou review schedule"
    en = "there is no review {number} to record on {held}; the furthest it can be is {last}. See: mou review schedule"


class NeedsStatus(MouError):
    vi = "đã ghi kết quả, tỷ lệ hoặc kết luận thì phải chọn trạng thái"
    en = "a result, a percentage or a conclusion needs a status with it"


class DueTooEarly(MouError):
    vi = "hạn {due} không sau ngày họp {held}; hãy chọn ngày sau đó."
    en = "the due date {due} is not after the day of the review, {held}; choose a later day."


class NoNextReview(MouError):
    vi = "không có kỳ đánh giá nào sau kỳ này để làm hạn; hãy ghi ngày"
    en = "there is no review after this one to be due by; write a date"


class TaskNotYetSet(MouError):
    vi = "ngày {day} nhiệm vụ {number} chưa được giao; hãy ghi từ ngày giao trở đi. Xem: mou show {commitment}"
    en = "on {day} task {number} had not been set yet; give a day from then on. See: mou show {commitment}"


class TaskCarriedOn(MouError):
    vi = "nhiệm vụ {number} đã chuyển tiếp thành {later}; hãy ghi vào {later}."
    en = "task {number} was carried over as {later}; record it there."


class UnknownTask(MouError):
    vi = "không có nhiệm vụ {number}; có: {known}. Xem: mou task list"
    en = "there is no task {number}; there are: {known}. See: mou task list"


class NoSuchTask(MouError):
    vi = "nội dung {commitment} không có nhiệm vụ {number} đang mở; đang mở: {known}"
    en = "commitment {commitment} has no open task {number}; open: {known}"


class NoTasksOpen(MouError):
    vi = "nội dung {commitment} không có nhiệm vụ nào đang mở để chuyển tiếp"
    en = "commitment {commitment} has no open task to carry over"


class NumberUsed(MouError):
    vi = "số {number} đã được dùng; số của nội dung và nhiệm vụ không dùng lại"
    en = "the number {number} was used already; numbers of commitments and tasks are never used again"


class NothingNewSaid(MouError):
    vi = "không nêu gì mới cho nội dung {number}; hãy ghi title, text hoặc clauses"
    en = "nothing new is said of commitment {number}; give title, text or clauses"


class ByItself(MouError):
    vi = "nội dung {number} không thể được thay bằng chính nó"
    en = "commitment {number} cannot be superseded by itself"


class AmendmentNeeded(MouError):
    vi = "không rút lại được sửa đổi này vì đã có bản ghi dựa vào nội dung do nó tạo ra: {found}"
    en = "this amendment cannot be taken back, since records rest on what it made: {found}"


class SameAmendment(MouError):
    vi = "sửa đổi này đã được ghi với mã {id}; không ghi lần nữa."
    en = "this amendment is recorded already as {id}; it was not recorded again."
