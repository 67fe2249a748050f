"""Tasks that reviews set: reported on, listed, assigned."""

from pathlib import Path

import pytest
from conftest import DAY, Mou, contents
from samples import amend, record


def test_a_task_cannot_be_assigned_before_it_was_set(held: Mou) -> None:
    """It is there, only later; and who leads is one party's affair."""
    early = held("task", "set", "3.1", "--due", "31/12/2026", "--on", "1/7/2025")
    assert (early.code, "task 3.1 had not been set yet" in early.err) == (1, True)
    joint = held("task", "set", "2.1", "--lead", "joint=Sở Xây dựng")
    assert joint.err.rstrip().endswith("choose one of: nghe-an, quang-ngai.")


def test_a_new_due_date_of_a_task_is_shown_beside_the_old(held: Mou) -> None:
    """What the review had agreed does not go unsaid; a reason is in what became different."""
    out = held(
        "task",
        "set",
        "3.1",
        "--due",
        "1/1/2027",
        "--lead",
        "nghe-an=Sở Công Thương",
        "--on",
        "1/8/2025",
    ).out
    assert "31/12/2025 → 01/01/2027" in out
    assert "Sở Nông nghiệp và Môi trường → Sở Công Thương" in out
    held("progress", "set", "7", "on-hold", "--on", "1/9/2025", "--note", "Chờ kinh phí")
    assert "Chờ kinh phí" in held("changes", "--as-of", DAY).out
    assert (
        "“31/6/2025” is not a date: month 6/2025 has 30 days"
        in held("list", "--as-of", "31/6/2025").err
    )


def test_tasks_stand_like_commitments(held: Mou) -> None:
    """Reported by each party, in the list beside their commitment, which keeps its own status."""
    evidence = ("--evidence", "45-BC/SNNMT, 10/05/2026")
    result = held(
        "progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "10/5/2026", *evidence
    )
    assert result.out.startswith("Recorded: 3.1 Tổ chức hội nghị kết nối giống\n")
    assert "Joint: completed ◐ one-sided" in result.out
    shown = held("list", "--tasks", "--as-of", DAY, COLUMNS="120").out
    assert "0 of 2 tasks done" in shown  # one party alone says so
    assert "3 tasks: 2 not reported · 1 completed" in shown
    found = held("list", "--tasks", "--as-of", DAY, "--json").json
    assert found["commitments"][2]["tasks"] == {"done": 0, "of": 2}
    assert found["commitments"][2]["status"] == "substantial"
    assert [each["number"] for each in found["tasks"]] == ["2.1", "3.1", "3.2"]
    task = found["tasks"][1]
    assert (task["status"], task["accord"], task["review"], task["set_on"]) == (
        "completed",
        "one-sided",
        1,
        "2025-07-30",
    )
    for args in (["show", "3"], ["show", "3.1"]):
        assert "set by review 1 on 30/07/2025" in held(*args).out
    assert held("show", "3.1", "--json").json["task"]["text"] == "Tổ chức hội nghị kết nối giống"
    assert len(held("show", "3", "--json").json["tasks"]) == 2
    assert len(held("progress", "log", "3.1", "--json").json["entries"]) == 1


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ([], ["3.1", "3.2", "2.1"]),
        (["--overdue"], ["3.1"]),
        (["--lead", "nong nghiep"], ["3.1", "3.2"]),
        (["--lead", "Dung Quất"], ["2.1"]),
        (["--due-within", "90"], ["3.1"]),
        (["--due-within", "300"], ["3.1", "3.2"]),
        (["--due-within", "0", "--lead", "dung quat"], []),
        (["--as-of", "2025-07-01"], []),
    ],
)
def test_tasks_are_listed_by_what_is_due_first(
    filters: list[str], numbers: list[str], held: Mou
) -> None:
    """Narrowed by each filter alone and together; a table and JSON."""
    args = ["--as-of", DAY, *filters] if "--as-of" not in filters else filters
    assert [
        each["number"] for each in held("task", "list", "--json", *args).json["tasks"]
    ] == numbers
    for columns in ("60", "80", "120"):
        assert held("task", "list", *args, COLUMNS=columns, MOU_LANG="vi").code == 0


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["3.9", "ongoing"], "there is no commitment 3.9"),
        (["3.1", "ongoing", "--on", "29/07/2025"], "on 29/07/2025 task 3.1 had not been set yet"),
        (["3.1", "on-hold"], "needs a reason"),
    ],
)
def test_what_cannot_be_reported_on_a_task(
    args: list[str], said: str, held: Mou, register: Path
) -> None:
    """Nothing is written."""
    before = contents(register)
    result = held("progress", "set", *args)
    assert result.code == 1
    assert said in result.err
    assert contents(register) == before


