"""What the report says of amendments, and of bodies that others follow."""

from pathlib import Path

from conftest import ID, Mou
from reports import load, report, section


def test_an_amendment_tells_what_it_changes_and_why(
    mou: Mou, register: Path, tmp_path: Path
) -> None:
    """The document as documents cite it; why something ended is a cause."""
    load(register)
    paper = tmp_path / "a.toml"
    paper.write_text(
        """agreement = "thu"
title = "Phụ lục sửa đổi số 1"
applies_on = 2025-05-01
document = "01/QĐ-UBND, 28/04/2025"
[[changes]]
commitment = "2"
kind = "end"
reason = "Không còn nhu cầu."
""",
        encoding="utf-8",
    )
    assert mou("amend", "--from", str(paper)).code == 0
    told = (
        "Sửa đổi “Phụ lục sửa đổi số 1” (Quyết định số 01/QĐ-UBND ngày "
        "28/04/2025) áp dụng từ ngày 01/05/2025: "
    )
    told += "kết thúc nội dung 2 (Không còn nhu cầu)"
    document = report(mou, tmp_path)
    assert f"{told}." in section(document, 1)
    assert "Kết thúc nội dung 2: Không còn nhu cầu." in section(document, 3)
    heading = section(document, 2).index("2. Nội dung 2")
    assert section(document, 2)[heading + 1 :] == ["Kết thúc ngày 01/05/2025."]


def test_whose_body_was_reorganised_is_said_where_others_have_one(
    mou: Mou, register: Path, tmp_path: Path
) -> None:
    """A department of the same name in each province; one of a name that nobody shares needs no
    more.
    """
    leads = {"a": "Sở Xây dựng", "b": "Sở Xây dựng"}
    load(register, commitments=[{"number": 1, "title": "Một", "lead_agencies": leads}])
    paper = tmp_path / "a.toml"
    paper.write_text(
        'agreement = "thu"\ntitle = "Phụ lục"\napplies_on = 2025-07-01\n'
        '[[successions]]\nkind = "body"\nparty = "b"\nnames = ["Sở Xây dựng"]\nto = '
        '"Sở Xây dựng và Giao thông"\n'
        "on = 2025-07-01\ncommitments = [1]\n",
        encoding="utf-8",
    )
    assert mou("amend", "--from", str(paper)).code == 0
    told = "Sở Xây dựng của B được sắp xếp thành Sở Xây dựng và Giao thông từ ngày 01/07/2025."
    assert told in section(report(mou, tmp_path), 1)


def test_a_task_of_what_ended_can_still_differ(held: Mou, tmp_path: Path) -> None:
    """And is to be settled; that its commitment ended is a cause in the period in which it did, and
    no other.
    """
    for party, status in (("nghe-an", "completed"), ("quang-ngai", "in-progress")):
        held("progress", "set", "3.1", status, "--party", party, "--on", "1/9/2025")
    paper = tmp_path / "a.toml"
    paper.write_text(
        f'agreement = "{ID}"\ntitle = "Phụ lục"\napplies_on = 2025-10-01\n'
        '[[changes]]\ncommitment = 3\nkind = "end"\nreason = "Đã xong"\n',
        encoding="utf-8",
    )
    assert held("amend", "--from", str(paper)).code == 0
    document = report(held, tmp_path)
    third = section(document, 3)
    assert (
        "Hai bên báo cáo khác nhau về nhiệm vụ 3.1 (Nghệ An: hoàn thành; Quảng Ngãi: "
        "đang thực hiện)." in third
    )
    assert "Kết thúc nội dung 3: Đã xong." in third
    late = report(held, tmp_path, "--period", "01/01/2026..")
    assert "Kết thúc nội dung 3: Đã xong." not in section(late, 3)
    second = section(late, 2)
    assert (
        second[second.index("3. Cơ cấu cây trồng, giống và nông nghiệp sạch") + 1]
        == "Kết thúc ngày 01/10/2025."
    )
