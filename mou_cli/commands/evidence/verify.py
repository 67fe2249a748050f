"""`mou evidence verify`: whether the files given as evidence are still what they were."""

from pathlib import Path
from typing import Annotated

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.language.keys import K
from mou_cli.model.evidence import supports
from mou_cli.screen.output import say, show_answer, tell


def run(
    call: Session,
    folders: Annotated[
        list[str] | None, typer.Argument(metavar=K.mv_folders, help=K.arg_folders)
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Look for them in folders, else here; exit 1 where one differs or is not found."""
    from mou_cli.storage.evidence import verified

    view, phrases = call.view(as_of, known_on), call.speech.review
    cited = [support.evidence.file for support in supports(view.entries)]
    places = [Path(folder) for folder in folders or ["."]]
    found = list(verified([file for file in cited if file], places))
    if json:
        rows = []
        for each in found:
            path = str(each.path) if each.path else None
            rows.append({**each.file._asdict(), "path": path, "same": each.same})
        show_answer(view, files=rows)
    elif not found:
        tell(phrases.no_files)
    states = {
        None: phrases.evidence_missing,
        True: phrases.evidence_same,
        False: phrases.evidence_differs,
    }
    for each in [] if json else found:
        where = f" ({each.path})" if each.path else ""
        style = "" if each.same else "red"
        say(f"{each.file.name}: {states[each.same]}{where}", style=style)
    if not all(each.same for each in found):
        raise typer.Exit(1)
