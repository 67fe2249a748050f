"""Every phrase shown. A missing one is a type error; only the language in use is loaded."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from mou_cli.language.phrases.help import Help


class _Keys:
    def __getattr__(self, name: str) -> str:
        return name


# The texts of help are chosen when help is shown. A command names its text by key,
# `help=K.opt_as_of`, which mypy
# checks against `Help` and which is the plain word "opt_as_of" when the program runs.
K = cast("Help", _Keys())
