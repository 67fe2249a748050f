"""How wide text is, and where its lines end, for the lines in the head of a document."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import chain, combinations, pairwise, repeat
from unicodedata import normalize

from mou_cli.documents.report.layout import Style

MM_PER_POINT = 25.4 / 72

# How wide the bold letters are, in thousandths of their size, in Liberation Serif Bold, which has
# the widths of Times New Roman. Of the Vietnamese marks only the horn changes a width.
_WIDTHS: Mapping[int, str] = {
    250: ",. ",
    278: "'/\\il",
    333: "!()-:;[]`fjt·’",
    389: "Is",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”",
    554: "ơ",
    556: "Sbdhknpquđ",
    570: "+<=>",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    944: "M",
    1000: "%W—…",
}
_WIDTH_OF = dict(
    chain.from_iterable(zip(letters, repeat(width)) for width, letters in _WIDTHS.items())
)
_HORN = "\u031b"


def width(text: str, style: Style) -> float:
    """How wide a line of bold `text` is, in millimetres."""
    shown = text.upper() if style.capitals else text
    thousandths = 0
    for letter in normalize("NFC", shown.replace("\u00a0", " ")):
        parts = normalize("NFD", letter)
        base = normalize("NFC", parts[0] + _HORN) if _HORN in parts else parts[0]
        thousandths += _WIDTH_OF.get(base, 722)
    return thousandths / 1000 * style.size * MM_PER_POINT


# The name of a body's level begins with one of these words.
_LEVELS = {"TỈNH", "THÀNH", "XÃ", "PHƯỜNG", "HUYỆN", "QUẬN", "ĐẶC"}


def balanced(text: str, style: Style, room: float) -> list[str]:
    """`text` in as few and as even lines as fit into `room` millimetres; its line ends stay.

    A name in capitals is broken before the word for its level, if it can be: VĂN PHÒNG | TỈNH ỦY
    NGHỆ AN.
    """
    lines = text.split("\n")
    return list(chain.from_iterable(_balanced(line.split(" "), style, room) for line in lines))


def _balanced(words: Sequence[str], style: Style, room: float) -> list[str]:
    lines = _filled(words, style, room)
    if style.capitals and (broken := _at_levels(words, style, room, len(lines) - 1)):
        return broken

    def fits(tenths: int) -> bool:
        return len(_filled(words, style, tenths / 10)) <= len(lines)

    # The narrowest column that takes as few lines, in tenths of a millimetre.
    return _filled(words, style, bisect_left(range(round(room * 10)), True, key=fits) / 10)


def _filled(words: Sequence[str], style: Style, room: float) -> list[str]:
    """The words in lines, each as full as it can be."""
    space = width(" ", style)
    lines: list[str] = []
    used = 0.0
    for word in words:
        wide = width(word, style)
        if lines and used + space + wide <= room:
            lines[-1] += f" {word}"
            used += space + wide
        else:
            lines.append(word)
            used = wide
    return lines


def _at_levels(words: Sequence[str], style: Style, room: float, breaks: int) -> list[str]:
    """The lines that begin with the words for levels, where so many breaks do; else none."""
    places = [at for at, word in enumerate(words) if word in _LEVELS and at > 0]
    for at in combinations(places, breaks) if breaks and len(places) <= 6 else ():
        lines = [" ".join(words[start:end]) for start, end in pairwise([0, *at, len(words)])]
        if max(width(line, style) for line in lines) <= room:
            return lines
    return []
