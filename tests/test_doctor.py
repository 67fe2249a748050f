"""`mou where` and `mou doctor`: where the register is, and what is wrong with it."""

from pathlib import Path

from conftest import ID, Mou, contents


def test_where_and_doctor(mou: Mou, register: Path) -> None:
    """The places in use; what is wrong where; the previous version put back after asking."""
    assert str(register) in mou("where").out
    assert mou("where", "--json").json["chosen_by"] == "MOU_REGISTER"
    mou("progress", "set", "1", "ongoing")
    mou("progress", "set", "2", "ongoing")
    assert "sound, 2 records" in mou("doctor").out
    path = register / f"{ID}.json"
    path.write_bytes(path.read_bytes()[:-1])
    sick = mou("doctor")
    assert sick.code == 1
    assert "damaged" in sick.out
    assert f"mou doctor --restore {ID}" in sick.out
    assert mou("doctor", "--json").json["files"][0]["previous_sound"] is True
    assert mou("list").code == 1
    before = contents(register)
    unasked = mou("doctor", "--restore", ID)
    assert (unasked.code, contents(register)) == (1, before)
    assert mou("doctor", "--restore", ID, "--yes").code == 0
    assert [each["commitment"] for each in mou("progress", "log", "--json").json["entries"]] == [1]
    assert mou("doctor", "--restore", ID, "--yes").code == 1
