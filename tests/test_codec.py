"""Records and agreements to and from plain values."""

import json

import make
import pytest
from conftest import ID
from hypothesis import given

from mou_cli.codec.agreement_file import papers, read
from mou_cli.codec.plain import number_json
from mou_cli.codec.records import read_record, record_row
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.records import Correction, ProgressEntry, Review
from mou_cli.storage import bundled

CODES = ("a", "b")


def test_the_first_agreement_holds_the_facts(agreement: Agreement) -> None:
    """Ten commitments with 19 clauses, both parties, the rule with its assumed anchor, what is
    named and where.
    """
    assert (agreement.id, str(agreement.signed_on), agreement.codes) == (
        ID,
        "2023-07-24",
        ("nghe-an", "quang-ngai"),
    )
    assert [each.number for each in agreement.commitments] == [
        str(number) for number in range(1, 11)
    ]
    assert sum(len(each.clauses) for each in agreement.commitments) == 19
    assert (agreement.numbering, agreement.stated_total, agreement.listed_complete) == (
        "editorial",
        10,
        False,
    )
    rule = agreement.review
    assert (rule.cycle, str(rule.anchor_on), rule.anchor_stated, len(rule.does)) == (
        "P2Y",
        "2023-07-24",
        False,
        2,
    )
    assert agreement.commitments[1].lead_agencies == {
        "quang-ngai": "Ban Quản lý KKT Dung Quất",
        "nghe-an": "Ban Quản lý KKT Đông Nam",
    }
    assert agreement.commitments[3].countries == (
        "Thái Lan",
        "Lào",
        "Singapore",
        "Philippines",
        "Malaysia",
    )
    assert agreement.commitments[0].horizons == (2030, 2045, 2050)
    assert all(each.due_on is None for each in agreement.commitments)
    assert (agreement.term_start, agreement.term_end, agreement.term_years) == (None, None, None)


def test_every_text_of_the_first_agreement_is_in_both_languages(agreement: Agreement) -> None:
    """Titles, fields, texts and clauses."""
    for each in agreement.commitments:
        for words in (each.title, each.field, each.text, *(clause.text for clause in each.clauses)):
            assert words is None or (words.vi and words.en), each.number


def test_the_papers_of_the_first_agreement() -> None:
    """Chairs with the titles of the day, the gift, the source; the place is not stated."""
    found = papers(bundled.values(ID))
    assert [(chair.name, chair.party, len(chair.titles)) for chair in found.chairs] == [
        ("Bùi Thị Quỳnh Vân", "quang-ngai", 3),
        ("Thái Thanh Quý", "nghe-an", 4),
    ]
    [gift] = found.events
    assert (gift.giver, gift.receiver, gift.amount, gift.currency) == (
        "quang-ngai",
        "nghe-an",
        7_000_000_000,
        "VND",
    )
    assert found.source
    assert str(found.source.published_on) == "2023-07-24"
    assert (found.place, found.document) == (None, None)


@pytest.mark.parametrize("id_", bundled.ids())
def test_bundled_files_are_sound_and_named_by_their_id(id_: str) -> None:
    """No problem, no unknown key."""
    reading = read(bundled.values(id_))
    assert (reading.problems, reading.unknown) == ((), ())
    assert reading.value
    assert reading.value.id == id_


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (PartialDate(9999), "9999-01-01", "9999-12-31"),
        (PartialDate(2023), "2023-01-01", "2023-12-31"),
        (PartialDate(2024, 2), "2024-02-01", "2024-02-29"),
        (PartialDate(2023, 12), "2023-12-01", "2023-12-31"),
        (PartialDate(2023, 7, 24), "2023-07-24", "2023-07-24"),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(
    date: PartialDate, first: str, last: str
) -> None:
    """Known to the year, the month or the day."""
    assert (date.first.isoformat(), date.last.isoformat()) == (first, last)
    assert (date.exact is None) == (first != last)


@given(make.entries)
def test_an_entry_is_read_back(entry: ProgressEntry) -> None:
    """Through JSON and back, nothing changes."""
    assert read_record(json.loads(json.dumps(record_row(entry))), CODES) == entry


@given(make.reviews)
def test_a_review_is_read_back(review: Review) -> None:
    """Through JSON and back, nothing changes."""
    assert read_record(json.loads(json.dumps(record_row(review))), CODES) == review


def test_a_correction_is_read_back() -> None:
    """It stands in the same table as the entries."""
    correction = make.correction(make.entry())
    row = record_row(correction)
    assert isinstance(read_record(row, CODES), Correction)
    assert read_record(row, CODES) == correction


def test_an_amendment_is_read_back() -> None:
    """With what it says, read already."""
    record = make.amendment(changes=[{"commitment": 1, "kind": "end", "reason": "x"}])
    assert read_record(json.loads(json.dumps(record_row(record))), CODES) == record


@pytest.mark.parametrize(
    ("number", "shown"),
    [("3", 3), ("10", 10), ("I.1.a", "I.1.a"), ("01", "01"), ("0", 0), ("3.1", "3.1")],
)
def test_a_number_in_json_is_what_the_file_says(number: str, shown: int | str) -> None:
    """Whole numbers are numbers, everything else is text; one way back."""
    assert number_json(number) == shown
    assert str(number_json(number)) == number
