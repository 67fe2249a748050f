"""The sheets as Markdown tables (CommonMark with GitHub's tables), every text escaped."""

import re
from collections.abc import Iterable
from typing import BinaryIO

from mou_cli.derived.view import View
from mou_cli.documents.sheets.columns import Sheet
from mou_cli.documents.sheets.sheets import Wanted
from mou_cli.language.speech import Speech
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day


def write(file: BinaryIO, views: Iterable[View], wanted: Wanted) -> None:
    """Write a heading for each agreement, and under it each sheet that has something in it."""
    speech = wanted.speech
    for at, view in enumerate(views):
        lines = [""] if at else []
        lines += [
            f"# {escaped(speech.said(view.agreement.title))}",
            "",
            speech.words.as_of.format(day=day(view.day)),
        ]
        for sheet in wanted.sheets():
            if table := _table(sheet, view, speech):
                lines += ["", f"## {escaped(sheet.name)}", "", *table]
        file.write(("\n".join(lines) + "\n").encode())


def _table(sheet: Sheet, view: View, speech: Speech) -> list[str]:
    first = int(sheet.columns[0].key == "agreement")  # which the heading above has said
    lines = [_line(map(escaped, texts[first:])) for texts in sheet.texts(view, speech)]
    titles = [escaped(column.title) for column in sheet.content[first:]]
    return [_line(titles), _line(["---"] * len(titles)), *lines] if lines else []


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """`text` on one line without markup: line ends become breaks, signs are written out."""
    shown = re.sub(r"([\\`*_\[\]<>|~&#$!])", r"\\\1", visible(text.replace("\t", " ")))
    shown = re.sub(r"(?m)^(\s*)([-+=])", r"\1\\\2", shown)
    return "<br>".join(line.strip() for line in shown.split("\n"))
