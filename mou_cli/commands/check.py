"""`mou check`: what weakens the record."""

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.derived.weaknesses import weaknesses
from mou_cli.language.speech import counted
from mou_cli.screen.output import say, say_lines, show_answer


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show each weakness with the command that mends it; exit 1 when there is one."""
    view = call.view(as_of, known_on)
    found = []
    for weakness in weaknesses(view):
        command = call.to_type(weakness.command, view.agreement.id)
        found.append(weakness._replace(command=command))
    if json:
        from mou_cli.codec.json_history import weakness as shape

        show_answer(view, found=[shape(weakness) for weakness in found])
    else:
        from mou_cli.language.sentences.weaknesses import lines

        speech = call.about(view)
        say_lines(lines(found, speech))
        summary = counted(speech.review.found, len(found))
        say(summary if found else speech.review.all_sound)
    if found:
        raise typer.Exit(1)
