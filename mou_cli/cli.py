"""Every command of `mou` with the function that does it; a module is imported when one of its commands is named."""

from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.main

from mou_cli.commands.options import AsOf, Json, KnownOn
from mou_cli.errors import MouError
from mou_cli.errors.usage import BehindTheCommand, UnknownOption
from mou_cli.localized import Command, Group, Root
from mou_cli.session import session
from mou_cli.words import K

# The text of help for `mou progress set` has the key cmd_progress_set.
COMMANDS: Mapping[str, str | Mapping[str, str]] = {
    "list": "commitment.list_",
    "show": "commitment.show_",
    "progress": {
        "set": "progress.set_",
        "log": "entries.log_",
        "correct": "entries.correct",
        "import": "bringing_in.import_",
    },
    "review": {
        "next": "review.next_",
        "schedule": "review.schedule",
        "list": "review.list_",
        "prepare": "meeting.prepare",
        "record": "meeting.record",
        "correct": "review.correct",
    },
    "task": {"list": "task.list_", "set": "task.set_"},
    "trace": "history.trace_",
    "changes": "history.changes_",
    "stats": "figures.stats_",
    "check": "figures.check_",
    "evidence": {"list": "evidence.list_", "verify": "evidence.verify"},
    "timeline": "timeline.timeline",
    "report": "report.report",
    "export": "export.export",
    "calendar": "calendar.calendar",
    "page": "page.page",
    "load": "agreement.load",
    "amend": "amend.amend",
    "agreement": {"list": "agreement.list_", "show": "agreement.show_"},
    "where": "register.where",
    "doctor": "register.doctor",
    "completion": "completion.completion",
}


_BEHIND = "mou_cli.behind"


class LazyGroup(Group):
    """A group whose commands are made from a part of `COMMANDS`, each when it is named."""

    key = "cmd"

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The names of the commands in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        """The command or group of that name, or None; made once, though asked for several times in a call."""
        if cmd_name in self.table and cmd_name not in self.commands:
            self.commands[cmd_name] = self._made(cmd_name)
        return self.commands.get(cmd_name)

    def _made(self, cmd_name: str) -> Any:
        target, key = self.table[cmd_name], f"{self.key}_{cmd_name}"
        if isinstance(target, str):
            module, function = target.split(".")
            app = typer.Typer(add_completion=False, rich_markup_mode=None)
            app.command(cmd_name, cls=Command, help=key)(getattr(import_module(f"mou_cli.commands.{module}"), function))
            return typer.main.get_command(app)
        group = LazyGroup(name=cmd_name, help=key, rich_markup_mode=None)
        group.table, group.key = target, key
        return group


class LazyRoot(LazyGroup, Root):
    """The root of all commands."""

    table = COMMANDS

    def invoke(self, ctx: Any) -> Any:
        """Keep what stands behind the options, since Typer does not: it says which command is meant."""
        ctx.meta[_BEHIND] = [*ctx._protected_args, *ctx.args]
        return super().invoke(ctx)


def behind(ctx: typer.Context, option: str) -> MouError:
    """That an option goes behind the command, if that command takes it."""
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
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Without a command: what is due and what calls for attention."""
    if ctx.invoked_subcommand is None:
        from mou_cli.commands.overview import overview

        overview(session(ctx), as_of, known_on, json=json)
        return
    for name, given in (("--json", json), ("--as-of", as_of), ("--known-on", known_on)):
        if given:
            raise behind(ctx, name)
