"""What every test has: a register of its own, no settings from outside, and `mou` as a function."""

import json
import sys
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
DATA = Path(__file__).parent / "data"

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
# made once: Typer would make every command anew for each call, a tenth of the suite
COMMAND = get_command(app)


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
    return tmp_path / "register"


def run(*args: str, input: str | bytes | None = None, **env: str) -> Result:
    """Run `mou` in this process."""
    with CliRunner().isolation(input=input, env=env) as (out, err, _):
        try:
            COMMAND.main(list(args), prog_name="mou")
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        sys.stdout.flush()
        sys.stderr.flush()
        told = [stream.getvalue().decode().replace("\r\n", "\n") for stream in (out, err)]
    return Result(code, *told)


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


class Prepared(NamedTuple):
    """The register's file of three registers; `held` goes on from `reported`."""

    reported: bytes
    held: bytes
    apart: bytes


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Made once by the commands themselves; tests start from copies."""
    folder = tmp_path_factory.mktemp("prepared")
    environ = {"MOU_BY": "Văn phòng UBND tỉnh Nghệ An", "MOU_LANG": "en"}

    def done(name: str, *args: str) -> bytes:
        assert run(*args, MOU_REGISTER=str(folder / name), **environ).code == 0
        return (folder / name / f"{ID}.json").read_bytes()

    def reports(name: str, *args: str) -> bytes:
        return done(name, "progress", "set", *args)

    first = ("3", "in-progress", "--party", "nghe-an", "--percent", "40", "--on", "12/05/2024")
    second = ("3", "completed", "--party", "quang-ngai", "--on", "1/6/2024")
    evidence = ("--evidence", "45-BC/TU, 10/05/2024")
    reports("held", *first, *evidence)
    reports("held", *second)
    reported = reports("held", "6", "8", "ongoing", "--on", "30/6/2024")
    sheet = str(DATA / "review-1.toml")
    held = done("held", "review", "record", "1", "--held", "30/07/2025", "--from", sheet)
    reports("apart", *first)
    reports("apart", *second, *evidence)
    reports("apart", "2", "in-progress", "--party", "nghe-an", "--on", "2024-12-01")
    apart = reports("apart", "8", "9", "ongoing", "--on", "2024-12-01")
    return Prepared(reported, held, apart)


def _laid(register: Path, raw: bytes) -> None:
    register.mkdir()
    (register / f"{ID}.json").write_bytes(raw)


@pytest.fixture
def reported(mou: Mou, register: Path, prepared: Prepared) -> Mou:
    """Both provinces have reported on no. 3 and differ, both jointly on 6 and 8."""
    _laid(register, prepared.reported)
    return mou


@pytest.fixture
def apart(mou: Mou, register: Path, prepared: Prepared) -> Mou:
    """Both provinces have reported on no. 3 and differ, Nghệ An alone on no. 2, both jointly on
    no. 8 and 9.
    """
    _laid(register, prepared.apart)
    return mou


@pytest.fixture
def held(mou: Mou, register: Path, prepared: Prepared) -> Mou:
    """Review 1 was held on 30/07/2025 and recorded from its worksheet."""
    _laid(register, prepared.held)
    return mou
