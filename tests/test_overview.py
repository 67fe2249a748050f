"""`mou` alone: what is due and what calls for attention, on one screen."""

from conftest import DAY, Mou


def test_bare_mou_is_one_screen(apart: Mou) -> None:
    """What is due, what calls for attention, three hints; exit 0."""
    result = apart(COLUMNS="80")
    assert result.code == 0
    assert len(result.out.splitlines()) <= 24
    assert max(len(line) for line in result.out.splitlines()) <= 80
    flowing = " ".join(result.out.split())
    assert "the parties differ" in flowing
    assert "no report from Quảng Ngãi" in flowing
    assert result.out.splitlines()[-1].startswith("mou review next")


def test_bare_mou_takes_a_day_and_prints_json(apart: Mou) -> None:
    """Behind a command they belong to the command."""
    found = apart("--json", "--as-of", DAY).json
    assert (found["missed"][0]["number"], found["counts"]["ongoing"]) == (1, 2)
    assert 3 in [each["number"] for each in found["attention"]]
    refused = apart("--json", "list")
    assert (refused.code, refused.out) == (2, "")
    assert "--json goes behind the command: mou list … --json" in refused.err
