"""What README says is so."""

import io
import re
from pathlib import Path

import pytest
import readme
import test_languages
from conftest import Mou

from mou_cli.codec.agreement_file import read
from mou_cli.documents.report import letterhead
from mou_cli.model.agreement import Status
from mou_cli.storage import bundled

TEXT = readme.README.read_text(encoding="utf-8")


def test_the_tour_prints_what_readme_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of every session, in their order, on one register."""
    monkeypatch.chdir(tmp_path)  # and back again
    readme.lay_out(tmp_path)
    seen = 0
    for command, said, printed in readme.sessions():
        assert readme.told(said).strip() == readme.told(printed).strip(), command
        seen += 1
    assert seen >= 10


def test_the_annotated_files_are_read(mou: Mou, tmp_path: Path) -> None:
    """It is sound, and has no key that is not known."""
    block, amendment = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    [office] = re.findall(r"```toml office\n(.*?)```", TEXT, re.DOTALL)
    head = letterhead.read(bundled.parse_toml(io.BytesIO(office.encode()), "README"))
    assert (head.problems, head.unknown) == ((), ())
    assert all(each is not None for key, each in head.office._asdict().items() if key != "signer")
    reading = read(bundled.parse_toml(io.BytesIO(block.encode()), "README"))
    assert (reading.problems, reading.unknown) == ((), ())
    for text, args in ((block, ["load"]), (amendment, ["amend", "--from"])):
        path = tmp_path / "x.toml"
        path.write_text(text, encoding="utf-8")
        result = mou(*args, str(path))
        assert (result.code, "is not known" in result.err) == (0, False)
    for number in ("1", "2", "3"):
        assert mou("show", number).code == 0


@pytest.mark.parametrize("path", [path for path in test_languages.paths() if path], ids=" ".join)
def test_readme_names_every_command(path: tuple[str, ...]) -> None:
    """Nothing is there that README does not say."""
    assert f"mou {' '.join(path)}" in TEXT


def test_readme_names_every_status_and_setting() -> None:
    """In the vocabulary and among the settings."""
    for word in (*Status, "MOU_REGISTER", "MOU_AGREEMENT", "MOU_PARTY", "MOU_BY", "MOU_LANG"):
        assert f"`{word}`" in TEXT
