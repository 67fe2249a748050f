"""What is wrong with what was typed: Typer's failures in our words, and what was perhaps meant."""

import os
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import takewhile
from typing import Any

from typer.core import TyperArgument, TyperOption
from typer.exceptions import TyperException

from mou_cli.cli import tree
from mou_cli.cli.shared import help_text
from mou_cli.commands.common.session import Session, session
from mou_cli.errors import MouError
from mou_cli.errors.agreements import UnknownAgreement
from mou_cli.errors.files import CannotPrint, reason
from mou_cli.errors.usage import (
    ArgumentMissing,
    GivenTwice,
    OptionNeedsValue,
    OptionTakesNoValue,
    OtherUsage,
    UnknownOption,
)
from mou_cli.errors.values import AmbiguousParty, UnknownParty
from mou_cli.screen.output import discard_output

_VARIABLES = {
    UnknownParty: ("--party", "MOU_PARTY"),
    AmbiguousParty: ("--party", "MOU_PARTY"),
    UnknownAgreement: ("--agreement", "MOU_AGREEMENT"),
}
# What other programs call what is called otherwise here.
_CALLED = {
    "status": ["list", "stats"],
    "import": ["load", "progress import"],
    "history": ["trace", "changes"],
    "verify": ["evidence verify", "doctor"],
}
_ALIKE = 0.7  # below it, names that only share a few letters are taken for alike


def check_once(params: Sequence[Any], args: Sequence[str]) -> None:
    """Raise `GivenTwice` for an option that takes one value and is given several."""
    typed = [text.partition("=")[0] for text in takewhile("--".__ne__, args)]
    for param in params:
        alone = isinstance(param, TyperOption) and not param.multiple and not param.is_flag
        if alone and sum(map(typed.count, param.opts)) > 1:
            raise GivenTwice(option=param.opts[-1])


def meant(text: str, path: Sequence[str]) -> list[str]:
    """The commands below `path` that `text` may stand for.

    Commands of that name in a group come first, then what it is called here, then names like it.
    """
    known = tree.names(path)
    inside = [f"{name} {text}" for name in sorted(known) if text in tree.names((*path, name))]
    return inside or _CALLED.get(text, []) or get_close_matches(text, sorted(known), cutoff=_ALIKE)


def unseen(error: MouError, typed: Sequence[str]) -> str | None:
    """The environment variable that holds the wrong value, or None if it was typed."""
    option, variable = _VARIABLES.get(type(error), ("", ""))
    if not os.environ.get(variable) or any(text.partition("=")[0] == option for text in typed):
        return None
    return variable if os.environ[variable] == error.facts.get("text") else None


def translated(error: MouError | TyperException | OSError, call: Session) -> MouError:
    """The failure as one of ours: Typer's own, and that of a stream to print on.

    OSErrors of files are turned into MouErrors where they occur: one with a file name is a bug.
    """
    if isinstance(error, MouError):
        return error
    if isinstance(error, OSError):
        if error.filename is not None:
            raise error
        discard_output()
        return CannotPrint(reason=reason(error))
    ctx, option = getattr(error, "ctx", None), getattr(error, "option_name", "")
    command = ctx.command_path if ctx else "mou"
    match type(error).__name__:
        case "NoSuchOption":
            similar = guess(getattr(error, "possibilities", None), ctx)
            return UnknownOption(text=option, guess=similar, command=command)
        case "BadOptionUsage":
            wrong = OptionNeedsValue if "requires" in error.message else OptionTakesNoValue
            return wrong(option=option, command=command)
        case "MissingParameter":
            param = getattr(error, "param", None)
            names = " / ".join(getattr(param, "opts", ()))
            if isinstance(param, TyperArgument):
                names = help_text(param.metavar, call.speech.help)
            return ArgumentMissing(names=names, command=command)
    return OtherUsage(text=error.format_message(), command=command)


def guess(similar: Sequence[str] | None, ctx: Any) -> str:
    """The question whether one of `similar` was meant; empty where there is none."""
    return session(ctx).speech.help.did_you_mean.format(found=", ".join(similar)) if similar else ""
