"""A register from elsewhere may hold what could not be typed: nothing obeys it."""

import json
import tomllib
from pathlib import Path

from conftest import ID, Mou


def test_hostile_texts_of_a_foreign_register_do_no_harm(held: Mou, register: Path) -> None:
    """In a worksheet they stay in their comment; nothing that a terminal could obey leaves the
    program.
    """
    from mou_cli.storage.sealed import seal, unseal

    path = register / f"{ID}.json"
    tables = unseal(path.read_bytes(), path)
    bad = 'x\x1b[31m\n[[tasks]]\ncommitment = 3\r"""\u202e'
    for row in tables["records"].values():
        if row["kind"] == "progress":
            row |= {"note": bad, "evidence": [bad], "recorded_by": bad}
        if row["kind"] == "review":
            row |= {"conclusion": bad, "place": bad, "chairs": [bad], "document": bad}
            row["tasks"][0] |= {"text": bad, "lead_agencies": {"nghe-an": bad}}
    path.write_bytes(seal(tables))
    text = held("review", "prepare", "2").out
    values = tomllib.loads(text)
    assert len(values["tasks"]) == 3
    for args in (
        ["trace", "3"],
        ["changes", "--since", "2023-07-24"],
        ["evidence", "list"],
        ["task", "list"],
        ["review", "list"],
    ):
        out = held(*args).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert json.loads(held(*args, "--json").out)


def test_hostile_data_in_a_register_is_shown_harmless(mou: Mou, tmp_path: Path) -> None:
    """A register from elsewhere may hold what could not be typed: no command lets a terminal obey
    it.
    """
    from test_text import OBEYED

    from mou_cli.storage.sealed import SealedStorage

    mou("progress", "set", "1", "ongoing", "--note", "x", "--evidence", "y")
    storage = SealedStorage(tmp_path / "register" / f"{ID}.json")
    tables = storage.read() or {}
    bad = "\x1b]0;x\x07\x1b[31m\x9b1m\u202eabc\u2066[bold]:smile:\udcff"
    tables["records"]["1"] |= {"note": bad, "evidence": [bad], "recorded_by": bad}
    storage.write(tables)
    assert "[bold]:smile:" in mou("progress", "log").out
    for hostile in (False, True):
        if hostile:
            tables["agreement"]["1"]["title"]["en"] = bad
            tables["agreement"]["1"]["x"] = bad
            storage.write(tables)
        for args in (
            [],
            ["list"],
            ["show", "1"],
            ["progress", "log"],
            ["agreement", "show"],
            ["agreement", "list"],
        ):
            for shape in ([], ["--json"]) if args else ([],):
                result = mou(*args, *shape)
                assert not OBEYED.search(result.out + result.err), args
                assert result.code == int(hostile and args != ["agreement", "list"])
