"""`Line`: plain text to print, so that it can be redirected, searched and compared."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line of text; where it wraps, the rest is indented by `hang`; `style` as in `say`."""

    text: str
    hang: int = 0
    style: str = ""
