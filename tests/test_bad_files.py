"""Files that are not what they are taken for: refused with their name and the reason."""

from pathlib import Path

import pytest
from checks import refused
from conftest import Mou


def test_a_register_that_is_a_file(mou: Mou, tmp_path: Path) -> None:
    """To read and to write."""
    path = tmp_path / "file"
    path.write_text("x", encoding="utf-8")
    for args in (["list"], ["progress", "set", "1", "ongoing"], ["doctor"], ["load"]):
        result = mou(*args, "--register", str(path))
        refused(result)
        assert "is not a folder" in result.err
    assert path.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("latin.toml", "title = 'Huế'".encode("cp1258", "replace") + b"\xff", "is not UTF-8 (byte"),
        ("utf16.toml", "id = 'x'".encode("utf-16"), "is not UTF-8"),
        ("wrong.toml", b"id = ", "is not valid TOML"),
        ("date.toml", b"signed_on = 2025-02-31", "is not valid TOML"),
        ("twice.toml", b"id = 'a'\nid = 'b'", "is not valid TOML"),
        ("deep.toml", b"a = " + b"[" * 5000 + b"]" * 5000, "is not valid TOML"),
        ("huge.toml", b"#" * 6_000_000, "is larger than 5 MB"),
    ],
)
def test_files_that_are_no_agreement(
    name: str, raw: bytes, sentence: str, mou: Mou, tmp_path: Path, register: Path
) -> None:
    """Each is refused with its name and the reason, and no register appears."""
    path = tmp_path / name
    path.write_bytes(raw)
    result = mou("load", str(path))
    refused(result)
    assert name in result.err
    assert sentence in result.err
    assert not register.exists()


def test_an_empty_file_and_a_folder(mou: Mou, tmp_path: Path) -> None:
    """What is missing is told; a folder is no file."""
    path = tmp_path / "empty.toml"
    path.write_bytes(b"\xef\xbb\xbf")
    result = mou("load", str(path))
    assert result.code == 1
    for key in ("id", "title", "signed_on", "parties", "commitments"):
        assert f"  {key}: is missing" in result.err
    refused(mou("load", str(tmp_path)))


def test_a_hundred_megabytes_are_not_read(mou: Mou, tmp_path: Path) -> None:
    """A sparse file of 100 MB is refused by its beginning."""
    path = tmp_path / "huge.toml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    refused(mou("load", str(path)))
