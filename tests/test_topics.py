"""The topics of help as a terminal shows them."""

import re
from pathlib import Path

import pytest
import readme

from mou_cli.screen.topic import show_topic

TOPICS = sorted(readme.HELP.glob("*/*.md"))


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("path", TOPICS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_to_be_typed_stands_in_one_line(
    path: Path, columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that it can be copied: lines of code, commands in tables, codes."""
    monkeypatch.setenv("COLUMNS", str(columns))
    text = path.read_text(encoding="utf-8")
    show_topic(text)
    lines = capsys.readouterr().out.splitlines()
    for code in re.findall(r"^```.*\n((?:.*\n)*?)```", text, re.MULTILINE):
        for line in code.splitlines():
            assert f"  {line}".rstrip() in lines
    for row in re.findall(r"^\|.*\|$", text, re.MULTILINE):
        last = row.strip("|").split("|")[-1].strip()
        if last.startswith("`mou ") and path.stem in {"progress", "review", "documents"}:
            for command in re.findall(r"`(mou [^`]+)`", last):
                assert any(command in line for line in lines), command
    if columns >= 80:
        for code in re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE):
            assert any(code in line for line in lines), code
