"""The amendment file as people type it, read into values, with every problem at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from mou_cli.codec.agreement import commitment_from
from mou_cli.codec.agreement_file import source_from
from mou_cli.codec.reader import Reader, Reading
from mou_cli.errors.records import NothingNewSaid
from mou_cli.errors.values import IncompleteDate, Missing, NotOneOf, OnlyWith
from mou_cli.model.agreement import Commitment, PartialDate
from mou_cli.model.amendment import Change, Content, Succession

# new-text: other words from a day on. split: a part becomes commitments of its own. end: it is no
# longer to be done. replaced: others stand in its place. source: the same commitment in the text
# of a better source, from the signing on.
KINDS = ("new-text", "split", "end", "replaced", "source")
_ONLY_WITH = {"into": ("split", "replaced"), "by": ("replaced",), "text_status": ("source",)}
_OWN = {"commitment", "kind", "reason", "into", "by", "text_status"}
_SAYS = set(Commitment._fields[1 : Commitment._fields.index("text_status")])


def read(values: Mapping[str, Any], codes: Sequence[str]) -> Reading[Content | None]:
    """What a file's `values` say to parties with these `codes`.

    Never raises: all problems come back, with places.
    """
    reader = Reader(values)
    agreement = reader.text("agreement", required=True)
    title = reader.words("title", required=True)
    applies = reader.day("applies_on", required=True)
    applies_on = applies and applies.exact
    if applies and applies_on is None:
        reader.problems.append(IncompleteDate(place="applies_on", text=str(applies)))
    document = reader.text("document")
    source = source_from(reader)
    changes = tuple(_change(row, codes) for row in reader.rows("changes"))
    since = applies_on or date.max
    successions = tuple(_succession(row, since, codes) for row in reader.rows("successions"))
    if not values.get("changes") and not values.get("successions"):
        reader.problems.append(Missing(place="changes"))
    content = None
    if not reader.problems and agreement and title and applies_on:
        content = Content(agreement, title, applies_on, document, source, changes, successions)
    return reader.reading(content)


def content(values: Mapping[str, Any], codes: Sequence[str]) -> Content:
    """What a recorded amendment says; raises the first problem of one that says nothing sound."""
    reading = read(values, codes)
    if reading.value is None:
        raise reading.problems[0]
    return reading.value


def _change(row: Reader, codes: Sequence[str]) -> Change:
    number, kind = row.label("commitment") or "?", row.one_of("kind", KINDS, "")
    reason = row.words("reason", required=kind == "end", lines=True)
    text_status = row.text("text_status")
    blocks = row.rows("into", required=kind == "split")
    into = tuple(commitment_from(block, codes) for block in blocks)
    by = row.labels("by") or tuple(map(attrgetter("number"), into))
    if kind == "replaced" and not by:
        row.problems.append(Missing(place=row.at("by")))
    if kind == "source" and not text_status:
        row.problems.append(Missing(place=row.at("text_status")))
    for key, kinds in _ONLY_WITH.items():
        if kind and key in row.values and kind not in kinds:
            row.problems.append(OnlyWith(place=row.at(key), kinds=", ".join(kinds)))
    if "kind" not in row.values:
        row.problems.append(Missing(place=row.at("kind")))
    stated = {key: value for key, value in row.values.items() if key not in _OWN}
    part = Reader({**stated, "number": 0}, row.place, row.problems, row.unknown)
    words = commitment_from(part, codes, whole=False)
    given = tuple(key for key in stated if key in _SAYS)
    if kind == "new-text" and not given:
        row.problems.append(NothingNewSaid(place=row.at("commitment"), number=number))
    return Change(number, kind, reason, words, given, into, by, text_status)


def _succession(row: Reader, applies_on: date, codes: Sequence[str]) -> Succession:
    kind = row.one_of("kind", ("party", "body"), "body")
    party = row.text("party", required=kind == "party")
    if party is not None and party not in codes:
        row.problems.append(NotOneOf(place=row.at("party"), text=party, known=", ".join(codes)))
    names = row.texts("names")
    if not names:
        row.problems.append(Missing(place=row.at("names")))
    to = row.words("to", required=kind == "party")
    on = row.day("on") or PartialDate.of(applies_on)
    numbers, ground, source = row.labels("commitments"), row.text("ground"), row.text("source")
    return row.whole(Succession(kind, party, names, to, on, ground, numbers, source))
