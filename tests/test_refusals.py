"""Bad input: one sentence on stderr, exit 1 or 2, the register byte for byte as it was."""

from pathlib import Path

import pytest
from checks import refused
from conftest import ID, Mou, contents

REFUSED: list[tuple[list[str], str]] = [
    (["progress", "set", "99", "ongoing"], "there is no commitment 99"),
    (["progress", "set", "3", "99", "ongoing"], "there is no commitment 99"),
    (["progress", "set", "3", "bogus"], "there is no status “bogus”"),
    (["progress", "set", "3", "on"], "“on” could be ongoing, on-hold"),
    (["progress", "set", "3"], "a status is missing"),
    (["progress", "set", "ongoing"], "a commitment's number is missing"),
    (["progress", "set"], "a commitment's number is missing"),
    (
        ["progress", "set", "3", "ongoing", "--party", "hue"],
        "there is no party “hue”; choose one of: nghe-an, quang-ngai",
    ),
    (["progress", "set", "3", "ongoing", "--party", ""], "there is no party"),
    (
        ["progress", "set", "3", "ongoing", "--agreement", "vinh"],
        "no agreement in the register matches “vinh”",
    ),
    (
        ["progress", "set", "3", "ongoing", "--agreement", f"../{ID}"],
        "no agreement in the register matches",
    ),
    (
        ["progress", "set", "3", "in-progress", "--percent", "101"],
        "--percent: “101” is not a percentage",
    ),
    (
        ["progress", "set", "3", "in-progress", "--percent", "1.000"],
        "--percent: “1.000” is not a percentage",
    ),
    (
        ["progress", "set", "3", "in-progress", "--percent", "-5"],
        "--percent: “-5” is not a percentage",
    ),
    (
        ["progress", "set", "3", "in-progress", "--percent", "100"],
        "--percent: 100% does not go with “in progress”",
    ),
    (
        ["progress", "set", "3", "completed", "--percent", "50"],
        "--percent: 50% does not go with “completed”",
    ),
    (["progress", "set", "3", "on-hold"], "--note: the status “on hold” needs a reason; give one"),
    (["progress", "set", "3", "not-applicable", "--note", " "], "--note: the text is empty"),
    (
        ["progress", "set", "3", "ongoing", "--on", "23/07/2023"],
        "--on: 23/07/2023 is before the signing on 24/07/2023",
    ),
    (["progress", "set", "3", "ongoing", "--on", "1/1/9999"], "is in the future"),
    (["progress", "set", "3", "ongoing", "--on", "31/02/2025"], "--on: “31/02/2025” is not a date"),
    (
        ["progress", "set", "3", "ongoing", "--on", "24/7/23"],
        "--on: the year in “24/7/23” has two digits",
    ),
    (["progress", "set", "3", "ongoing", "--on", "2026"], "--on: “2026” lacks a day or a month"),
    (
        ["progress", "set", "3", "ongoing", "--note", "a\x1b[31mb"],
        "--note: the character U+001B",
    ),
    (["progress", "set", "3", "ongoing", "--note", "a\x9bb"], "--note: the character U+009B"),
    (["progress", "set", "3", "ongoing", "--note", "a\u202eb"], "--note: the character U+202E"),
    (["progress", "set", "3", "ongoing", "--note", "a\udcffb"], "--note: the character U+DCFF"),
    (
        ["progress", "set", "3", "ongoing", "--evidence", "a\nb"],
        "--evidence: the character U+000A",
    ),
    (["progress", "set", "3", "ongoing", "--by", "\x07"], "--by: the character U+0007"),
    (
        ["progress", "set", "3", "ongoing", "--note", "x" * 10_001],
        "--note: the text has 10001 characters, at most 10000",
    ),
    (["progress", "set", "3", "ongoing", "--wait", "soon"], "--wait: “soon” is not a whole number"),
    (["progress", "correct", "0000", "--reason", "x"], "no entry has the id “0000”"),
    (["progress", "correct", "", "--reason", "x"], "no entry has the id “”"),
    (["progress", "correct", "0000"], "--reason is missing"),
    (["progress", "log", "99"], "there is no commitment 99"),
    (["progress", "log", "--since", "soon"], "--since: “soon” is not a date"),
    (["show", "99"], "there is no commitment 99"),
    (["show"], "NUMBER... is missing"),
    (["list", "--status", "bogus"], "--status: there is no status “bogus”"),
    (["list", "--party", "hue"], "--party: there is no party “hue”"),
    (["list", "--stale", "x"], "--stale: “x” is not a whole number"),
    (["list", "--as-of", "31/02/2025"], "--as-of: “31/02/2025” is not a date"),
    (["list", "--agreement", "../x"], "no agreement in the register matches “../x”"),
    (["list", "--bogus"], "there is no option “--bogus”. See: mou list -h"),
    (["list", "--overdu"], "did you mean --overdue?"),
    (["list", "--find"], "the option --find needs a value"),
    (["list", "--json=1"], "the option --json takes no value"),
    (["list", "x", "y"], "unexpected: x y"),
    (["list", "--lang", "fr"], "--lang: there is no language “fr”"),
    (["lits"], "there is no command “lits” (did you mean list?)"),
    (["progress", "st"], "there is no command “st”"),
    (["review", "record", "1", "--held", "1/1/9999"], "--held: 01/01/9999 is in the future"),
    (["review", "record", "1", "--held", "1/1/2020"], "--held: 01/01/2020 is before the signing"),
    (
        ["review", "record", "9", "--held", "1/1/2025"],
        "there is no review 9 to record on 01/01/2025",
    ),
    (["review", "record", "0", "--held", "1/1/2025"], "NUMBER: “0” is not a whole number"),
    (["review", "record", "1.000", "--held", "1/1/2025"], "NUMBER: “1.000” is not a whole number"),
    (["review", "record", "1"], "--held is missing"),
    (
        ["review", "record", "1", "--held", "30/07/2025", "--place", "a\x1bb"],
        "--place: the character U+001B",
    ),
    (["review", "schedule", "--until", "99999"], "--until: “99999” is not a whole number"),
    (["doctor", "--restore", "vinh"], "no agreement in the register matches “vinh”"),
    (["doctor", "--restore", ID, "--yes"], "is sound; there is nothing to restore"),
    (["review", "correct", "1", "--reason", "x"], "review 1 is not recorded"),
    (["progress", "set", "3", "ongoing", "--by", ""], "--by: the text is empty"),
    (["progress", "set", "3", "ongoing", "--register", ""], "--register: the text is empty"),
    (["list", "--find", ""], "--find: the text is empty"),
    (["list", "--agreement", ""], "no agreement in the register matches"),
    (["load", "x" * 5000], "cannot be read: File name too long"),
    (["--as-of", "1/1/2024", "list"], "--as-of goes behind the command"),
    (["completion", "tcsh"], "“tcsh” is not a shell that mou knows"),
    (["load", "none.toml"], "there is no file none.toml"),
]


