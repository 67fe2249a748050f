"""The sessions of README and of the help topics: run, and held against what the files say. Run by
hand it writes what the commands print into each file:

python tests/readme.py
"""

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
HELP = ROOT / "mou_cli" / "help"
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
FILE = re.compile(r"```toml (\S+\.toml)\n(.*?)```", re.DOTALL)
SETTINGS = {"COLUMNS": "80", "MOU_BY": "Văn phòng UBND tỉnh Nghệ An"}
FOLDER = "~/.local/share/mou"  # what stands for the register's folder


def topics(lang: str) -> list[Path]:
    """The topics in `lang`, by name; the tour comes first, since it fills the register."""
    return sorted((HELP / lang).glob("*.md"), key=lambda path: (path.stem != "tour", path.stem))


def files() -> list[Path]:
    """Every file that has sessions, in the order in which they are run; one register for each
    language.
    """
    return [README, *topics("en"), *topics("vi")]


def language(path: Path) -> str:
    """The language in which the sessions of a file are run."""
    return "vi" if path.parent.name == "vi" else "en"


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
    """The commands of a session with what the file says they print."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def run(command: str, lang: str) -> str:
    """What `command` prints, on both streams."""
    from typer.testing import CliRunner

    from mou_cli.cli.app import app

    register = f"{os.environ['MOU_REGISTER']}-{lang}"
    settings = {**SETTINGS, "MOU_LANG": lang, "MOU_REGISTER": register}
    result = CliRunner().invoke(
        app, shlex.split(command)[1:], env=settings, catch_exceptions=False, prog_name="mou"
    )
    printed = str(result.output).replace(register, FOLDER)
    if "review record" in command:  # what comes next depends on the day it is typed
        pattern = r"^(?:Review |Reviews |\d+ earlier|Kỳ đánh giá |\d+ kỳ)"
        printed = re.split(pattern, printed, maxsplit=1, flags=re.MULTILINE)[0] + "…\n"
    return printed


def lay_out(folder: Path) -> None:
    """Write the files that the sessions name into `folder`, and go there."""
    for path in files():
        for name, content in FILE.findall(path.read_text(encoding="utf-8")):
            (folder / name).write_text(content, encoding="utf-8")
    os.chdir(folder)


def sessions() -> Iterator[tuple[str, str, str]]:
    """Each command of every file with what the file says and what the program prints."""
    for path in files():
        for block in BLOCK.findall(path.read_text(encoding="utf-8")):
            for command, said in commands(block):
                yield f"{path.name}: {command}", said, run(command, language(path))


def main() -> None:
    """Write what the commands print into README and the topics."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"MOU_REGISTER": str(Path(folder) / "register")}
        lay_out(Path(folder))
        for path in files():
            lang = language(path)

            def written(found: re.Match[str], lang: str = lang) -> str:
                printed = [
                    f"$ {command}\n{run(command, lang).rstrip()}\n"
                    for command, _ in commands(found[0])
                ]
                return "\n".join(printed)

            text = path.read_text(encoding="utf-8")
            path.write_text(BLOCK.sub(written, text), encoding="utf-8")


if __name__ == "__main__":
    main()
