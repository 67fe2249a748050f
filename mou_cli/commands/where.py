"""`mou where`: the places in use."""

from mou_cli.commands.common.options import Json
from mou_cli.commands.common.session import Session
from mou_cli.screen.output import say, show_json
from mou_cli.storage import bundled


def run(call: Session, json: Json = False) -> None:
    """Print the places in use."""
    folder, chosen_by = call.where()
    register = call.register()
    ids = register.on_disk()
    if json:
        show_json(
            {
                "register": str(folder),
                "chosen_by": chosen_by or None,
                "exists": folder.is_dir(),
                "agreements": {id_: str(register.path(id_)) for id_ in ids},
                "bundled": str(bundled.folder()),
            }
        )
        return
    words = call.words
    say(f"{words.register}: {folder} ({chosen_by or words.by_default})", hang=2)
    for id_ in ids:
        say(f"  {id_}: {register.path(id_)}", hang=4)
    if not ids:
        say(f"  {words.register_empty}", hang=2)
    say(f"{words.bundled}: {bundled.folder()}", hang=2)
