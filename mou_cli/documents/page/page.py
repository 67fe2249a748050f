"""A page to look at: one HTML file that needs no network and no script, on screens and on paper."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from importlib.resources import files
from typing import BinaryIO
from xml.etree.ElementTree import Element, tostring

from mou_cli.derived.history import history
from mou_cli.derived.standing import Standing, counts, flat
from mou_cli.derived.statistics import statistics
from mou_cli.derived.timeline import timeline
from mou_cli.derived.view import View
from mou_cli.documents.page.parts import Drawing, element, sign
from mou_cli.language.sentences.history import legend, text_of
from mou_cli.language.sentences.reviews import due, uncounted
from mou_cli.language.sentences.standings import attention, subtitle, tally, tasks
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import Status
from mou_cli.model.text import one_line
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
    footer = element("footer", element("p", speech.document.footer.format(day=day(on))))
    file.write(_written(footer) + b"</main>\n</body>\n</html>\n")


def _contents(titles: Mapping[str, str], title: str) -> Element:
    """The table of contents, where the page is of several agreements."""
    links = [element("a", name, href=f"#{id_}--name") for id_, name in titles.items()]
    rows = element("ol", *map(partial(element, "li"), links))
    return element("nav", element("h1", title, id="contents"), rows, aria_labelledby="contents")


def _written(part: Element) -> bytes:
    return b"%b\n" % tostring(part, encoding="utf-8", method="html")


def _beginning(title: str, speech: Speech) -> bytes:
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", content=_POLICY, http_equiv="Content-Security-Policy"),
        element("title", title),
        element("style", (files("mou_cli") / "documents/page/page.css").read_text("utf-8")),
    )
    lead = f'<!DOCTYPE html>\n<html lang="{speech.lang}">\n'.encode()
    skip = element("a", speech.document.skip, class_="skip", href="#main")
    return lead + _written(head) + b"<body>\n" + _written(skip) + b'<main id="main">\n'


def _agreement(view: View, speech: Speech, *, heading: str) -> Element:
    name = f"{view.agreement.id}--name"
    section = element(
        "article",
        element(heading, speech.said(view.agreement.title), id=name),
        element("p", subtitle(view, speech), class_="soft"),
        *_reviews(view, speech),
        *_counts(view, speech),
        *_matrix(view, speech),
        *_timeline(view, speech),
        *_histories(view, speech),
        aria_labelledby=name,
    )
    for child in section:
        child.tail = "\n"
    return section


def _reviews(view: View, speech: Speech) -> Iterator[Element]:
    """The last review held with its conclusion, the last one missed, and the next."""
    words, outlook = speech.words, view.outlook
    for held in view.reviews[-1:]:
        line = f"{words.col_review} {held.number} {words.held_on.format(day=day(held.held_on))}"
        conclusion = f": {one_line(held.conclusion)}" if held.conclusion else "."
        yield element("p", line + conclusion)
    if text := uncounted(view.agreement, speech):
        yield element("p", text)
        return
    if earlier := outlook.missed[:-1]:
        yield element("p", counted(speech.document.missed_before, len(earlier)), class_="alarm")
    for row in outlook.missed[-1:]:
        on, ago = speech.weekday(row.due_on), speech.days(row.days)
        text = words.review_missed.format(number=row.number, day=on, days=ago)
        yield element("p", text, class_="alarm")
    if outlook.next:
        coming = due(outlook.next, speech)
        yield element("p", words.review_next.format(number=outlook.next.number, due=coming))
    elif not outlook.missed:
        yield element("p", words.no_more_reviews)


def _counts(view: View, speech: Speech) -> Iterator[Element]:
    """How many have each status: a bar, and the numbers in words."""
    statuses, figures = counts(view.standings), statistics(view)
    bar = element("div", class_="bar", role="img", aria_label=tally(statuses, speech))
    rows = element("ul", class_="legend")
    for status, count in statuses.items():
        if count:
            look = status or "none"
            bar.append(element("span", class_=look, style=f"flex:{count}"))
            swatch = element("span", sign(status), class_=f"swatch {look}")
            rows.append(element("li", swatch, element("b", f" {count} "), speech.status(status)))
    yield from (element("h2", speech.document.at_a_glance), bar, rows)
    review = speech.review
    evidence = review.figures_evidence.format(count=figures.with_evidence, of=figures.entries)
    yield element("p", f"{speech.words.entries}: {evidence}", class_="soft")
    if view.tasks:
        yield element("p", tasks(view.tasks, speech))
    if figures.differing:
        yield element("p", f"{review.figures_differing}: {', '.join(figures.differing)}")


def _matrix(view: View, speech: Speech) -> Iterator[Element]:
    """Every commitment and task by party; a narrow screen shows each as a card with labels."""
    words, title, codes = speech.words, speech.document.matrix, view.agreement.codes
    heads = [
        words.col_number,
        words.col_commitment,
        *map(speech.party, codes),
        words.col_joint,
        words.col_reported,
    ]
    row, body = element("tr", role="row"), element("tbody", role="rowgroup")
    for name in heads:
        row.append(element("th", name, scope="col", role="columnheader"))
    for standing in flat(view.standings):
        body.append(element("tr", *_cells(standing, heads, speech), role="row"))
    table = element(
        "table",
        element("thead", row, role="rowgroup"),
        body,
        class_="matrix many" if len(codes) > _MANY_PARTIES else "matrix",
        role="table",
        aria_label=title,
    )
    yield element("h2", title)
    yield element("div", table, class_="wide", role="region", tabindex="0", aria_label=title)


def _cells(standing: Standing, heads: list[str], speech: Speech) -> Iterator[Element]:
    words, on = speech.words, standing.reported_on
    yield element("td", standing.number, class_="number", role="cell")
    yield _title(standing, speech)
    for label, entry in zip(heads[2:], standing.latest.values(), strict=False):
        yield _cell(entry and entry.status, speech.entry(entry), label)
    joint = words.carried if standing.carried else speech.joint(standing)
    yield _cell(standing.status, joint, words.col_joint)
    shown, label = day(on) if on else "–", words.col_reported
    yield element("td", shown, class_="day", role="cell", data_label=label)


def _cell(status: Status | None, text: str, label: str) -> Element:
    """A status with its sign and colour, and its text."""
    return element(
        "td",
        sign(status),
        f" {text}",
        class_=status or "none",
        role="cell",
        data_label=label,
    )


def _title(standing: Standing, speech: Speech) -> Element:
    title = speech.said(standing.title)
    link = element("a", title, href=f"#{speech.agreement.id}-{standing.number}")
    notes = ["; ".join(attention(standing, speech))]
    if standing.binding and not standing.overdue:  # what is overdue says so, with its day
        notes.insert(0, speech.review.due.format(day=speech.partial(standing.binding)))
    return element(
        "th",
        f"{speech.words.task}: {title}" if standing.task else link,
        *map(partial(element, "small"), filter(None, notes)),
        scope="row",
        role="rowheader",
    )


def _timeline(view: View, speech: Speech) -> Iterator[Element]:
    phrases, line, codes = speech.document, timeline(view), view.agreement.codes
    drawing, title = Drawing(line, speech), phrases.timeline
    yield element("h2", title)
    yield element(
        "div",
        drawing.picture(f"{view.agreement.id}-line"),
        class_="scroll",
        role="region",
        tabindex="0",
        aria_label=title,
    )
    looks = dict(zip(map(speech.party, codes), map(drawing.party_class, codes), strict=True))
    rows = element("ul", class_="legend")
    for sign_, name in legend(line.marks, speech).items():
        shown = element("span", sign_, aria_hidden="true", class_=looks.get(name, ""))
        rows.append(element("li", shown, f" {name}"))
    rows.append(element("li", f"│ {phrases.the_day}"))
    yield rows
    texts = element("ul", *map(partial(element, "li"), map(drawing.text, line.marks)))
    yield element("details", element("summary", phrases.timeline_in_words), element("div", texts))


def _histories(view: View, speech: Speech) -> Iterator[Element]:
    """Each commitment with what happened to it, folded up until somebody wants it."""
    yield element("h2", speech.document.histories)
    for standing in view.standings:
        rows = element("ol", class_="history")
        for event in history(view, standing.number):
            on = element("time", day(event.day), datetime=event.day.isoformat())
            lines = map(partial(element, "p"), text_of(event, view.by_number, speech))
            rows.append(element("li", on, element("div", *lines)))
        joint = element("span", speech.joint(standing), class_="soft")
        yield element(
            "details",
            element("summary", f"{standing.number}. {speech.said(standing.title)} – ", joint),
            element("div", rows),
            id=f"{view.agreement.id}-{standing.number}",
        )
