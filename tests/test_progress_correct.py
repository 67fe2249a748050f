"""`mou progress correct`: an entry is taken back by a further record, and so is a correction."""

from conftest import Mou


def test_correct_takes_back_and_back_again(apart: Mou) -> None:
    """By a prefix of the id; the entry stays in the log with who, when and why; a correction can be
    taken back.
    """
    entry = apart("progress", "log", "3", "--json").json["entries"][0]
    result = apart("progress", "correct", entry["id"][:6], "--reason", "nhầm bên")
    assert result.code == 0
    assert "Joint: in progress ◐ one-sided (no report from Quảng Ngãi)" in result.out
    [taken, _] = apart("progress", "log", "3", "--json").json["entries"]
    assert taken["taken_back"] is True
    [correction] = taken["corrections"]
    assert "nhầm bên" in apart("progress", "log", "3").out
    again = apart("progress", "correct", entry["id"], "--reason", "x")
    assert (again.code, again.out) == (1, "")
    assert correction["id"][:8] in again.err
    restored = apart("progress", "correct", correction["id"][:8], "--reason", "đúng bên")
    assert "Joint: in progress ≠ differs" in restored.out
    [entry, _] = apart("progress", "log", "3", "--json").json["entries"]
    assert (entry["taken_back"], len(entry["corrections"])) == (False, 2)


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


def test_an_assessment_that_is_taken_back_is_told_no_more(held: Mou) -> None:
    """Alone: the review stays, and its list shows it struck through."""
    log = held("progress", "log", "3", "--json").json["entries"]
    id_ = next(each["id"] for each in log if each["review"])
    assert held("progress", "correct", id_, "--reason", "nhầm").code == 0
    assert "assessed jointly" not in held("trace", "3").out
    assert "Review 1 held" in held("trace", "3").out
