"""The commands as a user meets them: exit code, stdout, stderr."""

import os
from pathlib import Path

import pytest
from conftest import DAY, ID, Mou, contents

SECOND = """
id = "hue-da-nang-2021"
title = "Huế – Đà Nẵng"
signed_on = 2021-03-30
parties = [
  {code = "hue", name = "Huế"}, {code = "da-nang", name = "Đà Nẵng"},
  {code = "savannakhet", name = "Savannakhet", country = "LA"},
]
review = {cycle = "P1Y"}
[[commitments]]
number = "I.1"
title = "Cảng biển"
due_on = "2025-06"
lead_agencies = {hue = "Sở Xây dựng"}
[[commitments]]
number = "I.2"
title = "Đường cao tốc"
"""


@pytest.fixture
def second(tmp_path: Path) -> str:
    """The path of a second agreement's file: three parties, one foreign, a due date."""
    path = tmp_path / "second.toml"
    path.write_text(SECOND, encoding="utf-8")
    return str(path)


@pytest.fixture
def reported(mou: Mou) -> Mou:
    """Both provinces have reported on no. 3 and differ, Nghệ An alone on no. 2, both jointly on no.
    8 and 9.
    """
    # The days are long past, since the clock of the machine is not ours to set.
    mou(
        "progress",
        "set",
        "3",
        "in-progress",
        "--party",
        "nghe-an",
        "--percent",
        "40",
        "--on",
        "12/05/2024",
    )
    mou(
        "progress",
        "set",
        "3",
        "completed",
        "--party",
        "Quảng Ngãi",
        "--on",
        "1/6/2024",
        "--evidence",
        "45-BC/TU, 10/05/2024",
    )
    mou("progress", "set", "2", "in-progress", "--party", "nghe", "--on", "2024-12-01")
    mou("progress", "set", "8", "9", "ongoing", "--on", "2024-12-01")
    return mou


def test_list_without_a_register_shows_the_bundled_agreement(mou: Mou, register: Path) -> None:
    """All ten, nothing reported, the state of the review; one line on stderr says that there is no
    register.
    """
    result = mou("list", "--as-of", DAY)
    assert result.code == 0
    for text in (
        "Twinning between the provinces' districts",
        "10 not reported",
        "editorial numbering",
    ):
        assert text in result.out
    assert "Review 1 fell due on Thursday 24/07/2025, 487 days ago: not recorded." in result.out
    assert "in 243 days (next working day Monday 26/07/2027)" in result.out
    assert result.err.count("\n") == 1
    assert str(register) in result.err
    assert not register.exists()


def test_set_echoes_what_was_what_is_and_the_joint_standing(mou: Mou) -> None:
    """For a first report, a change and a difference."""
    first = mou(
        "progress",
        "set",
        "3",
        "in-progress",
        "--party",
        "nghe-an",
        "--percent",
        "66,7",
        "--on",
        "12/05/2024",
    )
    assert first.code == 0
    assert first.err == "A new register was made. Where it is: mou where\n"
    assert first.out.startswith("Recorded: 3 Crop mix, breeding and clean agriculture\n")
    assert "Nghệ An: not reported → in progress 66.7%" in first.out
    assert "Joint: in progress ◐ one-sided (no report from Quảng Ngãi)" in first.out
    second = mou("progress", "set", "3", "completed", "--party", "Quảng Ngãi", "--on", "13/05/2024")
    assert second.err == ""
    assert "Joint: in progress ≠ differs" in second.out
    third = mou("progress", "set", "3", "completed", "--party", "nghe-an")
    assert "Nghệ An: in progress 66.7% → completed" in third.out
    assert "Joint: completed ✓ agreed" in third.out
    earlier = mou("progress", "set", "3", "not-started", "--party", "nghe-an", "--on", "24/07/2023")
    assert "Nghệ An: completed (stays: the report of" in earlier.out


def test_several_numbers_are_one_write(mou: Mou, register: Path) -> None:
    """One write: the previous version lacks them all."""
    mou("progress", "set", "1", "ongoing")
    result = mou("progress", "set", "3", "5,8", "đang", "thực", "hiện")
    assert result.code == 0
    assert result.out.count("Recorded:") == 3
    assert mou("progress", "log", "--json").json["entries"][0]["status"] == "in-progress"
    assert len(contents(register)) == 2
    assert contents(register)[f"{ID}.json.previous"].count(b'"in-progress"') == 0


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("completed", "completed"),
        ("COMPLETED", "completed"),
        ("comp", "completed"),
        ("hoàn thành", "completed"),
        ("hoan thanh", "completed"),
        ("cơ bản", "substantial"),
        ("đang thực hiện", "in-progress"),
        ("dang", "in-progress"),
        ("thường xuyên", "ongoing"),
        ("thuc hien thuong xuyen", "ongoing"),
        ("in progress", "in-progress"),
        ("chưa", "not-started"),
    ],
)
def test_a_status_is_typed_in_either_language(typed: str, status: str, mou: Mou) -> None:
    """The word, the Vietnamese word with or without accents, an unambiguous beginning."""
    assert mou("progress", "set", "1", typed).code == 0
    assert mou("list", "--json").json["commitments"][0]["status"] == status


def test_a_dry_run_writes_nothing(mou: Mou, register: Path) -> None:
    """It says what would be recorded, and checks as much."""
    result = mou("progress", "set", "3", "ongoing", "--dry-run")
    assert result.code == 0
    assert "dry run" in result.out
    assert not register.exists()
    assert mou("progress", "set", "3", "on-hold", "--dry-run").code == 1


