"""`mou completion`: the script that a shell reads; nobody's profile is edited."""

from typing import Annotated

import typer

from mou_cli.commands.common.options import K
from mou_cli.errors.usage import UnknownShell
from mou_cli.screen.output import say_as_it_is

SHELLS = ("bash", "zsh", "fish", "powershell")


def run(
    shell: Annotated[
        str,
        typer.Argument(metavar=K.mv_shell, help=K.arg_shell, autocompletion=lambda: list(SHELLS)),
    ],
) -> None:
    """Print the completion script of a shell."""
    # Typer re-exports it untyped
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    if shell not in SHELLS:
        raise UnknownShell(text=shell)
    say_as_it_is(get_completion_script(prog_name="mou", complete_var="_MOU_COMPLETE", shell=shell))
