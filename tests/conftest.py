"""What every test has: a register of its own, no settings from outside, and `mou` as a function."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings
from typer.main import get_command
from typer.testing import CliRunner

from mou_cli.cli.app import app
from mou_cli.codec.agreement import read_agreement
from mou_cli.commands.common import session
from mou_cli.model.agreement import Agreement
from mou_cli.storage import bundled

ID = "nghe-an-quang-ngai-2023"
DAY = "2026-11-23"
# What is handed on, by the ending of the file, and the command that makes it.
PRODUCTS = {
    "docx": ("report",),
    "xlsx": ("export",),
    "csv": ("export",),
    "md": ("export",),
    "json": ("export",),
    "ics": ("calendar",),
    "html": ("page",),
}
TEXTS = {"csv", "md", "json", "ics", "html"}

settings.register_profile("mou", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("mou")


class Result(NamedTuple):
    """What a call of `mou` came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON on stdout."""
        return json.loads(self.out)


Mou = Callable[..., Result]
COMMAND = get_command(
    app
)  # made once: Typer would make every command anew for each call, a tenth of the suite


def _forbidden() -> Path:
    raise AssertionError("a test reached for the real register")


@pytest.fixture(autouse=True)
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register's folder that does not exist yet, named by MOU_REGISTER; the user's own is out of
    reach.
    """
    for name in (
        "MOU_AGREEMENT",
        "MOU_PARTY",
        "MOU_LANG",
        "COLUMNS",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "register"))
    monkeypatch.setenv("MOU_BY", "Văn phòng UBND tỉnh Nghệ An")
    monkeypatch.setattr(session, "default_folder", _forbidden)
    monkeypatch.setattr("typer.testing._get_command", lambda _: COMMAND)
    return tmp_path / "register"


def run(*args: str, input: str | bytes | None = None, **env: str) -> Result:
    """Run `mou` in this process."""
    result = CliRunner().invoke(
        app, list(args), input=input, env=env, catch_exceptions=False, prog_name="mou"
    )
    return Result(result.exit_code, result.stdout, result.stderr)


def buffered() -> dict[str, str]:
    """The environment without what would make Python write at once: output is buffered, as it is
    for users.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


@pytest.fixture
def mou() -> Mou:
    """`mou` as a function."""
    return run


@pytest.fixture(scope="session")
def agreement() -> Agreement:
    """The bundled agreement."""
    return read_agreement(bundled.values(ID))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the locks, by name."""
    if not folder.exists():
        return {}
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


LEADS = 'nghe-an = "Sở Nông nghiệp và Môi trường", quang-ngai = "Sở Nông nghiệp và Môi trường"'


def filled(text: str) -> str:
    """The worksheet as it could be filled in: two assessments, a conclusion, three tasks."""
    head, *blocks = text.split("[[commitments]]\n")
    for number, said in (
        ("3", {"status": "cơ bản hoàn thành", "percent": "80", "result": "rõ rệt"}),
        ("8", {"status": "ongoing", "result": "first-signs"}),
    ):
        at = next(at for at, block in enumerate(blocks) if block.startswith(f"number = {number}\n"))
        for key, value in said.items():
            blocks[at] = blocks[at].replace(f'{key} = ""', f'{key} = "{value}"')
        blocks[at] = blocks[at].replace(
            "conclusion = '''\n", "conclusion = '''\nHai bên thống nhất số liệu.\n", 1
        )
    text = "[[commitments]]\n".join([head, *blocks])
    text = text.replace("chairs = []", 'chairs = ["Bí thư Tỉnh ủy Nghệ An"]').replace(
        'place = ""', 'place = "Vinh"'
    )
    text = text.replace("conclusion = '''\n", "conclusion = '''\nTiếp tục thực hiện.\n", 1)
    first, *tasks = text.split("[[tasks]]\n")
    said_of = [
        ("3", "Tổ chức hội nghị kết nối giống", "31/12/2025", LEADS),
        ("3", "Ký thỏa thuận trao đổi giống", "next-review", LEADS),
        (
            "2",
            "Trình dự thảo thỏa thuận",
            "",
            'nghe-an = "", quang-ngai = "Ban Quản lý KKT Dung Quất"',
        ),
    ]
    for at, (number, what, due, leads) in enumerate(said_of):
        block = (
            tasks[at]
            .replace('commitment = ""', f"commitment = {number}")
            .replace('text = ""', f'text = "{what}"')
        )
        block = block.replace('due_on = ""', f'due_on = "{due}"')
        tasks[at] = re.sub(r"lead_agencies = \{.*\}", f"lead_agencies = {{ {leads} }}", block)
    return "[[tasks]]\n".join([first, *tasks])


class Prepared(NamedTuple):
    """The register's file at two stages, and the worksheet between them."""

    reported: bytes
    sheet: str
    held: bytes


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Made once by the commands themselves; tests start from copies."""
    folder = tmp_path_factory.mktemp("prepared")
    register, sheet = folder / "register", folder / "phieu.toml"
    environ = {
        "MOU_REGISTER": str(register),
        "MOU_BY": "Văn phòng UBND tỉnh Nghệ An",
        "MOU_LANG": "en",
    }

    def done(*args: str) -> None:
        assert run(*args, **environ)[::2] == (0, "")

    def file() -> bytes:
        return (register / f"{ID}.json").read_bytes()

    party = ("--party", "nghe-an", "--on", "12/05/2024", "--evidence", "45-BC/TU, 10/05/2024")
    run("progress", "set", "3", "in-progress", "--percent", "40", *party, **environ)
    done("progress", "set", "3", "completed", "--party", "quang-ngai", "--on", "1/6/2024")
    done("progress", "set", "6", "8", "ongoing", "--on", "30/6/2024")
    reported = file()
    done("review", "prepare", "1", "-o", str(sheet))
    text = filled(sheet.read_text(encoding="utf-8"))
    sheet.write_text(text, encoding="utf-8")
    done("review", "record", "1", "--held", "30/07/2025", "--from", str(sheet))
    return Prepared(reported, text, file())


def _laid(register: Path, raw: bytes) -> None:
    register.mkdir()
    (register / f"{ID}.json").write_bytes(raw)


@pytest.fixture
def reported(mou: Mou, register: Path, prepared: Prepared) -> Mou:
    """Both provinces have reported on no. 3 and differ, both jointly on 6 and 8."""
    _laid(register, prepared.reported)
    return mou


@pytest.fixture
def sheet(reported: Mou, prepared: Prepared, tmp_path: Path) -> str:
    """The path of the filled worksheet of review 1."""
    path = tmp_path / "phieu.toml"
    path.write_text(prepared.sheet, encoding="utf-8")
    return str(path)


@pytest.fixture
def held(mou: Mou, register: Path, prepared: Prepared) -> Mou:
    """Review 1 was held on 30/07/2025 and recorded from its worksheet."""
    _laid(register, prepared.held)
    return mou