def test_who_reports_and_who_records(mou: Mou) -> None:
    """MOU_PARTY and MOU_BY stand for --party and --by, which win; `joint` says that all do."""
    mou("progress", "set", "1", "ongoing", MOU_PARTY="nghe-an")
    mou(
        "progress",
        "set",
        "1",
        "ongoing",
        "--party",
        "joint",
        "--by",
        "Sở Ngoại vụ Nghệ An",
        MOU_PARTY="nghe-an",
    )
    mou("progress", "set", "1", "ongoing", "--party", "quang ngai", MOU_PARTY="nghe-an")
    entries = mou("progress", "log", "--json").json["entries"]
    assert [each["party"] for each in entries] == ["quang-ngai", None, "nghe-an"]
    assert entries[1]["recorded_by"] == "Sở Ngoại vụ Nghệ An"
    assert entries[0]["recorded_by"] == "Văn phòng UBND tỉnh Nghệ An"


def test_a_variable_that_is_wrong_is_named(mou: Mou) -> None:
    """Nobody sees it on the line that was typed; an option of the same text is not the variable."""
    assert mou("progress", "set", "1", "ongoing", MOU_PARTY="hue").err.startswith(
        "mou: MOU_PARTY: there is no party"
    )
    assert mou("list", MOU_AGREEMENT="hue").err.startswith("mou: MOU_AGREEMENT: no agreement")
    assert mou("list", "--agreement=hue", MOU_AGREEMENT="hue").err.startswith("mou: no agreement")
    noted = mou("progress", "set", "1", "ongoing", "--note", "thuế: hue", MOU_PARTY="hue")
    assert noted.err.startswith("mou: MOU_PARTY: there is no party")
    for typed in (["--party", "hue"], ["--party=hue"]):
        found = mou("progress", "set", "1", "ongoing", *typed, MOU_PARTY="hue")
        assert found.err.startswith("mou: --party: there is no party")


def test_list_json_has_the_documented_shape(reported: Mou) -> None:
    """Codes not words, dates ISO, null where a party has not reported."""
    found = reported("list", "--json", "--as-of", DAY).json
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
def test_filters(filters: list[str], numbers: list[int], reported: Mou) -> None:
    """Each alone and together; `--stale` with and without its days."""
    found = reported("list", "--json", "--as-of", "2024-12-12", *filters).json
    assert [each["number"] for each in found["commitments"]] == numbers
    assert reported("list", "--as-of", "2024-12-12", *filters).code == 0


def test_exact_hits_come_first(mou: Mou, tmp_path: Path, second: str) -> None:
    """With accents typed, what has them stands before what only folds alike."""
    path = tmp_path / "third.toml"
    text = (
        SECOND.replace("hue-da-nang-2021", "x")
        .replace("Cảng biển", "Cang bien")
        .replace("Đường cao tốc", "Cảng biển")
    )
    path.write_text(text, encoding="utf-8")
    mou("load", str(path))
    assert [
        each["number"] for each in mou("list", "--json", "--find", "cảng").json["commitments"]
    ] == ["I.2", "I.1"]
    assert [
        each["number"] for each in mou("list", "--json", "--find", "cang").json["commitments"]
    ] == ["I.1", "I.2"]


@pytest.mark.parametrize("columns", [40, 69, 70, 80, 109, 110, 120, 200])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_list_fits_its_width(columns: int, lang: str, reported: Mou) -> None:
    """No line is wider than the terminal, every title can be read, marks tell the accord."""
    result = reported("list", "--as-of", DAY, "--lang", lang, COLUMNS=str(columns))
    assert max(len(line) for line in result.out.splitlines()) <= columns
    squeezed = "".join(result.out.split())
    assert "≠" in result.out
    assert "◐" in result.out
    assert ("Đảng" if lang == "vi" else "Party") in result.out
    if columns < 70:
        assert ("Nôngnghiệp" if lang == "vi" else "Agriculture") not in squeezed


def test_nothing_is_cut_when_piped(reported: Mou) -> None:
    """Off a terminal a row is a line."""
    lines = reported("list", "--as-of", DAY).out.splitlines()
    [row] = [line for line in lines if "Science and technology, start-ups and smart cities" in line]
    assert row.startswith(" 7")
    [row] = [line for line in lines if line.startswith(" 3")]
    assert "in progress 40%" in row
    assert "≠ in progress" in row
    assert "the parties differ; nothing new for 905 days" in row


def test_show_says_everything(reported: Mou) -> None:
    """Clauses, bodies, horizons, what is not stated, each party's standing, the entries."""
    result = reported("show", "1", "--as-of", DAY)
    for text in (
        "1a",
        "1b",
        "1c",
        "2030, 2045, 2050",
        "Bộ Chính trị",
        "lead agencies, supporting agencies, due date",
    ):
        assert text in result.out
    result = reported("show", "3", "--as-of", DAY, "--lang", "vi")
    for text in (
        "Nông nghiệp",
        "khác nhau",
        "đang thực hiện 40%",
        "Minh chứng: 45-BC/TU, 10/05/2024",
        "Không nêu",
    ):
        assert text in result.out
    found = reported("show", "3", "--json", "--as-of", DAY).json
    assert len(found["commitment"]["clauses"]) == 3
    assert found["commitment"]["accord"] == "differs"
    assert [each["party"] for each in found["entries"]] == ["quang-ngai", "nghe-an"]


