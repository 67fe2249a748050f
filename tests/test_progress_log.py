"""`mou progress log`: every entry, newest first."""

from conftest import DAY, Mou


def test_the_log(apart: Mou) -> None:
    """Newest first; by number, party and day."""
    entries = apart("progress", "log", "--json", "--as-of", DAY).json["entries"]
    assert [each["commitment"] for each in entries] == [9, 8, 2, 3, 3]
    assert set(entries[3]) >= {
        "id",
        "commitment",
        "party",
        "status",
        "percent",
        "note",
        "evidence",
        "reported_on",
        "recorded_at",
        "recorded_by",
        "taken_back",
    }
    assert (entries[3]["evidence"], entries[3]["taken_back"]) == (["45-BC/TU, 10/05/2024"], False)
    for args, numbers in (
        (["3"], [3, 3]),
        (["--party", "nghe-an"], [2, 3]),
        (["--party", "joint"], [9, 8]),
        (["--since", "1/6/2024"], [9, 8, 2, 3]),
        (["--as-of", "31/05/2024"], [3]),
    ):
        found = apart("progress", "log", "--json", *args).json["entries"]
        assert [each["commitment"] for each in found] == numbers
    assert apart("progress", "log", "10").err == "No entries.\n"
