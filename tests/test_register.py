"""The register: choosing, reading, adding, loading."""

from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import ID, contents

from mou_cli.codec.agreement import read_agreement
from mou_cli.codec.records import record_row
from mou_cli.derived.ledger import Ledger
from mou_cli.derived.view import Book
from mou_cli.errors.agreements import AgreementDiffers, ChooseAgreement, UnknownAgreement
from mou_cli.errors.records import NoteRequired
from mou_cli.errors.register import DamagedRegister, FileGone, NotAFolder, NotARegisterFile
from mou_cli.intake.accepted import Accepted
from mou_cli.language.speech import sentence
from mou_cli.model.agreement import Agreement, PartialDate, Status
from mou_cli.model.records import Assignment, EvidenceFile, Result
from mou_cli.storage.disk import previous
from mou_cli.storage.register import Register
from mou_cli.storage.sealed import SealedStorage, locked, seal, unseal


def test_reading_never_writes(register: Path) -> None:
    """With no register the bundled agreement answers, and nothing appears on the disk."""
    found = Register(register)
    assert found.ids() == [ID]
    assert found.read(found.choose(None)).records == ()
    assert not register.exists()


def test_the_first_entry_makes_the_register(register: Path, agreement: Agreement) -> None:
    """With the bundled agreement and the entry in one file."""
    entry = make.entry("ongoing")
    book, added = make.add(Register(register), ID, entry)
    assert (list(book.records), list(added.records)) == ([], [entry])
    again = Register(register).read(ID)
    assert (list(again.records), again.signed) == ([entry], agreement)


def test_a_first_entry_that_is_refused_makes_nothing(register: Path) -> None:
    """Not even a folder."""

    def refuse(book: Book) -> Accepted[Any]:
        raise NoteRequired(status=Status.ON_HOLD)

    with pytest.raises(NoteRequired):
        Register(register).add(ID, refuse)
    assert not register.exists()


def test_entries_and_reviews_are_read_in_the_order_they_were_added(register: Path) -> None:
    """Several in one write, or one by one; a correction stands among the entries."""
    found = make.loaded(register, "thu")
    first, second, third = make.entry(), make.entry(party="a"), make.entry(number="2")
    review = make.review(1, date(2025, 7, 30))
    make.add(found, "thu", first, second)
    make.add(found, "thu", third)
    taken = make.correction(first)
    make.add(found, "thu", taken)
    make.add(found, "thu", review)
    book = found.read("thu")
    assert list(book.records) == [first, second, third, taken, review]
    assert Ledger(book.records).reviews == [review]


@pytest.mark.parametrize(
    "part", ["nghe-an-quang-ngai-2023", "quang-ngai", "Quảng Ngãi", "quảng–ngãi", "2023"]
)
def test_any_part_of_an_id_chooses(part: str, register: Path) -> None:
    """Without accents, whatever the dash."""
    make.loaded(register, "hue-da-nang-2021")
    assert make.loaded(register, ID).choose(part) == ID


def test_a_choice_has_to_be_clear(register: Path) -> None:
    """Several agreements and none named, or a part of several ids; an exact id is clear."""
    make.loaded(register, "hue-2021")
    found = make.loaded(register, "hue-2021-2")
    for part in (None, "hue"):
        with pytest.raises(ChooseAgreement):
            found.choose(part)
    assert found.choose("hue-2021") == "hue-2021"


@pytest.mark.parametrize(
    "part", ["vinh", "../hue-2021", "hue/2021", "..", "", "–", "hue-2021.json"]
)
def test_what_is_no_part_of_an_id_is_refused(part: str, register: Path) -> None:
    """Paths and nothing at all too."""
    with pytest.raises(UnknownAgreement):
        make.loaded(register, "hue-2021").choose(part)


def test_loading_twice_changes_nothing(register: Path) -> None:
    """Not a byte, and no previous version."""
    assert make.loaded(register, "thu")
    before = contents(register)
    values = make.values()
    assert Register(register).load(read_agreement(values), values) == "unchanged"
    assert contents(register) == before


def test_a_changed_agreement_replaces_until_records_depend_on_it(register: Path) -> None:
    """Then it is refused with the places that differ, and nothing changes."""
    make.loaded(register, "thu")
    changed = make.values(title="Khác")
    assert Register(register).load(read_agreement(changed), changed) == "replaced"
    make.add(Register(register), "thu", make.entry())
    before = contents(register)
    again = make.values(numbers=(1, 3))
    with pytest.raises(AgreementDiffers) as failure:
        Register(register).load(read_agreement(again), again)
    assert (
        failure.value.facts["differences"]
        == "  title\n  commitments[2].number\n  commitments[2].title"
    )
    assert contents(register) == before