def test_the_log(reported: Mou) -> None:
    """Newest first; by number, party and day."""
    entries = reported("progress", "log", "--json", "--as-of", DAY).json["entries"]
    assert [each["commitment"] for each in entries] == [9, 8, 2, 3, 3]
    assert set(entries[3]) >= {
        "id", "commitment", "party", "status", "percent", "note", "evidence", "reported_on", "recorded_at",
        "recorded_by", "taken_back",
    }  # fmt: skip
    assert (entries[3]["evidence"], entries[3]["taken_back"]) == (["45-BC/TU, 10/05/2024"], False)
    for args, numbers in (
        (["3"], [3, 3]),
        (["--party", "nghe-an"], [2, 3]),
        (["--party", "joint"], [9, 8]),
        (["--since", "1/6/2024"], [9, 8, 2, 3]),
        (["--as-of", "31/05/2024"], [3]),
    ):
        found = reported("progress", "log", "--json", *args).json["entries"]
        assert [each["commitment"] for each in found] == numbers
    assert reported("progress", "log", "10").err == "No entries.\n"


def test_correct_takes_back_and_back_again(reported: Mou) -> None:
    """By a prefix of the id; the entry stays in the log with who, when and why; a correction can be
    taken back.
    """
    entry = reported("progress", "log", "3", "--json").json["entries"][0]
    result = reported("progress", "correct", entry["id"][:6], "--reason", "nhầm bên")
    assert result.code == 0
    assert "Joint: in progress ◐ one-sided (no report from Quảng Ngãi)" in result.out
    [taken, _] = reported("progress", "log", "3", "--json").json["entries"]
    assert taken["taken_back"] is True
    [correction] = taken["corrections"]
    assert "nhầm bên" in reported("progress", "log", "3").out
    again = reported("progress", "correct", entry["id"], "--reason", "x")
    assert (again.code, again.out) == (1, "")
    assert correction["id"][:8] in again.err
    restored = reported("progress", "correct", correction["id"][:8], "--reason", "đúng bên")
    assert "Joint: in progress ≠ differs" in restored.out
    [entry, _] = reported("progress", "log", "3", "--json").json["entries"]
    assert (entry["taken_back"], len(entry["corrections"])) == (False, 2)


def test_review_next_says_what_was_missed_and_what_comes(mou: Mou) -> None:
    """Number, date, weekday, days, working day, the rule and where it was counted from, in both
    languages.
    """
    english = mou("review", "next", "--as-of", DAY).out
    assert "Review 1 · Thursday 24/07/2025 · 487 days ago · not recorded" in english
    assert "Review 2 · Saturday 24/07/2027 · in 243 days" in english
    assert "next working day Monday 26/07/2027" in english
    assert "Every 2 years (P2Y)" in english
    assert "counted from the signing on 24/07/2023 (assumed" in english
    vietnamese = mou("review", "next", "--as-of", "23/11/2026", "--lang", "vi").out
    assert "Kỳ đánh giá 1 · thứ Năm 24/07/2025 · đã quá 487 ngày · chưa có ghi nhận" in vietnamese
    assert "Kỳ đánh giá 2 · thứ Bảy 24/07/2027 · còn 243 ngày" in vietnamese
    assert "ngày làm việc kế tiếp thứ Hai 26/07/2027" in vietnamese
    assert mou("review", "next", "--as-of", DAY, "--json").json == {
        "agreement": ID,
        "as_of": DAY,
        "anchor_on": "2023-07-24",
        "anchor_stated": False,
        "cycle": "P2Y",
        "missed": [
            {"number": 1, "due_on": "2025-07-24", "held_on": None, "days": -487, "working_day": "2025-07-24"},
        ],
        "next": {"number": 2, "due_on": "2027-07-24", "held_on": None, "days": 243, "working_day": "2027-07-26"},
    }  # fmt: skip


def test_a_review_is_recorded_once(mou: Mou) -> None:
    """It answers to its number; the next one comes; twice is refused."""
    result = mou(
        "review",
        "record",
        "1",
        "--held",
        "30/07/2025",
        "--place",
        "Vinh",
        "--document",
        "12/TB-VPUB",
    )
    assert result.code == 0
    assert "6 days after it fell due on 24/07/2025" in result.out
    assert mou("review", "next", "--json", "--as-of", DAY).json["missed"] == []
    assert mou("review", "next", "--json", "--as-of", "29/07/2025").json["missed"][0]["number"] == 1
    again = mou("review", "record", "1", "--held", "31/07/2025")
    assert (again.code, again.out) == (1, "")
    assert "already recorded as held on 30/07/2025" in again.err
    [held] = mou("review", "list", "--json").json["reviews"]
    assert (held["number"], held["due_on"], held["held_on"], held["place"]) == (
        1,
        "2025-07-24",
        "2025-07-30",
        "Vinh",
    )
    assert "12/TB-VPUB" in mou("review", "list").out


def test_schedule(mou: Mou) -> None:
    """Every review due up to the year asked for."""
    found = mou("review", "schedule", "--until", "2031", "--as-of", DAY, "--json").json["reviews"]
    assert [row["due_on"] for row in found] == [
        "2025-07-24",
        "2027-07-24",
        "2029-07-24",
        "2031-07-24",
    ]
    assert "not recorded" in mou("review", "schedule", "--as-of", DAY).out


