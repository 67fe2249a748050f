"""What the report says of commitments, tasks, results and causes."""

from pathlib import Path

import make
import pytest
from conftest import Mou
from reports import load, report, section, text_of
from samples import REORGANISATION, into


def test_what_is_said_of_a_commitment(held: Mou, tmp_path: Path) -> None:
    """Both parties' entries in the order of their days with their evidence, then the joint
    standing, then tasks.
    """
    result = held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    assert result.code == 0
    found = section(report(held, tmp_path, "--period", "24/07/2023.."), 2)
    at = found.index("3. Cơ cấu cây trồng, giống và nông nghiệp sạch")
    assert found[at + 1 : at + 7] == [
        "Nghệ An: đang thực hiện 40% (số liệu đến ngày 12/05/2024, theo Báo cáo số "
        "45-BC/TU ngày 10/05/2024).",
        "Quảng Ngãi: hoàn thành (số liệu đến ngày 01/06/2024).",
        "Kỳ đánh giá 1 ngày 30/07/2025 thống nhất: cơ bản hoàn thành 80% (kết quả: rõ rệt). "
        "Hai bên thống nhất số liệu.",
        "Tình hình chung: cơ bản hoàn thành, hai bên thống nhất.",
        "Nhiệm vụ 3.1: Tổ chức hội nghị kết nối giống (hạn 31/12/2025; chủ trì: Nghệ "
        "An – Sở Nông nghiệp và Môi trường"
        "; Quảng Ngãi – Sở Nông nghiệp và Môi trường). Nghệ An: hoàn thành (số liệu "
        "đến ngày 15/12/2025). "
        "Tình hình chung: hoàn thành, theo báo cáo của Nghệ An; Quảng Ngãi chưa báo cáo.",
        "Nhiệm vụ 3.2: Ký thỏa thuận trao đổi giống (hạn 24/07/2027; chủ trì: Nghệ "
        "An – Sở Nông nghiệp và Môi trường; "
        "Quảng Ngãi – Sở Nông nghiệp và Môi trường). Hai bên chưa báo cáo.",
    ]
    assert (
        found[found.index("4. Đối tác nước ngoài, thu hút FDI và hợp tác ASEAN") + 1]
        == "Hai bên chưa báo cáo."
    )


def test_sections_one_three_and_four(held: Mou, tmp_path: Path) -> None:
    """From the reviews, the counts, the differences, what weakens the record and the open tasks."""
    held("amend", "--from", REORGANISATION)
    held(
        "progress",
        "set",
        "5",
        "on-hold",
        "--party",
        "nghe-an",
        "--on",
        "1/9/2025",
        "--note",
        "Chờ kinh phí.",
    )
    document = report(held, tmp_path, "--period", "24/07/2023..")
    first, third, fourth = (section(document, number) for number in (1, 3, 4))
    assert (
        first[0]
        == "Kỳ đánh giá 1 được tổ chức ngày 30/07/2025 tại Vinh, do Bí thư Tỉnh ủy Nghệ An chủ trì."
    )
    assert "Kết luận của kỳ đánh giá: Tiếp tục thực hiện." in first
    assert any(
        text.startswith("Quảng Ngãi và Kon Tum được sắp xếp thành Quảng Ngãi từ ngày 01/07/2025")
        for text in first
    )
    assert third[0] == "1. Kết quả"
    assert third[1].startswith(
        "Tính đến ngày 23/11/2026, trong 10 nội dung có 6 nội dung chưa báo cáo, 2 "
        "nội dung thực hiện"
    )
    assert "Nghệ An chưa báo cáo về nội dung 1, 2, 4, 7, 9, 10, nhiệm vụ 2.1, 3.1, 3.2." in third
    causes = third[third.index("3. Nguyên nhân") + 1 :]
    assert causes[0] == "Nội dung 5 (tạm dừng, theo Nghệ An): Chờ kinh phí."
    assert causes[1].startswith(
        "Nội dung 10: Các đơn vị cấp huyện của hai tỉnh kết thúc hoạt động từ ngày 01/07/2025"
    )
    assert fourth[-1] == "Kỳ đánh giá 2 đến hạn thứ Bảy 24/07/2027."
    assert any("Nhiệm vụ 2.1: Trình dự thảo thỏa thuận" in text for text in fourth)


def test_differences_and_missed_reviews_are_told(reported: Mou, tmp_path: Path) -> None:
    """A review that is not recorded is never said not to have been held."""
    third = section(report(reported, tmp_path), 3)
    said = (
        "Hai bên báo cáo khác nhau về nội dung 3 (Nghệ An: đang thực hiện 40%; "
        "Quảng Ngãi: hoàn thành)."
    )
    assert said in third
    missed = (
        "Kỳ đánh giá 1 đến hạn ngày 24/07/2025, đã quá 487 ngày, chưa có ghi nhận là đã tổ chức."
    )
    assert missed in third


