"""Every page fits its screen and cuts nothing."""

from pathlib import Path

import pytest
from conftest import DAY, Mou
from samples import REORGANISATION, into, second


@pytest.mark.parametrize("columns", [40, 60, 70, 80, 100, 120])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_page_fits_its_width_and_cuts_nothing(
    columns: int, lang: str, apart: Mou, register: Path
) -> None:
    """With long numbers, due dates, several agreements; words and dates stay whole."""
    values = second()
    values["commitments"][0] |= {"number": "I.1.abcdefghijkl", "due_on": "2025-06-30"}
    into(register, values)
    chosen = ["--agreement", "hue"]
    apart(
        "progress",
        "set",
        "I.1.abcdefghijkl",
        "not-applicable",
        "--party",
        "hue",
        "--note",
        "x",
        *chosen,
    )
    pages = [
        ["list"],
        ["list", *chosen],
        ["list", "--agreement", "nghe"],
        ["show", "3", "--agreement", "nghe"],
        ["progress", "log", "--agreement", "nghe"],
        ["review", "schedule", *chosen],
        ["review", "next", *chosen],
        ["agreement", "show", "--agreement", "nghe"],
        ["--agreement", "nghe"],
    ]
    for args in pages:
        result = apart(*args, "--as-of", DAY, "--lang", lang, COLUMNS=str(columns))
        assert result.code == 0
        assert "…" not in result.out
        for line in result.out.splitlines():
            assert len(line) <= columns, (args, line)
    shown = apart("list", *chosen, "--as-of", DAY, COLUMNS=str(columns)).out
    assert "30/06/2025" in shown
    assert "I.1.abcdefghijkl" in "".join(shown.split())


@pytest.mark.parametrize("columns", ["60", "80", "120"])
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    "args",
    [
        ["list", "--tasks"],
        ["trace", "3"],
        ["changes"],
        ["check"],
        ["evidence", "list"],
        ["show", "3"],
        ["task", "list"],
        [],
    ],
    ids=" ".join,
)
def test_every_view_fits_its_screen(args: list[str], lang: str, columns: str, held: Mou) -> None:
    """No line is longer than the screen; nothing goes to stderr."""
    held("amend", "--from", REORGANISATION)
    result = held(*args, COLUMNS=columns, MOU_LANG=lang)
    assert result.err == ""
    long = [
        line
        for line in result.out.splitlines()
        if len(line) > int(columns) and not line.strip().startswith("mou ")
    ]
    assert long == []
