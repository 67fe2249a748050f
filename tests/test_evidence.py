"""Evidence recognised by what it is."""

from datetime import date
from pathlib import Path

import make
import pytest
from hypothesis import given

from mou_cli.errors.files import EvidenceFileMissing, NotAFile, SameFileName
from mou_cli.errors.records import Secret
from mou_cli.errors.values import NotADate
from mou_cli.model.evidence import Kind, check_date, recognised, refuse_secret, supports
from mou_cli.model.records import EvidenceFile
from mou_cli.storage.evidence import facts, verified
from mou_cli.storage.evidence import given as attached


@pytest.mark.parametrize(
    ("text", "number", "issuer", "dated"),
    [
        ("45-BC/TU, 10/05/2025", "45-BC/TU", None, "2025-05-10"),
        ("15/BC-UBND ngày 03/01/2026", "15/BC-UBND", None, "2026-01-03"),
        (
            "15/BC-UBND của UBND tỉnh Nghệ An ngày 03/01/2026",
            "15/BC-UBND",
            "UBND tỉnh Nghệ An",
            "2026-01-03",
        ),
        (
            "Số 15/BC-UBND, UBND tỉnh Nghệ An, 3/1/2026",
            "15/BC-UBND",
            "UBND tỉnh Nghệ An",
            "2026-01-03",
        ),
        ("15/BC-UBND ngày 3 tháng 1 năm 2026", "15/BC-UBND", None, "2026-01-03"),
        ("202/2025/QH15", "202/2025/QH15", None, None),
        ("NQ 26-NQ/TW, Bộ Chính trị, 03/11/2022", "26-NQ/TW", "Bộ Chính trị", "2022-11-03"),
        ("1499/QĐ-TTg", "1499/QĐ-TTg", None, None),
        ("30/2020/NĐ-CP, 2020-03-05", "30/2020/NĐ-CP", None, "2020-03-05"),
        ("36-HD/VPTW", "36-HD/VPTW", None, None),
        ("12/TB-UBND (05/08/2025)", "12/TB-UBND", None, "2025-08-05"),
        ("45-BC/TU, 31/02/2025", "45-BC/TU", "31/02/2025", None),
        (
            "Số 15/BC-UBND ngày 03/01/2026 của UBND tỉnh Nghệ An",
            "15/BC-UBND",
            "UBND tỉnh Nghệ An",
            "2026-01-03",
        ),
        ("Báo cáo số 15/BC-UBND ngày 03/01/2026", "15/BC-UBND", None, "2026-01-03"),
        ("Nghị quyết 202/2025/QH15", "202/2025/QH15", None, None),
        ("Công văn số 123/UBND-KT", "123/UBND-KT", None, None),
        ("12/TTr-UBND", "12/TTr-UBND", None, None),
        ("12-TTr/TU", "12-TTr/TU", None, None),
        ("02-CTr/TU, Tỉnh ủy Nghệ An", "02-CTr/TU", "Tỉnh ủy Nghệ An", None),
        ("12/BC-SNN&PTNT", "12/BC-SNN&PTNT", None, None),
        ("15/BC-ubnd", "15/BC-ubnd", None, None),
        ("15/BC-UBND.", "15/BC-UBND", None, None),
        ("số 45 -BC/TU", "45-BC/TU", None, None),
        ("Báo cáo 6 tháng đầu năm số 45-BC/TU", "45-BC/TU", None, None),
        ("45-BC/TU, 10/05/2025, về kết quả hợp tác", "45-BC/TU", None, "2025-05-10"),
        ("45-BC/TU của Tỉnh ủy Nghệ An về kết quả hợp tác", "45-BC/TU", "Tỉnh ủy Nghệ An", None),
    ],
)
def test_documents_are_recognised_as_state_and_party_cite_them(
    text: str, number: str, issuer: str | None, dated: str | None
) -> None:
    """By number and symbol, issuer and date."""
    found = recognised(text)
    assert (found.kind, found.number, found.issuer) == (Kind.DOCUMENT, number, issuer)
    assert found.dated_on == (date.fromisoformat(dated) if dated else None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://nghean.gov.vn/tin?id=1", Kind.ADDRESS),
        ("HTTP://example.org", Kind.ADDRESS),
        ("ftp://example.org", Kind.OTHER),
        ("https:///x", Kind.OTHER),
        ("Biên bản hội thảo ngày 12/05/2024", Kind.OTHER),
        ("10/05/2025", Kind.OTHER),
        ("3-5 lớp tập huấn", Kind.OTHER),
        ("45-BC/TU.pdf", Kind.OTHER),
    ],
)
def test_what_is_an_address_and_what_is_neither(text: str, kind: Kind) -> None:
    """Only http and https; what is not recognised stays what was typed."""
    assert recognised(text) == (kind, text, None, None, None, None)


