"""Folding, finding, sorting, and dates and percentages as people type them."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.errors import MouError
from mou_cli.errors.values import IncompleteDate, NotADate, NotAPercent, TwoDigitYear
from mou_cli.model.vietnamese import (
    amount,
    day,
    find,
    fold,
    parse_day,
    parse_percent,
    percent,
    slug,
    sort_key,
)


@pytest.mark.parametrize(
    ("needle", "text", "rank"),
    [
        ("quang ngai", "Quảng Ngãi", 1),
        ("quảng ngãi", "Quảng Ngãi", 2),
        ("uỷ ban", "Ủy ban nhân dân", 2),
        ("hoà", "Hòa Bình", 2),
        ("QUANG  NGAI", "Quảng Ngãi", 1),
        ("dong nam", "KKT Đông Nam", 1),
        ("Nghệ An - Quảng Ngãi", "Nghệ An – Quảng Ngãi", 2),
        ("huế", "Nghệ An", 0),
        (unicodedata.normalize("NFD", "Nghệ"), "Nghệ An", 2),
        ("ma", "mà", 1),
        ("mã", "mà", 1),
    ],
)
def test_search_ranks_accents_before_none(needle: str, text: str, rank: int) -> None:
    """Accent-blind, and where accents are typed those come first wherever the tone is placed."""
    assert find(needle, "khác", text) == rank


@pytest.mark.parametrize("text", ["Nghệ An", "nghe-an", "NGHỆ  AN", "Nghệ–An", "nghệ\u00a0an"])
def test_a_name_and_its_code_are_one(text: str) -> None:
    """Names become codes whatever the dash, the case and the spaces."""
    assert slug(text) == "nghe-an"


def test_sorting_follows_the_vietnamese_alphabet() -> None:
    """a < ă < â, d < đ; tones count only between words of equal letters, in the order of CLDR."""
    words = [
        "đa",
        "dạ",
        "âm",
        "ăn",
        "an",
        "Ơn",
        "on",
        "ôn",
        "ma",
        "mà",
        "mả",
        "mã",
        "má",
        "mạ",
        "mab",
        "Vinh",
        "Đà Nẵng",
    ]
    expected = [
        "an",
        "ăn",
        "âm",
        "dạ",
        "đa",
        "Đà Nẵng",
        "ma",
        "mà",
        "mả",
        "mã",
        "má",
        "mạ",
        "mab",
        "on",
        "ôn",
        "Ơn",
        "Vinh",
    ]
    assert sorted(words, key=sort_key) == expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folding is idempotent, so that needle and text can be folded alike."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24/7/2023", date(2023, 7, 24)),
        ("24-7-2023", date(2023, 7, 24)),
        ("24.07.2023", date(2023, 7, 24)),
        ("2023-07-24", date(2023, 7, 24)),
        (" 05/06/2026 ", date(2026, 6, 5)),
        ("2026-11-12", date(2026, 11, 12)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_dates_are_read_day_first(typed: str, meant: date) -> None:
    """Day first; the ISO form is year first."""
    assert parse_day(typed) == meant


@pytest.mark.parametrize(
    ("typed", "failure"),
    [
        ("31/02/2025", NotADate),
        ("13/13/2025", NotADate),
        ("2025-13-01", NotADate),
        ("24/7/23", TwoDigitYear),
        ("1.2.23", TwoDigitYear),
        ("2026", IncompleteDate),
        ("7/2026", IncompleteDate),
        ("2026-07", IncompleteDate),
        ("24/7", IncompleteDate),
        ("24/7-2023", NotADate),
        ("July 24, 2023", NotADate),
        ("20230724", NotADate),
        ("٢٤/٧/٢٠٢٣", NotADate),
        ("0/1/2024", NotADate),
        ("1/1/0000", NotADate),
        ("", NotADate),
    ],
)
def test_what_is_no_whole_date_is_refused(typed: str, failure: type[MouError]) -> None:
    """Nothing is guessed: two-digit years, parts of dates, days that do not exist are refused."""
    with pytest.raises(failure) as caught:
        parse_day(typed, place="--on")
    assert caught.value.sentence("vi").startswith("--on: ")
    assert caught.value.exit_code == 2


@given(
    st.dates(min_value=date(1000, 1, 1)),
    st.sampled_from(["{d}/{m}/{y}", "{d:02}-{m:02}-{y}", "{d}.{m}.{y}", "{y}-{m}-{d}"]),
)
def test_every_day_is_read_back(value: date, form: str) -> None:
    """What is typed in any form, and what is printed, reads as the same day."""
    assert parse_day(form.format(d=value.day, m=value.month, y=value.year)) == value
    assert parse_day(day(value)) == value


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("75", 75),
        ("75%", 75),
        ("75 %", 75),
        ("66,7", 66.7),
        ("66.75", 66.75),
        ("0", 0),
        ("100", 100),
        ("100,00", 100),
    ],
)
def test_percentages_are_read(typed: str, meant: float) -> None:
    """With comma or point, with or without the sign."""
    assert parse_percent(typed) == meant


@pytest.mark.parametrize(
    "typed", ["1.000", "1,000", "101", "-1", "1e1", "٣", "", "%", "50/100", "nan", "100.01", "1 0"]
)
def test_what_is_no_percentage_is_refused(typed: str) -> None:
    """`1.000` is a thousand to a Vietnamese and is never read as 1."""
    with pytest.raises(NotAPercent):
        parse_percent(typed)


def test_numbers_are_written_as_each_language_does() -> None:
    """Comma and point change places."""
    assert (percent(66.7, "vi"), percent(66.7, "en"), percent(40, "vi")) == (
        "66,7%",
        "66.7%",
        "40%",
    )
    assert (amount(7_000_000_000, "vi"), amount(7_000_000_000, "en")) == (
        "7.000.000.000",
        "7,000,000,000",
    )
