"""The options that several commands have."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any

import typer

from mou_cli.errors import NotAChoice, NotAWholeNumber
from mou_cli.language.keys import K
from mou_cli.model.text import LINE_LIMIT, NOTE_LIMIT, accept
from mou_cli.model.vietnamese import fold, parse_day, slug

# Given as text because Typer sends a default through the parser too.
WAIT: Any = "10"
LAST_REVIEW = ("last-review", "kỳ trước")  # what is typed for the last review held


def is_last_review(text: str) -> bool:
    """Whether `text` stands for the last review held."""
    return slug(text) in map(slug, LAST_REVIEW)


def offering(name: str) -> Callable[[typer.Context, str], list[tuple[str, str]]]:
    """The completer of that name in `offers`, which is loaded only when a shell asks."""

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        from mou_cli.commands.common import offers

        found: list[tuple[str, str]] = getattr(offers, name)(ctx, incomplete)
        return found

    return complete


def whole(text: str, *, place: str, low: int, high: int) -> int:
    """The whole number that `text` names, from `low` to `high`; raises `NotAWholeNumber`."""
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and low <= int(text) <= high):
        raise NotAWholeNumber(place=place, text=text, low=low, high=high)
    return int(text)


def day_option(name: str, help_: str) -> Any:
    """An option that takes a day."""
    return typer.Option(
        name, parser=lambda text: parse_day(text, place=name), metavar=K.mv_day, help=help_
    )


def whole_option(name: str, metavar: str, help_: str, low: int, high: int) -> Any:
    """An option that takes a whole number from `low` to `high`."""
    return typer.Option(
        name,
        parser=lambda text: whole(text, place=name, low=low, high=high),
        metavar=metavar,
        help=help_,
    )


def choice_option(
    name: str,
    metavar: str,
    help_: str,
    known: Sequence[str],
    also: Callable[[], Mapping[str, str]] | None = None,
) -> Any:
    """An option that takes one of the words `known`, or what is `also` said for one of them."""

    def one_of(text: str) -> str:
        if text.lower() in known:
            return text.lower()
        if also and (meant := also().get(fold(text))):
            return meant
        raise NotAChoice(place=name, text=text, known=", ".join(known))

    return typer.Option(name, parser=one_of, metavar=metavar, help=help_)


def text_option(
    name: str,
    help_: str,
    *,
    metavar: str = K.mv_text,
    lines: bool = False,
    offer: str | None = None,
    short: str | None = None,
) -> Any:
    """An option that takes a text.

    The text may have `lines`; `offer` names what a shell may offer for it.
    """
    limit = NOTE_LIMIT if lines else LINE_LIMIT
    return typer.Option(
        *([short] if short else []),
        name,
        parser=lambda text: accept(text, place=name, limit=limit, lines=lines),
        metavar=metavar,
        help=help_,
        autocompletion=offering(offer) if offer else None,
    )


def party_option(help_: str, envvar: str | None = None, offer: str = "parties_or_joint") -> Any:
    """An option that takes a party's code or name; `offer` names what a shell may offer for it."""
    complete = offering(offer)
    return typer.Option(
        "--party", envvar=envvar, metavar=K.mv_party, help=help_, autocompletion=complete
    )


AsOf = Annotated[date | None, day_option("--as-of", K.opt_as_of)]
KnownOn = Annotated[date | None, day_option("--known-on", K.opt_known_on)]
Json = Annotated[bool, typer.Option("--json", help=K.opt_json)]
Reason = Annotated[str, text_option("--reason", K.opt_reason, lines=True)]
By = Annotated[str | None, text_option("--by", K.opt_by, metavar=K.mv_office)]
DryRun = Annotated[bool, typer.Option("--dry-run", help=K.opt_dry_run)]
Wait = Annotated[int, whole_option("--wait", K.mv_seconds, K.opt_wait, 0, 3600)]


def review_number() -> Any:
    """The number of a review."""
    return typer.Argument(
        parser=lambda text: whole(text, place=K.mv_number, low=1, high=9999),
        metavar=K.mv_number,
        help=K.arg_review_number,
    )
