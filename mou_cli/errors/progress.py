"""What can be wrong with what is reported of a commitment, and with taking a record back."""

from mou_cli.errors import MouError, WrongUsage


class UnknownStatus(WrongUsage):
    vi = "không có trạng thái “{text}”; hãy chọn: {known}."
    en = "there is no status “{text}”; choose one of: {known}."


class PercentInStatus(WrongUsage):
    vi = "“{text}” có cả tỷ lệ; hãy ghi riêng: --percent {percent}"
    en = "“{text}” has a percentage in it; give that apart: --percent {percent}"


class AmbiguousStatus(WrongUsage):
    vi = "“{text}” có thể là {found}; hãy ghi rõ hơn."
    en = "“{text}” could be {found}; type more of it."


class StatusMissing(WrongUsage):
    vi = "thiếu trạng thái sau số của nội dung; ví dụ: mou progress set 3 in-progress. Chọn: {known}."
    en = "a status is missing after the number; for example: mou progress set 3 in-progress. Choose one of: {known}."


class NumberMissing(WrongUsage):
    vi = "thiếu số của nội dung trước trạng thái; ví dụ: mou progress set 3 in-progress."
    en = "a commitment's number is missing before the status; for example: mou progress set 3 in-progress."


class UnknownCommitment(MouError):
    vi = "không có nội dung số {number}; {agreement} có: {known}. Xem: mou list"
    en = "there is no commitment {number}; {agreement} has {known}. See: mou list"


class CommitmentEnded(MouError):
    vi = "nội dung {number} đã kết thúc ngày {day}; chỉ ghi được những gì có trước ngày đó. Xem: mou show {number}"
    en = "commitment {number} ended on {day}; only what was true before that day can be recorded. See: mou show {number}"


class UnknownParty(MouError):
    vi = "không có bên “{text}”; hãy chọn: {known}."
    en = "there is no party “{text}”; choose one of: {known}."


class AmbiguousParty(MouError):
    vi, en = AmbiguousStatus.vi, AmbiguousStatus.en


class PercentAgainstStatus(MouError):
    vi = "{percent}% không đi với trạng thái “{status}”: 100% chỉ dùng cho “hoàn thành”; “chưa thực hiện”, “thực hiện thường xuyên” và “không còn phù hợp” không ghi tỷ lệ."
    en = "{percent}% does not go with “{status}”: 100% means “completed” and nothing else; “not started”, “ongoing” and “not applicable” take no percentage."


class NoteRequired(MouError):
    vi = "trạng thái “{status}” cần lý do; hãy ghi lý do."
    en = "the status “{status}” needs a reason; give one."


class BeforeSigning(MouError):
    vi = "{day} là trước ngày ký {signed}; hãy ghi ngày từ ngày ký trở đi."
    en = "{day} is before the signing on {signed}; give a day from the signing on."


class InTheFuture(MouError):
    vi = "{day} chưa tới (hôm nay là {today}); chỉ ghi được việc đã có."
    en = "{day} is in the future (today is {today}); only what is already true can be recorded."


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


class RecordedBefore(MouError):
    vi = "nội dung {number}: đã có bản ghi y như vậy"
    en = "{number}: the same was recorded before"


class RecordedAhead(MouError):
    vi = "ghi vào ngày {day}, là ngày chưa tới; đồng hồ của máy ghi có thể đã sai"
    en = "recorded on {day}, which has not come yet; the clock of that computer may have been wrong"


class NothingToTakeBack(MouError):
    vi = "rút lại “{text}” nhưng không có bản ghi nào mang mã ấy"
    en = "takes “{text}” back, but there is no record of that id"
