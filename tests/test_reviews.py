"""`mou review next`, `schedule`, `record` and `correct`: when reviews fall due, and those held."""

from conftest import DAY, ID, Mou


def test_review_next_says_what_was_missed_and_what_comes(mou: Mou) -> None:
    """Number, date, weekday, days, working day, the rule and where it was counted from, in both
    languages.
    """
    english = " ".join(mou("review", "next", "--as-of", DAY).out.split())
    for said in (
        "Review Falls due State",
        "1 Thursday 24/07/2025 487 days ago not recorded",
        "2 Saturday 24/07/2027 in 243 days next working day Monday 26/07/2027",
        "Every 2 years: Leaders of the two provinces",
        "counted from the signing on 24/07/2023 (assumed",
        "If it was held: mou review record 1 --held DAY",
    ):
        assert said in english
    given = ("--as-of", "23/11/2026", "--lang", "vi")
    vietnamese = " ".join(mou("review", "next", *given).out.split())
    for said in (
        "Kỳ đánh giá Đến hạn Tình hình",
        "1 thứ Năm 24/07/2025 đã quá 487 ngày chưa có ghi nhận",
        "2 thứ Bảy 24/07/2027 còn 243 ngày ngày làm việc kế tiếp thứ Hai 26/07/2027",
        "2 năm một lần: Lãnh đạo hai tỉnh",
    ):
        assert said in vietnamese
    assert mou("review", "next", "--as-of", DAY, "--json").json == {
        "agreement": ID,
        "as_of": DAY,
        "anchor_on": "2023-07-24",
        "anchor_stated": False,
        "cycle": "P2Y",
        "missed": [
            {
                "number": 1,
                "due_on": "2025-07-24",
                "held_on": None,
                "days": -487,
                "working_day": "2025-07-24",
            },
        ],
        "next": {
            "number": 2,
            "due_on": "2027-07-24",
            "held_on": None,
            "days": 243,
            "working_day": "2027-07-26",
        },
    }


def test_schedule(mou: Mou) -> None:
    """Every review due up to the year asked for."""
    found = mou("review", "schedule", "--until", "2031", "--as-of", DAY, "--json").json["reviews"]
    assert [row["due_on"] for row in found] == [
        "2025-07-24",
        "2027-07-24",
        "2029-07-24",
        "2031-07-24",
    ]
    assert "not recorded" in mou("review", "schedule", "--as-of", DAY).out


def test_a_review_is_recorded_once(mou: Mou) -> None:
    """It answers to its number; the next one comes; twice is refused."""
    result = mou(
        "review",
        "record",
        "1",
        "--held",
        "30/07/2025",
        "--place",
        "Vinh",
        "--document",
        "12/TB-VPUB",
    )
    assert result.code == 0
    assert "6 days after it fell due on 24/07/2025" in result.out
    assert mou("review", "next", "--json", "--as-of", DAY).json["missed"] == []
    assert mou("review", "next", "--json", "--as-of", "29/07/2025").json["missed"][0]["number"] == 1
    again = mou("review", "record", "1", "--held", "31/07/2025")
    assert (again.code, again.out) == (1, "")
    assert "already recorded as held on 30/07/2025" in again.err
    [held] = mou("review", "list", "--json").json["reviews"]
    assert (held["number"], held["due_on"], held["held_on"], held["place"]) == (
        1,
        "2025-07-24",
        "2025-07-30",
        "Vinh",
    )
    assert "12/TB-VPUB" in mou("review", "list").out


def test_a_review_recorded_wrongly_is_taken_back_and_recorded_anew(mou: Mou) -> None:
    """By a further record; the wrong one stays in the list, marked."""
    mou("review", "record", "1", "--held", "30/06/2025")
    assert mou("review", "correct", "2", "--reason", "x").code == 1
    result = mou("review", "correct", "1", "--reason", "nhầm tháng")
    assert result.code == 0
    assert "Taken back: review 1 held on 30/06/2025" in result.out
    assert mou("review", "next", "--json", "--as-of", DAY).json["missed"][0]["number"] == 1
    assert mou("review", "record", "1", "--held", "30/07/2025").code == 0
    assert [row["taken_back"] for row in mou("review", "list", "--json").json["reviews"]] == [
        True,
        False,
    ]
    assert "nhầm tháng" in mou("review", "list").out
    assert mou("progress", "log").err == "No entries.\n"
