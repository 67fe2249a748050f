"""What groups and commands share: --agreement, --register, --lang, and a page of help as lines."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperArgument, TyperOption
from typer.main import get_param_completion

from mou_cli.commands.common.options import K, offering
from mou_cli.commands.common.session import session
from mou_cli.language.speech import LANGUAGES

if TYPE_CHECKING:
    from mou_cli.language.phrases.help import HelpPhrases


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
    ids = get_param_completion(offering("agreement_ids"))
    languages = get_param_completion(lambda: sorted(LANGUAGES))
    options = [
        _option("--agreement", "agreement", K.mv_id, K.opt_agreement, ids, callback=_keep),
        _option("--register", "folder", K.mv_folder, K.opt_register, callback=_keep),
        _option("--lang", "lang", K.mv_lang, K.opt_lang, languages),
    ]
    return options[1:] if about in _OF_THE_REGISTER else options


def _option(
    option: str, name: str, metavar: str, help_: str, offered: Any = None, callback: Any = None
) -> TyperOption:
    return TyperOption(
        param_decls=[option, name],
        metavar=metavar,
        help=help_,
        expose_value=False,
        autocompletion=offered,
        callback=callback,
    )


def _keep(ctx: typer.Context, param: TyperOption, value: str | None) -> None:
    """Keep the value of an option in the session, which has it by the same name."""
    if value or (value is not None and not ctx.resilient_parsing):
        setattr(session(ctx), str(param.name), value)


def help_lines(
    purpose: str,
    commands: Sequence[tuple[str, str]],
    params: Sequence[Any],  # Typer's options and arguments
    texts: "HelpPhrases",
    width: int,
) -> Iterator[str]:
    """What a command is for, then its commands, arguments and options, those that there are."""
    options = [_option_row(param, texts) for param in params if isinstance(param, TyperOption)]
    arguments = [
        (help_text(param.metavar, texts), help_text(param.help, texts))
        for param in params
        if isinstance(param, TyperArgument)
    ]
    yield from ("", *_wrapped(purpose, width))
    for heading, rows in (
        (texts.commands, commands),
        (texts.arguments, arguments),
        (texts.options, options),
    ):
        if rows:
            yield from ("", f"{heading}:")
            yield from (f"  {line}" for line in _two_columns(rows, width))


def help_text(key: str | None, texts: "HelpPhrases") -> str:
    """The text that `key` names; what is no key stands for itself."""
    return getattr(texts, key or "", key or "")


def _wrapped(text: str, width: int) -> list[str]:
    # A status such as in-progress stays whole.
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _two_columns(rows: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """Names and what they mean; a name that is too long has its meaning on the lines below."""
    left = min(max(len(name) for name, _ in rows), 28) + 2
    for name, meaning in rows:
        if len(name) >= left - 1:
            yield name
        for at, line in enumerate(_wrapped(meaning, max(20, width - left - 2))):
            beside = name if at == 0 and len(name) < left - 1 else ""
            yield f"{beside:<{left}}{line}"


def _option_row(option: TyperOption, texts: "HelpPhrases") -> tuple[str, str]:
    names = ", ".join(sorted(option.opts, key=len))
    names += "" if option.is_flag else f" {help_text(option.metavar, texts)}"
    return names, help_text("opt_help" if "--help" in option.opts else option.help, texts)
