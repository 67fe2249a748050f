"""`mou show`: a commitment whole."""

from conftest import DAY, Mou


def test_show_says_everything(apart: Mou) -> None:
    """Clauses, bodies, horizons, what is not stated, each party's standing, the entries."""
    result = apart("show", "1", "--as-of", DAY)
    for text in (
        "1a",
        "1b",
        "1c",
        "2030, 2045, 2050",
        "Bộ Chính trị",
        "lead agencies, supporting agencies, due date",
    ):
        assert text in result.out
    result = apart("show", "3", "--as-of", DAY, "--lang", "vi")
    for text in (
        "Nông nghiệp",
        "khác nhau",
        "đang thực hiện 40%",
        "Minh chứng: 45-BC/TU, 10/05/2024",
        "Không nêu",
    ):
        assert text in result.out
    found = apart("show", "3", "--json", "--as-of", DAY).json
    assert len(found["commitment"]["clauses"]) == 3
    assert found["commitment"]["accord"] == "differs"
    assert [each["party"] for each in found["entries"]] == ["quang-ngai", "nghe-an"]
