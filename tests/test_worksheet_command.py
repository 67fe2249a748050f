"""The worksheet of a review: `mou review prepare`, and what a filled one may not say."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from conftest import DAY, ID, Mou, contents
from samples import (
    REORGANISATION,
    REVIEW_1,
    amend,
    book_of,
    record,
)

from mou_cli.derived.view import View


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_worksheet_has_all_that_is_known_and_empty_places(lang: str, reported: Mou) -> None:
    """It is TOML, and an unfilled one says nothing."""
    text = reported("review", "prepare", "--as-of", "2025-07-20", MOU_LANG=lang).out
    values = tomllib.loads(text)
    assert (values["agreement"], values["review"], len(values["commitments"])) == (ID, 1, 10)
    assert {each["status"] for each in values["commitments"]} == {""}
    assert values["conclusion"] == ""
    for said in ("45-BC/TU, 10/05/2024", "40%", "≠", "12/05/2024", "Quảng Ngãi"):
        assert said in text
    assert "first-signs" in text
    assert ("bước đầu" in text) is (lang == "vi")
    assert max(len(line) for line in text.splitlines()) <= 130


def test_the_filled_worksheet_of_these_tests_is_the_one_prepared(reported: Mou) -> None:
    """With the same places, in the same order; only what is said in them was filled in."""
    prepared = tomllib.loads(reported("review", "prepare", "1").out)
    filled = tomllib.loads(Path(REVIEW_1).read_text(encoding="utf-8"))
    assert list(filled) == list(prepared)
    for block in ("commitments", "tasks"):
        assert [list(each) for each in filled[block]] == [list(each) for each in prepared[block]]
    assert [each["number"] for each in prepared["commitments"]] == list(range(1, 11))
    assert [each["number"] for each in filled["commitments"]] == list(range(1, 11))


def test_which_review_is_prepared(reported: Mou) -> None:
    """The one missed last, else the one that comes; none that is recorded, none beyond the next."""
    assert "review = 1\n" in reported("review", "prepare", "--as-of", DAY).out
    assert "review = 2\n" in reported("review", "prepare", "2", "--as-of", DAY).out
    assert reported("review", "prepare", "3", "--as-of", DAY).code == 1
    reported("review", "record", "1", "--held", "30/07/2025")
    assert "review = 2\n" in reported("review", "prepare", "--as-of", DAY).out
    assert "is already recorded" in reported("review", "prepare", "1", "--as-of", DAY).err


def test_a_worksheet_is_written_to_a_new_file_only(reported: Mou, tmp_path: Path) -> None:
    """Work that was filled in is not written over; a folder that is not there is a sentence."""
    path = tmp_path / "phieu.toml"
    assert reported("review", "prepare", "-o", str(path)).out == f"Written: {path}\n"
    path.write_text("đã điền", encoding="utf-8")
    result = reported("review", "prepare", "-o", str(path))
    assert (result.code, path.read_text(encoding="utf-8")) == (1, "đã điền")
    assert "is not overwritten" in result.err
    assert reported("review", "prepare", "-o", str(tmp_path / "x" / "y.toml")).code == 1


def test_an_untouched_worksheet_records_nothing(reported: Mou, register: Path) -> None:
    """A review can be recorded by flags alone, but not by a worksheet that nobody filled in."""
    text = reported("review", "prepare", "1").out
    before = contents(register)
    refused = reported("review", "record", "1", "--held", "30/07/2025", "--from", "-", input=text)
    assert (refused.code, "nothing is filled in" in refused.err) == (1, True)
    assert contents(register) == before
    assert reported("review", "record", "1", "--held", "30/07/2025", "--place", "Vinh").code == 0
    [review] = View(book_of(register), date.max).reviews
    assert (review.place, review.assessments, review.tasks, len(review.seen)) == (
        "Vinh",
        (),
        (),
        10,
    )


def test_a_block_left_empty_says_nothing_of_what_was_not_there(
    reported: Mou, tmp_path: Path
) -> None:
    """The worksheet of a missed review names what is there today, which was perhaps not
    there then.
    """
    amend(
        reported,
        tmp_path,
        '[[changes]]\ncommitment=3\nkind="split"\ninto=[{number=11,title="Thủy sản"}]',
    )
    text = reported("review", "prepare", "1").out.replace('place = ""', 'place = "Vinh"')
    assert "number = 11" in text
    result = reported("review", "record", "1", "--held", "30/7/2025", "--from", "-", input=text)
    assert (result.code, result.err) == (0, "")


def test_the_worksheet_asks_nothing_of_what_ended(reported: Mou, tmp_path: Path) -> None:
    """It names it, and why there is nothing to fill in; what changed of the others is named too."""
    amend(reported, tmp_path, '[[changes]]\ncommitment=5\nkind="end"\nreason="x"', on="2025-01-01")
    reported("amend", "--from", REORGANISATION)
    text = reported("review", "prepare", "1").out
    assert "# ended on 01/01/2025" in text
    assert 5 not in [each["number"] for each in tomllib.loads(text)["commitments"]]
    assert "Ban Quản lý KKT Dung Quất → Ban Quản lý Khu kinh tế Dung Quất" in re.sub(
        r"\n#\s+", " ", text
    )


def test_what_a_worksheet_does_not_know_is_said_once_and_not_kept(mou: Mou) -> None:
    """Numbers without quotes are known."""
    result = record(
        mou, 1, "30/7/2025", '[[commitments]]\nnumber=3\nstatus="in-progress"\npercent=75\nnote="x"'
    )
    assert result.err.endswith(
        "standard input: commitments[1].note is not known here and was not read.\n"
    )
    assert mou("list", "--json").json["commitments"][2]["parties"]["nghe-an"]["percent"] == 75


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("review = 1", "review = 2", ["review: this worksheet is for review 2, not for 1"]),
        (
            'status = "ongoing"',
            'status = "xong"',
            ["commitments[8].status: there is no status “xong”"],
        ),
        (
            'result = "rõ rệt"',
            'result = "tốt"',
            ["commitments[3].result: there is no result “tốt”"],
        ),
        (
            'due_on = "31/12/2025"',
            'due_on = "31/6/2026"',
            ["tasks[1].due_on: “31/6/2026” is not a date"],
        ),
        (
            "commitment = 2",
            "commitment = 12",
            ["tasks[3].commitment: there is no commitment 12 on 30/07/2025"],
        ),
        ('place = "Vinh"', "place = Vinh", ["is not valid TOML"]),
    ],
)
def test_a_worksheet_with_a_problem_records_nothing(
    old: str, new: str, found: list[str], reported: Mou, register: Path
) -> None:
    """All or nothing, each problem with its place, in either language."""
    text = Path(REVIEW_1).read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    before = contents(register)
    for lang in ("en", "vi"):
        args = ("review", "record", "1", "--held", "30/07/2025", "--from", "-")
        result = reported(*args, input=text, MOU_LANG=lang)
        assert (result.code, result.out) == (1, "")
        assert lang == "vi" or all(text in result.err for text in found)
    assert contents(register) == before


def test_a_mistake_in_toml_is_shown_with_its_line(reported: Mou) -> None:
    """And with what is most often the matter."""
    sound = Path(REVIEW_1).read_text(encoding="utf-8")
    text = sound.replace('place = "Vinh"', "place = Vinh")
    args = ("review", "record", "1", "--held", "30/7/2025", "--from", "-")
    result = reported(*args, input=text, MOU_LANG="vi")
    assert "place = Vinh (chữ phải nằm trong dấu" in result.err


def test_another_file_is_no_worksheet(reported: Mou, register: Path) -> None:
    """Nothing is recorded."""
    before = contents(register)
    result = reported("review", "record", "1", "--held", "30/7/2025", "--from", REORGANISATION)
    assert (result.code, "review: is missing" in result.err) == (1, True)
    assert contents(register) == before
