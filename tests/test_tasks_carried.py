"""Tasks that a later review carries on, or sets anew."""

from pathlib import Path

from conftest import DAY, Mou
from samples import record


def test_a_task_is_carried_over(held: Mou, tmp_path: Path) -> None:
    """The later one points to the one it continues; the first is reported on no more and is not
    overdue.
    """
    text = held("review", "prepare", "2").out
    assert "Open task 3.1: Tổ chức hội nghị kết nối giống" in text
    first, *tasks = text.split("[[tasks]]\n")
    block = (
        tasks[0]
        .replace('commitment = ""', "commitment = 3")
        .replace('text = ""', 'text = "Tổ chức lại"')
    )
    tasks[0] = block.replace('continues = ""', 'continues = "3.1"').replace(
        'due_on = ""', 'due_on = "2030"'
    )
    path = tmp_path / "2.toml"
    path.write_text("[[tasks]]\n".join([first, *tasks]), encoding="utf-8")
    assert held("review", "record", "2", "--held", "1/6/2026", "--from", str(path)).code == 0
    found = {
        each["number"]: each
        for each in held("task", "list", "--json", "--as-of", DAY).json["tasks"]
    }
    assert (found["3.1"]["carried_to"], found["3.3"]["continues"], found["3.1"]["overdue"]) == (
        "3.3",
        "3.1",
        False,
    )
    assert "record it there" in held("progress", "set", "3.1", "completed").err
    assert held("progress", "set", "3.1", "completed", "--on", "31/5/2026").code == 0
    assert "carried over as 3.3" in held("trace", "3", "--as-of", DAY).out
    assert held("stats", "--as-of", DAY, "--json").json["tasks"]["joint"]["no-longer-due"] == 1


def test_a_task_carried_over_without_words_keeps_them(held: Mou) -> None:
    """Its words and its lead agencies; the first is due no more, calls for nothing, and differs no
    more.
    """
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "1/1/2026")
    held("progress", "set", "3.1", "in-progress", "--party", "quang-ngai", "--on", "1/1/2026")
    assert (
        record(
            held, 2, "1/6/2026", '[[tasks]]\ncommitment=3\ncontinues="3.1"\ndue_on=2027-01-01'
        ).code
        == 0
    )
    tasks = {each["number"]: each for each in held("task", "list", "--json").json["tasks"]}
    assert tasks["3.3"]["text"] == tasks["3.1"]["text"]
    assert tasks["3.3"]["lead_agencies"] == tasks["3.1"]["lead_agencies"]
    due = held("task", "list", "--due-within", "36500", "--json").json["tasks"]
    assert "3.1" not in [each["number"] for each in due]
    assert "3.1" not in held("stats", "--json").json["differing"]
    assert "3.1" not in [each["number"] for each in held("--json").json["attention"]]
    assert held("trace", "3.3").out == held("trace", "3").out


def test_a_task_is_carried_on_once(mou: Mou) -> None:
    """Also where the reviews are not recorded in the order that they were held."""
    record(mou, 1, "30/7/2025", '[[tasks]]\ncommitment=3\ntext="Một"\n')
    assert (
        record(mou, 2, "1/6/2026", '[[tasks]]\ncommitment=3\ntext="Hai"\ncontinues="3.1"\n').code
        == 0
    )
    mou("review", "correct", "1", "--reason", "nhầm")
    record(mou, 1, "30/7/2025", '[[tasks]]\ncommitment=3\ntext="Một"\n')
    assert {
        each["number"]: each["carried_to"] for each in mou("task", "list", "--json").json["tasks"]
    } == {
        "3.1": "3.2",
        "3.2": None,
    }
    late = record(mou, 3, "1/5/2026", '[[tasks]]\ncommitment=3\ntext="Ba"\ncontinues="3.1"\n')
    assert late.code == 1


def test_a_task_recorded_anew_in_the_same_words_is_the_same_task(reported: Mou) -> None:
    """It keeps its number, and what was reported on it counts again; other words are
    another task.
    """
    tasks = '[[tasks]]\ncommitment=3\ntext="Một"\n[[tasks]]\ncommitment=3\ntext="Hai"\n'
    record(reported, 1, "30/7/2025", tasks)
    reported("progress", "set", "3.2", "completed", "--party", "nghe-an", "--on", "1/1/2026")
    said = reported("review", "correct", "1", "--reason", "nhầm ngày").out
    assert "Its tasks go with it: 3.1, 3.2 (1 report)." in said
    for args in (["progress", "log", "3.2"], ["evidence", "list", "3.2"]):
        assert reported(*args).code == 0
    assert reported("stats", "--json").json["entries"] == 4
    record(reported, 1, "31/7/2025", tasks.replace("Một", "Ba"))
    found = {each["text"]: each for each in reported("task", "list", "--json").json["tasks"]}
    assert {text: each["number"] for text, each in found.items()} == {"Ba": "3.3", "Hai": "3.2"}
    assert found["Hai"]["status"] == "completed"
