"""The sheets as Markdown tables (CommonMark with GitHub's tables), every text escaped."""

import re
from collections.abc import Iterable
from typing import BinaryIO

from mou_cli.derived.view import View
from mou_cli.documents.sheets.columns import Sheet, plain
from mou_cli.documents.sheets.wanted import Wanted
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day


def write(file: BinaryIO, views: Iterable[View], wanted: Wanted) -> None:
    """Write a heading for each agreement, and under it each sheet that has something in it."""
    speech = wanted.speech
    for at, view in enumerate(views):
        title = escaped(speech.said(view.agreement.title))
        lines = ["" for _ in range(min(at, 1))]
        lines += [f"# {title}", "", speech.words.as_of.format(day=day(view.day))]
        for sheet in wanted.sheets():
            if table := _table(sheet, view, wanted):
                lines += ["", f"## {escaped(sheet.name)}", "", *table]
        file.write(("\n".join(lines) + "\n").encode())


def _table(sheet: Sheet, view: View, wanted: Wanted) -> list[str]:
    shown = [at for at in sheet.told if sheet.columns[at].key != "agreement"]
    lines = []
    for row in sheet.rows(view):
        cells = [plain(row[at], sheet.columns[at].kind, wanted.speech) for at in shown]
        lines.append(_line(map(escaped, cells)))
    if not lines:
        return []
    titles = [escaped(sheet.columns[at].title) for at in shown]
    return [_line(titles), _line(["---"] * len(titles)), *lines]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """`text` on one line without markup: line ends become breaks, signs are written out."""
    shown = re.sub(r"([\\`*_\[\]<>|~&#$!])", r"\\\1", visible(text.replace("\t", " ")))
    shown = re.sub(r"(?m)^(\s*)([-+=])", r"\1\\\2", shown)
    return "<br>".join(line.strip() for line in shown.split("\n"))
