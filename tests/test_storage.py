"""The bytes of a file: the contract of a TinyDB storage, damage, the previous version, failures
while writing.
"""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB
from tinydb.storages import JSONStorage, MemoryStorage, Storage

from mou_cli.codec.records import record_row
from mou_cli.errors import MouError
from mou_cli.errors.files import CannotWrite
from mou_cli.errors.register import DamagedRegister, NewerFormat, NotARegisterFile, RegisterLocked
from mou_cli.storage.disk import beside, previous
from mou_cli.storage.sealed import FORMAT, SealedStorage, Tables, locked, seal, unseal

PATH = Path("x.json")
TABLES: Tables = {
    "mou": {"1": {"format": FORMAT}},
    "agreement": {"1": make.values()},
    "progress": {
        "1": record_row(
            make.entry(
                "ongoing",
                "a",
                note="uỷ ban \ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
            )
        )
    },
    "reviews": {},
}


def _memory() -> Callable[[Path], Storage]:
    one = MemoryStorage()
    return lambda path: one


BACKENDS: dict[str, Callable[[], Callable[[Path], Storage]]] = {
    "sealed": lambda: SealedStorage,
    "memory": _memory,
    "stock": lambda: lambda path: JSONStorage(str(path), encoding="utf-8"),
}


@pytest.fixture(params=BACKENDS)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Storage]]:
    """Opens one place again and again, on every backend."""
    make_storage = BACKENDS[request.param]()
    with ExitStack() as stack:
        yield lambda: stack.enter_context(closing(make_storage(tmp_path / "x.json")))


def test_nothing_is_none(opened: Callable[[], Storage]) -> None:
    """A place that was never written holds None."""
    assert opened().read() is None


def test_what_was_written_is_read(opened: Callable[[], Storage]) -> None:
    """In this handle and in the next one; Vietnamese stays Vietnamese."""
    first = opened()
    first.write({"progress": {"1": {"note": "Nghệ An"}}})
    assert (first.read() or {})["progress"] == {"1": {"note": "Nghệ An"}}
    assert (opened().read() or {})["progress"] == {"1": {"note": "Nghệ An"}}


def test_a_shorter_state_replaces_a_longer_one(opened: Callable[[], Storage]) -> None:
    """Nothing of the old state is left behind."""
    opened().write({"progress": {str(number): {"x": "y" * 50} for number in range(50)}})
    opened().write({"progress": {}})
    assert (opened().read() or {})["progress"] == {}


def test_a_database_works_on_it(opened: Callable[[], Storage]) -> None:
    """Two tables, several inserts, opened again: as TinyDB means it."""
    for number in range(3):
        with TinyDB("", storage=lambda _: opened()) as database:
            database.table("progress").insert({"n": number})
            database.table("reviews").insert_multiple([{"n": number}, {"n": -number}])
    with TinyDB("", storage=lambda _: opened()) as database:
        assert [row["n"] for row in database.table("progress")] == [0, 1, 2]
        assert len(database.table("reviews")) == 6


def test_the_file_is_a_plain_database(tmp_path: Path) -> None:
    """Any TinyDB opens it, a record is a line, letters are letters."""
    path = tmp_path / "x.json"
    SealedStorage(path).write(TABLES)
    with TinyDB(path, encoding="utf-8") as database:
        assert database.table("mou").all() == [{"format": FORMAT}]
        assert len(database.table("progress")) == 1
    text = path.read_text(encoding="utf-8")
    assert "Nội dung" in text
    assert len([line for line in text.splitlines() if '"ongoing"' in line]) == 1


fields = st.dictionaries(
    st.text(max_size=9), st.none() | st.text() | st.integers() | st.lists(st.text()), max_size=4
)


@given(
    st.dictionaries(
        st.sampled_from(["agreement", "progress", "reviews"]),
        st.dictionaries(st.integers(1, 99).map(str), fields, max_size=3),
    )
)
def test_every_state_is_read_back(tables: Tables) -> None:
    """Whatever text stands in it."""
    tables = {"mou": {"1": {"format": FORMAT}}, **tables}
    assert unseal(seal(tables), PATH) == tables


def test_a_file_cut_at_any_byte_is_damaged() -> None:
    """Cut to nothing, cut by one byte, or with a byte too many."""
    raw = seal(TABLES)
    for length in range(len(raw)):
        with pytest.raises(DamagedRegister):
            unseal(raw[:length], PATH)
    for more in (b"\n", b"\x00", raw):
        with pytest.raises(DamagedRegister):
            unseal(raw + more, PATH)


