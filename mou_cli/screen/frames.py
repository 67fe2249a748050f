"""The two forms that everything on the screen has: a table with headings, a grid without."""

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Column, Table
from rich.text import Text, TextType

from mou_cli.language.speech import Speech


def table(headings: Iterable[TextType], rows: Iterable[Iterable[RenderableType]] = ()) -> Table:
    """A table whose columns fold what is too long."""
    made = Table(
        *(Column(heading, overflow="fold") for heading in headings),
        box=SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    for row in rows:
        made.add_row(*row)
    return made


def grid(rows: Iterable[tuple[str, str]] = ()) -> Table:
    """A grid of two columns, labels in grey and texts; rows without a text are left out."""
    labels = Column(style="dim", max_width=24)
    made = Table.grid(labels, Column(overflow="fold"), padding=(0, 2))
    for label, text in rows:
        if text:
            made.add_row(Text(label), Text(text))
    return made


def stated(rows: Sequence[tuple[str, str]], speech: Speech) -> list[tuple[str, str]]:
    """The rows, then one that names those without a text: what is not stated."""
    missing = ", ".join(label.lower() for label, text in rows if not text)
    return [*rows, (speech.words.not_stated_label, missing)]
