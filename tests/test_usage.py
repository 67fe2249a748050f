"""The command line itself: shared options, options in the wrong place, names that are wrong."""

import os
from pathlib import Path

import pytest
from conftest import Mou, contents


def test_version(mou: Mou) -> None:
    """The version of the package."""
    assert mou("--version").out == "mou 0.1.0\n"


def test_shared_options_stand_anywhere(mou: Mou) -> None:
    """Before the group, before the command, behind it."""
    for args in (
        ["--lang", "vi", "review", "next"],
        ["review", "--lang", "vi", "next"],
        ["review", "next", "--lang=vi"],
    ):
        assert "Kỳ đánh giá" in mou(*args).out


def test_an_option_is_sent_behind_the_command_that_takes_it(mou: Mou) -> None:
    """And no other."""
    assert "--json goes behind the command: mou list … --json" in mou("--json", "list").err
    assert "mou progress log … --known-on" in mou("--known-on", "1/1/2025", "progress", "log").err
    for args in (["load"], ["progress", "set", "1", "ongoing"], ["review", "record", "1"]):
        assert "there is no option “--json”" in mou("--json", *args).err


def test_an_option_given_twice_is_refused(mou: Mou, register: Path) -> None:
    """The first would be lost unsaid."""
    for more in (
        ["--party", "nghe-an", "--party", "quang-ngai"],
        ["--on", "1/1/2025", "--on=2/2/2025"],
    ):
        result = mou("progress", "set", "3", "completed", *more)
        assert (result.code, "is given more than once" in result.err) == (2, True)
    assert not contents(register)
    assert (
        mou("progress", "set", "3", "ongoing", "--evidence", "1/QĐ", "--evidence", "2/QĐ").code == 0
    )


def test_a_variable_that_is_wrong_is_named(mou: Mou) -> None:
    """Nobody sees it on the line that was typed; an option of the same text is not the variable."""
    assert mou("progress", "set", "1", "ongoing", MOU_PARTY="hue").err.startswith(
        "mou: MOU_PARTY: there is no party"
    )
    assert mou("list", MOU_AGREEMENT="hue").err.startswith("mou: MOU_AGREEMENT: no agreement")
    assert mou("list", "--agreement=hue", MOU_AGREEMENT="hue").err.startswith("mou: no agreement")
    noted = mou("progress", "set", "1", "ongoing", "--note", "thuế: hue", MOU_PARTY="hue")
    assert noted.err.startswith("mou: MOU_PARTY: there is no party")
    for typed in (["--party", "hue"], ["--party=hue"]):
        found = mou("progress", "set", "1", "ongoing", *typed, MOU_PARTY="hue")
        assert found.err.startswith("mou: --party: there is no party")


def test_a_party_alone_is_asked_for(mou: Mou) -> None:
    """All jointly is no answer to whose reports are meant, and none to who leads."""
    for args in (["list", "--party", "joint"], ["list", "--party", "hue"]):
        assert mou(*args).err.rstrip().endswith("choose one of: nghe-an, quang-ngai.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("next", "review next"),
        ("correct", "progress correct, review correct"),
        ("lits", "list"),
    ],
)
def test_a_command_looked_for_elsewhere_is_found(typed: str, meant: str, mou: Mou) -> None:
    """In the group that has it, by what others call it, or by its letters."""
    assert f"(did you mean {meant}?)" in mou(typed).err


def test_no_test_reaches_the_real_register(mou: Mou, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without MOU_REGISTER the tests fail instead of touching the user's data."""
    monkeypatch.delenv("MOU_REGISTER")
    assert "MOU_REGISTER" not in os.environ
    with pytest.raises(AssertionError, match="real register"):
        mou("list")


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["amend", "--correct", "0", "--reason", "x"], 1, "the ids are in: mou agreement show"),
        (["changes", "--since", "1/1/2999"], 1, "the day that is shown"),
        (
            ["review", "prepare", "-o", "/không có/x"],
            1,
            "cannot be written: No such file or directory.",
        ),
        (["evidence", "verify", "/không có"], 1, "there is no folder"),
    ],
)
def test_what_is_wrong_is_a_sentence(args: list[str], code: int, said: str, reported: Mou) -> None:
    """With what to do next."""
    result = reported(*args)
    assert (result.code, said in result.err) == (code, True)
