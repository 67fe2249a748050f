"""One sheet as CSV (RFC 4180) that Excel opens: UTF-8 with a mark at its beginning, no cell that is
a formula.
"""

import csv
from collections.abc import Iterable
from io import TextIOWrapper
from typing import BinaryIO

from mou_cli.derived.view import Report
from mou_cli.documents.sheets.columns import plain
from mou_cli.documents.sheets.wanted import Wanted
from mou_cli.model.text import visible

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(file: BinaryIO, reports: Iterable[Report], wanted: Wanted) -> None:
    """Write the sheet asked for, the commitments if none is."""
    sheet = next(iter(wanted.sheets()))
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    rows = csv.writer(text)
    columns = sheet.columns
    rows.writerow([harmless(columns[at].title) for at in sheet.told])
    for report in reports:
        for row in sheet.rows(report):
            rows.writerow(
                [harmless(plain(row[at], columns[at].kind, wanted.words)) for at in sheet.told]
            )
    text.detach()


def harmless(text: str) -> str:
    """`text` behind an apostrophe where a spreadsheet would take it for a formula (OWASP, CSV
    Injection).
    """
    shown = visible(text)
    return (
        f"'{shown}" if shown.lstrip().startswith(_FORMULA) or shown.startswith(_FORMULA) else shown
    )
