"""The options that groups and commands share: --agreement, --register, --lang."""

from typing import Any

import typer
from typer.core import TyperOption
from typer.main import get_param_completion

from mou_cli.commands.common.options import K, offering
from mou_cli.commands.common.session import session
from mou_cli.language.choice import LANGUAGES

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
    languages = get_param_completion(lambda: sorted(LANGUAGES))
    options = [
        _option("--register", "folder", K.mv_folder, K.opt_register, callback=_keep),
        _option("--lang", "lang", K.mv_lang, K.opt_lang, autocompletion=languages),
    ]
    if about in _OF_THE_REGISTER:
        return options
    agreement = _option(
        "--agreement",
        "agreement",
        K.mv_id,
        K.opt_agreement,
        callback=_keep,
        autocompletion=get_param_completion(offering("agreement_ids")),
    )
    return [agreement, *options]


def _option(
    option: str,
    name: str,
    metavar: str,
    help_: str,
    **more: Any,  # Typer's parameters
) -> TyperOption:
    return TyperOption(
        param_decls=[option, name], metavar=metavar, help=help_, expose_value=False, **more
    )


def _keep(ctx: typer.Context, param: TyperOption, value: str | None) -> None:
    """Keep the value of an option in the session, which has it by the same name."""
    if value or (value is not None and not ctx.resilient_parsing):
        setattr(session(ctx), str(param.name), value)
