"""`mou trace`: one commitment through time."""

import re

import pytest
from conftest import DAY, Mou
from samples import REORGANISATION


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_trace_tells_one_commitment_through_time(lang: str, held: Mou) -> None:
    """Text, entries, what the review saw and agreed, tasks and what became of them, in the order of
    days.
    """
    held("amend", "--from", REORGANISATION)
    held("progress", "set", "3.1", "completed", "--on", "1/5/2026")
    out = held("trace", "3", "--as-of", DAY, MOU_LANG=lang, COLUMNS="80").out
    days = re.findall(r"^\d\d/\d\d/\d{4}", out, re.MULTILINE)
    assert days == [
        "24/07/2023",
        "12/05/2024",
        "01/06/2024",
        "01/07/2025",
        "30/07/2025",
        "01/05/2026",
        "24/07/2027",
    ]
    assert max(len(line) for line in out.splitlines()) <= 80
    for text in (
        "Quảng Ngãi + Kon Tum → Quảng Ngãi",
        "Hai bên thống nhất số liệu.",
        "45-BC/TU, 10/05/2024",
    ):
        assert text in out
    assert ("cơ bản hoàn thành 80% · rõ rệt" if lang == "vi" else "substantial 80% · clear") in out
    kinds = [each["kind"] for each in held("trace", "3", "--json", "--as-of", DAY).json["events"]]
    assert kinds == [
        "signed",
        "reported",
        "reported",
        "succession",
        "reviewed",
        "task-set",
        "task-set",
        "reported",
        "review-coming",
    ]
    assert "review-due" in [
        each["kind"]
        for each in held("trace", "3", "--json", "--as-of", "2025-07-25").json["events"]
    ]
    assert held("trace", "99").code == 1


def test_lines_of_a_note_stay_behind_the_dates(reported: Mou) -> None:
    """None can pass for an event of its own."""
    reported(
        "progress",
        "set",
        "5",
        "ongoing",
        "--note",
        "Một\n30/07/2026  Review 2 held",
        "--on",
        "1/5/2026",
    )
    assert re.findall(r"^30/07/2026", reported("trace", "5").out, re.MULTILINE) == []