def test_a_register_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    """To read and to write."""
    path = tmp_path / "file"
    path.write_text("x", encoding="utf-8")
    with pytest.raises(NotAFolder):
        Register(path).ids()
    with pytest.raises(NotAFolder):
        Register(path / "below").load(make.agreement(), make.values())


def test_damage_is_named_and_left_and_stays_in_one_file(register: Path) -> None:
    """A damaged file is neither read nor written; the other agreement stays usable."""
    make.loaded(register, "hue-2021")
    found = make.loaded(register, "thu")
    path = found.path("thu")
    path.write_bytes(path.read_bytes()[:-10])
    before = contents(register)
    with pytest.raises(DamagedRegister, match=r"thu\.json"):
        found.read("thu")
    with pytest.raises(DamagedRegister):
        make.add(found, "thu", make.entry())
    with pytest.raises(DamagedRegister):
        found.load(make.agreement(), make.values())
    assert contents(register) == before
    assert found.read("hue-2021").signed.id == "hue-2021"


def test_a_file_that_is_gone_is_not_taken_for_a_new_register(register: Path) -> None:
    """Its previous version says that there was one; the bundled agreement does not step in."""
    found = make.loaded(register, ID)
    make.add(found, ID, make.entry())
    found.path(ID).unlink()
    assert found.ids() == [ID]
    with pytest.raises(FileGone):
        found.read(ID)
    with pytest.raises(FileGone):
        make.add(found, ID, make.entry())
    with pytest.raises(FileGone):
        found.load(make.agreement(id=ID), make.values(id=ID))


def test_a_copy_under_another_name_is_no_second_agreement(register: Path) -> None:
    """It names what its name should be; a file that cannot be an agreement's is passed over."""
    found = make.loaded(register, "thu")
    raw = found.path("thu").read_bytes()
    (register / "thu - Copy.json").write_bytes(raw)
    assert found.on_disk() == ["thu"]
    (register / "thu-2.json").write_bytes(raw)
    with pytest.raises(NotARegisterFile, match=r"name must be thu\.json"):
        found.read("thu-2")
    assert found.read("thu")


@pytest.mark.parametrize(
    "change",
    [
        {"recorded_at": "2024-01-01T00:00:00"},
        {"recorded_at": 5},
        {"percent": "x"},
        {"percent": 150},
        {"percent": True},
        {"note": 5},
        {"id": 5},
        {"party": "zz"},
        {"party": ["a"]},
        {"evidence": "abc"},
        {"status": "done"},
        {"reported_on": "x"},
    ],
)
def test_a_record_that_is_none_is_told(change: dict[str, Any], register: Path) -> None:
    """A sealed file of another program may hold anything: it ends in a sentence, never in a
    traceback.
    """
    found = make.loaded(register, "thu")
    make.add(found, "thu", make.entry())
    storage = SealedStorage(found.path("thu"))
    tables = storage.read() or {}
    tables["records"]["1"] |= change
    storage.write(tables)
    with pytest.raises(NotARegisterFile):
        found.read("thu")


def test_a_record_that_comes_between_check_and_load_is_not_lost(register: Path) -> None:
    """What is checked before the lock is checked again under it."""
    found = make.loaded(register, "thu")
    path = found.path("thu")
    without = path.read_bytes()
    make.add(found, "thu", make.entry())
    recorded = path.read_bytes()
    path.write_bytes(without)
    changed = make.values(title="Khác")
    with ThreadPoolExecutor(1) as others:
        with locked(path, 0):
            loading = others.submit(found.load, read_agreement(changed), changed)
            wait([loading], timeout=0.3)  # it has checked, and waits for the lock
            path.write_bytes(recorded)
        with pytest.raises(AgreementDiffers):
            loading.result()
    assert len(found.read("thu").records) == 1


def test_moments_of_other_zones_are_read_as_utc(register: Path) -> None:
    """07:00 in Vietnam is midnight."""
    found = make.loaded(register, "thu")
    make.add(found, "thu", make.entry())
    storage = SealedStorage(found.path("thu"))
    tables = storage.read() or {}
    tables["records"]["1"]["recorded_at"] = "2024-01-01T07:00:00+07:00"
    storage.write(tables)
    assert record_row(found.read("thu").records[0])["recorded_at"] == "2024-01-01T00:00:00.000Z"


