"""The sheets as Markdown tables (CommonMark with the tables of GitHub): text from the register is
escaped.
"""

import re
from collections.abc import Iterable
from typing import BinaryIO

from mou_cli.derived.view import Report
from mou_cli.documents.sheets.columns import Sheet, plain
from mou_cli.documents.sheets.wanted import Wanted
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day


def write(file: BinaryIO, reports: Iterable[Report], wanted: Wanted) -> None:
    """Write a heading for each agreement, and under it each sheet that has something in it."""
    for at, report in enumerate(reports):
        title = report.agreement.title.said(wanted.words.lang)
        lines = [] if at == 0 else [""]
        lines += [f"# {escaped(title)}", "", wanted.words.as_of.format(day=day(report.day))]
        for sheet in wanted.sheets():
            if table := _table(sheet, report, wanted):
                lines += ["", f"## {escaped(sheet.name)}", "", *table]
        file.write(("\n".join(lines) + "\n").encode())


def _table(sheet: Sheet, report: Report, wanted: Wanted) -> list[str]:
    shown = [at for at in sheet.told if sheet.columns[at].key != "agreement"]
    rows = [
        [plain(row[at], sheet.columns[at].kind, wanted.words) for at in shown]
        for row in sheet.rows(report)
    ]
    if not rows:
        return []
    head = [sheet.columns[at].title for at in shown]
    return [_line(head), _line(["---"] * len(head), safe=True), *(_line(row) for row in rows)]


def _line(cells: Iterable[str], *, safe: bool = False) -> str:
    return f"| {' | '.join(cell if safe else escaped(cell) for cell in cells)} |"


def escaped(text: str) -> str:
    """`text` on one line in which nothing is markup: an end of a line becomes a break, signs are
    written out.
    """
    shown = re.sub(r"([\\`*_\[\]<>|~&#$!])", r"\\\1", visible(text.replace("\t", " ")))
    shown = re.sub(r"(?m)^(\s*)([-+=])", r"\1\\\2", shown)
    return "<br>".join(line.strip() for line in shown.split("\n"))
