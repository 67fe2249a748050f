"""Every status, accord, place among ten parties and kind of record goes through every command that
reads and every product.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import DAY, Mou
from samples import into

from mou_cli.derived.view import View
from mou_cli.model.agreement import Accord, Agreement, PartialDate, Status
from mou_cli.model.records import Assignment, Record, Result
from mou_cli.storage.register import Register

PARTIES = tuple(f"p{at}" for at in range(1, 11))
REASON = "Chờ kinh phí"  # which some statuses need


def entry(status: str, party: str | None, number: int, **more: Any) -> Record:
    """An entry with all that one can have."""
    said = {"note": REASON, "evidence": ("45-BC/TU, 10/05/2024", "https://example.org/a")}
    percent = 40 if status == "in-progress" else None
    return make.entry(status, party, number=str(number), percent=percent, **said, **more)


def statuses() -> list[Record]:
    """In every status one commitment, on which every one of the parties has reported."""
    return [
        entry(status, party, number) for number, status in enumerate(Status, 1) for party in PARTIES
    ]


def accords() -> list[Record]:
    """In every accord one commitment; the first has no report, the last differs by percentage."""
    return [
        entry("ongoing", "p10", 2),
        *(entry("completed", party, 3) for party in PARTIES),
        entry("completed", "p1", 4),
        entry("in-progress", "p9", 4),
        *(entry(status, party, 5) for status, party in zip([*Status] * 2, PARTIES, strict=False)),
        entry("ongoing", None, 6),
        *(make.entry("in-progress", "p9", number="7", percent=at) for at in (20, 90)),
    ]


def positions() -> list[Record]:
    """On each commitment the parties from the first to one of them; that one differs, the last one
    from all.
    """
    return [
        entry("on-hold" if at == number else "completed", party, number)
        for number in range(1, 11)
        for at, party in enumerate(PARTIES[:number], 1)
    ]


def kinds() -> list[Record]:
    """Every kind of record: progress on commitments and tasks, corrections, reviews with all that
    they can say, one of them taken back, assignments, amendments with every change.
    """
    wrong = entry("completed", "p10", 1)
    back = make.correction(wrong)
    tasks = (
        make.task("1.1", lead_agencies={"p10": "Sở A"}, due_on=PartialDate(2026)),
        make.task("2.1", lead_agencies={"p1": "Sở B"}, due_on=PartialDate(2027, 7, 24)),
        make.task("3.1"),
    )
    assessed = tuple(
        make.assessment(str(number), status, conclusion=REASON, result=result)
        for number, (status, result) in enumerate(
            zip(Status, [*Result, None, None], strict=True), 1
        )
    )
    said = {
        "place": "Vinh",
        "document": "12-TB/TU",
        "conclusion": "Một\nhai",
        "chairs": ("Bí thư",),
    }
    held = make.review(1, date(2025, 7, 30), tasks=tasks, assessments=assessed, **said)
    mistaken = make.review(2, date(2026, 6, 1))
    on, at, by = date(2025, 9, 1), held.recorded_at, held.recorded_by
    agencies = {"p10": "Sở C"}
    assigned = Assignment("a" * 20, "3.1", agencies, PartialDate(2026, 1), REASON, on, at, by)
    changes: list[dict[str, Any]] = [
        {"commitment": 4, "kind": "split", "into": [{"number": 11, "title": "Mười một"}]},
        {"commitment": 5, "kind": "replaced", "by": [11]},
        {"commitment": 6, "kind": "end", "reason": "Xong"},
        {"commitment": 7, "kind": "source", "text_status": "signed", "title": "Bảy"},
        {"commitment": 8, "kind": "new-text", "text": "Lời mới", "due_on": "2026-02"},
    ]
    successions = [
        {"kind": "party", "party": "p10", "names": ["P10"], "to": "Mười", "on": "2025-07"},
        {"names": ["Sở A"], "to": "Sở D", "party": "p10", "commitments": [1]},
        {"names": ["Sở cũ"], "commitments": [9]},
    ]
    return [
        *(entry("completed", party, 1, on=date(2024, 4, 1)) for party in PARTIES),
        wrong,
        back,
        make.correction(back),
        make.amendment(PARTIES, changes=changes, successions=successions, document="1/QĐ-UBND"),
        held,
        mistaken,
        make.correction(mistaken),
        assigned,
        *(make.entry("completed", party, date(2026, 1, 2), "2", task="2.1") for party in PARTIES),
        make.entry("in-progress", "p9", date(2026, 1, 2), "1", task="1.1"),
    ]


SITUATIONS: dict[str, Callable[[], list[Record]]] = {
    each.__name__: each for each in (statuses, accords, positions, kinds)
}
READING = [
    ["list"],
    ["list", "--tasks"],
    ["list", "--json"],
    ["show"],
    ["show", "--json"],
    ["trace"],
    ["trace", "--json"],
    ["progress", "log"],
    ["progress", "log", "--json"],
    ["changes", "--since", "24/07/2023"],
    ["changes", "--json"],
    ["stats"],
    ["stats", "--json"],
    ["check"],
    ["check", "--json"],
    ["timeline"],
    ["review", "list"],
    ["review", "list", "--json"],
    ["review", "next"],
    ["review", "schedule"],
    ["review", "prepare"],
    ["task", "list"],
    ["task", "list", "--json"],
    ["evidence", "list"],
    ["evidence", "list", "--json"],
    ["agreement", "show"],
    [],
]
PRODUCTS = [
    ["export", "-o", "x.csv"],
    ["export", "-o", "x.csv", "--sheet", "progress"],
    ["export", "-o", "x.csv", "--sheet", "evidence"],
    ["export", "-o", "x.md"],
    ["export", "-o", "x.json"],
    ["export", "-o", "x.xlsx"],
    ["calendar", "-o", "x.ics"],
    ["page", "-o", "x.html"],
    ["report", "-o", "x.docx"],
    ["report", "-o", "x.docx", "--period", "24/07/2023..", "--layout", "party"],
]
each_situation = pytest.mark.parametrize("situation", SITUATIONS)
each_language = pytest.mark.parametrize("lang", ["vi", "en"])


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The register's file in each situation."""
    found = {}
    for name, records in SITUATIONS.items():
        folder = tmp_path_factory.mktemp(name)
        rows = [{"number": at, "title": f"Nội dung {at}"} for at in range(1, 11)]
        rows[0] |= {"due_on": "2025-06", "lead_agencies": dict.fromkeys(PARTIES, "Sở A")}
        rows[8] |= {"bodies": ["Sở cũ"]}
        into(folder, make.values(*PARTIES, commitments=rows, review={"cycle": "P1Y"}))
        make.add(Register(folder), "thu", *records())
        found[name] = (folder / "thu.json").read_bytes()
    return found


