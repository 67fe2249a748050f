"""The house: which room may import which, as data; and what a daily command loads."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "mou_cli"
CORE = {
    "agreement_file",
    "amendment_file",
    "amendments",
    "book",
    "checks",
    "codec",
    "course",
    "cycle",
    "errors",
    "evidence",
    "exported",
    "filled",
    "layout",
    "ledger",
    "letterhead",
    "measure",
    "meeting",
    "model",
    "naming",
    "reader",
    "records",
    "report",
    "review_file",
    "review_tasks",
    "selection",
    "shapes",
    "standing",
    "stats",
    "text",
    "timeline",
    "trace",
    "vietnamese",
    "weakness",
}
SHOWN = CORE | {"words", "phrasing"}

# room: what it may import of the house and from outside the standard library, at module level and inside functions
ROOMS: dict[str, set[str]] = {
    "__init__": set(),
    "errors": {"errors"},
    "model": {"vietnamese"},
    "records": {"model"},
    "text": {"errors"},
    "vietnamese": {"errors"},
    "evidence": {"errors", "records", "text", "vietnamese"},
    "ledger": {"records"},
    "standing": {"ledger", "model", "records"},
    "checks": {"errors", "ledger", "model", "records", "standing", "vietnamese"},
    "cycle": {"errors", "model", "records", "vietnamese", "dateutil"},
    "course": {"ledger", "model", "records", "standing"},
    "stats": {"course", "ledger", "model", "records", "standing"},
    "weakness": {"course", "cycle", "ledger", "model", "standing"},
    "naming": {"errors", "model", "records", "vietnamese"},
    "selection": {"model", "standing", "vietnamese"},
    "reader": {"errors", "model", "text", "vietnamese"},
    "codec": {"codec", "errors", "model", "reader", "records"},
    "agreement_file": {"errors", "model", "reader", "codec", "cycle"},
    "amendment_file": {"agreement_file", "codec", "errors", "evidence", "model", "reader"},
    "amendments": {"amendment_file", "errors", "ledger", "model", "records", "vietnamese"},
    "meeting": {"errors", "model", "reader", "records", "vietnamese"},
    "review_tasks": {"errors", "meeting", "model", "reader", "records", "vietnamese"},
    "review_file": CORE - {"amendments", "course", "shapes", "stats", "trace", "weakness"},
    "trace": {"amendment_file", "amendments", "cycle", "ledger", "model", "records"},
    "shapes": CORE - {"errors"},
    "book": {"amendment_file", "amendments", "course", "ledger", "model", "records"},
    "report": {"book", "course", "cycle", "evidence", "ledger", "model", "records", "standing", "stats", "weakness"},
    "timeline": {"cycle", "model", "records", "report", "standing"},
    "layout": set(),
    "measure": {"layout"},
    "letterhead": {"errors", "layout", "reader"},
    "exported": {"agreement_file", "amendments", "book", "codec", "errors", "model", "records", "text"},
    "filled": {"checks", "errors", "evidence", "model", "naming", "standing", "text", "vietnamese"},
    "bundled": {"errors", "text"},
    "attached": {"errors", "evidence", "records", "text"},
    "sealed": {"errors"},
    "disk": {"errors"},
    "storage": {"disk", "errors", "sealed", "tinydb", "filelock"},
    "store": CORE | {"bundled", "disk", "storage", "tinydb"},
    "health": {"disk", "errors", "storage", "store"},
    "words": {"evidence", "model", "records", "stats", "timeline", "weakness", "words"},
    "language": {"errors"},
    "phrasing": {"model", "records", "standing", "cycle", "vietnamese", "words"},
    "telling": CORE - {"errors"} | {"phrasing", "telling", "words"},
    "tables": CORE - {"errors"} | {"phrasing", "tables", "words", "rich"},
    "formats": {"codec", "errors", "exported", "filled", "layout", "letterhead", "measure", "model", "report", "shapes"}
    | {"standing", "text", "timeline", "trace", "vietnamese", "formats", "phrasing", "telling", "words"}
    | {"docx", "icalendar", "openpyxl", "xlsxwriter"},
    "output": {"text", "rich"},
    "commands": SHOWN
    | {"attached", "bundled", "commands", "disk", "formats", "health", "output", "session", "stopping"}
    | {"store", "tables", "telling", "typer"},
    "stopping": set(),
    "session": {"book", "commands", "errors", "output", "store", "text", "words", "platformdirs", "typer"},
    "help_page": {"words", "typer"},
    "usage": {"errors", "help_page", "session", "words", "typer"},
    "localized": {"errors", "help_page", "language", "output", "session", "standing", "usage", "words", "typer"},
    "cli": {"commands", "errors", "localized", "session", "output", "words", "typer"},
    "__main__": {"cli", "stopping"},
}
SHARED = {
    "options",
    "complete",
    "echo",
    "files",
    "handing",
    "shelf",
}  # what several commands have in common; commands never import each other


LIBRARIES = {"docx", "xlsxwriter", "openpyxl", "icalendar"}
HANDING_ON = LIBRARIES | {
    "lxml",
    "mou_cli.formats",
    "mou_cli.report",
    "mou_cli.words.product",
    "mou_cli.words.report",
    "mou_cli.errors.products",
}


def imports(path: Path) -> set[str]:
    """The modules that `path` names in its imports, of the house with their full name."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            names |= {f"{module}.{alias.name}" for alias in node.names} if module == "mou_cli" else {module}
    return {name for name in names if name.split(".")[0] not in sys.stdlib_module_names}


