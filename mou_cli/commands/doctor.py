"""`mou doctor`: the health of the register's files."""

import sys
from collections.abc import Iterable
from typing import Annotated

import typer

from mou_cli.commands.common.options import WAIT, Json, K, Wait, flag
from mou_cli.commands.common.session import Session
from mou_cli.errors.register import DamagedRegister
from mou_cli.errors.usage import NotConfirmed
from mou_cli.language.speech import counted, sentence
from mou_cli.screen.output import say, show_json, tell
from mou_cli.storage import health
from mou_cli.storage.register import Register


def run(
    call: Session,
    restore: Annotated[
        str | None, typer.Option("--restore", metavar=K.mv_id, help=K.opt_restore)
    ] = None,
    yes: Annotated[bool, flag("--yes", K.opt_yes)] = False,
    wait: Wait = WAIT,
    json: Json = False,
) -> int:
    """Say what is wrong where, and whether the previous version is sound.

    With `--restore`, put that version back.
    """
    register = call.register(wait)
    if restore is not None:
        _restore(call, register, register.choose(restore), yes=yes)
        return 0
    findings = health.examine(register)
    if json:
        files = [_shape(finding, call.lang) for finding in findings]
        show_json({"register": str(register.folder), "files": files})
    else:
        _report(call, findings)
    return int(any(finding.problem for finding in findings))


def _restore(call: Session, register: Register, id_: str, *, yes: bool) -> None:
    words, path = call.words, register.path(id_)
    health.check_restorable(register, id_)
    if not yes and not _agreed(words.restore_question.format(path=path)):
        raise NotConfirmed()
    aside = health.restore(register, id_, call.now)
    say(words.restored_file.format(path=path))
    if aside:
        say(words.kept_damaged.format(path=aside))


def _report(call: Session, findings: Iterable[health.Finding]) -> None:
    words = call.words
    if not findings:
        say(words.register_empty)
    for finding in findings:
        there = finding.previous_records is not None
        if finding.problem is None:
            say(counted(words.sound, finding.records, path=finding.path))
        else:
            say(sentence(finding.problem, call.lang), style="red", hang=2)
        if there and finding.previous_problem is not None:
            say(f"  {words.previous_damaged}", hang=4)
        elif isinstance(finding.problem, DamagedRegister):
            sound = counted(words.previous_sound, finding.previous_records or 0, id=finding.id)
            say(f"  {sound if there else words.no_previous}", hang=4)


def _shape(finding: health.Finding, lang: str) -> dict[str, object]:
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
    if not sys.stdin.isatty():
        return False
    tell(question)
    return sys.stdin.readline().strip().lower() in {"y", "yes", "c", "có", "co"}
