"""What was exported as JSON comes back as it was, or not at all."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import DAY, ID, Mou, contents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mou_cli.codec.agreement import read_agreement
from mou_cli.codec.records import record_row
from mou_cli.errors.files import BadAgreementFile
from mou_cli.intake import export as exported
from mou_cli.intake.rules import Gravity, gravity
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.records import Assessment, ids
from mou_cli.storage.register import Register

TODAY = date.fromisoformat(DAY)


def test_json_holds_everything_and_comes_back(
    held: Mou, register: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    """Into an empty register: the file is the same to the byte, ids and moments kept."""
    held("amend", "--from", "nghe-an-quang-ngai-2025.amendment.toml")
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    entry = held("progress", "log", "--json").json["entries"][-1]["id"]
    held("progress", "correct", entry, "--reason", "nhầm bên")
    held("task", "set", "2.1", "--due", "31/12/2027", "--on", "1/8/2025")
    path = tmp_path / "x.json"
    assert held("export", "-o", str(path), "--as-of", "2024-01-01").code == 0
    before = contents(register)[f"{ID}.json"]
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "other"))
    result = held("load", str(path))
    assert (result.code, result.err) == (0, "")
    assert "9 records, with their ids and moments" in result.out
    assert contents(tmp_path / "other")[f"{ID}.json"] == before
    again = held("load", str(path))
    assert (again.code, again.out.startswith("Unchanged")) == (0, True)
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "third"))
    assert "9 records" in held("load", "-", input="\ufeff\n" + path.read_text(encoding="utf-8")).out
    assert contents(tmp_path / "third")[f"{ID}.json"] == before
    assert held("progress", "set", "7", "ongoing", "--on", "1/8/2025").code == 0
    refused = held("load", str(path))
    assert (refused.code, "is not as in this file" in refused.err) == (1, True)


def mended(said: Any) -> Any:
    """An entry or an assessment without a percentage or a silence that its status forbids."""
    percent = said.percent
    if said.status is Status.COMPLETED:
        percent = percent and 100
    elif said.status in (Status.NOT_STARTED, Status.ONGOING, Status.NOT_APPLICABLE):
        percent = None
    elif percent == 100:
        percent = 99
    words = "conclusion" if isinstance(said, Assessment) else "note"
    return said._replace(percent=percent, **{words: getattr(said, words) or "Chờ kinh phí"})


entries = make.entries.map(mended)


reviews = make.reviews.map(
    lambda found: found._replace(assessments=tuple(map(mended, found.assessments)))
)


records = st.lists(
    entries | reviews | make.assignments, max_size=6, unique_by=lambda record: record.id
)


def possible(found: list[Any], signed: Agreement) -> list[Any]:
    """Those that a register can hold, one after the other."""
    kept: list[Any] = []
    for record in found:
        used = {id_ for each in kept for id_ in ids(each)}
        twice = len(set(ids(record))) < len(ids(record)) or used & set(ids(record))
        wrong = exported.record_problems(record, make.view(signed, kept, TODAY))
        if not twice and all(gravity(each) is not Gravity.IMPOSSIBLE for each in wrong):
            kept.append(record)
    return kept


@given(found=records)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_records_come_back(found: list[Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Read from JSON and written into a register they are the same records.

    One that no register can hold keeps all of them out.
    """
    values = make.values("a", "b", numbers=(1, 2, "I.1.a"))

    def read(of: list[Any]) -> list[exported.Restored]:
        rows = [{"agreement": values, "records": [record_row(each) for each in of]}]
        text = json.dumps({"format": "mou-export", "version": 1, "agreements": rows})
        return exported.restored(json.loads(text), "x.json", TODAY)

    kept = possible(found, read_agreement(values))
    if kept != found:
        with pytest.raises(BadAgreementFile) as refused:
            read(found)
        assert refused.value.problems
    [one] = read(kept)
    assert list(one.records or ()) == kept
    register = Register(tmp_path_factory.mktemp("r"))
    assert register.load(one.agreement, one.values, one.records) == "loaded"
    assert list(register.read("thu").records) == kept


def broken(values: Any, *path: Any, to: Any) -> Any:
    """`values` with what is at `path` made `to`."""
    spot = values
    for key in path[:-1]:
        spot = spot[key]
    spot[path[-1]] = to
    return values


RECORD = ("agreements", 0, "records", 0)


