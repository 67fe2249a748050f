"""What a person can put right: one class per failure, one sentence in each language.

Sentences that report success belong in `language`; rules that fail belong in `intake`.

A class has its sentence in Vietnamese and English; the facts given to it fill the braces. Facts
stay values (a date, a status), and `language` says them when the sentence is shown. `exit_code` is
1 where the request cannot be met and 2 where the words typed are wrong. A fault that is no
`MouError` is a bug and keeps its traceback.
"""

from collections.abc import Callable
from typing import NamedTuple


class InBoth(NamedTuple):
    """A fact that is said differently in each language."""

    vi: str
    en: str


def plainly(fact: object, lang: str) -> object:
    """A fact for a sentence, where `language` is not there to say it."""
    return getattr(fact, lang) if isinstance(fact, InBoth) else fact


Saying = Callable[[object, str], object]  # a fact and a language to what fills the braces


class MouError(Exception):
    """A failure that a person can put right."""

    exit_code = 1
    vi = ""
    en = ""

    def __init__(self, *, place: str = "", **facts: object) -> None:
        """Keep the facts. `place` is the option, or the spot in a file, that is meant."""
        self.place = place
        self.facts = facts
        super().__init__(self._filled("en", plainly))

    def _filled(self, lang: str, say: Saying) -> str:
        facts = {name: say(fact, lang) for name, fact in self.facts.items()}
        return (self.vi if lang == "vi" else self.en).format(**facts)

    def sentence(self, lang: str, say: Saying = plainly) -> str:
        """What is wrong, where, and what to do next, in `lang` (`vi` or `en`)."""
        text = self._filled(lang, say)
        return f"{self.place}: {text}" if self.place else text


class WrongUsage(MouError):
    """The words typed are wrong."""

    exit_code = 2


class NotADate(WrongUsage):
    vi = "“{text}” không phải là ngày; hãy ghi ngày/tháng/năm như 24/07/2023 hoặc 2023-07-24."
    en = "“{text}” is not a date; write day/month/year as 24/07/2023, or 2023-07-24."


class NoSuchDay(NotADate):
    vi = "“{text}” không phải là ngày: tháng {month}/{year} có {days} ngày; hãy ghi lại."
    en = "“{text}” is not a date: month {month}/{year} has {days} days; write it again."


class NoSuchMonth(NotADate):
    vi = "“{text}” không phải là ngày: không có tháng {month}; hãy ghi ngày trước, tháng sau, như 24/07/2023."
    en = "“{text}” is not a date: there is no month {month}; the day comes first, as in 24/07/2023."


class TwoDigitYear(WrongUsage):
    vi = "năm trong “{text}” chỉ có hai chữ số; hãy ghi đủ bốn chữ số như 24/07/2023."
    en = "the year in “{text}” has two digits; write all four, as in 24/07/2023."


class IncompleteDate(WrongUsage):
    vi = "“{text}” chưa đủ ngày, tháng và năm; hãy ghi như 24/07/2023."
    en = "“{text}” lacks a day or a month; write a whole date, as in 24/07/2023."


class NotAPercent(WrongUsage):
    vi = "“{text}” không phải là tỷ lệ phần trăm; hãy ghi số từ 0 đến 100 như 75, 75% hoặc 66,7."
    en = "“{text}” is not a percentage; write a number from 0 to 100, as 75, 75% or 66.7."


class NotAWholeNumber(WrongUsage):
    vi = "“{text}” không phải là số nguyên từ {low} đến {high}."
    en = "“{text}” is not a whole number from {low} to {high}."


class NotAChoice(WrongUsage):
    vi = "không có “{text}”; hãy chọn: {known}."
    en = "there is no “{text}”; choose one of: {known}."


class NotALanguage(WrongUsage):
    vi = "không có ngôn ngữ “{text}”; hãy chọn vi hoặc en."
    en = "there is no language “{text}”; choose vi or en."


class UnknownShell(WrongUsage):
    vi = "không biết shell “{text}”; hãy chọn bash, zsh, fish hoặc powershell."
    en = "“{text}” is not a shell that mou knows; choose bash, zsh, fish or powershell."


class UnsafeText(WrongUsage):
    vi = "ký tự {code} ở vị trí {position} không được dùng trong văn bản; hãy bỏ ký tự đó rồi nhập lại."
    en = "the character {code} at position {position} cannot stand in a text; take it out and type it again."


class TextTooLong(WrongUsage):
    vi = "dài {length} ký tự, nhiều nhất là {limit}; hãy rút gọn."
    en = "the text has {length} characters, at most {limit} fit; shorten it."


class EmptyText(WrongUsage):
    vi = "phần này để trống; hãy ghi nội dung hoặc bỏ hẳn phần này."
    en = "the text is empty; write something or leave it out."


class Interrupted(MouError):
    vi = "đã dừng theo yêu cầu. Việc đã ghi xem trong: mou progress log"
    en = "interrupted. What is recorded is in: mou progress log"


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


class UnknownParty(MouError):
    vi = "không có bên “{text}”; hãy chọn: {known}."
    en = "there is no party “{text}”; choose one of: {known}."


class AmbiguousParty(MouError):
    vi = "“{text}” có thể là {found}; hãy ghi rõ hơn."
    en = "“{text}” could be {found}; type more of it."


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


class ReviewAlreadyRecorded(MouError):
    vi = 'kỳ đánh giá {number} đã ghi là tổ chức ngày {held}; nếu ghi nhầm: mou review correct {number} --reason "…"'
    en = 'review {number} is already recorded as held on {held}; if that is wrong: mou review correct {number} --reason "…"'


class ReviewNotRecorded(MouError):
    vi = "chưa ghi kỳ đánh giá {number} nên không có gì để rút lại; xem: mou review list"
    en = "review {number} is not recorded, so there is nothing to take back; see: mou review list"


class NoSuchReview(MouError):
    vi = "không có kỳ đánh giá {number} để ghi vào ngày {held}; kỳ xa nhất có thể là {last}. Xem: mou review schedule"
    en = "there is no review {number} to record on {held}; the furthest it can be is {last}. See: mou review schedule"


class UnknownAgreement(MouError):
    vi = "sổ không có bản ghi nhớ nào khớp “{text}”; có: {known}."
    en = "no agreement in the register matches “{text}”; it has: {known}."


class ChooseAgreement(MouError):
    vi = "có nhiều bản ghi nhớ: {found}; hãy chọn một bằng --agreement."
    en = "there are several agreements: {found}; choose one with --agreement."


class CannotPrint(MouError):
    vi = "không in được kết quả: {reason}."
    en = "the output cannot be written: {reason}."


class NotConfirmed(MouError):
    vi = "chưa làm gì; thêm --yes để đồng ý."
    en = "nothing was done; add --yes to agree."
