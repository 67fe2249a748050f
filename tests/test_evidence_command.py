"""`mou evidence`: what was given as evidence, and whether files are still the same."""

from pathlib import Path

import pytest
from conftest import Mou, contents


def test_evidence_is_listed_once_with_what_rests_on_it(held: Mou, tmp_path: Path) -> None:
    """Documents, addresses and files; a number narrows it."""
    path = tmp_path / "bien-ban.pdf"
    path.write_bytes(b"noi dung")
    given = (
        "--evidence",
        "45-BC/TU ngày 10/5/2024",
        "--evidence",
        str(path),
        "--evidence",
        "https://nghean.gov.vn/x",
    )
    assert held("progress", "set", "5", "ongoing", *given).code == 0
    found = held("evidence", "list", "--json").json["evidence"]
    assert [(each["kind"], [entry["number"] for entry in each["entries"]]) for each in found] == [
        ("document", [3, 5]),
        ("file", [5]),
        ("address", [5]),
    ]
    assert found[0]["dated_on"] == "2024-05-10"
    assert (found[1]["file"]["name"], found[1]["file"]["size"]) == ("bien-ban.pdf", 8)
    assert b"noi dung" not in b"".join(contents(tmp_path / "register").values())
    assert len(held("evidence", "list", "5", "--json").json["evidence"]) == 3
    assert "45-BC/TU, 10/05/2024" in held("evidence", "list", MOU_LANG="vi").out
    assert held("evidence", "list", "99").code == 1


def test_files_are_verified(held: Mou, tmp_path: Path) -> None:
    """The same, another, not found: exit 1 unless all are the same."""
    path = tmp_path / "x" / "bien-ban.pdf"
    path.parent.mkdir()
    path.write_bytes(b"noi dung")
    assert held("evidence", "verify", str(tmp_path)).code == 0
    held("progress", "set", "5", "ongoing", "--evidence", str(path))
    assert "bien-ban.pdf: the same" in held("evidence", "verify", str(tmp_path)).out
    path.write_bytes(b"khac")
    changed = held("evidence", "verify", str(tmp_path))
    assert (changed.code, "bien-ban.pdf: differs" in changed.out) == (1, True)
    path.unlink()
    gone = held("evidence", "verify", str(tmp_path), "--json")
    assert (gone.code, gone.json["files"][0]["same"]) == (1, None)
    assert held("evidence", "verify", str(tmp_path / "không có")).code == 1


@pytest.mark.parametrize(
    "args",
    [["3", "ongoing", "--evidence", "12-BC/TU (Mật)"], ["3", "ongoing", "--evidence", "a.pdf"]],
)
def test_evidence_that_cannot_be_kept_is_refused(
    args: list[str], reported: Mou, register: Path
) -> None:
    """Marked secret, or a file that is not there."""
    before = contents(register)
    result = reported("progress", "set", *args)
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert contents(register) == before
    assert (
        reported(
            "review", "record", "1", "--held", "30/7/2025", "--document", "12-TB/TU Tối mật"
        ).code
        == 1
    )
