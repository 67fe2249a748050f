"""A topic of help on a terminal: what is to be typed stands in one line, however narrow it is."""

import re
from collections.abc import Sequence

from rich.markdown import Markdown

from mou_cli.screen.frames import table
from mou_cli.screen.output import say, say_as_it_is, show

_PART = re.compile(r"^```.*\n(?P<code>(?:.*\n)*?)```\n|^(?P<table>(?:\|.*\n)+)", re.MULTILINE)
_COMMAND = re.compile(r"`mou( [^`]*)?`.*")
_CODE = re.compile(r"(`[^`]+`)?")


def show_topic(text: str) -> None:
    """Show Markdown drawn, but for code and tables: Rich would break the lines in them."""
    shown_to = 0
    for part in _PART.finditer(text):
        show(Markdown(text[shown_to : part.start()]))
        say()
        if part["code"]:
            say_as_it_is(re.sub(r"^(?=.)", "  ", part["code"], flags=re.MULTILINE).rstrip("\n"))
        else:
            headings, _, *rows = map(_cells, part["table"].splitlines())
            _show_table(headings, rows)
        say()
        shown_to = part.end()
    show(Markdown(text[shown_to:]))


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


def _show_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Show a table; of commands, each in a line of its own below what it is for."""
    if all(_COMMAND.fullmatch(row[-1]) for row in rows):
        for row in rows:
            say(_plain(row[0]), hang=2)
            for command in re.split(r"(?<=`), (?=`)", row[-1]):
                say_as_it_is("    " + _plain(command))
        return
    drawn = table(map(_plain, headings), (map(_plain, row) for row in rows))
    for column, cells in zip(drawn.columns, zip(*rows, strict=True), strict=True):
        column.no_wrap = all(map(_CODE.fullmatch, cells))  # what is to be typed
    show(drawn)


def _plain(cell: str) -> str:
    return re.sub(r"[`*]", "", cell)