@pytest.fixture
def used(mou: Mou) -> Mou:
    """A register with an entry."""
    assert mou("progress", "set", "1", "ongoing").code == 0
    return mou


@pytest.mark.parametrize(("args", "sentence"), REFUSED)
def test_bad_input_is_a_sentence_and_changes_nothing(
    args: list[str], sentence: str, used: Mou, register: Path
) -> None:
    """In English with the sentence expected; in Vietnamese with another one."""
    before = contents(register)
    english = used(*args)
    refused(english)
    assert sentence in english.err
    vietnamese = used(*args, MOU_LANG="vi")
    if "--lang" not in args:
        refused(vietnamese)
        assert vietnamese.err != english.err
        assert vietnamese.code == english.code
    assert contents(register) == before


def test_a_login_name_that_a_terminal_could_obey(mou: Mou) -> None:
    """The name of the login is text from outside like any other."""
    result = mou("progress", "set", "1", "ongoing", MOU_BY="", LOGNAME="\x1b[2J\u202e")
    refused(result)
    assert "LOGNAME" in result.err


def test_the_terms_of_system_failures_are_vietnamese(mou: Mou) -> None:
    """Where the reason is a usual one."""
    assert "tên quá dài" in mou("load", "x" * 5000, MOU_LANG="vi").err
