"""What every test has: a register of its own, no settings from outside, and `mou` as a function."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings
from typer.testing import CliRunner

from mou_cli import bundled, session
from mou_cli.cli import app
from mou_cli.codec.agreement import read_agreement
from mou_cli.model import Agreement

ID = "nghe-an-quang-ngai-2023"
DAY = "2026-11-23"

settings.register_profile("mou", deadline=None, derandomize=True)
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


def _forbidden() -> Path:
    raise AssertionError("a test reached for the real register")


@pytest.fixture(autouse=True)
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register's folder that does not exist yet, named by MOU_REGISTER; the user's own is out of reach."""
    for name in ("MOU_AGREEMENT", "MOU_PARTY", "MOU_LANG", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "register"))
    monkeypatch.setenv("MOU_BY", "Văn phòng UBND tỉnh Nghệ An")
    monkeypatch.setattr(session, "default_folder", _forbidden)
    return tmp_path / "register"


@pytest.fixture
def mou() -> Mou:
    """Run `mou` in this process."""

    def run(*args: str, input: str | bytes | None = None, **env: str) -> Result:
        result = CliRunner().invoke(app, list(args), input=input, env=env, catch_exceptions=False, prog_name="mou")
        return Result(result.exit_code, result.stdout, result.stderr)

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
