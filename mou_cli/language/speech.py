"""`Speech`: how values, failures too, are said in a language. Phrases load when first asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from mou_cli.derived.standing import Standing
from mou_cli.errors import MouError, plainly
from mou_cli.language.phrases.common import CommonPhrases
from mou_cli.model.agreement import Accord, Agreement, Bilingual, PartialDate, Status
from mou_cli.model.names import name_of
from mou_cli.model.records import ProgressEntry, Result
from mou_cli.model.vietnamese import day, percent

if TYPE_CHECKING:  # each family is loaded by the commands that speak of its matter
    from mou_cli.language.phrases.document import DocumentPhrases
    from mou_cli.language.phrases.help import HelpPhrases
    from mou_cli.language.phrases.report import ReportPhrases
    from mou_cli.language.phrases.review import ReviewPhrases

LANGUAGES = ("vi", "en")
MARKS = {Accord.AGREED: "✓", Accord.DIFFERS: "≠", Accord.ONE_SIDED: "◐", Accord.NONE: ""}


class Line(NamedTuple):
    """A line of plain text; where it wraps, the rest is indented by `hang`; `style` as in `say`."""

    text: str
    hang: int = 0
    style: str = ""


def counted(phrase: str, count: int, **facts: object) -> str:
    """`phrase` with its count, and the s of the English plural where it has one."""
    return phrase.format(count=count, s="" if count == 1 else "s", **facts)


class Speech:
    """The phrases of one language (`vi` or `en`), and how it says values of one agreement."""

    def __init__(self, lang: str, agreement: Agreement | None = None) -> None:
        """Speak `lang`; parties are those of `agreement`, which may be left out until needed."""
        self.lang = lang
        self._agreement = agreement

    @property
    def agreement(self) -> Agreement:
        """The agreement spoken of."""
        assert self._agreement is not None, "nothing is spoken of yet"
        return self._agreement

    def about(self, agreement: Agreement) -> "Speech":
        """The same language about another agreement."""
        return Speech(self.lang, agreement)

    def _phrases(self, family: str) -> object:
        return import_module(f"mou_cli.language.{self.lang}.{family}").PHRASES

    @cached_property
    def words(self) -> CommonPhrases:
        """The phrases that most commands need."""
        return cast("CommonPhrases", self._phrases("common"))

    @cached_property
    def review(self) -> "ReviewPhrases":
        """The phrases about what a review closes and opens."""
        return cast("ReviewPhrases", self._phrases("review"))

    @cached_property
    def document(self) -> "DocumentPhrases":
        """The phrases of what is handed on: sheets, the calendar, the page."""
        return cast("DocumentPhrases", self._phrases("document"))

    @cached_property
    def report(self) -> "ReportPhrases":
        """The sentences of the report that leaders sign."""
        return cast("ReportPhrases", self._phrases("report"))

    @cached_property
    def help(self) -> "HelpPhrases":
        """The texts of help."""
        return cast("HelpPhrases", self._phrases("help"))

    def said(self, text: Bilingual | None) -> str:
        """A text in this language, or in the other where this one is not stated."""
        return text.said(self.lang) if text else ""

    def party(self, code: str | None) -> str:
        """A party's name; all of them jointly for None."""
        return self.said(self.agreement.party(code).name) if code else self.words.jointly

    def parties(self, codes: Sequence[str]) -> str:
        """The names of parties in a row."""
        return ", ".join(map(self.party, codes))

    def of_party(self, code: str | None, text: str) -> str:
        """What belongs to a party, behind its name: Nghệ An: hoàn thành."""
        return f"{self.party(code)}: {text}"

    def by_party(self, texts: Mapping[str, str]) -> list[str]:
        """What belongs to each party, in the agreement's order; parties without are left out."""
        codes = filter(texts.__contains__, self.agreement.codes)
        return [self.of_party(code, texts[code]) for code in codes]

    def partial(self, value: PartialDate | None) -> str:
        """A date as exact as it is known: 24/07/2023, 07/2023 or 2023."""
        if value is None:
            return self.words.not_stated
        if value.exact:
            return day(value.exact)
        return f"{value.month:02}/{value.year:04}" if value.month else f"{value.year:04}"

    def status(self, value: Status | None, amount: float | None = None) -> str:
        """A status with its percentage, or that nothing was reported."""
        if value is None:
            return self.words.not_reported
        name = name_of(value, self.lang)
        return name if amount is None else f"{name} {percent(amount, self.lang)}"

    def text_status(self, value: str | None) -> str:
        """Where the words of a text are from; empty where that is not stated."""
        return self.words.text_statuses.get(value or "", value or "")

    def result(self, value: Result) -> str:
        """What a review calls the result of carrying something out."""
        return name_of(value, self.lang)

    def entry(self, value: ProgressEntry | None) -> str:
        """What a party's report in force says."""
        return self.status(value.status, value.percent) if value else self.words.not_reported

    def dated(self, value: ProgressEntry | None) -> str:
        """What a party's report in force says, and of which day."""
        return f"{self.entry(value)} ({day(value.reported_on)})" if value else self.entry(None)

    def joint(self, standing: Standing) -> str:
        """The joint standing: status, how far the parties agree, and who has not reported."""
        if standing.accord is Accord.NONE:
            return self.words.not_reported
        apart = f"{self.words.differs}; " if standing.apart else ""
        one_sided = self.words.one_sided.format(parties=self.parties(standing.silent))
        accord = {
            Accord.AGREED: self.words.agreed,
            Accord.DIFFERS: self.words.differs,
            Accord.ONE_SIDED: apart + one_sided,
        }[standing.accord]
        return f"{self.status(standing.status)} {self.mark(standing)} {accord}"

    def mark(self, standing: Standing) -> str:
        """The sign for how far the parties agree.

        There are two where those who reported differ and others have not reported.
        """
        both = standing.apart and standing.accord is Accord.ONE_SIDED
        return MARKS[standing.accord] + (MARKS[Accord.DIFFERS] if both else "")

    def weekday(self, value: date) -> str:
        """Weekday and date: Saturday 24/07/2027."""
        return f"{self.words.weekdays[value.weekday()]} {day(value)}"

    def days(self, count: int) -> str:
        """How far away a day is: 487 days ago, today, in 243 days."""
        words = self.words
        near = {-1: words.day_ago, 0: words.today, 1: words.day_left}
        far = words.days_ago if count < 0 else words.days_left
        return near.get(count) or far.format(days=abs(count))


def sentence(failure: MouError, lang: str) -> str:
    """What is wrong, where, and what to do next, in `lang` (`vi` or `en`)."""
    return failure.sentence(lang, _said)


def _said(fact: object, lang: str) -> object:
    speech = Speech(lang)
    match fact:
        case Status():
            return speech.status(fact)
        case Result():
            return speech.result(fact)
        case Bilingual():
            return speech.said(fact)
        case PartialDate():
            return speech.partial(fact)
        case date():
            return day(fact)
        case float():
            return f"{fact:g}".replace(".", ",") if lang == "vi" else f"{fact:g}"
        case MouError():
            return sentence(fact, lang)
    return plainly(fact, lang)
