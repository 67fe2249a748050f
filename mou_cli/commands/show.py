"""`mou show`: commitments, or tasks, whole."""

from collections.abc import Sequence
from typing import Annotated

import typer

from mou_cli.commands.common.options import AsOf, Json, K, KnownOn, argument
from mou_cli.commands.common.session import Session
from mou_cli.derived.selection import Wanted, former_names, select
from mou_cli.derived.standing import Standing, flat
from mou_cli.derived.view import View
from mou_cli.intake import typed
from mou_cli.intake.entry import unknown_commitment
from mou_cli.screen.output import say, show, show_answer, tell, width


def run(
    call: Session,
    numbers: Annotated[
        list[str],
        argument(K.mv_numbers, K.arg_numbers, "numbers"),
    ],
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show their text, what is not stated, where each party stands, the entries.

    Words find what they stand in: one commitment or task is shown whole, several are listed.
    """
    view = call.view(as_of, known_on)
    numbered = typed.has_number(numbers, view.agreement)
    standings = _numbered(numbers, view) if numbered else _containing(" ".join(numbers), view)
    if json:
        from mou_cli.codec.json import shown

        shapes = [shown(standing, view) for standing in standings]
        show_answer(view, **(shapes[0] if len(shapes) == 1 else {"shown": shapes}))
    elif not standings:
        tell(call.words.nothing_matches)
        raise typer.Exit(1)
    elif len(standings) > 1 and not numbered:
        from mou_cli.screen.commitments import commitments

        show(commitments(standings, call.about(view), width()))
    else:
        for at, standing in enumerate(standings):
            if at:
                say()
            _show(standing, view, call)


def _numbered(words: Sequence[str], view: View) -> list[Standing]:
    numbers = typed.numbers(words, view.agreement)
    for number in numbers:
        if number not in view.by_number:
            raise unknown_commitment(number, view)
    return [view.by_number[number] for number in numbers]


def _containing(text: str, view: View) -> list[Standing]:
    return select(flat(view.standings), Wanted(find=text), former_names(view.agreement))


def _show(standing: Standing, view: View, call: Session) -> None:
    from mou_cli.language.sentences.amendments import about
    from mou_cli.screen.commitment import commitment, task
    from mou_cli.screen.records import log

    speech, number = call.about(view), standing.number
    if standing.task:
        show(task(standing, speech))
    else:
        show(commitment(standing, about(number, view, speech), speech))
    if entries := view.ledger.log(view.day, number):
        say()
        say(call.words.entries, style="bold")
        show(log(entries, view.ledger, speech))
