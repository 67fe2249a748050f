"""What people type, and which status, party or record they mean by it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from mou_cli.errors import (
    AmbiguousEntry,
    AmbiguousParty,
    AmbiguousStatus,
    MouError,
    UnknownEntry,
    UnknownParty,
    UnknownStatus,
)
from mou_cli.model.agreement import JOINT_WORDS, Agreement
from mou_cli.model.records import Record
from mou_cli.model.vietnamese import slug

T = TypeVar("T")


def _having(names: Mapping[T, Iterable[str]], test: Callable[[str], bool]) -> list[T]:
    return [each for each, named in names.items() if any(test(slug(name)) for name in named)]


def _meant(text: str, names: Mapping[T, Iterable[str]]) -> tuple[list[T], list[T]]:
    """What `text` can mean by a whole name, else by the beginning of one; and what has it as a
    later word.
    """
    typed = slug(text)
    if not typed:
        return [], []
    exactly = _having(names, lambda name: name == typed)
    if exactly:
        return exactly, []
    return _having(names, lambda name: name.startswith(typed)), _having(
        names, lambda name: f"-{typed}" in name
    )


def status(
    text: str,
    names: Mapping[T, Sequence[str]],
    *,
    place: str = "",
    unknown: type[MouError] = UnknownStatus,
) -> T:
    """The status that `text` means by one of its `names`, of which the first is its word in the
    command line.

    A later word alone means nothing (started is not not-started), but it makes a beginning
    ambiguous: thực hiện could be several statuses. Raises `unknown`, `AmbiguousStatus`.
    """
    found, inside = _meant(text, names)
    if found:
        found = [each for each in names if each in found or each in inside]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousStatus(
            place=place, text=text, found=known({each: names[each] for each in found})
        )
    raise unknown(place=place, text=text, known=known(names))


def known(names: Mapping[T, Sequence[str]]) -> tuple[str, str]:
    """The words for the command line, in Vietnamese with their meaning."""
    words = [each[0] for each in names.values()]
    meant = [f"{each[0]} ({each[1]})" for each in names.values()]
    return ", ".join(meant), ", ".join(words)


def party(
    text: str, agreement: Agreement, *, place: str = "--party", jointly: bool = True
) -> str | None:
    """The code of the party that `text` means, None for all where it may be `jointly`.

    Raises `UnknownParty`, `AmbiguousParty`.
    """
    if jointly and slug(text) in (*JOINT_WORDS, "hai-ben", "cac-ben"):
        return None
    begins, inside = _meant(
        text, {each.code: (each.code, *each.name, *each.also) for each in agreement.parties}
    )
    found = (
        begins
        or inside
        or [each.code for each in agreement.parties if _bare(text) == _bare(each.code)]
    )
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousParty(place=place, text=text, found=", ".join(found))
    known_ = (*agreement.codes, JOINT_WORDS[0]) if jointly else agreement.codes
    raise UnknownParty(place=place, text=text, known=", ".join(known_))


def _bare(text: str) -> str:
    """A party's name as it is typed in a hurry, or in full: nghean, tỉnh Nghệ An, TP. Huế."""
    words = slug(text).split("-")
    kinds = (["tinh"], ["thanh", "pho"], ["tp"])
    return "".join(
        next((words[len(kind) :] for kind in kinds if words[: len(kind)] == kind), words)
    )


def record(text: str, records: Sequence[Record], *, see: str = "mou progress log") -> Record:
    """The record whose id begins with `text`; raises `UnknownEntry`, which says where the ids are,
    `AmbiguousEntry`.
    """
    found = [each for each in records if text and each.id.startswith(text.lower())]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousEntry(text=text, found=", ".join(each.id for each in found[:5]))
    raise UnknownEntry(text=text, see=see)
