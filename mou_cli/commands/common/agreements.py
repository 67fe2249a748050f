"""The agreements of the register side by side, wherever one has to be chosen."""

from datetime import date

import typer

from mou_cli.commands.common.session import Session
from mou_cli.derived.standing import counts
from mou_cli.derived.view import View
from mou_cli.errors import MouError
from mou_cli.errors.agreements import ChooseAgreement
from mou_cli.model.vietnamese import sort_key
from mou_cli.screen.output import say, show, show_json, width


def one_view(
    call: Session, as_of: date | None, known_on: date | None, *, json: bool, choose: bool = False
) -> View:
    """The view of the agreement asked for.

    Where there are several and none was asked for, they are shown and the command ends, unless
    `choose` is set.
    """
    try:
        return call.view(as_of, known_on)
    except ChooseAgreement:
        if choose or call.part() is not None:
            raise
    show_agreements(call, as_of, known_on, json=json)
    raise typer.Exit()


def show_agreements(
    call: Session, as_of: date | None, known_on: date | None, *, json: bool
) -> None:
    """Show each agreement with its counts and reviews.

    One that cannot be read shows why; the others stay usable.
    """
    from mou_cli.codec.json import agreement_summary
    from mou_cli.language.sentences.reviews import review_brief
    from mou_cli.language.sentences.standings import tally
    from mou_cli.language.speech import sentence

    call.say_whether_bundled()
    rows: list[tuple[str, str, str, str]] = []
    values: list[dict[str, object]] = []
    for id_ in call.register().ids():
        try:
            view = call.view_of(id_, as_of, known_on)
        except MouError as problem:
            text = sentence(problem, call.lang)
            rows.append((id_, text, "", ""))
            values.append({"id": id_, "problem": text})
        else:
            speech = call.about(view)
            title, statuses = view.agreement.title, tally(counts(view.standings), speech)
            rows.append((id_, speech.said(title), statuses, review_brief(view, speech)))
            values.append(agreement_summary(view))
    if json:
        show_json({"as_of": call.day(as_of, known_on).isoformat(), "agreements": values})
        return
    from mou_cli.screen.agreements import agreements

    rows.sort(key=lambda row: sort_key(row[1]))
    show(agreements(rows, call.speech, width()))
    if len(rows) > 1:
        say()
        say(call.words.choose_agreement)
