"""`mou amend`: what changed in the agreement or around it, beside the signed text."""

import re
from pathlib import Path

from conftest import DAY, Mou, contents
from samples import AMENDMENT, REORGANISATION, amend, amendment, book_of


def test_an_amendment_is_recorded_beside_the_signed_text(held: Mou, register: Path) -> None:
    """No. 10 differs on the days before and after; nothing of the agreement is altered; once is
    enough.
    """
    signed = book_of(register).values
    result = held("amend", "--from", REORGANISATION)
    assert result.code == 0
    assert "Các đơn vị cấp huyện của hai tỉnh ended, with no successor" in result.out
    assert "touches 10" in result.out
    assert book_of(register).values == signed
    assert "no living implementer" in held("show", "10").out
    assert "mất chủ thể" in held("show", "10", "--lang", "vi").out
    assert "no living implementer" not in held("show", "10", "--as-of", "2024-01-01").out
    assert "Khu kinh tế Dung Quất và các Khu công nghiệp" in held("show", "2").out
    assert (
        "Khu kinh tế Dung Quất và các Khu công nghiệp"
        not in held("show", "2", "--as-of", "2025-07-30").out
    )
    for lead in ("KKT Dung Quất", "các Khu công nghiệp"):
        assert [
            each["number"] for each in held("list", "--lead", lead, "--json").json["commitments"]
        ] == [2]
    shown = held("agreement", "show")
    for text in (
        "The reorganisation of administrative units",
        "Quảng Ngãi + Kon Tum → Quảng Ngãi",
        "202/2025/QH15",
    ):
        assert text in re.sub(r"\s+", " ", shown.out)
    assert (
        held("agreement", "show", "--json").json["amendments"][0]["amendment"]["applies_on"]
        == "2025-07-01"
    )
    assert held("progress", "set", "3", "ongoing", "--party", "Kon Tum").code == 0
    again = held("amend", "--from", REORGANISATION)
    assert (again.code, "recorded already" in again.err) == (1, True)


def test_a_commitment_is_split_replaced_and_ended(reported: Mou) -> None:
    """Progress stays attached; what ended takes no more of it; the trace tells what happened."""
    assert reported("amend", "--from", AMENDMENT).code == 0
    found = {
        each["number"]: each
        for each in reported("list", "--json", "--as-of", DAY).json["commitments"]
    }
    assert (found[11]["since"], found[3]["accord"]) == ("2026-01-01", "differs")
    assert (found[9]["superseded_by"], found[9]["status"]) == ([11], "not-applicable")
    assert (found[10]["ended_on"], found[10]["status"]) == ("2026-01-01", "not-applicable")
    assert (found[1]["text_status"], found[1]["title"]["vi"]) == ("signed", "Quy hoạch (bản ký)")
    assert len(reported("list", "--json", "--as-of", "2025-12-31").json["commitments"]) == 10
    assert reported("show", "11", "--as-of", "2025-12-31").code == 1
    assert "ended on 01/01/2026" in reported("progress", "set", "10", "ongoing").err
    assert reported("progress", "set", "10", "ongoing", "--on", "31/12/2025").code == 0
    assert reported("progress", "set", "11", "ongoing", "--on", "31/12/2025").code == 1
    assert "superseded by 11 on 01/01/2026" in reported("list", "--as-of", DAY, COLUMNS="160").out
    for number, text in (
        ("9", "9 superseded by 11"),
        ("3", "3 split: 11 made of it"),
        ("11", "3 split: 11 made of it"),
    ):
        assert text in reported("trace", number, "--as-of", DAY).out
        assert text in re.sub(r"\s+", " ", reported("show", number, "--as-of", DAY).out)
    assert "press report" in reported("show", "2").out


def test_an_amendment_is_taken_back_unless_records_rest_on_it(reported: Mou) -> None:
    """By a further record; the beginning of its id will do."""
    reported("amend", "--from", AMENDMENT)
    id_ = reported("agreement", "show", "--json").json["amendments"][0]["id"]
    reported("progress", "set", "11", "ongoing")
    entry = reported("progress", "log", "11", "--json").json["entries"][0]["id"]
    refused = reported("amend", "--correct", id_[:6], "--reason", "nhầm")
    assert (refused.code, "since records rest on what it made: 11" in refused.err) == (1, True)
    reported("progress", "correct", entry, "--reason", "nhầm")
    tried = reported("amend", "--correct", id_[:6], "--reason", "nhầm", "--dry-run").out
    assert tried.startswith("Dry run, nothing was written:\nTaken back: amendment")
    assert (
        "Taken back: amendment" in reported("amend", "--correct", id_[:6], "--reason", "nhầm").out
    )
    assert reported("show", "11").code == 1
    assert reported("agreement", "show", "--json").json["amendments"] == []
    for args in ([], ["--correct", id_], ["--from", "x", "--correct", id_, "--reason", "x"]):
        assert reported("amend", *args).code == 2
    assert reported("amend", "--correct", id_, "--reason", "x").code == 1
    assert reported("amend", "--from", "không có.toml").code == 1


def test_an_amendment_with_problems_records_nothing(
    reported: Mou, tmp_path: Path, register: Path
) -> None:
    """Every one of them is named."""
    path = amendment(tmp_path, '[[changes]]\ncommitment = 99\nkind = "end"\nreason = "x"\n')
    before = contents(register)
    result = reported("amend", "--from", path)
    assert (result.code, result.out) == (1, "")
    assert (
        "has 1 problem, nothing was recorded:\n  changes[1].commitment: there is no commitment 99"
        in result.err
    )
    assert contents(register) == before


def test_clauses_that_an_amendment_takes_out_are_out(reported: Mou, tmp_path: Path) -> None:
    """In JSON too."""
    amend(
        reported, tmp_path, '[[changes]]\ncommitment=3\nkind="new-text"\ntext="Lời mới"\nclauses=[]'
    )
    found = reported("show", "3", "--json").json["commitment"]
    assert ("clauses" in found, found["text"]) == (False, {"vi": "Lời mới", "en": None})
    assert "clauses" in reported("show", "3", "--json", "--as-of", "2025-12-31").json["commitment"]
