"""What happened, as lines in the user's language: plain text, so that it can be redirected,
searched and compared.
"""

from typing import NamedTuple


class Line(NamedTuple):
    """A line to print; wrapped lines hang in by `hang`, `style` is one that `output.say` knows."""

    text: str
    hang: int = 0
    style: str = ""
