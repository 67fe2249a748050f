"""`Accepted`: what may be recorded; where anything may not, every problem is raised at once."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple

from mou_cli.errors import MouError
from mou_cli.errors.files import Several
from mou_cli.model.records import R


class Accepted(NamedTuple, Generic[R]):
    """Records that may be recorded, without ids and stamps yet, and what is to be said of them."""

    records: Sequence[R]
    notes: tuple[MouError, ...] = ()


def refuse(problems: Iterable[MouError]) -> None:
    """Raise the problems, if there are any: one as it is, several together."""
    found = list(problems)
    if len(found) == 1:
        raise found[0]
    if found:
        raise Several(found)
