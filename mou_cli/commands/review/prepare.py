"""`mou review prepare`: the worksheet of a review."""

from typing import Annotated

from mou_cli.commands.common.options import REVIEW_NUMBER, AsOf, KnownOn
from mou_cli.commands.common.products import Force, Output, hand_on
from mou_cli.commands.common.session import Session
from mou_cli.derived.changes import changes
from mou_cli.intake.meeting import to_prepare


def run(
    call: Session,
    number: Annotated[int | None, REVIEW_NUMBER] = None,
    output: Output = None,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write that of the review that was missed last, else of the one that comes."""
    from mou_cli.documents.worksheet import worksheet

    view = call.view(as_of, known_on)
    number, due = to_prepare(view, number)
    text = worksheet(number, due, view, changes(view.beginning(), view), call.about(view))
    hand_on(call, output, lambda file: file.write(text.encode()), force=force)
