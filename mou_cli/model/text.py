"""Which characters may come in, and how what is not printable is shown.

What comes in is kept in Unicode NFC. Control characters, bidirectional controls and lone surrogates
are refused, since on a terminal they can rewrite what stands beside them (Unicode TR36 §3.2;
CVE-2021-42574). Invisible marks that word processors leave behind are dropped.
"""

import re
import unicodedata

from mou_cli.errors.values import EmptyText, TextTooLong, UnsafeText

NOTE_LIMIT = 10_000
LINE_LIMIT = 1_000

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
_UNSAFE = f"[{_BIDI}{_CONTROLS}]"  # compiled when it is first needed: most texts are printable
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def normalized(text: str) -> str:
    """`text` in NFC, without the invisible marks that word processors leave behind."""
    return unicodedata.normalize("NFC", text if text.isprintable() else text.translate(_DROPPED))


def accept(text: str, *, place: str = "", limit: int = LINE_LIMIT, lines: bool = False) -> str:
    """`text` in NFC, trimmed; newline and tab may stand in it where `lines` is true.

    Raises `UnsafeText`, `TextTooLong` (more than `limit` characters) or `EmptyText`, each speaking
    of `place`.
    """
    text = normalized(text)
    if lines:
        text = text.replace("\r\n", "\n")
    checked = text if lines else text.replace("\n", "\r").replace("\t", "\v")
    if sign := unsafe(checked):
        code = ord(text[sign.start()])
        raise UnsafeText(place=place, code=f"U+{code:04X}", position=sign.start() + 1)
    text = text.strip()
    if not text:
        raise EmptyText(place=place)
    if len(text) > limit:
        raise TextTooLong(place=place, length=len(text), limit=limit)
    return text


def unsafe(text: str) -> "re.Match[str] | None":
    """The first character of `text` that no text may have, ends of lines and tabs apart."""
    return None if text.isprintable() else re.search(_UNSAFE, text)


def visible(text: str) -> str:
    """`text` with everything that a terminal could obey written out, as in `\\x1b`."""
    printable = text.replace("\n", "").isprintable()
    return text if printable else re.sub(_UNSAFE, lambda sign: _written_out(sign[0]), text)


def visible_in_json(text: str) -> str:
    """JSON `text` with unsafe characters as JSON escapes, so that it reads as the same value."""
    printable = text.replace("\n", "").isprintable()
    return text if printable else re.sub(_UNSAFE, lambda sign: _json_escape(sign[0]), text)


def _json_escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _written_out(character: str) -> str:
    code = ord(character)
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )


def one_line(text: str) -> str:
    """What a person wrote in several lines, as sentences in a row."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    return " ".join(line if line[-1] in ".!?…”;:" else f"{line}." for line in lines)
