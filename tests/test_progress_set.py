"""`mou progress set`: what is true now, as people type it."""

from pathlib import Path

import pytest
from conftest import ID, Mou, contents


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


@pytest.mark.parametrize(
    "typed", ["started", "applicable", "phù hợp", "progress", "thực hiện", "hoàn"]
)
def test_a_word_out_of_the_middle_is_no_status(typed: str, mou: Mou, register: Path) -> None:
    """Started is not not-started, and thực hiện could be several."""
    assert mou("progress", "set", "4", typed, "--note", "x").code == 2
    assert not register.exists()


@pytest.mark.parametrize("typed", ["nghean", "tỉnh Nghệ An", "Tinh Nghe An", "NGHE AN"])
def test_parties_as_people_type_them(typed: str, mou: Mou) -> None:
    """In a hurry or in full."""
    assert (
        "Nghệ An: not reported → ongoing"
        in mou("progress", "set", "3", "ongoing", "--party", typed).out
    )
    assert "jointly" in mou("progress", "set", "5", "ongoing", "--party", "hai bên").out


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


@pytest.mark.parametrize(
    "note", ["[bold]đậm[/bold]", ":smile:", "[/x]", "{x}", "%s", "=1+1", "dòng một\ndòng hai"]
)
def test_markup_in_a_note_is_text(note: str, mou: Mou) -> None:
    """Kept and shown literally."""
    assert mou("progress", "set", "2", "ongoing", "--note", note).code == 0
    assert mou("progress", "log", "--json").json["entries"][0]["note"] == note
    for line in note.split("\n"):
        assert line in mou("progress", "log").out
        assert line in mou("show", "2").out
