"""What newcomers type: harmless lines are understood, for others the line to type is named."""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from mou_cli.errors.usage import TypeInstead
from mou_cli.model.vietnamese import fold

_NUMBERS = re.compile(r"[0-9][0-9A-Za-z.,–-]*")
_PERCENT = re.compile(r"([0-9]+(?:[.,][0-9]+)?)%")

# Lines that only show something, by how they begin; `…` stands for words to find.
_SHOWING = {
    "version": "--version",
    "due": "list --overdue",
    "qua han": "list --overdue",
    "search": "list --find …",
    "find": "list --find …",
    "tim": "list --find …",
    "xem": "show",
    "danh sach": "list",
}
_OPTIONS = {"qua-han": "--overdue"}
_CORRECTING = {"edit", "undo", "remove", "delete"}
_SETTING = {"done", "set", "add", "update", "note"}
_DONE = {"done", "xong"}  # words that are typed for the status completed


def intended(args: Sequence[str], exists: Callable[[str], bool]) -> list[str]:
    """The line that `args`, which begin with a command's name, stand for.

    `exists` tells whether a word is a command. Raises `TypeInstead`, which names the line to type,
    where something would be recorded.
    """
    word, *rest = map(_option, args)
    words, options = _apart(rest)
    if exists(word):
        numbered = word == "list" and words and all(map(_NUMBERS.fullmatch, words))
        return ["show", *rest] if numbered else _joined([word, *rest])
    if _NUMBERS.fullmatch(word):
        return ["show", word, *rest]
    for length in (1, 2):
        begins = fold(" ".join(args[:length])).replace("-", " ")
        if begins in _SHOWING:
            line = _SHOWING[begins].removesuffix(" …").split()
            return _joined([*line, *[word, *rest][length:]])
    if word in _CORRECTING:
        target = " ".join(words) or "ID"
        raise TypeInstead(text=word, line=f'mou progress correct {target} --reason "…"')
    if word in _SETTING:
        raise TypeInstead(text=word, line=_to_set(word, words, options))
    return list(args)


def _apart(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words, and the options behind them."""
    words = list(takewhile(lambda arg: not arg.startswith("-"), args))
    return words, list(args[len(words) :])


def _option(arg: str) -> str:
    """An option by its name, if it was typed in Vietnamese."""
    return _OPTIONS.get(fold(arg.lstrip("-")), arg) if arg.startswith("--") else arg


def _joined(args: list[str]) -> list[str]:
    """The words behind --find as one text, up to the next option: `--find du lich`."""
    if "--find" not in args:
        return args
    at = args.index("--find") + 1
    words, options = _apart(args[at:])
    return [*args[:at], *([" ".join(words)] if words else []), *options]


def _to_set(word: str, words: Sequence[str], options: Sequence[str]) -> str:
    """The line that records progress, as far as the words say what."""
    percents = [match[1] for match in map(_PERCENT.fullmatch, words) if match]
    numbers = [arg for arg in words if _NUMBERS.fullmatch(arg)] or ["3"]
    known = {*numbers, *(f"{percent}%" for percent in percents)}
    text = " ".join(arg for arg in words if arg not in known)
    status = "completed" if word in _DONE or text in _DONE else text or "in-progress"
    more = ["--percent", percents[0]] if percents else []
    if word == "note":
        note = "…" if text in {"", *_DONE} else text
        status = "completed" if text in _DONE else "in-progress"
        more += ["--note", note]
    typed = ["mou progress set", *numbers, status, *map(_quoted, [*more, *options])]
    return " ".join(typed)


def _quoted(arg: str) -> str:
    """An argument as a shell takes it for one."""
    return f'"{arg}"' if " " in arg or arg == "…" else arg
