"""A register of several agreements: which one is meant, and what is shown side by side."""

from pathlib import Path

import pytest
from conftest import DAY, ID, Mou
from samples import AGREEMENT, into, second


def test_several_agreements(mou: Mou) -> None:
    """List shows both to choose from, a part of an id chooses, writing without a choice is
    refused.
    """
    assert mou("load").code == 0
    assert mou("load", AGREEMENT).code == 0
    listed = mou("list")
    assert listed.code == 0
    for text in (ID, "hue-da-nang-2021", "10 not reported", "2 not reported"):
        assert text in listed.out
    assert [each["id"] for each in mou("list", "--json").json["agreements"]] == [
        "hue-da-nang-2021",
        ID,
    ]
    for chosen in (["--agreement", "Đà Nẵng"], ["--agreement=hue"]):
        assert mou("list", "--json", *chosen).json["agreement"] == "hue-da-nang-2021"
    assert mou("--agreement", "hue", "list", "--json").json["agreement"] == "hue-da-nang-2021"
    assert mou("list", "--json", MOU_AGREEMENT="nghe").json["agreement"] == ID
    refused = mou("progress", "set", "I.1", "ongoing")
    assert refused.code == 1
    assert ID in refused.err
    assert "hue-da-nang-2021" in refused.err
    on = ("--on", "2024-06-01")  # long past, whatever the day of the test
    assert (
        mou(
            "progress", "set", "I.1", "ongoing", "--agreement", "hue", "--party", "Savannakhet", *on
        ).code
        == 0
    )
    shown = mou("list", "--agreement", "hue", "--as-of", DAY)
    assert "1/3" in shown.out
    assert "06/2025" in shown.out
    assert (
        mou("list", "--agreement", "hue", "--overdue", "--as-of", DAY, "--json").json["commitments"]
        == []
    )
    assert (
        mou(
            "progress", "set", "I.1", "in-progress", "--agreement", "hue", "--party", "hue", *on
        ).code
        == 0
    )
    [late] = mou("list", "--agreement", "hue", "--overdue", "--as-of", DAY, "--json").json[
        "commitments"
    ]
    assert (late["number"], late["due_on"], late["overdue"]) == ("I.1", "2025-06", True)
    assert mou().code == 0


def test_filters_need_an_agreement(mou: Mou) -> None:
    """With several and none named, a filter is not dropped in silence."""
    mou("load")
    mou("load", AGREEMENT)
    for filters in (["--overdue"], ["--find", "x"], ["--status", "ongoing"], ["--stale"]):
        assert mou("list", *filters).code == 1
    assert mou("list").code == 0


@pytest.mark.parametrize("columns", [60, 80, 84, 90, 100, 120])
def test_the_list_of_agreements_is_whole(columns: int, mou: Mou) -> None:
    """Half a phrase can say the opposite: chưa có ghi nhận, có ghi nhận."""
    mou("load")
    mou("load", AGREEMENT)
    shown = "".join(mou("list", "--as-of", DAY, MOU_LANG="vi", COLUMNS=str(columns)).out.split())
    for text in ("24/07/2027", "30/03/2027", "nghe-an-quang-ngai-2023"):
        assert text in shown
    assert shown.count("chưa") == 4  # two reviews, two counts


def test_reviews_of_several_agreements_stand_side_by_side(mou: Mou) -> None:
    """As with `mou list`, rather than to refuse; an agreement without any more says so."""
    mou("load")
    mou("load", AGREEMENT)
    found = mou("review", "next", "--json", "--as-of", DAY).json["agreements"]
    assert [each["id"] for each in found] == ["hue-da-nang-2021", ID]


def test_what_was_known_of_several_agreements(mou: Mou) -> None:
    """--known-on holds for the agreements side by side too, named by `mou list`, `mou` or `mou
    agreement list`.
    """
    mou("load")
    mou("load", AGREEMENT)
    mou("progress", "set", "1", "ongoing", "--agreement", "nghe", "--on", "1/6/2024")
    alone = ("--agreement", "nghe", "--json")
    assert mou("--known-on", "1/1/2025", *alone).json["counts"]["ongoing"] == 0
    assert mou(*alone, "--as-of", DAY).json["counts"]["ongoing"] == 1
    for args in (["list"], [], ["agreement", "list"]):
        ours = [
            each
            for each in mou(*args, "--as-of", DAY, "--json").json["agreements"]
            if each["id"] == ID
        ]
        known = [
            each
            for each in mou(*args, "--known-on", "1/1/2025", "--json").json["agreements"]
            if each["id"] == ID
        ]
        assert [each["counts"].get("ongoing", 0) for each in ours + known] == [1, 0]


def test_what_to_type_names_the_agreement_where_there_are_several(
    mou: Mou, register: Path, tmp_path: Path
) -> None:
    """And a file that names its agreement needs no option."""
    last = mou("review", "next", "--as-of", DAY).out.splitlines()[-1]
    assert last.endswith("mou review record 1 --held DAY")
    mou("load")
    mou("load", AGREEMENT)
    last = mou("review", "next", "--agreement", "nghe", "--as-of", DAY).out.splitlines()[-1]
    assert last.endswith(f"mou review record 1 --held DAY --agreement {ID}")
    sheet = tmp_path / "sheet.toml"
    mou("review", "prepare", "3", "--agreement", "hue", "-o", str(sheet))
    text = sheet.read_text(encoding="utf-8").replace(
        "conclusion = '''\n", "conclusion = '''\nTiếp tục.\n", 1
    )
    sheet.write_text(text, encoding="utf-8")
    recorded = mou("review", "record", "3", "--held", "30/3/2024", "--from", str(sheet))
    assert (recorded.code, recorded.err) == (0, "")
    assert (
        mou("review", "list", "--agreement", "hue", "--json").json["reviews"][0]["conclusion"]
        == "Tiếp tục."
    )
    paper = tmp_path / "a.toml"
    paper.write_text(
        'agreement = "hue-da-nang-2021"\ntitle = "Phụ lục"\napplies_on = 2024-01-01\n'
        '[[changes]]\ncommitment = "I.2"\nkind = "end"\nreason = "Xong"\n',
        encoding="utf-8",
    )
    assert mou("amend", "--from", str(paper)).code == 0
    paper.write_text(
        'agreement = "x"\ntitle = "Phụ lục"\napplies_on = 2024-01-01\n', encoding="utf-8"
    )
    wrong = mou("amend", "--from", str(paper))
    assert (wrong.code, "choose one with --agreement" in wrong.err) == (1, True)
    into(register, second(id="monthly", review={"cycle": "P1M"}))
    earlier = mou("review", "next", "--agreement", "monthly", "--as-of", DAY).out.splitlines()[0]
    assert earlier.endswith("mou review schedule --agreement monthly")
    elsewhere = mou(
        "review", "record", "1", "--held", "30/7/2025", "--from", str(sheet), "--agreement", ID
    )
    assert (elsewhere.code, "hue-da-nang-2021" in elsewhere.err) == (1, True)


@pytest.mark.parametrize(
    "command", ["load", "where", "doctor", "agreement list", "completion bash"]
)
def test_what_is_about_no_single_agreement_takes_none(command: str, mou: Mou) -> None:
    """Rather than to leave unsaid that it does not matter."""
    result = mou(*command.split(), "--agreement", "nghe")
    assert (result.code, "there is no option “--agreement”" in result.err) == (2, True)
    before = mou("--agreement", "nghe", *command.split())
    assert (before.code, "there is no option “--agreement”" in before.err) == (2, True)
    assert "--agreement ID" not in mou(*command.split(), "-h").out
