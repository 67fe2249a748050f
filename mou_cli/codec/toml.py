"""TOML and JSON that people give, as plain values."""

import json
import math
import re
import tomllib
from datetime import date, time
from typing import Any

from mou_cli.errors import InBoth
from mou_cli.errors.files import FileTooLarge, NotJson, NotToml, NotUtf8
from mou_cli.model.text import normalized

LIMIT = 5_000_000  # bytes of TOML
_LINE_LIMIT = 30_000  # bytes: a text of 10,000 letters fits


def parse_json(raw: bytes, name: str) -> Any:
    """The values of JSON, which the messages call `name`; UTF-8 with or without a BOM."""
    text = _decoded(raw, name)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotJson(path=name, detail=str(error)) from None


def parse_toml(raw: bytes, name: str) -> dict[str, Any]:
    """The values of TOML, which the messages call `name`; UTF-8 with or without a BOM.

    They are as JSON has them, so that what is checked is what a register keeps. Raises
    `FileTooLarge` above 5 MB, `NotToml` or `NotUtf8`.
    """
    if len(raw) > LIMIT:
        raise FileTooLarge(path=name, limit=LIMIT // 1_000_000)
    if max(map(len, raw.split(b"\n"))) > _LINE_LIMIT:  # tomllib takes minutes over an endless key
        raise NotToml(path=name, detail=InBoth("có dòng quá dài", "a line is too long"))
    text = _decoded(raw, name)
    try:
        values: dict[str, Any] = _plain(tomllib.loads(text.replace("\r\n", "\n")))
    except (ValueError, RecursionError) as error:
        raise NotToml(path=name, detail=_detail(str(error), text)) from None
    return values


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8(path=name, position=error.start + 1) from None


def _detail(english: str, text: str) -> InBoth:
    """Where the mistake is, with the line that it stands in; text in TOML is in straight quotes."""
    place = re.search(r"at line ([0-9]+), column ([0-9]+)", english)
    if place is None:
        return InBoth(f"lỗi cú pháp ({english})", english)
    line = text.split("\n")[int(place[1]) - 1].strip()
    shown = f" – {line[:60]}" if line else ""
    where = f"lỗi ở dòng {place[1]}, cột {place[2]}"
    return InBoth(f'{where}{shown} (chữ phải nằm trong dấu "…")', f"{english}{shown}")


def _plain(values: Any) -> Any:
    """TOML `values` as JSON has them, unknown keys too: dates as ISO text, text in NFC."""
    if isinstance(values, dict):
        return {normalized(key): _plain(value) for key, value in values.items()}
    if isinstance(values, list):
        return [_plain(value) for value in values]
    if isinstance(values, (date, time)):
        return values.isoformat()
    if isinstance(values, str):
        return normalized(values)
    return str(values) if isinstance(values, float) and not math.isfinite(values) else values
