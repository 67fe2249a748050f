"""The loop as a user meets it: prepare, record, tasks, changes, trace, figures, amendments,
evidence.
"""

import json
import re
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import DAY, ID, Mou, contents

from mou_cli.codec.json import frozen
from mou_cli.derived.ledger import known
from mou_cli.derived.standing import flat, standings
from mou_cli.model.records import Review
from mou_cli.storage import bundled
from mou_cli.storage.register import Register

AMENDMENT = str(bundled.folder() / "nghe-an-quang-ngai-2025.amendment.toml")


def book_of(register: Path) -> Any:
    """What the register holds."""
    return Register(register).read(ID)


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


def test_a_task_cannot_be_assigned_before_it_was_set(held: Mou) -> None:
    """It is there, only later; and who leads is one party's affair."""
    early = held("task", "set", "3.1", "--due", "31/12/2026", "--on", "1/7/2025")
    assert (early.code, "task 3.1 had not been set yet" in early.err) == (1, True)
    joint = held("task", "set", "2.1", "--lead", "joint=Sở Xây dựng")
    assert joint.err.rstrip().endswith("choose one of: nghe-an, quang-ngai.")


def test_figures_are_turned_before_they_are_cut(held: Mou) -> None:
    """Every figure of every party at any width."""
    held("progress", "set", "7", "not-applicable", "--on", "1/8/2025", "--note", "Gộp")
    for columns in ("40", "60", "80", "120"):
        out = held("stats", "--as-of", DAY, COLUMNS=columns).out
        table = out.split("Tasks")[0]
        assert len(re.findall(r"[0-9]+ \([0-9]+\)", table)) == 18
        assert "9 (10)" in table


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
        "“31/6/2025” is no date: month 6/2025 has 30 days"
        in held("list", "--as-of", "31/6/2025").err
    )


def test_an_untouched_worksheet_records_nothing(reported: Mou, register: Path) -> None:
    """A review can be recorded by flags alone, but not by a worksheet that nobody filled in."""
    text = reported("review", "prepare", "1").out
    before = contents(register)
    refused = reported("review", "record", "1", "--held", "30/07/2025", "--from", "-", input=text)
    assert (refused.code, "nothing is filled in" in refused.err) == (1, True)
    assert contents(register) == before
    assert reported("review", "record", "1", "--held", "30/07/2025", "--place", "Vinh").code == 0
    [review] = book_of(register).held
    assert (review.place, review.assessments, review.tasks, len(review.seen)) == (
        "Vinh",
        (),
        (),
        10,
    )


def test_a_worksheet_is_written_to_a_new_file_only(reported: Mou, tmp_path: Path) -> None:
    """Work that was filled in is not written over; a folder that is not there is a sentence."""
    path = tmp_path / "phieu.toml"
    assert reported("review", "prepare", "-o", str(path)).out == f"Written: {path}\n"
    path.write_text("đã điền", encoding="utf-8")
    result = reported("review", "prepare", "-o", str(path))
    assert (result.code, path.read_text(encoding="utf-8")) == (1, "đã điền")
    assert "is not overwritten" in result.err
    assert reported("review", "prepare", "-o", str(tmp_path / "x" / "y.toml")).code == 1


def test_which_review_is_prepared(reported: Mou) -> None:
    """The one missed last, else the one that comes; none that is recorded, none beyond the next."""
    assert "review = 1\n" in reported("review", "prepare", "--as-of", DAY).out
    assert "review = 2\n" in reported("review", "prepare", "2", "--as-of", DAY).out
    assert reported("review", "prepare", "3", "--as-of", DAY).code == 1
    reported("review", "record", "1", "--held", "30/07/2025")
    assert "review = 2\n" in reported("review", "prepare", "--as-of", DAY).out
    assert "is already recorded" in reported("review", "prepare", "1", "--as-of", DAY).err


def test_the_whole_review_is_recorded_in_one_act(held: Mou, register: Path) -> None:
    """Chairs, place, assessments, conclusion, tasks; the assessments are joint entries that settle
    the difference.
    """
    [review] = held("review", "list", "--json").json["reviews"]
    assert (review["chairs"], review["place"], review["conclusion"]) == (
        ["Bí thư Tỉnh ủy Nghệ An"],
        "Vinh",
        "Tiếp tục thực hiện.",
    )
    assert [
        (each["commitment"], each["status"], each["result"]) for each in review["assessments"]
    ] == [
        (3, "substantial", "clear"),
        (8, "ongoing", "first-signs"),
    ]
    assert [(each["number"], each["due_on"], each["by_review"]) for each in review["tasks"]] == [
        ("3.1", "2025-12-31", None),
        ("3.2", "2027-07-24", 2),
        ("2.1", None, None),
    ]
    three = held("list", "--json", "--as-of", "2025-07-30").json["commitments"][2]
    assert (three["status"], three["accord"], three["parties"]["nghe-an"]["jointly"]) == (
        "substantial",
        "agreed",
        True,
    )
    assert (
        held("list", "--json", "--as-of", "2025-07-29").json["commitments"][2]["accord"]
        == "differs"
    )
    entries = held("progress", "log", "3", "--json").json["entries"]
    assert [each["review"] for each in entries] == [1, None, None]
    assert set(contents(register)) == {f"{ID}.json"}