@pytest.fixture
def laid(mou: Mou, register: Path, files: dict[str, bytes], situation: str) -> Mou:
    """`mou` on the register of a situation."""
    register.mkdir()
    (register / "thu.json").write_bytes(files[situation])
    return mou


def there(register: Path) -> Agreement:
    """The agreement as it is on the day."""
    return View(Register(register).read("thu"), date.fromisoformat(DAY)).agreement


@each_situation
@each_language
@pytest.mark.parametrize("args", READING, ids=" ".join)
def test_every_command_reads_it(
    args: list[str], lang: str, situation: str, laid: Mou, register: Path
) -> None:
    """Exit 0, but for `check`, which has 1 where something is found. Only that there are no reviews
    or no tasks is said on stderr.
    """
    numbers = [each.number for each in there(register).commitments]
    lines = [args]
    if args[:1] == ["show"]:
        lines = [[*args, *numbers]]
    if args[:1] == ["trace"]:
        lines = [[*args, number] for number in numbers]
    for line in lines:
        result = laid(*line, "--as-of", DAY, MOU_LANG=lang, COLUMNS="100")
        assert result.code == int(args[:1] == ["check"]), line
        nothing = situation != "kinds" and args in (["review", "list"], ["task", "list"])
        assert (bool(result.out), bool(result.err)) == (not nothing, nothing), line


