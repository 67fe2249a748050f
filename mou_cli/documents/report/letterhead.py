"""Who issues a document, from a small file or from options."""

from datetime import date
from typing import NamedTuple

from mou_cli.codec.reader import Reader, Reading
from mou_cli.documents.report.layout import LAYOUTS
from mou_cli.errors.values import IncompleteDate
from mou_cli.model.records import Plain


class Office(NamedTuple):
    """The head and the foot of a document; None or empty is a blank to fill in by hand."""

    layout: str | None = None
    superior: str | None = None
    issuer: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    dated_on: date | None = None
    authority: str | None = None
    signer_title: str | None = None
    signer: str | None = None
    recipients: tuple[str, ...] = ()
    archive: str | None = None

    def overlaid(self, other: "Office") -> "Office":
        """The same, but what `other` states is stronger."""
        return self._replace(**{key: value for key, value in other._asdict().items() if value})


def read(values: Plain) -> Reading[Office]:
    """What an office file's `values` say.

    Places left empty say nothing. Never raises: all problems come back.
    """
    reader = Reader({key: value for key, value in values.items() if value != ""})
    layout = reader.one_of("layout", list(LAYOUTS), "") or None
    dated = reader.day("dated_on")
    if dated and not dated.exact:
        reader.problems.append(IncompleteDate(place="dated_on", text=str(dated)))
    texts = {key: reader.text(key) for key in ("number", "symbol", "place", "signer", "archive")}
    several = ("superior", "issuer", "authority", "signer_title")
    names = {key: reader.text(key, lines=True) for key in several}
    recipients, dated_on = reader.texts("recipients"), dated.exact if dated else None
    return reader.reading(
        Office(layout=layout, dated_on=dated_on, recipients=recipients, **texts, **names)
    )
