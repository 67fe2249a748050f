"""`mou calendar`: reviews and due dates as a file for Outlook and other calendars."""

import typer

from mou_cli.commands.common.options import AsOf, KnownOn
from mou_cli.commands.common.products import All, Force, Output, hand_on, needs, reports
from mou_cli.commands.common.session import session


def run(
    ctx: typer.Context,
    output: Output = None,
    every: All = False,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write the calendar of one agreement, or of all."""
    needs(icalendar="icalendar")
    from mou_cli.documents import calendar as format_
    from mou_cli.language.speech import product_words

    call = session(ctx)
    found = reports(call, as_of, known_on, every=every)
    more = product_words(call.lang)
    hand_on(
        call,
        output,
        lambda file: format_.write(file, found, call.words, more, call.now),
        force=force,
        endings=(".ics",),
    )
