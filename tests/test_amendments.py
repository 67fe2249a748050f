"""The agreement as it was on a day: amendments, and parties and bodies that others follow."""

from datetime import date
from typing import Any

import make
import pytest

from mou_cli.codec.agreement import commitment_row
from mou_cli.codec.amendment_file import read
from mou_cli.derived.amendments import touched
from mou_cli.derived.ledger import Ledger
from mou_cli.derived.selection import Wanted, former_names, select
from mou_cli.derived.view import View
from mou_cli.intake.amendment import numbers_used, problems
from mou_cli.intake.typed import party
from mou_cli.model.agreement import Accord, Agreement, Status
from mou_cli.model.records import Record
from mou_cli.storage import bundled

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
CODES = ("a", "b")


SPLIT = make.amendment(
    changes=[make.change(1, "split", title="Một", into=[{"number": 11, "title": "Mười một"}])]
)
END = make.amendment(changes=[make.change(2, "end", reason="Hết chủ thể")])
REPLACED = make.amendment(
    changes=[make.change(2, "replaced", into=[{"number": 12, "title": "Mười hai"}])]
)
NEW_TEXT = make.amendment(changes=[make.change(1, "new-text", text="Lời mới", due_on="2027-12-31")])
SOURCE = make.amendment(changes=[make.change(1, "source", title="Bản ký", text_status="signed")])


def on(day: date, *records: Record, **more: Any) -> Agreement:
    """The agreement on a day."""
    return then(day, *records, **more).agreement


def then(day: date, *records: Record, **more: Any) -> View:
    """What the records show on a day."""
    return make.view(make.agreement(**more), records, day)


def test_without_amendments_it_is_the_one_signed() -> None:
    """The same value."""
    signed = make.agreement()
    assert make.view(signed, [make.entry()], AFTER).agreement is signed


def test_new_words_stand_from_their_day_on() -> None:
    """Only what is given is new; the signed text is never touched."""
    assert on(BEFORE, NEW_TEXT).commitment("1") == make.agreement().commitment("1")
    found = on(AFTER, NEW_TEXT).commitment("1")
    assert found
    assert (found.title.vi, found.text and found.text.vi, str(found.due_on)) == (
        "Nội dung 1",
        "Lời mới",
        "2027-12-31",
    )


def test_a_split_makes_a_commitment_of_its_own() -> None:
    """Which is there from that day on and knows where it comes from."""
    assert on(BEFORE, SPLIT).commitment("11") is None
    found = on(AFTER, SPLIT)
    assert [each.number for each in found.commitments] == ["1", "2", "11"]
    eleven = found.commitment("11")
    assert eleven
    assert (eleven.since, eleven.split_from) == (AFTER, "1")
    assert commitment_row(eleven) == {"title": {"vi": "Mười một", "en": None}}


@pytest.mark.parametrize(("record", "by"), [(END, ()), (REPLACED, ("12",))])
def test_an_end_makes_a_commitment_not_applicable(record: Any, by: tuple[str, ...]) -> None:
    """Agreed by both, whatever was reported later; before that day it stands as reported."""
    records = [record, make.entry("in-progress", "a", date(2025, 9, 1), "2")]
    found = then(date(2026, 1, 1), *records).by_number["2"]
    assert (found.status, found.accord, found.overdue) == (
        Status.NOT_APPLICABLE,
        Accord.AGREED,
        False,
    )
    assert (found.commitment.ended_on, found.commitment.superseded_by) == (AFTER, by)
    assert then(BEFORE, *records).standings[1].status is None


def test_a_better_text_stands_from_the_signing_on() -> None:
    """It replaces what the press reported; an amendment of later words stands over it."""
    found = on(date(2023, 7, 24), SOURCE, text_status="press").commitment("1")
    assert found
    assert (found.title.vi, found.text_status) == ("Bản ký", "signed")
    later = on(
        AFTER, make.amendment(changes=[make.change(1, "new-text", title="Sau này")]), SOURCE
    ).commitment("1")
    assert later
    assert (later.title.vi, later.text_status) == ("Sau này", "amended")