def test_what_the_review_saw_is_frozen(held: Mou, register: Path) -> None:
    """It equals what was known when it was recorded; later entries and corrections do not change
    it.
    """
    before = held("review", "list", "--json").json["reviews"][0]["seen"]
    held("progress", "set", "3", "not-started", "--party", "quang-ngai", "--on", "1/7/2025")
    first = held("progress", "log", "3", "--json").json["entries"][-1]["id"]
    held("progress", "correct", first, "--reason", "nhầm")
    book = book_of(register)
    [review] = book.held
    assert [dict(each) for each in review.seen] == before
    then = book.seen(review.held_on)._replace(records=known(book.records, review.recorded_at))
    found = flat(standings(then.agreement, then.records, review.held_on))
    assert [frozen(each) for each in found] == before
    three = next(each for each in before if each["number"] == 3)
    assert (three["accord"], three["parties"]["nghe-an"]["percent"]) == ("differs", 40)


def test_an_entry_that_arrives_after_the_meeting_is_kept_apart(held: Mou, register: Path) -> None:
    """Marked in the log; true of its day as known now, unknown to what was known then."""
    held("progress", "set", "2", "in-progress", "--party", "nghe-an", "--on", "1/7/2025")
    [entry] = held("progress", "log", "2", "--json").json["entries"]
    assert entry["after_review"] == 1
    assert "arrived after review 1 was recorded" in held("progress", "log", "2").out
    assert (
        held("list", "--json", "--as-of", "24/07/2025").json["commitments"][1]["status"]
        == "in-progress"
    )
    [review] = [each for each in book_of(register).records if isinstance(each, Review)]
    then = known(book_of(register).records, review.recorded_at)
    assert standings(book_of(register).agreement, then, date(2025, 7, 24))[1].status is None


def test_known_on_a_day(held: Mou) -> None:
    """Nothing had been recorded in 2025, since the tests record today; today everything is known."""
    then = held("list", "--as-of", "24/07/2025", "--known-on", "24/07/2025", "--json").json
    assert then["counts"]["not-reported"] == 10
    assert then["as_of"] == "2025-07-24"
    assert held("list", "--known-on", "2025-07-24", "--json").json["as_of"] == "2025-07-24"
    now = held("list", "--as-of", "24/07/2025", "--known-on", "9999-12-31", "--json").json
    assert now["commitments"][2]["accord"] == "differs"
    for args in (
        ["show", "3"],
        ["stats"],
        ["trace", "3"],
        ["task", "list"],
        ["review", "list"],
        ["progress", "log"],
    ):
        assert held(*args, "--known-on", "0001-01-01").code == 0


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
            ["tasks[1].due_on: “31/6/2026” is no date"],
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
    old: str, new: str, found: list[str], reported: Mou, sheet: str, register: Path
) -> None:
    """All or nothing, each problem with its place, in either language."""
    path = Path(sheet)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    before = contents(register)
    for lang in ("en", "vi"):
        result = reported(
            "review", "record", "1", "--held", "30/07/2025", "--from", sheet, MOU_LANG=lang
        )
        assert (result.code, result.out) == (1, "")
        assert lang == "vi" or all(text in result.err for text in found)
    assert contents(register) == before


def test_a_review_that_is_taken_back_takes_its_entries_and_tasks_along(held: Mou) -> None:
    """Recorded anew, its tasks have new numbers; what was reported on the old ones stays in the
    log.
    """
    held("progress", "set", "3.1", "completed", "--on", "1/1/2026")
    assert held("review", "correct", "1", "--reason", "nhầm ngày").code == 0
    assert held("list", "--json", "--as-of", DAY).json["commitments"][2]["accord"] == "differs"
    assert held("task", "list", "--json").json["tasks"] == []
    log = held("progress", "log", "--json").json["entries"]
    assert [each["taken_back"] for each in log if each["review"]] == [True, True]
    assert "3.1" in [each["task"] for each in log]
    assert "3.1" in held("progress", "log").out
    assert "there is no commitment 3.1" in held("progress", "set", "3.1", "ongoing").err


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
    """Who leads it, by when; `check` asks for it until then, and the log of the commitment has it."""
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


