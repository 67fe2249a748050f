"""What is asked for of a tabular format.

A module of tables has `write(file, views, wanted)`, which puts agreements into a binary file.
"""

from datetime import date, datetime
from typing import NamedTuple

from mou_cli.documents.sheets.columns import Sheet
from mou_cli.documents.sheets.sheets import Sheets
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Agreement


class Wanted(NamedTuple):
    """The one agreement or None for several, the one sheet or None for all, day and moment."""

    speech: Speech
    alone: Agreement | None
    sheet: str | None
    day: date
    moment: datetime

    def sheets(self) -> list[Sheet]:
        """The sheets to write."""
        every = Sheets(self.speech, self.alone).all()
        return [sheet for sheet in every if self.sheet in (None, sheet.key)]