def test_a_report_on_a_task_alone_says_nothing_of_its_commitment(held: Mou, tmp_path: Path) -> None:
    """Nobody reported on the commitment, and that is what it says."""
    held("progress", "set", "2.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    found = section(report(held, tmp_path), 2)
    at = found.index("2. Liên kết KKT Dung Quất và KKT Đông Nam")
    assert found[at + 1] == "Hai bên chưa báo cáo."
    assert found[at + 2].startswith("Nhiệm vụ 2.1: Trình dự thảo thỏa thuận")


def test_three_parties_are_told_apart(mou: Mou, register: Path, tmp_path: Path) -> None:
    """Who reported, who did not, and that those who did differ."""
    load(register, "a", "b", "c")
    for party, status in (("a", "in-progress"), ("b", "completed")):
        mou("progress", "set", "1", status, "--party", party, "--on", "1/6/2024")
    document = report(mou, tmp_path)
    said = (
        "Tình hình chung: đang thực hiện, là mức thấp nhất vì A, B báo cáo khác "
        "nhau; C chưa báo cáo."
    )
    assert said in section(document, 2)
    third = section(document, 3)
    assert "A, B báo cáo khác nhau về nội dung 1 (A: đang thực hiện; B: hoàn thành)." in third
    assert document.tables[2].rows[1].cells[4].text == "đang thực hiện (khác nhau, C chưa báo cáo)"
    mou("progress", "set", "2", "on-hold", "--on", "1/6/2024", "--note", "Thiếu vốn")
    mou("progress", "set", "2", "completed", "--party", "a", "--on", "1/7/2024")
    assert "Nội dung 2 (tạm dừng, theo B, C): Thiếu vốn." in section(report(mou, tmp_path), 3)


def test_the_same_status_with_other_percentages_is_not_called_agreed(
    mou: Mou, tmp_path: Path
) -> None:
    """The parties chose one word and mean different amounts."""
    for party, percent in (("nghe-an", "20"), ("quang-ngai", "90")):
        mou(
            "progress",
            "set",
            "1",
            "in-progress",
            "--percent",
            percent,
            "--party",
            party,
            "--on",
            "1/6/2024",
        )
    said = "Tình hình chung: đang thực hiện, hai bên cùng báo cáo trạng thái này, tỷ lệ khác nhau."
    document = report(mou, tmp_path)
    assert said in section(document, 2)
    assert (
        document.tables[2].rows[1].cells[4].text == "đang thực hiện (cùng trạng thái, khác tỷ lệ)"
    )


def test_one_party_that_says_something_new_is_not_both_that_do_not(
    held: Mou, tmp_path: Path
) -> None:
    """After a joint assessment the other party alone has nothing new."""
    held(
        "progress",
        "set",
        "3",
        "on-hold",
        "--party",
        "quang-ngai",
        "--on",
        "1/9/2025",
        "--note",
        "Chờ sắp xếp",
    )
    found = section(report(held, tmp_path), 2)
    said = (
        "Nghệ An không có báo cáo mới trong kỳ; đánh giá gần nhất, tại kỳ đánh giá 1 "
        "ngày 30/07/2025: "
        "cơ bản hoàn thành 80%."
    )
    assert said in found
    assert not [text for text in found if text.startswith("Hai bên không") and "80%" in text]


def test_due_dates_are_told_whoever_has_reported(mou: Mou, register: Path, tmp_path: Path) -> None:
    """Overdue with no report at all, done late, still to come; none of what is not to be done any
    more.
    """
    values = make.values(numbers=(1, 2, 3, 4))
    for row, due in zip(
        values["commitments"], ("2025-06", "2025-12-31", "2099", "2025"), strict=True
    ):
        row["due_on"] = due
    into(register, values)
    mou("progress", "set", "2", "completed", "--on", "2/1/2026")
    mou("progress", "set", "4", "not-applicable", "--on", "2/1/2026", "--note", "Gộp")
    document = report(mou, tmp_path)
    told = section(document, 2)
    assert "Hai bên chưa báo cáo. Đã quá hạn (hạn tháng 6/2025)." in told
    assert (
        "Tình hình chung: hoàn thành, hai bên thống nhất. Hoàn thành quá hạn (hạn 31/12/2025)."
        in told
    )
    assert "Hai bên chưa báo cáo. Hạn năm 2099." in told
    assert "Tình hình chung: không còn phù hợp, hai bên thống nhất." in told
    said = (
        "Nội dung có thời hạn: 1 hoàn thành quá hạn; 1 chưa hoàn thành, trong "
        "hạn; 1 chưa hoàn thành, quá hạn."
    )
    assert said in section(document, 3)


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("45-BC/TU, 10/05/2024", "Báo cáo số 45-BC/TU ngày 10/05/2024"),
        ("12/KH-UBND ngày 05/02/2024", "Kế hoạch số 12/KH-UBND ngày 05/02/2024"),
        ("202/2025/QH15", "văn bản số 202/2025/QH15"),
        (
            "12-TB/TU của Tỉnh ủy Nghệ An, 05/08/2025",
            "Thông báo số 12-TB/TU của Tỉnh ủy Nghệ An ngày 05/08/2025",
        ),
        ("Biên bản họp ngày 1/6/2024", "Biên bản họp ngày 1/6/2024"),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_evidence_is_cited_as_documents_cite(
    typed: str, cited: str, mou: Mou, tmp_path: Path
) -> None:
    """By kind, number and symbol, issuer, date; what is no number stays as it was typed."""
    mou("progress", "set", "1", "ongoing", "--on", "1/6/2024", "--evidence", typed)
    text = text_of(report(mou, tmp_path))
    assert (
        f"Hai bên cùng báo cáo: thực hiện thường xuyên (số liệu đến ngày 01/06/2024, theo {cited})."
        in text
    )


def test_nothing_known_is_a_dotted_line_and_no_filler(mou: Mou, tmp_path: Path) -> None:
    """With no report and no review, causes are a blank; recommendations always are."""
    document = report(mou, tmp_path, "--as-of", "2024-01-01")
    assert section(document, 1) == ["\t"]
    third = section(document, 3)
    assert third[third.index("3. Nguyên nhân") + 1 :] == ["\t"]
    assert section(document, 5)[:3] == ["\t", "\t", "\t./."]