def test_a_task_is_carried_over(held: Mou, tmp_path: Path) -> None:
    """The later one points to the one it continues; the first is reported on no more and is not
    overdue.
    """
    text = held("review", "prepare", "2").out
    assert "Open task 3.1: Tổ chức hội nghị kết nối giống" in text
    first, *tasks = text.split("[[tasks]]\n")
    block = (
        tasks[0]
        .replace('commitment = ""', "commitment = 3")
        .replace('text = ""', 'text = "Tổ chức lại"')
    )
    tasks[0] = block.replace('continues = ""', 'continues = "3.1"').replace(
        'due_on = ""', 'due_on = "2030"'
    )
    path = tmp_path / "2.toml"
    path.write_text("[[tasks]]\n".join([first, *tasks]), encoding="utf-8")
    assert held("review", "record", "2", "--held", "1/6/2026", "--from", str(path)).code == 0
    found = {
        each["number"]: each
        for each in held("task", "list", "--json", "--as-of", DAY).json["tasks"]
    }
    assert (found["3.1"]["carried_to"], found["3.3"]["continues"], found["3.1"]["overdue"]) == (
        "3.3",
        "3.1",
        False,
    )
    assert "record it there" in held("progress", "set", "3.1", "completed").err
    assert held("progress", "set", "3.1", "completed", "--on", "31/5/2026").code == 0
    assert "carried over as 3.3" in held("trace", "3", "--as-of", DAY).out
    assert held("stats", "--as-of", DAY, "--json").json["tasks"]["joint"]["no-longer-due"] == 1


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_trace_tells_one_commitment_through_time(lang: str, held: Mou) -> None:
    """Text, entries, what the review saw and agreed, tasks and what became of them, in the order of
    days.
    """
    held("amend", "--from", AMENDMENT)
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


def test_stats_are_shown_beside_those_of_the_last_review(held: Mou) -> None:
    """As known when it had been recorded."""
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "10/5/2026")
    found = held("stats", "--json", "--as-of", DAY).json
    assert found["tasks"]["nghe-an"] == {
        "done-in-time": 0,
        "done-late": 1,
        "done-not-by-all": 0,
        "ongoing": 0,
        "not-done-in-time": 1,
        "not-done-overdue": 0,
        "no-deadline": 1,
        "no-longer-due": 0,
    }
    assert found["tasks"]["quang-ngai"]["not-done-overdue"] == 1
    assert found["last_review"]["tasks"]["joint"]["not-done-in-time"] == 2
    assert (found["entries"], found["with_evidence"]) == (7, 1)
    for lang, said in (("en", "Not done, overdue"), ("vi", "quá hạn")):
        out = held("stats", "--as-of", DAY, MOU_LANG=lang, COLUMNS="200").out
        assert said in out
        assert "1 (0)" in out


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_check_names_what_weakens_the_record_and_what_mends_it(lang: str, held: Mou) -> None:
    """Exit 1 when something is found; each command of its is one that the program knows."""
    held("amend", "--from", AMENDMENT)
    result = held("check", "--as-of", DAY, MOU_LANG=lang)
    assert result.code == 1
    assert result.err == ""
    assert f"mou task set 2.1 --due {'DAY' if lang == 'en' else 'NGÀY'}" in result.out
    found = held("check", "--json", "--as-of", DAY)
    assert found.code == 1
    assert {each["kind"] for each in found.json["found"]} >= {
        "no-report",
        "stale",
        "overdue",
        "body-gone",
    }
    for each in found.json["found"]:
        path = [word for word in each["command"].split()[1:3] if word.isalpha() and word.islower()]
        assert held(*path, "-h").code == 0


def test_check_finds_nothing_in_a_sound_record(mou: Mou, tmp_path: Path) -> None:
    """Exit 0."""
    path = tmp_path / "x.toml"
    path.write_text(
        'id = "x"\ntitle = "X"\nsigned_on = 2023-01-01\nparties = [{code="a",name="A"},{code="b",name="B"}]\n'
        'commitments = [{number=1,title="Một"}]\n',
        encoding="utf-8",
    )
    mou("load", str(path))
    mou("progress", "set", "1", "ongoing")
    result = mou("check")
    assert (result.code, result.out) == (0, "Nothing weakens the record.\n")
    assert mou("check", "--json").json["found"] == []


