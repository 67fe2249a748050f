"""The worksheet as it is filled in: every place read, every problem named."""

from datetime import date
from itertools import count
from typing import Any

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.codec.toml import parse_toml
from mou_cli.derived.view import View
from mou_cli.errors.documents import NothingFilledIn
from mou_cli.errors.files import BadRecordFile
from mou_cli.intake.meeting import Meeting
from mou_cli.intake.review import held
from mou_cli.intake.worksheet import read
from mou_cli.model.agreement import PartialDate, Status
from mou_cli.model.records import Record, Result, Review, stamped

FIRST_HELD, HELD, TODAY = date(2024, 7, 24), date(2025, 7, 30), date(2026, 11, 23)
FIRST = make.review(1, FIRST_HELD, tasks=(make.task("1.1", 1, FIRST_HELD),))


def shown(*records: Record, **more: Any) -> View:
    """The agreement `thu` today, reviewed every year; review 1 set task 1.1.

    Review 2 was held on 30/07/2025, and review 3 falls due on 24/07/2026.
    """
    agreement = make.agreement(**{"review": {"cycle": "P1Y"}, **more})
    return make.view(agreement, [FIRST, *records], TODAY)


def meeting(view: View, number: int = 2) -> Meeting:
    """The review held on 30/07/2025."""
    return Meeting(view.on(HELD), number)


def recorded(values: dict[str, Any], view: View) -> Review:
    """The review as its worksheet has it recorded."""
    accepted = held(view, make.review(2, HELD), "phieu.toml", values)
    [review] = accepted.records
    return review


def sheet(
    *commitments: dict[str, Any], tasks: tuple[dict[str, Any], ...] = (), **more: Any
) -> dict[str, Any]:
    """A worksheet in plain values."""
    return {
        "agreement": "thu",
        "review": 2,
        "commitments": list(commitments),
        "tasks": list(tasks),
        **more,
    }


def places(values: dict[str, Any], view: View) -> list[str]:
    """Where the problems are that keep a worksheet from being recorded."""
    try:
        recorded(values, view)
    except BadRecordFile as failure:
        return [problem.place for problem in failure.problems]
    return []


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
    reading = read(values, meeting(shown()))
    assert (reading.problems, reading.unknown) == ((), ())
    assert reading.value[:6] == (None, None, None, (), (), ())
    assert not reading.value.filled
    with pytest.raises(NothingFilledIn):
        recorded(values, shown())


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
    assert read(values, meeting(shown())).problems == ()
    ids = (f"{at:020x}" for at in count())
    found = stamped(recorded(values, shown()), make.START, "Văn phòng", lambda: next(ids))
    assert (found.chairs, found.place) == (("Bí thư Tỉnh ủy",), "Vinh")
    assert [each[1:] for each in found.assessments] == [
        ("1", Status.SUBSTANTIAL, 66.7, Result.CLEAR, "Tốt\nlắm"),
        ("2", Status.COMPLETED, 100, Result.OUTSTANDING, None),
    ]
    assert len({found.id, *(each.id for each in found.assessments)}) == 3
    assert [(each.number, each.due_on, each.by_review, each.continues) for each in found.tasks] == [
        ("1.2", PartialDate(2026, 12, 31), None, None),
        ("1.3", PartialDate(2026, 7, 24), 3, "1.1"),
        ("2.1", PartialDate(2026, 7, 24), 3, None),
    ]
    assert (found.tasks[0].review, found.tasks[0].set_on, found.tasks[0].lead_agencies) == (
        2,
        HELD,
        {"a": "Sở"},
    )


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (sheet(agreement="khac"), ["agreement"]),
        (sheet(review=1), ["review"]),
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
    assert places(values, shown()) == found


def test_without_a_next_review_a_task_needs_a_date() -> None:
    """Where the term ends before it; where reviews have no dates the next one has none either."""
    values = sheet(tasks=({"commitment": 1, "text": "x", "due_on": "next-review"},))
    assert places(values, shown(term={"start": "2023", "end": "2025"})) == ["tasks[1].due_on"]
    [task] = recorded(values, shown(review={})).tasks
    assert (task.due_on, task.by_review) == (None, 3)


def test_a_commitment_that_ended_is_neither_assessed_nor_given_tasks() -> None:
    """On the day of the meeting."""
    end = {"commitment": 1, "kind": "end", "reason": "Hết chủ thể"}
    ended = shown(make.amendment(applies_on=HELD.isoformat(), changes=[end]))
    values = sheet({"number": 1, "status": "ongoing"}, tasks=({"commitment": 1, "text": "x"},))
    assert places(values, ended) == ["commitments[1].number", "tasks[1].commitment"]


def test_keys_that_are_not_known_are_named() -> None:
    """And do no harm."""
    values = sheet(
        {"number": 1, "status": "ongoing", "note": "x"},
        tasks=({"commitment": 1, "text": "x", "by": 1},),
        on=1,
    )
    reading = read(values, meeting(shown()))
    assert reading.problems == ()
    assert places(values, shown()) == []
    assert reading.unknown == ("commitments[1].note", "tasks[1].by", "on")


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from([1, 2, "3.1"]), max_size=4), st.booleans()), max_size=6
    )
)
def test_numbers_never_come_twice(rounds: list[tuple[list[Any], bool]]) -> None:
    """Whatever reviews set, and whichever of them are taken back."""
    agreement = make.agreement(numbers=(1, 2, "3.1", "1.2"), review={"cycle": "P1Y"})
    records: list[Record] = []
    seen: list[str] = []
    for at, (commitments, take_back) in enumerate(rounds, 1):
        tasks = tuple({"commitment": number, "text": "x"} for number in commitments)
        view = make.view(agreement, records, TODAY)
        reading = read(sheet(tasks=tasks, review=at), meeting(view, at))
        assert reading.problems == ()
        review = make.review(at, HELD, tasks=reading.value.tasks)
        records += [review, make.correction(review)] if take_back else [review]
        seen += [task.number for task in review.tasks]
    assert len(seen) == len(set(seen))
    assert not set(seen) & {each.number for each in agreement.commitments}


def test_toml_left_by_an_editor_on_windows_is_read() -> None:
    """With a BOM and CRLF."""
    text = (
        "agreement = \"thu\"\r\nreview = 2\r\nconclusion = '''\r\nTốt\r\n'''\r\n"
        "[[commitments]]\r\nnumber = 1\r\n"
    )
    values = parse_toml(b"\xef\xbb\xbf" + text.encode(), "x")
    reading = read(values, meeting(shown()))
    assert (reading.problems, reading.value.conclusion) == ((), "Tốt")
