"""`mou list`: what it shows, what it can be narrowed to, and how it fits a screen."""

from pathlib import Path

import pytest
from conftest import DAY, ID, Mou
from samples import AGREEMENT, into, second


def test_list_without_a_register_shows_the_bundled_agreement(mou: Mou, register: Path) -> None:
    """All ten, nothing reported, the state of the review; one line on stderr says that there is no
    register.
    """
    result = mou("list", "--as-of", DAY)
    assert result.code == 0
    for text in (
        "Twinning between the provinces' districts",
        "10 not reported",
        "our own numbering",
    ):
        assert text in result.out
    assert "Review 1 fell due on Thursday 24/07/2025, 487 days ago: not recorded." in result.out
    assert "in 243 days (next working day Monday 26/07/2027)" in result.out
    assert result.err.count("\n") == 1
    assert str(register) in result.err
    assert not register.exists()


def test_list_json_has_the_documented_shape(apart: Mou) -> None:
    """Codes not words, dates ISO, null where a party has not reported."""
    found = apart("list", "--json", "--as-of", DAY).json
    assert (found["agreement"], found["as_of"], len(found["commitments"])) == (ID, DAY, 10)
    second, third = found["commitments"][1:3]
    assert third["title"] == {
        "vi": "Cơ cấu cây trồng, giống và nông nghiệp sạch",
        "en": "Crop mix, breeding and clean agriculture",
    }
    assert (third["number"], third["status"], third["accord"]) == (3, "in-progress", "differs")
    assert (third["overdue"], third["due_on"], third["reported_on"], third["stale"]) == (
        False,
        None,
        "2024-06-01",
        True,
    )
    assert third["parties"]["nghe-an"]["percent"] == 40
    assert third["parties"]["quang-ngai"]["status"] == "completed"
    assert third["parties"]["quang-ngai"]["reported_on"] == "2024-06-01"
    assert (second["accord"], second["parties"]["quang-ngai"]) == ("one-sided", None)
    assert found["commitments"][0]["accord"] == "none"
    assert found["counts"]["ongoing"] == 2
    assert found["counts"]["not-reported"] == 6


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        (["--differs"], [3]),
        (["--status", "ongoing"], [8, 9]),
        (["--status", "đang thực hiện"], [2, 3]),
        (["--status", "not-reported"], [1, 4, 5, 6, 7, 10]),
        (["--status", "ongoing", "--status", "in-progress"], [2, 3, 8, 9]),
        (["--party", "quang-ngai"], [3, 8, 9]),
        (["--party", "quang-ngai", "--status", "completed"], [3]),
        (["--party", "nghe-an", "--status", "completed"], []),
        (["--party", "quang-ngai", "--status", "not-reported"], [1, 2, 4, 5, 6, 7, 10]),
        (["--field", "nong nghiep"], [3]),
        (["--field", "tourism"], [5]),
        (["--lead", "dung quat"], [2]),
        (["--find", "khoi nghiep"], [7]),
        (["--find", "singapore"], [4]),
        (["--find", "Thai Lan"], [4]),
        (["--find", "thủy sản"], [3]),
        (["--find", "thuỷ sản"], [3]),
        (["--overdue"], []),
        (["--stale"], [1, 3, 4, 5, 6, 7, 10]),
        (["--stale", "10"], list(range(1, 11))),
        (["--stale", "--differs"], [3]),
        (["--stale", "500", "--find", "ASEAN"], [4]),
        (["--find", "không có gì như vậy"], []),
    ],
)
def test_filters(filters: list[str], numbers: list[int], apart: Mou) -> None:
    """Each alone and together; `--stale` with and without its days."""
    found = apart("list", "--json", "--as-of", "2024-12-12", *filters).json
    assert [each["number"] for each in found["commitments"]] == numbers
    assert apart("list", "--as-of", "2024-12-12", *filters).code == 0


