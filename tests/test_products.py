"""What all that is handed on has in common: files, refusals, languages, many agreements."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import DAY, ID, Mou, contents
from processes import program
from products import PRODUCTS, each_product, each_text, readable
from samples import into


@each_product
def test_a_file_is_written_and_named(ending: str, reported: Mou, tmp_path: Path) -> None:
    """And nothing else is left in its folder."""
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / f"x.{ending}"
    result = reported(*PRODUCTS[ending], "-o", str(path))
    assert (result.code, result.out, result.err) == (0, f"Written: {path}\n", "")
    assert [each.name for each in folder.iterdir()] == [path.name]
    assert path.stat().st_size > 400


@each_product
def test_a_file_that_is_there_is_replaced_only_by_force(
    ending: str, mou: Mou, tmp_path: Path
) -> None:
    """Its mode is kept; a link, a folder or a device is left alone."""
    path = tmp_path / f"x.{ending}"
    path.write_text("của tôi", encoding="utf-8")
    path.chmod(0o640)
    refused = mou(*PRODUCTS[ending], "-o", str(path))
    assert (refused.code, path.read_text(encoding="utf-8")) == (1, "của tôi")
    assert "is not overwritten" in refused.err
    assert mou(*PRODUCTS[ending], "-o", str(path), "--force").code == 0
    assert path.read_bytes()[:6] != "của tôi".encode()[:6]
    assert path.stat().st_mode & 0o777 == 0o640
    (tmp_path / f"link.{ending}").symlink_to(path)
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / f"link.{ending}"), "--force").code == 0
    assert (tmp_path / f"link.{ending}").is_symlink()
    (tmp_path / f"folder.{ending}").mkdir()
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / f"folder.{ending}"), "--force").code == 1
    (tmp_path / f"device.{ending}").symlink_to("/dev/null")
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / f"device.{ending}"), "--force").code == 1
    assert mou(*PRODUCTS[ending], "-o", str(tmp_path / "x.doc"), "--force").code == 2
    assert not (tmp_path / "x.doc").exists()


@each_product
def test_a_failure_leaves_nothing(
    ending: str, mou: Mou, tmp_path: Path, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there, a full disk, a damaged register: one sentence, and no file."""
    result = mou(*PRODUCTS[ending], "-o", str(tmp_path / "none" / f"x.{ending}"))
    assert (result.code, "cannot be written" in result.err) == (1, True)
    folder = tmp_path / "out"
    folder.mkdir()
    args = (*PRODUCTS[ending], "-o", str(folder / f"x.{ending}"))
    with monkeypatch.context() as patched:

        def full(*_: Any) -> None:
            raise OSError(28, "No space left on device")

        patched.setattr("os.fsync", full)
        result = mou(*args)
    assert (result.code, "No space left" in result.err) == (1, True)
    mou("load")
    file = register / f"{ID}.json"
    file.write_bytes(file.read_bytes()[:-10])
    result = mou(*args)
    assert (result.code, "is damaged" in result.err) == (1, True)
    assert list(folder.iterdir()) == []


@each_product
def test_nothing_is_written_into_the_register(ending: str, reported: Mou, register: Path) -> None:
    """Its folder holds its own files: one of them, or another beside them, is refused."""
    before = contents(register)
    for name in (f"{ID}.json", f"x.{ending}"):
        result = reported(*PRODUCTS[ending], "-o", str(register / name), "--force")
        assert result.code in (1, 2)
        assert contents(register) == before


