"""Files given as evidence: their facts are taken, never what is in them; later they are looked up and compared."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mou_cli.errors.files import CannotRead, reason
from mou_cli.errors.period import EvidenceFileMissing, NoSuchFolder, SameFileName
from mou_cli.evidence import is_path, recognised, refuse_secret
from mou_cli.records import EvidenceFile
from mou_cli.text import accept, normalized


class Given(NamedTuple):
    """Evidence as it is recorded: what was typed, a file by its name; and the facts of the files."""

    texts: tuple[str, ...]
    files: tuple[EvidenceFile, ...]


class Verified(NamedTuple):
    """A file of the register and where it was found: `same` of its content, None where no such file was found."""

    file: EvidenceFile
    path: Path | None
    same: bool | None


def given(texts: Sequence[str]) -> Given:
    """The evidence that `texts` name; raises `Secret`, `EvidenceFileMissing` or `CannotRead`."""
    kept: list[str] = []
    files: list[EvidenceFile] = []
    for text in texts:
        refuse_secret(text, place="--evidence")
        path = Path(os.path.expanduser(text))  # noqa: PTH111 - leaves an unknown ~name as it is
        if recognised(text).kind != "other" or not (path.is_file() or is_path(text)):
            kept.append(text)
        elif not path.is_file():
            raise EvidenceFileMissing(place="--evidence", path=text)
        else:
            file = facts(path)
            if any(file.name == other.name and file != other for other in files):
                raise SameFileName(place="--evidence", name=file.name)
            kept.append(file.name)
            files.append(file)
    return Given(tuple(dict.fromkeys(kept)), tuple(dict.fromkeys(files)))


def facts(path: Path) -> EvidenceFile:
    """The name, size and SHA-256 of a file; raises `CannotRead`."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
    except OSError as error:
        raise CannotRead(path=path, reason=reason(error)) from None
    return EvidenceFile(accept(path.name, place="--evidence"), size, digest)


def verified(files: Iterable[EvidenceFile], folders: Sequence[Path]) -> Iterator[Verified]:
    """Each of `files` with the one of that name in `folders`, or below them, that is the same; else any that is not."""
    names: dict[str, list[Path]] = {}
    for folder in folders:
        if not folder.is_dir():
            raise NoSuchFolder(path=folder)
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                names.setdefault(normalized(path.name), []).append(path)
    for file in files:
        found = names.get(file.name, [])
        same = next((path for path in found if facts(path)[1:] == file[1:]), None)
        yield Verified(file, same or next(iter(found), None), bool(same) if found else None)
