"""What newcomers type before they know the commands: harmless lines run, others name the line to
type, and nothing is guessed that only shares a few letters.
"""

import shlex
from pathlib import Path

import pytest
from conftest import Mou, contents

each_language = pytest.mark.parametrize("lang", ["vi", "en"])


@each_language
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["3"], ["show", "3"]),
        (["3", "--json"], ["show", "3", "--json"]),
        (["3-5"], ["show", "3", "4", "5"]),
        (["list", "3"], ["show", "3"]),
        (["list", "3", "5"], ["show", "3", "5"]),
        (["list", "3", "--json"], ["show", "3", "--json"]),
        (["xem", "3"], ["show", "3"]),
        (["xem", "du", "lich"], ["show", "du lich"]),
        (["danh", "sach"], ["list"]),
        (["danh", "sách"], ["list"]),
        (["danh-sach"], ["list"]),
        (["list", "--qua-han"], ["list", "--overdue"]),
        (["list", "--quá-hạn"], ["list", "--overdue"]),
        (["due"], ["list", "--overdue"]),
        (["search", "du", "lich"], ["list", "--find", "du lich"]),
        (["search", "du", "lich", "--json"], ["list", "--find", "du lich", "--json"]),
        (["find", "du lich"], ["list", "--find", "du lich"]),
        (["tim", "du", "lich"], ["list", "--find", "du lich"]),
        (["tìm", "du", "lịch"], ["list", "--find", "du lịch"]),
        (["quá", "hạn"], ["list", "--overdue"]),
        (["list", "--find", "du", "lich"], ["list", "--find", "du lich"]),
        (["version"], ["--version"]),
        (["help", "list"], ["list", "-h"]),
        (["help", "review", "next"], ["review", "next", "-h"]),
        (["help", "task"], ["task", "-h"]),
    ],
    ids=lambda words: " ".join(words),
)
def test_a_harmless_line_runs_as_what_it_stands_for(
    typed: list[str], meant: list[str], lang: str, apart: Mou
) -> None:
    """With the same answer, exit code and messages."""
    found = apart(*typed, MOU_LANG=lang)
    assert found == apart(*meant, MOU_LANG=lang)
    assert found.code == 0


@each_language
@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (["done", "3"], "mou progress set 3 completed"),
        (["done", "3", "5"], "mou progress set 3 5 completed"),
        (["done"], "mou progress set … completed"),
        (["done", "I.1"], "mou progress set I.1 completed"),
        (["set", "3", "100%"], "mou progress set 3 completed"),
        (["edit", "7"], 'mou progress correct ID --reason "…"'),
        (["set", "3", "done"], "mou progress set 3 completed"),
        (["set", "3", "xong"], "mou progress set 3 completed"),
        (["add", "3", "ongoing"], "mou progress set 3 ongoing"),
        (["update", "3", "ongoing"], "mou progress set 3 ongoing"),
        (["update", "3", "50%"], "mou progress set 3 in-progress --percent 50"),
        (["note", "3"], 'mou progress set 3 … --note "…"'),
        (["note", "3", "chờ", "kinh phí"], 'mou progress set 3 … --note "chờ kinh phí"'),
        (["edit"], 'mou progress correct ID --reason "…"'),
        (["edit", "0a1b"], 'mou progress correct 0a1b --reason "…"'),
        (["undo", "0a1b"], 'mou progress correct 0a1b --reason "…"'),
        (["remove", "0a1b"], 'mou progress correct 0a1b --reason "…"'),
        (["delete", "0a1b"], 'mou progress correct 0a1b --reason "…"'),
    ],
    ids=lambda words: words if isinstance(words, str) else " ".join(words),
)
def test_what_would_record_something_names_the_line_to_type(
    typed: list[str], line: str, lang: str, apart: Mou, register: Path
) -> None:
    """Exit 2, one sentence on stderr, nothing recorded."""
    before = contents(register)
    found = apart(*typed, MOU_LANG=lang)
    no, instead = ("không có lệnh", "hãy gõ") if lang == "vi" else ("there is no command", "type")
    assert found == (2, "", f"mou: {no} “{typed[0]}”; {instead}: {line}\n")
    assert contents(register) == before


