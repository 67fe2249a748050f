"""Which language to speak."""

import sys
from collections.abc import Mapping, Sequence

from mou_cli.errors.usage import NotALanguage

LANGUAGES = ("vi", "en")


def language(args: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language to speak: `--lang`, else `MOU_LANG`, else the locale's, else English.

    It is needed before the options are read, since reading them can fail. Raises `NotALanguage`.
    """
    for at, arg in enumerate(args):
        if arg == "--":
            break
        if arg == "--lang" and at + 1 < len(args):
            return _known(args[at + 1], "--lang")
        if arg.startswith("--lang="):
            return _known(arg.removeprefix("--lang="), "--lang")
    if chosen := environ.get("MOU_LANG"):
        return _known(chosen, "MOU_LANG")
    locale = next(
        (environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)),
        _windows_locale(),
    )
    return "vi" if locale.lower().startswith("vi") else "en"


def _known(text: str, place: str) -> str:
    if text.lower() not in LANGUAGES:
        raise NotALanguage(place=place, text=text)
    return text.lower()


def _windows_locale() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