def test_a_file_with_any_bit_flipped_is_damaged() -> None:
    """Every single bit of the file, the checksum's own included."""
    raw = bytearray(seal(TABLES))
    for at in range(len(raw)):
        for bit in range(8):
            raw[at] ^= 1 << bit
            with pytest.raises(DamagedRegister):
                unseal(bytes(raw), PATH)
            raw[at] ^= 1 << bit
    assert unseal(bytes(raw), PATH)


def test_a_newer_format_is_told_from_damage() -> None:
    """Sound by its checksum, and of a format not known here."""
    with pytest.raises(NewerFormat):
        unseal(seal({"mou": {"1": {"format": FORMAT + 1}}, "progress": {}}), PATH)


@pytest.mark.parametrize("tables", [{}, {"mou": {}}, {"mou": {"1": {}}}])
def test_a_file_of_something_else_is_no_register(tables: Tables) -> None:
    """Sealed, but without the tables."""
    with pytest.raises(NotARegisterFile):
        unseal(seal(tables), PATH)


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    """One version back, in a file of its own."""
    path = tmp_path / "x.json"
    for number in range(3):
        SealedStorage(path).write({"progress": {"1": {"n": number}}})
    assert unseal(path.read_bytes(), path)["progress"] == {"1": {"n": 2}}
    assert unseal(previous(path).read_bytes(), path)["progress"] == {"1": {"n": 1}}
    assert sorted(each.name for each in tmp_path.iterdir()) == ["x.json", "x.json.previous"]


def test_the_version_before_is_kept_where_links_are_not_to_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some shares know no hard links: then it is copied."""

    def no_links(*args: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "x.json"
    for number in range(2):
        SealedStorage(path).write({"progress": {"1": {"n": number}}})
    assert unseal(previous(path).read_bytes(), path)["progress"] == {"1": {"n": 0}}


@pytest.mark.skipif(os.name == "nt", reason="permission bits are not what protects a file there")
def test_the_mode_of_the_file_is_kept(tmp_path: Path) -> None:
    """A file that a group may write stays so."""
    path = tmp_path / "x.json"
    SealedStorage(path).write({})
    path.chmod(0o664)
    SealedStorage(path).write({"progress": {}})
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


@pytest.mark.parametrize("call", ["fsync", "link", "replace"])
def test_a_write_that_fails_changes_nothing(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the system says no before the file is in place: a sentence, the file as it was,
    nothing left over.
    """
    path = tmp_path / "x.json"
    SealedStorage(path).write({"progress": {"1": {"n": 1}}})
    raw = path.read_bytes()

    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    if call == "replace":
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CannotWrite, match="No space left"):
        SealedStorage(path).write({"progress": {"1": {"n": 2}}})
    monkeypatch.undo()
    assert path.read_bytes() == raw
    assert [each.name for each in tmp_path.iterdir()] == ["x.json"]


def test_a_lock_that_is_held_is_a_sentence(tmp_path: Path) -> None:
    """After the wait, with the file's name; a lock is free again after a failure."""
    path = tmp_path / "new" / "x.json"
    with locked(path, 0), pytest.raises(RegisterLocked, match=r"x\.json"), locked(path, 0):
        pass
    with pytest.raises(MouError), locked(path, 0):
        raise CannotWrite(path=path, reason="")
    with locked(path, 0):
        assert beside(path, ".lock").exists()


def test_what_is_acknowledged_was_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new file, then its folder; a new folder, in the one above it; a copy, where links are not
    to be had.
    """
    synced: list[str] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def no_links(*args: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "fsync", noted)
    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "a" / "b" / "x.json"
    with locked(path, 0):
        assert synced == ["folder", "folder"]
        SealedStorage(path).write({})
        assert synced[2:] == ["file", "folder"]
        SealedStorage(path).write({"progress": {}})
        assert synced[4:] == ["file", "file", "folder"]


def test_a_file_that_a_scanner_holds_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows says no for a moment (error 32); any other no is final."""
    path = tmp_path / "x.json"
    SealedStorage(path).write({})
    refusals = [32, 32]
    replaced = Path.replace

    def busy(self: Path, target: Path) -> Path:
        if refusals:
            error = PermissionError(13, "in use")
            error.winerror = refusals.pop()  # type: ignore[attr-defined, unused-ignore]
            raise error
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    SealedStorage(path).write({"progress": {"1": {}}})
    assert refusals == []
    refusals.append(1)
    with pytest.raises(CannotWrite):
        SealedStorage(path).write({"progress": {}})


@pytest.mark.parametrize("size", [10, 300_000])
def test_the_seal_is_the_sha_256_of_all_before_it(size: int) -> None:
    """Whichever module reckons it: of a small file and of a large one."""
    raw = seal({"records": {"1": {"note": "x" * size}}})
    body, _, last = raw.rpartition(b'"checksum"')
    assert hashlib.sha256(body).hexdigest().encode() in last