def test_several_agreements(mou: Mou, second: str) -> None:
    """List shows both to choose from, a part of an id chooses, writing without a choice is refused."""
    assert mou("load").code == 0
    assert mou("load", second).code == 0
    listed = mou("list")
    assert listed.code == 0
    for text in (ID, "hue-da-nang-2021", "10 not reported", "2 not reported"):
        assert text in listed.out
    assert [each["id"] for each in mou("list", "--json").json["agreements"]] == [
        "hue-da-nang-2021",
        ID,
    ]
    for chosen in (["--agreement", "Đà Nẵng"], ["--agreement=hue"]):
        assert mou("list", "--json", *chosen).json["agreement"] == "hue-da-nang-2021"
    assert mou("--agreement", "hue", "list", "--json").json["agreement"] == "hue-da-nang-2021"
    assert mou("list", "--json", MOU_AGREEMENT="nghe").json["agreement"] == ID
    refused = mou("progress", "set", "I.1", "ongoing")
    assert refused.code == 1
    assert ID in refused.err
    assert "hue-da-nang-2021" in refused.err
    on = ("--on", "2024-06-01")  # long past, whatever the day of the test
    assert (
        mou(
            "progress", "set", "I.1", "ongoing", "--agreement", "hue", "--party", "Savannakhet", *on
        ).code
        == 0
    )
    shown = mou("list", "--agreement", "hue", "--as-of", DAY)
    assert "1/3" in shown.out
    assert "06/2025" in shown.out
    assert (
        mou("list", "--agreement", "hue", "--overdue", "--as-of", DAY, "--json").json["commitments"]
        == []
    )
    assert (
        mou(
            "progress", "set", "I.1", "in-progress", "--agreement", "hue", "--party", "hue", *on
        ).code
        == 0
    )
    [late] = mou("list", "--agreement", "hue", "--overdue", "--as-of", DAY, "--json").json[
        "commitments"
    ]
    assert (late["number"], late["due_on"], late["overdue"]) == ("I.1", "2025-06", True)
    assert mou().code == 0


def test_an_entry_is_echoed_with_all_it_holds(mou: Mou) -> None:
    """Evidence and note, tried out or recorded; what was recorded before is recorded again, and
    said.
    """
    args = (
        "progress",
        "set",
        "3",
        "on-hold",
        "--on",
        "1/6/2024",
        "--evidence",
        "45-BC/TU",
        "--note",
        "Chờ kinh phí",
    )
    for more in (["--dry-run"], []):
        out = mou(*args, *more).out
        assert "  Evidence: 45-BC/TU\n" in out
        assert "  Chờ kinh phí\n" in out
    again = mou(*args)
    assert again.code == 0
    assert again.err.startswith("3: the same was recorded before (entry ")
    assert mou(*args[:-1], "Chờ quy hoạch").err == ""


def test_an_option_given_twice_is_refused(mou: Mou, register: Path) -> None:
    """The first would be lost unsaid."""
    for more in (
        ["--party", "nghe-an", "--party", "quang-ngai"],
        ["--on", "1/1/2025", "--on=2/2/2025"],
    ):
        result = mou("progress", "set", "3", "completed", *more)
        assert (result.code, "is given more than once" in result.err) == (2, True)
    assert not contents(register)
    assert (
        mou("progress", "set", "3", "ongoing", "--evidence", "1/QĐ", "--evidence", "2/QĐ").code == 0
    )


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("3-5", ["3", "4", "5"]),
        ("03 5.", ["3", "5"]),
        ("3,5", ["3", "5"]),
        ("9-10,3", ["9", "10", "3"]),
    ],
)
def test_numbers_as_people_type_them(words: str, numbers: list[str], mou: Mou) -> None:
    """From one to the other, with noughts and full stops."""
    assert mou("progress", "set", *words.split(), "đang thực hiện").code == 0
    assert [each["commitment"] for each in mou("progress", "log", "--json").json["entries"]][
        ::-1
    ] == [int(number) for number in numbers]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["3", "đang thực hiện 40%"], "give that apart: --percent 40"),
        (["3", "66,7%"], "--percent 66,7"),
        (["đang", "3"], "number is missing before the status"),
        (["5-3", "ongoing"], "there is no commitment 5-3"),
    ],
)
def test_what_is_typed_in_the_wrong_place_is_said(typed: list[str], said: str, mou: Mou) -> None:
    """With what to type."""
    assert said in mou("progress", "set", *typed).err


@pytest.mark.parametrize("typed", ["nghean", "tỉnh Nghệ An", "Tinh Nghe An", "NGHE AN"])
def test_parties_as_people_type_them(typed: str, mou: Mou) -> None:
    """In a hurry or in full."""
    assert (
        "Nghệ An: not reported → ongoing"
        in mou("progress", "set", "3", "ongoing", "--party", typed).out
    )
    assert "jointly" in mou("progress", "set", "5", "ongoing", "--party", "hai bên").out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("next", "review next"),
        ("undo", "progress correct"),
        ("set", "progress set, task set"),
        ("help", "--help"),
        ("lits", "list"),
    ],
)
def test_a_command_looked_for_elsewhere_is_found(typed: str, meant: str, mou: Mou) -> None:
    """In the group that has it, by what others call it, or by its letters."""
    assert f"(did you mean {meant}?)" in mou(typed).err


def test_a_list_says_what_is_overdue_in_words(mou: Mou, second: str) -> None:
    """At any width, and whether tasks are too."""
    mou("load", second)
    mou("progress", "set", "I.1", "in-progress", "--percent", "40", "--on", "1/6/2024")
    for columns in ("50", "80", "100", "140"):
        out = mou("list", "--as-of", DAY, COLUMNS=columns).out
        assert "overdue" in out
        assert columns != "50" or "40%" in out
    assert (
        "Not in this register: the bundled" in mou("load", second, "--register", f"{second}.d").err
    )


