"""Bad input: one sentence on stderr, exit 1 or 2, no traceback, the register byte for byte as it
was.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ID, Mou, Result, buffered, contents

from mou_cli.storage import bundled

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
        "--percent: “101” is no percentage",
    ),
    (
        ["progress", "set", "3", "in-progress", "--percent", "1.000"],
        "--percent: “1.000” is no percentage",
    ),
    (
        ["progress", "set", "3", "in-progress", "--percent", "-5"],
        "--percent: “-5” is no percentage",
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
    (["progress", "set", "3", "ongoing", "--on", "31/02/2025"], "--on: “31/02/2025” is no date"),
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
    (["progress", "set", "3", "ongoing", "--wait", "soon"], "--wait: “soon” is no whole number"),
    (["progress", "correct", "0000", "--reason", "x"], "no entry has the id “0000”"),
    (["progress", "correct", "", "--reason", "x"], "no entry has the id “”"),
    (["progress", "correct", "0000"], "--reason is missing"),
    (["progress", "log", "99"], "there is no commitment 99"),
    (["progress", "log", "--since", "soon"], "--since: “soon” is no date"),
    (["show", "99"], "there is no commitment 99"),
    (["show"], "NUMBER... is missing"),
    (["list", "--status", "bogus"], "--status: there is no status “bogus”"),
    (["list", "--party", "hue"], "--party: there is no party “hue”"),
    (["list", "--stale", "x"], "--stale: “x” is no whole number"),
    (["list", "--as-of", "31/02/2025"], "--as-of: “31/02/2025” is no date"),
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
    (["review", "record", "0", "--held", "1/1/2025"], "NUMBER: “0” is no whole number"),
    (["review", "record", "1.000", "--held", "1/1/2025"], "NUMBER: “1.000” is no whole number"),
    (["review", "record", "1"], "--held is missing"),
    (
        ["review", "record", "1", "--held", "30/07/2025", "--place", "a\x1bb"],
        "--place: the character U+001B",
    ),
    (["review", "schedule", "--until", "99999"], "--until: “99999” is no whole number"),
    (["doctor", "--restore", "vinh"], "no agreement in the register matches “vinh”"),
    (["doctor", "--restore", ID, "--yes"], "is sound; there is nothing to restore"),
    (["review", "correct", "1", "--reason", "x"], "review 1 is not recorded"),
    (["progress", "set", "3", "ongoing", "--by", ""], "--by: the text is empty"),
    (["progress", "set", "3", "ongoing", "--register", ""], "--register: the text is empty"),
    (["list", "--find", ""], "--find: the text is empty"),
    (["list", "--agreement", ""], "no agreement in the register matches"),
    (["load", "x" * 5000], "cannot be read: File name too long"),
    (["--as-of", "1/1/2024", "list"], "--as-of goes behind the command"),
    (["completion", "tcsh"], "“tcsh” is no shell known here"),
    (["load", "none.toml"], "there is no file none.toml"),
]


@pytest.fixture
def used(mou: Mou) -> Mou:
    """A register with an entry."""
    assert mou("progress", "set", "1", "ongoing").code == 0
    return mou


def refused(result: Result) -> None:
    """The call came to one sentence on stderr and nothing on stdout."""
    assert result.code in (1, 2), result
    assert result.out == ""
    assert result.err.startswith("mou: ")
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err


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


@pytest.mark.parametrize(
    "note", ["[bold]đậm[/bold]", ":smile:", "[/x]", "{x}", "%s", "=1+1", "dòng một\ndòng hai"]
)
def test_markup_in_a_note_is_text(note: str, used: Mou) -> None:
    """Kept and shown literally."""
    assert used("progress", "set", "2", "ongoing", "--note", note).code == 0
    assert used("progress", "log", "--json").json["entries"][0]["note"] == note
    for line in note.split("\n"):
        assert line in used("progress", "log").out
        assert line in used("show", "2").out


def test_a_register_that_is_a_file(mou: Mou, tmp_path: Path) -> None:
    """To read and to write."""
    path = tmp_path / "file"
    path.write_text("x", encoding="utf-8")
    for args in (["list"], ["progress", "set", "1", "ongoing"], ["doctor"], ["load"]):
        result = mou(*args, "--register", str(path))
        refused(result)
        assert "is not a folder" in result.err
    assert path.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("latin.toml", "title = 'Huế'".encode("cp1258", "replace") + b"\xff", "is not UTF-8 (byte"),
        ("utf16.toml", "id = 'x'".encode("utf-16"), "is not UTF-8"),
        ("wrong.toml", b"id = ", "is not valid TOML"),
        ("date.toml", b"signed_on = 2025-02-31", "is not valid TOML"),
        ("twice.toml", b"id = 'a'\nid = 'b'", "is not valid TOML"),
        ("deep.toml", b"a = " + b"[" * 5000 + b"]" * 5000, "is not valid TOML"),
        ("huge.toml", b"#" * 6_000_000, "is larger than 5 MB"),
    ],
)
def test_files_that_are_no_agreement(
    name: str, raw: bytes, sentence: str, mou: Mou, tmp_path: Path, register: Path
) -> None:
    """Each is refused with its name and the reason, and no register appears."""
    path = tmp_path / name
    path.write_bytes(raw)
    result = mou("load", str(path))
    refused(result)
    assert name in result.err
    assert sentence in result.err
    assert not register.exists()


def test_an_empty_file_and_a_folder(mou: Mou, tmp_path: Path) -> None:
    """What is missing is told; a folder is no file."""
    path = tmp_path / "empty.toml"
    path.write_bytes(b"\xef\xbb\xbf")
    result = mou("load", str(path))
    assert result.code == 1
    for key in ("id", "title", "signed_on", "parties", "commitments"):
        assert f"  {key}: is missing" in result.err
    refused(mou("load", str(tmp_path)))


def test_a_hundred_megabytes_are_not_read(mou: Mou, tmp_path: Path) -> None:
    """A sparse file of 100 MB is refused by its beginning."""
    path = tmp_path / "huge.toml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    refused(mou("load", str(path)))


def process(*args: str, **more: object) -> "subprocess.Popen[bytes]":
    """`mou` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "mou_cli", *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=buffered(),
        **more,  # type: ignore[call-overload]
    )


