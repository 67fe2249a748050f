"""What weakens the record, kind by kind, each with what to type."""

from collections.abc import Sequence

from mou_cli.derived.weaknesses import DIFFERENCE_DAYS, Kind, Weakness
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.review import Period
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.line import Line
from mou_cli.model.agreement import Agreement


def lines(
    found: Sequence[Weakness], agreement: Agreement, words: Words, more: Period
) -> list[Line]:
    """A heading for each kind that there is, and under it what it is and the command that mends it."""
    told: list[Line] = []
    for kind in Kind:
        mine = [each for each in found if each.kind is kind]
        if mine:
            heading = more.weakness_kinds[kind].format(days=DIFFERENCE_DAYS)
            told.append(Line(f"{heading} ({len(mine)})", 2, "bold"))
        for each in mine:
            told.append(Line(f"  {_what(each, agreement, words)}", 4))
            told.append(Line(f"    {_command(each, more)}", 8, "dim"))
    return told


def _command(each: Weakness, more: Period) -> str:
    """What to type, with the words in capitals, which a person fills in, in the user's language."""
    return " ".join(_filled_in(word, more) for word in each.command.split())


def _filled_in(word: str, more: Period) -> str:
    """`word`, or what stands in it to be filled in behind a sign of equality: nghe-an=AGENCY."""
    before, sign, last = word.rpartition("=")
    return before + sign + more.filled_in.get(last, last)


def _what(each: Weakness, agreement: Agreement, words: Words) -> str:
    what = ", ".join(each.numbers)
    if each.review is not None:
        what = f"{words.col_review} {each.review}"
    if each.party:
        what = f"{phrasing.party(each.party, agreement, words)}: {what}"
    if each.names:
        what += f": {'; '.join(each.names)}"
    return what + (f" ({phrasing.counted(words.days, each.days)})" if each.days is not None else "")
