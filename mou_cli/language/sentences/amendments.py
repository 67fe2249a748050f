"""An amendment in lines: what it changes, and who is followed by whom."""

from collections.abc import Iterator, Sequence

from mou_cli.derived.amendments import touched, touching
from mou_cli.derived.view import View
from mou_cli.language.speech import Line, Speech
from mou_cli.model.agreement import Agreement
from mou_cli.model.amendment import Change, Content, Succession
from mou_cli.model.records import Amendment
from mou_cli.model.vietnamese import day


def lines(
    content: Content, amendments: Sequence[Amendment], signed: Agreement, speech: Speech
) -> Iterator[Line]:
    """Each change, and each succession with the commitments that it concerns.

    `amendments` are all amendments in force, this one included.
    """
    for made in content.changes:
        yield Line(f"  {change(made, speech)}", 4)
    for one in content.successions:
        text = f"  {succession(one, speech)}"
        if one.kind != "party":
            numbers = touched(one, amendments, signed)
            touches = speech.review.touches.format(numbers=", ".join(numbers))
            text += f" · {touches if numbers else speech.review.touches_none}"
        yield Line(text, 4)


def change(made: Change, speech: Speech) -> str:
    """What happens to a commitment, and why."""
    return in_short(made, speech) + (f": {speech.said(made.reason)}" if made.reason else "")


def in_short(made: Change, speech: Speech) -> str:
    """What happens to a commitment.

    Where no word of the text changes, only the terms do, such as the due date.
    """
    review = speech.review
    terms = made.kind == "new-text" and not {"title", "text", "clauses"} & set(made.given)
    phrase = review.change_kinds["new-terms" if terms else made.kind]
    text = phrase.format(number=made.commitment, by=", ".join(made.by))
    if "due_on" in made.given:
        text += f", {review.due.format(day=speech.partial(made.words.due_on))}"
    return text


def succession(one: Succession, speech: Speech) -> str:
    """Who is followed by whom, from when, on what ground."""
    since = speech.review.from_day.format(day=speech.partial(one.on))
    return " · ".join(filter(None, (followed(one, speech), since, one.ground)))


def followed(one: Succession, speech: Speech) -> str:
    """Who is followed by whom, or by none; of which party, where it is a body of one."""
    names = " + ".join(one.names)
    if one.kind == "body" and one.party:
        names = speech.of_party(one.party, names)
    if one.to is None:
        return speech.review.ended_alone.format(name=names)
    return f"{names} → {speech.said(one.to)}"


def about(number: str, view: View, speech: Speech) -> Iterator[str]:
    """What was done to the commitment `number` up to the day, a line each."""
    for amendment, made in touching(view.amendments, number):
        applies_on = amendment.content.applies_on
        if applies_on <= view.day:
            yield f"{day(applies_on)}  {change(made, speech)}"
    for amendment in view.amendments:
        for one in amendment.content.successions:
            concerned = number in touched(one, view.amendments, view.signed)
            if concerned and one.on.last <= view.day:
                yield succession(one, speech)
