"""What a person can put right: one class per failure, one sentence in each language.

Sentences that report success belong in `language`; rules that fail belong in `intake`.

A class has its sentence in Vietnamese and English; the facts given to it fill the braces. Facts
stay values (a date, a status), and `language` says them when the sentence is shown. `exit_code` is
1 where the request cannot be met and 2 where the words typed are wrong. A fault that is no
`MouError` is a bug and keeps its traceback.
"""

from collections.abc import Callable, Sequence
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


class Several(MouError):
    """Several failures, told together."""

    def __init__(self, failures: Sequence[MouError]) -> None:
        super().__init__()
        self.failures = tuple(failures)
        self.exit_code = max(failure.exit_code for failure in failures)

    def sentence(self, lang: str, say: Saying = plainly) -> str:
        """Each in a line of its own, the same sentence once."""
        lines = [failure.sentence(lang, say) for failure in self.failures]
        return "\n".join(dict.fromkeys(lines))
