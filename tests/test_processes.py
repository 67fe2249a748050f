"""What processes do to one another, and what the system does to them: nothing acknowledged is ever
lost.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import faults
import pytest
from conftest import ID, Mou, contents

resource = pytest.importorskip("resource")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX processes")


def test_writers_that_contend_lose_nothing(register: Path) -> None:
    """Four at once, from the very first entry on."""
    assert faults.contending(register, 4, 12) == (48, 48, 0)


def test_writers_that_are_killed_lose_nothing(register: Path) -> None:
    """The file is sound after each, with every entry that was acknowledged."""
    acknowledged, lost, damaged = faults.killed(register, 8)
    assert acknowledged >= 8
    assert (lost, damaged) == (0, 0)


def test_two_processes_on_one_lock(mou: Mou, register: Path) -> None:
    """The second waits, says who holds it up, and leaves everything as it was."""
    from mou_cli.storage.sealed import locked

    mou("progress", "set", "1", "ongoing")
    before = contents(register)
    with locked(register / f"{ID}.json", 0):
        found = subprocess.run(
            [*faults.WRITES, "--wait", "0"], capture_output=True, text=True, check=False
        )
        assert mou("list").code == 0
    assert (found.returncode, found.stdout) == (1, "")
    assert f"{ID}.json is being written by another program" in found.stderr
    assert contents(register) == before


def test_a_limit_on_the_size_of_files(mou: Mou, register: Path) -> None:
    """A sentence, and the file byte for byte as before."""
    mou("progress", "set", "1", "ongoing")
    before = contents(register)
    found = subprocess.run(
        faults.WRITES,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)),
    )
    refused(found, "File too large")
    assert contents(register) == before


def refused(found: "subprocess.CompletedProcess[str]", reason: str) -> None:
    """Exit 1 and one sentence with the reason."""
    assert (found.returncode, found.stdout) == (1, "")
    assert reason in found.stderr
    assert found.stderr.count("\n") == 1


def mounted(register: Path, options: str, fill: str = "true") -> "subprocess.CompletedProcess[str]":
    """Run a writer on a copy of the register in a small file system of its own; print its sums
    before and after.
    """
    script = f"""
    set -e
    mount -t tmpfs -o size=256k tmpfs "$1"
    cp "$2"/* "$1"
    cd "$1"
    ({fill}) 2>/dev/null || true
    mount -o remount,{options} "$1"
    sum() {{ cat "$1"/*.json "$1"/*.previous 2>/dev/null | cksum; }}
    sum "$1" > "$3"
    export MOU_REGISTER="$1"
    shift 3
    set +e
    "$@"
    code=$?
    sum "$MOU_REGISTER" > {register.parent}/after
    exit $code
    """
    here = register.parent / "mounted"
    here.mkdir()
    arguments = [str(here), str(register), str(register.parent / "before")]
    command = ["unshare", "-rm", "sh", "-c", script, "sh", *arguments, *faults.WRITES]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    script = 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs "$d"'
    return (
        subprocess.run(
            ["unshare", "-rm", "sh", "-c", script], capture_output=True, check=False
        ).returncode
        == 0
    )


needs_mount = pytest.mark.skipif(
    sys.platform != "linux" or not _can_mount(), reason="no file system can be mounted here"
)


@needs_mount
@pytest.mark.parametrize(
    ("options", "fill", "reason"),
    [
        ("ro", "true", "Read-only file system"),
        ("rw", "dd if=/dev/zero of=filler bs=1k", "No space left on device"),
    ],
)
def test_a_disk_that_is_full_or_read_only(
    options: str, fill: str, reason: str, mou: Mou, register: Path
) -> None:
    """Both versions stay byte for byte, the exit code is 1, one sentence says why."""
    for number in ("1", "2"):
        mou("progress", "set", number, "ongoing")
    refused(mounted(register, options, fill), reason)
    before, after = ((register.parent / name).read_text() for name in ("before", "after"))
    assert before == after
    assert not before.startswith("4294967295 0")
