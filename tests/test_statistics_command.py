"""`mou stats`: the figures, beside those of the last review."""

import re

from conftest import DAY, Mou


def test_stats_are_shown_beside_those_of_the_last_review(held: Mou) -> None:
    """As known when it had been recorded."""
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "10/5/2026")
    found = held("stats", "--json", "--as-of", DAY).json
    assert found["tasks"]["nghe-an"] == {
        "done-in-time": 0,
        "done-late": 1,
        "done-not-by-all": 0,
        "ongoing": 0,
        "not-done-in-time": 1,
        "not-done-overdue": 0,
        "no-deadline": 1,
        "no-longer-due": 0,
    }
    assert found["tasks"]["quang-ngai"]["not-done-overdue"] == 1
    assert found["last_review"]["tasks"]["joint"]["not-done-in-time"] == 2
    assert (found["entries"], found["with_evidence"]) == (7, 1)
    for lang, said in (("en", "Not done, overdue"), ("vi", "quá hạn")):
        out = held("stats", "--as-of", DAY, MOU_LANG=lang, COLUMNS="200").out
        assert said in out
        assert "1 (0)" in out


def test_figures_are_turned_before_they_are_cut(held: Mou) -> None:
    """Every figure of every party at any width."""
    held("progress", "set", "7", "not-applicable", "--on", "1/8/2025", "--note", "Gộp")
    for columns in ("40", "60", "80", "120"):
        out = held("stats", "--as-of", DAY, COLUMNS=columns).out
        table = out.split("Tasks")[0]
        assert len(re.findall(r"[0-9]+ \([0-9]+\)", table)) == 18
        assert "9 (10)" in table
