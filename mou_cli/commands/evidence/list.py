"""`mou evidence list`: what the entries rest on."""

from mou_cli.commands.common.options import AsOf, Json, KnownOn, SomeNumber
from mou_cli.commands.common.session import Session
from mou_cli.intake.entry import check_number
from mou_cli.model.evidence import supports
from mou_cli.screen.output import show, show_answer, tell


def run(
    call: Session,
    number: SomeNumber = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show each piece of evidence once, with the entries that rest on it."""
    view = call.view(as_of, known_on)
    if number is not None:
        check_number(number, view)
    evidence = supports(view.ledger.counting(view.day, number))
    if json:
        from mou_cli.codec.json_history import support

        show_answer(view, evidence=list(map(support, evidence)))
    elif evidence:
        from mou_cli.screen.records import supports as table

        show(table(evidence, call.about(view)))
    else:
        tell(call.speech.review.no_evidence)
