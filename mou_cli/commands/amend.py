"""`mou amend`: what changed in an agreement or around it, recorded beside the signed text."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated

from mou_cli.commands.common.options import WAIT, By, DryRun, K, Wait, text_option
from mou_cli.commands.common.session import Session
from mou_cli.derived.view import View
from mou_cli.errors.usage import FromOrCorrect
from mou_cli.intake import amendment, correction
from mou_cli.language.sentences.amendments import lines
from mou_cli.language.speech import Line
from mou_cli.model.records import Amendment, Correction, short
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say, say_lines
from mou_cli.storage.given import toml_values


def run(
    call: Session,
    source: Annotated[
        str | None, text_option("--from", K.opt_from_amendment, metavar=K.mv_file)
    ] = None,
    correct: Annotated[
        str | None, text_option("--correct", K.opt_correct_amendment, metavar=K.mv_id)
    ] = None,
    reason: Annotated[str | None, text_option("--reason", K.opt_reason, lines=True)] = None,
    by: By = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
) -> None:
    """Record an amendment from its file, or take one back by a further record."""
    if source is not None and correct is None and reason is None:
        file, values = toml_values(source, call.words.standard_input)
        call.use_agreement_of(values)
        accept = partial(amendment.amendment, file=file, values=values)
        _, after, accepted = call.add(accept, by=by, wait=wait, dry_run=dry_run)
        call.tell_notes(accepted.notes)
        report = _recorded(accepted.records[0], after, call)
    elif source is None and correct is not None and reason is not None:
        take_back = partial(correction.amendment, text=correct, reason=reason)
        before, _, taken = call.add(take_back, by=by, wait=wait, dry_run=dry_run)
        report = _taken_back(taken.records[0], before, call)
    else:
        raise FromOrCorrect()
    if dry_run:
        say(call.words.dry_run, style="bold")
    say_lines(report)


def _recorded(record: Amendment, view: View, call: Session) -> Iterator[Line]:
    speech, content = call.about(view), record.content
    title, on = speech.said(content.title), day(content.applies_on)
    phrase = speech.review.amendment_recorded
    yield Line(phrase.format(id=short(record.id), title=title, day=on), 2, "bold")
    yield from lines(content, view.amendments, view.signed, speech)


def _taken_back(record: Correction, before: View, call: Session) -> Iterator[Line]:
    speech, target = call.about(before), record.takes_back
    taken = next(record for record in before.ledger.amendments if record.id == target)
    title, phrase = speech.said(taken.content.title), speech.review.amendment_taken_back
    yield Line(phrase.format(title=title, id=short(target), correction=short(record.id)), 2)
