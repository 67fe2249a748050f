"""Writers that contend and writers that are killed, with `mou` itself as real processes. Run by
hand:

python tests/bench/faults.py [WRITERS ENTRIES KILLS]
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

MOU = str(Path(sys.executable).with_name("mou"))


def environ(folder: Path) -> dict[str, str]:
    """The environment of a process that works on the register in `folder`."""
    return os.environ | {"MOU_REGISTER": str(folder), "MOU_LANG": "en"}


def notes(folder: Path) -> list[str]:
    """The notes of all entries, which are unique here; raises where the register cannot be read."""
    found = subprocess.run(
        [MOU, "progress", "log", "--json"], env=environ(folder), capture_output=True, check=True
    )
    return [entry["note"] for entry in json.loads(found.stdout)["entries"]]


def contend(folder: Path, writers: int, entries: int) -> None:
    """`writers` at once, each `entries` processes one after another."""

    def work(name: int) -> int:
        done = 0
        for number in range(entries):
            command = [
                MOU,
                "progress",
                "set",
                "1",
                "ongoing",
                "--note",
                f"{name}/{number}",
                "--wait",
                "60",
            ]
            done += (
                subprocess.run(
                    command, env=environ(folder), stdout=subprocess.DEVNULL, check=False
                ).returncode
                == 0
            )
        return done

    with ThreadPoolExecutor(writers) as pool:
        acknowledged = sum(pool.map(work, range(writers)))
    found = notes(folder)
    print(
        f"{writers} writers x {entries}: {acknowledged} acknowledged, {len(set(found))} present, ",
        end="",
    )
    print(f"{len(found) - len(set(found))} twice", flush=True)


def kill(folder: Path, times: int) -> None:
    """Kill that many writers with SIGKILL at random moments, looking at the register after each."""
    chance = random.Random(1)
    acknowledged: list[str] = []
    unreadable = struck = number = 0
    present: list[str] = []
    while struck < times:
        number += 1
        command = [MOU, "progress", "set", "1", "ongoing", "--note", str(number)]
        with subprocess.Popen(command, env=environ(folder), stdout=subprocess.PIPE) as found:
            moment = time.monotonic() + chance.uniform(0.02, 0.25)
            with suppress(subprocess.TimeoutExpired):
                found.wait(max(0.0, moment - time.monotonic()))
            found.send_signal(signal.SIGKILL)
            assert found.stdout
            if b"Recorded" in found.stdout.read():
                acknowledged.append(str(number))
            struck += found.wait() == -signal.SIGKILL
        try:
            present = notes(folder)
        except subprocess.CalledProcessError:
            unreadable += 1
    lost = set(acknowledged) - set(present)
    print(
        f"{struck} writers killed, {number - struck} were faster: {len(acknowledged)} "
        f"entries acknowledged, ",
        end="",
    )
    print(f"{len(lost)} of these lost, {len(present)} present, {unreadable} times unreadable")


def main() -> None:
    """Print a line for each."""
    writers, entries, kills = map(int, sys.argv[1:4]) if len(sys.argv) > 3 else (8, 50, 300)
    with tempfile.TemporaryDirectory() as top:
        contend(Path(top) / "contend", writers, entries)
        kill(Path(top) / "kill", kills)


if __name__ == "__main__":
    main()
