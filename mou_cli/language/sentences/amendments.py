"""An amendment in lines: what it changes and who is followed by whom."""

from collections.abc import Sequence
from datetime import date

from mou_cli.derived.amendments import Amended, touched, touching
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.review import Period
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.line import Line
from mou_cli.model.agreement import Agreement
from mou_cli.model.amendment import Change, Content, Succession
from mou_cli.model.vietnamese import day


def lines(
    said: Content, found: Sequence[Amended], signed: Agreement, words: Words, more: Period
) -> list[Line]:
    """Each change, and each succession with the commitments that it touches; `found` are all
    amendments in force.
    """
    told = [Line(f"  {change(each, words, more)}", 4) for each in said.changes]
    for each in said.successions:
        numbers = touched(each, found, signed)
        touches = more.touches.format(numbers=", ".join(numbers)) if numbers else more.touches_none
        told.append(
            Line(
                f"  {succession(each, signed, words, more)}"
                + ("" if each.kind == "party" else f" · {touches}"),
                4,
            )
        )
    return told


def change(each: Change, words: Words, more: Period) -> str:
    """What happens to a commitment, and why."""
    line = in_short(each, words, more)
    return line + (f": {each.reason.said(words.lang)}" if each.reason else "")


def in_short(each: Change, words: Words, more: Period) -> str:
    """What is done to a commitment; where no word of the text changes, only terms do, such as the
    due date.
    """
    terms = each.kind == "new-text" and not {"title", "text", "clauses"} & set(each.given)
    told = more.change_kinds["new-terms" if terms else each.kind].format(
        number=each.commitment, by=", ".join(each.by)
    )
    due = (
        f", {more.due.format(day=phrasing.partial(each.words.due_on, words))}"
        if "due_on" in each.given
        else ""
    )
    return told + due


def succession(each: Succession, agreement: Agreement, words: Words, more: Period) -> str:
    """Who is followed by whom, from when, on what ground."""
    told = followed(each, agreement, words, more)
    told += f" · {more.from_day.format(day=phrasing.partial(each.on, words))}"
    return told + (f" · {each.ground}" if each.ground else "")


def followed(each: Succession, agreement: Agreement, words: Words, more: Period) -> str:
    """Who is followed by whom, or by none; of which party, where it is a body of one."""
    names = " + ".join(each.names)
    if each.kind == "body" and each.party:
        names = f"{phrasing.party(each.party, agreement, words)}: {names}"
    return (
        f"{names} → {each.to.said(words.lang)}" if each.to else more.ended_alone.format(name=names)
    )


def about(
    number: str,
    found: Sequence[Amended],
    agreement: Agreement,
    as_of: date,
    words: Words,
    more: Period,
) -> list[str]:
    """What was done to the commitment `number` up to `as_of`, a line each."""
    told = []
    for each, made in touching(found, number):
        if each.content.applies_on <= as_of:
            told.append(f"{day(each.content.applies_on)}  {change(made, words, more)}")
    for each in found:
        for one in each.content.successions:
            if one.on.last <= as_of and number in touched(one, found, agreement):
                told.append(succession(one, agreement, words, more))
    return told
