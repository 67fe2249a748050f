"""The period that a report is about, and what cannot be reported on."""

from pathlib import Path
from typing import Any

import pytest
from conftest import DAY, ID, Mou
from docx import Document
from reports import OFFICE, load, report, section, text_of
from samples import (
    REORGANISATION,
)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            {"review": {"cycle": "term-end"}, "term": {"end": "2025"}},
            "Căn cứ quy định về đánh giá của thỏa thuận: một lần,",
        ),
        (
            {"review": {"cycle": "P6M"}},
            "Căn cứ quy định về đánh giá của thỏa thuận: 6 tháng một lần.",
        ),
        ({"signed_on": "2021"}, "(từ năm 2021 đến ngày 23/11/2026)"),
        ({"signed_on": "2022-05", "document": "12/TTHT"}, "Căn cứ Thử số 12/TTHT ký tháng 5/2022."),
        (
            {"signed_on": "1995-03-10", "review": {"cycle": "P6M"}},
            "63 kỳ đánh giá đã đến hạn, từ kỳ 1 (10/09/1995) đến kỳ 63",
        ),
        ({"title": "Thỏa thuận " * 90}, "BÁO CÁO"),
    ],
)
def test_any_agreement_can_be_reported_on(
    more: dict[str, Any], said: str, mou: Mou, register: Path, tmp_path: Path
) -> None:
    """Whatever its review rule, however little is known of its signing, however long its title."""
    load(register, **more)
    assert said in text_of(report(mou, tmp_path))


def test_the_period_is_since_the_last_review_or_as_typed(held: Mou, tmp_path: Path) -> None:
    """What was reported before it is not told again as new."""
    held("progress", "set", "6", "ongoing", "--on", "1/10/2025", "--party", "nghe-an")
    for args in ((), ("--period", "last-review"), ("--period", "kỳ trước")):
        text = text_of(report(held, tmp_path, *args))
        assert "(từ ngày 31/07/2025 đến ngày 23/11/2026)" in text
        assert "Căn cứ kết quả kỳ đánh giá 1 tổ chức ngày 30/07/2025" in text
        assert "Nghệ An: thực hiện thường xuyên (số liệu đến ngày 01/10/2025)." in text
        assert "Nghệ An: đang thực hiện 40%" not in text
    path = tmp_path / "p.docx"
    typed = ("--period", "01/05/2024..31/05/2024")
    assert held("report", "-o", str(path), *typed, MOU_LANG="vi").code == 0
    text = text_of(Document(str(path)))
    assert "(từ ngày 01/05/2024 đến ngày 31/05/2024)" in text
    assert "Nghệ An: đang thực hiện 40% (số liệu đến ngày 12/05/2024" in text
    assert "Quảng Ngãi: hoàn thành" not in text


def test_a_period_as_typed_names_the_review_before_it(held: Mou, tmp_path: Path) -> None:
    """Among the grounds; and a task's party that says nothing new is told beside the one
    that does.
    """
    held("progress", "set", "3.1", "completed", "--party", "nghe-an", "--on", "15/12/2025")
    held("progress", "set", "3.1", "completed", "--party", "quang-ngai", "--on", "10/01/2026")
    document = report(held, tmp_path, "--period", "01/01/2026..")
    assert "Căn cứ kết quả kỳ đánh giá 1 tổ chức ngày 30/07/2025" in text_of(document)
    told = next(each for each in section(document, 2) if each.startswith("Nhiệm vụ 3.1"))
    assert (
        "Nghệ An không có báo cáo mới trong kỳ; báo cáo gần nhất ngày 15/12/2025: hoàn thành."
        in told
    )
    assert told.endswith("Tình hình chung: hoàn thành, hai bên thống nhất. Hoàn thành quá hạn.")
    assert "Nhiệm vụ có thời hạn: 1 hoàn thành quá hạn; 1 chưa hoàn thành, trong hạn." in section(
        document, 3
    )


def test_a_report_of_the_day_of_a_review_tells_of_the_period_it_closes(
    held: Mou, tmp_path: Path
) -> None:
    """And the next begins on the day after; no day is lost between them."""
    path = tmp_path / "r.docx"
    assert held("report", "-o", str(path), "--as-of", "30/07/2025", MOU_LANG="vi").code == 0
    text = text_of(Document(str(path)))
    assert "(từ ngày 24/07/2023 đến ngày 30/07/2025)" in text
    assert "Kỳ đánh giá 1 được tổ chức ngày 30/07/2025" in text
    assert "Nghệ An: đang thực hiện 40% (số liệu đến ngày 12/05/2024" in text


def test_what_was_recorded_later_for_a_time_before_says_so(held: Mou, tmp_path: Path) -> None:
    """It is told in the period in which it became known."""
    held("progress", "set", "7", "ongoing", "--party", "nghe-an", "--on", "20/01/2025")
    said = (
        "Nghệ An: thực hiện thường xuyên (số liệu đến ngày 20/01/2025; ghi bổ "
        "sung cho thời gian trước)."
    )
    assert said in section(report(held, tmp_path), 2)
    held("amend", "--from", REORGANISATION)
    told = [each for each in section(report(held, tmp_path), 1) if "Kon Tum" in each]
    assert [each.endswith("; ghi bổ sung cho thời gian trước.") for each in told] == [True, False]


def test_a_review_leads_by_its_own_paper_once(mou: Mou, tmp_path: Path) -> None:
    """The notice of a review is not cited again as a document of the period."""
    sheet = f'agreement = "{ID}"\nreview = 1\n[[commitments]]\nnumber = 3\nstatus = "in-progress"\n'
    held = (
        "review",
        "record",
        "1",
        "--held",
        "30/7/2025",
        "--document",
        "12-TB/TU, 05/08/2025",
        "--from",
        "-",
    )
    assert mou(*held, input=sheet).code == 0
    mou(
        "progress", "set", "3", "ongoing", "--on", "1/6/2024", "--evidence", "7/KH-UBND, 01/06/2024"
    )
    told = section(report(mou, tmp_path, "--period", "24/07/2023.."), 1)
    assert sum("12-TB/TU" in each for each in told) == 1
    assert (
        "Văn bản chỉ đạo, triển khai được viện dẫn trong kỳ: Kế hoạch số 7/KH-UBND ngày 01/06/2024."
        in told
    )


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["--period", "2024"], 2, "is not a period"),
        (["--period", "1/1/2025..1/1/2024"], 2, "after its end on 01/01/2024"),
        (["--period", "31/13/2024.."], 2, "is not a date"),
        (["--period", ".."], 2, "is not a period"),
        (["--period", "1/1/2024..1/1/2099"], 1, "has not come yet"),
        (["--as-of", "1/1/2099"], 1, "has not come yet"),
        (["--layout", "party", "--office", OFFICE], 1, "is for the layout state, not party"),
        (["--period", "1/1/2024..1/1/2025", "--as-of", DAY], 2, "leave one of the two out"),
        (["--period", "last-review"], 1, "no review held before"),
        (["--period", "1/1/2099.."], 2, "after its end on"),
        (["--layout", "baroque"], 2, "choose one of: state, party"),
        (["--office", "none.toml"], 1, "there is no file none.toml"),
    ],
)
def test_what_cannot_be_reported_is_one_sentence(
    args: list[str], code: int, said: str, mou: Mou, tmp_path: Path
) -> None:
    """And no file is made."""
    result = mou("report", "-o", str(tmp_path / "r.docx"), *args)
    assert (result.code, said in result.err, result.err.count("\n")) == (
        code,
        True,
        1 + ("register" in result.err),
    )
    assert not (tmp_path / "r.docx").exists()