def test_an_amendment_that_is_taken_back_changes_nothing() -> None:
    """And the numbers that it used stay used."""
    records = [SPLIT, make.correction(SPLIT)]
    assert on(AFTER, *records) == make.agreement()
    assert Ledger(records).amendments == []
    assert then(AFTER, *records).amendments == []
    assert numbers_used(then(AFTER, SPLIT)) == {"1", "2", "11"}
    assert numbers_used(then(AFTER, *records)) == {"1", "2", "11"}


def test_a_party_goes_by_the_name_of_the_day_and_is_found_by_all_its_names() -> None:
    """Before and after; two that become one too."""
    said = {
        "kind": "party",
        "party": "a",
        "names": ["Thừa Thiên Huế", "Kon Tum"],
        "to": "Huế",
        "on": "2025-07-01",
    }
    record = make.amendment(successions=[said])
    assert on(BEFORE, record).party("a").name.said("vi") == "A"
    renamed = on(AFTER, record)
    assert renamed.party("a").name.said("vi") == "Huế"
    for name in ("a", "Huế", "thua thien hue", "Kon Tum"):
        assert party(name, renamed) == "a"
        assert party(name, on(BEFORE, record)) == "a"


def body(**more: Any) -> Any:
    """An amendment by which a body of commitment 1 is followed by another, or by none."""
    return make.amendment(successions=[{"names": ["Ban Quản lý cũ"], "on": "2025-07-01", **more}])


LED = [
    {
        "number": 1,
        "title": "Một",
        "bodies": ["Ban Quản lý cũ"],
        "lead_agencies": {"a": "Ban  quản lý CŨ"},
    },
    {"number": 2, "title": "Hai"},
]


def test_a_body_goes_by_the_name_of_the_day_and_the_old_name_still_finds_it() -> None:
    """In the agreement and in tasks; followed on and on."""
    again = make.amendment(
        successions=[{"names": ["Ban Quản lý mới"], "to": "Ban sau cùng", "on": "2026-07-01"}]
    )
    set_ = make.review(
        1, date(2025, 1, 2), tasks=(make.task("1.1", lead_agencies={"a": "Ban Quản lý cũ"}),)
    )
    records: list[Record] = [body(to="Ban Quản lý mới"), again, set_]
    for day, name in (
        (BEFORE, "Ban  quản lý CŨ"),
        (AFTER, "Ban Quản lý mới"),
        (date(2026, 7, 1), "Ban sau cùng"),
    ):
        view = then(day, *records, commitments=LED)
        [first, _] = view.standings
        assert first.lead_agencies == {"a": name}
        for lead in ("ban quản lý cũ", name):
            assert select([first], Wanted(lead=lead), former_names(view.agreement)) == [first]
        if day > BEFORE:
            assert first.tasks[0].lead_agencies == {"a": name}
            assert first.commitment.bodies == (name,)
        assert not first.commitment.orphaned


def test_a_succession_of_one_party_leaves_the_other_alone() -> None:
    """Departments of both have the same names."""
    led = [
        {
            "number": 1,
            "title": "Một",
            "lead_agencies": {"a": "Ban Quản lý cũ", "b": "Ban Quản lý cũ"},
        }
    ]
    found = on(AFTER, body(to="Ban Quản lý mới", party="a"), commitments=led).commitment("1")
    assert found
    assert found.lead_agencies == {"a": "Ban Quản lý mới", "b": "Ban Quản lý cũ"}


def test_a_body_that_ends_alone_leaves_no_living_implementer() -> None:
    """Unless somebody else leads it; also where only the amendment says which commitment it carried
    out.
    """
    found = on(AFTER, body(), commitments=LED).commitment("1")
    assert found
    assert (found.orphaned, found.gone, found.lead_agencies) == (
        True,
        ("Ban Quản lý cũ", "Ban  quản lý CŨ"),
        {},
    )
    assert on(BEFORE, body(), commitments=LED).commitment("1") == make.agreement(
        commitments=LED
    ).commitment("1")
    listed = on(AFTER, body(commitments=[2]), commitments=LED).commitment("2")
    assert listed
    assert listed.orphaned
    both = [{**LED[0], "lead_agencies": {"a": "Ban Quản lý cũ", "b": "Sở Tài chính"}}]
    led = on(AFTER, body(), commitments=both).commitment("1")
    assert led
    assert (led.orphaned, led.gone) == (False, ("Ban Quản lý cũ",))


