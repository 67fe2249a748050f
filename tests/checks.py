"""What several tests ask of a result, or of a text that left the program."""

import re

from conftest import Result

_OBEYED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]"
)


def refused(result: Result) -> None:
    """The call came to one sentence on stderr and nothing on stdout."""
    assert result.code in (1, 2), result
    assert result.out == ""
    assert result.err.startswith("mou: ")
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err


def bare(text: str) -> None:
    """No character is in `text` that a terminal or a program could obey."""
    assert not _OBEYED.search(text)
