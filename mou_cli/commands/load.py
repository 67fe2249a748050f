"""`mou load`: agreement files, and exports with all their records, into the register."""

from typing import Annotated

from mou_cli.codec import agreement_file
from mou_cli.codec.toml import parse_json, parse_toml
from mou_cli.commands.common.options import WAIT, K, Wait, argument
from mou_cli.commands.common.session import Session
from mou_cli.errors import MouError, Several
from mou_cli.errors.files import BadAgreementFile, UnknownKey, UnreadKey
from mou_cli.errors.values import Twice
from mou_cli.intake.export import Restored, restored
from mou_cli.language.speech import counted
from mou_cli.screen.output import say, shown_progress, tell
from mou_cli.storage import bundled
from mou_cli.storage.given import file_bytes, is_json


def run(
    call: Session,
    files: Annotated[list[str] | None, argument(K.mv_files, K.arg_files)] = None,
    wait: Wait = WAIT,
) -> None:
    """Load all files or none; without a file, the agreements that come with the program."""
    names = files or [str(bundled.folder() / f"{id_}.toml") for id_ in bundled.ids()]
    register = call.register(wait)
    ready: dict[str, Restored] = {}
    failures: list[MouError] = []
    for name in names:
        try:
            for loading in _read(name, call):
                id_ = loading.agreement.id
                if id_ in ready:
                    raise BadAgreementFile(name, [Twice(place="id", text=id_)])
                register.load(*loading[:3], only_check=True)
                ready[id_] = loading
        except MouError as failure:
            failures.append(failure)
    if failures:
        raise Several(failures)
    fresh = not register.on_disk()
    for loading in shown_progress(list(ready.values())):
        done = register.load(*loading[:3])
        _echo(call, loading, done, str(register.path(loading.agreement.id)))
    left = sorted({*bundled.ids()} - {*register.ids()})
    if fresh and left:
        tell(call.words.bundled_left.format(ids=", ".join(left)))


def _echo(call: Session, loading: Restored, done: str, path: str) -> None:
    words, agreement = call.words, loading.agreement
    phrases = {"loaded": words.loaded, "replaced": words.replaced, "unchanged": words.unchanged}
    say(counted(phrases[done], len(agreement.commitments), id=agreement.id, path=path))
    if loading.records:
        say(counted(f"  {words.records_restored}", len(loading.records)))
    call.tell_notes(loading.notes)


def _read(name: str, call: Session) -> list[Restored]:
    """The agreement in a file, or those of an export with their records."""
    label, raw = file_bytes(name, call.words.standard_input, export=True)
    if is_json(name, raw):
        return restored(parse_json(raw, label), label, call.today)
    values = parse_toml(raw, label)
    reading = agreement_file.read(values)
    remark = UnreadKey if reading.value is None else UnknownKey
    call.tell_notes(remark(path=label, key=key) for key in reading.unknown)
    if reading.value is None:
        raise BadAgreementFile(label, reading.problems)
    return [Restored(reading.value, values, None)]
