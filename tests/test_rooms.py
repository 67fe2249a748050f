"""The house: eleven rooms in an order, what each takes from outside, what a daily command loads."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "mou_cli"
# A room imports only rooms before it.
ORDER = [
    "errors",
    "model",
    "derived",
    "codec",
    "intake",
    "storage",
    "language",
    "screen",
    "documents",
    "commands",
    "cli",
    "__main__",
]
CORE = ORDER[: ORDER.index("storage")]
# Who may use what does not come with Python; the rest of the house does without.
OUTSIDE = {
    "derived": {"dateutil"},
    "storage": {"tinydb", "filelock"},
    "screen": {"rich"},
    "documents": {"docx", "icalendar", "openpyxl", "xlsxwriter"},
    "commands": {"platformdirs", "typer"},
    "cli": {"typer"},
}


LIBRARIES = {"docx", "xlsxwriter", "openpyxl", "icalendar"}
HANDING_ON = LIBRARIES | {
    "lxml",
    "mou_cli.documents",
    "mou_cli.language.en.document",
    "mou_cli.language.en.report",
    "mou_cli.errors.documents",
}


def room_of(path: Path) -> str:
    """The room that a file is in."""
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def named(path: Path) -> Iterator[str]:
    """The modules that `path` names in its imports, in functions and for type checkers too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


FILES = sorted(HOUSE.rglob("*.py"))
MODULES = {
    ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in FILES
}


def imports(path: Path) -> set[str]:
    """The modules of the house, and the packages from outside, that a file imports."""
    found = set()
    for name in named(path):
        module = name if name in MODULES else name.rpartition(".")[0]
        if module in MODULES:
            found.add(module)
        elif name.partition(".")[0] not in sys.stdlib_module_names:
            found.add(name.partition(".")[0])
    return found


def test_the_rooms_are_these() -> None:
    """Beside them there are only the entry point and the topics of help, which are no code."""
    there = {path.name.removesuffix(".py") for path in HOUSE.iterdir()}
    assert there - {"__pycache__", "__init__", "help", "py.typed"} == set(ORDER)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_arrows_point_down(path: Path) -> None:
    """A room imports rooms before it, and from outside what is its own."""
    room = room_of(path)
    found = imports(path) - {"mou_cli"}
    outside = {name for name in found if not name.startswith("mou_cli.")}
    rooms = {name.split(".")[1] for name in found - outside}
    allowed = {*ORDER[: ORDER.index(room) + 1]} if room in ORDER else set()
    assert rooms <= allowed, f"{path} imports {sorted(rooms - allowed)}"
    assert outside <= OUTSIDE.get(room, set()), f"{path} imports {sorted(outside)}"


def test_no_module_imports_itself_in_the_end() -> None:
    """There is no circle, inside a room either."""
    graph = {name: imports(path) & set(MODULES) - {name} for name, path in MODULES.items()}
    for name in graph:  # what a package's face imports is not imported by its modules
        graph[name] -= {name.rpartition(".")[0]} if MODULES[name].name != "__init__.py" else set()
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_commands_do_not_import_each_other() -> None:
    """They share what is in `common/`, which imports no command."""
    for path in (HOUSE / "commands").rglob("*.py"):
        used = {name for name in imports(path) if name.startswith("mou_cli.commands.")}
        assert all(name.startswith("mou_cli.commands.common") for name in used), path


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_clock_and_no_files_in_the_core(path: Path) -> None:
    """The day and the moment enter once, in the session; the core opens nothing."""
    text = path.read_text(encoding="utf-8")
    if room_of(path) in CORE:
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
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environ,
        check=True,
        encoding="utf-8",
    )
    return {name.split(".")[0] for name in found.stdout.split("\n")[-2].split()} | set(
        found.stdout.split("\n")[-2].split()
    )


def run(*args: str) -> set[str]:
    """The modules that a command loads."""
    return loaded(f"sys.argv = ['mou', *{args!r}]; from mou_cli.cli.app import app; app()")


def test_importing_the_program_loads_no_heavy_library() -> None:
    """Neither tables nor database nor lock nor TOML nor dates, and nothing that hands on."""
    heavy = {"rich", "tinydb", "filelock", "platformdirs", "tomllib", "dateutil", "hashlib"}
    assert not (heavy | HANDING_ON) & loaded("import mou_cli.cli.app")


def test_a_daily_command_loads_only_what_it_uses() -> None:
    """Recording draws no table and reckons no review; reading takes no lock."""
    run("progress", "set", "1", "ongoing")
    setting = run("progress", "set", "1", "ongoing")
    never = {
        "platformdirs",
        "tomllib",
        "mou_cli.intake.rules",
        "mou_cli.intake.export",
    } | HANDING_ON
    assert not (never | {"rich", "dateutil", "mou_cli.language.vi.common"}) & setting
    reading = never | {"filelock", "mou_cli.language.en.help", "mou_cli.intake.entry", "json.tool"}
    assert not reading & run("list")
    assert not reading & run("review", "next")


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
