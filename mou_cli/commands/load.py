"""`mou load`: agreement files, and exports with all their records, into the register."""

from io import BytesIO
from typing import Annotated

import typer

from mou_cli.codec import agreement_file
from mou_cli.codec.toml import parse_json, parse_toml
from mou_cli.commands.common.options import WAIT, Wait
from mou_cli.commands.common.session import Session
from mou_cli.errors import MouError
from mou_cli.errors.files import BadAgreementFile, Several, Twice, UnknownKey, UnreadKey
from mou_cli.intake.export import Restored, restored
from mou_cli.language.keys import K
from mou_cli.language.sentences.failures import sentence
from mou_cli.language.speech import counted
from mou_cli.screen.output import say, shown_progress, tell
from mou_cli.storage import bundled
from mou_cli.storage.given import file_bytes, is_json


def run(
    call: Session,
    files: Annotated[list[str] | None, typer.Argument(metavar=K.mv_files, help=K.arg_files)] = None,
    wait: Wait = WAIT,
) -> None:
    """Load all files or none; without a file, the agreements that come with the program."""
    names = files or [str(bundled.folder() / f"{id_}.toml") for id_ in bundled.ids()]
    register = call.register(wait)
    ready: list[Restored] = []
    failures: list[MouError] = []
    for name in names:
        try:
            for loading in _read(name, call):
                if loading.agreement.id in [earlier.agreement.id for earlier in ready]:
                    twice = Twice(place="id", text=loading.agreement.id)
                    raise BadAgreementFile(name, [twice])
                register.load(*loading[:3], only_check=True)
                ready.append(loading)
        except MouError as failure:
            failures.append(failure)
    if failures:
        raise Several(failures)
    fresh = not register.on_disk()
    for loading in shown_progress(ready):
        done = register.load(*loading[:3])
        _echo(call, loading, done, str(register.path(loading.agreement.id)))
    left = [id_ for id_ in bundled.ids() if id_ not in register.ids()] if fresh else []
    if left:
        tell(call.words.bundled_left.format(ids=", ".join(left)))


def _echo(call: Session, loading: Restored, done: str, path: str) -> None:
    words, agreement = call.words, loading.agreement
    phrases = {"loaded": words.loaded, "replaced": words.replaced, "unchanged": words.unchanged}
    say(counted(phrases[done], len(agreement.commitments), id=agreement.id, path=path))
    if loading.records:
        say(counted(f"  {words.records_restored}", len(loading.records)))
    for note in loading.notes:
        tell(sentence(note, call.lang))


def _read(name: str, call: Session) -> list[Restored]:
    """The agreement in a file, or those of an export with their records."""
    label, raw = file_bytes(name, call.words.standard_input, export=True)
    if is_json(name, raw):
        return restored(parse_json(raw, label), label, call.today)
    values = parse_toml(BytesIO(raw), label)
    reading = agreement_file.read(values)
    remark = UnreadKey if reading.agreement is None else UnknownKey
    for key in reading.unknown:
        tell(sentence(remark(path=label, key=key), call.lang))
    if reading.agreement is None:
        raise BadAgreementFile(label, reading.problems)
    return [Restored(reading.agreement, values, None)]
