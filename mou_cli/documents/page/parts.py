"""Elements of a page. Whatever is written into them is text; pictures are SVG with a title."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple
from xml.etree.ElementTree import Element

from mou_cli.derived.timeline import Kind, Mark, Timeline
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


def element(tag: str, *content: Element | str, **attributes: object) -> Element:
    """An element; `class_` stands for class, `aria_label` for aria-label.

    A text in its content stands first or behind an element.
    """
    made = Element(tag)
    for key, value in attributes.items():
        made.set(key.rstrip("_").replace("_", "-"), visible(str(value)))
    for part in content:
        if not isinstance(part, str):
            made.append(part)
        elif len(made):
            made[-1].tail = visible(part)
        else:
            made.text = visible(part)
    return made


def sign(status: Status | None) -> Element:
    """The sign of a status, which its word always follows."""
    return element("span", SIGNS[status], class_="sign", aria_hidden="true")


class Drawing(NamedTuple):
    """The line of time as a picture, in the language of `speech`, which is about its agreement."""

    line: Timeline
    speech: Speech

    def picture(self, id_: str) -> Element:
        """It as one picture; what it shows stands in words beside it."""
        line, phrases, name = self.line, self.speech.document, f"{id_}-title"
        height = _TOP + _LANE * len(line.lanes) + 12
        title = phrases.timeline_title.format(first=line.first.year, last=line.last.year)
        return element(
            "svg",
            element("title", title, id=name),
            *self._years(height),
            self._upright(self._x(line.today), height, "today"),
            element("text", phrases.reviews, x=6, y=42),
            *self._marks(line.reviews, 37),
            *self._lanes(),
            viewBox=f"0 0 {_WIDTH} {height}",
            role="img",
            aria_labelledby=name,
        )

    def _x(self, on: date) -> float:
        return round(_LEFT + self.line.place(on) * (_WIDTH - _LEFT - 14), 1)

    def _upright(self, x: float, height: int, look: str) -> Element:
        return element("line", x1=x, x2=x, y1=18, y2=height, class_=look)

    def _years(self, height: int) -> Iterator[Element]:
        """The beginning of each year; as many are named as can be read beside each other."""
        free = 0.0
        for year in self.line.years:
            at = self._x(self.line.first.replace(year=year))
            yield self._upright(at, height, "grid")
            if at >= free:
                yield element("text", str(year), x=at + 4, y=14)
                free = at + _YEAR

    def _lanes(self) -> Iterator[Element]:
        for y, lane in zip(count(_TOP + 12, _LANE), self.line.lanes, strict=False):
            title = f"{lane.standing.number}  {self.speech.said(lane.standing.title)}"
            shown = title if len(title) <= _LABEL else title[: _LABEL - 1] + "…"
            yield element("text", shown, x=6, y=y + 4)
            yield element("line", x1=_LEFT, x2=_WIDTH, y1=y, y2=y, class_="lane")
            yield from self._marks(lane.marks, y)

    def _marks(self, marks: Sequence[Mark], y: float) -> Iterator[Element]:
        """The signs on a lane; those of one day stand beside each other."""
        free = 0.0
        for mark in sorted(marks, key=lambda mark: mark.on):
            x = max(self._x(mark.on), free)
            free = x + _BESIDE
            title, shown = element("title", self.text(mark)), mark.sign(self.speech.agreement.codes)
            yield element("text", shown, title, x=x, y=y + 5, class_=self._look(mark))

    def party_class(self, code: str) -> str:
        """The class of a party's colours; three parties in a row have different ones."""
        return f"p{self.speech.agreement.codes.index(code) % 3 + 1}"

    def _look(self, mark: Mark) -> str:
        """The class of a mark's colours, which its sign says too."""
        if mark.entry and mark.entry.party:
            return f"mark {self.party_class(mark.entry.party)}"
        return "mark late" if mark.kind in (Kind.MISSED, Kind.OVERDUE) else "mark"

    def text(self, mark: Mark) -> str:
        """A mark in words."""
        what = self.speech.document.marks.get(mark.kind, "").format(number=mark.number)
        if entry := mark.entry:
            report = self.speech.of_party(entry.party, self.speech.entry(entry))
            what = f"{entry.number} · {report}"
        return f"{day(mark.on)} · {what}"
