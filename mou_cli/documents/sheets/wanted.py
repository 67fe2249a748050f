"""The formats in which things are handed on, a module each, imported only when one is to be
written.

A module of tables has `write(file, reports, wanted)`, which puts the reports of agreements into a
binary file.
"""

from datetime import date, datetime
from typing import NamedTuple

from mou_cli.documents.sheets.columns import Sheet
from mou_cli.documents.sheets.sheets import Sheets
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.document import Product
from mou_cli.language.speech import product_words
from mou_cli.model.agreement import Agreement


class Wanted(NamedTuple):
    """What is asked for: the language, the one agreement or None for several, the one sheet or None
    for all.
    """

    words: Words
    alone: Agreement | None
    sheet: str | None
    day: date
    moment: datetime

    @property
    def product(self) -> Product:
        """The phrases of what is handed on."""
        return product_words(self.words.lang)

    def sheets(self) -> list[Sheet]:
        """The sheets to write."""
        return [
            each for each in Sheets(self.words, self.alone).all() if self.sheet in (None, each.key)
        ]
