"""The table that leaders know, and the figures around it."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from mou_cli.derived.statistics import Statistics, Timing, Timings
from mou_cli.language.sentences.standings import tally
from mou_cli.language.speech import Speech
from mou_cli.model.vietnamese import day
from mou_cli.screen.frames import table

_cell_len = attrgetter("cell_len")
_GAP = 2  # columns between two columns
_RARE = (Timing.CLAIMED, Timing.ONGOING, Timing.GONE)


def statistics(
    now: Statistics, then: Statistics | None, review: int | None, speech: Speech, width: int
) -> RenderableType:
    """The figures of now, with those at the last review in brackets."""
    words, past = speech.words, then and then.commitments
    parts = [_timings(words.commitments, now.commitments, past, speech, width)]
    if sum(now.tasks[None].values()):
        parts += [Text(""), _timings(words.tasks, now.tasks, then and then.tasks, speech, width)]
    parts += [Text(""), _beside(now, then, speech)]
    if then and review:
        remark = speech.review.figures_then.format(number=review, day=day(then.day))
        parts += [Text(""), Text(remark, style="dim")]
    return Group(*parts)


def _beside(now: Statistics, then: Statistics | None, speech: Speech) -> RenderableType:
    """The other figures, each with that of the last review in brackets."""
    rows = Table.grid(Column(style="dim"), Column(), padding=(0, 2))
    before = _facts(then, speech) if then else [("", "")] * 4
    for (label, text), (_, was) in zip(_facts(now, speech), before, strict=True):
        rows.add_row(label, f"{text} ({was})" if then else text)
    return rows


def _timings(
    title: str, now: Timings, then: Timings | None, speech: Speech, width: int
) -> RenderableType:
    """A row for each party and one jointly, and a column for each timing that matters.

    Rare timings have a column only where they occur. Where the table is too wide, rows and
    columns change places, so that no figure is ever cut.
    """
    rows = list(_cells(title, now, then, speech))
    least = _least(rows)
    if _needed(least) > width:
        rows = [list(row) for row in zip(*rows, strict=True)]
        least = _least(rows)
    if _needed(least) > width:  # the names too are wrapped at words
        least[0] = max(_longest_word(row[0]) for row in rows)
    spare = max(0, width - _needed(least)) // len(least)
    made = table(rows[0], rows[1:])
    for at, (column, head, room) in enumerate(zip(made.columns, rows[0], least, strict=True)):
        column.width = max(room, min(head.cell_len, room + spare))
        column.justify = "right" if at else "left"
    return made


def _cells(title: str, now: Timings, then: Timings | None, speech: Speech) -> Iterator[list[Text]]:
    """The rows of the table, the first with the headings."""
    counts = [*now.values(), *(then or {}).values()]
    shown = [
        timing for timing in Timing if timing not in _RARE or any(map(itemgetter(timing), counts))
    ]
    yield [Text(title), *(Text(speech.review.timings[timing]) for timing in shown)]
    for code, row in now.items():
        before = then.get(code) if then else None
        name = Text(speech.party(code)) if code else Text(speech.review.jointly, style="bold")
        yield [name, *(_cell(row, before, timing) for timing in shown)]


def _longest_word(text: Text) -> int:
    return max(map(len, text.plain.split()))


def _least(rows: Sequence[Sequence[Text]]) -> list[int]:
    """How wide each column must be: names and figures whole, headings at their longest word."""
    columns = zip(*rows, strict=True)
    return [max(_longest_word(head), *map(_cell_len, cells)) for head, *cells in columns]


def _needed(least: Sequence[int]) -> int:
    return sum(least) + _GAP * (len(least) - 1)


def _cell(row: Mapping[Timing, int], before: Mapping[Timing, int] | None, timing: Timing) -> Text:
    style = "bold red" if timing is Timing.OVERDUE and row[timing] else ""
    return Text(f"{row[timing]}" + (f" ({before[timing]})" if before else ""), style=style)


def _facts(figures: Statistics, speech: Speech) -> list[tuple[str, str]]:
    review, entries = speech.review, figures.entries
    return [
        (review.statuses, tally(figures.statuses, speech)),
        (
            review.figures_entries,
            review.figures_evidence.format(count=figures.with_evidence, of=entries),
        ),
        (review.figures_differing, _numbered(figures.differing)),
        (review.figures_one_sided, _numbered(figures.one_sided)),
    ]


def _numbered(numbers: Sequence[str]) -> str:
    """How many, and which."""
    return f"{len(numbers)}: {', '.join(numbers)}" if numbers else "0"
