"""How long the daily commands take: whole processes, in pairs, medians of ratios. Run by hand:

python tests/bench/speed.py [RUNS]

Every command is timed in turn with what it is compared with (A B A B ...), so that a machine that
slows down slows both; what is printed is the median of each and the median, least and greatest of
the ratios pair by pair.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import make

from mou_cli.codec.agreement import read_agreement
from mou_cli.storage import bundled
from mou_cli.storage.register import Register

ID = "nghe-an-quang-ngai-2023"
PYTHON = [sys.executable]
MOU = [str(Path(sys.executable).with_name("mou"))]
LIST, NEXT, SET = ["list"], ["review", "next"], ["progress", "set", "3", "ongoing"]
DAILY = {"list": LIST, "review next": NEXT, "progress set": SET}


def build(folder: Path, agreements: int, entries: int) -> Path:
    """A register of copies of the first agreement with that many entries each; the first keeps its
    own id.
    """
    values = bundled.values(ID)
    register = Register(folder)
    for at in range(agreements):
        id_ = ID if at == 0 else f"copy-{at:04}"
        copy = values | {"id": id_}
        register.load(read_agreement(copy), copy)
        made = [
            make.entry(
                ("ongoing", "in-progress")[number % 2],
                ("nghe-an", "quang-ngai", None)[number % 3],
                date(2023, 8, 1) + timedelta(days=number % 1000),
                str(number % 10 + 1),
                note="Hội thảo trao đổi kinh nghiệm",
                evidence=("45-BC/TU, 10/05/2025",),
            )
            for number in range(entries)
        ]
        make.add(register, id_, *made)
    return folder


def seconds(command: list[str], register: Path) -> float:
    """Wall time of one process."""
    environ = os.environ | {"MOU_REGISTER": str(register), "MOU_AGREEMENT": ID, "MOU_LANG": "vi"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    quiet = subprocess.DEVNULL  # recording the same again is remarked upon
    subprocess.run(command, env=environ, check=True, stdout=quiet, stderr=quiet)
    return time.perf_counter() - start


def compare(name: str, a: tuple[list[str], Path], b: tuple[list[str], Path], runs: int) -> None:
    """Time A and B in turn and print a line."""
    seconds(*a), seconds(*b)
    pairs = [(seconds(*a), seconds(*b)) for _ in range(runs)]
    ratios = sorted(first / second for first, second in pairs)
    medians = [statistics.median(column) * 1000 for column in zip(*pairs, strict=True)]
    print(
        f"{name:46} {medians[0]:7.0f} ms {medians[1]:7.0f} ms"
        f"   {statistics.median(ratios):5.2f}  ({ratios[0]:.2f}-{ratios[-1]:.2f})",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        one = build(top / "one", 1, 20)
        print(
            f"{'A against B, ' + str(runs) + ' pairs':46} {'A':>10} {'B':>10}   A/B "
            f"median (least-greatest)"
        )
        bare, typer = ([*PYTHON, "-c", code] for code in ("pass", "import typer"))
        compare("import typer against pass", (typer, one), (bare, one), runs)
        for name, words in DAILY.items():
            compare(f"{name} against import typer", ([*MOU, *words], one), (typer, one), runs)
            compare(f"{name} against pass", ([*MOU, *words], one), (bare, one), runs)
        for count in (100, 1000):
            many = build(top / str(count), count, 20)
            one = build(top / f"one for {count}", 1, 20)
            for name, words in DAILY.items():
                command = [*MOU, *words]
                compare(
                    f"{name}: {count} agreements against 1", (command, many), (command, one), runs
                )
        ten, thousands = build(top / "ten", 1, 10), build(top / "thousands", 1, 10_000)
        for name, words in DAILY.items():
            command = [*MOU, *words]
            compare(
                f"{name}: 10,000 entries against 10", (command, thousands), (command, ten), runs
            )


if __name__ == "__main__":
    main()
