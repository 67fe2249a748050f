"""How long what is handed on takes, and how much memory: whole processes. Run by hand:

python tests/bench/products.py [AGREEMENTS] [RUNS]

Each product is made of the first agreement with 20 entries and of a register of AGREEMENTS like it
(1,000 if not given; a report and a timeline are of one agreement in it), in turn; printed are the
medians and their ratio.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import speed

PRODUCTS = {
    "report .docx": (["report", "-o", "x.docx", "--force"], []),
    "export .xlsx": (["export", "-o", "x.xlsx", "--force"], ["--all"]),
    "export .csv": (["export", "-o", "x.csv", "--force"], ["--all"]),
    "export .md": (["export", "-o", "x.md", "--force"], ["--all"]),
    "export .json": (["export", "-o", "x.json", "--force"], ["--all"]),
    "calendar .ics": (["calendar", "-o", "x.ics", "--force"], ["--all"]),
    "page .html": (["page", "-o", "x.html", "--force"], ["--all"]),
    "timeline": (["timeline"], []),
}


# At its end a process says how much memory it had at most; what its parent had counts in the
# system's own figures.
_SCRIPT = """
import atexit, re, sys
def told():
    said = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
    print("peak", said[1], file=sys.stderr)
atexit.register(told)
from mou_cli.__main__ import main
main()
"""


def measured(command: list[str], register: Path, folder: Path) -> tuple[float, float]:
    """Seconds, and MiB at most, of one process (Linux)."""
    environ = os.environ | {
        "MOU_REGISTER": str(register),
        "MOU_AGREEMENT": speed.ID,
        "MOU_LANG": "vi",
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, *command],
        env=environ,
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    return time.perf_counter() - start, int(done.stderr.rsplit(maxsplit=1)[-1]) / 1024


def main() -> None:
    """Print a line for each product."""
    agreements = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one = speed.build(folder / "one", 1, 20)
        many = speed.build(folder / "many", agreements, 20)
        print(f"{'':16} {'1 agreement':>20} {agreements:>10} agreements   ratio")
        for product, (command, every) in PRODUCTS.items():
            pairs = [
                (measured(command, one, folder), measured([*command, *every], many, folder))
                for _ in range(runs)
            ]
            (alone, least), (all_, most) = (
                tuple(statistics.median(each) for each in zip(*column, strict=True))
                for column in zip(*pairs, strict=True)
            )
            size = (
                f"{(folder / command[2]).stat().st_size / 1e6:8.2f} MB" if len(command) > 2 else ""
            )
            first, second = f"{alone:8.2f} s {least:6.0f} MiB", f"{all_:12.2f} s {most:6.0f} MiB"
            print(f"{product:16} {first} {second} {all_ / alone:8.1f} {size}", flush=True)


if __name__ == "__main__":
    main()