def test_an_amendment_is_recorded_beside_the_signed_text(held: Mou, register: Path) -> None:
    """No. 10 differs on the days before and after; nothing of the agreement is altered; once is
    enough.
    """
    signed = book_of(register).values
    result = held("amend", "--from", AMENDMENT)
    assert result.code == 0
    assert "Các đơn vị cấp huyện của hai tỉnh ended, with no successor" in result.out
    assert "touches 10" in result.out
    assert book_of(register).values == signed
    assert "no living implementer" in held("show", "10").out
    assert "mất chủ thể" in held("show", "10", "--lang", "vi").out
    assert "no living implementer" not in held("show", "10", "--as-of", "2024-01-01").out
    assert "Khu kinh tế Dung Quất và các Khu công nghiệp" in held("show", "2").out
    assert (
        "Khu kinh tế Dung Quất và các Khu công nghiệp"
        not in held("show", "2", "--as-of", "2025-07-30").out
    )
    for lead in ("KKT Dung Quất", "các Khu công nghiệp"):
        assert [
            each["number"] for each in held("list", "--lead", lead, "--json").json["commitments"]
        ] == [2]
    shown = held("agreement", "show")
    for text in (
        "The reorganisation of administrative units",
        "Quảng Ngãi + Kon Tum → Quảng Ngãi",
        "202/2025/QH15",
    ):
        assert text in re.sub(r"\s+", " ", shown.out)
    assert (
        held("agreement", "show", "--json").json["amendments"][0]["amendment"]["applies_on"]
        == "2025-07-01"
    )
    assert held("progress", "set", "3", "ongoing", "--party", "Kon Tum").code == 0
    again = held("amend", "--from", AMENDMENT)
    assert (again.code, "recorded already" in again.err) == (1, True)


def amendment(tmp_path: Path, text: str) -> str:
    """The path of an amendment that applies from 01/01/2026."""
    path = tmp_path / "sua-doi.toml"
    head = f'agreement = "{ID}"\ntitle = "Sửa đổi"\napplies_on = 2026-01-01\ndocument = "12/TTHT, 30/12/2025"\n'
    path.write_text(head + text, encoding="utf-8")
    return str(path)


def test_a_commitment_is_split_replaced_and_ended(reported: Mou, tmp_path: Path) -> None:
    """Progress stays attached; what ended takes no more of it; the trace tells what happened."""
    path = amendment(
        tmp_path,
        """
[[changes]]
commitment = 3
kind = "split"
reason = "Tách thủy sản"
[[changes.into]]
number = 11
title = "Thủy sản"
[[changes]]
commitment = 9
kind = "replaced"
by = [11]
[[changes]]
commitment = 10
kind = "end"
reason.vi = "Không còn cấp huyện"
reason.en = "There are no districts any more"
[[changes]]
commitment = 1
kind = "source"
text_status = "signed"
title.vi = "Quy hoạch (bản ký)"
""",
    )
    assert reported("amend", "--from", path).code == 0
    found = {
        each["number"]: each
        for each in reported("list", "--json", "--as-of", DAY).json["commitments"]
    }
    assert (found[11]["since"], found[3]["accord"]) == ("2026-01-01", "differs")
    assert (found[9]["superseded_by"], found[9]["status"]) == ([11], "not-applicable")
    assert (found[10]["ended_on"], found[10]["status"]) == ("2026-01-01", "not-applicable")
    assert (found[1]["text_status"], found[1]["title"]["vi"]) == ("signed", "Quy hoạch (bản ký)")
    assert len(reported("list", "--json", "--as-of", "2025-12-31").json["commitments"]) == 10
    assert reported("show", "11", "--as-of", "2025-12-31").code == 1
    assert "ended on 01/01/2026" in reported("progress", "set", "10", "ongoing").err
    assert reported("progress", "set", "10", "ongoing", "--on", "31/12/2025").code == 0
    assert reported("progress", "set", "11", "ongoing", "--on", "31/12/2025").code == 1
    assert "superseded by 11 on 01/01/2026" in reported("list", "--as-of", DAY, COLUMNS="160").out
    for number, text in (
        ("9", "9 superseded by 11"),
        ("3", "3 split: 11 made of it"),
        ("11", "3 split: 11 made of it"),
    ):
        assert text in reported("trace", number, "--as-of", DAY).out
        assert text in re.sub(r"\s+", " ", reported("show", number, "--as-of", DAY).out)
    assert "press report" in reported("show", "2").out


def test_an_amendment_is_taken_back_unless_records_rest_on_it(
    reported: Mou, tmp_path: Path
) -> None:
    """By a further record; the beginning of its id will do."""
    split = (
        '[[changes]]\ncommitment = 3\nkind = "split"\ninto = [{number = 11, title = "Thủy sản"}]\n'
    )
    reported("amend", "--from", amendment(tmp_path, split))
    id_ = reported("agreement", "show", "--json").json["amendments"][0]["id"]
    reported("progress", "set", "11", "ongoing")
    entry = reported("progress", "log", "11", "--json").json["entries"][0]["id"]
    refused = reported("amend", "--correct", id_[:6], "--reason", "nhầm")
    assert (refused.code, "since records rest on what it made: 11" in refused.err) == (1, True)
    reported("progress", "correct", entry, "--reason", "nhầm")
    tried = reported("amend", "--correct", id_[:6], "--reason", "nhầm", "--dry-run").out
    assert tried.startswith("Dry run, nothing was written:\nTaken back: amendment")
    assert (
        "Taken back: amendment" in reported("amend", "--correct", id_[:6], "--reason", "nhầm").out
    )
    assert reported("show", "11").code == 1
    assert reported("agreement", "show", "--json").json["amendments"] == []
    for args in ([], ["--correct", id_], ["--from", "x", "--correct", id_, "--reason", "x"]):
        assert reported("amend", *args).code == 2
    assert reported("amend", "--correct", id_, "--reason", "x").code == 1
    assert reported("amend", "--from", "không có.toml").code == 1


