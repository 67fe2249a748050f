"""The one place where output leaves; nothing that a terminal could obey leaves with it.

Data goes to stdout, messages to stderr. Off a terminal nothing is cut: lines are as long as they
are, unless COLUMNS says how wide the reader is.
"""

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from time import perf_counter
from typing import TYPE_CHECKING, TextIO, TypeVar

from mou_cli.derived.view import View
from mou_cli.language.speech import Line
from mou_cli.model.text import visible, visible_in_json

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.progress import Progress

T = TypeVar("T")
_WIDEST = 10_000
_TRAILING = r"(?m) +((?:\x1b\[[0-9;]*m)*)$"
_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33"}


def width(file: TextIO | None = None, *, chart: bool = False) -> int:
    """How many columns a line may have.

    A `chart` is as wide as a usual terminal where there is none.
    """
    if "COLUMNS" in os.environ or (file or sys.stdout).isatty() or chart:
        return max(20, shutil.get_terminal_size().columns)
    return _WIDEST


def say(text: str = "", *, hang: int = 0, style: str = "") -> None:
    """Print `text` on stdout, wrapped at words, with `style` one of `_STYLES`.

    All lines but the first are indented by `hang`.
    """
    lines = _wrapped(visible(text).replace("\n", "\n" + " " * hang), width(), hang)
    if style and _coloured() and sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        lines = (f"\x1b[{_STYLES[style]}m{line}\x1b[0m" for line in lines)
    _write(sys.stdout, "\n".join(lines) + "\n")


def say_lines(lines: Iterable[Line]) -> None:
    """Print lines of text on stdout."""
    for line in lines:
        say(line.text, hang=line.hang, style=line.style)


def say_as_it_is(text: str) -> None:
    """Print `text` on stdout for a program to read: nothing is wrapped."""
    _write(sys.stdout, visible(text) + "\n")


def say_bytes(raw: bytes) -> None:
    """Print `raw`, UTF-8 text with its own line ends, on stdout, made safe for a terminal."""
    sys.stdout.flush()
    sys.stdout.buffer.write("\r\n".join(map(visible, raw.decode().split("\r\n"))).encode())
    sys.stdout.buffer.flush()


def shown_progress(items: Sequence[T]) -> Iterator[T]:
    """Each of `items`, with a bar on stderr when it takes over a second.

    There is a bar only if stderr is a terminal.
    """
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    start = perf_counter()
    bar = None
    try:
        for at, item in enumerate(items):
            yield item
            if bar is None and perf_counter() - start > 1:
                bar = _bar(len(items))
            if bar is not None:
                bar.update(bar.task_ids[0], completed=at + 1)
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int) -> "Progress":
    """A bar that has begun and leaves nothing behind when it is stopped."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.start()
    bar.add_task("", total=total)
    return bar


def tell(text: str) -> None:
    """Print a message on stderr; on a terminal it is wrapped at words."""
    if sys.stderr.isatty():
        text = "\n".join(_wrapped(text, width(sys.stderr), 2))
    _write(sys.stderr, visible(text) + "\n")


def show(renderable: "RenderableType") -> None:
    """Print a Rich renderable on stdout."""
    from rich.console import Console
    from rich.segment import Segment, Segments

    console = Console(
        markup=False,
        emoji=False,
        highlight=False,
        width=width(),
        color_system="auto" if _coloured() else None,
    )
    lines = console.render(renderable)
    safe = [Segment(visible(line.text), line.style) for line in lines if not line.control]
    with console.capture() as captured:
        console.print(Segments(safe), end="")
    _write(sys.stdout, re.sub(_TRAILING, r"\1", captured.get()))


def show_json(value: object) -> None:
    """Print `value` as JSON on stdout, Vietnamese letters as they are."""
    import json

    _write(
        sys.stdout,
        visible_in_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n",
    )


def show_answer(view: View, **values: object) -> None:
    """Print as JSON what is true of an agreement on the day of `view`."""
    show_json({"agreement": view.agreement.id, "as_of": view.day.isoformat(), **values})


def _coloured() -> bool:
    return sys.platform != "win32"  # the old console there prints the codes


def _wrapped(text: str, columns: int, hang: int) -> Iterator[str]:
    """The lines of `text`, each wrapped at words where it is too long."""
    wrapper = textwrap.TextWrapper(
        columns,
        subsequent_indent=" " * hang,
        break_on_hyphens=False,
        break_long_words=False,
    )
    for line in text.split("\n"):
        yield from wrapper.wrap(line) if len(line) > columns else [line]


def discard_output() -> None:
    """Send what stdout still holds nowhere, so that the program's end does not fail on it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(file: TextIO, text: str) -> None:
    file.write(text)
    file.flush()
