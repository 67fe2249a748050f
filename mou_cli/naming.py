"""What people type, and which status, party or record they mean by it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from mou_cli.errors import AmbiguousEntry, AmbiguousParty, AmbiguousStatus, UnknownEntry, UnknownParty, UnknownStatus
from mou_cli.model import JOINT_WORDS, Agreement, Record
from mou_cli.vietnamese import slug

T = TypeVar("T")


def _meant(text: str, names: Mapping[T, Iterable[str]]) -> list[T]:
    """What `text` can mean: by a whole name, else by the beginning of one, else by a word inside one."""
    typed = slug(text)
    slugs = {each: [slug(name) for name in named] for each, named in names.items()}
    tests: list[Callable[[str], bool]] = [
        lambda name: name == typed,
        lambda name: name.startswith(typed),
        lambda name: f"-{typed}" in name,
    ]
    for test in tests if typed else []:
        if found := [each for each, named in slugs.items() if any(test(name) for name in named)]:
            return found
    return []


def status(text: str, names: Mapping[T, Sequence[str]], *, place: str = "") -> T:
    """The status that `text` means by one of its `names`, of which the first is its word in the command line.

    Raises `UnknownStatus`, `AmbiguousStatus`.
    """
    found = _meant(text, names)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousStatus(place=place, text=text, found=", ".join(names[each][0] for each in found))
    raise UnknownStatus(place=place, text=text, known=known(names))


def known(names: Mapping[T, Sequence[str]]) -> tuple[str, str]:
    """The words for the command line, in Vietnamese with their meaning."""
    words = [each[0] for each in names.values()]
    meant = [f"{each[0]} ({each[1]})" for each in names.values()]
    return ", ".join(meant), ", ".join(words)


def party(text: str, agreement: Agreement, *, place: str = "--party") -> str | None:
    """The code of the party that `text` means, None for all jointly; raises `UnknownParty`, `AmbiguousParty`."""
    if slug(text) in JOINT_WORDS:
        return None
    found = _meant(text, {each.code: (each.code, each.name.vi, each.name.en) for each in agreement.parties})
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousParty(place=place, text=text, found=", ".join(found))
    raise UnknownParty(place=place, text=text, known=", ".join((*agreement.codes, JOINT_WORDS[0])))


def record(text: str, records: Sequence[Record]) -> Record:
    """The record whose id begins with `text`; raises `UnknownEntry`, `AmbiguousEntry`."""
    found = [each for each in records if text and each.id.startswith(text.lower())]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousEntry(text=text, found=", ".join(each.id for each in found[:5]))
    raise UnknownEntry(text=text)
