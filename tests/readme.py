"""README's sessions: run, and held against what README says. Run by hand it writes what the
commands print:

python tests/readme.py
"""

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
FILE = re.compile(r"```toml (\S+)\n(.*?)```", re.DOTALL)
SETTINGS = {"COLUMNS": "80", "MOU_BY": "Văn phòng UBND tỉnh Nghệ An", "MOU_LANG": "en"}


def told(text: str) -> str:
    """`text` without what differs from run to run: ids, the moment and the day of recording, days
    from today.
    """
    text = re.sub(r"\b[0-9a-f]{20}\b", "<id>", text)
    text = re.sub(r"\b[0-9a-f]{8}\b", "<id>", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+Z", "<moment>", text)
    text = re.sub(r"(recorded|ghi ngày) \d\d/\d\d/\d{4}", r"\1 <day>", text)
    return re.sub(r'("as_of": )"[\d-]+"', r"\1<day>", text)


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a session with what README says they print."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def run(command: str) -> str:
    """What `command` prints, on both streams."""
    from typer.testing import CliRunner

    from mou_cli.cli.app import app

    result = CliRunner().invoke(
        app, shlex.split(command)[1:], env=SETTINGS, catch_exceptions=False, prog_name="mou"
    )
    printed = str(result.output)
    if "review record" in command:  # what comes next depends on the day it is typed
        printed = (
            re.split(r"^(?:Review \d|\d+ earlier)", printed, maxsplit=1, flags=re.MULTILINE)[0]
            + "…\n"
        )
    return printed


def lay_out(folder: Path) -> None:
    """Write the files that the sessions name into `folder`, and go there."""
    text = README.read_text(encoding="utf-8")
    for name, content in FILE.findall(text):
        (folder / name).write_text(content, encoding="utf-8")
    os.chdir(folder)


def sessions() -> Iterator[tuple[str, str, str]]:
    """Each command of README with what it says and what the program prints, one register for all."""
    for block in BLOCK.findall(README.read_text(encoding="utf-8")):
        for command, said in commands(block):
            printed = run(command)
            yield command, said, printed


def main() -> None:
    """Write what the commands print into README."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"MOU_REGISTER": str(Path(folder) / "register")}
        lay_out(Path(folder))
        text = README.read_text(encoding="utf-8")

        def written(found: re.Match[str]) -> str:
            shown = [f"$ {command}\n{run(command)}" for command, _ in commands(found[0])]
            return "\n".join(shown)

        README.write_text(BLOCK.sub(written, text), encoding="utf-8")


if __name__ == "__main__":
    main()
