"""`mou evidence verify`: whether the files given as evidence are still what they were."""

from pathlib import Path
from typing import Annotated

from mou_cli.commands.common.options import AsOf, Json, K, KnownOn, argument
from mou_cli.commands.common.session import Session
from mou_cli.model.evidence import supports
from mou_cli.screen.output import say, show_answer, tell


def run(
    call: Session,
    folders: Annotated[list[str] | None, argument(K.mv_folders, K.arg_folders)] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> int:
    """Look for them in folders, else here; exit 1 where one differs or is not found."""
    from mou_cli.storage.evidence import verified

    view, phrases = call.view(as_of, known_on), call.speech.review
    cited = [support.evidence.file for support in supports(view.entries)]
    files = list(verified(list(filter(None, cited)), list(map(Path, folders or ["."]))))
    states = {
        None: phrases.evidence_missing,
        True: phrases.evidence_same,
        False: phrases.evidence_differs,
    }
    rows = []
    for file, path, same in files:
        rows.append({**file._asdict(), "path": path and str(path), "same": same})
        if not json:
            where = f" ({path})" if path else ""
            say(f"{file.name}: {states[same]}{where}", style="" if same else "red")
    if json:
        show_answer(view, files=rows)
    elif not files:
        tell(phrases.no_files)
    return int(not all(row.same for row in files))
