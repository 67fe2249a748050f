"""The root of all commands, which chooses the language and shows what went wrong."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import takewhile
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from mou_cli.cli.groups import Group, say_version
from mou_cli.cli.shared import help_text
from mou_cli.cli.usage import translated, unseen
from mou_cli.commands.common.options import AsOf, Json, K, KnownOn
from mou_cli.commands.common.session import Session, session
from mou_cli.errors import MouError
from mou_cli.errors.usage import BehindTheCommand, Interrupted, NotALanguage, UnknownOption
from mou_cli.language.speech import LANGUAGES, sentence
from mou_cli.screen.output import tell

_INTERRUPTED = 130  # what Typer makes of Ctrl-C


class Root(Group):
    """The whole program: it chooses the language, runs a command, shows what went wrong."""

    def main(  # type: ignore[override]  # what else it takes is passed on
        self, args: Sequence[str] | None = None, prog_name: str | None = "mou", **extra: Any
    ) -> Any:
        """Run and exit: 0 done, 1 the request cannot be met, 2 wrong usage.

        A sentence on stderr says what is wrong.
        """
        typed = list(sys.argv[1:] if args is None else args)
        call = Session()
        try:
            for environ in ({**os.environ, "MOU_LANG": ""}, os.environ):
                with suppress(NotALanguage):  # the language of the message about a wrong --lang
                    call.lang = language((), environ)
            call.lang = language(typed, os.environ)
            result = super().main(typed, prog_name, obj=call, standalone_mode=False, **extra)
            if result == _INTERRUPTED:
                raise Interrupted()
            code = result if isinstance(result, int) else 0
        except (MouError, TyperException, OSError) as error:
            failure = translated(error, call)
            _tell(failure, typed, call)
            code = failure.exit_code
        sys.exit(code)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command named first in `args`; an option for it has its place behind it."""
        resolved = super().resolve_command(ctx, args)
        for name, option in (("json", "--json"), ("as_of", "--as-of"), ("known_on", "--known-on")):
            if ctx.params.get(name) and not ctx.resilient_parsing:
                raise _behind(ctx, args, option)
        return resolved

    def _main_shell_completion(
        self, ctx_args: Any, prog_name: str, complete_var: str | None = None
    ) -> None:
        if "_MOU_COMPLETE" in os.environ:
            # re-exported untyped
            from typer.completion import completion_init  # type: ignore[attr-defined]

            completion_init()
        super()._main_shell_completion(ctx_args, prog_name, complete_var)


def _tell(failure: MouError, typed: Sequence[str], call: Session) -> None:
    if failure.place.startswith("mv_"):
        failure.place = help_text(failure.place, call.speech.help)
    elif variable := unseen(failure, typed):
        failure.place = variable
    tell(f"mou: {sentence(failure, call.lang)}")


def language(args: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language to speak: `--lang`, else `MOU_LANG`, else the locale's, else English.

    It is needed before the options are read, since reading them can fail. Raises `NotALanguage`.
    """
    for at, arg in enumerate(takewhile("--".__ne__, args)):
        if arg == "--lang" and at + 1 < len(args):
            return _known(args[at + 1], "--lang")
        if arg.startswith("--lang="):
            return _known(arg.removeprefix("--lang="), "--lang")
    if chosen := environ.get("MOU_LANG"):
        return _known(chosen, "MOU_LANG")
    locale = next(
        (environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)),
        _windows_locale(),
    )
    return "vi" if locale.lower().startswith("vi") else "en"


def _known(text: str, place: str) -> str:
    if text.lower() not in LANGUAGES:
        raise NotALanguage(place=place, text=text)
    return text.lower()


def _windows_locale() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def _behind(ctx: typer.Context, words: Sequence[str], option: str) -> MouError:
    command: Any = ctx.command
    path = ["mou"]
    for word in words:
        if not isinstance(command, Group) or command.get_command(ctx, word) is None:
            break
        command = command.get_command(ctx, word)
        path.append(word)
    if any(option in param.opts for param in command.params):
        return BehindTheCommand(option=option, command=" ".join(path))
    return UnknownOption(text=option, guess="", command=" ".join(path))


app = typer.Typer(
    cls=Root,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=K.cmd_root,
)


@app.callback()
def root(
    ctx: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=say_version, is_eager=True, help=K.opt_version)
    ] = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Without a command: what is due and what calls for attention."""
    if ctx.invoked_subcommand is None:
        from mou_cli.commands.common.overview import overview

        overview(session(ctx), as_of, known_on, json=json)
