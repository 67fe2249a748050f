"""The bar that shows how far what takes long has come."""

import sys

import pytest

from mou_cli.screen import output


@pytest.fixture(autouse=True)
def _a_second_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two looks at the clock a second goes by."""
    times = iter(range(100))
    monkeypatch.setattr(output, "perf_counter", lambda: float(next(times)))


def test_off_a_terminal_there_is_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """What is made is made in silence, however long it takes."""
    assert list(output.shown_progress([1, 2, 3])) == [1, 2, 3]
    assert capsys.readouterr() == ("", "")


def test_a_bar_shows_what_takes_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal, on stderr, after a second; what is made is the same; one thing needs none."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert list(output.shown_progress([1])) == [1]
    assert capsys.readouterr() == ("", "")
    assert list(output.shown_progress([1, 2, 3])) == [1, 2, 3]
    shown = capsys.readouterr()
    assert (shown.out, "3/3" in shown.err) == ("", True)
