"""The amendment file as people type it: what changed in an agreement or around it, and every
problem at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from mou_cli.codec.agreement import commitment_from
from mou_cli.codec.agreement_file import source_from
from mou_cli.codec.reader import Reader
from mou_cli.errors import IncompleteDate, MouError
from mou_cli.errors.files import Missing, NotOneOf
from mou_cli.errors.reviews import NothingNewSaid, OnlyWith
from mou_cli.model.agreement import Commitment, PartialDate
from mou_cli.model.amendment import Change, Content, Succession
from mou_cli.model.evidence import refuse_secret

# new-text: other words from a day on; split: some of it becomes commitments of their own; end: it
# is no longer to be
# done; replaced: others stand in its place; source: the same commitment in a text from a better
# source, from signing on
KINDS = ("new-text", "split", "end", "replaced", "source")
_ONLY_WITH = {"into": ("split", "replaced"), "by": ("replaced",), "text_status": ("source",)}
_OWN = {"commitment", "kind", "reason", "into", "by", "text_status"}
_SAYS = set(Commitment._fields[1 : Commitment._fields.index("text_status")])


class Reading(NamedTuple):
    """An amendment file as read: what it says, or every problem that keeps it from it; keys not
    known.
    """

    content: Content | None
    problems: tuple[MouError, ...]
    unknown: tuple[str, ...]


def read(values: Mapping[str, Any], codes: Sequence[str], *, typed: bool = True) -> Reading:
    """What a file's `values` say to parties with these `codes`. Never raises: all problems come
    back, with places.

    What may not be recorded (a document marked secret) is a problem of what is `typed`, not of what
    was recorded once.
    """
    problems: list[MouError] = []
    unknown: list[str] = []
    reader = Reader(values, "", problems, unknown)
    agreement = reader.text("agreement", required=True)
    title = reader.words("title", required=True)
    applies_on = _exact(reader, "applies_on")
    document = reader.text("document")
    if typed:
        _refuse_secrets(
            reader,
            {"document": document, "title": title and title.vi, "title.en": title and title.en},
        )
    source = reader.table("source")
    source_read = source_from(source) if source else None
    changes = tuple(_change(row, codes) for row in reader.rows("changes"))
    rows = reader.rows("successions")
    successions = tuple(
        _succession(row, applies_on or date.max, codes, typed=typed) for row in rows
    )
    if not values.get("changes") and not values.get("successions"):
        problems.append(Missing(place="changes"))
    reader.done()
    if problems or not (agreement and title and applies_on):
        return Reading(None, tuple(problems), tuple(unknown))
    content = Content(agreement, title, applies_on, document, source_read, changes, successions)
    return Reading(content, (), tuple(unknown))


def content(values: Mapping[str, Any], codes: Sequence[str]) -> Content:
    """What a recorded amendment says; raises the first problem, a `MouError`, of one that says
    nothing sound.
    """
    reading = read(values, codes, typed=False)
    if reading.content is None:
        raise reading.problems[0]
    return reading.content


def _exact(reader: Reader, key: str) -> date | None:
    found = reader.day(key, required=True)
    if found and found.exact is None:
        reader.problems.append(IncompleteDate(place=reader.at(key), text=str(found)))
    return found.exact if found else None


def _refuse_secrets(reader: Reader, named: Mapping[str, str | None]) -> None:
    """Note each document that is marked secret in its name or number."""
    for key, text in named.items():
        if text:
            reader.try_(lambda text=text, key=key: refuse_secret(text, place=reader.at(key)), None)  # type: ignore[misc]


def _change(row: Reader, codes: Sequence[str]) -> Change:
    number, kind = row.label("commitment") or "?", row.one_of("kind", KINDS, "")
    reason, text_status = (
        row.words("reason", required=kind == "end", lines=True),
        row.text("text_status"),
    )
    into = tuple(
        commitment_from(each, codes) for each in row.rows("into", required=kind == "split")
    )
    by = row.labels("by") or tuple(each.number for each in into)
    if kind == "replaced" and not by:
        row.problems.append(Missing(place=row.at("by")))
    if kind == "source" and not text_status:
        row.problems.append(Missing(place=row.at("text_status")))
    for key, kinds in _ONLY_WITH.items():
        if kind and key in row.values and kind not in kinds:
            row.problems.append(OnlyWith(place=row.at(key), kinds=", ".join(kinds)))
    if "kind" not in row.values:
        row.problems.append(Missing(place=row.at("kind")))
    said = {key: value for key, value in row.values.items() if key not in _OWN}
    part = Reader({**said, "number": 0}, row.place, row.problems, row.unknown)
    words = commitment_from(part, codes, whole=False)
    given = tuple(key for key in said if key in _SAYS)
    if kind == "new-text" and not given:
        row.problems.append(NothingNewSaid(place=row.at("commitment"), number=number))
    return Change(number, kind, reason, words, given, into, by, text_status)


def _succession(row: Reader, applies_on: date, codes: Sequence[str], *, typed: bool) -> Succession:
    kind = row.one_of("kind", ("party", "body"), "body")
    party = row.text("party", required=kind == "party")
    if party is not None and party not in codes:
        row.problems.append(NotOneOf(place=row.at("party"), text=party, known=", ".join(codes)))
    names = row.texts("names")
    if not names:
        row.problems.append(Missing(place=row.at("names")))
    to = row.words("to", required=kind == "party")
    on = row.day("on") or PartialDate(applies_on.year, applies_on.month, applies_on.day)
    numbers, ground, source = row.labels("commitments"), row.text("ground"), row.text("source")
    row.done()
    if typed:
        _refuse_secrets(row, {"ground": ground})
    return Succession(kind, party, names, to, on, ground, numbers, source)