def test_those_who_differ_are_marked_while_others_are_silent(mou: Mou, second: str) -> None:
    """With both signs, and for programs."""
    mou("load", second)
    for party, status in (("hue", "in-progress"), ("savannakhet", "completed")):
        mou("progress", "set", "I.2", status, "--party", party, "--on", "1/6/2024")
    out = mou("list", "--differs", COLUMNS="80").out
    assert "◐≠ in progress" in out
    assert "≠ differs" in out
    [row] = mou("list", "--differs", "--json").json["commitments"]
    assert (row["accord"], row["differs"]) == ("one-sided", True)
    assert "◐≠ differs; one-sided (no report from Đà Nẵng)" in mou("show", "I.2").out


def test_reviews_of_several_agreements_stand_side_by_side(mou: Mou, second: str) -> None:
    """As with `mou list`, rather than to refuse; an agreement without any more says so."""
    mou("load")
    mou("load", second)
    found = mou("review", "next", "--json", "--as-of", DAY).json["agreements"]
    assert [each["id"] for each in found] == ["hue-da-nang-2021", ID]


def test_what_was_known_of_several_agreements(mou: Mou, second: str) -> None:
    """--known-on holds for the agreements side by side too, named by `mou list`, `mou` or `mou
    agreement list`.
    """
    mou("load")
    mou("load", second)
    mou("progress", "set", "1", "ongoing", "--agreement", "nghe", "--on", "1/6/2024")
    alone = ("--agreement", "nghe", "--json")
    assert mou("--known-on", "1/1/2025", *alone).json["counts"]["ongoing"] == 0
    assert mou(*alone, "--as-of", DAY).json["counts"]["ongoing"] == 1
    for args in (["list"], [], ["agreement", "list"]):
        ours = [
            each
            for each in mou(*args, "--as-of", DAY, "--json").json["agreements"]
            if each["id"] == ID
        ]
        known = [
            each
            for each in mou(*args, "--known-on", "1/1/2025", "--json").json["agreements"]
            if each["id"] == ID
        ]
        assert [each["counts"].get("ongoing", 0) for each in ours + known] == [1, 0]


def test_what_to_type_names_the_agreement_where_there_are_several(
    mou: Mou, second: str, tmp_path: Path
) -> None:
    """And a file that names its agreement needs no option."""
    last = mou("review", "next", "--as-of", DAY).out.splitlines()[-1]
    assert last.endswith("mou review record 1 --held DAY")
    mou("load")
    mou("load", second)
    last = mou("review", "next", "--agreement", "nghe", "--as-of", DAY).out.splitlines()[-1]
    assert last.endswith(f"mou review record 1 --held DAY --agreement {ID}")
    sheet = tmp_path / "sheet.toml"
    mou("review", "prepare", "3", "--agreement", "hue", "-o", str(sheet))
    text = sheet.read_text(encoding="utf-8").replace(
        "conclusion = '''\n", "conclusion = '''\nTiếp tục.\n", 1
    )
    sheet.write_text(text, encoding="utf-8")
    recorded = mou("review", "record", "3", "--held", "30/3/2024", "--from", str(sheet))
    assert (recorded.code, recorded.err) == (0, "")
    assert (
        mou("review", "list", "--agreement", "hue", "--json").json["reviews"][0]["conclusion"]
        == "Tiếp tục."
    )
    amendment = tmp_path / "a.toml"
    amendment.write_text(
        'agreement = "hue-da-nang-2021"\ntitle = "Phụ lục"\napplies_on = 2024-01-01\n'
        '[[changes]]\ncommitment = "I.2"\nkind = "end"\nreason = "Xong"\n',
        encoding="utf-8",
    )
    assert mou("amend", "--from", str(amendment)).code == 0
    amendment.write_text(
        'agreement = "x"\ntitle = "Phụ lục"\napplies_on = 2024-01-01\n', encoding="utf-8"
    )
    wrong = mou("amend", "--from", str(amendment))
    assert (wrong.code, "choose one with --agreement" in wrong.err) == (1, True)
    monthly = tmp_path / "monthly.toml"
    monthly.write_text(
        SECOND.replace("hue-da-nang-2021", "monthly").replace("P1Y", "P1M"), encoding="utf-8"
    )
    mou("load", str(monthly))
    earlier = mou("review", "next", "--agreement", "monthly", "--as-of", DAY).out.splitlines()[0]
    assert earlier.endswith("mou review schedule --agreement monthly")
    elsewhere = mou(
        "review", "record", "1", "--held", "30/7/2025", "--from", str(sheet), "--agreement", ID
    )
    assert (elsewhere.code, "hue-da-nang-2021" in elsewhere.err) == (1, True)


@pytest.mark.parametrize(
    "command", ["load", "where", "doctor", "agreement list", "completion bash"]
)
def test_what_is_about_no_single_agreement_takes_none(command: str, mou: Mou) -> None:
    """Rather than to leave unsaid that it does not matter."""
    result = mou(*command.split(), "--agreement", "nghe")
    assert (result.code, "there is no option “--agreement”" in result.err) == (2, True)
    before = mou("--agreement", "nghe", *command.split())
    assert (before.code, "there is no option “--agreement”" in before.err) == (2, True)
    assert "--agreement ID" not in mou(*command.split(), "-h").out


