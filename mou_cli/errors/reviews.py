"""What can be wrong with tasks, worksheets, amendments and evidence."""

from mou_cli.errors import MouError, WrongUsage
from mou_cli.errors.files import BadFile


class CommitmentEnded(MouError):
    vi = "nội dung {number} đã kết thúc ngày {day}; chỉ ghi được những gì có trước ngày đó. Xem: mou show {number}"
    en = "commitment {number} ended on {day}; only what was true before that day can be recorded. See: mou show {number}"


class TaskNotYetSet(MouError):
    vi = "ngày {day} nhiệm vụ {number} chưa được giao; hãy ghi từ ngày giao trở đi. Xem: mou show {commitment}"
    en = "on {day} task {number} had not been set yet; give a day from then on. See: mou show {commitment}"


class TaskCarriedOn(MouError):
    vi = "nhiệm vụ {number} đã chuyển tiếp thành {later}; hãy ghi vào {later}."
    en = "task {number} was carried over as {later}; record it there."


class UnknownTask(MouError):
    vi = "không có nhiệm vụ {number}; có: {known}. Xem: mou task list"
    en = "there is no task {number}; there are: {known}. See: mou task list"


class NothingToSet(WrongUsage):
    vi = "hãy nêu --lead BÊN=CƠ QUAN hoặc --due NGÀY."
    en = "give --lead PARTY=AGENCY or --due DAY."


class LeadNeedsParty(WrongUsage):
    vi = "“{text}” thiếu bên hoặc cơ quan; hãy ghi như {example}"
    en = "“{text}” lacks a party or an agency; write it as {example}"


class BadRecordFile(BadFile):
    vi = "{path} có {count} lỗi, không ghi gì:"
    en = "{path} has {count} problem{s}, nothing was recorded:"


class OtherReview(MouError):
    vi = "phiếu này của kỳ đánh giá {found}, không phải kỳ {wanted}"
    en = "this worksheet is for review {found}, not for {wanted}"


class OtherAgreement(MouError):
    vi = "tệp này của “{found}”, không phải “{wanted}”; hãy chọn đúng bằng --agreement"
    en = "this file is for “{found}”, not for “{wanted}”; choose the right one with --agreement"


class NoSuchCommitment(MouError):
    vi = "không có nội dung {number} vào ngày {day}; có: {known}"
    en = "there is no commitment {number} on {day}; there are {known}"


class HasEnded(MouError):
    vi = "nội dung {number} đã kết thúc ngày {day}"
    en = "commitment {number} ended on {day}"


class NoSuchTask(MouError):
    vi = "nội dung {commitment} không có nhiệm vụ {number} đang mở; đang mở: {known}"
    en = "commitment {commitment} has no open task {number}; open: {known}"


class NoTasksOpen(MouError):
    vi = "nội dung {commitment} không có nhiệm vụ nào đang mở để chuyển tiếp"
    en = "commitment {commitment} has no open task to carry over"


class UnknownResult(MouError):
    vi = "không có kết quả “{text}”; hãy chọn: {known}"
    en = "there is no result “{text}”; choose one of: {known}"


class NeedsStatus(MouError):
    vi = "đã ghi kết quả, tỷ lệ hoặc kết luận thì phải chọn trạng thái"
    en = "a result, a percentage or a conclusion needs a status with it"


class NothingFilledIn(MouError):
    vi = "{path} chưa điền gì, không ghi gì; hãy điền, hoặc bỏ --from để chỉ ghi ngày họp."
    en = "nothing is filled in in {path}, nothing was recorded; fill it in, or leave out --from to record the day alone."


class DueTooEarly(MouError):
    vi = "hạn {due} không sau ngày họp {held}; hãy chọn ngày sau đó."
    en = "the due date {due} is not after the day of the review, {held}; choose a later day."


class NoNextReview(MouError):
    vi = "không có kỳ đánh giá nào sau kỳ này để làm hạn; hãy ghi ngày"
    en = "there is no review after this one to be due by; write a date"


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


class SameFileName(MouError):
    vi = "có hai tệp khác nhau cùng tên {name}; hãy đổi tên một tệp"
    en = "two different files are named {name}; rename one of them"


class NoSuchFolder(MouError):
    vi = "không có thư mục {path}."
    en = "there is no folder {path}."


class AmendmentNeeded(MouError):
    vi = "không rút lại được sửa đổi này vì đã có bản ghi dựa vào nội dung do nó tạo ra: {found}"
    en = "this amendment cannot be taken back, since records rest on what it made: {found}"


class FromOrCorrect(WrongUsage):
    vi = 'hãy nêu một trong hai: --from TỆP để ghi một sửa đổi, hoặc --correct MÃ --reason "…" để rút lại.'
    en = 'give one of the two: --from FILE to record an amendment, or --correct ID --reason "…" to take one back.'


class SameAmendment(MouError):
    vi = "sửa đổi này đã được ghi với mã {id}; không ghi lần nữa."
    en = "this amendment is recorded already as {id}; it was not recorded again."


class Secret(MouError):
    vi = "“{text}” có đóng dấu độ mật; sổ này không ghi văn bản Mật, Tối mật, Tuyệt mật."
    en = "“{text}” is marked secret; this register takes no document classified as confidential, secret or top secret."


class EvidenceFileMissing(MouError):
    vi = "không có tệp {path}; hãy ghi đúng đường dẫn, hoặc số, ký hiệu và ngày của văn bản."
    en = "there is no file {path}; give its path, or a document's number, symbol and date."


class SinceTooLate(MouError):
    vi = "{since} là sau ngày {day} đang xem; hãy ghi một ngày trước đó."
    en = "{since} is after {day}, the day that is shown; give an earlier day."


class NoReviewYet(MouError):
    vi = "chưa ghi kỳ đánh giá nào; hãy ghi một ngày, như --since 24/07/2025."
    en = "no review is recorded yet; give a day, as in --since 24/07/2025."


class RecordedAhead(MouError):
    vi = "ghi vào ngày {day}, là ngày chưa tới; đồng hồ của máy ghi có thể đã sai"
    en = "recorded on {day}, which has not come yet; the clock of that computer may have been wrong"


class NothingToTakeBack(MouError):
    vi = "rút lại “{text}” nhưng không có bản ghi nào mang mã ấy"
    en = "takes “{text}” back, but there is no record of that id"
