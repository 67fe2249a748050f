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
from mou_cli.errors import MouError
from mou_cli.errors.reviews import AmendmentNeeded, Secret
from mou_cli.intake import correction
from mou_cli.intake.amendment import numbers_used, problems
from mou_cli.intake.typed import party
from mou_cli.language.sentences.failures import sentence
from mou_cli.model.agreement import Accord, Agreement, Status
from mou_cli.model.records import Amendment, Record
from mou_cli.storage import bundled

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
CODES = ("a", "b")


def change(number: Any, kind: str, **more: Any) -> dict[str, Any]:
    """One change of an amendment."""
    return {"commitment": number, "kind": kind, **more}


SPLIT = make.amendment(
    changes=[change(1, "split", title="Một", into=[{"number": 11, "title": "Mười một"}])]
)
END = make.amendment(changes=[change(2, "end", reason="Hết chủ thể")])
REPLACED = make.amendment(
    changes=[change(2, "replaced", into=[{"number": 12, "title": "Mười hai"}])]
)
NEW_TEXT = make.amendment(changes=[change(1, "new-text", text="Lời mới", due_on="2027-12-31")])
SOURCE = make.amendment(changes=[change(1, "source", title="Bản ký", text_status="signed")])


def on(day: date, *records: Record, **more: Any) -> Agreement:
    """The agreement on a day."""
    return then(day, *records, **more).agreement


def then(day: date, *records: Record, **more: Any) -> View:
    """What the records show on a day."""
    return make.view(make.agreement(**more), records, day)


def wrong(new: Amendment, *records: Record) -> list[MouError]:
    """What keeps `new` from being recorded under the agreement of the same name."""
    return list(problems(new, then(date(2026, 11, 23), *records)))


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
        AFTER, make.amendment(changes=[change(1, "new-text", title="Sau này")]), SOURCE
    ).commitment("1")
    assert later
    assert (later.title.vi, later.text_status) == ("Sau này", "amended")


def test_an_amendment_that_is_taken_back_changes_nothing() -> None:
    """And its number is used only for the same again: made of the same commitment, under the same
    title.
    """
    records = [SPLIT, make.correction(SPLIT)]
    assert on(AFTER, *records) == make.agreement()
    assert Ledger(records).amendments == []
    assert then(AFTER, *records).amendments == []
    assert numbers_used(then(AFTER, SPLIT)) == {"1", "2", "11"}
    assert numbers_used(then(AFTER, *records)) == {"1", "2", "11"}
    for commitment, title, expected in (
        (1, "Mười một", []),
        (2, "Mười một", ["into"]),
        (1, "Khác", ["into"]),
    ):
        into = [{"number": 11, "title": title}]
        new = make.amendment(changes=[change(commitment, "split", into=into)])
        found = [each.place.split(".")[1].split("[")[0] for each in wrong(new, *records)]
        assert found == expected
        assert wrong(new, SPLIT) != []


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
        changes=[change(1, "split", into=[{"number": 11, "title": "x", "bodies": ["Sở A"]}])]
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


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (
            {"agreement": "khac", "changes": [change(1, "end", reason="x")]},
            "agreement: this file is for “khac”, not for “thu”",
        ),
        (
            {"changes": [change(9, "new-text", title="x")]},
            "changes[1].commitment: there is no commitment 9 on 01/07/2025",
        ),
        (
            {"changes": [change(1, "split", into=[{"number": 2, "title": "x"}])]},
            "changes[1].into[1].number: the number 2",
        ),
        (
            {"changes": [change(1, "split", into=[{"number": "1.1", "title": "x"}])]},
            "the number 1.1 was used already",
        ),
        ({"changes": [change(1, "replaced", by=[7])]}, "changes[1].by: “7” is none of: 1, 2"),
        (
            {"changes": [change(1, "replaced", by=[1])]},
            "changes[1].by: commitment 1 cannot be superseded by itself",
        ),
        (
            {"changes": [change(1, "end", reason="x")] * 2},
            "changes[2].commitment: commitment 1 ended on 01/07/2025",
        ),
        (
            {"changes": [change(1, "end", reason="x"), change(2, "replaced", by=[1])]},
            "changes[2].by: commitment 1 ended on 01/07/2025",
        ),
        (
            {"changes": [change(1, "split", into=[{"number": "02", "title": "x"}])]},
            "the number 02 was used already",
        ),
        (
            {"applies_on": "2023-01-01", "changes": [change(1, "end", reason="x")]},
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
        ({"changes": [change(1, "merge")]}, ["changes[1].kind"]),
        ({"changes": [change(1, "end")]}, ["changes[1].reason"]),
        ({"changes": [change(1, "split")]}, ["changes[1].into"]),
        ({"changes": [change(1, "replaced")]}, ["changes[1].by"]),
        ({"changes": [change(1, "source", title="x")]}, ["changes[1].text_status"]),
        ({"changes": [change(1, "new-text")]}, ["changes[1].commitment"]),
        ({"changes": [{"kind": "end", "reason": "x"}]}, ["changes[1].commitment"]),
        (
            {"changes": [change(1, "new-text", lead_agencies={"c": "x"})]},
            ["changes[1].lead_agencies.c"],
        ),
        (
            {"successions": [{"kind": "party", "names": ["x"]}]},
            ["successions[1].party", "successions[1].to"],
        ),
        ({"successions": [{"party": "c"}]}, ["successions[1].party", "successions[1].names"]),
        ({"changes": [], "successions": []}, ["changes"]),
        (
            {"changes": [change(1, "end", reason="x", into=[{"number": 5, "title": "x"}])]},
            ["changes[1].into"],
        ),
        (
            {"changes": [change(1, "new-text", text="x", by=[2], text_status="x")]},
            ["changes[1].by", "changes[1].text_status"],
        ),
    ],
)
def test_every_problem_of_a_file_is_named(values: dict[str, Any], places: list[str]) -> None:
    """At once, with its place."""
    reading = read(make.amendment_values(**values), CODES)
    assert reading.content is None
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
        title={"vi": "Sửa đổi", "en": "Tối mật"}, changes=[change(1, "end", reason="x")]
    )
    assert [each.place for each in wrong(in_english)] == ["title.en"]


