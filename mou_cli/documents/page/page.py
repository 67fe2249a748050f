"""A page to look at: one HTML file that needs no network and no script, on screens and on paper."""

from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from typing import BinaryIO
from xml.etree.ElementTree import Element, tostring

from mou_cli.derived.history import history
from mou_cli.derived.standing import Standing, counts, flat
from mou_cli.derived.statistics import statistics
from mou_cli.derived.timeline import timeline
from mou_cli.derived.view import View
from mou_cli.documents.page.parts import Drawing, add, after, sign, status_class
from mou_cli.language.sentences.history import text_of
from mou_cli.language.sentences.reviews import due, uncounted
from mou_cli.language.sentences.standings import attention, subtitle, tally, tasks
from mou_cli.language.sentences.timeline import legend
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import Status
from mou_cli.model.text import one_line, visible
from mou_cli.model.vietnamese import day

# Nothing may be fetched, nothing run: only the styles that stand in the page are allowed.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MANY_PARTIES = 4  # above so many, each commitment is shown as a card


def write(
    file: BinaryIO, views: Iterable[View], titles: Mapping[str, str], speech: Speech, on: date
) -> None:
    """Write the page of the day `on`, agreement by agreement; `titles` has all titles by id."""
    alone = len(titles) == 1
    title = next(iter(titles.values())) if alone else speech.document.calendar_name
    file.write(_beginning(title, speech))
    if not alone:
        file.write(_written(_contents(titles, title)))
    for view in views:
        about = speech.about(view.agreement)
        file.write(_written(_agreement(view, about, heading="h1" if alone else "h2")))
    file.write(_written(_footer(on, speech)) + b"</main>\n</body>\n</html>\n")


def _contents(titles: Mapping[str, str], title: str) -> Element:
    """The table of contents, where the page is of several agreements."""
    nav = Element("nav", {"aria-labelledby": "contents"})
    add(nav, "h1", title, id="contents")
    rows = add(nav, "ol")
    for id_, name in titles.items():
        add(add(rows, "li"), "a", name, href=f"#{id_}--name")
    return nav


def _written(element: Element) -> bytes:
    html: bytes = tostring(element, encoding="utf-8", method="html")
    return html + b"\n"