def test_an_option_is_sent_behind_the_command_that_takes_it(mou: Mou) -> None:
    """And no other."""
    assert "--json goes behind the command: mou list … --json" in mou("--json", "list").err
    assert "mou progress log … --known-on" in mou("--known-on", "1/1/2025", "progress", "log").err
    for args in (["load"], ["progress", "set", "1", "ongoing"], ["review", "record", "1"]):
        assert "there is no option “--json”" in mou("--json", *args).err


def test_a_party_alone_is_asked_for(mou: Mou) -> None:
    """All jointly is no answer to whose reports are meant, and none to who leads."""
    for args in (["list", "--party", "joint"], ["list", "--party", "hue"]):
        assert mou(*args).err.rstrip().endswith("choose one of: nghe-an, quang-ngai.")


def test_load_says_what_it_did(mou: Mou, second: str, register: Path) -> None:
    """Loaded, unchanged, replaced, refused with the differences; standard input; nothing unless all
    is right.
    """
    assert "Loaded hue-da-nang-2021: 2 commitments" in mou("load", second).out
    before = contents(register)
    assert "Unchanged" in mou("load", second).out
    assert contents(register) == before
    assert "Replaced" in mou("load", "-", input=SECOND.replace("Cảng", "Các cảng")).out
    assert mou("progress", "set", "I.1", "ongoing").code == 0
    before = contents(register)
    refused = mou("load", second)
    assert refused.code == 1
    assert "commitments[1].title" in refused.err
    exported = Path(second).with_name(
        "export.txt"
    )  # an export is known by how it begins, whatever its name
    assert mou("export", "--format", "json", "-o", str(exported)).code == 0
    assert "Unchanged" in mou("load", str(exported)).out
    large = exported.read_text(encoding="utf-8") + " " * 6_000_000  # larger than any TOML may be
    assert "Unchanged" in mou("load", "-", input=large).out
    unknown = mou("load", "-", input=SECOND.replace('"P1Y"', '"yearly"') + 'colour = "red"\n')
    assert "colour is not known here and was not read" in unknown.err
    both = mou("load", str(Path(second).with_name("none.toml")), second)
    assert (both.code, contents(register)) == (1, before)


def test_load_reports_every_problem_at_once(mou: Mou, tmp_path: Path, register: Path) -> None:
    """Each with its place; a sound file beside it is not loaded either."""
    bad, good = tmp_path / "bad.toml", tmp_path / "good.toml"
    bad.write_text(
        SECOND.replace('"2025-06"', '"31/02/2025"').replace('"P1Y"', '"yearly"'), encoding="utf-8"
    )
    good.write_text(SECOND + 'colour = "red"\n', encoding="utf-8")
    result = mou("load", str(good), str(bad))
    assert (result.code, result.out) == (1, "")
    assert "commitments[1].due_on: “31/02/2025” is no date" in result.err
    assert "review.cycle: “yearly” is no ISO 8601 period" in result.err
    assert "commitments[2].colour is not known here" in result.err
    assert not register.exists()


def test_agreement_show(mou: Mou) -> None:
    """Chairs with their titles, the gift, the source, remarks, what is not stated."""
    result = mou("agreement", "show", "--as-of", DAY)
    for text in (
        "Bùi Thị Quỳnh Vân",
        "7,000,000,000 VND",
        "not a commitment",
        "place, document, term",
        "editorial",
    ):
        assert text in result.out
    assert "7.000.000.000 đồng" in mou("agreement", "show", "--lang", "vi").out
    assert mou("agreement", "show", "--json").json["agreement"]["stated_total"] == 10


def test_a_total_that_differs_is_a_remark(mou: Mou, tmp_path: Path) -> None:
    """Not an error."""
    path = tmp_path / "x.toml"
    path.write_text("stated_total = 33\n" + SECOND, encoding="utf-8")
    assert mou("load", str(path)).code == 0
    assert "The source states 33 contents; 2 are listed here." in mou("agreement", "show").out


def test_where_and_doctor(mou: Mou, register: Path) -> None:
    """The places in use; what is wrong where; the previous version put back after asking."""
    assert str(register) in mou("where").out
    assert mou("where", "--json").json["chosen_by"] == "MOU_REGISTER"
    mou("progress", "set", "1", "ongoing")
    mou("progress", "set", "2", "ongoing")
    assert "sound, 2 records" in mou("doctor").out
    path = register / f"{ID}.json"
    path.write_bytes(path.read_bytes()[:-1])
    sick = mou("doctor")
    assert sick.code == 1
    assert "damaged" in sick.out
    assert f"mou doctor --restore {ID}" in sick.out
    assert mou("doctor", "--json").json["files"][0]["previous_sound"] is True
    assert mou("list").code == 1
    before = contents(register)
    unasked = mou("doctor", "--restore", ID)
    assert (unasked.code, contents(register)) == (1, before)
    assert mou("doctor", "--restore", ID, "--yes").code == 0
    assert [each["commitment"] for each in mou("progress", "log", "--json").json["entries"]] == [1]
    assert mou("doctor", "--restore", ID, "--yes").code == 1


def test_bare_mou_is_one_screen(reported: Mou) -> None:
    """What is due, what calls for attention, three hints; exit 0."""
    result = reported(COLUMNS="80")
    assert result.code == 0
    assert len(result.out.splitlines()) <= 24
    assert max(len(line) for line in result.out.splitlines()) <= 80
    flowing = " ".join(result.out.split())
    assert "the parties differ" in flowing
    assert "no report from Quảng Ngãi" in flowing
    assert result.out.splitlines()[-1].startswith("mou review next")


