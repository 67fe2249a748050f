"""What newcomers type: harmless lines are understood, for others the line to type is named."""

import re
from collections.abc import Container, Sequence
from itertools import takewhile

from mou_cli.errors.usage import TypeInstead
from mou_cli.model.vietnamese import fold

_NUMBERS = re.compile(r"[0-9][0-9A-Za-z.,–-]*|[IVXivx]+(\.[0-9A-Za-z]+)+")
_ID = re.compile(r"[0-9a-f]{4,}")  # a commitment's number is shorter
_PERCENT = re.compile(r"[0-9]+(?:[.,][0-9]+)?%")

# Lines that only show something, by how they begin.
_SHOWING = {
    "version": "--version",
    "due": "list --overdue",
    "qua han": "list --overdue",
    "search": "list --find",
    "find": "list --find",
    "tim": "list --find",
    "xem": "show",
    "danh sach": "list",
}
_CORRECTING = {"edit", "undo", "remove", "delete"}
_SETTING = {"done", "set", "add", "update", "note"}
_DONE = {"done", "xong"}  # words that are typed for the status completed


def intended(args: Sequence[str], commands: Container[str]) -> list[str]:
    """The line that `args`, which begin with a command's name, stand for.

    Where something would be recorded, raises `TypeInstead`, which names the line to type.
    """
    word, *rest = ("--overdue" if fold(arg) == "--qua-han" else arg for arg in args)
    words, options = _apart(rest)
    if word in commands:
        numbered = word == "list" and words and all(map(_NUMBERS.fullmatch, words))
        return ["show", *rest] if numbered else _joined([word, *rest])
    if _NUMBERS.fullmatch(word):
        return ["show", word, *rest]
    for length in (1, 2):
        begins = fold(" ".join(args[:length])).replace("-", " ")
        if begins in _SHOWING:
            return _joined([*_SHOWING[begins].split(), *[word, *rest][length:]])
    if word in _CORRECTING:
        target = next(filter(_ID.fullmatch, words), "ID")
        raise TypeInstead(text=word, line=f'mou progress correct {target} --reason "…"')
    if word in _SETTING:
        raise TypeInstead(text=word, line=_to_set(word, words, options))
    return list(args)


def _apart(args: Sequence[str]) -> tuple[list[str], list[str]]:
    words = list(takewhile(lambda arg: not arg.startswith("-"), args))
    return words, list(args[len(words) :])


def _joined(args: list[str]) -> list[str]:
    """The words behind --find as one text, up to the next option: `--find du lich`."""
    if "--find" not in args:
        return args
    at = args.index("--find") + 1
    words, options = _apart(args[at:])
    return [*args[:at], *([" ".join(words)] if words else []), *options]


def _to_set(word: str, words: Sequence[str], options: Sequence[str]) -> str:
    """The line that records progress, as far as the words say what."""
    percents = list(filter(_PERCENT.fullmatch, words))
    numbers = list(filter(_NUMBERS.fullmatch, words))
    text = " ".join(arg for arg in words if arg not in (*numbers, *percents))
    whole = word in _DONE or text in _DONE or "100%" in percents
    status = "completed" if whole else text or ("in-progress" if percents else "…")
    details = ["--percent", percents[0].rstrip("%")] if percents and not whole else []
    if word == "note":  # which says nothing of the status
        status, details = "…", ["--note", text or "…"]
    rest = map(_quoted, [*details, *options])
    return " ".join(["mou progress set", *(numbers or ["…"]), status, *rest])


def _quoted(arg: str) -> str:
    """An argument as a shell takes it for one."""
    return f'"{arg}"' if " " in arg or arg == "…" else arg
