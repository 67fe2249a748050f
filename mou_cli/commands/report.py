"""`mou report`: the document that leaders sign."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.echo import tell_unknown
from mou_cli.commands.common.options import (
    LAST_REVIEW,
    AsOf,
    KnownOn,
    choice_option,
    day_option,
    text_option,
)
from mou_cli.commands.common.products import Force, hand_on, needs
from mou_cli.commands.common.session import Session, session
from mou_cli.derived.changes import Moment
from mou_cli.derived.view import Report
from mou_cli.documents.report import letterhead
from mou_cli.documents.report.layout import LAYOUTS, Name
from mou_cli.documents.report.letterhead import Office
from mou_cli.documents.report.period import Span
from mou_cli.errors import BeforeSigning
from mou_cli.errors.documents import (
    BadOfficeFile,
    NoPeriodYet,
    NotAPeriodOfDays,
    NotYet,
    OtherLayout,
    PeriodAgainstDay,
    PeriodBackwards,
)
from mou_cli.language.keys import K
from mou_cli.model.vietnamese import day as format_day
from mou_cli.model.vietnamese import parse_day, slug
from mou_cli.storage.given import toml_values

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    output: Annotated[
        str, text_option("--output", K.opt_output_file, metavar=K.mv_file, short="-o")
    ],
    layout: Annotated[
        str | None, choice_option("--layout", K.mv_layout, K.opt_layout, tuple(Name))
    ] = None,
    period: Annotated[
        str | None, text_option("--period", K.opt_period, metavar=K.mv_period)
    ] = None,
    office: Annotated[str | None, text_option("--office", K.opt_office, metavar=K.mv_file)] = None,
    superior: Annotated[str | None, text_option("--superior", K.opt_superior)] = None,
    issuer: Annotated[str | None, text_option("--issuer", K.opt_issuer)] = None,
    number: Annotated[str | None, text_option("--number", K.opt_number)] = None,
    symbol: Annotated[str | None, text_option("--symbol", K.opt_symbol)] = None,
    place: Annotated[str | None, text_option("--place", K.opt_issued_at)] = None,
    dated: Annotated[date | None, day_option("--dated", K.opt_dated)] = None,
    authority: Annotated[str | None, text_option("--authority", K.opt_authority)] = None,
    signer_title: Annotated[str | None, text_option("--signer-title", K.opt_signer_title)] = None,
    signer: Annotated[str | None, text_option("--signer", K.opt_signer)] = None,
    recipient: Annotated[list[str] | None, text_option("--recipient", K.opt_recipient)] = None,
    archive: Annotated[str | None, text_option("--archive", K.opt_archive)] = None,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write the report on carrying out an agreement as a Word document."""
    call = session(ctx)
    needs(docx="python-docx")
    typed = Office(
        layout, superior, issuer, number, symbol, place, dated, authority, signer_title, signer,
        tuple(recipient or ()), archive,
    )  # fmt: skip
    head = (_office(office, layout, call) if office else Office()).overlaid(typed)
    first, last = _days(period)
    if last and as_of and last != as_of:
        raise PeriodAgainstDay(place="--period", end=format_day(last), day=format_day(as_of))
    as_of = as_of or last
    book, day = call.book(as_of, known_on), call.day(as_of, known_on)
    if day < book.signed.signed_on.first:
        raise BeforeSigning(
            place="--as-of", day=format_day(day), signed=format_day(book.signed.signed_on.first)
        )
    if day > call.today:
        raise NotYet(
            place="--period" if last else "--as-of",
            day=format_day(day),
            today=format_day(call.today),
        )
    span = _span(book, period, first, day)
    _write(call, output, span, head, force=force)


def _write(call: Session, output: str, span: Span, head: Office, *, force: bool) -> None:
    from mou_cli.documents.report import word
    from mou_cli.documents.report.telling import Telling
    from mou_cli.language.speech import period_words, report_words

    telling = Telling(span, call.words, period_words(call.lang), report_words(call.lang))
    layout = LAYOUTS[head.layout or Name.STATE]
    hand_on(
        call,
        output,
        lambda file: word.write(file, telling, head, layout, call.now),
        force=force,
        binary=True,
        endings=(".docx",),
    )


def _office(name: str, layout: str | None, call: Session) -> Office:
    """What an office file says; one that was written for the other layout is refused."""
    from mou_cli.storage import bundled

    shown, values = toml_values(name, call.words.standard_input)
    reading = letterhead.read(values)
    if reading.problems:
        raise BadOfficeFile(shown, reading.problems)
    if layout and reading.office.layout not in (None, layout):
        known = ", ".join(sorted(path.name for path in bundled.folder().glob("*.office.toml")))
        raise OtherLayout(path=shown, found=reading.office.layout, wanted=layout, known=known)
    tell_unknown(shown, reading.unknown, call, kept=False)
    return reading.office


def _days(period: str | None) -> tuple[date | None, date | None]:
    """The first and the last day of `24/07/2023..31/12/2025`; both None unless days are typed.

    `24/07/2023..` has no last day, and `..31/12/2025` begins with the first day there is, before
    any signing.
    """
    if period is None or _since_last_review(period):
        return None, None
    typed_first, dots, typed_last = (part.strip() for part in period.partition(".."))
    if not dots or not (typed_first or typed_last):
        raise NotAPeriodOfDays(place="--period", text=period)
    first = parse_day(typed_first, place="--period") if typed_first else date.min
    last = parse_day(typed_last, place="--period") if typed_last else None
    if last and last < first:
        raise PeriodBackwards(place="--period", first=format_day(first), last=format_day(last))
    return first, last


def _since_last_review(period: str) -> bool:
    return slug(period) in [slug(word) for word in LAST_REVIEW]


def _span(book: "Book", period: str | None, first: date | None, day: date) -> Span:
    """The period of the report: from the day typed, else from the last review held, else from the
    signing.

    A report of the very day of a review is the one made for it: it tells of the period that the
    review closes.
    """
    report_ = Report(book, day)
    if first is None:
        until = day - timedelta(days=1)
        review = book.last_review(until)
        if period and review is None:
            raise NoPeriodYet(
                place="--period",
                day=format_day(day),
                signed=format_day(book.signed.signed_on.first),
            )
        then = book.period(until)
        return Span(report_, then, review, first=then.day + timedelta(days=bool(review)))
    if first > day:
        raise PeriodBackwards(place="--period", first=format_day(first), last=format_day(day))
    signed = book.signed.signed_on.first
    if first <= signed:
        return Span(report_, Moment(book.seen(signed).agreement, (), signed), None, first=signed)
    before = first - timedelta(days=1)
    return Span(
        report_, Moment(book.seen(before).agreement, book.records, before), None, first=first
    )
