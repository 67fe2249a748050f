"""What newcomers type: harmless lines are understood, for others the line to type is named."""

import re
from collections.abc import Callable, Sequence

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
    if exists(word):
        numbered = word == "list" and rest and all(map(_NUMBERS.fullmatch, rest))
        found = word == "list" and "--find" in rest
        return ["show", *rest] if numbered else _joined([word, *rest]) if found else [word, *rest]
    if _NUMBERS.fullmatch(word):
        return ["show", word, *rest]
    for begins, line in _SHOWING.items():
        length = len(begins.split())
        if fold(" ".join(args[:length])) == begins:
            behind = [word, *rest][length:]
            return _joined([*line.removesuffix(" …").split(), *behind])
    if word in _CORRECTING:
        target = " ".join(rest) or "ID"
        raise TypeInstead(text=word, line=f'mou progress correct {target} --reason "…"')
    if word in _SETTING:
        raise TypeInstead(text=word, line=_to_set(word, rest))
    return list(args)


def _option(arg: str) -> str:
    """An option by its name, if it was typed in Vietnamese."""
    return _OPTIONS.get(fold(arg.lstrip("-")), arg) if arg.startswith("--") else arg


def _joined(args: list[str]) -> list[str]:
    """The words behind --find as one text, up to the next option: `--find du lich`."""
    if "--find" not in args:
        return args
    at = args.index("--find") + 1
    end = at
    while end < len(args) and not args[end].startswith("-"):
        end += 1
    return [*args[:at], *([" ".join(args[at:end])] if end > at else []), *args[end:]]


def _to_set(word: str, rest: Sequence[str]) -> str:
    """The line that records progress, as far as the words say what."""
    percents = [match[1] for match in map(_PERCENT.fullmatch, rest) if match]
    words = [arg for arg in rest if not _PERCENT.fullmatch(arg)]
    numbers = [arg for arg in words if _NUMBERS.fullmatch(arg)] or ["3"]
    status = " ".join(arg for arg in words if not _NUMBERS.fullmatch(arg)) or "in-progress"
    if word in _DONE or status in _DONE:
        status = "completed"
    line = f"mou progress set {' '.join(numbers)} {status}"
    line += f" --percent {percents[0]}" if percents else ""
    return line + (' --note "…"' if word == "note" else "")
