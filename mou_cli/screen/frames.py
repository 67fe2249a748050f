"""The two forms that everything on the screen has: a table with headings, a grid without."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table

from mou_cli.language.speech import Speech


def table(*headings: str, ratio: int | None = None) -> Table:
    """A table whose columns fold what is too long; `ratio` shares the width among them."""
    made = Table(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    for heading in headings:
        made.add_column(heading, overflow="fold", ratio=ratio)
    return made


def grid(gap: int = 2) -> Table:
    """A grid of two columns: labels of at most 24 columns in grey, then texts."""
    made = Table.grid(padding=(0, gap))
    made.add_column(style="dim", max_width=24)
    made.add_column(overflow="fold")
    return made


def stated(rows: Sequence[tuple[str, str]], speech: Speech) -> list[tuple[str, str]]:
    """The rows that have a text, then one that names what is not stated."""
    missing = [label.lower() for label, text in rows if not text]
    known = [row for row in rows if row[1]]
    return [*known, (speech.words.not_stated_label, ", ".join(missing))] if missing else known
