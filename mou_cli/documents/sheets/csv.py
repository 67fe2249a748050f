"""One sheet as CSV (RFC 4180) that Excel opens: UTF-8 with a BOM, no cell that is a formula."""

import csv
from collections.abc import Iterable
from io import TextIOWrapper
from typing import BinaryIO

from mou_cli.derived.view import View
from mou_cli.documents.sheets.sheets import Wanted
from mou_cli.model.text import visible

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(file: BinaryIO, views: Iterable[View], wanted: Wanted) -> None:
    """Write the sheet asked for, the commitments if none is."""
    sheet = wanted.sheets()[0]
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow([harmless(column.title) for column in sheet.content])
    for view in views:
        for texts in sheet.texts(view, wanted.speech):
            rows.writerow(map(harmless, texts))
    text.detach()


def harmless(text: str) -> str:
    """`text`, behind an apostrophe where it would be a formula (OWASP, CSV Injection)."""
    shown = visible(text)
    formula = shown.startswith(_FORMULA) or shown.lstrip().startswith(_FORMULA)
    return f"'{shown}" if formula else shown
