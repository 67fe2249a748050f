"""What the signs on a line of time mean."""

from collections.abc import Sequence

from mou_cli.derived.timeline import Mark
from mou_cli.language.speech import Speech


def legend(marks: Sequence[Mark], speech: Speech) -> dict[str, str]:
    """The meaning of each sign that occurs; an entry's sign means its party."""
    meanings: dict[str, str] = {}
    for mark in marks:
        kind = speech.document.signs.get(mark.kind, "")
        text = speech.party(mark.entry.party) if mark.entry else kind
        meanings.setdefault(mark.sign(speech.agreement.codes), text)
    return meanings