FILES = sorted(HOUSE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_arrows_point_inwards(path: Path) -> None:
    """Each room imports what the table allows it; dependencies stay in the rooms that are theirs."""
    room = path.relative_to(HOUSE).parts[0].removesuffix(".py")
    found = {name.removeprefix("mou_cli.").split(".")[0] for name in imports(path)}
    assert found <= ROOMS[room], f"{path.name} imports {sorted(found - ROOMS[room])}"


def test_commands_do_not_import_each_other() -> None:
    """Only what they share."""
    for path in (HOUSE / "commands").glob("*.py"):
        others = {name.split(".")[2] for name in imports(path) if name.startswith("mou_cli.commands.")}
        if path.name == "complete.py" or path.stem not in SHARED:
            assert others <= SHARED, path.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_clock_and_no_files_in_the_core(path: Path) -> None:
    """The day and the moment enter once, in the session; the core opens nothing."""
    text = path.read_text(encoding="utf-8")
    if path.relative_to(HOUSE).parts[0].removesuffix(".py") in CORE:
        assert "open(" not in text
        assert "import os" not in text
    if path.name != "session.py":
        for clock in ("datetime.now", "date.today", "utcnow", "time.time("):
            assert clock not in text, path.name


def test_rooms_are_rooms() -> None:
    """A module over 250 lines, or a function whose body is over 40, has found its next room."""
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 250, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.body[0].lineno <= 40, f"{path}:{node.name}"


def loaded(code: str) -> set[str]:
    """The modules that are loaded after `code`."""
    script = f"import sys\ntry:\n    {code}\nexcept SystemExit: pass\nprint('\\n', *sys.modules)"
    environ = os.environ | {"PYTHONIOENCODING": "utf-8"}
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environ, check=True, encoding="utf-8"
    )
    return {name.split(".")[0] for name in found.stdout.split("\n")[-2].split()} | set(
        found.stdout.split("\n")[-2].split()
    )


def run(*args: str) -> set[str]:
    """The modules that a command loads."""
    return loaded(f"sys.argv = ['mou', *{args!r}]; from mou_cli.__main__ import main; main()")


def test_importing_the_program_loads_no_heavy_library() -> None:
    """Neither tables nor database nor lock nor TOML nor dates, and nothing that hands on."""
    heavy = {"rich", "tinydb", "filelock", "platformdirs", "tomllib", "dateutil", "hashlib"}
    assert not (heavy | HANDING_ON) & loaded("import mou_cli.cli")


def test_a_daily_command_loads_only_what_it_uses() -> None:
    """Recording draws no table and reckons no review; reading takes no lock; a review draws no table."""
    setting = run("progress", "set", "1", "ongoing") and run("progress", "set", "1", "ongoing")
    assert not ({"rich", "dateutil", "platformdirs", "tomllib", "mou_cli.words.vi"} | HANDING_ON) & setting
    assert not ({"filelock", "platformdirs", "tomllib", "mou_cli.words.help", "json.tool"} | HANDING_ON) & run("list")
    assert not ({"rich", "filelock", "platformdirs", "tomllib"} | HANDING_ON) & run("review", "next")


@pytest.mark.parametrize(
    ("args", "library"),
    [
        (("report", "-o", "x.docx"), "docx"),
        (("export", "-o", "x.xlsx"), "xlsxwriter"),
        (("export", "-o", "x.csv"), None),
        (("export", "-o", "x.json"), None),
        (("calendar", "-o", "x.ics"), "icalendar"),
        (("page", "-o", "x.html"), None),
    ],
)
def test_a_format_loads_its_own_library_alone(
    args: tuple[str, ...], library: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the text formats none."""
    monkeypatch.chdir(tmp_path)
    found = run(*args)
    assert (tmp_path / args[-1]).exists()
    assert LIBRARIES & found == ({library} if library else set())
