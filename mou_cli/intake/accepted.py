"""`Accepted`: what may be recorded; where anything may not, every problem is raised at once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple

from mou_cli.errors import MouError, Several
from mou_cli.model.records import R


class Accepted(NamedTuple, Generic[R]):
    """Records that may be recorded, without ids and stamps yet, and what is to be said of them."""

    records: Sequence[R]
    notes: tuple[MouError, ...] = ()


def refuse(problems: Iterable[MouError], options: Mapping[str, str] | None = None) -> None:
    """Raise the problems, if there are any: one as it is, several together.

    Where `options` are given, their places are the options typed for the fields they are about.
    """
    failures = list(problems)
    if options is not None:
        for problem in failures:
            problem.place = options.get(problem.place, "")
    if len(failures) == 1:
        raise failures[0]
    if failures:
        raise Several(failures)


def raised(check: Callable[..., None], text: str, place: str) -> Iterator[MouError]:
    """What `check` raises on the `text` that stands at `place`."""
    try:
        check(text, place=place)
    except MouError as problem:
        yield problem


def below(problems: Iterable[MouError], place: str) -> Iterator[MouError]:
    """The problems, with their places inside `place`."""
    for problem in problems:
        problem.place = f"{place}.{problem.place}" if problem.place else place
        yield problem
