"""Typer's groups and commands with help and error messages in the user's language.

Since 0.27 Typer carries its own Click, whose messages are English words in the code; each is
replaced here.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup
from typer.exceptions import TyperException

from mou_cli.cli import tree
from mou_cli.cli.help_page import help_lines, help_text
from mou_cli.cli.shared import shared_options
from mou_cli.cli.usage import check_once, guess, meant, translated, unseen
from mou_cli.commands.common.session import Session, session
from mou_cli.derived.standing import STALE_DAYS
from mou_cli.errors import CannotPrint, Interrupted, MouError, NotALanguage
from mou_cli.errors.files import reason
from mou_cli.errors.usage import TooManyArguments, UnknownCommand, UnknownOption
from mou_cli.language.choice import language
from mou_cli.language.keys import K
from mou_cli.screen.output import discard_output, say, tell

if TYPE_CHECKING:
    from mou_cli.language.phrases.help import HelpPhrases

# Options that may stand without a value, with the value that they then have.
ALONE = {"--stale": str(STALE_DAYS)}
_INTERRUPTED = 130  # what Typer makes of Ctrl-C


class _Localized:
    """What groups and commands have in common: shared options, help in the user's language."""

    def __init__(self, *args: Any, params: list[Any] | None = None, **kwargs: Any) -> None:
        every = [*(params or []), *shared_options(kwargs.get("help"))]
        # the next in line is Typer's
        super().__init__(*args, params=every, **kwargs)  # type: ignore[call-arg]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, purpose, commands, arguments and options."""
        texts = session(ctx).speech.help
        usage = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, usage, prefix=f"{texts.usage}: ")
        params = self.get_params(ctx)  # type: ignore[attr-defined]
        purpose, rows = help_text(self.help, texts), self.command_rows(ctx, texts)  # type: ignore[attr-defined]
        formatter.write("\n".join(help_lines(purpose, rows, params, texts, formatter.width)) + "\n")

    def command_rows(self, ctx: Any, texts: "HelpPhrases") -> list[tuple[str, str]]:  # noqa: ARG002 - groups have rows
        """The commands with what each does; a command has none."""
        return []

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What follows the command's name in the line of usage."""
        texts = session(ctx).speech.help
        pieces = [texts.options_word]
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            if isinstance(param, TyperArgument):
                word = help_text(param.metavar, texts)
                needed = param.required or param.metavar == K.mv_numbers_status
                pieces.append(word if needed else f"[{word}]")
        return pieces


def say_version() -> None:
    """Print the version and end."""
    from importlib.metadata import version

    say(f"mou {version('mou')}")
    raise typer.Exit()