def test_an_amendment_with_problems_records_nothing(
    reported: Mou, tmp_path: Path, register: Path
) -> None:
    """Every one of them is named."""
    path = amendment(tmp_path, '[[changes]]\ncommitment = 99\nkind = "end"\nreason = "x"\n')
    before = contents(register)
    result = reported("amend", "--from", path)
    assert (result.code, result.out) == (1, "")
    assert (
        "has 1 problem, nothing was recorded:\n  changes[1].commitment: there is no commitment 99"
        in result.err
    )
    assert contents(register) == before


def test_evidence_is_listed_once_with_what_rests_on_it(held: Mou, tmp_path: Path) -> None:
    """Documents, addresses and files; a number narrows it."""
    path = tmp_path / "bien-ban.pdf"
    path.write_bytes(b"noi dung")
    given = (
        "--evidence",
        "45-BC/TU ngày 10/5/2024",
        "--evidence",
        str(path),
        "--evidence",
        "https://nghean.gov.vn/x",
    )
    assert held("progress", "set", "5", "ongoing", *given).code == 0
    found = held("evidence", "list", "--json").json["evidence"]
    assert [(each["kind"], [entry["number"] for entry in each["entries"]]) for each in found] == [
        ("document", [3, 5]),
        ("file", [5]),
        ("address", [5]),
    ]
    assert found[0]["dated_on"] == "2024-05-10"
    assert (found[1]["file"]["name"], found[1]["file"]["size"]) == ("bien-ban.pdf", 8)
    assert b"noi dung" not in b"".join(contents(tmp_path / "register").values())
    assert len(held("evidence", "list", "5", "--json").json["evidence"]) == 3
    assert "45-BC/TU, 10/05/2024" in held("evidence", "list", MOU_LANG="vi").out
    assert held("evidence", "list", "99").code == 1


def test_files_are_verified(held: Mou, tmp_path: Path) -> None:
    """The same, another, not found: exit 1 unless all are the same."""
    path = tmp_path / "x" / "bien-ban.pdf"
    path.parent.mkdir()
    path.write_bytes(b"noi dung")
    assert held("evidence", "verify", str(tmp_path)).code == 0
    held("progress", "set", "5", "ongoing", "--evidence", str(path))
    assert "bien-ban.pdf: the same" in held("evidence", "verify", str(tmp_path)).out
    path.write_bytes(b"khac")
    changed = held("evidence", "verify", str(tmp_path))
    assert (changed.code, "bien-ban.pdf: differs" in changed.out) == (1, True)
    path.unlink()
    gone = held("evidence", "verify", str(tmp_path), "--json")
    assert (gone.code, gone.json["files"][0]["same"]) == (1, None)
    assert held("evidence", "verify", str(tmp_path / "không có")).code == 1


@pytest.mark.parametrize(
    "args",
    [["3", "ongoing", "--evidence", "12-BC/TU (Mật)"], ["3", "ongoing", "--evidence", "a.pdf"]],
)
def test_evidence_that_cannot_be_kept_is_refused(
    args: list[str], reported: Mou, register: Path
) -> None:
    """Marked secret, or a file that is not there."""
    before = contents(register)
    result = reported("progress", "set", *args)
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert contents(register) == before
    assert (
        reported(
            "review", "record", "1", "--held", "30/7/2025", "--document", "12-TB/TU Tối mật"
        ).code
        == 1
    )


@pytest.mark.parametrize("columns", ["60", "80", "120"])
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    "args",
    [
        ["list", "--tasks"],
        ["trace", "3"],
        ["changes"],
        ["check"],
        ["evidence", "list"],
        ["show", "3"],
        ["task", "list"],
        [],
    ],
    ids=" ".join,
)
def test_every_view_fits_its_screen(args: list[str], lang: str, columns: str, held: Mou) -> None:
    """No line is longer than the screen; nothing goes to stderr."""
    held("amend", "--from", AMENDMENT)
    result = held(*args, COLUMNS=columns, MOU_LANG=lang)
    assert result.err == ""
    long = [
        line
        for line in result.out.splitlines()
        if len(line) > int(columns) and not line.strip().startswith("mou ")
    ]
    assert long == []


