"""`mou progress correct`: take an entry, or an earlier correction, back by a further record."""

from functools import partial
from typing import Annotated

from mou_cli.commands.common.options import WAIT, By, K, Reason, Wait, argument
from mou_cli.commands.common.session import Session
from mou_cli.intake import correction
from mou_cli.model.records import short
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say


def run(
    call: Session,
    entry: Annotated[
        str,
        argument(K.mv_entry, K.arg_entry, "entries"),
    ],
    reason: Reason,
    by: By = None,
    wait: Wait = WAIT,
) -> None:
    """Take it back; an entry whose correction is taken back counts again."""
    take_back = partial(correction.entry, text=entry, reason=reason)
    _, view, accepted = call.add(take_back, by=by, wait=wait)
    [record] = accepted.records
    concerned = correction.origin(record, view)
    assert concerned is not None
    speech, number, words = call.about(view), concerned.number, call.words
    party, report = speech.party(concerned.party), speech.entry(concerned)
    what = f"{number} · {party} · {report} · {day(concerned.reported_on)}"
    phrase = words.corrected if concerned.id in view.ledger.taken_back else words.restored
    id_, by_id = short(record.takes_back), short(record.id)
    say(phrase.format(id=id_, correction=by_id, what=what), style="bold")
    if number in view.by_number:  # a task goes with the review that set it, its entries stay
        say(f"  {call.words.col_joint}: {speech.joint(view.by_number[number])}", hang=4)
