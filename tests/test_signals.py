"""Ctrl-C and SIGTERM at any moment: a sentence, and nothing half done."""

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import ID, Mou, contents
from processes import MOU, buffered, interruptible, program


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
@pytest.mark.parametrize("pause", [0.02, 0.04, 0.06, 0.1, 0.2, 0.4])
def test_ctrl_c_at_any_moment_is_a_sentence(pause: float, mou: Mou, register: Path) -> None:
    """While the program is loaded, while it waits for a lock: no traceback, nothing half done."""
    from mou_cli.storage.sealed import locked

    mou("progress", "set", "1", "ongoing")
    before = contents(register)
    command = program("says_when_it_starts", "progress", "set", "2", "ongoing")
    pipe = subprocess.PIPE
    with (
        locked(register / f"{ID}.json", 0),
        subprocess.Popen(
            command, stdout=pipe, stderr=pipe, env=buffered(), preexec_fn=interruptible
        ) as found,
    ):
        assert found.stdout
        assert found.stdout.readline() == b"started\n"
        with suppress(subprocess.TimeoutExpired):
            found.wait(pause)
        found.send_signal(signal.SIGINT)
        out, told = found.communicate()
    assert (found.returncode, out) == (1, b"")
    assert b"Traceback" not in told
    assert b"interrupted" in told
    assert contents(register) == before


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
@pytest.mark.parametrize(
    ("number", "module", "args"),
    [
        (signal.SIGINT, "typer", ["progress", "set", "2", "ongoing"]),
        (signal.SIGINT, "filelock", ["progress", "set", "2", "ongoing"]),
        (signal.SIGINT, "docx.oxml", ["report", "-o", "report.docx"]),
        (signal.SIGTERM, "tinydb", ["calendar", "-o", "dates.ics"]),
    ],
)
def test_a_signal_that_an_import_would_lose(
    number: signal.Signals, module: str, args: list[str], mou: Mou, register: Path, tmp_path: Path
) -> None:
    """Code that runs while a module is loaded may make another failure of it, as `__set_name__` did
    before 3.12.
    """
    from mou_cli.storage.sealed import locked

    mou("progress", "set", "1", "ongoing")
    before = contents(register)
    folder = tmp_path / "empty"
    folder.mkdir()
    command = program("loses_a_signal", module, str(int(number)), *args)
    with locked(register / f"{ID}.json", 0):
        found = subprocess.run(
            command,
            check=False,
            capture_output=True,
            env=buffered(),
            cwd=folder,
            preexec_fn=interruptible,
        )
    assert b"Traceback" not in found.stderr
    assert found.returncode == (1 if number is signal.SIGINT else 128 + number)
    assert (b"interrupted" in found.stderr) == (number is signal.SIGINT)
    assert found.stdout == b""
    assert contents(register) == before
    assert not [*folder.iterdir()]


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_ctrl_c_while_a_module_is_loaded_reaches_a_read_that_waits() -> None:
    """Nothing comes in, and the program ends all the same."""
    loses = "mou_cli.storage.bundled", str(int(signal.SIGINT))
    command = program("loses_a_signal", *loses, "load", "-")
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, env=buffered(), preexec_fn=interruptible
    ) as found:
        assert found.wait(timeout=20) == 1
        assert found.stderr
        assert b"interrupted" in found.stderr.read()


@pytest.mark.parametrize("args", [("report", "-o", "r.docx"), ("export", "-o", "x.xlsx")])
def test_ctrl_c_while_a_document_is_packed(args: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing is left, and nothing comes after the sentence."""
    folder = tmp_path / "empty"
    folder.mkdir()
    found = subprocess.run(
        program("interrupts_packing", *args),
        capture_output=True,
        check=False,
        env=buffered(),
        cwd=folder,
    )
    assert (found.returncode, found.stdout) == (1, b"")
    assert b"interrupted" in found.stderr
    assert b"ignored" not in found.stderr
    assert not [*folder.iterdir()]


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_ctrl_c_that_the_caller_wants_ignored_is(mou: Mou, register: Path) -> None:
    """As under `nohup`, or in the background of a script."""
    from mou_cli.storage.sealed import locked

    mou("progress", "set", "1", "ongoing")
    command = [*MOU, "progress", "set", "2", "ongoing", "--wait", "1"]
    with (
        locked(register / f"{ID}.json", 0),
        subprocess.Popen(
            command,
            stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
        ) as found,
    ):
        with suppress(subprocess.TimeoutExpired):
            found.wait(0.5)
        found.send_signal(signal.SIGINT)
        _, told = found.communicate()
    assert (found.returncode, b"interrupted" in told) == (1, False)
