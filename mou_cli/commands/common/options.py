"""The options and arguments that several commands have."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from mou_cli.commands.common.session import session
from mou_cli.errors.values import NotAChoice, NotAWholeNumber
from mou_cli.model.text import LINE_LIMIT, NOTE_LIMIT, accept
from mou_cli.model.vietnamese import fold, parse_day, slug

if TYPE_CHECKING:
    from mou_cli.language.phrases.help import HelpPhrases


class _Keys:
    def __getattr__(self, name: str) -> str:
        return name


# The keys of help texts: `help=K.opt_as_of` is the word "opt_as_of", so that declaring an option
# loads no help. Type checkers hold each key against `HelpPhrases`.
K = cast("HelpPhrases", _Keys())

Declared = Any  # what is said to Typer stands where the value of a parameter will

# Given as text because Typer sends a default through the parser too.
WAIT: Declared = "10"


def is_last_review(text: str) -> bool:
    """Whether `text` stands for the last review held."""
    return slug(text) in ("last-review", "ky-truoc")


def offering(name: str) -> Callable[[typer.Context], list[tuple[str, str]]]:
    """The completer of that name in `offers`, which is loaded only when a shell asks."""

    def complete(ctx: typer.Context) -> list[tuple[str, str]]:
        from mou_cli.commands.common.offers import offered

        return offered(name, session(ctx))

    return complete


def whole(text: str, *, place: str, low: int, high: int) -> int:
    """The whole number that `text` names, from `low` to `high`; raises `NotAWholeNumber`."""
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and low <= int(text) <= high):
        raise NotAWholeNumber(place=place, text=text, low=low, high=high)
    return int(text)


def argument(metavar: str, help_: str, offer: str | None = None) -> Declared:
    """What is typed without a name; `offer` names what a shell may offer for it."""
    complete = offering(offer) if offer else None
    return typer.Argument(metavar=metavar, help=help_, autocompletion=complete)


def flag(name: str, help_: str) -> Declared:
    """An option without a value."""
    return typer.Option(name, help=help_)


def day_option(name: str, help_: str) -> Declared:
    """An option that takes a day."""
    return typer.Option(name, parser=partial(parse_day, place=name), metavar=K.mv_day, help=help_)


def whole_option(name: str, metavar: str, help_: str, low: int, high: int) -> Declared:
    """An option that takes a whole number from `low` to `high`."""
    parser = partial(whole, place=name, low=low, high=high)
    return typer.Option(name, parser=parser, metavar=metavar, help=help_)


def choice_option(
    name: str,
    metavar: str,
    help_: str,
    known: Sequence[str],
    also: Callable[[], Mapping[str, str]] = dict,
) -> Declared:
    """An option that takes one of the words `known`, or what is `also` said for one of them."""

    def one_of(text: str) -> str:
        word = text.lower() if text.lower() in known else also().get(fold(text))
        if word is None:
            raise NotAChoice(place=name, text=text, known=", ".join(known))
        return word

    return typer.Option(name, parser=one_of, metavar=metavar, help=help_)


def text_option(
    name: str,
    help_: str,
    *,
    metavar: str = K.mv_text,
    lines: bool = False,
    offer: str | None = None,
    short: str = "",
) -> Declared:
    """An option that takes a text.

    The text may have `lines`; `offer` names what a shell may offer for it.
    """
    limit = NOTE_LIMIT if lines else LINE_LIMIT
    return typer.Option(
        *filter(None, [short]),
        name,
        parser=partial(accept, place=name, limit=limit, lines=lines),
        metavar=metavar,
        help=help_,
        autocompletion=offering(offer) if offer else None,
    )


def party_option(
    help_: str, envvar: str | None = None, offer: str = "parties_or_joint"
) -> Declared:
    """An option that takes a party's code or name; `offer` names what a shell may offer for it."""
    return typer.Option(
        "--party",
        envvar=envvar,
        metavar=K.mv_party,
        help=help_,
        autocompletion=offering(offer),
    )


AsOf = Annotated[date | None, day_option("--as-of", K.opt_as_of)]
KnownOn = Annotated[date | None, day_option("--known-on", K.opt_known_on)]
Json = Annotated[bool, flag("--json", K.opt_json)]
Reason = Annotated[str, text_option("--reason", K.opt_reason, lines=True)]
By = Annotated[str | None, text_option("--by", K.opt_by, metavar=K.mv_office)]
DryRun = Annotated[bool, flag("--dry-run", K.opt_dry_run)]
Wait = Annotated[int, whole_option("--wait", K.mv_seconds, K.opt_wait, 0, 3600)]
SomeNumber = Annotated[str | None, argument(K.mv_number, K.arg_log_number, "numbers")]
REVIEW_NUMBER: Declared = typer.Argument(
    parser=partial(whole, place=K.mv_number, low=1, high=9999),
    metavar=K.mv_number,
    help=K.arg_review_number,
)
