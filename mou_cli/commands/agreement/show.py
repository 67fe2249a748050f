"""`mou agreement show`: one agreement without its commitments."""

from collections.abc import Iterator

from mou_cli.codec.agreement_file import papers
from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.derived.view import View
from mou_cli.language.sentences.amendments import lines
from mou_cli.language.speech import Speech
from mou_cli.model.records import short
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say, show, show_json


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show parties, chairs, review rule, source, amendments, and what is not stated."""
    view = call.view(as_of, known_on)
    if json:
        from mou_cli.codec import json as shapes

        show_json(
            {
                "as_of": view.day.isoformat(),
                "agreement": view.book.values,
                "amendments": [shapes.amendment(record) for record in view.ledger.amendments],
                **shapes.outlook(view.outlook),
            }
        )
        return
    from mou_cli.screen.agreements import agreement

    speech = call.about(view)
    show(
        agreement(view.agreement, papers(view.book.values), list(_amendments(view, speech)), speech)
    )
    say()
    call.say_reviews(view)


def _amendments(view: View, speech: Speech) -> Iterator[tuple[str, str]]:
    """The amendments with what each says; its day tells whether it applies yet."""
    for record in view.amendments:
        content = record.content
        since = speech.review.from_day.format(day=day(content.applies_on))
        facts = filter(None, (speech.said(content.title), since, content.document))
        yield speech.review.amendment, f"{' · '.join(facts)} [{short(record.id)}]"
        for line in lines(content, view.amendments, view.signed, speech):
            yield "", line.text.strip()