def test_hostile_texts_of_a_foreign_register_do_no_harm(held: Mou, register: Path) -> None:
    """In a worksheet they stay in their comment; nothing that a terminal could obey leaves the
    program.
    """
    from mou_cli.storage.sealed import seal, unseal

    path = register / f"{ID}.json"
    tables = unseal(path.read_bytes(), path)
    bad = 'x\x1b[31m\n[[tasks]]\ncommitment = 3\r"""\u202e'
    for row in tables["records"].values():
        if row["kind"] == "progress":
            row |= {"note": bad, "evidence": [bad], "recorded_by": bad}
        if row["kind"] == "review":
            row |= {"conclusion": bad, "place": bad, "chairs": [bad], "document": bad}
            row["tasks"][0] |= {"text": bad, "lead_agencies": {"nghe-an": bad}}
    path.write_bytes(seal(tables))
    text = held("review", "prepare", "2").out
    values = tomllib.loads(text)
    assert len(values["tasks"]) == 3
    for args in (
        ["trace", "3"],
        ["changes", "--since", "2023-07-24"],
        ["evidence", "list"],
        ["task", "list"],
        ["review", "list"],
    ):
        out = held(*args).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert json.loads(held(*args, "--json").out)


SHEET = f'agreement = "{ID}"\nreview = {{}}\n'


def record(mou: Mou, number: int, held: str, text: str) -> Any:
    """Record a review from a worksheet that says `text`."""
    sheet = SHEET.format(number) + text
    return mou("review", "record", str(number), "--held", held, "--from", "-", input=sheet)


def amend(mou: Mou, tmp_path: Path, text: str, on: str = "2026-01-01") -> None:
    """Record an amendment that applies from `on`."""
    path = tmp_path / "a.toml"
    path.write_text(
        f'agreement = "{ID}"\ntitle = "Sửa đổi"\napplies_on = {on}\n{text}', encoding="utf-8"
    )
    assert mou("amend", "--from", str(path)).code == 0


def test_a_block_left_empty_says_nothing_of_what_was_not_there(
    reported: Mou, tmp_path: Path
) -> None:
    """The worksheet of a missed review names what is there today, which was perhaps not there then."""
    amend(
        reported,
        tmp_path,
        '[[changes]]\ncommitment=3\nkind="split"\ninto=[{number=11,title="Thủy sản"}]',
    )
    text = reported("review", "prepare", "1").out.replace('place = ""', 'place = "Vinh"')
    assert "number = 11" in text
    result = reported("review", "record", "1", "--held", "30/7/2025", "--from", "-", input=text)
    assert (result.code, result.err) == (0, "")


def test_what_a_worksheet_does_not_know_is_said_once_and_not_kept(mou: Mou) -> None:
    """Numbers without quotes are known."""
    result = record(
        mou, 1, "30/7/2025", '[[commitments]]\nnumber=3\nstatus="in-progress"\npercent=75\nnote="x"'
    )
    assert result.err.endswith(
        "standard input: commitments[1].note is not known here and was not read.\n"
    )
    assert mou("list", "--json").json["commitments"][2]["parties"]["nghe-an"]["percent"] == 75


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


def test_a_task_recorded_anew_in_the_same_words_is_the_same_task(reported: Mou) -> None:
    """It keeps its number, and what was reported on it counts again; other words are another task."""
    tasks = '[[tasks]]\ncommitment=3\ntext="Một"\n[[tasks]]\ncommitment=3\ntext="Hai"\n'
    record(reported, 1, "30/7/2025", tasks)
    reported("progress", "set", "3.2", "completed", "--party", "nghe-an", "--on", "1/1/2026")
    said = reported("review", "correct", "1", "--reason", "nhầm ngày").out
    assert "Its tasks go with it: 3.1, 3.2 (1 report)." in said
    for args in (["progress", "log", "3.2"], ["evidence", "list", "3.2"]):
        assert reported(*args).code == 0
    assert reported("stats", "--json").json["entries"] == 4
    record(reported, 1, "31/7/2025", tasks.replace("Một", "Ba"))
    found = {each["text"]: each for each in reported("task", "list", "--json").json["tasks"]}
    assert {text: each["number"] for text, each in found.items()} == {"Ba": "3.3", "Hai": "3.2"}
    assert found["Hai"]["status"] == "completed"


