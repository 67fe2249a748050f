"""`mou list`: the commitments and where each party stands."""

from collections.abc import Sequence
from typing import Annotated

from mou_cli.commands.common.agreements import one_view
from mou_cli.commands.common.options import (
    AsOf,
    Json,
    K,
    KnownOn,
    flag,
    party_option,
    text_option,
    whole_option,
)
from mou_cli.commands.common.session import Session
from mou_cli.derived.selection import Wanted, former_names, select
from mou_cli.derived.standing import Standing, counts, flat
from mou_cli.derived.view import View
from mou_cli.intake import typed
from mou_cli.language.sentences import standings as sentences
from mou_cli.language.speech import counted
from mou_cli.model.agreement import Status
from mou_cli.model.names import NOT_REPORTED, STATUS_NAMES
from mou_cli.screen.output import say, show, show_answer, tell, width

# What a list can be narrowed to: a status, or that nobody has reported (None).
STANDINGS: dict[Status | None, tuple[str, ...]] = {**dict(STATUS_NAMES.items()), None: NOT_REPORTED}


def run(
    call: Session,
    status: Annotated[
        list[str] | None,
        text_option("--status", K.opt_list_status, metavar=K.mv_status, offer="status_words"),
    ] = None,
    party: Annotated[str | None, party_option(K.opt_list_party, offer="parties")] = None,
    field: Annotated[str | None, text_option("--field", K.opt_field)] = None,
    lead: Annotated[str | None, text_option("--lead", K.opt_lead, offer="agencies")] = None,
    find: Annotated[str | None, text_option("--find", K.opt_find)] = None,
    overdue: Annotated[bool, flag("--overdue", K.opt_overdue)] = False,
    stale: Annotated[int | None, whole_option("--stale", K.mv_days, K.opt_stale, 0, 36500)] = None,
    differs: Annotated[bool, flag("--differs", K.opt_differs)] = False,
    tasks: Annotated[bool, flag("--tasks", K.opt_tasks)] = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show the commitments; the agreements to choose from where several are there, none named."""
    statuses = [typed.status(text, STANDINGS, place="--status") for text in status or ()]
    narrowed = any((status, party, field, lead, find, overdue, stale, differs))
    view = one_view(call, as_of, known_on, json=json, choose=narrowed or tasks)
    code = None if party is None else typed.party(party, view.agreement, jointly=False)
    wanted = Wanted(statuses, code, field, lead, find, overdue, stale, differs)
    former = former_names(view.agreement)
    standings = flat(view.standings) if tasks else view.standings
    _show_list(call, view, select(standings, wanted, former), json=json)
    if narrowed and not tasks and not json and (also := select(view.tasks, wanted, former)):
        tell(counted(call.words.tasks_match, len(also)))


def _show_list(call: Session, view: View, standings: Sequence[Standing], *, json: bool) -> None:
    """Show the list, with the counts and the state of the reviews below."""
    commitments = [standing for standing in standings if not standing.task]
    tasks = [standing for standing in standings if standing.task]
    if json:
        from mou_cli.codec import json as shapes

        show_answer(
            view,
            commitments=list(map(shapes.standing, commitments)),
            counts=shapes.tally(counts(commitments)),
            tasks=list(map(shapes.task, tasks)),
        )
        return
    from mou_cli.screen.commitments import commitments as table

    speech = call.about(view)
    call.say_heading(view, sentences.subtitle(view, speech, len(commitments)))
    if standings:
        show(table(standings, speech, width()))
        say()
        if commitments:
            say(sentences.tally(counts(commitments), speech), hang=2)
        if tasks:
            say(sentences.tasks(tasks, speech), hang=2)
        if marks := sentences.legend(standings, speech):
            say(marks, style="dim")
    else:
        tell(call.words.nothing_matches)
    call.say_reviews(view)
