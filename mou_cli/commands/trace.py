"""`mou trace`: one commitment through time."""

from typing import Annotated

from mou_cli.codec.plain import number_json
from mou_cli.commands.common.options import AsOf, Json, K, KnownOn, argument
from mou_cli.commands.common.session import Session
from mou_cli.derived.history import history
from mou_cli.intake.entry import subject, unknown_commitment
from mou_cli.screen.output import say, say_lines, show_answer


def run(
    call: Session,
    number: Annotated[
        str,
        argument(K.mv_number, K.arg_number, "numbers"),
    ],
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show it with dates down the side; a task is told with its commitment."""
    view = call.view(as_of, known_on)
    number, _ = subject(number, view)
    if view.agreement.commitment(number) is None:
        raise unknown_commitment(number, view)
    events = history(view, number)
    if json:
        from mou_cli.codec.json_history import event

        shown = list(map(event, events))
        show_answer(view, commitment=number_json(number), events=shown)
        return
    from mou_cli.language.sentences.history import lines

    speech = call.about(view)
    say(f"{number}  {speech.said(view.by_number[number].title)}", style="bold")
    say()
    say_lines(lines(events, view.by_number, speech))
