"""The agreement file as people type it: what it holds, and every problem at once."""

import copy
import json
from typing import Any

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.codec.agreement import is_id, read_agreement
from mou_cli.codec.agreement_file import differences, read
from mou_cli.codec.toml import parse_toml

SOUND = make.values()


PROBLEMS: list[tuple[dict[str, Any], list[str]]] = [
    ({"id": None}, ["id: is missing"]),
    ({"id": "../x"}, ["id: “../x” cannot be an id"]),
    ({"id": "Nghệ An"}, ["id: “Nghệ An” cannot be an id"]),
    ({"id": "con"}, ["id: “con” cannot be an id"]),
    ({"id": "?"}, ["id: “?” cannot be an id"]),
    ({"commitments": [{"number": "?", "title": "x"}]}, ["commitments[1].number: “?” cannot be"]),
    (
        {"parties": [{"code": "?", "name": "A"}, {"code": "b", "name": "B"}]},
        ["parties[1].code: “?” cannot"],
    ),
    ({"id": 7}, ["id: must be text, not 7"]),
    ({"title": None}, ["title: is missing"]),
    ({"title": {}}, ["title.vi: is missing"]),
    ({"title": "a\x1b[31m"}, ["title: the character U+001B at position 2 cannot"]),
    ({"title": {"vi": "a\u202eb"}}, ["title.vi: the character U+202E at position 2 cannot"]),
    ({"signed_on": None}, ["signed_on: is missing"]),
    ({"signed_on": "31/02/2025"}, ["signed_on: “31/02/2025” is not a date"]),
    ({"signed_on": "24/7/23"}, ["signed_on: the year in “24/7/23” has two digits"]),
    ({"signed_on": "2023-13"}, ["signed_on: “2023-13” lacks"]),
    ({"signed_on": 20230724}, ["signed_on: “20230724” is not a date"]),
    ({"parties": None}, ["parties: is missing"]),
    ({"parties": "a, b"}, ["parties: must be a list"]),
    ({"parties": [{"code": "a", "name": "A"}]}, ["parties: 1 given, 2 to 10 needed"]),
    ({"parties": [{"code": f"p{n}", "name": "x"} for n in range(11)]}, ["parties: 11 given"]),
    ({"parties": [{"code": "a", "name": "A"}] * 2}, ["parties[2].code: “a” appears twice"]),
    (
        {"parties": [{"code": "A B", "name": "A"}, {"code": "b"}]},
        ["parties[2].name: is missing", "parties[1].code: “A B”"],
    ),
    (
        {"parties": [{"code": "joint", "name": "A"}, {"code": "b", "name": "B"}]},
        ["parties[1].code: “joint” cannot"],
    ),
    ({"commitments": None}, ["commitments: is missing"]),
    ({"commitments": []}, ["commitments: 0 given"]),
    ({"commitments": [{"number": 1, "title": "x"}, 5]}, ["commitments[2]: must be a table, not 5"]),
    (
        {"commitments": [{"number": 1, "title": "x"}] * 2},
        ["commitments[2].number: “1” appears twice"],
    ),
    (
        {"commitments": [{"number": "a b", "title": "x"}]},
        ["commitments[1].number: “a b” cannot be"],
    ),
    ({"commitments": [{"number": -1, "title": "x"}]}, ["commitments[1].number: “-1” cannot be"]),
    ({"commitments": [{"number": True, "title": "x"}]}, ["commitments[1].number: must be"]),
    ({"commitments": [{"title": "x"}]}, ["commitments[1].number: is missing"]),
    (
        {
            "commitments": [
                {"number": n, "title": "x"} | ({"due_on": "31/02/2025"} if n == 3 else {})
                for n in (1, 2, 3)
            ]
        },
        ["commitments[3].due_on: “31/02/2025” is not a date"],
    ),
    (
        {"commitments": [{"number": 1, "title": "x", "horizons": [2030, "x"]}]},
        ["commitments[1].horizons[2]: must be"],
    ),
    (
        {"commitments": [{"number": 1, "title": "x", "lead_agencies": {"c": "y"}}]},
        ["commitments[1].lead_agencies.c: “c”"],
    ),
    (
        {"commitments": [{"number": 1, "title": "x", "clauses": [{"mark": "a"}]}]},
        ["commitments[1].clauses[1].text: is"],
    ),
    (
        {"commitments": [{"number": 1, "title": "x", "open_list": "yes"}]},
        ["commitments[1].open_list: must be true"],
    ),
    ({"review": {"cycle": "2 years"}}, ["review.cycle: “2 years” is not a review cycle"]),
    ({"review": {"cycle": "term-end"}}, ["term.end: is missing"]),
    ({"review": "P2Y"}, ["review: must be a table"]),
    (
        {"term": {"start": "2025", "end": "2021"}},
        ["term.end: ends on 2021, before it starts on 2025"],
    ),
    ({"term": {"years": 0}}, ["term.years: must be greater than 0, not 0"]),
    ({"signed_on": "2023-07-24T08:00:00"}, ["signed_on: “2023-07-24T08:00:00” is not a date"]),
    ({"signed_on": "0001-01-01"}, ["signed_on: “0001-01-01” is not a date"]),
    (
        {"commitments": [{"title": "x"}, {"title": "y"}]},
        ["commitments[1].number: is", "commitments[2].number: is"],
    ),
    ({"commitments": "x"}, ["commitments: must be a list"]),
    ({"title": "hai\ndòng"}, ["title: the character U+000A"]),
    ({"numbering": "mine"}, ["numbering: “mine” is none of: stated, editorial"]),
    ({"stated_total": "10"}, ["stated_total: must be a whole number, not “10”"]),
    ({"chairs": [{"name": "x", "party": "c"}]}, ["chairs[1].party: “c” is none of: a, b"]),
    (
        {"events": [{"kind": "aid", "amount": 1.5}]},
        ["events[1].amount: must be a whole number, not 1.5"],
    ),
    (
        {"id": None, "title": 5, "term": {"end": "x"}},
        ["id: is missing", "title: must be", "term.end: “x” is not a date"],
    ),
]


