"""What weakens the record, kind by kind, each with what to type."""

import re
from collections.abc import Iterator, Sequence

from mou_cli.derived.weaknesses import DIFFERENCE_DAYS, Kind, Weakness
from mou_cli.language.speech import Line, Speech, counted


def lines(weaknesses: Sequence[Weakness], speech: Speech) -> Iterator[Line]:
    """A heading for each kind that occurs, and under it each case with the command to mend it."""
    for kind in Kind:
        cases = [weakness for weakness in weaknesses if weakness.kind is kind]
        if cases:
            heading = speech.review.weakness_kinds[kind].format(days=DIFFERENCE_DAYS)
            yield Line(f"{heading} ({len(cases)})", 2, "bold")
        for case in cases:
            yield Line(f"  {_what(case, speech)}", 4)
            yield Line(f"    {_command(case, speech)}", 8, "dim")


def _command(weakness: Weakness, speech: Speech) -> str:
    """What to type; the words in capitals, which a person fills in, are in the user's language.

    They stand alone, or behind an equals sign: nghe-an=AGENCY.
    """
    names = speech.review.filled_in
    return "".join(names.get(word, word) for word in re.split("([ =])", weakness.command))


def _what(weakness: Weakness, speech: Speech) -> str:
    review, days = weakness.review, weakness.days
    what = ", ".join(weakness.numbers) if review is None else f"{speech.words.col_review} {review}"
    if weakness.party:
        what = speech.of_party(weakness.party, what)
    what += f": {'; '.join(weakness.names)}" if weakness.names else ""
    return what if days is None else f"{what} ({counted(speech.words.days, days)})"
