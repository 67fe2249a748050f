"""`mou report`: the document that leaders sign."""

from datetime import date, timedelta
from typing import Annotated

from mou_cli.commands.common.options import (
    AsOf,
    K,
    KnownOn,
    choice_option,
    day_option,
    is_last_review,
    text_option,
)
from mou_cli.commands.common.products import Force, hand_on, needs
from mou_cli.commands.common.session import Session
from mou_cli.derived.view import View
from mou_cli.documents.report import letterhead
from mou_cli.documents.report.draft import Draft
from mou_cli.documents.report.layout import LAYOUTS
from mou_cli.documents.report.letterhead import Office
from mou_cli.errors.documents import NoPeriodYet, NotYet, OtherLayout, PeriodBackwards
from mou_cli.errors.files import BadOfficeFile, UnreadKey
from mou_cli.errors.records import BeforeSigning
from mou_cli.errors.usage import PeriodAgainstDay
from mou_cli.errors.values import NotAPeriodOfDays
from mou_cli.language.speech import Speech
from mou_cli.model.vietnamese import parse_day
from mou_cli.storage import bundled
from mou_cli.storage.given import toml_values

Layout = Annotated[str | None, choice_option("--layout", K.mv_layout, K.opt_layout, tuple(LAYOUTS))]


def run(
    call: Session,
    output: Annotated[
        str, text_option("--output", K.opt_output_file, metavar=K.mv_file, short="-o")
    ],
    layout: Layout = None,
    period: Annotated[
        str | None, text_option("--period", K.opt_period, metavar=K.mv_period)
    ] = None,
    office: Annotated[str | None, text_option("--office", K.opt_office, metavar=K.mv_file)] = None,
    number: Annotated[str | None, text_option("--number", K.opt_number)] = None,
    dated: Annotated[date | None, day_option("--dated", K.opt_dated)] = None,
    signer: Annotated[str | None, text_option("--signer", K.opt_signer)] = None,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write the report on carrying out an agreement as a Word document."""
    needs(docx="python-docx")
    typed = Office(layout=layout, number=number, dated_on=dated, signer=signer)
    head = (_office(office, layout, call) if office else Office()).overlaid(typed)
    first, last = _days(period)
    if last and as_of and last != as_of:
        raise PeriodAgainstDay(place="--period", end=last, day=as_of)
    view = call.view(as_of or last, known_on)
    _check_day(view, call.today, place="--period" if last else "--as-of")
    from mou_cli.documents.report.word import write

    draft = _draft(view, call.about(view), period, first)
    form = LAYOUTS[head.layout or "state"]
    hand_on(
        call,
        output,
        lambda file: write(file, draft, head, form, call.now),
        force=force,
        binary=True,
        endings=(".docx",),
    )


def _check_day(view: View, today: date, *, place: str) -> None:
    """Raise where nothing can be true yet on the day of the report."""
    signed = view.signed.signed_on.first
    if view.day < signed:
        raise BeforeSigning(place="--as-of", day=view.day, signed=signed)
    if view.day > today:
        raise NotYet(place=place, day=view.day, today=today)


def _office(name: str, layout: str | None, call: Session) -> Office:
    """What an office file says; one that was written for the other layout is refused."""
    file, values = toml_values(name, call.words.standard_input)
    head, problems, unknown = letterhead.read(values)
    if problems:
        raise BadOfficeFile(file, problems)
    if layout and head.layout not in (None, layout):
        known = ", ".join(bundled.office_files())
        raise OtherLayout(path=file, found=head.layout, wanted=layout, known=known)
    call.tell_notes(UnreadKey(path=file, key=key) for key in unknown)
    return head


def _days(period: str | None) -> tuple[date | None, date | None]:
    """The first and the last day of `24/07/2023..31/12/2025`; None unless days are typed.

    `24/07/2023..` has no last day, and `..31/12/2025` begins with the first day there is.
    """
    if period is None or is_last_review(period):
        return None, None
    typed_first, dots, typed_last = (part.strip() for part in period.partition(".."))
    if not dots or not (typed_first or typed_last):
        raise NotAPeriodOfDays(place="--period", text=period)
    first = parse_day(typed_first, place="--period") if typed_first else date.min
    last = parse_day(typed_last, place="--period") if typed_last else None
    if last and last < first:
        raise PeriodBackwards(place="--period", first=first, last=last)
    return first, last


def _draft(view: View, speech: Speech, typed: str | None, first: date | None) -> Draft:
    """The draft of a period: from the day typed, else from the last review, else from the signing.

    A report of the very day of a review is the one made for it, of the period that it closes.
    """
    day, signed = view.day, view.signed.signed_on.first
    if first is None:
        before = view.on(day - timedelta(days=1))
        review = before.last_review
        if typed and review is None:
            raise NoPeriodYet(place="--period", day=day, signed=signed)
        then = before.beginning()
        return Draft(then, view, review, speech, first=then.day + timedelta(days=bool(review)))
    if first > day:
        raise PeriodBackwards(place="--period", first=first, last=day)
    if first <= signed:
        return Draft(view.signing(), view, None, speech, first=signed)
    return Draft(view.on(first - timedelta(days=1)), view, None, speech, first=first)
