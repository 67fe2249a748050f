"""What newcomers type: harmless lines are understood, for others the line to type is named."""

import re
from collections.abc import Callable, Sequence

from mou_cli.errors.usage import TypeInstead

_NUMBERS = re.compile(r"[0-9][0-9A-Za-z.,–-]*")

# Words for commands that only show something, with what they stand for.
_SHOWING = {
    "version": ["--version"],
    "due": ["list", "--overdue"],
    "search": ["list", "--find"],
    "find": ["list", "--find"],
    "xem": ["show"],
    "tim": ["list", "--find"],
    "danh-sach": ["list"],
}
_OPTIONS = {"--qua-han": "--overdue", "--quá-hạn": "--overdue"}

# Words for commands that would record something: only the line to type is named. `{rest}` is what
# stands behind the word.
_RECORDING = {
    "done": "mou progress set {rest} completed",
    "set": "mou progress set {rest}",
    "add": "mou progress set {rest}",
    "update": "mou progress set {rest}",
    "note": "mou progress set {rest} in-progress --note “…”",
    "edit": "mou progress correct {rest} --reason “…”",
    "undo": "mou progress correct {rest} --reason “…”",
    "remove": "mou progress correct {rest} --reason “…”",
    "delete": "mou progress correct {rest} --reason “…”",
}
_DONE = {"done": "completed", "xong": "completed"}  # words that are typed for a status


def intended(args: Sequence[str], exists: Callable[[str], bool]) -> list[str]:
    """The line that `args`, which begin with a command's name, stand for.

    `exists` tells whether a word is a command. Raises `TypeInstead`, which names the line to type,
    where something would be recorded.
    """
    word, *rest = [_OPTIONS.get(arg, arg) for arg in args]
    if exists(word):
        numbered = word == "list" and rest and all(map(_NUMBERS.fullmatch, rest))
        return ["show" if numbered else word, *rest]
    if _NUMBERS.fullmatch(word):
        return ["show", word, *rest]
    two = f"{word} {rest[0]}" if rest else ""
    if two in ("danh sach", "danh sách"):
        return ["list", *rest[1:]]
    if word in _SHOWING:
        meant = _SHOWING[word]
        return [*meant, " ".join(rest)] if meant[-1] == "--find" and rest else [*meant, *rest]
    if word in _RECORDING:
        what = " ".join(_DONE.get(arg, arg) for arg in rest) or _placeholder(word)
        raise TypeInstead(text=word, line=_RECORDING[word].format(rest=what))
    return list(args)


def _placeholder(word: str) -> str:
    return "ID" if "correct" in _RECORDING[word] else "3"