@pytest.mark.parametrize(
    "typed",
    [
        ["done", "3"],
        ["done", "3", "--party", "Nghệ An"],
        ["set", "3", "done"],
        ["set", "3", "on-hold", "--note", "chờ kinh phí"],
    ],
    ids=" ".join,
)
def test_the_line_that_is_named_can_be_typed(typed: list[str], apart: Mou) -> None:
    """As it stands, in a shell: it records what was meant."""
    told = apart(*typed).err
    line = told.partition("; type: ")[2]
    _, *args = shlex.split(line)
    assert apart(*args).code == 0
    entry = apart("progress", "log", "3", "--json").json["entries"][0]
    assert entry["note"] == ("chờ kinh phí" if "phí" in typed[-1] else entry["note"])
    assert entry["party"] == ("nghe-an" if "--party" in typed else None)


@each_language
@pytest.mark.parametrize("typed", ["merge", "exit", "quit"])
def test_what_is_like_no_command_gets_no_guess(typed: str, lang: str, apart: Mou) -> None:
    """Exit 2, and where all commands are listed."""
    said = (
        "không có lệnh “{}”. Xem: mou -h"
        if lang == "vi"
        else "there is no command “{}”. See: mou -h"
    )
    assert apart(typed, MOU_LANG=lang) == (2, "", f"mou: {said.format(typed)}\n")


@each_language
def test_several_are_shown_one_after_another(lang: str, apart: Mou) -> None:
    """By numbers or a range; one alone has a JSON of its own, several a list of such."""
    one, two, three = (apart("show", number, MOU_LANG=lang).out for number in ("1", "2", "3"))
    assert apart("show", "1", "2", MOU_LANG=lang) == (0, f"{one}\n{two}", "")
    assert apart("show", "1-3", MOU_LANG=lang) == (0, f"{one}\n{two}\n{three}", "")
    shown = apart("show", "1-3", "--json").json["shown"]
    assert [each["commitment"]["number"] for each in shown] == [1, 2, 3]
    assert apart("show", "3", "--json").json["commitment"] == shown[2]["commitment"]
    assert apart("show", "1", "99", MOU_LANG=lang).code == 1


@each_language
def test_show_finds_words(lang: str, apart: Mou) -> None:
    """Of one commitment all is shown, several are listed; that there is none is exit 1."""
    found = apart("show", "du lich", MOU_LANG=lang)
    assert (found.code, found.err) == (0, "")
    assert [line.split()[0] for line in found.out.splitlines()[2:]] == ["4", "5"]
    assert apart("show", "du", "lich", MOU_LANG=lang) == found
    alone = apart("show", "khởi nghiệp", MOU_LANG=lang)
    assert alone == apart("show", "7", MOU_LANG=lang)
    nothing = "Không có nội dung nào khớp.\n" if lang == "vi" else "No commitment matches.\n"
    assert apart("show", "không có gì", MOU_LANG=lang) == (1, "", nothing)


@each_language
def test_help_lists_its_topics(lang: str, mou: Mou) -> None:
    """Each with its title; one that is named is shown, any other word names those there are."""
    listed = mou("help", MOU_LANG=lang)
    assert (listed.code, listed.err) == (0, "")
    heading, *lines = listed.out.splitlines()
    topics = [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "]
    assert heading
    assert topics == sorted(topics)
    for topic in topics:
        shown = mou("help", topic, MOU_LANG=lang)
        assert (shown.code, shown.err) == (0, "")
        assert shown.out.partition("\n")[0].lstrip("# ") in listed.out
    wrong = mou("help", "nonsense", MOU_LANG=lang)
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err.rstrip().endswith(f"{', '.join(topics)}.")
