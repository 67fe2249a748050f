"""Streams that fail, are closed, or have another encoding."""

import os
import subprocess
from pathlib import Path

import pytest
from conftest import ID, Mou
from processes import MOU, buffered, process

from mou_cli.storage import bundled


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
                [*MOU, *args],
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
    command = [*MOU, "load", "/dev/stdin"]
    found = subprocess.run(command, input=text, capture_output=True, check=False, env=buffered())
    assert (found.returncode, found.stderr) == (0, b"")
    assert f"Loaded {ID}: 10 commitments".encode() in found.stdout


@pytest.mark.parametrize("closed", [1, 2])
def test_streams_that_are_closed(closed: int, mou: Mou) -> None:
    """`mou list >&-` has nowhere to print to and is no fault."""
    mou("progress", "set", "1", "ongoing")
    command = [*MOU, "list"]
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
        command = [*MOU, "load", "-"]
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
            [*MOU, "list", "--lang", lang],
            capture_output=True,
            check=True,
            env=buffered() | {"LC_ALL": "C", "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        )
        assert "Nghệ An" in found.stdout.decode("utf-8")
