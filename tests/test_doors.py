"""One set of rules at every door: what a typed command refuses, no other door lets in unsaid."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import make
import pytest
from conftest import Mou, contents

from mou_cli.codec.records import record_row
from mou_cli.derived.view import View
from mou_cli.errors import MouError
from mou_cli.errors.files import BadAgreementFile, BadRecordFile
from mou_cli.intake import rules
from mou_cli.intake.cells import Cell, Filled, Line
from mou_cli.intake.export import record_problems, restored
from mou_cli.intake.review import held
from mou_cli.intake.workbook import entries
from mou_cli.model.agreement import PartialDate, Status
from mou_cli.model.records import Assignment, ProgressEntry, Record

TODAY = date(2026, 11, 23)
END = make.amendment(changes=[make.change(1, "end", reason="xong")])
SPLIT = make.amendment(
    changes=[make.change(1, "split", into=[{"number": 3, "title": "Nội dung mới"}])]
)
SET = make.review(1, date(2025, 7, 30), tasks=(make.task("1.1"),))
CARRIED = make.review(
    2, date(2026, 7, 30), tasks=(make.task("1.2", 2, date(2026, 7, 30), continues="1.1"),)
)
ENTRY = make.entry("ongoing", on=date(2024, 6, 1))
MARKED = "Văn bản Mật số 12/BC-UBND"


def entry(status: str = "ongoing", on: date = date(2024, 5, 1), **more: Any) -> ProgressEntry:
    """A report by one party."""
    return make.entry(status, "a", on, **more)


def assignment(task: str, on: date = date(2026, 1, 1), due: PartialDate | None = None) -> Record:
    """Who leads a task."""
    stamp = (make.START, "Văn phòng")
    return Assignment("f" * 20, task, {"a": "Sở Xây dựng"}, due, None, on, *stamp)


class Case(NamedTuple):
    """A record that breaks a rule, after records that were made before it."""

    rule: str
    record: Record
    before: Sequence[Record] = ()

    @property
    def failure(self) -> type[MouError]:
        """The failure that says so."""
        return next(kind for kind in rules.RULES if kind.__name__ == self.rule)


def amended(*changes: dict[str, Any], **more: Any) -> Record:
    """An amendment with these changes."""
    return make.amendment(changes=list(changes), **more)


CASES = [
    Case("UnknownCommitment", entry(number="9")),
    Case("PercentAgainstStatus", entry("completed", percent=40)),
    Case("PercentAgainstStatus", entry("ongoing", percent=40)),
    Case("NoteRequired", entry("on-hold")),
    Case("Secret", entry(evidence=(MARKED,))),
    Case("NotADate", entry(evidence=("45-BC/TU, 31/02/2025",))),
    Case("BeforeSigning", entry(on=date(2020, 1, 1))),
    Case("InTheFuture", entry(on=date(2090, 1, 1))),
    Case("CommitmentEnded", entry(on=date(2026, 1, 1)), [END]),
    Case("TaskNotYetSet", entry(task="1.1"), [SET]),
    Case("TaskCarriedOn", entry(on=date(2026, 8, 1), task="1.1"), [SET, CARRIED]),
    Case("RecordedAhead", entry()._replace(recorded_at=make.START.replace(year=2091))),
    Case("ReviewAlreadyRecorded", make.review(1, date(2025, 8, 1)), [SET]),
    Case("NoSuchReview", make.review(50, date(2025, 7, 30))),
    Case("BeforeSigning", make.review(1, date(2020, 7, 30))),
    Case("InTheFuture", make.review(1, date(2090, 7, 30))),
    Case("Secret", make.review(1, date(2025, 7, 30), document=MARKED)),
    Case(
        "Twice",
        make.review(1, date(2025, 7, 30), assessments=(make.assessment("1", "ongoing"),) * 2),
    ),
    Case(
        "NoteRequired",
        make.review(1, date(2025, 7, 30), assessments=(make.assessment("1", "on-hold"),)),
    ),
    Case(
        "UnknownCommitment",
        make.review(1, date(2025, 7, 30), assessments=(make.assessment("9", "ongoing"),)),
    ),
    Case("NumberUsed", make.review(2, date(2026, 7, 30), tasks=(make.task("1.1"),)), [SET]),
    Case("UnknownCommitment", make.review(1, date(2025, 7, 30), tasks=(make.task("9.1"),))),
    Case("CommitmentEnded", make.review(1, date(2025, 7, 30), tasks=(make.task("1.1"),)), [END]),
    Case(
        "DueTooEarly",
        make.review(
            1, date(2025, 7, 30), tasks=(make.task("1.1", due_on=PartialDate(2025, 1, 1)),)
        ),
    ),
    Case(
        "NoTasksOpen", make.review(1, date(2025, 7, 30), tasks=(make.task("1.2", continues="1.1"),))
    ),
    Case(
        "NoSuchTask",
        make.review(
            2,
            date(2026, 7, 30),
            tasks=(make.task("1.2", 2, date(2026, 7, 30), continues="1.7"),),
        ),
        [SET],
    ),
    Case("OtherAgreement", amended(make.change(1, "end", reason="x"), agreement="khac")),
    Case("BeforeSigning", amended(make.change(1, "end", reason="x"), applies_on="2020-01-01")),
    Case("Secret", amended(make.change(1, "end", reason="x"), document=MARKED)),
    Case("UnknownCommitment", amended(make.change(9, "end", reason="x"))),
    Case(
        "CommitmentEnded",
        amended(make.change(1, "new-text", title="y"), applies_on="2026-01-01"),
        [END],
    ),
    Case("ByItself", amended(make.change(1, "replaced", by=[1]))),
    Case("NotOneOf", amended(make.change(1, "replaced", by=[9]))),
    Case("NumberUsed", amended(make.change(2, "split", into=[{"number": 1, "title": "z"}]))),
    Case("SameAmendment", END._replace(id="e" * 20), [END]),
    Case("UnknownTask", assignment("1.7"), [SET]),
    Case("TaskNotYetSet", assignment("1.1", date(2025, 1, 1)), [SET]),
    Case("DueTooEarly", assignment("1.1", due=PartialDate(2025, 1, 1)), [SET]),
    Case("NothingToTakeBack", make.correction(ENTRY)),
    Case("AlreadyTakenBack", make.correction(ENTRY), [ENTRY, make.correction(ENTRY)]),
    Case("AmendmentNeeded", make.correction(SPLIT), [SPLIT, entry(number="3", on=TODAY)]),
]
BY_RULE = [pytest.param(case, id=f"{case.rule}-{type(case.record).__name__}") for case in CASES]
SIGNED = make.agreement(review={"cycle": "P2Y"})


def exported(records: Sequence[Record]) -> dict[str, Any]:
    """An export of the agreement with these records."""
    rows = [record_row(record) for record in records]
    agreement = make.values(review={"cycle": "P2Y"})
    return {
        "format": "mou-export",
        "version": 1,
        "agreements": [{"agreement": agreement, "records": rows}],
    }


def test_every_rule_has_a_case() -> None:
    """The table of rules and the cases name the same failures."""
    assert {case.rule for case in CASES} == {kind.__name__ for kind in rules.RULES}


@pytest.mark.parametrize("case", BY_RULE)
def test_a_record_that_breaks_a_rule_is_found(case: Case) -> None:
    """By the one function that every door asks."""
    view = make.view(SIGNED, case.before, TODAY)
    found = list(record_problems(case.record, view))
    assert any(isinstance(problem, case.failure) for problem in found)


@pytest.mark.parametrize("case", BY_RULE)
def test_an_export_brings_in_nothing_impossible_and_nothing_unwise_unsaid(case: Case) -> None:
    """The record is named by its place and its id."""
    records = [*case.before, case.record]
    where = f"records[{len(records)}]"
    if rules.RULES[case.failure] is rules.Gravity.IMPOSSIBLE:
        with pytest.raises(BadAgreementFile) as refused:
            restored(exported(records), "x.json", TODAY)
        said = refused.value.problems
    else:
        [agreement] = restored(exported(records), "x.json", TODAY)
        said = agreement.notes
        assert agreement.records == tuple(records)
    mine = [problem for problem in said if isinstance(problem, case.failure)]
    assert mine
    assert all(where in problem.place and case.record.id[:8] in problem.place for problem in mine)


ENTRIES = [case for case in CASES if isinstance(case.record, ProgressEntry)]
TYPED = [case for case in ENTRIES if case.rule != "RecordedAhead"]  # nobody types a moment


@pytest.mark.parametrize("case", TYPED, ids=[case.rule for case in TYPED])
def test_a_workbook_brings_in_nothing_that_cannot_be_typed(case: Case) -> None:
    """The cell that is to blame is named."""
    record = case.record
    assert isinstance(record, ProgressEntry)
    values = {
        "report_party": "A",
        "report_status": record.status.value,
        "report_percent": record.percent,
        "report_on": record.reported_on,
        "report_note": record.note,
        "report_evidence": "\n".join(record.evidence),
    }
    cells = {key: Cell(f"Nội dung!{key}", value) for key, value in values.items()}
    line = Line(Cell("Nội dung!number", record.number), cells)
    view = make.view(SIGNED, case.before, TODAY)
    with pytest.raises(BadRecordFile) as refused:
        entries(view, Filled("thu", (line,)), "x.xlsx", None, None)
    assert any(isinstance(problem, case.failure) for problem in refused.value.problems)
    assert all("!" in problem.place for problem in refused.value.problems)


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        ({"status": "completed", "percent": 40}, "PercentAgainstStatus"),
        ({"status": "on-hold"}, "NoteRequired"),
        ({"number": 9, "status": "ongoing"}, "NotThatDay"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_worksheet_brings_in_nothing_that_cannot_be_typed(
    block: dict[str, Any], rule: str
) -> None:
    """The block that is to blame is named."""
    values = {"agreement": "thu", "review": 1, "commitments": [{"number": 1, **block}]}
    view = make.view(SIGNED, [], TODAY)
    with pytest.raises(BadRecordFile) as refused:
        held(view, make.review(1, date(2025, 7, 30)), "x.toml", values)
    assert {type(problem).__name__ for problem in refused.value.problems} == {rule}
    assert all("commitments[1]" in problem.place for problem in refused.value.problems)


@pytest.mark.parametrize(
    "args",
    [
        ("progress", "set", "99", "ongoing"),
        ("progress", "set", "3", "completed", "--percent", "40"),
        ("progress", "set", "3", "on-hold"),
        ("progress", "set", "3", "ongoing", "--evidence", MARKED),
        ("progress", "set", "3", "ongoing", "--on", "1/1/2020"),
        ("progress", "set", "3", "ongoing", "--on", "1/1/2090"),
        ("review", "record", "1", "--held", "1/1/2090"),
        ("review", "record", "9", "--held", "30/07/2025"),
        ("review", "record", "1", "--held", "30/07/2025", "--document", MARKED),
        ("task", "set", "3.1", "--due", "1/1/2030"),
        ("progress", "correct", "abcdef", "--reason", "nhầm"),
    ],
    ids=" ".join,
)
def test_what_is_typed_against_a_rule_writes_nothing(
    mou: Mou, register: Path, args: Sequence[str]
) -> None:
    """One sentence, and no register is begun."""
    result = mou(*args)
    assert (result.code in (1, 2), result.out) == (True, "")
    assert result.err.startswith("mou: ")
    assert contents(register) == {}


def test_an_old_export_is_restored_and_what_is_unwise_is_said(mou: Mou, tmp_path: Path) -> None:
    """On stderr, by place and id; the records are there as they were."""
    record = entry(on=date(2020, 1, 1))
    path = tmp_path / "x.json"
    path.write_text(json.dumps(exported([record])), encoding="utf-8")
    result = mou("load", str(path))
    assert result.code == 0
    assert f"agreements[1].records[1] ({record.id[:8]}).reported_on: " in result.err
    assert mou("doctor").code == 0


def test_an_export_with_an_impossible_record_is_refused_whole(
    mou: Mou, register: Path, tmp_path: Path
) -> None:
    """It is named by place and id, in words for officials; nothing is loaded."""
    record = entry("completed", percent=40)
    path = tmp_path / "x.json"
    path.write_text(json.dumps(exported([record])), encoding="utf-8")
    result = mou("load", str(path), "--lang", "vi")
    assert (result.code, contents(register)) == (1, {})
    assert f"agreements[1].records[1] ({record.id[:8]}).percent: " in result.err
    assert "“hoàn thành”" in result.err


@pytest.mark.parametrize("status", Status)
def test_officials_never_read_python(mou: Mou, tmp_path: Path, status: Status) -> None:
    """A broken export says which key holds what it cannot, in either language."""
    values = exported([entry("not-started")])
    row = values["agreements"][0]["records"][0]
    row["status"] = f"{status.value}-x"
    path = tmp_path / "x.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    for lang in ("vi", "en"):
        result = mou("load", str(path), "--lang", lang)
        assert result.code == 1
        assert "“status”" in result.err
        assert f"“{status.value}-x”" in result.err
        assert "Error" not in result.err


def test_the_view_of_a_door_is_the_view_of_the_day() -> None:
    """What an amendment changed later does not stand in the way of an earlier day."""
    view = View(make.view(SIGNED, [END], TODAY).book, TODAY)
    assert not list(record_problems(entry(on=date(2025, 6, 30)), view))
