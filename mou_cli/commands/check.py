"""`mou stats` and `mou check`: the figures that leaders read, and what weakens the record."""

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import session
from mou_cli.derived.changes import Moment
from mou_cli.language.speech import period_words
from mou_cli.screen.output import say, show_answer


def run(
    ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False
) -> None:
    """Show what weakens the record, each with the command that mends it; exit 1 when there is
    something.
    """
    from mou_cli.derived.weaknesses import weaknesses

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    found = weaknesses(Moment(book.agreement, book.records, today))
    found = [each._replace(command=call.to_type(each.command, book.agreement.id)) for each in found]
    if json:
        from mou_cli.codec.json_history import weakness

        shown = [weakness(each) for each in found]
        show_answer(book.agreement.id, today, found=shown)
    else:
        from mou_cli.language.sentences.weaknesses import lines

        more = period_words(call.lang)
        for line in lines(found, book.agreement, call.words, more):
            say(line.text, hang=line.hang, style=line.style)
        say(more.found.format(count=len(found)) if found else more.all_sound)
    if found:
        raise typer.Exit(1)
