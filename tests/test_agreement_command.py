"""`mou agreement show`: parties, remarks, and what the source does not state."""

from pathlib import Path

from conftest import DAY, Mou
from samples import AGREEMENT_TEXT


def test_agreement_show(mou: Mou) -> None:
    """Chairs with their titles, the gift, the source, remarks, what is not stated."""
    result = mou("agreement", "show", "--as-of", DAY)
    for text in (
        "Bùi Thị Quỳnh Vân",
        "7,000,000,000 VND",
        "not a commitment",
        "place, document, term",
        "The numbers are ours: the source does not number the commitments.",
    ):
        assert text in result.out
    assert "7.000.000.000 đồng" in mou("agreement", "show", "--lang", "vi").out
    assert mou("agreement", "show", "--json").json["agreement"]["stated_total"] == 10


def test_a_total_that_differs_is_a_remark(mou: Mou, tmp_path: Path) -> None:
    """Not an error."""
    path = tmp_path / "x.toml"
    path.write_text("stated_total = 33\n" + AGREEMENT_TEXT, encoding="utf-8")
    assert mou("load", str(path)).code == 0
    assert "The source states 33 contents; 2 are listed here." in mou("agreement", "show").out


PARTIAL = AGREEMENT_TEXT.replace("2021-03-30", '"2021-03"')


def test_an_agreement_known_to_the_month_is_shown_without_review_dates(mou: Mou) -> None:
    """Every reading command works; nothing is guessed."""
    assert mou("load", "-", input=PARTIAL).code == 0
    for args in (
        [],
        ["list"],
        ["review", "next"],
        ["review", "schedule"],
        ["agreement", "show"],
        ["agreement", "list"],
    ):
        assert mou(*args).code == 0, args
    assert "the day to count from is known only as 03/2021" in mou("list").out
    assert mou("review", "next", "--json").json["next"] is None
    assert mou("review", "record", "1", "--held", "01/04/2022").code == 0
