"""`mou page`: a page to look at, in a meeting or on a phone."""

import typer

from mou_cli.commands.handing import All, Force, Output, hand_on, reports, titled
from mou_cli.commands.options import AsOf, KnownOn
from mou_cli.session import session


def page(
    ctx: typer.Context,
    output: Output = None,
    every: All = False,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write the page of one agreement, or of all."""
    from mou_cli.formats import page as format_
    from mou_cli.words.product import product_words

    call = session(ctx)
    titles = titled(call, every=every)
    found = reports(call, as_of, known_on, every=every)
    more = product_words(call.lang)
    hand_on(
        call,
        output,
        lambda file: format_.write(file, found, titles, call.words, more, call.day(as_of, known_on)),
        force=force,
        endings=(".html", ".htm"),
    )
