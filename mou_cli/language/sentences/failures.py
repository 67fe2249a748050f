"""A failure as a sentence: its facts are values, which are said here in the user's language."""

from datetime import date

from mou_cli.errors import MouError, plainly
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Bilingual, PartialDate, Status
from mou_cli.model.records import Result
from mou_cli.model.vietnamese import day


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
