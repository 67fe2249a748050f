"""`mou check`: what weakens the record, and the command that mends it."""

from pathlib import Path

import pytest
from conftest import DAY, Mou
from samples import REORGANISATION, amend


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_check_names_what_weakens_the_record_and_what_mends_it(lang: str, held: Mou) -> None:
    """Exit 1 when something is found; each command of its is one that the program knows."""
    held("amend", "--from", REORGANISATION)
    result = held("check", "--as-of", DAY, MOU_LANG=lang)
    assert result.code == 1
    assert result.err == ""
    assert f"mou task set 2.1 --due {'DAY' if lang == 'en' else 'NGÀY'}" in result.out
    found = held("check", "--json", "--as-of", DAY)
    assert found.code == 1
    assert {each["kind"] for each in found.json["found"]} >= {
        "no-report",
        "stale",
        "overdue",
        "body-gone",
    }
    for each in found.json["found"]:
        path = [word for word in each["command"].split()[1:3] if word.isalpha() and word.islower()]
        assert held(*path, "-h").code == 0


def test_check_finds_nothing_in_a_sound_record(mou: Mou, tmp_path: Path) -> None:
    """Exit 0."""
    path = tmp_path / "x.toml"
    path.write_text(
        'id = "x"\ntitle = "X"\nsigned_on = 2023-01-01\nparties = '
        '[{code="a",name="A"},{code="b",name="B"}]\n'
        'commitments = [{number=1,title="Một"}]\n',
        encoding="utf-8",
    )
    mou("load", str(path))
    mou("progress", "set", "1", "ongoing")
    result = mou("check")
    assert (result.code, result.out) == (0, "Nothing weakens the record.\n")
    assert mou("check", "--json").json["found"] == []


def test_a_joint_completion_without_evidence_is_mended_jointly(reported: Mou) -> None:
    """Also where MOU_PARTY says who reports; by the next review is a due date, if on no day."""
    reported("progress", "set", "5", "completed")
    every = reported("check", "--json").json["found"]
    [found] = [
        each
        for each in every
        if each["kind"] == "completed-without-evidence" and each["numbers"] == [5]
    ]
    assert found["command"] == "mou progress set 5 completed --party joint --evidence DOCUMENT"


def test_a_body_that_is_gone_is_mended_by_new_leads(reported: Mou, tmp_path: Path) -> None:
    """Or by a successor found later."""
    reported("amend", "--from", REORGANISATION)

    def gone() -> bool:
        return "body-gone" in [each["kind"] for each in reported("check", "--json").json["found"]]

    assert gone()
    leads = 'lead_agencies={nghe-an="Sở Nội vụ",quang-ngai="Sở Nội vụ"}'
    amend(reported, tmp_path, f'[[changes]]\ncommitment=10\nkind="new-text"\n{leads}')
    assert not gone()
    assert "no living implementer" not in reported("show", "10").out


def test_what_all_agree_is_no_longer_applicable_needs_no_implementer(reported: Mou) -> None:
    """It is settled."""
    reported("amend", "--from", REORGANISATION)
    reported("progress", "set", "10", "not-applicable", "--note", "Không còn cấp huyện")
    assert "no living implementer" not in reported("list", COLUMNS="160").out
    assert "body-gone" not in [each["kind"] for each in reported("check", "--json").json["found"]]


def test_check_names_the_agreement_where_there_are_several(reported: Mou, tmp_path: Path) -> None:
    """And knows numbers that look like words to be filled in."""
    path = tmp_path / "x.toml"
    path.write_text(
        'id="x"\ntitle="X"\nsigned_on=2020-01-01\nparties=[{code="a",name="A"},{code="b",name="B"}]\n'
        'commitments=[{number="III.1",title="Một"}]\n',
        encoding="utf-8",
    )
    reported("load", str(path))
    result = reported("check", "--agreement", "x", MOU_LANG="vi")
    assert "mou progress set III.1 TRẠNG-THÁI --party a --agreement x" in result.out