@pytest.mark.parametrize(("change", "expected"), PROBLEMS)
def test_every_problem_is_told_with_its_place(change: dict[str, Any], expected: list[str]) -> None:
    """All at once, each beginning with where it is; places count from 1."""
    values = {key: value for key, value in (SOUND | change).items() if value is not None}
    reading = read(values)
    told = [problem.sentence("en") for problem in reading.problems]
    assert reading.value is None
    assert len(told) == len(expected), told
    for line, start in zip(sorted(told), sorted(expected), strict=True):
        assert line.startswith(start), told
    assert all(problem.sentence("vi") for problem in reading.problems)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.just("2023"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(
    st.sampled_from(sorted({*SOUND, "review", "term", "chairs", "events", "source", "x"})),
    json_values,
)
def test_no_value_makes_the_reader_fail(key: str, value: Any) -> None:
    """Whatever a file holds, its reading ends in an agreement or in problems with sentences."""
    reading = read({**SOUND, key: value})
    assert (reading.value is None) == bool(reading.problems)
    assert all(problem.sentence("vi") and problem.sentence("en") for problem in reading.problems)


@given(
    st.sampled_from(["number", "title", "text", "clauses", "lead_agencies", "due_on", "horizons"]),
    json_values,
)
def test_no_value_in_a_commitment_makes_the_reader_fail(key: str, value: Any) -> None:
    """The same one level down."""
    reading = read({**SOUND, "commitments": [{"number": 1, "title": "x", key: value}]})
    assert (reading.value is None) == bool(reading.problems)


CASES: list[tuple[str, dict[str, Any]]] = [
    (
        "ten parties, some foreign",
        {"parties": [{"code": f"p{n}", "name": "x", "country": "LA"} for n in range(10)]},
    ),
    (
        "signed before the term begins",
        {"signed_on": "16/05/2015", "term": {"start": "2016", "end": "2020"}},
    ),
    (
        "signed after the term began",
        {"signed_on": "2023-03-30", "term": {"start": "2021", "end": "2025"}},
    ),
    ("a term in years", {"term": {"years": 5}}),
    ("known to the month", {"signed_on": "2016-05"}),
    ("known to the month, as typed", {"signed_on": "05/2016"}),
    ("known to the year", {"signed_on": 2016}),
    ("review every year", {"review": {"cycle": "P1Y"}}),
    ("review every half-year", {"review": {"cycle": "P6M"}}),
    (
        "review at the end of the term",
        {"review": {"cycle": "term-end"}, "term": {"end": "2025-12"}},
    ),
    ("review by somebody, never said when", {"review": {"by": "Lãnh đạo"}}),
    ("no review clause", {}),
    ("a stated total that differs", {"stated_total": 33}),
    ("a renewal", {"renews": "nghe-an-quang-ngai-2018", "document": "12/BGN-UBND"}),
    (
        "numbers in groups",
        {
            "commitments": [
                {"number": "I.1.a", "title": "x", "field": "Y"},
                {"number": "I.1.b", "title": "z"},
            ]
        },
    ),
    (
        "agencies and due dates",
        {
            "commitments": [
                {
                    "number": 1,
                    "title": {"vi": "x", "en": "y"},
                    "due_on": "2025-06",
                    "lead_agencies": {"a": "Sở Tài chính", "b": "Sở Tài chính"},
                    "supporting_agencies": {"a": ["Sở Xây dựng", "Sở Công Thương"]},
                }
            ]
        },
    ),
]


@pytest.mark.parametrize(("case", "change"), CASES)
def test_the_format_holds_what_agreements_are_like(case: str, change: dict[str, Any]) -> None:
    """None of these is an error: all were met in memoranda between provinces."""
    reading = read(SOUND | change)
    assert [problem.sentence("en") for problem in reading.problems] == [], case
    assert reading.unknown == ()


def test_unknown_keys_are_named() -> None:
    """With their places, also inside tables."""
    reading = read(SOUND | {"colour": "red", "term": {"years": 2, "note": "x"}})
    assert reading.value
    assert sorted(reading.unknown) == ["colour", "term.note"]


def test_toml_values_become_json() -> None:
    """Dates, times and what JSON has no number for become text, and text NFC; nothing is lost."""
    text = "a = 2023-07-24\nb = 12:00:00\nc = 2023-07-24T12:08:00+07:00\nd = nan\ne = [{f = inf}]\n"
    text += "g = 'Nghe\u0323\u0302\u200b'"
    values = parse_toml(text.encode(), "x")
    assert json.loads(json.dumps(values, allow_nan=False)) == values
    assert (values["a"], values["c"], values["g"]) == (
        "2023-07-24",
        "2023-07-24T12:08:00+07:00",
        "Nghệ",
    )


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        ("2021", 5, "2025"),
        ("2021-03", 5, "2026-02"),
        ("2021-03-30", 5, "2026-03-29"),
        ("2024-02-29", 1, "2025-02-28"),
    ],
)
def test_a_term_in_years_ends_as_exactly_as_it_begins(start: str, years: int, end: str) -> None:
    """Five years from 2021 end with 2025; without a start nothing is guessed."""
    assert str(read_agreement(SOUND | {"term": {"start": start, "years": years}}).term_end) == end
    assert read_agreement(SOUND | {"term": {"years": years}}).term_end is None


@pytest.mark.parametrize(
    "bad", ["", "-a", "a-", "a--b", "A", "a_b", "a.b", "a/b", "..", "ă", "nul", "com1", "x" * 81]
)
def test_what_is_no_id(bad: str) -> None:
    """An id is a file name on every system."""
    assert not is_id(bad)


def test_differences_name_their_places() -> None:
    """Changed, added and removed, at any depth; equal values have none."""
    old: dict[str, Any] = {"a": 1, "b": [{"c": 1}, {"c": 2}], "gone": 0}
    new = copy.deepcopy(old)
    assert differences(old, new) == []
    del new["gone"]
    new["b"][1]["c"] = 3
    new["b"].append({"c": 4})
    new["d"] = "x"
    assert differences(old, new) == ["b[2].c", "b[3]", "gone", "d"]
