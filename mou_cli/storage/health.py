"""What is wrong with a register's files, and putting back the previous version of one."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from mou_cli.errors import MouError
from mou_cli.errors.register import DamagedRegister, NothingToRestore, PreviousUnusable
from mou_cli.storage.disk import beside, previous, read_bytes, replace
from mou_cli.storage.register import Register, book_of
from mou_cli.storage.sealed import SealedStorage, locked


class Finding(NamedTuple):
    """What `examine` says of one file: its failure or None, its records, the version before."""

    id: str
    path: Path
    problem: MouError | None
    records: int
    previous_problem: MouError | None
    previous_records: int | None


def examine(register: Register) -> list[Finding]:
    """What each file and its previous version look like."""
    findings = []
    for id_ in register.on_disk():
        path = register.path(id_)
        problem, records = _examined(path)
        before, before_records = _examined(previous(path))
        held = before_records if previous(path).exists() else None
        findings.append(Finding(id_, path, problem, records, before, held))
    return findings


def check_restorable(register: Register, id_: str) -> bytes:
    """The sound previous version of a damaged file.

    Raises `NothingToRestore`, `PreviousUnusable`, or the failure that is no damage.
    """
    path = register.path(id_)
    problem = _examined(path)[0]
    if problem is None:
        raise NothingToRestore(path=path)
    if not isinstance(problem, DamagedRegister):  # a newer format, a file that may not be read
        raise problem
    raw = read_bytes(previous(path))
    if raw is None or _examined(previous(path))[0] is not None:
        raise PreviousUnusable(path=path)
    return raw


def restore(register: Register, id_: str, now: datetime) -> Path | None:
    """Put the previous version of a damaged file back.

    Returns where the damaged one is kept, or None if there was none. Raises what `check_restorable`
    raises.
    """
    path = register.path(id_)
    with locked(path, register.wait):
        raw = check_restorable(register, id_)
        aside = None
        if path.exists():
            aside = beside(path, f".damaged-{now:%Y%m%dT%H%M%S}Z")
            replace(aside, read_bytes(path) or b"", keep=False)
        replace(path, raw, keep=False)
        return aside


def _examined(path: Path) -> tuple[MouError | None, int]:
    """The failure that reading `path` meets, or None, and how many records it holds."""
    try:
        return None, len(book_of(SealedStorage(path)).records)
    except MouError as problem:
        return problem, 0