@each_situation
@each_language
@pytest.mark.parametrize("args", PRODUCTS, ids=" ".join)
def test_every_product_has_it(
    args: list[str], lang: str, situation: str, laid: Mou, tmp_path: Path
) -> None:
    """Exit 0 and a file."""
    path = tmp_path / args[2]
    told = laid(*args[:2], str(path), *args[3:], "--as-of", DAY, MOU_LANG=lang)
    assert (told.code, told.err) == (0, "")
    assert path.stat().st_size > 100


@pytest.mark.parametrize("situation", ["statuses"])
def test_every_status_is_agreed_by_ten_parties(situation: str, laid: Mou) -> None:
    """Each of them is counted, the ninth and the tenth too."""
    found = laid("list", "--json", "--as-of", DAY).json["commitments"]
    assert [each["status"] for each in found[:7]] == list(Status)
    for each in found[:7]:
        assert each["accord"] == "agreed"
        assert {party["status"] for party in each["parties"].values()} == {each["status"]}


@pytest.mark.parametrize("situation", ["accords"])
def test_every_accord_is_there(situation: str, laid: Mou) -> None:
    """None, of one party, agreed, of two that differ, of ten that differ, reported jointly."""
    found = laid("list", "--json", "--as-of", DAY).json["commitments"]
    told = [each["accord"] for each in found[:6]]
    assert told == ["none", "one-sided", "agreed", "one-sided", "differs", "agreed"]
    assert set(told) == set(Accord)
    assert [each["differs"] for each in found[:6]] == [False, False, False, True, True, False]


@pytest.mark.parametrize("situation", ["positions"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_party_is_shown_wherever_it_stands(lang: str, situation: str, laid: Mou) -> None:
    """From the first to the tenth: where it stands, in the list, in full and in its entries."""
    held = "tạm dừng" if lang == "vi" else "on hold"
    for number, party in enumerate(PARTIES, 1):
        shown = laid("show", str(number), "--as-of", DAY, MOU_LANG=lang).out
        assert any(
            line.startswith(f"{party.upper()} ") and held in line for line in shown.splitlines()
        )
        row = laid("list", "--json", "--as-of", DAY).json["commitments"][number - 1]
        assert row["parties"][party]["status"] == "on-hold"
        log = laid("progress", "log", str(number), "--party", party, "--as-of", DAY, MOU_LANG=lang)
        assert held in log.out


@pytest.mark.parametrize("situation", ["kinds"])
def test_every_kind_of_record_shows(situation: str, laid: Mou, tmp_path: Path) -> None:
    """In a command that is for it, and in an export that another register loads whole."""
    day = ("--as-of", DAY)
    log = laid("progress", "log", "1", "--json", *day).json["entries"]
    assert [len(each["corrections"]) for each in log if each["corrections"]] == [2]
    reviews = laid("review", "list", "--json").json["reviews"]
    assert [each["taken_back"] for each in reviews] == [False, True]
    assert [each["status"] for each in reviews[0]["assessments"]] == list(Status)
    tasks = {each["number"]: each for each in laid("task", "list", "--json", *day).json["tasks"]}
    assert (tasks["3.1"]["due_on"], tasks["2.1"]["accord"]) == ("2026-01", "agreed")
    assert tasks["3.1"]["lead_agencies"] == {"p10": "Sở C"}
    shown = laid("agreement", "show", "--json", *day).json
    assert len(shown["amendments"]) == 1
    found = {each["number"]: each for each in laid("list", "--json", *day).json["commitments"]}
    assert found[5]["superseded_by"] == [11]
    assert (found[6]["ended_on"], found[11]["since"]) == ("2025-07-01", "2025-07-01")
    path = str(tmp_path / "x.json")
    assert laid("export", "-o", path).code == 0
    other = ("--register", str(tmp_path / "other"))
    assert laid("load", path, *other).code == 0
    for args in (["list"], ["review", "list"], ["progress", "log"], ["task", "list"]):
        assert laid(*args, "--json", *other).json == laid(*args, "--json").json
