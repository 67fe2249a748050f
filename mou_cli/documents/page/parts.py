"""Elements of a page. Whatever is written into them is text; pictures are SVG with a title."""

from collections.abc import Mapping, Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from mou_cli.derived.timeline import Kind, Lane, Mark, Timeline
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Status
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
    """Add an element to `parent`; `class_` stands for class, `aria_label` for aria-label."""
    element = SubElement(parent, tag)
    for key, value in attributes.items():
        element.set(key.rstrip("_").replace("_", "-"), visible(str(value)))
    element.text = visible(text)
    return element


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

    def __init__(self, line: Timeline, speech: Speech) -> None:
        """Draw `line` in the language of `speech`, which is about its agreement."""
        self.line = line
        self.speech = speech
        self.codes = speech.agreement.codes
        self.height = _TOP + _LANE * len(line.lanes) + 12

    def onto(self, parent: Element, id_: str) -> None:
        """Draw it as one picture; what it shows stands in words beside it."""
        line, phrases = self.line, self.speech.document
        box, title = f"0 0 {_WIDTH} {self.height}", f"{id_}-title"
        svg = add(parent, "svg", viewBox=box, role="img", aria_labelledby=title)
        years = phrases.timeline_title.format(first=line.first.year, last=line.last.year)
        add(svg, "title", years, id=title)
        free = 0.0
        for year in line.years:
            at = self._x(line.first.replace(year=year))
            add(svg, "line", x1=at, x2=at, y1=18, y2=self.height, class_="grid")
            if at >= free:  # as many as can be read beside each other
                add(svg, "text", str(year), x=at + 4, y=14)
                free = at + _YEAR
        at = self._x(line.today)
        add(svg, "line", x1=at, x2=at, y1=18, y2=self.height, class_="today")
        add(svg, "text", phrases.reviews, x=6, y=42)
        self._marks(svg, line.reviews, 37)
        for number, lane in enumerate(line.lanes):
            self._lane(svg, lane, _TOP + _LANE * number + 12)

    def _x(self, on: date) -> float:
        return round(_LEFT + self.line.place(on) * (_WIDTH - _LEFT - 14), 1)

    def _lane(self, svg: Element, lane: Lane, y: float) -> None:
        title = f"{lane.standing.number}  {self.speech.said(lane.standing.title)}"
        shown = title if len(title) <= _LABEL else title[: _LABEL - 1] + "…"
        add(svg, "text", shown, x=6, y=y + 4)
        add(svg, "line", x1=_LEFT, x2=_WIDTH, y1=y, y2=y, class_="lane")
        self._marks(svg, lane.marks, y)

    def _marks(self, svg: Element, marks: Sequence[Mark], y: float) -> None:
        """The signs on a lane; those of one day stand beside each other."""
        free = 0.0
        for mark in sorted(marks, key=lambda mark: mark.on):
            x = max(self._x(mark.on), free)
            free = x + _BESIDE
            sign_ = mark.sign(self.codes)
            drawn = add(svg, "text", sign_, x=x, y=y + 5, class_=self._look(mark))
            add(drawn, "title", self.text(mark))

    def party_class(self, code: str) -> str:
        """The class of a party's colours; three parties in a row have different ones."""
        return f"p{self.codes.index(code) % 3 + 1}"

    def _look(self, mark: Mark) -> str:
        """The class of a mark's colours, which its sign says too."""
        if mark.entry and mark.entry.party:
            return f"mark {self.party_class(mark.entry.party)}"
        return "mark late" if mark.kind in (Kind.MISSED, Kind.OVERDUE) else "mark"

    def text(self, mark: Mark) -> str:
        """A mark in words."""
        if mark.entry:
            entry = mark.entry
            what = self.speech.of_party(entry.party, self.speech.entry(entry))
            return f"{day(mark.on)} · {entry.number} · {what}"
        kind = self.speech.document.marks[mark.kind]
        return f"{day(mark.on)} · {kind.format(number=mark.number)}"