def test_exact_hits_come_first(mou: Mou, register: Path) -> None:
    """With accents typed, what has them stands before what only folds alike."""
    folded = {"number": "I.1", "title": "Cang bien"}
    exact = {"number": "I.2", "title": "Cảng biển"}
    into(register, second(commitments=[folded, exact]))
    for typed, numbers in (("cảng", ["I.2", "I.1"]), ("cang", ["I.1", "I.2"])):
        found = mou("list", "--json", "--find", typed).json["commitments"]
        assert [each["number"] for each in found] == numbers


def test_text_pasted_from_a_word_processor_is_found(mou: Mou) -> None:
    """Invisible marks are dropped from what is looked for too."""
    assert len(mou("list", "--json", "--find", "\u200bdu lich\ufeff").json["commitments"]) == 2


@pytest.mark.parametrize("typed", ["not-reported", "chưa báo cáo", "chua bao cao", "not reported"])
def test_what_nobody_reported_on_can_be_asked_for_as_it_is_printed(typed: str, mou: Mou) -> None:
    """In the words of the table."""
    assert len(mou("list", "--json", "--status", typed).json["commitments"]) == 10


def test_the_day_is_a_parameter(apart: Mou) -> None:
    """Any past day can be shown as it was."""
    assert apart("list", "--json", "--as-of", "1/1/2024").json["counts"]["not-reported"] == 10
    found = apart("list", "--json", "--as-of", "31/05/2024").json
    assert found["commitments"][2]["accord"] == "one-sided"


@pytest.mark.parametrize("columns", [40, 69, 70, 80, 109, 110, 120, 200])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_list_fits_its_width(columns: int, lang: str, apart: Mou) -> None:
    """No line is wider than the terminal, every title can be read, marks tell the accord."""
    result = apart("list", "--as-of", DAY, "--lang", lang, COLUMNS=str(columns))
    assert max(len(line) for line in result.out.splitlines()) <= columns
    squeezed = "".join(result.out.split())
    assert "≠" in result.out
    assert "◐" in result.out
    assert ("Đảng" if lang == "vi" else "Party") in result.out
    if columns < 70:
        assert ("Nôngnghiệp" if lang == "vi" else "Agriculture") not in squeezed


def test_nothing_is_cut_when_piped(apart: Mou) -> None:
    """Off a terminal a row is a line."""
    lines = apart("list", "--as-of", DAY).out.splitlines()
    [row] = [line for line in lines if "Science and technology, start-ups and smart cities" in line]
    assert row.startswith(" 7")
    [row] = [line for line in lines if line.startswith(" 3")]
    assert "in progress 40%" in row
    assert "≠ in progress" in row
    assert "the parties differ; nothing new for 905 days" in row


def test_a_list_says_what_is_overdue_in_words(mou: Mou, tmp_path: Path) -> None:
    """At any width, and whether tasks are too."""
    mou("load", AGREEMENT)
    mou("progress", "set", "I.1", "in-progress", "--percent", "40", "--on", "1/6/2024")
    for columns in ("50", "80", "100", "140"):
        out = mou("list", "--as-of", DAY, COLUMNS=columns).out
        assert "overdue" in out
        assert columns != "50" or "40%" in out
    elsewhere = str(tmp_path / "elsewhere")
    assert (
        "Not in this register: the bundled" in mou("load", AGREEMENT, "--register", elsewhere).err
    )


def test_those_who_differ_are_marked_while_others_are_silent(mou: Mou) -> None:
    """With both signs, and for programs."""
    mou("load", AGREEMENT)
    for party, status in (("hue", "in-progress"), ("savannakhet", "completed")):
        mou("progress", "set", "I.2", status, "--party", party, "--on", "1/6/2024")
    out = mou("list", "--differs", COLUMNS="80").out
    assert "◐≠ in progress" in out
    assert "≠ differs" in out
    [row] = mou("list", "--differs", "--json").json["commitments"]
    assert (row["accord"], row["differs"]) == ("one-sided", True)
    assert "◐≠ differs; one-sided (no report from Đà Nẵng)" in mou("show", "I.2").out