def test_the_day_is_a_parameter(reported: Mou) -> None:
    """Any past day can be shown as it was."""
    assert reported("list", "--json", "--as-of", "1/1/2024").json["counts"]["not-reported"] == 10
    found = reported("list", "--json", "--as-of", "31/05/2024").json
    assert found["commitments"][2]["accord"] == "one-sided"


def test_version(mou: Mou) -> None:
    """The version of the package."""
    assert mou("--version").out == "mou 0.1.0\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_prints_a_script(shell: str, mou: Mou) -> None:
    """For each shell; nobody's profile is edited."""
    result = mou("completion", shell)
    assert result.code == 0
    assert "_MOU_COMPLETE" in result.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("mou ", ["list", "progress", "review"]),
        ("mou show ", ["1", "10"]),
        ("mou progress set ", ["3", "ongoing", "not-started"]),
        ("mou progress set 3 --party ", ["nghe-an", "quang-ngai", "joint"]),
        ("mou list --status ", ["completed"]),
        ("mou list --st", ["--status", "--stale"]),
        ("mou list --agreement ", [ID]),
    ],
)
def test_completion_offers_what_is_real(words: str, offered: list[str], mou: Mou) -> None:
    """Numbers, parties, statuses, ids."""
    parts = words.split(" ")
    result = mou(_MOU_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(parts) - 1))
    assert set(offered) <= set(result.out.split())


def test_completion_shows_titles(mou: Mou) -> None:
    """Where the shell can; in the language in use."""
    result = mou(
        _MOU_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS="mou show ",
        MOU_LANG="vi",
    )
    assert "3\tCơ cấu cây trồng, giống và nông nghiệp sạch" in result.out
    result = mou(_MOU_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="mou ", MOU_LANG="vi")
    assert "Các nội dung và tình hình của từng bên" in result.out


@pytest.mark.parametrize(
    "title", ["[/bold]", "$(touch x)", "'; touch x; '", '"`touch x`"', "[red]đỏ[/x] ((a:b))"]
)
def test_a_title_is_nothing_to_a_shell(title: str, mou: Mou, tmp_path: Path) -> None:
    """Shells evaluate what a completion prints, Rich reads it as markup: neither finds anything of
    its own.
    """
    path = tmp_path / "x.toml"
    path.write_text(SECOND.replace('"Cảng biển"', f"'''{title}'''"), encoding="utf-8")
    assert mou("load", str(path)).code == 0
    for shell in ("zsh", "powershell", "fish"):
        result = mou(
            _MOU_COMPLETE=f"complete_{shell}",
            _TYPER_COMPLETE_ARGS="mou show ",
            _TYPER_COMPLETE_FISH_ACTION="get-args",
        )
        assert result.code == 0
        assert not set("`$;") & set(result.out.replace("';", ""))
        assert "I.2" in result.out


