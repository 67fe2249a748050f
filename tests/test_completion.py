"""Completion in shells: scripts, offers, and nothing that a shell could evaluate."""

from pathlib import Path

import pytest
from conftest import ID, Mou
from samples import AGREEMENT_TEXT


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_prints_a_script(shell: str, mou: Mou) -> None:
    """For each shell; nobody's profile is edited."""
    result = mou("completion", shell)
    assert result.code == 0
    assert "_MOU_COMPLETE" in result.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("mou ", ["list", "progress", "review"]),
        ("mou show ", ["1", "10"]),
        ("mou progress set ", ["3", "ongoing", "not-started"]),
        ("mou progress set 3 --party ", ["nghe-an", "quang-ngai", "joint"]),
        ("mou list --status ", ["completed"]),
        ("mou list --st", ["--status", "--stale"]),
        ("mou list --agreement ", [ID]),
    ],
)
def test_completion_offers_what_is_real(words: str, offered: list[str], mou: Mou) -> None:
    """Numbers, parties, statuses, ids."""
    parts = words.split(" ")
    result = mou(_MOU_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(parts) - 1))
    assert set(offered) <= set(result.out.split())


def test_completion_shows_titles(mou: Mou) -> None:
    """Where the shell can; in the language in use."""
    result = mou(
        _MOU_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS="mou show ",
        MOU_LANG="vi",
    )
    assert "3\tCơ cấu cây trồng, giống và nông nghiệp sạch" in result.out
    result = mou(_MOU_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="mou ", MOU_LANG="vi")
    assert "Các nội dung và tình hình của từng bên" in result.out


@pytest.mark.parametrize(
    "title", ["[/bold]", "$(touch x)", "'; touch x; '", '"`touch x`"', "[red]đỏ[/x] ((a:b))"]
)
def test_a_title_is_nothing_to_a_shell(title: str, mou: Mou, tmp_path: Path) -> None:
    """Shells evaluate what a completion prints, Rich reads it as markup: neither finds anything of
    its own.
    """
    path = tmp_path / "x.toml"
    path.write_text(AGREEMENT_TEXT.replace('"Cảng biển"', f"'''{title}'''"), encoding="utf-8")
    assert mou("load", str(path)).code == 0
    for shell in ("zsh", "powershell", "fish"):
        result = mou(
            _MOU_COMPLETE=f"complete_{shell}",
            _TYPER_COMPLETE_ARGS="mou show ",
            _TYPER_COMPLETE_FISH_ACTION="get-args",
        )
        assert result.code == 0
        assert not set("`$;") & set(result.out.replace("';", ""))
        assert "I.2" in result.out


def test_completion_offers_nothing_that_a_shell_reads(mou: Mou, register: Path) -> None:
    """Values too are only letters, digits, dots and hyphens; a stray file's name is not offered."""
    bad = AGREEMENT_TEXT.replace("Sở Xây dựng", "Sở $(touch x) `touch y`")
    assert mou("load", "-", input=bad).code == 0
    (register / "x\\$(touch z).json").write_text("{}", encoding="utf-8")
    (register / "copy of hue.json").write_text("{}", encoding="utf-8")
    for words in ("mou list --lead ", "mou --agreement ", "mou list --agreement "):
        for shell in ("bash", "zsh", "fish"):
            result = mou(
                _MOU_COMPLETE=f"complete_{shell}",
                _TYPER_COMPLETE_ARGS=words,
                _TYPER_COMPLETE_FISH_ACTION="get-args",
                COMP_WORDS=words,
                COMP_CWORD=str(len(words.split(" ")) - 1),
            )
            assert not set("$`\\") & set(result.out)
            assert ("so-touch-x-touch-y" if "lead" in words else "hue-da-nang-2021") in result.out
    assert [
        each["number"] for each in mou("list", "--json", "--lead", "so-touch-x").json["commitments"]
    ] == ["I.1"]
    assert mou("list").code == 0
