"""`mou page`: a page to look at, in a meeting or on a phone."""

import typer

from mou_cli.commands.common.options import AsOf, KnownOn
from mou_cli.commands.common.products import All, Force, Output, hand_on, reports, titled
from mou_cli.commands.common.session import session


def run(
    ctx: typer.Context,
    output: Output = None,
    every: All = False,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write the page of one agreement, or of all."""
    from mou_cli.documents.page import page as format_
    from mou_cli.language.speech import product_words

    call = session(ctx)
    titles = titled(call, every=every)
    found = reports(call, as_of, known_on, every=every)
    more = product_words(call.lang)
    hand_on(
        call,
        output,
        lambda file: format_.write(
            file, found, titles, call.words, more, call.day(as_of, known_on)
        ),
        force=force,
        endings=(".html", ".htm"),
    )
