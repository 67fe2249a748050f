"""Writers that contend and writers that are killed, as real processes; see bench/ for larger runs
by hand.
"""

import random
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

from processes import MOU, program

from mou_cli.errors.register import DamagedRegister
from mou_cli.storage.register import Register

WRITES = [*MOU, "progress", "set", "1", "ongoing"]


def writer(folder: Path, name: int, count: int) -> "subprocess.Popen[str]":
    """A process that adds `count` entries one by one and prints the id of each once it was
    acknowledged.
    """
    command = program("writes_entries", str(folder), str(name), str(count))
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def contending(folder: Path, writers: int, entries: int) -> tuple[int, int, int]:
    """Let `writers` add `entries` each: how many were acknowledged, how many are there, how many
    are there twice.
    """
    acknowledged: list[str] = []
    running = [writer(folder, name, entries) for name in range(writers)]
    for each in running:
        out, err = each.communicate()
        assert not err, err
        acknowledged += out.split()
    found = [record.id for record in Register(folder).read("nghe-an-quang-ngai-2023").records]
    assert set(acknowledged) == set(found)
    return len(acknowledged), len(set(found)), len(found) - len(set(found))


def killed(folder: Path, times: int, seed: int = 1) -> tuple[int, int, int]:
    """Kill `times` writers at random moments: entries acknowledged, of these lost, times the file
    was damaged.
    """
    chance = random.Random(seed)
    acknowledged: list[str] = []
    lost = damaged = 0
    for name in range(times):
        with writer(folder, name, 10_000) as each:
            assert each.stdout
            acknowledged.append(each.stdout.readline().strip())
            with suppress(subprocess.TimeoutExpired):
                each.wait(chance.uniform(0, 0.02))
            each.send_signal(signal.SIGKILL)
            acknowledged += [line for line in each.stdout.read().split("\n") if len(line) == 20]
        try:
            found = {
                record.id for record in Register(folder).read("nghe-an-quang-ngai-2023").records
            }
        except DamagedRegister:
            damaged += 1
        else:
            lost = len(set(acknowledged) - found)
    return len(acknowledged), lost, damaged
