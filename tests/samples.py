"""Papers for tests: an agreement, a filled worksheet, an amendment, and short ones written on the
spot.
"""

from pathlib import Path
from typing import Any

from conftest import DATA, ID, Mou, Result

from mou_cli.codec.agreement import read_agreement
from mou_cli.codec.toml import parse_toml
from mou_cli.derived.view import Book
from mou_cli.storage import bundled
from mou_cli.storage.register import Register

AGREEMENT = str(DATA / "agreement.toml")  # of three parties, reviewed every year
AGREEMENT_TEXT = Path(AGREEMENT).read_text(encoding="utf-8")
AMENDMENT = str(DATA / "amendment.toml")  # of the bundled agreement, from 01/01/2026 on
REVIEW_1 = str(DATA / "review-1.toml")  # the worksheet of the bundled agreement's first review
# the bundled amendment, by which Kon Tum joined Quảng Ngãi and districts ended
REORGANISATION = str(bundled.folder() / "nghe-an-quang-ngai-2025.amendment.toml")


def second(**more: Any) -> dict[str, Any]:
    """What the agreement of three parties says, with `more` in place of what it says."""
    return parse_toml(AGREEMENT_TEXT.encode(), AGREEMENT) | more


def into(register: Path, values: dict[str, Any]) -> None:
    """Put the agreement that `values` say into the register."""
    Register(register).load(read_agreement(values), values)


def book_of(register: Path) -> Book:
    """What the register holds of the bundled agreement."""
    return Register(register).read(ID)


def record(mou: Mou, number: int, held: str, text: str) -> Result:
    """Record a review of the bundled agreement from a worksheet that says `text`."""
    sheet = f'agreement = "{ID}"\nreview = {number}\n{text}'
    return mou("review", "record", str(number), "--held", held, "--from", "-", input=sheet)


def amendment(folder: Path, text: str, on: str = "2026-01-01") -> str:
    """The path of an amendment of the bundled agreement that applies from `on` and says `text`."""
    path = folder / "amendment.toml"
    head = f'agreement = "{ID}"\ntitle = "Sửa đổi"\napplies_on = {on}\n'
    path.write_text(head + text, encoding="utf-8")
    return str(path)


def amend(mou: Mou, folder: Path, text: str, on: str = "2026-01-01") -> None:
    """Record an amendment of the bundled agreement that applies from `on` and says `text`."""
    assert mou("amend", "--from", amendment(folder, text, on)).code == 0