def test_hostile_data_in_a_register_is_shown_harmless(mou: Mou, tmp_path: Path) -> None:
    """A register from elsewhere may hold what could not be typed: no command lets a terminal obey
    it.
    """
    from test_text import OBEYED

    from mou_cli.storage.tinydb import SealedStorage

    mou("progress", "set", "1", "ongoing", "--note", "x", "--evidence", "y")
    storage = SealedStorage(tmp_path / "register" / f"{ID}.json")
    tables = storage.read() or {}
    bad = "\x1b]0;x\x07\x1b[31m\x9b1m\u202eabc\u2066[bold]:smile:\udcff"
    tables["records"]["1"] |= {"note": bad, "evidence": [bad], "recorded_by": bad}
    storage.write(tables)
    assert "[bold]:smile:" in mou("progress", "log").out
    for hostile in (False, True):
        if hostile:
            tables["agreement"]["1"]["title"]["en"] = bad
            tables["agreement"]["1"]["x"] = bad
            storage.write(tables)
        for args in (
            [],
            ["list"],
            ["show", "1"],
            ["progress", "log"],
            ["agreement", "show"],
            ["agreement", "list"],
        ):
            for json in ([], ["--json"]) if args else ([],):
                result = mou(*args, *json)
                assert not OBEYED.search(result.out + result.err), args
                assert result.code == int(hostile and args != ["agreement", "list"])


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """`mou list | head -1`: quiet, exit 0 or 1."""
    for _ in range(3):
        with process("list") as found:
            assert found.stdout
            found.stdout.close()
            assert found.stderr
            assert b"Traceback" not in found.stderr.read()
            assert b"Exception" not in found.stderr.read()
        assert found.returncode in (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a Linux device")
def test_output_that_cannot_be_written_is_a_sentence() -> None:
    """A full disk behind stdout."""
    for args in (
        ["list"],
        ["review", "next"],
        ["list", "--json"],
        ["list", "-h"],
        ["completion", "bash"],
    ):
        with Path("/dev/full").open("wb") as full:
            found = subprocess.run(
                [sys.executable, "-m", "mou_cli", *args],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                env=buffered(),
            )
        assert found.returncode == 1
        assert b"Traceback" not in found.stderr
        assert b"No space left" in found.stderr


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="there is no such file")
def test_a_pipe_is_read_once() -> None:
    """By a name too, as `<(…)` of a shell gives one."""
    text = (bundled.folder() / f"{ID}.toml").read_bytes()
    command = [sys.executable, "-m", "mou_cli", "load", "/dev/stdin"]
    found = subprocess.run(command, input=text, capture_output=True, check=False, env=buffered())
    assert (found.returncode, found.stderr) == (0, b"")
    assert f"Loaded {ID}: 10 commitments".encode() in found.stdout


def test_a_login_name_that_a_terminal_could_obey(mou: Mou) -> None:
    """The name of the login is text from outside like any other."""
    result = mou("progress", "set", "1", "ongoing", MOU_BY="", LOGNAME="\x1b[2J\u202e")
    refused(result)
    assert "LOGNAME" in result.err


@pytest.mark.parametrize("closed", [1, 2])
def test_streams_that_are_closed(closed: int, mou: Mou) -> None:
    """`mou list >&-` has nowhere to print to and is no fault."""
    mou("progress", "set", "1", "ongoing")
    command = [sys.executable, "-m", "mou_cli", "list"]
    found = subprocess.run(
        command,
        check=False,
        preexec_fn=lambda: os.close(closed),
        capture_output=True,
        env=buffered(),
    )
    assert b"Traceback" not in found.stderr
    assert found.returncode == 0


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a Linux file")
def test_input_that_cannot_be_read_is_a_sentence() -> None:
    """Standard input can fail like any file."""
    with Path("/proc/self/mem").open("rb") as broken:
        command = [sys.executable, "-m", "mou_cli", "load", "-"]
        found = subprocess.run(
            command, stdin=broken, capture_output=True, check=False, env=buffered()
        )
    assert (found.returncode, found.stdout) == (1, b"")
    assert found.stderr.startswith(b"mou: standard input cannot be read: Input/output error")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_output_is_utf_8_whatever_the_locale(lang: str, mou: Mou) -> None:
    """Redirected under an ASCII or a Vietnamese 8-bit locale."""
    for encoding in ("ascii", "cp1258"):
        found = subprocess.run(
            [sys.executable, "-m", "mou_cli", "list", "--lang", lang],
            capture_output=True,
            check=True,
            env=buffered() | {"LC_ALL": "C", "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        )
        assert "Nghệ An" in found.stdout.decode("utf-8")


def test_the_terms_of_system_failures_are_vietnamese(mou: Mou) -> None:
    """Where the reason is a usual one."""
    assert "tên quá dài" in mou("load", "x" * 5000, MOU_LANG="vi").err
