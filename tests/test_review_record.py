"""A review recorded whole: its assessments, its tasks, and what it saw."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from conftest import DAY, ID, Mou, contents
from samples import (
    REORGANISATION,
    REVIEW_1,
    book_of,
)

from mou_cli.codec.json import frozen
from mou_cli.derived.standing import flat
from mou_cli.derived.view import View
from mou_cli.model.records import Review


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
    [review] = View(book, date.max).reviews
    assert [dict(each) for each in review.seen] == before
    then = View(book.known(review.recorded_at), review.held_on)
    assert [frozen(each) for each in flat(then.standings)] == before
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
    then = View(book_of(register).known(review.recorded_at), date(2025, 7, 24))
    assert then.standings[1].status is None


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
    [review] = View(book, date.max).reviews
    assert review.recorded_at > book.records[-2].recorded_at
    then = View(book.known(review.recorded_at), review.held_on)
    assert [frozen(each) for each in flat(then.standings)] == [dict(each) for each in review.seen]


def test_a_clock_that_is_wrong_is_told(reported: Mou, register: Path) -> None:
    """What was known when follows from the moments of recording."""
    from mou_cli.storage.sealed import seal, unseal

    path = register / f"{ID}.json"
    tables = unseal(path.read_bytes(), path)
    tables["records"]["4"]["recorded_at"] = "2999-01-01T00:00:00.000Z"
    path.write_bytes(seal(tables))
    result = reported("progress", "set", "5", "ongoing")
    assert (result.code, "one of the clocks is wrong" in result.err) == (0, True)


def test_known_on_a_day(held: Mou) -> None:
    """Nothing had been recorded in 2025, since the tests record today; today everything is
    known.
    """
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


def test_a_trial_run_checks_all_and_writes_nothing(reported: Mou, register: Path) -> None:
    """Of a review and of an amendment, as of progress."""
    before = contents(register)
    tried = reported(
        "review", "record", "1", "--held", "30/7/2025", "--from", REVIEW_1, "--dry-run"
    )
    assert tried.out.startswith("Dry run, nothing was written:\nRecorded: review 1 held")
    assert reported("review", "record", "9", "--held", "30/7/2025", "--dry-run").code == 1
    assert "Dry run" in reported("amend", "--from", REORGANISATION, "--dry-run").out
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