def test_every_kind_of_record_is_read_back_in_the_order_it_was_added(register: Path) -> None:
    """One log, whatever is in it: entries on tasks, files, reviews with all they hold, amendments,
    assignments.
    """
    found = make.loaded(register, "thu")
    seen = (
        {
            "number": 1,
            "status": "ongoing",
            "accord": "agreed",
            "overdue": False,
            "parties": {"a": None},
        },
    )
    review = make.review(
        1,
        date(2025, 7, 30),
        chairs=("Bí thư Tỉnh ủy",),
        assessments=(
            make.assessment("1", "completed", percent=100, result=Result.CLEAR, conclusion="Tốt"),
        ),
        tasks=(
            make.task(
                "1.1", due_on=PartialDate(2027, 7, 24), by_review=2, lead_agencies={"a": "Sở"}
            ),
        ),
        seen=seen,
    )
    assigned = Assignment(
        "0" * 20, "1.1", {"b": "Sở"}, PartialDate(2026, 1), None, date(2026, 1, 1), make.START, "VP"
    )
    made = [
        make.entry(files=(EvidenceFile("a.pdf", 10, "ab" * 32),), evidence=("a.pdf",)),
        review,
        make.entry(task="1.1"),
        make.amendment(changes=[{"commitment": 1, "kind": "end", "reason": "x"}]),
        assigned,
        make.correction(review),
    ]
    for record in made:
        make.add(found, "thu", record)
    assert list(found.read("thu").records) == made


def test_a_file_of_the_first_format_is_read_and_rewritten_when_something_is_recorded(
    register: Path,
) -> None:
    """Progress and reviews were in tables of their own: they become one log, in the order of their
    moments.
    """
    found = make.loaded(register, "thu")
    first, second = make.entry(at=1), make.entry(at=3)
    taken, review = make.correction(first), make.review(1, date(2025, 7, 30), at=2)
    rows = [
        {key: value for key, value in record_row(each).items() if key != "kind"}
        for each in (first, second, taken)
    ]
    old = {
        key: record_row(review)[key]
        for key in ("id", "number", "held_on", "place", "document", "conclusion")
    }
    old |= {"recorded_at": record_row(review)["recorded_at"], "recorded_by": review.recorded_by}
    path = found.path("thu")
    tables: dict[str, Any] = {
        "mou": {"1": {"format": 1}},
        "agreement": {"1": dict(found.read("thu").values)},
        "progress": {str(at): row for at, row in enumerate(rows, 1)},
        "reviews": {"1": old},
    }
    path.write_bytes(seal(tables))
    before = path.read_bytes()
    assert list(found.read("thu").records) == [first, review, second, taken]
    assert path.read_bytes() == before
    added = make.entry()
    make.add(found, "thu", added)
    assert list(found.read("thu").records) == [first, review, second, taken, added]
    assert unseal(path.read_bytes(), path)["mou"] == {"1": {"format": 2}}
    assert previous(path).read_bytes() == before
    path.write_bytes(seal({**tables, "progress": {"1": {"id": 5}}}))
    with pytest.raises(NotARegisterFile):
        found.read("thu")


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "đánh giá"},
        {"seen": [{"number": 1}]},
        {"seen": [{"number": 1, "status": None, "parties": {"a": {"status": "x"}}}]},
        {"assessments": [{"id": "0", "commitment": 1, "status": "xong"}]},
        {"assessments": 5},
        {"tasks": [{"number": "1.1"}]},
        {"held_on": "2025"},
        {"number": "1"},
    ],
)
def test_a_review_that_is_none_is_told(change: dict[str, Any], register: Path) -> None:
    """By the name of the file, which is left as it is."""
    found = make.loaded(register, "thu")
    make.add(found, "thu", make.review(1, date(2025, 7, 30)))
    path = found.path("thu")
    tables = unseal(path.read_bytes(), path)
    tables["records"]["1"] |= change
    path.write_bytes(seal(tables))
    with pytest.raises(NotARegisterFile):
        found.read("thu")


def test_an_amendment_that_is_none_is_told(register: Path) -> None:
    """When the file is read, and not only when its day is shown."""
    found = make.loaded(register, "thu")
    end = {"commitment": 1, "kind": "end", "reason": "x"}
    make.add(found, "thu", make.amendment(changes=[end]))
    storage = SealedStorage(found.path("thu"))
    tables = storage.read() or {}
    tables["records"]["1"]["amendment"]["changes"][0]["kind"] = "merge"
    storage.write(tables)
    with pytest.raises(NotARegisterFile) as failure:
        found.read("thu")
    assert "changes[1].kind: “merge”" in sentence(failure.value, "en")
