"""`mou export`: the register's data as a workbook, CSV, Markdown or JSON."""

from importlib import import_module
from pathlib import Path
from typing import Annotated

from mou_cli.commands.common.options import AsOf, K, KnownOn, choice_option
from mou_cli.commands.common.products import All, Force, Output, hand_on, needs, views
from mou_cli.commands.common.session import Session
from mou_cli.errors.documents import NoSheet, NoSuchFormat
from mou_cli.language.speech import LANGUAGES, Speech
from mou_cli.model.vietnamese import fold

# By ending, the module of `documents` that writes it.
FORMATS = {
    "xlsx": "sheets.workbook",
    "csv": "sheets.csv",
    "json": "export",
    "md": "sheets.markdown",
}
SHEETS = ("commitments", "progress", "reviews", "tasks", "evidence")


def _sheet_names() -> dict[str, str]:
    """The sheets by the names that they have in a workbook, in either language."""
    names: dict[str, str] = {}
    for lang in LANGUAGES:
        for sheet, name in Speech(lang).document.sheets.items():
            names[fold(name)] = sheet
    return names


def run(
    call: Session,
    output: Output = None,
    format_: Annotated[
        str | None, choice_option("--format", K.mv_format, K.opt_format, tuple(FORMATS))
    ] = None,
    sheet: Annotated[
        str | None, choice_option("--sheet", K.mv_sheet, K.opt_sheet, SHEETS, _sheet_names)
    ] = None,
    every: All = False,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write one agreement, or all, in the format that the name of the file ends in."""
    from mou_cli.documents.sheets.sheets import Wanted

    ending = Path(output or "").suffix.lower().removeprefix(".")
    endings = () if format_ else tuple(f".{known}" for known in FORMATS)
    if endings and ending not in FORMATS:
        raise NoSuchFormat(known=", ".join(endings))
    format_ = format_ or ending
    if format_ == "json" and sheet:
        raise NoSheet(place="--sheet", format="json")
    if format_ == "xlsx":
        needs(xlsxwriter="XlsxWriter")
    writer = import_module(f"mou_cli.documents.{FORMATS[format_]}")
    alone = None if every else call.view_of(call.chosen(), as_of, known_on).agreement
    wanted = Wanted(call.speech, alone, sheet, call.day(as_of, known_on), call.now)
    shown = views(call, as_of, known_on, every=every)
    hand_on(
        call,
        output,
        lambda file: writer.write(file, shown, wanted),
        force=force,
        endings=endings,
        binary=format_ == "xlsx",
    )
