"""`mou load`: agreements come into the register, all or none."""

from pathlib import Path

from conftest import Mou, contents
from samples import AGREEMENT, AGREEMENT_TEXT

WRONG = """
id = "hue-da-nang-2021"
title = "Huế – Đà Nẵng"
signed_on = 2021-03-30
parties = [{code = "hue", name = "Huế"}, {code = "da-nang", name = "Đà Nẵng"}]
review = {cycle = "yearly"}
[[commitments]]
number = "I.1"
title = "Cảng biển"
due_on = "31/02/2025"
"""


def test_load_says_what_it_did(mou: Mou, register: Path, tmp_path: Path) -> None:
    """Loaded, unchanged, replaced, refused with the differences; standard input; nothing unless all
    is right.
    """
    assert "Loaded hue-da-nang-2021: 2 commitments" in mou("load", AGREEMENT).out
    before = contents(register)
    assert "Unchanged" in mou("load", AGREEMENT).out
    assert contents(register) == before
    assert "Replaced" in mou("load", "-", input=AGREEMENT_TEXT.replace("Cảng", "Các cảng")).out
    assert mou("progress", "set", "I.1", "ongoing").code == 0
    before = contents(register)
    refused = mou("load", AGREEMENT)
    assert refused.code == 1
    assert "commitments[1].title" in refused.err
    exported = tmp_path / "export.txt"  # an export is known by how it begins, whatever its name
    assert mou("export", "--format", "json", "-o", str(exported)).code == 0
    assert "Unchanged" in mou("load", str(exported)).out
    large = exported.read_text(encoding="utf-8") + " " * 6_000_000  # larger than any TOML may be
    assert "Unchanged" in mou("load", "-", input=large).out
    unknown = mou(
        "load", "-", input=AGREEMENT_TEXT.replace('"P1Y"', '"yearly"') + 'colour = "red"\n'
    )
    assert "colour is not known here and was not read" in unknown.err
    both = mou("load", str(tmp_path / "none.toml"), AGREEMENT)
    assert (both.code, contents(register)) == (1, before)


def test_load_reports_every_problem_at_once(mou: Mou, tmp_path: Path, register: Path) -> None:
    """Each with its place; a sound file beside it is not loaded either."""
    bad, good = tmp_path / "bad.toml", tmp_path / "good.toml"
    bad.write_text(WRONG, encoding="utf-8")
    good.write_text(AGREEMENT_TEXT + 'colour = "red"\n', encoding="utf-8")
    result = mou("load", str(good), str(bad))
    assert (result.code, result.out) == (1, "")
    assert "commitments[1].due_on: “31/02/2025” is not a date" in result.err
    assert "review.cycle: “yearly” is not a review cycle" in result.err
    assert "commitments[2].colour is not known here" in result.err
    assert not register.exists()
