"""The phrases of sheets, columns, the calendar and the page."""

from collections.abc import Mapping

from mou_cli.derived.timeline import Kind as Mark
from mou_cli.language.phrases.common import Phrases


class DocumentPhrases(Phrases):
    """The phrases of one language; the braces are filled by those who show them."""

    accords: Mapping[str, str]
    at_a_glance: str
    calendar_name: str
    columns: Mapping[str, str]
    commitment_title: str
    footer: str
    held: str
    hints: Mapping[str, str]
    imported: str
    histories: str
    marks: Mapping[Mark, str]
    missed_before: str
    matrix: str
    review_title: str
    reviews: str
    several: str
    sheets: Mapping[str, str]
    signs: Mapping[Mark, str]
    skip: str
    task_title: str
    the_day: str
    timeline: str
    timeline_in_words: str
    title_done: str
    title_held: str
    timeline_title: str
    yes: str