def _beginning(title: str, speech: Speech) -> bytes:
    head = Element("head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    policy = add(head, "meta", content=_POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    add(head, "title", title)
    style = (files("mou_cli") / "documents" / "page" / "page.css").read_text(encoding="utf-8")
    add(head, "style").text = style
    skip = Element("a", {"class": "skip", "href": "#main"})
    skip.text = visible(speech.document.skip)
    lead = f'<!DOCTYPE html>\n<html lang="{speech.lang}">\n'.encode()
    return lead + _written(head) + b"<body>\n" + _written(skip) + b'<main id="main">\n'


def _agreement(view: View, speech: Speech, *, heading: str) -> Element:
    key = view.agreement.id
    section = Element("article", {"aria-labelledby": f"{key}--name"})
    add(section, heading, speech.said(view.agreement.title), id=f"{key}--name")
    add(section, "p", subtitle(view, speech), class_="soft")
    for part in (_reviews, _counts, _matrix, _timeline, _histories):
        part(section, view, speech)
    for child in section:
        child.tail = "\n"
    return section


def _reviews(section: Element, view: View, speech: Speech) -> None:
    """The last review held with its conclusion, the last one missed, and the next."""
    words, outlook = speech.words, view.outlook
    if view.reviews:
        held = view.reviews[-1]
        on = words.held_on.format(day=day(held.held_on))
        line = f"{words.col_review} {held.number} {on}"
        add(section, "p", f"{line}: {one_line(held.conclusion)}" if held.conclusion else f"{line}.")
    if text := uncounted(view.agreement, speech):
        add(section, "p", text)
        return
    if earlier := outlook.missed[:-1]:
        count = counted(speech.document.missed_before, len(earlier))
        add(section, "p", count, class_="alarm")
    for row in outlook.missed[-1:]:
        on, ago = speech.weekday(row.due_on), speech.days(row.days)
        line = words.review_missed.format(number=row.number, day=on, days=ago)
        add(section, "p", line, class_="alarm")
    if outlook.next:
        coming = due(outlook.next, speech)
        add(section, "p", words.review_next.format(number=outlook.next.number, due=coming))
    elif not outlook.missed:
        add(section, "p", words.no_more_reviews)


def _counts(section: Element, view: View, speech: Speech) -> None:
    """How many have each status: a bar, and the numbers in words."""
    review, words = speech.review, speech.words
    add(section, "h2", speech.document.at_a_glance)
    statuses = counts(view.standings)
    label = tally(statuses, speech)
    bar = add(section, "div", class_="bar", role="img", aria_label=label)
    rows = add(section, "ul", class_="legend")
    for status, count in statuses.items():
        if count:
            add(bar, "span", class_=status_class(status), style=f"flex:{count}")
            item = add(rows, "li")
            sign(add(item, "span", class_=f"swatch {status_class(status)}"), status)
            add(item, "b", f" {count} ")
            after(item[-1], speech.status(status))
    figures = statistics(view)
    evidence = review.figures_evidence.format(count=figures.with_evidence, of=figures.entries)
    add(section, "p", f"{words.entries}: {evidence}", class_="soft")
    if view.tasks:
        add(section, "p", tasks(view.tasks, speech))
    if figures.differing:
        add(section, "p", f"{review.figures_differing}: {', '.join(figures.differing)}")


def _matrix(section: Element, view: View, speech: Speech) -> None:
    """Every commitment and task by party; a narrow screen shows each as a card with labels."""
    words, title = speech.words, speech.document.matrix
    add(section, "h2", title)
    many = " many" if len(view.agreement.codes) > _MANY_PARTIES else ""
    box = add(section, "div", class_="wide", role="region", tabindex="0", aria_label=title)
    table = add(box, "table", class_=f"matrix{many}", role="table", aria_label=title)
    row = add(add(table, "thead", role="rowgroup"), "tr", role="row")
    names = [speech.party(code) for code in view.agreement.codes]
    heads = [words.col_number, words.col_commitment, *names, words.col_joint, words.col_reported]
    for name in heads:
        add(row, "th", name, scope="col", role="columnheader")
    body = add(table, "tbody", role="rowgroup")
    for standing in flat(view.standings):
        row = add(body, "tr", role="row")
        _title(row, standing, speech)
        for label, entry in zip(heads[2:], standing.latest.values(), strict=False):
            _cell(row, entry and entry.status, speech.entry(entry), label)
        joint = words.carried if standing.carried else speech.joint(standing)
        _cell(row, standing.status, joint, words.col_joint)
        on = day(standing.reported_on) if standing.reported_on else "–"
        add(row, "td", on, class_="day", role="cell", data_label=words.col_reported)


def _cell(row: Element, status: Status | None, text: str, label: str) -> None:
    """A status with its sign and colour, and its text."""
    cell = add(row, "td", class_=status_class(status), role="cell", data_label=label)
    sign(cell, status)
    after(cell[-1], f" {text}")


def _title(row: Element, standing: Standing, speech: Speech) -> None:
    add(row, "td", standing.number, class_="number", role="cell")
    name, title = add(row, "th", scope="row", role="rowheader"), speech.said(standing.title)
    if standing.task:
        name.text = visible(f"{speech.words.task}: {title}")
    else:
        add(name, "a", title, href=f"#{speech.agreement.id}-{standing.number}")
    if standing.binding and not standing.overdue:  # what is overdue says so below, with its day
        add(name, "small", speech.review.due.format(day=speech.partial(standing.binding)))
    if calls := attention(standing, speech):
        add(name, "small", "; ".join(calls))


def _timeline(section: Element, view: View, speech: Speech) -> None:
    phrases, line = speech.document, timeline(view)
    add(section, "h2", phrases.timeline)
    drawing = Drawing(line, speech)
    label = phrases.timeline
    box = add(section, "div", class_="scroll", role="region", tabindex="0", aria_label=label)
    drawing.onto(box, f"{view.agreement.id}-line")
    rows = add(section, "ul", class_="legend")
    looks = {speech.party(code): drawing.party_class(code) for code in view.agreement.codes}
    for sign_, name in legend(line.marks, speech).items():
        item = add(rows, "li")
        add(item, "span", sign_, aria_hidden="true", class_=looks.get(name, ""))
        after(item[-1], f" {name}")
    add(rows, "li", f"│ {phrases.the_day}")
    listed = add(section, "details")
    add(listed, "summary", phrases.timeline_in_words)
    rows = add(add(listed, "div"), "ul")
    for mark in line.marks:
        add(rows, "li", drawing.text(mark))


def _histories(section: Element, view: View, speech: Speech) -> None:
    """Each commitment with what happened to it, folded up until somebody wants it."""
    add(section, "h2", speech.document.histories)
    for standing in view.standings:
        block = add(section, "details", id=f"{view.agreement.id}-{standing.number}")
        title = f"{standing.number}. {speech.said(standing.title)} – "
        summary = add(block, "summary", title)
        add(summary, "span", speech.joint(standing), class_="soft")
        rows = add(add(block, "div"), "ol", class_="history")
        for event in history(view, standing.number):
            row = add(rows, "li")
            add(row, "time", day(event.day), datetime=event.day.isoformat())
            lines = add(row, "div")
            for text in text_of(event, view.by_number, speech):
                add(lines, "p", text)


def _footer(on: date, speech: Speech) -> Element:
    footer = Element("footer")
    add(footer, "p", speech.document.footer.format(day=day(on)))
    return footer
