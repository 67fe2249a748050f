"""The root of all commands, and how a command is made of its module."""

from collections.abc import Callable
from inspect import Signature, signature
from typing import Annotated, Any

import typer
import typer.main

from mou_cli.cli import tree
from mou_cli.cli.groups import Command, Group, Root, say_version
from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import session
from mou_cli.errors import MouError
from mou_cli.errors.usage import BehindTheCommand, UnknownOption
from mou_cli.language.keys import K

_BEHIND = "mou_cli.behind"


class LazyGroup(Group):
    """A group of commands, each made from its module when it is named.

    The text of help for `mou progress set` has the key cmd_progress_set.
    """

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        """The command or group of that name, or None; made once, though asked for several times."""
        if cmd_name not in self.commands and cmd_name in tree.names(self.path):
            self.commands[cmd_name] = self._made(cmd_name)
        return self.commands.get(cmd_name)

    def _made(self, cmd_name: str) -> Any:
        path = (*self.path, cmd_name)
        key = "_".join(["cmd", *path])
        if tree.names(path):
            group = LazyGroup(name=cmd_name, help=key, rich_markup_mode=None)
            group.path = path
            return group
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, cls=Command, help=key)(_in_session(tree.function(path)))
        return typer.main.get_command(app)


def _in_session(run: Callable[..., None]) -> Callable[..., None]:
    """`run` as Typer takes a function: with the context in place of the session `call`."""
    params = dict(signature(run).parameters)
    if not params.pop("call", None):
        return run

    def command(ctx: typer.Context, **given: Any) -> None:  # whatever options `run` has
        run(session(ctx), **given)

    context = signature(command).parameters["ctx"]
    command.__signature__ = Signature([context, *params.values()])  # type: ignore[attr-defined]
    return command


class LazyRoot(LazyGroup, Root):
    """The root of all commands."""

    def invoke(self, ctx: Any) -> Any:
        """Keep the words behind the options, which Typer does not: they name the command."""
        ctx.meta[_BEHIND] = [*ctx._protected_args, *ctx.args]
        return super().invoke(ctx)


def behind(ctx: typer.Context, option: str) -> MouError:
    """The error for an option placed before its command."""
    named: Any = ctx.command
    path = ["mou"]
    for word in ctx.meta[_BEHIND]:
        if not isinstance(named, LazyGroup) or named.get_command(ctx, word) is None:
            break
        named = named.get_command(ctx, word)
        path.append(word)
    if any(option in each.opts for each in named.params):
        return BehindTheCommand(option=option, command=" ".join(path))
    return UnknownOption(text=option, guess="", command=" ".join(path))


def _version(value: bool) -> None:
    if value:
        say_version()


app = typer.Typer(
    cls=LazyRoot,
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
        bool, typer.Option("--version", callback=_version, is_eager=True, help=K.opt_version)
    ] = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Without a command: what is due and what calls for attention."""
    if ctx.invoked_subcommand is None:
        from mou_cli.commands.common.overview import overview

        overview(session(ctx), as_of, known_on, json=json)
        return
    for name, given in (("--json", json), ("--as-of", as_of), ("--known-on", known_on)):
        if given:
            raise behind(ctx, name)
