"""Vietnamese letters and numbers: folding, sorting, dates and percentages as people type them."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from mou_cli.errors.values import (
    IncompleteDate,
    NoSuchDay,
    NoSuchMonth,
    NotADate,
    NotAPercent,
    TwoDigitYear,
)

# the order of tones in CLDR vi: grave, hook, tilde, acute, dot below
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-"
)


def fold(text: str) -> str:
    """`text` without case, accents, kinds of dash and double spaces, as a search compares it."""
    letters = unicodedata.normalize("NFD", text.translate(_DASHES).casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.replace("đ", "d").split())


def slug(text: str) -> str:
    """`text` folded to the form of a code: `Nghệ An` becomes `nghe-an`."""
    return re.sub("[^a-z0-9]+", "-", fold(text)).strip("-")


def same_tones(text: str) -> str:
    """`text` casefolded, each word's tone mark at its end: uỷ and ủy are equal, uy is not."""
    words = unicodedata.normalize("NFD", text.translate(_DASHES).casefold()).split()
    return " ".join("".join(sorted(word, key=_TONES.__contains__)) for word in words)


def find(needle: str, *texts: str) -> int:
    """How well `needle` is found in `texts`: 2 with its accents, 1 without, 0 not at all.

    Where the tones are placed makes no difference.
    """
    accented = fold(needle) != " ".join(needle.casefold().split())
    if accented and any(same_tones(needle) in same_tones(text) for text in texts):
        return 2
    return int(any(fold(needle) in fold(text) for text in texts))


def sort_key(text: str) -> tuple[list[int], list[int], str]:
    """A key that sorts as CLDR vi does.

    a comes before ă and â, d before đ; tones count only where the letters are equal.
    """
    letters: list[int] = []
    tones: list[int] = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in _TONES), "")
        base = unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts)
        place = _LETTERS.find(base)
        letters.append(
            0x100 + place
            if place >= 0
            else ord(base[0])
            if ord(base[0]) < 0x100
            else 0x200 + ord(base[0])
        )
        tones.append(_TONES.find(tone) + 1 if tone else 0)
    return letters, tones, text


def parse_day(text: str, *, place: str = "") -> date:
    """The day that `text` names, day first: 24/7/2023, 24-7-2023, 24.07.2023, or 2023-07-24.

    Also as documents write it: ngày 24/7/2023, (ngày) 24 tháng 7 năm 2023. Raises `TwoDigitYear`,
    `IncompleteDate`, `NoSuchDay`, `NoSuchMonth` or `NotADate`, each with `place`.
    """
    typed = fold(text).removeprefix("ngay ")
    if parts := re.fullmatch(r"([0-9]{1,2}) thang ([0-9]{1,2}),? nam ([0-9]{4})", typed):
        day, month, year = int(parts[1]), int(parts[2]), int(parts[3])
    elif parts := re.fullmatch(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})", typed):
        day, month, year = int(parts[1]), int(parts[3]), int(parts[4])
    elif parts := re.fullmatch(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})", typed):
        year, month, day = int(parts[1]), int(parts[3]), int(parts[4])
    elif re.fullmatch(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{1,2}", typed):
        raise TwoDigitYear(place=place, text=text)
    elif re.fullmatch(
        r"[0-9]{4}|[0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2}", typed
    ):
        raise IncompleteDate(place=place, text=text)
    else:
        raise NotADate(place=place, text=text)
    try:
        return date(year, month, day)
    except ValueError:
        if not 1 <= month <= 12:
            raise NoSuchMonth(place=place, text=text, month=month) from None
        days = monthrange(max(year, 1), month)[1]
        raise NoSuchDay(place=place, text=text, month=month, year=year, days=days) from None


def parse_percent(text: str, *, place: str = "") -> float:
    """The percentage that `text` names: 75, 75%, 66,7 or 66.7, from 0 to 100.

    At most two decimals are read, so that `1.000` (a thousand, as Vietnamese write it) is refused
    and never 1. Raises `NotAPercent`.
    """
    parts = re.fullmatch(r"([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\s?%?", text.strip())
    number = float(f"{parts[1]}.{parts[2] or 0}") if parts else -1.0
    if not 0 <= number <= 100:
        raise NotAPercent(place=place, text=text)
    return int(number) if number.is_integer() else number


def day(value: date) -> str:
    """`value` day first, as both languages print it: 24/07/2023."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def percent(value: float, lang: str) -> str:
    """`value` (0-100) as `lang` writes it: `66,7%` in Vietnamese, `66.7%` in English."""
    text = f"{value:g}"
    return (text.replace(".", ",") if lang == "vi" else text) + "%"


def amount(value: int, lang: str) -> str:
    """`value` with its thousands apart: 7.000.000.000 in Vietnamese, 7,000,000,000 in English."""
    text = f"{value:,}"
    return text.replace(",", ".") if lang == "vi" else text
