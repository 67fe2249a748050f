"""A page to look at: one file of HTML that needs no network and no script, on a phone, on a wall
and on paper.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from typing import BinaryIO
from xml.etree.ElementTree import Element, tostring

from mou_cli.derived.history import trace
from mou_cli.derived.standing import Standing, counts, flat
from mou_cli.derived.timeline import timeline
from mou_cli.derived.view import Report
from mou_cli.documents.page.parts import Drawing, add, after, sign, status_class
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.document import Product
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.history import told
from mou_cli.language.speech import period_words
from mou_cli.model.text import one_line, visible
from mou_cli.model.vietnamese import day

# Nothing may be fetched, nothing run: the styles that stand in the page are all that is allowed.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write(
    file: BinaryIO,
    reports: Iterable[Report],
    titles: Mapping[str, str],
    words: Words,
    product: Product,
    on: date,
) -> None:
    """Write the page of the day `on`, one agreement after the other; `titles` has those of all by
    their ids.
    """
    alone = len(titles) == 1
    title = next(iter(titles.values())) if alone else product.calendar_name
    file.write(_beginning(title, words, product))
    if not alone:
        file.write(_written(_contents(titles, title)))
    for report in reports:
        file.write(_written(_agreement(report, words, product, heading="h1" if alone else "h2")))
    file.write(_written(_footer(on, product)) + b"</main>\n</body>\n</html>\n")


def _contents(titles: Mapping[str, str], title: str) -> Element:
    """What is on the page, where it is of several agreements."""
    nav = Element("nav", {"aria-labelledby": "contents"})
    add(nav, "h1", title, id="contents")
    rows = add(nav, "ol")
    for id_, name in titles.items():
        add(add(rows, "li"), "a", name, href=f"#{id_}--name")
    return nav


def _written(element: Element) -> bytes:
    made: bytes = tostring(element, encoding="utf-8", method="html")
    return made + b"\n"


def _beginning(title: str, words: Words, product: Product) -> bytes:
    head = Element("head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    policy = add(head, "meta", content=_POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    add(head, "title", title)
    style = (files("mou_cli") / "documents" / "page" / "page.css").read_text(encoding="utf-8")
    add(head, "style").text = style
    skip = Element("a", {"class": "skip", "href": "#main"})
    skip.text = visible(product.skip)
    lead = f'<!DOCTYPE html>\n<html lang="{words.lang}">\n'.encode()
    return lead + _written(head) + b"<body>\n" + _written(skip) + b'<main id="main">\n'


def _agreement(report: Report, words: Words, product: Product, *, heading: str) -> Element:
    agreement, key = report.agreement, report.agreement.id
    section = Element("article", {"aria-labelledby": f"{key}--name"})
    add(section, heading, agreement.title.said(words.lang), id=f"{key}--name")
    add(
        section,
        "p",
        phrasing.subtitle(agreement, report.day, len(report.standings), words),
        class_="soft",
    )
    _reviews(section, report, words, product)
    _counts(section, report, words, product)
    _matrix(section, report, words, product)
    _timeline(section, report, words, product)
    _histories(section, report, words, product)
    for child in section:
        child.tail = "\n"
    return section


def _reviews(section: Element, report: Report, words: Words, product: Product) -> None:
    """The last review held with its conclusion, those missed, the last of them named, and the next;
    nothing to type.
    """
    ahead = report.outlook
    if report.reviews:
        held = report.reviews[-1]
        line = f"{words.col_review} {held.number} {words.held_on.format(day=day(held.held_on))}"
        add(section, "p", f"{line}: {one_line(held.conclusion)}" if held.conclusion else f"{line}.")
    *before, last = ahead.missed or (None,)
    if before:
        add(section, "p", phrasing.counted(product.missed_before, len(before)), class_="alarm")
    lines = phrasing.review_state(
        ahead._replace(missed=(last,) if last else ()), report.agreement, words
    )
    for at, line in enumerate(lines):
        add(section, "p", line, **({"class_": "alarm"} if last and at == 0 else {}))


def _counts(section: Element, report: Report, words: Words, product: Product) -> None:
    """How many have each status: a bar, and the numbers in words."""
    add(section, "h2", product.at_a_glance)
    tally = {status: count for status, count in counts(report.standings).items() if count}
    label = phrasing.tally(tally, words)
    bar = add(section, "div", class_="bar", role="img", aria_label=label)
    legend = add(section, "ul", class_="legend")
    for status, count in tally.items():
        add(bar, "span", class_=status_class(status), style=f"flex:{count}")
        item = add(legend, "li")
        swatch = add(item, "span", class_=f"swatch {status_class(status)}")
        sign(swatch, status)
        add(item, "b", f" {count} ")
        after(item[-1], phrasing.status(status, words))
    figures = report.stats
    shown = period_words(words.lang).figures_evidence.format(
        count=figures.with_evidence, of=figures.entries
    )
    add(section, "p", f"{words.entries}: {shown}", class_="soft")
    if tasks := report.tasks:
        add(section, "p", phrasing.tasks(tasks, words))
    if figures.differing:
        add(
            section,
            "p",
            f"{period_words(words.lang).figures_differing}: {', '.join(figures.differing)}",
        )


def _matrix(section: Element, report: Report, words: Words, product: Product) -> None:
    """Every commitment and task by party; a narrow screen shows each as a card, with the labels in
    it.
    """
    add(section, "h2", product.matrix)
    many = " many" if len(report.agreement.codes) > 4 else ""
    box = add(section, "div", class_="wide", role="region", tabindex="0", aria_label=product.matrix)
    table = add(box, "table", class_=f"matrix{many}", role="table", aria_label=product.matrix)
    row = add(add(table, "thead", role="rowgroup"), "tr", role="row")
    names = [phrasing.party(code, report.agreement, words) for code in report.agreement.codes]
    heads = [words.col_number, words.col_commitment, *names, words.col_joint, words.col_reported]
    for name in heads:
        add(row, "th", name, scope="col", role="columnheader")
    body = add(table, "tbody", role="rowgroup")
    for each in flat(report.standings):
        _row(add(body, "tr", role="row"), each, heads, report, words)


def _row(row: Element, each: Standing, heads: list[str], report: Report, words: Words) -> None:
    add(row, "td", each.number, class_="number", role="cell")
    name = add(row, "th", scope="row", role="rowheader")
    if each.task:
        name.text = visible(f"{words.task}: {each.title.said(words.lang)}")
    else:
        add(name, "a", each.title.said(words.lang), href=f"#{report.agreement.id}-{each.number}")
    if each.binding and not each.overdue:  # what is overdue says so below, with its day
        add(
            name,
            "small",
            period_words(words.lang).due.format(day=phrasing.partial(each.binding, words)),
        )
    if said := phrasing.attention(each, report.agreement, words):
        add(name, "small", "; ".join(said))
    for label, entry in zip(heads[2:], each.latest.values(), strict=False):
        cell = add(
            row, "td", class_=status_class(entry and entry.status), role="cell", data_label=label
        )
        sign(cell, entry and entry.status)
        after(cell[-1], f" {phrasing.entry(entry, words)}")
    joint = words.carried if each.carried else phrasing.joint(each, report.agreement, words)
    cell = add(row, "td", class_=status_class(each.status), role="cell", data_label=words.col_joint)
    sign(cell, each.status)
    after(cell[-1], f" {joint}")
    add(
        row,
        "td",
        day(each.reported_on) if each.reported_on else "–",
        class_="day",
        role="cell",
        data_label=words.col_reported,
    )


def _timeline(section: Element, report: Report, words: Words, product: Product) -> None:
    add(section, "h2", product.timeline)
    line = timeline(report)
    drawing = Drawing(line, report.agreement, words, product)
    box = add(
        section, "div", class_="scroll", role="region", tabindex="0", aria_label=product.timeline
    )
    drawing.onto(box, f"{report.agreement.id}-line")
    legend = add(section, "ul", class_="legend")
    codes = {
        report.agreement.party(code).name.said(words.lang): at
        for at, code in enumerate(report.agreement.codes)
    }
    for sign_, name in line.legend(
        report.agreement, product.signs, words.jointly, words.lang
    ).items():
        item = add(legend, "li")
        look = f"p{codes[name] % 3 + 1}" if name in codes else ""
        add(item, "span", sign_, aria_hidden="true", class_=look)
        after(item[-1], f" {name}")
    add(legend, "li", f"│ {product.the_day}")
    listed = add(section, "details")
    add(listed, "summary", product.timeline_in_words)
    rows = add(add(listed, "div"), "ul")
    for mark in line.marks:
        add(rows, "li", drawing.told(mark))


def _histories(section: Element, report: Report, words: Words, product: Product) -> None:
    """Each commitment with what happened to it, folded up until somebody wants it."""
    add(section, "h2", product.histories)
    more = period_words(words.lang)
    stands = {each.number: each for each in flat(report.standings)}
    for standing in report.standings:
        block = add(section, "details", id=f"{report.agreement.id}-{standing.number}")
        summary = add(block, "summary", f"{standing.number}. {standing.title.said(words.lang)} – ")
        add(summary, "span", phrasing.joint(standing, report.agreement, words), class_="soft")
        rows = add(add(block, "div"), "ol", class_="history")
        for event in trace(report.signed, report.records, standing.number, report.day):
            row = add(rows, "li")
            add(row, "time", day(event.day), datetime=event.day.isoformat())
            lines = add(row, "div")
            for text in told(event, stands, report.agreement, words, more):
                add(lines, "p", text)


def _footer(on: date, product: Product) -> Element:
    footer = Element("footer")
    add(footer, "p", product.footer.format(day=day(on)))
    return footer