def test_a_task_is_carried_on_once(mou: Mou) -> None:
    """Also where the reviews are not recorded in the order that they were held."""
    record(mou, 1, "30/7/2025", '[[tasks]]\ncommitment=3\ntext="Một"\n')
    assert (
        record(mou, 2, "1/6/2026", '[[tasks]]\ncommitment=3\ntext="Hai"\ncontinues="3.1"\n').code
        == 0
    )
    mou("review", "correct", "1", "--reason", "nhầm")
    record(mou, 1, "30/7/2025", '[[tasks]]\ncommitment=3\ntext="Một"\n')
    assert {
        each["number"]: each["carried_to"] for each in mou("task", "list", "--json").json["tasks"]
    } == {
        "3.1": "3.2",
        "3.2": None,
    }
    late = record(mou, 3, "1/5/2026", '[[tasks]]\ncommitment=3\ntext="Ba"\ncontinues="3.1"\n')
    assert late.code == 1


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


def test_changes_tell_of_everything_that_is_different(reported: Mou, tmp_path: Path) -> None:
    """A due date, a lead agency, a task that is there no more, a commitment that is there no more."""
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


def test_clauses_that_an_amendment_takes_out_are_out(reported: Mou, tmp_path: Path) -> None:
    """In JSON too."""
    amend(
        reported, tmp_path, '[[changes]]\ncommitment=3\nkind="new-text"\ntext="Lời mới"\nclauses=[]'
    )
    found = reported("show", "3", "--json").json["commitment"]
    assert ("clauses" in found, found["text"]) == (False, {"vi": "Lời mới", "en": None})
    assert "clauses" in reported("show", "3", "--json", "--as-of", "2025-12-31").json["commitment"]


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


def test_a_clock_that_is_wrong_is_told(reported: Mou, register: Path) -> None:
    """What was known when follows from the moments of recording."""
    from mou_cli.storage.sealed import seal, unseal

    path = register / f"{ID}.json"
    tables = unseal(path.read_bytes(), path)
    tables["records"]["4"]["recorded_at"] = "2999-01-01T00:00:00.000Z"
    path.write_bytes(seal(tables))
    result = reported("progress", "set", "5", "ongoing")
    assert (result.code, "one of the clocks is wrong" in result.err) == (0, True)


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["amend", "--correct", "0", "--reason", "x"], 1, "the ids are in: mou agreement show"),
        (["changes", "--since", "1/1/2999"], 1, "the day that is shown"),
        (
            ["review", "prepare", "-o", "/không có/x"],
            1,
            "cannot be written: No such file or directory.",
        ),
        (["evidence", "verify", "/không có"], 1, "there is no folder"),
    ],
)
def test_what_is_wrong_is_a_sentence(args: list[str], code: int, said: str, reported: Mou) -> None:
    """With what to do next."""
    result = reported(*args)
    assert (result.code, said in result.err) == (code, True)


def test_a_joint_completion_without_evidence_is_mended_jointly(reported: Mou) -> None:
    """Also where MOU_PARTY says who reports; by the next review is a due date, if on no day."""
    reported("progress", "set", "5", "completed")
    every = reported("check", "--json").json["found"]
    [found] = [
        each
        for each in every
        if each["kind"] == "completed-without-evidence" and each["numbers"] == [5]
    ]
    assert found["command"] == "mou progress set 5 completed --party joint --evidence DOCUMENT"


def test_a_trial_run_checks_all_and_writes_nothing(
    reported: Mou, sheet: str, register: Path
) -> None:
    """Of a review and of an amendment, as of progress."""
    before = contents(register)
    tried = reported("review", "record", "1", "--held", "30/7/2025", "--from", sheet, "--dry-run")
    assert tried.out.startswith("Dry run, nothing was written:\nRecorded: review 1 held")
    assert reported("review", "record", "9", "--held", "30/7/2025", "--dry-run").code == 1
    assert "Dry run" in reported("amend", "--from", AMENDMENT, "--dry-run").out
    assert contents(register) == before


def test_records_keep_their_order_where_clocks_differ_a_little(
    reported: Mou, register: Path
) -> None:
    """The moment of a record is never before that of the one before it, so what a review saw is
    what was known.
    """
    from mou_cli.codec.plain import moment
    from mou_cli.storage.sealed import seal, unseal

    path = register / f"{ID}.json"
    tables = unseal(path.read_bytes(), path)
    ahead = datetime.now(UTC) + timedelta(minutes=2)
    tables["records"]["4"]["recorded_at"] = moment(ahead)
    path.write_bytes(seal(tables))
    result = reported("review", "record", "1", "--held", "30/07/2025")
    assert (result.code, result.err) == (0, "")
    book = book_of(register)
    [review] = book.held
    assert review.recorded_at > book.records[-2].recorded_at
    found = flat(standings(book.agreement, known(book.records, review.recorded_at), review.held_on))
    assert [frozen(each) for each in found] == [dict(each) for each in review.seen]