def depending(*records: Record) -> list[str]:
    """The commitments made by SPLIT that keep it from being taken back."""
    found = list(correction.problems(make.correction(SPLIT), then(AFTER, SPLIT, *records)))
    if not found:
        return []
    [needed] = found
    assert isinstance(needed, AmendmentNeeded)
    return str(needed.facts["found"]).split(", ")


def test_an_amendment_that_others_rest_on_is_named_by_what_rests_on_it() -> None:
    """Entries, tasks, and further amendments of what it made."""
    assert depending() == []
    assert depending(make.entry(number="11", on=date(2025, 8, 1))) == ["11"]
    further = make.amendment(changes=[change(11, "end", reason="x")])
    assert depending(further) == ["11"]
    by = make.amendment(changes=[change(2, "replaced", by=[11])])
    assert depending(by) == ["11"]
    listed = make.amendment(successions=[{"names": ["x"], "commitments": [11]}])
    assert depending(listed) == ["11"]


def test_an_end_is_not_followed_by_another() -> None:
    """Whichever is recorded first; other words for the days before it can still be recorded."""
    later = make.amendment(applies_on="2025-09-01", changes=[change(2, "end", reason="Hết")])
    for values, expected in (
        (
            {"applies_on": "2024-09-01", "changes": [change(2, "end", reason="x")]},
            ["changes[1].commitment"],
        ),
        ({"applies_on": "2024-09-01", "changes": [change(2, "new-text", text="x")]}, []),
    ):
        assert [each.place for each in wrong(make.amendment(**values), later)] == expected


def test_a_better_text_of_what_a_split_made() -> None:
    """It stands since the split."""
    source = make.amendment(changes=[change(11, "source", title="Bản ký", text_status="signed")])
    found = on(AFTER, SPLIT, source).commitment("11")
    assert found
    assert (found.title.vi, found.text_status, found.since) == ("Bản ký", "signed", AFTER)


def test_the_amendment_of_2025_does_what_the_year_did(agreement: Agreement) -> None:
    """As it ships: sound, every key known, and no. 10 loses its implementers on the day."""
    values = bundled.read_toml(bundled.folder() / "nghe-an-quang-ngai-2025.amendment.toml")
    reading = read(values, agreement.codes)
    assert (reading.problems, reading.unknown) == ((), ())
    assert reading.content
    record = make.amendment(agreement.codes, **values)
    assert record.content == reading.content
    assert list(problems(record, make.view(agreement, [], date(2026, 11, 23)))) == []
    for day, orphaned in ((BEFORE, False), (AFTER, True)):
        ten = make.view(agreement, [record], day).commitment("10")
        assert ten
        assert ten.orphaned is orphaned
    two = make.view(agreement, [record], date(2025, 8, 1)).commitment("2")
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
