"""Elements of a page: what is written into them is text, whatever it is; pictures are SVG with
their words beside.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from mou_cli.derived.timeline import Kind, Lane, Mark, Timeline
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.document import Product
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day

SIGNS: Mapping[Status | None, str] = {
    None: "–",
    Status.NOT_STARTED: "○",
    Status.IN_PROGRESS: "◔",
    Status.ONGOING: "↻",
    Status.SUBSTANTIAL: "◕",
    Status.COMPLETED: "●",
    Status.ON_HOLD: "‖",
    Status.NOT_APPLICABLE: "✕",
}
_LEFT, _WIDTH, _LANE, _TOP = 260, 1000, 26, 62
_LABEL = 34  # letters of a title on the line
_BESIDE, _YEAR = 11, 36  # how much room a sign takes, and a year


def add(parent: Element, tag: str, text: str = "", **attributes: object) -> Element:
    """Add an element with `text` to `parent`; `class_` stands for class, `aria_label` for
    aria-label.
    """
    names = {
        key.rstrip("_").replace("_", "-"): visible(str(value)) for key, value in attributes.items()
    }
    made = SubElement(parent, tag, names)
    made.text = visible(text)
    return made


def after(element: Element, text: str) -> None:
    """Put `text` behind an element."""
    element.tail = visible(text)


def status_class(status: Status | None) -> str:
    """The class of the colours of a status."""
    return status.value if status else "none"


def sign(parent: Element, status: Status | None) -> None:
    """The sign of a status, which its word always follows."""
    add(parent, "span", SIGNS[status], class_="sign", aria_hidden="true")


class Drawing:
    """The line of time as a picture."""

    def __init__(
        self, line: Timeline, agreement: Agreement, words: Words, product: Product
    ) -> None:
        self.line = line
        self.agreement = agreement
        self.words = words
        self.product = product
        self.height = _TOP + _LANE * len(line.lanes) + 12

    def onto(self, parent: Element, id_: str) -> None:
        """Draw it; what it shows is told in words beside it, so that it is one picture to those who
        listen.
        """
        box = f"0 0 {_WIDTH} {self.height}"
        svg = add(parent, "svg", viewBox=box, role="img", aria_labelledby=f"{id_}-title")
        add(
            svg,
            "title",
            self.product.timeline_title.format(
                first=self.line.first.year, last=self.line.last.year
            ),
            id=f"{id_}-title",
        )
        free = 0.0
        for year in self.line.years:
            at = self._x(self.line.first.replace(year=year))
            add(svg, "line", x1=at, x2=at, y1=18, y2=self.height, class_="grid")
            if at >= free:  # as many as can be read beside each other
                add(svg, "text", str(year), x=at + 4, y=14)
                free = at + _YEAR
        at = self._x(self.line.today)
        add(svg, "line", x1=at, x2=at, y1=18, y2=self.height, class_="today")
        add(svg, "text", self.product.reviews, x=6, y=42)
        self._marks(svg, self.line.reviews, 37)
        for number, lane in enumerate(self.line.lanes):
            self._lane(svg, lane, _TOP + _LANE * number + 12)

    def _x(self, on: Any) -> float:
        return round(_LEFT + self.line.place(on) * (_WIDTH - _LEFT - 14), 1)

    def _lane(self, svg: Element, lane: Lane, y: float) -> None:
        title = f"{lane.standing.number}  {lane.standing.title.said(self.words.lang)}"
        shown = title if len(title) <= _LABEL else title[: _LABEL - 1] + "…"
        add(svg, "text", shown, x=6, y=y + 4)
        add(svg, "line", x1=_LEFT, x2=_WIDTH, y1=y, y2=y, class_="lane")
        self._marks(svg, lane.marks, y)

    def _marks(self, svg: Element, marks: Sequence[Mark], y: float) -> None:
        """The signs on a lane; those of one day stand beside each other."""
        free = 0.0
        for mark in sorted(marks, key=lambda each: each.on):
            x = max(self._x(mark.on), free)
            free = x + _BESIDE
            made = add(
                svg, "text", mark.sign(self.agreement.codes), x=x, y=y + 5, class_=self.look(mark)
            )
            add(made, "title", self.told(mark))

    def look(self, mark: Mark) -> str:
        """The class of a mark's colours, which its sign says too."""
        if mark.entry and mark.entry.party in self.agreement.codes:
            return f"mark p{self.agreement.codes.index(mark.entry.party) % 3 + 1}"
        return "mark late" if mark.kind in (Kind.MISSED, Kind.OVERDUE) else "mark"

    def told(self, mark: Mark) -> str:
        """A mark in words."""
        if mark.entry:
            entry = mark.entry
            what = f"{phrasing.party(entry.party, self.agreement, self.words)}: {phrasing.entry(entry, self.words)}"
            return f"{day(mark.on)} · {entry.number} · {what}"
        return f"{day(mark.on)} · {self.product.marks[mark.kind].format(number=mark.number)}"
