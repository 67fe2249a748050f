"""The agreements of a register, and the page of one."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli.language.phrases.common import Words
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement, Party
from mou_cli.model.papers import Event, Papers, Source
from mou_cli.model.vietnamese import amount

STACKED_BELOW = 90


def agreements(
    rows: Sequence[tuple[str, str, str, str]], words: Words, width: int
) -> RenderableType:
    """One row per agreement: id, title, counts, review; a damaged one has its failure for a title.

    Below 90 columns they are stacked.
    """
    if width < STACKED_BELOW:
        return Group(*(Text("\n".join(cell for cell in row if cell) + "\n") for row in rows))
    table = Table(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    headings = (words.col_agreement, words.col_title, words.col_counts, words.col_next_review)
    for at, heading in enumerate(headings):
        table.add_column(heading, overflow="fold", min_width=(24, 12, 12, 13)[at])
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def agreement(
    found: Agreement, papers: Papers, changes: Sequence[tuple[str, str]], words: Words
) -> RenderableType:
    """Everything about an agreement but its commitments: parties, chairs, review rule, source,
    remarks.

    `changes` are the rows about amendments, label and text.
    """
    rows = _rows(found, papers, words)
    stated = [
        (words.place, papers.place.said(words.lang) if papers.place else None),
        (words.document, papers.document),
        (words.term, _term(found, words)),
    ]
    rows += stated
    missing = [label.lower() for label, text in stated if text is None]
    if missing:
        rows.append((words.not_stated_label, ", ".join(missing)))
    rows += [(words.remark, remark) for remark in remarks(found, words)]
    rows += changes
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", max_width=24)
    grid.add_column(overflow="fold")
    for label, text in rows:
        if text is not None:
            grid.add_row(Text(label), Text(text))
    return Group(Text(found.title.said(words.lang), style="bold"), Text(""), grid)


def _rows(found: Agreement, papers: Papers, words: Words) -> list[tuple[str, str | None]]:
    lang = words.lang
    chairs = []
    for chair in papers.chairs:
        titles = ", ".join(each.said(lang) for each in chair.titles)
        party = phrasing.party(chair.party, found, words) if chair.party else ""
        chairs.append((words.chair, f"{chair.name} – {party}: {titles}"))
    source_text = found.text_status and words.text_statuses.get(
        found.text_status, found.text_status
    )
    return [
        (words.id, found.id),
        (words.other_names, "; ".join(each.said(lang) for each in papers.other_names) or None),
        (words.parties, "; ".join(_party(party, lang) for party in found.parties)),
        (words.signed, phrasing.partial(found.signed_on, words)),
        (words.occasion, papers.occasion.said(lang) if papers.occasion else None),
        *chairs,
        (words.commitments, str(len(found.commitments))),
        (words.review_rule, phrasing.rule(found, words)),
        *((words.related_event, _event(each, found, words)) for each in papers.events),
        (words.source, _source(papers.source, words)),
        (words.text_status, source_text),
        (words.renews, papers.renews),
    ]


def _party(party: Party, lang: str) -> str:
    country = "" if party.country == "VN" else f", {party.country}"
    return f"{party.name.said(lang)} ({party.code}{country})"


def remarks(found: Agreement, words: Words) -> list[str]:
    """What a reader of the list must know about it."""
    lines = []
    if found.numbering == "editorial":
        lines.append(words.editorial)
    if found.stated_total is not None and found.stated_total != len(found.commitments):
        lines.append(
            words.total_differs.format(stated=found.stated_total, listed=len(found.commitments))
        )
    if not found.listed_complete:
        lines.append(words.not_complete)
    return lines


def _term(found: Agreement, words: Words) -> str | None:
    ends = [phrasing.partial(end, words) for end in (found.term_start, found.term_end) if end]
    years = phrasing.counted(words.years, found.term_years) if found.term_years else ""
    return " – ".join(ends) + (f" ({years})" if ends and years else years) or None


def _event(event: Event, found: Agreement, words: Words) -> str:
    parts = [words.event_kinds.get(event.kind, event.kind)]
    if event.on:
        parts.append(phrasing.partial(event.on, words))
    if event.giver and event.receiver:
        parts.append(
            f"{phrasing.party(event.giver, found, words)} → {phrasing.party(event.receiver, found, words)}"
        )
    if event.amount is not None:
        currency = (
            "đồng" if event.currency == "VND" and words.lang == "vi" else event.currency or ""
        )
        parts.append(f"{amount(event.amount, words.lang)} {currency}".strip())
    if event.purpose:
        parts.append(event.purpose.said(words.lang))
    return " · ".join(parts) + f" ({words.not_a_commitment})"


def _source(source: Source | None, words: Words) -> str | None:
    if source is None:
        return None
    title = source.title.said(words.lang) if source.title else None
    published = phrasing.partial(source.published_on, words) if source.published_on else None
    parts = [title, ", ".join(source.authors), source.publisher, published, source.url]
    return " · ".join(part for part in parts if part)
