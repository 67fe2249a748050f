"""The options that groups and commands share: --agreement, --register, --lang."""

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperOption

from mou_cli.commands.common.options import offering
from mou_cli.commands.common.session import session
from mou_cli.language.choice import LANGUAGES
from mou_cli.language.keys import K

# Commands that are about no single agreement, by the keys of their help.
_OF_THE_REGISTER = {
    "cmd_load",
    "cmd_agreement_list",
    "cmd_where",
    "cmd_doctor",
    "cmd_completion",
    "cmd_help",
}


def shared_options(about: str | None) -> list[TyperOption]:
    """The shared options, which may stand before a command or behind it.

    `about` is the key of the command's help: one that is about no single agreement has no
    `--agreement`.
    """
    options = [
        _option("--register", K.mv_folder, K.opt_register, callback=_keeping("folder")),
        _option("--lang", K.mv_lang, K.opt_lang, autocompletion=_languages),
    ]
    if about in _OF_THE_REGISTER:
        return options
    keep = _keeping("agreement")
    agreement = _option(
        "--agreement", K.mv_id, K.opt_agreement, callback=keep, autocompletion=_agreements
    )
    return [agreement, *options]


def _option(name: str, metavar: str, help_: str, **more: Any) -> TyperOption:  # Typer's parameters
    return TyperOption(param_decls=[name], metavar=metavar, help=help_, expose_value=False, **more)


def _keeping(name: str) -> Callable[[Any, Any, Any], None]:
    """A callback that keeps an option's value in the session."""

    def keep(ctx: typer.Context, param: object, value: str | None) -> None:  # noqa: ARG001 - Typer gives it
        if (value is not None and not ctx.resilient_parsing) or value:
            setattr(session(ctx), name, value)

    return keep


def _languages(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:  # noqa: ARG001 - Typer asks for the names
    return sorted(LANGUAGES)


def _agreements(ctx: typer.Context, args: list[str], incomplete: str) -> list[tuple[str, str]]:  # noqa: ARG001 - Typer asks for the names
    return offering("agreement_ids")(ctx, incomplete)