def test_what_a_review_left_open_of_a_task_is_set_later(held: Mou) -> None:
    """Who leads it, by when; `check` asks for it until then, and the log of the commitment
    has it.
    """
    kinds = {each["kind"] for each in held("check", "--json").json["found"]}
    assert {"task-without-lead-agency", "task-without-due-date"} <= kinds
    result = held(
        "task", "set", "2.1", "--lead", "Nghệ An=Ban Quản lý KKT Đông Nam", "--due", "30/6/2028"
    )
    assert result.out == "Recorded: task 2.1 · Nghệ An: Ban Quản lý KKT Đông Nam · due 30/06/2028\n"
    kinds = {each["kind"] for each in held("check", "--json").json["found"]}
    assert not {"task-without-lead-agency", "task-without-due-date"} & kinds
    assert "Task 2.1: Nghệ An: Ban Quản lý KKT Đông Nam · due 30/06/2028" in held("trace", "2").out
    for args, code in (
        (["2.1"], 2),
        (["2.9", "--due", "30/6/2028"], 1),
        (["2.1", "--lead", "Sở Xây dựng"], 2),
        (["2.1", "--lead", "hue=Sở Xây dựng"], 1),
        (["2.1", "--due", "30/6/2028", "--on", "29/7/2025"], 1),
    ):
        assert held("task", "set", *args).code == code


def test_by_the_next_review_is_after_the_meeting(mou: Mou, tmp_path: Path) -> None:
    """One that was held after the next had fallen due means the one after it; so does a due date
    set later.
    """
    path = tmp_path / "x.toml"
    path.write_text(
        'id="x"\ntitle="X"\nsigned_on=2020-01-01\nreview={cycle="P1Y"}\nparties=[{code="a",name="A"},{code="b",name="B"}]\n'
        'commitments=[{number=1,title="Một"}]\n',
        encoding="utf-8",
    )
    mou("load", str(path))
    sheet = 'agreement="x"\nreview=1\n[[tasks]]\ncommitment=1\ntext="t"\ndue_on="next-review"\n'
    assert mou("review", "record", "1", "--held", "1/6/2022", "--from", "-", input=sheet).code == 0
    [task] = mou("task", "list", "--json").json["tasks"]
    assert (task["due_on"], task["by_review"]) == ("2023-01-01", 3)
    assert mou("task", "set", "1.1", "--due", "1/6/2022").code == 1


def test_the_tasks_of_a_commitment_that_ended_are_still_to_be_settled(
    reported: Mou, tmp_path: Path
) -> None:
    """`check` names them; the commitment that takes its place carries them on."""
    assert (
        record(
            reported, 1, "30/7/2025", '[[tasks]]\ncommitment=3\ntext="Việc"\ndue_on=2026-01-01'
        ).code
        == 0
    )
    amend(
        reported,
        tmp_path,
        '[[changes]]\ncommitment=3\nkind="replaced"\ninto=[{number=11,title="Thủy sản"}]',
    )
    found = reported("check", "--json", "--as-of", DAY).json["found"]
    assert ("overdue", ["3.1"]) in [(each["kind"], each["numbers"]) for each in found]
    assert ("no-report", "3") not in [
        (each["kind"], str(number)) for each in found for number in each["numbers"]
    ]
    carried = record(
        reported,
        2,
        "1/6/2026",
        '[[tasks]]\ncommitment=11\ntext="Tiếp"\ncontinues="3.1"\ndue_on="2030"',
    )
    assert (carried.code, carried.err) == (0, "")
    tasks = {each["number"]: each for each in reported("task", "list", "--json").json["tasks"]}
    assert tasks["3.1"]["carried_to"] == "11.1"
