"""What all that is handed on has in common: where it goes, and what must be installed for it."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from signal import SIGTERM
from typing import Annotated, BinaryIO

from mou_cli.commands.common.options import K, flag, text_option
from mou_cli.commands.common.session import Session
from mou_cli.commands.common.signals import stop_on
from mou_cli.derived.view import View
from mou_cli.errors.documents import NotText, OfficeMissing
from mou_cli.errors.files import InTheRegister, WrongEnding
from mou_cli.errors.usage import AllOrOne
from mou_cli.screen.output import say, say_bytes, shown_progress

Output = Annotated[str | None, text_option("--output", K.opt_output, metavar=K.mv_file, short="-o")]
Force = Annotated[bool, flag("--force", K.opt_force)]
All = Annotated[bool, flag("--all", K.opt_all)]

Writer = Callable[[BinaryIO], object]  # writes what is handed on into a file


def hand_on(
    call: Session,
    output: str | None,
    write: Writer,
    *,
    force: bool,
    endings: tuple[str, ...] = (),
    binary: bool = False,
) -> None:
    """Write into the file `output`, whose name has one of the `endings` if there are any.

    Where `output` is None or `-`, print it; a `binary` format needs a file. On failure no file
    is made.
    """
    if output is None or output == "-":
        if binary:
            raise NotText()
        printed = BytesIO()
        write(printed)
        say_bytes(printed.getvalue())
        return
    if endings and Path(output).suffix.lower() not in endings:
        raise WrongEnding(place="-o", path=output, known=", ".join(endings))
    from mou_cli.storage.disk import written

    if Path(output).resolve().parent == call.where()[0].resolve():
        raise InTheRegister(place="-o", path=output)
    stop_on(SIGTERM, SystemExit(128 + SIGTERM))  # as on Ctrl-C, what was begun is taken away
    with written(Path(output), force=force) as file:
        write(file)
    say(call.speech.review.sheet_written.format(path=output))


def views(
    call: Session, as_of: date | None, known_on: date | None, *, every: bool = False
) -> Iterator[View]:
    """The view of the agreement asked for, or with `every` of each, read when it is asked for.

    A bar shows on a terminal where it takes long.
    """
    ids = _ids(call, every=every)
    call.say_whether_bundled()
    for id_ in shown_progress(ids):
        yield call.view_of(id_, as_of, known_on)


def titles(call: Session, *, every: bool) -> dict[str, str]:
    """The titles of the same agreements by their ids, for a table of contents."""
    read, speech = call.register().read, call.speech
    return {id_: speech.said(read(id_).signed.title) for id_ in _ids(call, every=every)}


def _ids(call: Session, *, every: bool) -> list[str]:
    if every and call.agreement is not None:
        raise AllOrOne()
    return call.register().ids() if every else [call.chosen()]


def needs(**packages: str) -> None:
    """Raise `OfficeMissing`, which says what to type, where a library is not installed.

    The libraries are those of the extra `office`: `packages` has, by module, the names under
    which they are installed.
    """
    from importlib.util import find_spec

    missing = [package for module, package in packages.items() if not find_spec(module)]
    if not missing:
        return
    from importlib.metadata import requires

    extra = [requirement.partition(";") for requirement in requires("mou") or ()]
    quoted = " ".join(f'"{name.strip()}"' for name, _, marker in extra if "office" in marker)
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    raise OfficeMissing(names=", ".join(missing), command=f"{python} -m pip install {quoted}")
