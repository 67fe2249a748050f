"""The phrases of what is handed on: sheets and columns, the calendar, the page; loaded by what
writes them.
"""

from mou_cli.language.phrases.document import Product


def product_words(lang: str) -> Product:
    """The phrases of `lang`, `vi` or `en`."""
    if lang == "vi":
        from mou_cli.language.vi.document import VI

        return VI
    from mou_cli.language.en.document import EN

    return EN


"""The sentences of the report that leaders sign; loaded by `mou report` alone."""

from mou_cli.language.phrases.report import ReportWords


def report_words(lang: str) -> ReportWords:
    """The sentences of `lang`, `vi` or `en`."""
    if lang == "vi":
        from mou_cli.language.vi.report import VI

        return VI
    from mou_cli.language.en.report import EN

    return EN


"""The phrases about what a review closes and opens; loaded by the commands that speak of it."""

from mou_cli.language.phrases.review import Period


def period_words(lang: str) -> Period:
    """The phrases of `lang`, `vi` or `en`."""
    if lang == "vi":
        from mou_cli.language.vi.review import VI

        return VI
    from mou_cli.language.en.review import EN

    return EN


"""Every phrase shown. A missing one is a type error; only the language in use is loaded."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mou_cli.language.phrases.help import Help
from mou_cli.language.phrases.common import Words


def words(lang: str) -> Words:
    """The phrases of `lang`, `vi` or `en`."""
    if lang == "vi":
        from mou_cli.language.vi.common import VI

        return VI
    from mou_cli.language.en.common import EN

    return EN


def help_texts(lang: str) -> "Help":
    """The texts of help in `lang`, `vi` or `en`, loaded only when help or a wrong option is to be
    shown.
    """
    if lang == "vi":
        from mou_cli.language.vi.help import VI

        return VI
    from mou_cli.language.en.help import EN

    return EN
