"""`mou changes`: what became different since a day or a review."""

from pathlib import Path

from conftest import DAY, Mou
from samples import amend, record


def test_changes_since_the_last_review_or_a_day(held: Mou) -> None:
    """What is new is told by commitment; without a review since the signing."""
    held("progress", "set", "3.1", "completed", "--on", "1/5/2026")
    held("progress", "set", "5", "in-progress", "--party", "nghe-an", "--on", "1/5/2026")
    found = held("changes", "--as-of", DAY, "--json").json
    assert (found["since"], found["since_review"]) == ("2025-07-30", 1)
    assert [each["number"] for each in found["changes"]] == [3, 5]
    assert found["changes"][0]["tasks_done"] == ["3.1"]
    assert (found["changes"][1]["then"]["status"], found["changes"][1]["now"]["status"]) == (
        None,
        "in-progress",
    )
    out = held("changes", "--since", "last-review", "--as-of", DAY).out
    for text in (
        "since review 1 on 30/07/2025",
        "Nghệ An: not reported → in progress",
        "Task done: 3.1",
        "No change: 1",
    ):
        assert text in out
    everything = held("changes", "--since", "24/07/2023", "--json").json
    assert len(everything["changes"]) == 5
    assert held("changes", "--since", "hôm qua").code == 2


def test_changes_without_a_review(reported: Mou) -> None:
    """Since the signing; asked for the last review it says that there is none."""
    assert reported("changes", "--json").json["since"] == "2023-07-24"
    result = reported("changes", "--since", "last-review")
    assert (result.code, "no review is recorded yet" in result.err) == (1, True)


def test_changes_tell_of_everything_that_is_different(reported: Mou, tmp_path: Path) -> None:
    """A due date, a lead agency, a task that is there no more, a commitment that is there
    no more.
    """
    record(
        reported,
        1,
        "30/7/2025",
        '[[tasks]]\ncommitment=3\ntext="Một"\n[[tasks]]\ncommitment=5\ntext="Hai"\n',
    )
    amend(reported, tmp_path, '[[changes]]\ncommitment=4\nkind="new-text"\ndue_on=2028-01-01')
    reported(
        "task", "set", "3.1", "--due", "1/1/2030", "--lead", "nghe-an=Sở A", "--on", "1/1/2026"
    )
    out = reported("changes", "--as-of", DAY).out
    for text in (
        "Due date: not stated → 01/01/2028",
        "3.1: Due date: not stated → 01/01/2030",
        "3.1: Lead agencies (Nghệ An)",
    ):
        assert text in out
    found = {
        each["number"]: each
        for each in reported("changes", "--as-of", DAY, "--json").json["changes"]
    }
    assert (found.keys(), found[3]["tasks_assigned"]) == ({3, 4}, ["3.1"])
    amend(reported, tmp_path, '[[changes]]\ncommitment=6\nkind="new-text"\ntext="Lời mới"')
    told = reported("changes", "--as-of", DAY, MOU_LANG="vi", COLUMNS="200").out
    assert "Nguồn văn bản: báo chí, chưa đối chiếu bản đã ký → văn bản sửa đổi" in told
    reported("review", "correct", "1", "--reason", "nhầm")
    assert "New task" not in reported("changes", "--since", "1/1/2024").out
