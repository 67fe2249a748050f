"""`mou calendar`: the days that nobody may overlook, as iCalendar."""

from mou_cli.commands.common.options import AsOf, KnownOn
from mou_cli.commands.common.products import All, Force, Output, hand_on, needs, views
from mou_cli.commands.common.session import Session


def run(
    call: Session,
    output: Output = None,
    every: All = False,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write those of one agreement, or of all."""
    needs(icalendar="icalendar")
    from mou_cli.documents.calendar import write

    shown = views(call, as_of, known_on, every=every)
    hand_on(
        call,
        output,
        lambda file: write(file, shown, call.speech, call.now),
        force=force,
        endings=(".ics",),
    )