@pytest.mark.parametrize(
    ("path", "to", "said"),
    [
        (("version",), 9, "has format 9"),
        (("format",), "x", "is not a file that mou export"),
        (("agreements",), {}, "agreements: must be a list"),
        (("agreements", 0), 1, "agreements[1].agreement: must be a table"),
        (
            ("agreements", 0, "agreement", "signed_on"),
            "31/02/2023",
            "agreements[1].agreement.signed_on: “31/02/2023” is no",
        ),
        ((*RECORD, "status"), "done", "agreements[1].records[1]: is not a record"),
        ((*RECORD, "recorded_at"), "today", "agreements[1].records[1]: is not a record"),
        ((*RECORD, "note"), "a\u202eb", "agreements[1].records[1].note: the character U+202E"),
        ((*RECORD, "party"), "none", "“party” cannot be “none”"),
        ((*RECORD,), 7, "agreements[1].records[1]: is not a record"),
        (
            (*RECORD, "commitment"),
            77,
            "): there is no commitment 77; nghe-an-quang-ngai-2023 has 1, 2, 3, ",
        ),
        (
            (*RECORD, "id"),
            "a b",
            "agreements[1].records[1]: “id” cannot be “a b”",
        ),
        ((*RECORD, "note"), "đ" * 10_001, "has 10001 characters"),
        (
            (*RECORD, "recorded_at"),
            "0999-01-01T00:00:00Z",
            "agreements[1].records[1]: is not a record",
        ),
        (
            (*RECORD, "recorded_at"),
            "0001-01-01T00:00:00+14:00",
            "agreements[1].records[1]: is not a record",
        ),
        (
            (*RECORD, "files"),
            [{"name": "x", "size": 1e400, "sha256": "ab"}],
            "agreements[1].records[1]: is not a record",
        ),
        (("agreements", 0, "x"), json.loads("[" * 400 + "]" * 400), "Loaded"),
        (("agreements", 0, "records", 1, "id"), None, "agreements[1].records[2]"),
    ],
)
def test_a_broken_export_is_refused_with_the_place(
    path: tuple[Any, ...],
    to: Any,
    said: str,
    reported: Mou,
    register: Path,
    tmp_path: Path,
    monkeypatch: Any,
) -> None:
    """All of it or nothing is loaded."""
    values = broken(reported("export", "--format", "json").json, *path, to=to)
    file = tmp_path / "x.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "other"))
    result = reported("load", str(file))
    if said == "Loaded":  # what is not read cannot harm
        assert result.code == 0
        return
    assert (result.code, said in result.err) == (1, True), result.err
    assert contents(tmp_path / "other") == {}


def test_what_loads_can_be_shown(held: Mou, tmp_path: Path, monkeypatch: Any) -> None:
    """An export in which anything is changed is refused, or else every command reads what was
    loaded.
    """
    import random

    text = held("export", "--format", "json").out
    chance = random.Random(11)
    commands = (
        "list --tasks",
        "show 3",
        "progress log",
        "review list",
        "trace 3",
        "stats",
        "check",
        "timeline",
        "changes",
    )
    loaded = 0
    for turn in range(40):
        values = json.loads(text)
        spot: Any = values["agreements"][0]["records"]
        while isinstance(spot, (dict, list)) and spot:
            key = chance.choice(list(spot) if isinstance(spot, dict) else range(len(spot)))
            if not isinstance(spot[key], (dict, list)) or not spot[key] or chance.random() < 0.2:
                spot[key] = chance.choice(
                    [
                        None,
                        0,
                        -1,
                        3,
                        "x",
                        "2025-02-30",
                        "9999-12-31",
                        [],
                        {},
                        True,
                        1e300,
                        "a" * 500,
                    ]
                )
                break
            spot = spot[key]
        file = tmp_path / f"{turn}.json"
        file.write_text(json.dumps(values), encoding="utf-8")
        monkeypatch.setenv("MOU_REGISTER", str(tmp_path / f"r{turn}"))
        if held("load", str(file)).code == 0:
            loaded += 1
            for command in commands:
                assert held(*command.split()).code in (0, 1)
            for product in (
                "report -o x.docx",
                "page",
                "calendar",
                "export --format md",
                "export -o x.xlsx",
            ):
                args = product.replace(" x.", f" {tmp_path}/{turn}.").split()
                assert held(*args, "--force").code in (0, 1)
    assert loaded


@pytest.mark.parametrize(
    ("raw", "said"),
    [(b"{", "is not valid JSON"), (b"\xff", "is not UTF-8"), (b"[]", "is not a file")],
)
def test_what_is_no_json_is_refused(raw: bytes, said: str, mou: Mou, tmp_path: Path) -> None:
    """In a sentence."""
    file = tmp_path / "x.json"
    file.write_bytes(raw)
    result = mou("load", str(file))
    assert (result.code, said in result.err) == (1, True)
    assert mou("load", str(tmp_path / "none.json")).code == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "is not valid JSON"), ("{}", "is not a file"), ("[", "is not valid TOML")],
)
def test_what_is_piped_in_is_known_by_how_it_begins(text: str, said: str, mou: Mou) -> None:
    """No TOML begins as an object of JSON does."""
    result = mou("load", "-", input=text)
    assert (result.code, result.err.startswith(f"mou: standard input {said}")) == (1, True)


def test_an_export_of_many_agreements_restores_each(
    mou: Mou, register: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    """An export of all comes back as all (a dozen here; the bench does more)."""
    found = Register(register)
    for at in range(12):
        values = make.values() | {"id": f"so-{at}"}
        found.load(read_agreement(values), values)
        make.add(found, f"so-{at}", make.entry(party="a"))
    before = contents(register)
    path = tmp_path / "x.json"
    assert mou("export", "-o", str(path), "--all").code == 0
    monkeypatch.setenv("MOU_REGISTER", str(tmp_path / "other"))
    assert mou("load", str(path)).code == 0
    after = contents(tmp_path / "other")
    assert {name: raw for name, raw in before.items() if name.endswith(".json")} == after