class Command(_Localized, TyperCommand):
    """A command with the shared options, whose `--stale` may stand without a value."""

    allow_extra_args = True  # too many arguments are refused in our own words

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line; an option that may stand without a value is given its own."""
        for at in reversed(range(len(args))):
            alone = at + 1 == len(args) or args[at + 1].startswith("-")
            if alone and args[at] in ALONE and self._takes(args[at]):
                args.insert(at + 1, ALONE[args[at]])
        if not ctx.resilient_parsing:
            check_once(self.params, args)
            if session(ctx).agreement is not None and not self._takes("--agreement"):
                raise UnknownOption(text="--agreement", guess="", command=ctx.command_path)
        try:
            rest = super().parse_args(ctx, args)
        except TyperException as error:
            if getattr(error, "ctx", ctx) is None:  # the parser does not always name the command
                error.ctx = ctx  # type: ignore[attr-defined]
            raise
        if rest and not ctx.resilient_parsing:
            raise TooManyArguments(texts=" ".join(rest), command=ctx.command_path)
        return rest

    def _takes(self, option: str) -> bool:
        return any(option in param.opts for param in self.params)


class Group(_Localized, TyperGroup):
    """A group of commands, reached by the words `path`; without a command it shows its help."""

    path: tuple[str, ...] = ()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The names of the commands, in the order in which `HelpPhrases` has their texts."""
        from mou_cli.language.phrases.help import HelpPhrases

        order = list(HelpPhrases.__annotations__)
        prefix = "_".join(["cmd", *self.path])
        return sorted(tree.names(self.path), key=lambda name: order.index(f"{prefix}_{name}"))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line up to the command; without any, show the help as wrong usage."""
        rest = super().parse_args(ctx, args)
        if not args and not self.invoke_without_command and not ctx.resilient_parsing:
            tell(ctx.get_help())
            raise typer.Exit(2)
        return rest

    def command_rows(self, ctx: Any, texts: "HelpPhrases") -> list[tuple[str, str]]:
        """The commands with what each does."""
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command and not command.hidden:
                rows.append((name, help_text(command.help, texts)))
        return rows

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What follows the group's name in the line of usage."""
        return [*super().collect_usage_pieces(ctx), session(ctx).speech.help.command_word]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command named first in `args`.

        Raises `TypeInstead`, or `UnknownCommand` with what was perhaps meant.
        """
        if ctx.resilient_parsing or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        if not self.path and (
            self.get_command(ctx, args[0]) is None or (args[0] == "list" and args[1:])
        ):
            from mou_cli.cli.intended import intended  # what is typed aright needs none of it

            args = intended(args, lambda word: self.get_command(ctx, word) is not None)
            if args[0] == "--version":
                say_version()
        if self.get_command(ctx, args[0]) is None:
            found = guess(meant(args[0], self.path), ctx)
            raise UnknownCommand(text=args[0], guess=found, command=ctx.command_path)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Offer the commands with what each does, in the language in use."""
        offers = super().shell_complete(ctx, incomplete)
        for offer in offers:
            offer.help = help_text(offer.help, session(ctx).speech.help)
        return offers


class Root(Group):
    """The whole program: it chooses the language, runs a command, shows what went wrong."""

    def main(  # type: ignore[override]  # what else it takes is passed on
        self, args: Sequence[str] | None = None, prog_name: str | None = "mou", **extra: Any
    ) -> Any:
        """Run and exit: 0 done, 1 the request cannot be met, 2 wrong usage.

        A sentence on stderr says what is wrong.
        """
        typed = list(sys.argv[1:] if args is None else args)
        call = Session(lang="en")
        try:
            for environ in ({**os.environ, "MOU_LANG": ""}, os.environ):
                with suppress(NotALanguage):  # the language of the message about a wrong --lang
                    call.lang = language((), environ)
            call.lang = language(typed, os.environ)
            extra["standalone_mode"] = False
            result = super().main(typed, prog_name=prog_name, obj=call, **extra)
            code = result if isinstance(result, int) else 0
            if result == _INTERRUPTED:
                code = _told(Interrupted(), typed, call)
        except MouError as error:
            code = _told(error, typed, call)
        except TyperException as error:
            code = _told(translated(error, call), typed, call)
        except OSError as error:
            # OSErrors of files are turned into MouErrors where they occur; one that arrives here
            # with a file name is a bug.
            if error.filename is not None:
                raise
            discard_output()
            code = _told(CannotPrint(reason=reason(error)), typed, call)
        sys.exit(code)

    def _main_shell_completion(
        self, ctx_args: Any, prog_name: str, complete_var: str | None = None
    ) -> None:
        if "_MOU_COMPLETE" in os.environ:
            # re-exported untyped
            from typer.completion import completion_init  # type: ignore[attr-defined]

            completion_init()
        super()._main_shell_completion(ctx_args, prog_name, complete_var)


def _told(error: MouError, typed: Sequence[str], call: Session) -> int:
    """Say on stderr what is wrong, and return the exit code."""
    from mou_cli.language.sentences.failures import sentence

    if error.place.startswith("mv_"):
        error.place = help_text(error.place, call.speech.help)
    elif variable := unseen(error, typed):
        error.place = variable
    tell(f"mou: {sentence(error, call.lang)}")
    return error.exit_code
