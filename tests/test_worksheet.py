"""The worksheet as it is filled in: every place read, every problem named."""

import io
from datetime import date
from itertools import count
from typing import Any

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.intake.amendment import numbers_used
from mou_cli.intake.meeting import Meeting
from mou_cli.intake.worksheet import Reading, read
from mou_cli.language.phrases.common import STATUS_NAMES
from mou_cli.language.phrases.review import RESULT_NAMES
from mou_cli.model.agreement import PartialDate, Status
from mou_cli.model.records import Record, Result
from mou_cli.storage import bundled

HELD = date(2025, 7, 30)
ids = count()


def meeting(**more: Any) -> Meeting:
    """The first review of the agreement `thu`, held on 30/07/2025; the next one falls due on
    24/07/2027.
    """
    facts: dict[str, Any] = {
        "agreement": make.agreement(),
        "number": 1,
        "held_on": HELD,
        "next_due": date(2027, 7, 24),
        "next_number": 2,
        "open_tasks": [],
        "used": frozenset({"1", "2"}),
        "statuses": STATUS_NAMES,
        "results": RESULT_NAMES,
        "stamp": lambda: f"{next(ids):020x}",
    }
    return Meeting(**facts | more)


def sheet(
    *commitments: dict[str, Any], tasks: tuple[dict[str, Any], ...] = (), **more: Any
) -> dict[str, Any]:
    """A worksheet in plain values."""
    return {
        "agreement": "thu",
        "review": 1,
        "commitments": list(commitments),
        "tasks": list(tasks),
        **more,
    }


def places(reading: Reading) -> list[str]:
    """Where the problems are."""
    return [each.place for each in reading.problems]


def test_an_empty_worksheet_says_nothing() -> None:
    """Places left empty are no problems, nor are empty blocks of tasks."""
    blank = {
        "commitment": "",
        "text": " ",
        "lead_agencies": {"a": "", "b": ""},
        "due_on": "",
        "continues": "",
    }
    values = sheet(
        {"number": 1, "status": "", "percent": "", "result": "", "conclusion": "\n"},
        tasks=(blank, blank),
        place="",
        document="",
        conclusion="",
        chairs=[""],
    )
    reading = read(values, meeting())
    assert (reading.problems, reading.unknown) == ((), ())
    assert reading.worksheet == (None, None, None, (), (), ())


def test_everything_filled_in_is_read() -> None:
    """Words in either language, percent as people write it, dates day first, by the next review."""
    values = sheet(
        {
            "number": 1,
            "status": "cơ bản hoàn thành",
            "percent": "66,7",
            "result": "rõ rệt",
            "conclusion": "Tốt\nlắm",
        },
        {"number": 2, "status": "comp", "percent": 100, "result": "outstanding"},
        tasks=(
            {"commitment": 1, "text": "Việc", "lead_agencies": {"a": "Sở"}, "due_on": "31/12/2026"},
            {"commitment": "1", "text": "Việc", "due_on": "kỳ sau", "continues": "1.1"},
            {"commitment": 2, "text": "Việc", "due_on": "next-review"},
        ),
        chairs=["Bí thư Tỉnh ủy"],
        place="Vinh",
    )
    set_before = make.task("1.1", set_on=date(2024, 1, 1))
    reading = read(values, meeting(open_tasks=[set_before], used=frozenset({"1", "2", "1.1"})))
    assert reading.problems == ()
    found = reading.worksheet
    assert [each[1:] for each in found.assessments] == [
        ("1", Status.SUBSTANTIAL, 66.7, Result.CLEAR, "Tốt\nlắm"),
        ("2", Status.COMPLETED, 100, Result.OUTSTANDING, None),
    ]
    assert len({each.id for each in found.assessments}) == 2
    assert [(each.number, each.due_on, each.by_review, each.continues) for each in found.tasks] == [
        ("1.2", PartialDate(2026, 12, 31), None, None),
        ("1.3", PartialDate(2027, 7, 24), 2, "1.1"),
        ("2.1", PartialDate(2027, 7, 24), 2, None),
    ]
    assert (found.tasks[0].review, found.tasks[0].set_on, found.tasks[0].lead_agencies) == (
        1,
        HELD,
        {"a": "Sở"},
    )


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (sheet(agreement="khac"), ["agreement"]),
        (sheet(review=2), ["review"]),
        (sheet({"number": 9, "status": "ongoing"}), ["commitments[1].number"]),
        (sheet({"status": "ongoing"}), ["commitments[1].number"]),
        (
            sheet({"number": 1, "status": "ongoing"}, {"number": 1, "status": "ongoing"}),
            ["commitments[2].number"],
        ),
        (sheet({"number": 1, "status": "xong"}), ["commitments[1].status"]),
        (sheet({"number": 1, "status": "thực hiện"}), ["commitments[1].status"]),
        (sheet({"number": 1, "status": 5}), ["commitments[1].status"]),
        (sheet({"number": 1, "result": "clear"}), ["commitments[1].status"]),
        (sheet({"number": 1, "conclusion": "Tốt"}), ["commitments[1].status"]),
        (sheet({"number": 1, "status": "ongoing", "result": "tốt"}), ["commitments[1].result"]),
        (sheet({"number": 1, "status": "ongoing", "percent": "50"}), ["commitments[1].percent"]),
        (
            sheet({"number": 1, "status": "completed", "percent": "1.000"}),
            ["commitments[1].percent"],
        ),
        (sheet({"number": 1, "status": "on-hold"}), ["commitments[1].conclusion"]),
        (sheet(tasks=({"commitment": 9, "text": "x"},)), ["tasks[1].commitment"]),
        (sheet(tasks=({"text": "x"},)), ["tasks[1].commitment"]),
        (sheet(tasks=({"commitment": 1},)), ["tasks[1].text"]),
        (
            sheet(tasks=({}, {"commitment": 1, "text": "x", "due_on": "30/7/2025"})),
            ["tasks[2].due_on"],
        ),
        (
            sheet(tasks=({"commitment": 1, "text": "x", "due_on": "31/02/2027"},)),
            ["tasks[1].due_on"],
        ),
        (
            sheet(tasks=({"commitment": 1, "text": "x", "lead_agencies": {"c": "Sở"}},)),
            ["tasks[1].lead_agencies.c"],
        ),
        (
            sheet(tasks=({"commitment": 1, "text": "x", "continues": "1.9"},)),
            ["tasks[1].continues"],
        ),
        (
            sheet(tasks=({"commitment": 2, "text": "x", "continues": "1.1"},)),
            ["tasks[1].continues"],
        ),
        (sheet(tasks=({"commitment": 1, "text": "x", "continues": 1.1},)), ["tasks[1].continues"]),
        (
            sheet(tasks=({"commitment": 1, "text": "x", "continues": "1.1"},) * 2),
            ["tasks[2].continues"],
        ),
        (sheet(document="12-TB/TU (Mật)"), ["document"]),
        (sheet(place="a\x1b[31m"), ["place"]),
        (sheet(chairs="Bí thư"), ["chairs"]),
        (
            sheet(
                {"number": 9, "status": "xong"}, tasks=({"commitment": 1, "due_on": "x"},), review=3
            ),
            [
                "review",
                "commitments[1].number",
                "commitments[1].status",
                "tasks[1].due_on",
                "tasks[1].text",
            ],
        ),
    ],
)
def test_every_problem_is_named_with_its_place(values: dict[str, Any], found: list[str]) -> None:
    """All at once; blocks are counted from 1, those left empty too."""
    assert places(read(values, meeting(open_tasks=[make.task("1.1")]))) == found