def test_an_assessment_that_is_taken_back_is_told_no_more(held: Mou) -> None:
    """Alone: the review stays, and its list shows it struck through."""
    log = held("progress", "log", "3", "--json").json["entries"]
    id_ = next(each["id"] for each in log if each["review"])
    assert held("progress", "correct", id_, "--reason", "nhầm").code == 0
    assert "assessed jointly" not in held("trace", "3").out
    assert "Review 1 held" in held("trace", "3").out


def test_a_body_that_is_gone_is_mended_by_new_leads(reported: Mou, tmp_path: Path) -> None:
    """Or by a successor found later."""
    reported("amend", "--from", AMENDMENT)

    def gone() -> bool:
        return "body-gone" in [each["kind"] for each in reported("check", "--json").json["found"]]

    assert gone()
    leads = 'lead_agencies={nghe-an="Sở Nội vụ",quang-ngai="Sở Nội vụ"}'
    amend(reported, tmp_path, f'[[changes]]\ncommitment=10\nkind="new-text"\n{leads}')
    assert not gone()
    assert "no living implementer" not in reported("show", "10").out


def test_what_all_agree_is_no_longer_applicable_needs_no_implementer(reported: Mou) -> None:
    """It is settled."""
    reported("amend", "--from", AMENDMENT)
    reported("progress", "set", "10", "not-applicable", "--note", "Không còn cấp huyện")
    assert "no living implementer" not in reported("list", COLUMNS="160").out
    assert "body-gone" not in [each["kind"] for each in reported("check", "--json").json["found"]]


def test_a_task_carried_over_without_words_keeps_them(held: Mou) -> None:
    """Its words and its lead agencies; the first is due no more, calls for nothing, and differs no
    more.
    """
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "1/1/2026")
    held("progress", "set", "3.1", "in-progress", "--party", "quang-ngai", "--on", "1/1/2026")
    assert (
        record(
            held, 2, "1/6/2026", '[[tasks]]\ncommitment=3\ncontinues="3.1"\ndue_on=2027-01-01'
        ).code
        == 0
    )
    tasks = {each["number"]: each for each in held("task", "list", "--json").json["tasks"]}
    assert tasks["3.3"]["text"] == tasks["3.1"]["text"]
    assert tasks["3.3"]["lead_agencies"] == tasks["3.1"]["lead_agencies"]
    due = held("task", "list", "--due-within", "36500", "--json").json["tasks"]
    assert "3.1" not in [each["number"] for each in due]
    assert "3.1" not in held("stats", "--json").json["differing"]
    assert "3.1" not in [each["number"] for each in held("--json").json["attention"]]
    assert held("trace", "3.3").out == held("trace", "3").out


def test_the_worksheet_asks_nothing_of_what_ended(reported: Mou, tmp_path: Path) -> None:
    """It names it, and why there is nothing to fill in; what changed of the others is named too."""
    amend(reported, tmp_path, '[[changes]]\ncommitment=5\nkind="end"\nreason="x"', on="2025-01-01")
    reported("amend", "--from", AMENDMENT)
    text = reported("review", "prepare", "1").out
    assert "# ended on 01/01/2025" in text
    assert 5 not in [each["number"] for each in tomllib.loads(text)["commitments"]]
    assert "Ban Quản lý KKT Dung Quất → Ban Quản lý Khu kinh tế Dung Quất" in re.sub(
        r"\n#\s+", " ", text
    )


def test_check_names_the_agreement_where_there_are_several(reported: Mou, tmp_path: Path) -> None:
    """And knows numbers that look like words to be filled in."""
    path = tmp_path / "x.toml"
    path.write_text(
        'id="x"\ntitle="X"\nsigned_on=2020-01-01\nparties=[{code="a",name="A"},{code="b",name="B"}]\n'
        'commitments=[{number="III.1",title="Một"}]\n',
        encoding="utf-8",
    )
    reported("load", str(path))
    result = reported("check", "--agreement", "x", MOU_LANG="vi")
    assert "mou progress set III.1 TRẠNG-THÁI --party a --agreement x" in result.out


def test_a_mistake_in_toml_is_shown_with_its_line(reported: Mou, sheet: str) -> None:
    """And with what is most often the matter."""
    text = Path(sheet).read_text(encoding="utf-8").replace('place = "Vinh"', "place = Vinh")
    Path(sheet).write_text(text, encoding="utf-8")
    result = reported(
        "review", "record", "1", "--held", "30/7/2025", "--from", sheet, MOU_LANG="vi"
    )
    assert "place = Vinh (chữ phải nằm trong dấu" in result.err


def test_another_file_is_no_worksheet(reported: Mou, register: Path) -> None:
    """Nothing is recorded."""
    before = contents(register)
    result = reported("review", "record", "1", "--held", "30/7/2025", "--from", AMENDMENT)
    assert (result.code, "review: is missing" in result.err) == (1, True)
    assert contents(register) == before
