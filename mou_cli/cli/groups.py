"""Typer's groups and commands with help and error messages in the user's language.

Since 0.27 Typer carries its own Click, whose messages are English words in the code; each is
replaced here.
"""

from inspect import Signature, signature
from typing import Any

import typer
import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup
from typer.exceptions import TyperException

from mou_cli.cli import tree
from mou_cli.cli.shared import help_lines, help_text, shared_options
from mou_cli.cli.usage import check_once, guess, meant
from mou_cli.commands.common.options import K
from mou_cli.commands.common.session import session
from mou_cli.derived.standing import STALE_DAYS
from mou_cli.errors.usage import TooManyArguments, UnknownCommand, UnknownOption
from mou_cli.screen.output import say, tell

# Options that may stand without a value, with the value that they then have.
ALONE = {"--stale": str(STALE_DAYS)}


class _Localized:
    """What groups and commands have in common: shared options, help in the user's language."""

    def __init__(self, *args: Any, params: list[Any] | None = None, **kwargs: Any) -> None:
        super().__init__(  # type: ignore[call-arg]  # the next in line is Typer's
            *args, params=[*(params or []), *shared_options(kwargs.get("help"))], **kwargs
        )

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, purpose, commands, arguments and options."""
        texts = session(ctx).speech.help
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=f"{texts.usage}: "
        )
        rows = []
        if isinstance(self, Group):
            rows = [
                (name, help_text(self.get_command(ctx, name).help, texts))
                for name in self.list_commands(ctx)
            ]
        params = self.get_params(ctx)  # type: ignore[attr-defined]
        purpose = help_text(self.help, texts)  # type: ignore[attr-defined]
        formatter.write("\n".join(help_lines(purpose, rows, params, texts, formatter.width)) + "\n")

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


def say_version(asked: bool = True) -> None:
    """Print the version and end, where it was asked for."""
    if asked:
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
    """A group of commands, reached by the words `path`; without a command it shows its help.

    Each is made from its module when it is named. The text of help for `mou progress set` has the
    key cmd_progress_set.
    """

    path: tuple[str, ...] = ()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        """The command or group of that name, or None; made once, though asked for several times."""
        if cmd_name not in self.commands and cmd_name in tree.names(self.path):
            self.commands[cmd_name] = _made((*self.path, cmd_name))
        return self.commands.get(cmd_name)

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

            args = intended(args, tree.names())
            say_version(args[0] == "--version")
        if self.get_command(ctx, args[0]) is None:
            similar = guess(meant(args[0], self.path), ctx)
            raise UnknownCommand(text=args[0], guess=similar, command=ctx.command_path)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Offer the commands with what each does, in the language in use."""
        offers = super().shell_complete(ctx, incomplete)
        for offer in offers:
            offer.help = help_text(offer.help, session(ctx).speech.help)
        return offers


def _made(path: tuple[str, ...]) -> Any:
    name, key = path[-1], "_".join(["cmd", *path])
    if tree.names(path):
        group = Group(name=name, help=key, rich_markup_mode=None)
        group.path = path
        return group
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command, help=key)(_in_session(tree.function(path)))
    return typer.main.get_command(app)


def _in_session(run: tree.Run) -> tree.Run:
    """`run` as Typer takes a function: with the context in place of the session `call`."""
    params = dict(signature(run).parameters)
    if not params.pop("call", None):
        return run

    def command(ctx: typer.Context, **given: Any) -> int | None:  # whatever options `run` has
        return run(session(ctx), **given)

    context = signature(command).parameters["ctx"]
    command.__signature__ = Signature([context, *params.values()])  # type: ignore[attr-defined]
    return command