def test_a_body_of_a_party_that_is_only_named_is_followed_too() -> None:
    """In `bodies`, which say of no party whose they are; a body that an amendment names as well."""
    named_only = [{"number": 1, "title": "Một", "bodies": ["Ban Quản lý cũ"]}]
    found = on(AFTER, body(to="Ban Quản lý mới", party="a"), commitments=named_only).commitment("1")
    assert found
    assert found.bodies == ("Ban Quản lý mới",)
    gone = on(AFTER, body(party="b"), commitments=named_only).commitment("1")
    assert gone
    assert gone.orphaned
    split = make.amendment(
        changes=[make.change(1, "split", into=[{"number": 11, "title": "x", "bodies": ["Sở A"]}])]
    )
    follows = make.amendment(successions=[{"names": ["Sở A"], "to": "Sở B", "on": "2026-01-01"}])
    again = make.amendment(successions=[{"names": ["Sở B"], "to": "Sở C", "on": "2027-01-01"}])
    every = [split, follows, again]
    assert [
        touched(each.content.successions[0], every, make.agreement()) for each in every[1:]
    ] == [["11"], ["11"]]


def test_a_date_known_to_the_month_counts_from_its_last_day() -> None:
    """When it is certain."""
    record = make.amendment(
        successions=[{"names": ["Ban Quản lý cũ"], "to": "Ban Quản lý mới", "on": "2025-07"}]
    )
    for day, name in (
        (date(2025, 7, 30), "Ban  quản lý CŨ"),
        (date(2025, 7, 31), "Ban Quản lý mới"),
    ):
        found = on(day, record, commitments=LED).commitment("1")
        assert found
        assert found.lead_agencies == {"a": name}


def test_a_better_text_of_what_a_split_made() -> None:
    """It stands since the split."""
    source = make.amendment(
        changes=[make.change(11, "source", title="Bản ký", text_status="signed")]
    )
    found = on(AFTER, SPLIT, source).commitment("11")
    assert found
    assert (found.title.vi, found.text_status, found.since) == ("Bản ký", "signed", AFTER)


def test_the_amendment_of_2025_does_what_the_year_did(agreement: Agreement) -> None:
    """As it ships: sound, every key known, and no. 10 loses its implementers on the day."""
    values = bundled.read_toml(bundled.folder() / "nghe-an-quang-ngai-2025.amendment.toml")
    reading = read(values, agreement.codes)
    assert (reading.problems, reading.unknown) == ((), ())
    assert reading.value
    record = make.amendment(agreement.codes, **values)
    assert record.content == reading.value
    assert list(problems(record, make.view(agreement, [], date(2026, 11, 23)))) == []
    for day, orphaned in ((BEFORE, False), (AFTER, True)):
        ten = make.view(agreement, [record], day).agreement.commitment("10")
        assert ten
        assert ten.orphaned is orphaned
    two = make.view(agreement, [record], date(2025, 8, 1)).agreement.commitment("2")
    assert two
    assert (two.lead_agencies or {})["quang-ngai"].startswith(
        "Ban Quản lý Khu kinh tế Dung Quất và các Khu"
    )
    assert (two.lead_agencies or {})["nghe-an"] == "Ban Quản lý KKT Đông Nam"


def test_a_listed_body_that_another_follows_later_is_gone_no_more() -> None:
    """Whether it was a party's or anybody's."""
    for more in ({}, {"party": "a"}):
        later = make.amendment(
            successions=[{"names": ["Ban Quản lý cũ"], "to": "Ban mới", "on": "2026-01-01", **more}]
        )
        records = [body(commitments=[2], **more), later]
        found = [
            on(day, *records, commitments=LED).commitment("2") for day in (AFTER, date(2026, 1, 1))
        ]
        assert [each.gone for each in found if each] == [("Ban Quản lý cũ",), ()]
