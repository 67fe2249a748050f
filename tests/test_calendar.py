"""The calendar: reviews and due dates to the letter of RFC 5545, which real calendars take in and
do not double.
"""

import os
import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import DAY, ID, Mou
from icalendar import Calendar

from mou_cli.codec.agreement import read_agreement
from mou_cli.storage.register import Register


def events(mou: Mou, *args: str, **env: str) -> dict[str, Any]:
    """The events by their UID, without what follows the agreement's id."""
    result = mou("calendar", "--as-of", DAY, *args, **env)
    assert result.code == 0
    calendar = Calendar.from_ical(result.out)
    assert (str(calendar["version"]), str(calendar["prodid"]).startswith("-//mou//")) == (
        "2.0",
        True,
    )
    found = calendar.walk("VEVENT")
    assert not [problem for event in found for problem in event.errors]
    return {str(event["uid"]).removesuffix("@mou").removeprefix(f"{ID}."): event for event in found}


def test_reviews_are_whole_days_with_alarms(mou: Mou) -> None:
    """90, 30 and 7 days before those that come; one that fell due and is not recorded says so, and
    rings no more.
    """
    found = events(mou)
    assert [(uid, event.start) for uid, event in found.items()] == [
        (f"review.{at}", date(2023 + 2 * at, 7, 24)) for at in range(1, 5)
    ]
    coming = found["review.2"]
    assert (coming.end - coming.start, str(coming["summary"])[:19]) == (
        timedelta(days=1),
        "Review 2 falls due:",
    )
    alarms = [alarm.decoded("trigger").days for alarm in coming.walk("VALARM")]
    assert alarms == [-90, -30, -7]
    assert {str(alarm["action"]) for alarm in coming.walk("VALARM")} == {"DISPLAY"}
    assert "next working day Monday 26/07/2027" in str(coming["description"])
    missed = found["review.1"]
    assert missed.walk("VALARM") == []
    assert "not recorded" in str(missed["description"])


def test_due_dates_of_tasks_and_commitments(held: Mou, register: Path) -> None:
    """With where they stand; a date known to its month stands on its last day."""
    found = events(held)
    assert {uid: event.start for uid, event in found.items() if uid.startswith("task")} == {
        "task.3.1": date(2025, 12, 31),
        "task.3.2": date(2027, 7, 24),
    }
    assert "Sở Nông nghiệp và Môi trường" in str(found["task.3.1"]["description"])
    values = make.values(numbers=(1, 2))
    values["commitments"][0]["due_on"] = "2025-02"
    Register(register).load(read_agreement(values), values)
    found = events(held, "--agreement", "thu")
    assert found["thu.commitment.1"].start == date(2025, 2, 28)


def test_what_all_agree_is_not_to_be_done_is_cancelled(held: Mou) -> None:
    """As a task that another carries on; what is done stays, and says so."""
    held(
        "progress",
        "set",
        "3.1",
        "not-applicable",
        "--on",
        "1/8/2025",
        "--note",
        "Gộp vào đề án khác",
    )
    held("progress", "set", "3.2", "completed", "--on", "1/8/2025")
    found = events(held)
    assert (str(found["task.3.1"]["status"]), str(found["task.3.2"]["status"])) == (
        "CANCELLED",
        "CONFIRMED",
    )


def test_a_later_calendar_updates_and_does_not_double(held: Mou) -> None:
    """UIDs stay in both languages, the sequence grows, a task that went with its review is
    cancelled.
    """
    before, vietnamese = events(held), events(held, MOU_LANG="vi")
    assert before.keys() == vietnamese.keys()
    held("task", "set", "3.1", "--due", "30/6/2026", "--on", "1/8/2025")
    after = events(held)
    assert after.keys() == before.keys()
    assert int(after["task.3.1"]["sequence"]) > int(before["task.3.1"]["sequence"])
    assert after["task.3.1"].start == date(2026, 6, 30)
    held("review", "correct", "1", "--reason", "nhầm")
    gone = events(held)
    assert gone.keys() == before.keys()
    assert str(gone["task.3.1"]["status"]) == "CANCELLED"
    assert str(gone["review.1"]["status"]) == "CONFIRMED"


def test_a_calendar_of_a_past_day_cancels_nothing(held: Mou) -> None:
    """What was set since is not known to it, and not gone."""
    result = held("calendar", "--as-of", "2024-01-01")
    assert "CANCELLED" not in result.out
    assert "task.3.1" not in result.out


def test_a_29_february_is_treated_as_everywhere(mou: Mou, register: Path) -> None:
    """The 28th in other years, the 29th again in leap years."""
    values = make.values(signed_on="2024-02-29", review={"cycle": "P1Y"})
    Register(register).load(read_agreement(values), values)
    result = mou("calendar", "--as-of", "2025-01-01")
    days = [event.start for event in Calendar.from_ical(result.out).walk("VEVENT")]
    assert days[:4] == [date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)]


def test_every_line_is_as_the_rfc_says(held: Mou, tmp_path: Path) -> None:
    """CRLF, at most 75 octets (§3.1), no letter cut in two, what must be there (§3.6.1)."""
    path = tmp_path / "x.ics"
    assert held("calendar", "-o", str(path), MOU_LANG="vi").code == 0
    raw = path.read_bytes()
    assert raw.endswith(b"END:VCALENDAR\r\n")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    for event in Calendar.from_ical(raw).walk("VEVENT"):
        for name in ("uid", "dtstamp", "dtstart", "summary"):
            assert len(event[name] if isinstance(event[name], list) else [event[name]]) == 1
        assert event["dtstart"].to_ical() == event.start.strftime("%Y%m%d").encode()
        assert str(event["dtstart"].params["VALUE"]) == "DATE"


@pytest.mark.skipif(not shutil.which("khal"), reason="khal is not there")
def test_khal_takes_it_in_and_does_not_double(held: Mou, tmp_path: Path) -> None:
    """A real calendar: imported twice, a due date that moved is there once, on its new day."""
    home = tmp_path / "home"
    (home / "calendar").mkdir(parents=True)
    config = home / "khal.conf"
    config.write_text(
        f"[calendars]\n[[mou]]\npath = {home}/calendar\n[locale]\ndateformat = "
        f"%Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n"
        f"[sqlite]\npath = {home}/khal.db\n",
        encoding="utf-8",
    )
    environ = os.environ | {"HOME": str(home), "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(home)}

    def khal(*args: str) -> str:
        command = ["khal", "-c", str(config), *args]
        return subprocess.run(
            command, check=True, capture_output=True, text=True, env=environ, timeout=60
        ).stdout

    path = tmp_path / "x.ics"
    assert held("calendar", "-o", str(path), "--as-of", DAY).code == 0
    khal("import", "--batch", str(path))
    listed = khal("list", "--format", "{start-date} {title}", "2025-01-01", "2030-01-01")
    assert listed.count("Review 2 falls due") == 1
    assert "2025-12-31 Task 3.1 due" in listed
    held("task", "set", "3.1", "--due", "30/6/2026", "--on", "1/8/2025")
    assert held("calendar", "-o", str(path), "--force", "--as-of", DAY).code == 0
    khal("import", "--batch", str(path))
    listed = khal("list", "--format", "{start-date} {title}", "2025-01-01", "2030-01-01")
    assert listed.count("Task 3.1 due") == 1
    assert "2026-06-30 Task 3.1 due" in listed
    assert listed.count("Review 2 falls due") == 1