@given(make.lines)
def test_any_text_is_something(text: str) -> None:
    """And is kept as it is."""
    assert recognised(text).text == text
    refused = False
    try:
        refuse_secret(text, place="--evidence")
    except Secret:
        refused = True
    assert not refused or "m" in text.lower()  # its mark has an m


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo Mật số 12",
        "12-BC/TU (Mật)",
        "12-BC/TU (mật)",
        "12/BC-UBND Tối mật",
        "TUYỆT MẬT 03-NQ/TW",
        "bao-cao_toi-mat.pdf",
        "Công văn MẬT của Tỉnh ủy",
        "Độ mật: A, 12/BC-UBND",
        "tài liệu mật về biên giới",
        "12/BC-UBND mật",
        "12/BC-UBND, mật",
        "12/BC-UBND, 03/01/2026, mật",
        "báo cáo mật",
        "nghị quyết mật số 5",
        "đóng dấu “mật”",
        "tài_liệu_mật.pdf",
        "mật.pdf",
        "45_BC_TU_MẬT.pdf",
        "12-BC/TU (MAT)",
        "https://x.vn/tai-lieu-mat/12.pdf",
        "https://x.vn/BC%20M%E1%BA%ADt.pdf",
    ],
)
def test_a_document_marked_secret_is_refused(text: str) -> None:
    """In its name or number."""
    with pytest.raises(Secret):
        refuse_secret(text, place="--evidence")


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch bảo mật thông tin",
        "Luật Bảo vệ bí mật nhà nước",
        "Mô hình nuôi ong lấy mật",
        "Mật ong Quảng Ngãi",
        "Mật độ dân số 2024",
        "BÁO CÁO MẬT ĐỘ DÂN SỐ",
        "tài liệu mật độ dân cư",
        "bao-cao-mat-bang.pdf",
        "Tình THÂN MẬT hai tỉnh",
        "BẢO_MẬT",
        "Bí-Mật quốc gia",
        "Mật mã dân sự",
        "tài liệu mật mã",
        "phẫu thuật SỎI MẬT",
        "bệnh Gan Mật",
        "phường Mật Sơn",
        "Mật rỉ đường",
        "GIẢI MẬT hồ sơ",
        "MAT 101",
        "MAT-XCƠ-VA",
        "tai-lieu-mat-ma.pdf",
        "Công văn mat tran To quoc",
        "45-BC/TU, 10/05/2025",
    ],
)
def test_other_words_are_no_mark_of_secrecy(text: str) -> None:
    """Security, honey and density are none."""
    refuse_secret(text, place="--evidence")


def test_one_document_supports_several_commitments() -> None:
    """However its citation is typed; another date is another document, since numbers restart."""
    first = make.entry(evidence=("45-BC/TU, 10/05/2025",))
    second = make.entry(number="2", evidence=("45-BC/TU ngày 10/5/2025", "45-BC/TU, 10/05/2024"))
    found = supports([first, second])
    assert [(each.evidence.cited, each.entries) for each in found] == [
        ("45-BC/TU, 10/05/2025", (first, second)),
        ("45-BC/TU, 10/05/2024", (second,)),
    ]


def test_each_entry_rests_once_on_each_piece_of_evidence() -> None:
    """However often it is cited in it; files of the same content under two names are two."""
    one, two = EvidenceFile("a.pdf", 1, "ab" * 32), EvidenceFile("b.pdf", 1, "ab" * 32)
    entry = make.entry(evidence=("45-BC/TU", "số 45-BC/TU", "a.pdf", "b.pdf"), files=(one, two))
    assert [(each.evidence.cited, len(each.entries)) for each in supports([entry])] == [
        ("a.pdf", 1),
        ("b.pdf", 1),
        ("45-BC/TU", 1),
    ]


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    """The register would not know which is which; the same one twice is one."""
    for name, content in (("x", b"1"), ("y", b"2"), ("z", b"1")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.pdf").write_bytes(content)
    paths = {name: str(tmp_path / name / "a.pdf") for name in "xyz"}
    with pytest.raises(SameFileName):
        attached([paths["x"], paths["y"]])
    assert attached([paths["x"], paths["z"]])[0] == ("a.pdf",)


def test_a_file_is_kept_by_its_facts(tmp_path: Path) -> None:
    """Name, size and SHA-256; a document's number with a slash is no path; what is not there is
    refused.
    """
    path = tmp_path / "bien-ban.pdf"
    path.write_bytes(b"x" * 10)
    texts, files = attached([str(path), "15/BC-UBND", "Biên bản hội thảo"])
    assert texts == ("bien-ban.pdf", "15/BC-UBND", "Biên bản hội thảo")
    assert files == (facts(path),)
    assert (files[0].name, files[0].size, len(files[0].sha256)) == ("bien-ban.pdf", 10, 64)
    assert recognised("bien-ban.pdf", files).kind is Kind.FILE
    with pytest.raises(EvidenceFileMissing):
        attached([str(tmp_path / "khac.pdf")])
    with pytest.raises(NotAFile):
        attached([str(tmp_path)])
    with pytest.raises(NotADate):
        check_date("45-BC/TU, 30/02/2026", place="--evidence")


def test_files_are_compared_wherever_they_lie_now(tmp_path: Path) -> None:
    """The same, another of that name, or none; one that is the same wins over one that is not."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"1")
    file = facts(path)
    assert [each.same for each in verified([file], [tmp_path])] == [True]
    path.write_bytes(b"2")
    [other] = verified([file], [tmp_path])
    assert (other.same, other.path) == (False, path)
    below = tmp_path / "cũ"
    below.mkdir()
    (below / "a.pdf").write_bytes(b"1")
    assert [each.path for each in verified([file], [tmp_path])] == [below / "a.pdf"]
    (below / "a.pdf").rename(below / "đổi tên.pdf")
    path.unlink()
    assert [each.path for each in verified([file], [tmp_path])] == [below / "đổi tên.pdf"]
    assert [each.same for each in verified([file], [below / "đổi tên.pdf"])] == [True]
    (below / "đổi tên.pdf").unlink()
    assert [each.same for each in verified([file], [tmp_path])] == [None]
