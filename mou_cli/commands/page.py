"""`mou page`: a page to look at, in a meeting or on a phone."""

from mou_cli.commands.common.options import AsOf, KnownOn
from mou_cli.commands.common.products import All, Force, Output, hand_on, titles, views
from mou_cli.commands.common.session import Session


def run(
    call: Session,
    output: Output = None,
    every: All = False,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write that of one agreement, or of all."""
    from mou_cli.documents.page.page import write

    names, day = titles(call, every=every), call.day(as_of, known_on)
    shown = views(call, as_of, known_on, every=every)
    hand_on(
        call,
        output,
        lambda file: write(file, shown, names, call.speech, day),
        force=force,
        endings=(".html", ".htm"),
    )
