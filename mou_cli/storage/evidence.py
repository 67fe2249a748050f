"""Files given as evidence: their facts are taken, never their content, and compared later."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mou_cli.errors.files import (
    CannotRead,
    EvidenceFileMissing,
    NoSuchFolder,
    NotAFile,
    SameFileName,
    reason,
)
from mou_cli.intake.accepted import refuse
from mou_cli.intake.entry import cited_problems
from mou_cli.model.evidence import is_path, recognised
from mou_cli.model.records import EvidenceFile
from mou_cli.model.text import accept, normalized


class Verified(NamedTuple):
    """A file of the register and where it was found.

    `same` tells whether it has its content; it is None where no such file was found.
    """

    file: EvidenceFile
    path: Path | None
    same: bool | None


def given(texts: Sequence[str]) -> tuple[tuple[str, ...], tuple[EvidenceFile, ...]]:
    """The evidence that `texts` name as it is recorded, files by their names; and their facts.

    Nothing is opened unless all may be cited. Raises `EvidenceFileMissing`, `SameFileName`,
    `NotAFile` or `CannotRead`.
    """
    refuse(cited_problems(texts), {"evidence": "--evidence"})
    kept: list[str] = []
    files: list[EvidenceFile] = []
    for text in texts:
        path = Path(os.path.expanduser(text))  # noqa: PTH111 - leaves an unknown ~name as it is
        # unlike a Path, these take a text that is too long to be a name for neither
        if os.path.isdir(path):  # noqa: PTH112
            raise NotAFile(path=path)
        there = os.path.isfile(path)  # noqa: PTH113
        if recognised(text).kind != "other" or not (there or is_path(text)):
            kept.append(text)
        elif not there:
            raise EvidenceFileMissing(place="--evidence", path=text)
        else:
            file = facts(path)
            if any(file.name == other.name and file != other for other in files):
                raise SameFileName(place="--evidence", name=file.name)
            kept.append(file.name)
            files.append(file)
    return tuple(dict.fromkeys(kept)), tuple(dict.fromkeys(files))


def facts(path: Path) -> EvidenceFile:
    """The name, size and SHA-256 of a file; raises `CannotRead`."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
    except OSError as error:
        raise CannotRead(path=path, reason=reason(error)) from None
    return EvidenceFile(accept(path.name, place="--evidence"), size, digest)


def verified(files: Iterable[EvidenceFile], places: Sequence[Path]) -> Iterator[Verified]:
    """Look for each of `files` in `places`: files, or folders searched with all below them.

    The same content under any name comes first, then the same name.
    """
    paths: dict[str | int, list[Path]] = {}
    for place in places:
        if not place.exists():
            raise NoSuchFolder(path=place)
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file():
                paths.setdefault(normalized(path.name), []).append(path)
                paths.setdefault(path.stat().st_size, []).append(path)
    for file in files:
        named = paths.get(file.name, [])
        sized = [
            *(path for path in named if path.stat().st_size == file.size),
            *paths.get(file.size, []),
        ]
        same = next((path for path in sized if facts(path)[1:] == file[1:]), None)
        yield Verified(file, same or next(iter(named), None), bool(same) if same or named else None)