def test_without_a_next_review_a_task_needs_a_date() -> None:
    """Where the term ends before it; where reviews have no dates there is a next one, on no date."""
    values = sheet(tasks=({"commitment": 1, "text": "x", "due_on": "next-review"},))
    assert places(read(values, meeting(next_due=None, next_number=None))) == ["tasks[1].due_on"]
    [task] = read(values, meeting(next_due=None)).worksheet.tasks
    assert (task.due_on, task.by_review) == (None, 2)


def test_a_commitment_that_ended_is_neither_assessed_nor_given_tasks() -> None:
    """On the day of the meeting."""
    ended = make.agreement()._replace(
        commitments=tuple(each._replace(ended_on=HELD) for each in make.agreement().commitments)
    )
    values = sheet({"number": 1, "status": "ongoing"}, tasks=({"commitment": 1, "text": "x"},))
    assert places(read(values, meeting(agreement=ended))) == [
        "commitments[1].number",
        "tasks[1].commitment",
    ]


def test_keys_that_are_not_known_are_named() -> None:
    """And do no harm."""
    values = sheet(
        {"number": 1, "status": "ongoing", "note": "x"},
        tasks=({"commitment": 1, "text": "x", "by": 1},),
        on=1,
    )
    reading = read(values, meeting())
    assert reading.problems == ()
    assert reading.unknown == ("commitments[1].note", "tasks[1].by", "on")


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from([1, 2, "3.1"]), max_size=4), st.booleans()), max_size=6
    )
)
def test_numbers_never_come_twice(rounds: list[tuple[list[Any], bool]]) -> None:
    """Whatever reviews set, and whichever of them are taken back."""
    agreement = make.agreement(numbers=(1, 2, "3.1", "1.2"))
    records: list[Record] = []
    seen: list[str] = []
    for at, (commitments, take_back) in enumerate(rounds, 1):
        tasks = tuple({"commitment": number, "text": "x"} for number in commitments)
        used = frozenset(numbers_used(agreement, records))
        reading = read(
            sheet(tasks=tasks, review=at), meeting(agreement=agreement, number=at, used=used)
        )
        assert reading.problems == ()
        review = make.review(at, HELD, tasks=reading.worksheet.tasks)
        records += [review, make.correction(review)] if take_back else [review]
        seen += [task.number for task in review.tasks]
    assert len(seen) == len(set(seen))
    assert not set(seen) & {each.number for each in agreement.commitments}


def test_toml_left_by_an_editor_on_windows_is_read() -> None:
    """With a BOM and CRLF."""
    text = "agreement = \"thu\"\r\nreview = 1\r\nconclusion = '''\r\nTốt\r\n'''\r\n[[commitments]]\r\nnumber = 1\r\n"
    values = parse_toml(io.BytesIO(b"\xef\xbb\xbf" + text.encode()), "x")
    reading = read(values, meeting())
    assert (reading.problems, reading.worksheet.conclusion) == ((), "Tốt")
