"""What is wrong with the files of a register, and putting the version before one back."""

from datetime import UTC, datetime
from pathlib import Path

import make
import pytest
from conftest import contents

from mou_cli.errors.register import (
    DamagedRegister,
    NewerFormat,
    NothingToRestore,
    PreviousUnusable,
    RegisterLocked,
)
from mou_cli.storage import health
from mou_cli.storage.disk import previous
from mou_cli.storage.sealed import locked, seal

NOW = datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)


def test_examine_says_what_is_wrong_and_whether_the_version_before_is_sound(register: Path) -> None:
    """For each file; records are counted."""
    found = make.loaded(register, "thu")
    make.loaded(register, "hue-2021")
    for _ in range(2):
        make.add(found, "thu", make.entry())
    found.path("thu").write_bytes(b"")
    hue, thu = health.examine(found)
    assert (hue.problem, hue.records, hue.previous_records) == (None, 0, None)
    assert isinstance(thu.problem, DamagedRegister)
    assert (thu.previous_problem, thu.previous_records) == (None, 1)


@pytest.mark.parametrize("gone", [False, True])
def test_restoring_keeps_the_damaged_file(gone: bool, register: Path) -> None:
    """The previous version is back; what was damaged lies beside it."""
    found = make.loaded(register, "thu")
    first, second = make.entry(), make.entry()
    make.add(found, "thu", first)
    make.add(found, "thu", second)
    path = found.path("thu")
    if gone:
        path.unlink()
    else:
        path.write_bytes(b"damaged")
    aside = health.restore(found, "thu", NOW)
    assert list(found.read("thu").records) == [first]
    if gone:
        assert aside is None
    else:
        assert aside
        assert (aside.name, aside.read_bytes()) == ("thu.json.damaged-20261123T010203Z", b"damaged")
    assert found.on_disk() == ["thu"]


def test_restoring_is_refused_where_there_is_nothing_to_gain(register: Path) -> None:
    """A sound file, no previous version, a damaged one."""
    found = make.loaded(register, "thu")
    make.add(found, "thu", make.entry())
    with pytest.raises(NothingToRestore):
        health.restore(found, "thu", NOW)
    path = found.path("thu")
    path.write_bytes(b"damaged")
    previous(path).write_bytes(b"damaged too")
    for _ in range(2):
        before = contents(register)
        with pytest.raises(PreviousUnusable):
            health.restore(found, "thu", NOW)
        assert contents(register) == before
        previous(path).unlink(missing_ok=True)


def test_a_newer_format_is_not_restored_over(register: Path) -> None:
    """It is sound, and what an older program must keep its hands from."""
    found = make.loaded(register, "thu")
    make.add(found, "thu", make.entry())
    path = found.path("thu")
    path.write_bytes(seal({"mou": {"1": {"format": 3}}, "agreement": {}}))
    before = contents(register)
    with pytest.raises(NewerFormat):
        health.restore(found, "thu", NOW)
    assert contents(register) == before


def test_restoring_waits_for_writers(register: Path) -> None:
    """It holds the lock like any writer."""
    found = make.loaded(register, "thu")
    make.add(found, "thu", make.entry())
    found.path("thu").write_bytes(b"")
    found.wait = 0
    with locked(found.path("thu"), 0), pytest.raises(RegisterLocked):
        health.restore(found, "thu", NOW)