def test_no_test_reaches_the_real_register(mou: Mou, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without MOU_REGISTER the tests fail instead of touching the user's data."""
    monkeypatch.delenv("MOU_REGISTER")
    assert "MOU_REGISTER" not in os.environ
    with pytest.raises(AssertionError, match="real register"):
        mou("list")


def test_a_review_recorded_wrongly_is_taken_back_and_recorded_anew(mou: Mou) -> None:
    """By a further record; the wrong one stays in the list, marked."""
    mou("review", "record", "1", "--held", "30/06/2025")
    assert mou("review", "correct", "2", "--reason", "x").code == 1
    result = mou("review", "correct", "1", "--reason", "nhầm tháng")
    assert result.code == 0
    assert "Taken back: review 1 held on 30/06/2025" in result.out
    assert mou("review", "next", "--json", "--as-of", DAY).json["missed"][0]["number"] == 1
    assert mou("review", "record", "1", "--held", "30/07/2025").code == 0
    assert [row["taken_back"] for row in mou("review", "list", "--json").json["reviews"]] == [
        True,
        False,
    ]
    assert "nhầm tháng" in mou("review", "list").out
    assert mou("progress", "log").err == "No entries.\n"


def test_bare_mou_takes_a_day_and_prints_json(reported: Mou) -> None:
    """Behind a command they belong to the command."""
    found = reported("--json", "--as-of", DAY).json
    assert (found["missed"][0]["number"], found["counts"]["ongoing"]) == (1, 2)
    assert 3 in [each["number"] for each in found["attention"]]
    refused = reported("--json", "list")
    assert (refused.code, refused.out) == (2, "")
    assert "--json goes behind the command: mou list … --json" in refused.err


def test_shared_options_stand_anywhere(mou: Mou) -> None:
    """Before the group, before the command, behind it."""
    for args in (
        ["--lang", "vi", "review", "next"],
        ["review", "--lang", "vi", "next"],
        ["review", "next", "--lang=vi"],
    ):
        assert "Kỳ đánh giá" in mou(*args).out


@pytest.mark.parametrize("typed", ["not-reported", "chưa báo cáo", "chua bao cao", "not reported"])
def test_what_nobody_reported_on_can_be_asked_for_as_it_is_printed(typed: str, mou: Mou) -> None:
    """In the words of the table."""
    assert len(mou("list", "--json", "--status", typed).json["commitments"]) == 10


PARTIAL = SECOND.replace("2021-03-30", '"2021-03"')


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


@pytest.mark.parametrize("columns", [40, 60, 70, 80, 100, 120])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_page_fits_its_width_and_cuts_nothing(
    columns: int, lang: str, reported: Mou, second: str
) -> None:
    """With long numbers, due dates, several agreements; words and dates stay whole."""
    reported(
        "load",
        "-",
        input=SECOND.replace("I.1", "I.1.abcdefghijkl").replace("2025-06", "2025-06-30"),
    )
    chosen = ["--agreement", "hue"]
    reported(
        "progress",
        "set",
        "I.1.abcdefghijkl",
        "not-applicable",
        "--party",
        "hue",
        "--note",
        "x",
        *chosen,
    )
    pages = [
        ["list"],
        ["list", *chosen],
        ["list", "--agreement", "nghe"],
        ["show", "3", "--agreement", "nghe"],
        ["progress", "log", "--agreement", "nghe"],
        ["review", "schedule", *chosen],
        ["review", "next", *chosen],
        ["agreement", "show", "--agreement", "nghe"],
        ["--agreement", "nghe"],
    ]
    for args in pages:
        result = reported(*args, "--as-of", DAY, "--lang", lang, COLUMNS=str(columns))
        assert result.code == 0
        assert "…" not in result.out
        for line in result.out.splitlines():
            assert len(line) <= columns, (args, line)
    shown = reported("list", *chosen, "--as-of", DAY, COLUMNS=str(columns)).out
    assert "30/06/2025" in shown
    assert "I.1.abcdefghijkl" in "".join(shown.split())


def test_completion_offers_nothing_that_a_shell_reads(mou: Mou, register: Path) -> None:
    """Values too are only letters, digits, dots and hyphens; a stray file's name is not offered."""
    bad = SECOND.replace("Sở Xây dựng", "Sở $(touch x) `touch y`")
    assert mou("load", "-", input=bad).code == 0
    (register / "x\\$(touch z).json").write_text("{}", encoding="utf-8")
    (register / "copy of hue.json").write_text("{}", encoding="utf-8")
    for words in ("mou list --lead ", "mou --agreement ", "mou list --agreement "):
        for shell in ("bash", "zsh", "fish"):
            result = mou(
                _MOU_COMPLETE=f"complete_{shell}",
                _TYPER_COMPLETE_ARGS=words,
                _TYPER_COMPLETE_FISH_ACTION="get-args",
                COMP_WORDS=words,
                COMP_CWORD=str(len(words.split(" ")) - 1),
            )
            assert not set("$`\\") & set(result.out)
            assert ("so-touch-x-touch-y" if "lead" in words else "hue-da-nang-2021") in result.out
    assert [
        each["number"] for each in mou("list", "--json", "--lead", "so-touch-x").json["commitments"]
    ] == ["I.1"]
    assert mou("list").code == 0


@pytest.mark.parametrize(
    "typed", ["started", "applicable", "phù hợp", "progress", "thực hiện", "hoàn"]
)
def test_a_word_out_of_the_middle_is_no_status(typed: str, mou: Mou, register: Path) -> None:
    """Started is not not-started, and thực hiện could be several."""
    assert mou("progress", "set", "4", typed, "--note", "x").code == 2
    assert not register.exists()


def test_a_third_correction_says_what_it_did(mou: Mou) -> None:
    """Taken back, restored, taken back again."""
    mou("progress", "set", "5", "ongoing")
    id_ = mou("progress", "log", "--json").json["entries"][0]["id"]
    said = []
    for _ in range(3):
        said.append(mou("progress", "correct", id_, "--reason", "x").out.split(":")[0])
        id_ = mou("progress", "log", "--json").json["entries"][0]["corrections"][-1]["id"]
    assert said == ["Taken back", "Restored", "Taken back"]


def test_a_correction_of_a_review_is_no_entry(mou: Mou) -> None:
    """`progress correct` leaves it alone."""
    mou("review", "record", "1", "--held", "30/07/2025")
    mou("review", "correct", "1", "--reason", "x")
    id_ = mou("review", "list", "--json").json["reviews"][0]["corrections"][0]["id"]
    refused = mou("progress", "correct", id_, "--reason", "x")
    assert (refused.code, refused.out) == (1, "")


def test_filters_need_an_agreement(mou: Mou, second: str) -> None:
    """With several and none named, a filter is not dropped in silence."""
    mou("load")
    mou("load", second)
    for filters in (["--overdue"], ["--find", "x"], ["--status", "ongoing"], ["--stale"]):
        assert mou("list", *filters).code == 1
    assert mou("list").code == 0


def test_text_pasted_from_a_word_processor_is_found(mou: Mou) -> None:
    """Invisible marks are dropped from what is looked for too."""
    assert len(mou("list", "--json", "--find", "\u200bdu lich\ufeff").json["commitments"]) == 2


@pytest.mark.parametrize("columns", [60, 80, 84, 90, 100, 120])
def test_the_list_of_agreements_is_whole(columns: int, mou: Mou, second: str) -> None:
    """Half a phrase can say the opposite: chưa có ghi nhận, có ghi nhận."""
    mou("load")
    mou("load", second)
    shown = "".join(mou("list", "--as-of", DAY, MOU_LANG="vi", COLUMNS=str(columns)).out.split())
    for text in ("24/07/2027", "30/03/2027", "nghe-an-quang-ngai-2023"):
        assert text in shown
    assert shown.count("chưa") == 4  # two reviews, two counts
