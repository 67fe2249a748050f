"""`mou load`, `mou agreement list` and `mou agreement show`."""

from collections.abc import Sequence
from io import BytesIO
from typing import Annotated, Any

import typer

from mou_cli.codec.toml import parse_json, parse_toml
from mou_cli.commands.common.echo import tell_unknown
from mou_cli.commands.common.options import WAIT, Wait
from mou_cli.commands.common.session import Session, session
from mou_cli.errors import MouError
from mou_cli.errors.files import BadAgreementFile, Several, Twice
from mou_cli.language.keys import K
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Record
from mou_cli.screen.output import say, shown_progress, tell
from mou_cli.storage.given import file_bytes, is_json

Loading = tuple[
    Agreement, Any, Sequence[Record] | None
]  # with its plain values, and its records where they come along


def run(
    ctx: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar=K.mv_files, help=K.arg_files)] = None,
    wait: Wait = WAIT,
) -> None:
    """Load agreement files into the register; without a file, the bundled ones; exports with all
    their records.
    """
    from mou_cli.storage import bundled

    call = session(ctx)
    names = files or [str(bundled.folder() / f"{id_}.toml") for id_ in bundled.ids()]
    register = call.register(wait)
    ready: list[Loading] = []
    failures: list[MouError] = []
    for name in names:
        try:
            for each in _read(name, call):
                if each[0].id in [earlier[0].id for earlier in ready]:
                    raise BadAgreementFile(name, [Twice(place="id", text=each[0].id)])
                register.load(*each, only_check=True)
                ready.append(each)
        except MouError as failure:
            failures.append(failure)
    if failures:
        raise Several(failures)
    fresh = not register.on_disk()
    for each in shown_progress(ready):
        done = register.load(*each)
        agreement, records = each[0], each[2]
        said = {
            "loaded": call.words.loaded,
            "replaced": call.words.replaced,
            "unchanged": call.words.unchanged,
        }[done]
        path = register.path(agreement.id)
        say(phrasing.counted(said, len(agreement.commitments), id=agreement.id, path=path))
        if records:
            say(phrasing.counted(f"  {call.words.records_restored}", len(records)))
    if fresh and (left := [id_ for id_ in bundled.ids() if id_ not in register.ids()]):
        tell(call.words.bundled_left.format(ids=", ".join(left)))


def _read(name: str, call: Session) -> list[Loading]:
    """The agreement in a file, or those of an export with their records."""
    from mou_cli.codec import agreement_file

    shown, raw = file_bytes(name, call.words.standard_input, export=True)
    if is_json(name, raw):
        return _exported(shown, parse_json(raw, shown))
    values = parse_toml(BytesIO(raw), shown)
    reading = agreement_file.read(values)
    tell_unknown(shown, reading.unknown, call, kept=reading.agreement is not None)
    if reading.agreement is None:
        raise BadAgreementFile(shown, reading.problems)
    return [(reading.agreement, values, None)]


def _exported(shown: str, values: Any) -> list[Loading]:
    from mou_cli.errors.documents import BadExport, NewerExport, NotAnExport
    from mou_cli.intake import export as exported

    version = values.get("version") if exported.is_export(values) else None
    if not isinstance(version, int) or version < 1:
        raise NotAnExport(path=shown)
    if version > exported.VERSION:
        raise NewerExport(path=shown, format=version, known=exported.VERSION)
    try:
        reading = exported.read(values)
    except RecursionError:
        raise NotAnExport(path=shown) from None
    if reading.problems:
        raise BadExport(shown, reading.problems)
    return [(each.agreement, each.values, each.records) for each in reading.found]
