"""Typer's groups and commands with help and error messages in the user's language, and the options
that all share.

Since 0.27 Typer carries its own Click, whose messages are English words in the code; each is
replaced here.
"""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from mou_cli.cli import tree
from mou_cli.cli.help_page import help_lines, help_text
from mou_cli.cli.intended import intended
from mou_cli.cli.usage import check_once, guess, meant, translated, unseen
from mou_cli.commands.common.options import offering
from mou_cli.commands.common.session import Session, session
from mou_cli.derived.standing import STALE_DAYS
from mou_cli.errors import CannotPrint, Interrupted, MouError, NotALanguage
from mou_cli.errors.files import reason
from mou_cli.errors.usage import TooManyArguments, UnknownCommand, UnknownOption
from mou_cli.language.choice import language
from mou_cli.language.keys import K
from mou_cli.language.sentences.failures import sentence
from mou_cli.screen.output import discard_output, say, tell

if TYPE_CHECKING:
    from mou_cli.language.phrases.help import HelpPhrases

ALONE = {
    "--stale": str(STALE_DAYS)
}  # options that may stand without a value, with the value that they then have
_INTERRUPTED = 130  # what Typer makes of Ctrl-C
_OF_THE_REGISTER = {"cmd_load", "cmd_agreement_list", "cmd_where", "cmd_doctor", "cmd_completion"}


def _shared_options(about: str | None) -> list[TyperOption]:
    """`--agreement`, `--register` and `--lang`, which may stand before a command or behind it.

    `about` is the key of the command's help: one that is about no single agreement has no
    `--agreement`.
    """

    def keeping(name: str) -> Callable[[Any, Any, Any], None]:
        def keep(ctx: typer.Context, param: object, value: str | None) -> None:  # noqa: ARG001 - Typer gives it
            if (value is not None and not ctx.resilient_parsing) or value:
                setattr(session(ctx), name, value)

        return keep

    found = [
        TyperOption(
            param_decls=["--agreement"],
            metavar=K.mv_id,
            help=K.opt_agreement,
            expose_value=False,
            callback=keeping("agreement"),
            autocompletion=lambda ctx, args, incomplete: offering("agreement_ids")(ctx, incomplete),  # noqa: ARG005
        ),
        TyperOption(
            param_decls=["--register"],
            metavar=K.mv_folder,
            help=K.opt_register,
            expose_value=False,
            callback=keeping("folder"),
        ),
        TyperOption(
            param_decls=["--lang"],
            metavar=K.mv_lang,
            help=K.opt_lang,
            expose_value=False,
            autocompletion=lambda ctx, args, incomplete: ["en", "vi"],  # noqa: ARG005 - Typer asks for the names
        ),
    ]
    return [
        each for each in found if about not in _OF_THE_REGISTER or "--agreement" not in each.opts
    ]


class _Localized:
    """What groups and commands have in common: the shared options, help built from the texts of the
    language in use.
    """

    def __init__(self, *args: Any, params: list[Any] | None = None, **kwargs: Any) -> None:
        every = [*(params or []), *_shared_options(kwargs.get("help"))]
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
        for each in self.get_params(ctx):  # type: ignore[attr-defined]
            if isinstance(each, TyperArgument):
                word = help_text(each.metavar, texts)
                pieces.append(
                    word if each.required or each.metavar == K.mv_numbers_status else f"[{word}]"
                )
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
            if alone and args[at] in ALONE and any(args[at] in param.opts for param in self.params):
                args.insert(at + 1, ALONE[args[at]])
        if not ctx.resilient_parsing:
            check_once(self.params, args)
            if session(ctx).agreement is not None and not any(
                "--agreement" in each.opts for each in self.params
            ):
                raise UnknownOption(text="--agreement", guess="", command=ctx.command_path)
        try:
            rest = super().parse_args(ctx, args)
        except TyperException as error:
            if (
                getattr(error, "ctx", ctx) is None
            ):  # the parser does not always say of which command it speaks
                error.ctx = ctx  # type: ignore[attr-defined]
            raise
        if rest and not ctx.resilient_parsing:
            raise TooManyArguments(texts=" ".join(rest), command=ctx.command_path)
        return rest


class Group(_Localized, TyperGroup):
    """A group of commands, reached by the words `path`; without a command it shows its help."""

    path: tuple[str, ...] = ()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The names of the commands, in the order in which `Help` has their texts."""
        from mou_cli.language.phrases.help import HelpPhrases

        order = list(HelpPhrases.__annotations__)
        return sorted(
            tree.names(self.path), key=lambda name: order.index("_".join(["cmd", *self.path, name]))
        )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line up to the command; without any, show the help as wrong usage."""
        rest = super().parse_args(ctx, args)
        if not args and not self.invoke_without_command and not ctx.resilient_parsing:
            tell(ctx.get_help())
            raise typer.Exit(2)
        return rest

    def command_rows(self, ctx: Any, texts: "HelpPhrases") -> list[tuple[str, str]]:
        """The commands with what each does."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        return [
            (name, help_text(command.help, texts))
            for name, command in found
            if command and not command.hidden
        ]

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What follows the group's name in the line of usage."""
        return [*super().collect_usage_pieces(ctx), session(ctx).speech.help.command_word]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command named first in `args`.

        Raises `TypeInstead`, or `UnknownCommand` with what was perhaps meant.
        """
        if ctx.resilient_parsing or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        if not self.path:
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
    """The whole program: it chooses the language, runs a command and shows what went wrong, in this
    one place.
    """

    def main(  # type: ignore[override]  # what else it takes is passed on
        self, args: Sequence[str] | None = None, prog_name: str | None = "mou", **extra: Any
    ) -> Any:
        """Run and exit: 0 done, 1 the request cannot be met, 2 wrong usage; a sentence on stderr
        says what is wrong.
        """
        typed = list(sys.argv[1:] if args is None else args)
        call = Session(lang="en")
        try:
            for environ in (
                {**os.environ, "MOU_LANG": ""},
                os.environ,
            ):  # what to speak of a wrong --lang in
                with suppress(NotALanguage):
                    call.lang = language((), environ)
            call.lang = language(typed, os.environ)
            extra["standalone_mode"] = False
            result = super().main(typed, prog_name=prog_name, obj=call, **extra)
            if result == _INTERRUPTED:
                raise Interrupted()
            code = result if isinstance(result, int) else 0
        except MouError as error:
            code = error.exit_code
            if error.place.startswith("mv_"):
                error.place = help_text(error.place, call.speech.help)
            elif variable := unseen(error, typed):
                error.place = variable
            tell(f"mou: {sentence(error, call.lang)}")
        except TyperException as error:
            shown = translated(error, call)
            code = shown.exit_code
            tell(f"mou: {sentence(shown, call.lang)}")
        except OSError as error:
            if (
                error.filename is not None
            ):  # not of a stream: files have failures of their own, this is a bug
                raise
            code = 1
            discard_output()
            tell(f"mou: {sentence(CannotPrint(reason=reason(error)), call.lang)}")
        sys.exit(code)

    def _main_shell_completion(
        self, ctx_args: Any, prog_name: str, complete_var: str | None = None
    ) -> None:
        if "_MOU_COMPLETE" in os.environ:
            # re-exported untyped
            from typer.completion import completion_init  # type: ignore[attr-defined]

            completion_init()
        super()._main_shell_completion(ctx_args, prog_name, complete_var)