@each_text
@pytest.mark.parametrize("dash", [True, False])
def test_text_goes_to_standard_output(
    ending: str, dash: bool, reported: Mou, tmp_path: Path
) -> None:
    """With - or without -o; it is the text that a file would have."""
    path = tmp_path / f"x.{ending}"
    format_ = ("--format", ending) if PRODUCTS[ending] == ("export",) else ()
    printed = reported(*PRODUCTS[ending], *format_, *(("-o", "-") if dash else ())).out
    assert reported(*PRODUCTS[ending], "-o", str(path)).code == 0
    written = path.read_bytes().decode()
    moments = re.compile(r"DTSTAMP:\w+")
    assert moments.sub("", printed).replace("\r\n", "\n") == moments.sub("", written).replace(
        "\r\n", "\n"
    )


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("export", "-o", "-", "--format", "xlsx"), 2, "is not text"),
        (
            ("export",),
            2,
            "name a file with -o that ends in .xlsx, .csv, .json, .md, or add --format",
        ),
        (("export", "-o", "x.docx"), 2, "name a file with -o that ends in"),
        (("report", "-o", "x.pdf"), 2, "x.pdf must end in .docx"),
        (("page", "-o", "x.pdf"), 2, "must end in .html, .htm"),
        (("calendar", "-o", "x.txt"), 2, "must end in .ics"),
        (("report", "-o", "-"), 2, "is not text"),
        (("export", "--format", "pdf"), 2, "choose one of: xlsx, csv, json, md"),
        (("export", "--format", "csv", "--sheet", "x"), 2, "choose one of: commitments"),
        (("export", "--format", "json", "--sheet", "tasks"), 2, "json has no sheets"),
        (("report",), 2, "--output"),
    ],
)
def test_wrong_usage_is_a_sentence(args: tuple[str, ...], code: int, said: str, mou: Mou) -> None:
    """Of what is wrong and what to type."""
    result = mou(*args)
    assert (result.code, said in result.err) == (code, True), result.err


@pytest.mark.parametrize(
    ("args", "module"),
    [
        (("report", "-o", "x.docx"), "docx"),
        (("export", "-o", "x.xlsx"), "xlsxwriter"),
        (("calendar",), "icalendar"),
        (("progress", "import", "x.xlsx"), "openpyxl"),
    ],
)
def test_without_its_library_a_command_names_the_install_line(
    args: tuple[str, ...], module: str
) -> None:
    """In a real process in which the library is not to be found; the line names all of them with
    their versions.
    """
    command = program("lacks_a_library", module, *args)
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert f"{sys.executable} -m pip install" in found.stderr
    for name in ("python-docx", "XlsxWriter", "openpyxl", "icalendar"):
        assert re.search(rf'"{name}[<>=]', found.stderr, re.IGNORECASE), found.stderr
    assert found.stderr.count("\n") == 1


@each_product
def test_any_past_day_and_language(ending: str, reported: Mou, tmp_path: Path) -> None:
    """What was reported later is not in it."""
    early, late = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    for path, day in ((early, "2024-01-01"), (late, DAY)):
        assert reported(*PRODUCTS[ending], "-o", str(path), "--as-of", day, MOU_LANG="vi").code == 0
    if ending != "json":  # which has all records, whatever the day
        assert ("45-BC/TU" in readable(early), "45-BC/TU" in readable(late)) == (
            False,
            ending not in ("csv", "ics"),
        )
    english = tmp_path / f"c.{ending}"
    assert reported(*PRODUCTS[ending], "-o", str(english), "--as-of", DAY, MOU_LANG="en").code == 0
    if ending != "json":
        assert "in progress" in readable(english) or "Review 2 falls due" in readable(english)
        assert "đang thực hiện" not in readable(english)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "md", "json", "ics", "html"])
def test_all_agreements_in_one_file(ending: str, mou: Mou, register: Path, tmp_path: Path) -> None:
    """Each with what is its own; without --all one has to be chosen."""
    for id_ in ("mot", "hai"):
        into(register, make.values(id=id_, title=f"Bản {id_}", review={"cycle": "P1Y"}))
    path = tmp_path / f"x.{ending}"
    refused = mou(*PRODUCTS[ending], "-o", str(path))
    assert (refused.code, "there are several agreements" in refused.err) == (1, True)
    result = mou(*PRODUCTS[ending], "-o", str(path), "--all")
    assert (result.code, result.err) == (0, "")
    text = readable(path)
    assert all(name in text for name in ("mot", "hai"))
    assert mou(*PRODUCTS[ending], "-o", str(path), "--agreement", "mot", "--force").code == 0
    both = mou(*PRODUCTS[ending], "-o", str(path), "--agreement", "mot", "--all", "--force")
    assert (both.code, "leave one of the two out" in both.err) == (2, True)
