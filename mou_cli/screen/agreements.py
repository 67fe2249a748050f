"""The agreements of a register, and everything about one."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from mou_cli.language.sentences.reviews import rule
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import Agreement, Party
from mou_cli.model.papers import Event, Papers, Source
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
    made = table(words.col_agreement, words.col_title, words.col_counts, words.col_next_review)
    for column, least in zip(made.columns, _LEAST, strict=True):
        column.min_width = least
    for row in rows:
        made.add_row(*map(Text, row))
    return made


def agreement(
    found: Agreement, papers: Papers, changes: Sequence[tuple[str, str]], speech: Speech
) -> RenderableType:
    """Everything about an agreement but its commitments, with what is not stated.

    `changes` are the rows about amendments: label and text.
    """
    words = speech.words
    rows = _rows(found, papers, speech)
    terms = [
        (words.place, speech.said(papers.place)),
        (words.document, papers.document or ""),
        (words.term, _term(found, speech)),
    ]
    rows += stated(terms, speech)
    rows += [(words.remark, remark) for remark in remarks(found, speech)]
    rows += changes
    facts = grid()
    for label, text in rows:
        if text:
            facts.add_row(Text(label), Text(text))
    return Group(Text(speech.said(found.title), style="bold"), Text(""), facts)


def _rows(found: Agreement, papers: Papers, speech: Speech) -> list[tuple[str, str]]:
    words = speech.words
    other_names = "; ".join(speech.said(name) for name in papers.other_names)
    rows = [
        (words.id, found.id),
        (words.other_names, other_names),
        (words.parties, "; ".join(_party(party, speech) for party in found.parties)),
        (words.signed, speech.partial(found.signed_on)),
        (words.occasion, speech.said(papers.occasion)),
    ]
    for chair in papers.chairs:
        titles = ", ".join(speech.said(title) for title in chair.titles)
        party = speech.party(chair.party) if chair.party else ""
        rows.append((words.chair, f"{chair.name} – {party}: {titles}"))
    rows += [
        (words.commitments, str(len(found.commitments))),
        (words.review_rule, rule(found, speech)),
    ]
    rows += [(words.related_event, _event(event, speech)) for event in papers.events]
    status = found.text_status or ""
    return [
        *rows,
        (words.source, _source(papers.source, speech)),
        (words.text_status, words.text_statuses.get(status, status)),
        (words.renews, papers.renews or ""),
    ]


def _party(party: Party, speech: Speech) -> str:
    country = "" if party.country == "VN" else f", {party.country}"
    return f"{speech.said(party.name)} ({party.code}{country})"


def remarks(found: Agreement, speech: Speech) -> list[str]:
    """What a reader of the list must know about it."""
    words, stated, listed = speech.words, found.stated_total, len(found.commitments)
    lines = []
    if found.numbering == "editorial":
        lines.append(words.editorial)
    if stated is not None and stated != listed:
        lines.append(words.total_differs.format(stated=stated, listed=listed))
    if not found.listed_complete:
        lines.append(words.not_complete)
    return lines


def _term(found: Agreement, speech: Speech) -> str:
    ends = [speech.partial(end) for end in (found.term_start, found.term_end) if end]
    years = counted(speech.words.years, found.term_years) if found.term_years else ""
    return " – ".join(ends) + (f" ({years})" if ends and years else years)


def _event(event: Event, speech: Speech) -> str:
    parts = [speech.words.event_kinds.get(event.kind, event.kind)]
    if event.on:
        parts.append(speech.partial(event.on))
    if event.giver and event.receiver:
        parts.append(f"{speech.party(event.giver)} → {speech.party(event.receiver)}")
    if event.amount is not None:
        dong = event.currency == "VND" and speech.lang == "vi"
        currency = "đồng" if dong else event.currency or ""
        parts.append(f"{amount(event.amount, speech.lang)} {currency}".strip())
    if event.purpose:
        parts.append(speech.said(event.purpose))
    return " · ".join(parts) + f" ({speech.words.not_a_commitment})"


def _source(source: Source | None, speech: Speech) -> str:
    if source is None:
        return ""
    published = speech.partial(source.published_on) if source.published_on else None
    title, authors = speech.said(source.title), ", ".join(source.authors)
    parts = (title, authors, source.publisher, published, source.url)
    return " · ".join(part for part in parts if part)
