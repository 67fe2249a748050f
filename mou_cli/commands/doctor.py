"""`mou doctor`: the health of the register's files."""

from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import WAIT, Json, Wait
from mou_cli.commands.common.session import Session
from mou_cli.errors import NotConfirmed
from mou_cli.errors.files import DamagedRegister
from mou_cli.language.keys import K
from mou_cli.language.sentences.failures import sentence
from mou_cli.language.speech import counted
from mou_cli.screen.output import say, show_json, tell

if TYPE_CHECKING:
    from mou_cli.storage.health import Finding
    from mou_cli.storage.register import Register


def run(
    call: Session,
    restore: Annotated[
        str | None, typer.Option("--restore", metavar=K.mv_id, help=K.opt_restore)
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=K.opt_yes)] = False,
    wait: Wait = WAIT,
    json: Json = False,
) -> None:
    """Say what is wrong where, and whether the previous version is sound.

    With `--restore`, put that version back.
    """
    from mou_cli.storage import health

    register = call.register(wait)
    if restore is not None:
        _restore(call, register, register.choose(restore), yes=yes)
        return
    findings = health.examine(register)
    if json:
        show_json(
            {
                "register": str(register.folder),
                "files": [_shape(each, call.lang) for each in findings],
            }
        )
    else:
        _report(call, findings)
    if any(each.problem for each in findings):
        raise typer.Exit(1)


def _restore(call: Session, register: "Register", id_: str, *, yes: bool) -> None:
    from mou_cli.storage import health

    words, path = call.words, register.path(id_)
    health.check_restorable(register, id_)
    if not yes and not _agreed(words.restore_question.format(path=path)):
        raise NotConfirmed()
    aside = health.restore(register, id_, call.now)
    say(words.restored_file.format(path=path))
    if aside:
        say(words.kept_damaged.format(path=aside))


def _report(call: Session, findings: "list[Finding]") -> None:
    words = call.words
    if not findings:
        say(words.register_empty)
    for each in findings:
        there = each.previous_records is not None
        if each.problem is None:
            say(counted(words.sound, each.records, path=each.path))
        else:
            say(sentence(each.problem, call.lang), style="red", hang=2)
        if there and each.previous_problem is not None:
            say(f"  {words.previous_damaged}", hang=4)
        elif isinstance(each.problem, DamagedRegister):
            sound = counted(words.previous_sound, each.previous_records or 0, id=each.id)
            say(f"  {sound if there else words.no_previous}", hang=4)


def _shape(finding: "Finding", lang: str) -> dict[str, object]:
    there = finding.previous_records is not None
    return {
        "id": finding.id,
        "path": str(finding.path),
        "sound": finding.problem is None,
        "problem": sentence(finding.problem, lang) if finding.problem else None,
        "records": finding.records if finding.problem is None else None,
        "previous_sound": finding.previous_problem is None if there else None,
    }


def _agreed(question: str) -> bool:
    import sys

    if not sys.stdin.isatty():
        return False
    tell(question)
    return sys.stdin.readline().strip().lower() in {"y", "yes", "c", "có", "co"}
