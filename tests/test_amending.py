"""What may be recorded as an amendment, and taken back."""

from datetime import date
from typing import Any

import make
import pytest

from mou_cli.codec.amendment_file import read
from mou_cli.errors import MouError
from mou_cli.errors.records import AmendmentNeeded, Secret
from mou_cli.intake import correction
from mou_cli.intake.amendment import problems
from mou_cli.language.speech import sentence
from mou_cli.model.records import Amendment, Record

CODES = ("a", "b")


SPLIT = make.amendment(
    changes=[make.change(1, "split", title="Một", into=[{"number": 11, "title": "Mười một"}])]
)


def wrong(new: Amendment, *records: Record) -> list[MouError]:
    """What keeps `new` from being recorded under the agreement of the same name."""
    return list(problems(new, make.view(make.agreement(), records, date(2026, 11, 23))))


def test_a_number_used_before_is_used_only_for_the_same_again() -> None:
    """Made of the same commitment, under the same title, once that amendment is taken back."""
    records = [SPLIT, make.correction(SPLIT)]
    for commitment, title, expected in (
        (1, "Mười một", []),
        (2, "Mười một", ["into"]),
        (1, "Khác", ["into"]),
    ):
        into = [{"number": 11, "title": title}]
        new = make.amendment(changes=[make.change(commitment, "split", into=into)])
        found = [each.place.split(".")[1].split("[")[0] for each in wrong(new, *records)]
        assert found == expected
        assert wrong(new, SPLIT) != []


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (
            {"agreement": "khac", "changes": [make.change(1, "end", reason="x")]},
            "agreement: this file is for “khac”, not for “thu”",
        ),
        (
            {"changes": [make.change(9, "new-text", title="x")]},
            "changes[1].commitment: there is no commitment 9 on 01/07/2025",
        ),
        (
            {"changes": [make.change(1, "split", into=[{"number": 2, "title": "x"}])]},
            "changes[1].into[1].number: the number 2",
        ),
        (
            {"changes": [make.change(1, "split", into=[{"number": "1.1", "title": "x"}])]},
            "the number 1.1 was used already",
        ),
        ({"changes": [make.change(1, "replaced", by=[7])]}, "changes[1].by: “7” is none of: 1, 2"),
        (
            {"changes": [make.change(1, "replaced", by=[1])]},
            "changes[1].by: commitment 1 cannot be superseded by itself",
        ),
        (
            {"changes": [make.change(1, "end", reason="x")] * 2},
            "changes[2].commitment: commitment 1 ended on 01/07/2025",
        ),
        (
            {"changes": [make.change(1, "end", reason="x"), make.change(2, "replaced", by=[1])]},
            "changes[2].by: commitment 1 ended on 01/07/2025",
        ),
        (
            {"changes": [make.change(1, "split", into=[{"number": "02", "title": "x"}])]},
            "the number 02 was used already",
        ),
        (
            {"applies_on": "2023-01-01", "changes": [make.change(1, "end", reason="x")]},
            "applies_on: 01/01/2023 is before the",
        ),
        (
            {"successions": [{"names": ["x"], "commitments": [5]}]},
            "successions[1].commitments: “5” is none of: 1, 2",
        ),
    ],
)
def test_what_cannot_be_an_amendment_of_this_agreement(values: dict[str, Any], found: str) -> None:
    """Each problem with its place in the file."""
    records: list[Record] = [make.review(1, date(2025, 1, 1), tasks=(make.task("1.1"),))]
    first, *_ = wrong(make.amendment(**values), *records)
    assert found in sentence(first, "en")


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ({}, ["changes"]),
        ({"applies_on": "2025"}, ["applies_on", "changes"]),
        ({"changes": [make.change(1, "merge")]}, ["changes[1].kind"]),
        ({"changes": [make.change(1, "end")]}, ["changes[1].reason"]),
        ({"changes": [make.change(1, "split")]}, ["changes[1].into"]),
        ({"changes": [make.change(1, "replaced")]}, ["changes[1].by"]),
        ({"changes": [make.change(1, "source", title="x")]}, ["changes[1].text_status"]),
        ({"changes": [make.change(1, "new-text")]}, ["changes[1].commitment"]),
        ({"changes": [{"kind": "end", "reason": "x"}]}, ["changes[1].commitment"]),
        (
            {"changes": [make.change(1, "new-text", lead_agencies={"c": "x"})]},
            ["changes[1].lead_agencies.c"],
        ),
        (
            {"successions": [{"kind": "party", "names": ["x"]}]},
            ["successions[1].party", "successions[1].to"],
        ),
        ({"successions": [{"party": "c"}]}, ["successions[1].party", "successions[1].names"]),
        ({"changes": [], "successions": []}, ["changes"]),
        (
            {"changes": [make.change(1, "end", reason="x", into=[{"number": 5, "title": "x"}])]},
            ["changes[1].into"],
        ),
        (
            {"changes": [make.change(1, "new-text", text="x", by=[2], text_status="x")]},
            ["changes[1].by", "changes[1].text_status"],
        ),
    ],
)
def test_every_problem_of_a_file_is_named(values: dict[str, Any], places: list[str]) -> None:
    """At once, with its place."""
    reading = read(make.amendment_values(**values), CODES)
    assert reading.value is None
    assert [each.place for each in reading.problems] == places


def test_what_is_marked_secret_is_refused_wherever_it_stands() -> None:
    """In the document, in the title in either language, in the ground of a succession."""
    secret = make.amendment(
        document="12-NQ/TU (Mật)",
        title="Tối mật",
        successions=[{"names": ["x"], "ground": "NQ mật"}],
    )
    assert [(each.place, type(each)) for each in wrong(secret)] == [
        ("document", Secret),
        ("title", Secret),
        ("successions[1].ground", Secret),
    ]
    in_english = make.amendment(
        title={"vi": "Sửa đổi", "en": "Tối mật"}, changes=[make.change(1, "end", reason="x")]
    )
    assert [each.place for each in wrong(in_english)] == ["title.en"]


def depending(*records: Record) -> list[str]:
    """The commitments made by SPLIT that keep it from being taken back."""
    view = make.view(make.agreement(), [SPLIT, *records], date(2026, 11, 23))
    found = list(correction.problems(make.correction(SPLIT), view))
    if not found:
        return []
    [needed] = found
    assert isinstance(needed, AmendmentNeeded)
    return str(needed.facts["found"]).split(", ")


def test_an_amendment_that_others_rest_on_is_named_by_what_rests_on_it() -> None:
    """Entries, tasks, and further amendments of what it made."""
    assert depending() == []
    assert depending(make.entry(number="11", on=date(2025, 8, 1))) == ["11"]
    further = make.amendment(changes=[make.change(11, "end", reason="x")])
    assert depending(further) == ["11"]
    by = make.amendment(changes=[make.change(2, "replaced", by=[11])])
    assert depending(by) == ["11"]
    listed = make.amendment(successions=[{"names": ["x"], "commitments": [11]}])
    assert depending(listed) == ["11"]


def test_an_end_is_not_followed_by_another() -> None:
    """Whichever is recorded first; other words for the days before it can still be recorded."""
    later = make.amendment(applies_on="2025-09-01", changes=[make.change(2, "end", reason="Hết")])
    for values, expected in (
        (
            {"applies_on": "2024-09-01", "changes": [make.change(2, "end", reason="x")]},
            ["changes[1].commitment"],
        ),
        ({"applies_on": "2024-09-01", "changes": [make.change(2, "new-text", text="x")]}, []),
    ):
        assert [each.place for each in wrong(make.amendment(**values), later)] == expected
