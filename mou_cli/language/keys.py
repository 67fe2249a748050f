"""The keys of help texts, so that declaring an option loads no help.

The texts are chosen when help is shown. A command names its text by key, `help=K.opt_as_of`.
Type checkers hold the key against `HelpPhrases`; when the program runs it is the plain word
"opt_as_of".
"""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from mou_cli.language.phrases.help import HelpPhrases


class _Keys:
    def __getattr__(self, name: str) -> str:
        return name


K = cast("HelpPhrases", _Keys())
