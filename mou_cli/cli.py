"""The commands of `mou`, each loaded when it is named."""

from importlib import import_module
from typing import Annotated, Any

import typer
import typer.main

from mou_cli.commands.options import session
from mou_cli.localized import Command, Group, Root
from mou_cli.words import K

# command: (module, function) or (module, None) for a group of commands; the help's key is cmd_<command>.
COMMANDS = {
    "list": ("commitment", "list_"),
    "show": ("commitment", "show_"),
    "progress": ("progress", None),
    "review": ("review", None),
    "load": ("agreement", "load"),
    "agreement": ("agreement", None),
    "where": ("register", "where"),
    "doctor": ("register", "doctor"),
    "completion": ("completion", "completion"),
}


class LazyRoot(Root):
    """The root, whose commands are imported when they are named."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The names of the commands in the order of help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module_name, function = COMMANDS[cmd_name]
        module = import_module(f"mou_cli.commands.{module_name}")
        app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, help=f"cmd_{cmd_name}")
        if function is None:
            for info in module.app.registered_commands:
                info.cls = Command
            app.registered_commands = module.app.registered_commands
            app.callback()(_nothing)
        else:
            app.command(cmd_name, cls=Command, help=f"cmd_{cmd_name}")(getattr(module, function))
        command = typer.main.get_command(app)
        command.name = cmd_name
        return command


def _nothing() -> None:
    """A group's own callback: it makes a group of an app with one command too."""


def _version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        from mou_cli.output import say

        say(f"mou {version('mou')}")
        raise typer.Exit()


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
) -> None:
    """Without a command: what is due and what calls for attention."""
    if ctx.invoked_subcommand is None:
        from mou_cli.commands.overview import overview

        overview(session(ctx))
