"""What people type, and which numbers, status, party or record they mean by it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from mou_cli.errors import InBoth, MouError
from mou_cli.errors.records import AmbiguousEntry, UnknownEntry
from mou_cli.errors.usage import NumberMissing, StatusMissing
from mou_cli.errors.values import (
    AmbiguousParty,
    AmbiguousStatus,
    PercentInStatus,
    UnknownParty,
    UnknownStatus,
)
from mou_cli.model.agreement import JOINT_WORDS, Agreement, Commitment, Status
from mou_cli.model.names import STATUS_NAMES
from mou_cli.model.records import ProgressEntry, Record, Task
from mou_cli.model.vietnamese import slug

T = TypeVar("T")
R = TypeVar("R", bound=Record)


def numbers_and_status(words: Sequence[str], agreement: Agreement) -> tuple[list[str], Status]:
    """The numbers and the status in `3 5 8 ongoing`, `3-5 ongoing` or `3,5 đang thực hiện`.

    The status comes last. Raises `NumberMissing`, `PercentInStatus`, `StatusMissing` and what
    `status` raises.
    """
    parts = " ".join(words).replace(",", " ").split()
    at = 0
    while at < len(parts) and (agreement.commitment(parts[at]) or _has_digit(parts[at])):
        at += 1
    text = " ".join(parts[at:])
    if not parts:
        raise NumberMissing()
    if percent := re.search(r"([0-9]+(?:[.,][0-9]+)?) ?%", " ".join(words)):
        raise PercentInStatus(text=" ".join(words), percent=percent[1])
    if not text:
        raise StatusMissing(known=known(STATUS_NAMES))
    if _has_digit(text):  # numbers behind the status
        raise NumberMissing()
    meant = status(text, STATUS_NAMES)
    if at == 0:
        raise NumberMissing()
    return numbers(parts[:at], agreement), meant


def has_number(words: Sequence[str], agreement: Agreement) -> bool:
    """Whether the words name commitments or tasks by number, and not by words in their text."""
    parts = " ".join(words).replace(",", " ").split()
    return any(agreement.commitment(part) or _has_digit(part) for part in parts)


def numbers(words: Sequence[str], agreement: Agreement) -> list[str]:
    """The numbers in `3 5 8`, `3-5` or `3,5`, each once."""
    chosen: dict[str, None] = {}
    for part in " ".join(words).replace(",", " ").split():
        chosen |= dict.fromkeys(_numbers(part, agreement))
    return list(chosen)


def numbers_of(numbered: Iterable[Commitment | Task | ProgressEntry]) -> list[str]:
    """The numbers to type for commitments, tasks or what was reported, in their order."""
    return [one.number for one in numbered]


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _numbers(part: str, agreement: Agreement) -> list[str]:
    """The commitments of a range, `3-5`, in their order; else one number, as in `3.` or `03`."""
    known = numbers_of(agreement.commitments)
    first, dash, last = part.partition("-")
    if dash and part not in known and first in known and last in known:
        return known[known.index(first) : known.index(last) + 1] or [part]
    bare = part.rstrip(".").lstrip("0")
    return [bare] if part not in known and bare in known else [part]


def _having(names: Mapping[T, Iterable[str]], test: Callable[[str], bool]) -> list[T]:
    return [meaning for meaning, named in names.items() if any(map(test, map(slug, named)))]


def _meant(text: str, names: Mapping[T, Iterable[str]]) -> tuple[list[T], list[T]]:
    """What `text` can mean by a whole name, else by its beginning; and by a later word of one."""
    typed = slug(text)
    if not typed:
        return [], []
    if exactly := _having(names, lambda name: name == typed):
        return exactly, []
    inside = _having(names, lambda name: f"-{typed}" in name)
    return _having(names, lambda name: name.startswith(typed)), inside


def status(
    text: str,
    names: Mapping[T, Sequence[str]],
    *,
    place: str = "",
    unknown: type[MouError] = UnknownStatus,
) -> T:
    """The status that `text` means by one of its `names`, whose first is the word to type.

    A later word alone means nothing (started is not not-started), but it makes a beginning
    ambiguous: thực hiện could be several statuses. Raises `unknown` or `AmbiguousStatus`.
    """
    begins, inside = _meant(text, names)
    fitting = {*begins, *inside} if begins else ()
    meant = [meaning for meaning in names if meaning in fitting]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise AmbiguousStatus(
            place=place, text=text, found=known({meaning: names[meaning] for meaning in meant})
        )
    raise unknown(place=place, text=text, known=known(names))


def known(names: Mapping[T, Sequence[str]]) -> InBoth:
    """The words to type, in Vietnamese with their meaning."""
    meanings = [f"{named[0]} ({named[1]})" for named in names.values()]
    return InBoth(", ".join(meanings), ", ".join(named[0] for named in names.values()))


def party(
    text: str, agreement: Agreement, *, place: str = "--party", jointly: bool = True
) -> str | None:
    """The code of the party that `text` means; None for all, where it may be `jointly`.

    Raises `UnknownParty` or `AmbiguousParty`.
    """
    if jointly and slug(text) in (*JOINT_WORDS, "hai-ben", "cac-ben"):
        return None
    names = {party.code: (party.code, *party.name, *party.also) for party in agreement.parties}
    begins, inside = _meant(text, names)
    bare = [code for code in agreement.codes if _bare(text) == _bare(code)]
    meant = begins or inside or bare
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise AmbiguousParty(place=place, text=text, found=", ".join(meant))
    words = (*agreement.codes, JOINT_WORDS[0]) if jointly else agreement.codes
    raise UnknownParty(place=place, text=text, known=", ".join(words))


def _bare(text: str) -> str:
    """A party's name as it is typed in a hurry, or in full: nghean, tỉnh Nghệ An, TP. Huế."""
    return re.sub("^(tinh|thanh-pho|tp)(-|$)", "", slug(text)).replace("-", "")


def record(text: str, records: Sequence[R], *, see: str = "mou progress log") -> R:
    """The record whose id begins with `text`.

    Raises `UnknownEntry`, which says where the ids are, or `AmbiguousEntry`.
    """
    matching = [record for record in records if text and record.id.startswith(text.lower())]
    if len(matching) == 1:
        return matching[0]
    if matching:
        raise AmbiguousEntry(text=text, found=", ".join(record.id for record in matching[:5]))
    raise UnknownEntry(text=text, see=see)
