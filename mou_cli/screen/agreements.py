"""The agreements of a register, and everything about one."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from mou_cli.language.sentences.reviews import rule
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import Agreement, Party
from mou_cli.model.papers import Chair, Event, Papers, Source
from mou_cli.model.vietnamese import amount
from mou_cli.screen.frames import grid, stated, table

STACKED_BELOW = 90
_LEAST = (24, 12, 12, 13)  # columns that each column needs


def agreements(
    rows: Sequence[tuple[str, str, str, str]], speech: Speech, width: int
) -> RenderableType:
    """One row per agreement: id, title, counts, review; a damaged one has its failure for a title.

    Below 90 columns they are stacked.
    """
    if width < STACKED_BELOW:
        return Group(*(Text("\n".join(filter(None, row)) + "\n") for row in rows))
    words = speech.words
    made = table(
        (words.col_agreement, words.col_title, words.col_counts, words.col_next_review), rows
    )
    for column, least in zip(made.columns, _LEAST, strict=True):
        column.min_width = least
    return made


def agreement(
    value: Agreement, papers: Papers, changes: Sequence[tuple[str, str]], speech: Speech
) -> RenderableType:
    """Everything about an agreement but its commitments, with what is not stated.

    `changes` are the rows about amendments: label and text.
    """
    words = speech.words
    terms = [
        (words.place, speech.said(papers.place)),
        (words.document, papers.document or ""),
        (words.term, _term(value, speech)),
    ]
    rows = [
        (words.id, value.id),
        (words.other_names, "; ".join(map(speech.said, papers.other_names))),
        (words.parties, "; ".join(_party(party, speech) for party in value.parties)),
        (words.signed, speech.partial(value.signed_on)),
        (words.occasion, speech.said(papers.occasion)),
        *((words.chair, _chair(chair, speech)) for chair in papers.chairs),
        (words.commitments, str(len(value.commitments))),
        (words.review_rule, rule(value, speech)),
        *((words.related_event, _event(event, speech)) for event in papers.events),
        (words.source, _source(papers.source, speech)),
        (words.text_status, speech.text_status(value.text_status)),
        (words.renews, papers.renews or ""),
        *stated(terms, speech),
        *((words.remark, remark) for remark in _remarks(value, speech)),
        *changes,
    ]
    return Group(Text(speech.said(value.title), style="bold"), Text(""), grid(rows))


def _party(party: Party, speech: Speech) -> str:
    country = "" if party.country == "VN" else f", {party.country}"
    return f"{speech.said(party.name)} ({party.code}{country})"


def _chair(chair: Chair, speech: Speech) -> str:
    party = speech.party(chair.party) if chair.party else ""
    return f"{chair.name} – {party}: {', '.join(map(speech.said, chair.titles))}"


def _remarks(agreement: Agreement, speech: Speech) -> Iterator[str]:
    """What a reader of the commitments must know about their list."""
    words, stated, listed = speech.words, agreement.stated_total, len(agreement.commitments)
    if agreement.numbering == "editorial":
        yield words.editorial
    if stated not in (None, listed):
        yield words.total_differs.format(stated=stated, listed=listed)
    if not agreement.listed_complete:
        yield words.not_complete


def _term(agreement: Agreement, speech: Speech) -> str:
    ends = list(map(speech.partial, filter(None, (agreement.term_start, agreement.term_end))))
    years = counted(speech.words.years, agreement.term_years) if agreement.term_years else ""
    return " – ".join(ends) + (f" ({years})" if ends and years else years)


def _event(event: Event, speech: Speech) -> str:
    between = speech.party(event.giver), speech.party(event.receiver)
    currency = "đồng" if (event.currency, speech.lang) == ("VND", "vi") else event.currency or ""
    parts = (
        speech.words.event_kinds.get(event.kind, event.kind),
        speech.partial(event.on) if event.on else "",
        " → ".join(between) if event.giver and event.receiver else "",
        "" if event.amount is None else f"{amount(event.amount, speech.lang)} {currency}".strip(),
        speech.said(event.purpose),
    )
    return " · ".join(filter(None, parts)) + f" ({speech.words.not_a_commitment})"


def _source(source: Source | None, speech: Speech) -> str:
    if source is None:
        return ""
    parts = (
        speech.said(source.title),
        ", ".join(source.authors),
        source.publisher,
        speech.partial(source.published_on) if source.published_on else "",
        source.url,
    )
    return " · ".join(filter(None, parts))
