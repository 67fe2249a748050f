"""Everything a person sees is there in both languages."""

import inspect
import re
from collections.abc import Callable, Iterator

import mou_cli.errors.period
import mou_cli.errors.products
import pytest
from conftest import Mou

import mou_cli.errors
import mou_cli.errors.files
from mou_cli.cli.app import COMMANDS
from mou_cli.errors import MouError, NotALanguage
from mou_cli.language.choice import language
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.document import Product
from mou_cli.language.phrases.help import Help
from mou_cli.language.phrases.report import ReportWords
from mou_cli.language.phrases.review import Period
from mou_cli.language.speech import help_texts, period_words, product_words, report_words, words

VIETNAMESE = re.compile(
    "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE
)


def failures() -> list[type[MouError]]:
    """Every class of failure that has a sentence."""
    modules = (mou_cli.errors, mou_cli.errors.files, mou_cli.errors.period, mou_cli.errors.products)
    found = {each for module in modules for _, each in inspect.getmembers(module, inspect.isclass)}
    return sorted(
        (each for each in found if issubclass(each, MouError) and each.en),
        key=lambda each: each.__name__,
    )


def fields(text: str) -> set[str]:
    """The facts that a phrase asks for; the s of an English plural is none."""
    return set(re.findall(r"{(\w+)}", text)) - {"s"}


@pytest.mark.parametrize("failure", failures())
def test_every_failure_has_a_sentence_in_both_languages(failure: type[MouError]) -> None:
    """With the same facts, and in the language it is meant to be."""
    assert fields(failure.vi) == fields(failure.en)
    assert VIETNAMESE.search(failure.vi)
    assert not VIETNAMESE.search(failure.en)


PHRASES = [
    (of, name)
    for of, kind in (
        (words, Words),
        (period_words, Period),
        (product_words, Product),
        (report_words, ReportWords),
    )
    for name in kind.__annotations__
    if name != "lang"
]


@pytest.mark.parametrize(("of", "name"), PHRASES, ids=[name for _, name in PHRASES])
def test_every_phrase_asks_for_the_same_facts(of: Callable[[str], object], name: str) -> None:
    """Or is the same kind of thing."""
    vi, en = (getattr(of(lang), name) for lang in ("vi", "en"))
    assert type(vi) is type(en)
    if isinstance(vi, dict):
        assert vi.keys() == en.keys()
        assert [fields(text) for text in vi.values()] == [fields(text) for text in en.values()]
    if isinstance(vi, str):
        assert fields(vi) == fields(en)
        assert vi
        assert en
    else:
        assert len(vi) == len(en)


def paths(table: object = COMMANDS, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command and group, as it is typed."""
    yield path
    if isinstance(table, dict):
        for name, inner in table.items():
            yield from paths(inner, (*path, name))


@pytest.mark.parametrize("path", list(paths()), ids=" ".join)
def test_help_is_in_the_language_asked_for(path: tuple[str, ...], mou: Mou) -> None:
    """No key is left, nothing is English in Vietnamese help, and it fits 80 columns."""
    english, vietnamese = (mou(*path, "-h", MOU_LANG=lang).out for lang in ("en", "vi"))
    for text in (english, vietnamese):
        assert not re.search(r"\b(cmd|opt|arg|mv)_", text)
        assert max(len(line) for line in text.splitlines()) <= 80
    assert "Usage:" in english
    assert not VIETNAMESE.search(english)
    assert "Cách dùng:" in vietnamese
    assert not re.search(
        r"\b(Usage|Options|Commands|Arguments|Show|Print|default|required|OPTIONS|COMMAND)\b",
        vietnamese,
    )
    assert [line for line in vietnamese.splitlines() if line.startswith("  --")]


def test_a_group_without_a_command_shows_its_help(mou: Mou) -> None:
    """As wrong usage, on stderr."""
    result = mou("progress", MOU_LANG="vi")
    assert (result.code, result.out) == (2, "")
    assert "Rút lại một báo cáo" in result.err


def test_help_texts_are_complete() -> None:
    """Each in both."""
    for name in Help.__annotations__:
        assert getattr(help_texts("vi"), name)
        assert VIETNAMESE.search(getattr(help_texts("vi"), name)) or not name.startswith(
            ("cmd_", "opt_")
        )


@pytest.mark.parametrize(
    ("args", "environ", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi_VN", "LC_ALL": "C.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "vi_VN", "LANG": "en_GB"}, "vi"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"MOU_LANG": "vi", "LANG": "en_GB"}, "vi"),
        (["--lang", "en"], {"MOU_LANG": "vi"}, "en"),
        (["list", "--lang=VI"], {}, "vi"),
        (["progress", "set", "--", "--lang", "vi"], {}, "en"),
        (["list", "--lang"], {}, "en"),
    ],
)
def test_the_language_is_chosen(args: list[str], environ: dict[str, str], expected: str) -> None:
    """By the option, else MOU_LANG, else the locale, else English."""
    assert language(args, environ) == expected


def test_a_language_that_is_none_is_refused() -> None:
    """Wherever it was named."""
    for args, environ in ((["--lang", "fr"], {}), ([], {"MOU_LANG": "english"})):
        with pytest.raises(NotALanguage):
            language(args, environ)
