"""Everything a person sees is there in both languages."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from conftest import Mou

import mou_cli.errors
from mou_cli.cli import tree
from mou_cli.cli.app import language
from mou_cli.errors import MouError
from mou_cli.errors.usage import NotALanguage
from mou_cli.language.phrases.common import CommonPhrases, Phrases
from mou_cli.language.phrases.document import DocumentPhrases
from mou_cli.language.phrases.help import HelpPhrases
from mou_cli.language.phrases.report import ReportPhrases
from mou_cli.language.phrases.review import ReviewPhrases
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Status
from mou_cli.model.names import NOT_REPORTED, RESULT_NAMES, STATUS_NAMES
from mou_cli.model.records import Result

VIETNAMESE = re.compile(
    "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE
)


def below(failure: type[MouError]) -> Iterator[type[MouError]]:
    """The classes made of that one, and those made of them."""
    for each in failure.__subclasses__():
        yield each
        yield from below(each)


def failures() -> list[type[MouError]]:
    """Every class of failure that has a sentence, in whichever module of `errors`."""
    for module in walk_packages(mou_cli.errors.__path__, "mou_cli.errors."):
        import_module(module.name)
    found = {each for each in below(MouError) if each.en or each.vi}
    return sorted(found, key=lambda each: each.__name__)


def fields(text: str) -> set[str]:
    """The facts that a phrase asks for; the s of an English plural is none."""
    return set(re.findall(r"{(\w+)}", text)) - {"s"}


@pytest.mark.parametrize("failure", failures())
def test_every_failure_has_a_sentence_in_both_languages(failure: type[MouError]) -> None:
    """With the same facts, and in the language it is meant to be."""
    assert fields(failure.vi) == fields(failure.en)
    assert VIETNAMESE.search(failure.vi)
    assert not VIETNAMESE.search(failure.en)


FAMILIES: dict[str, type[Phrases]] = {
    "words": CommonPhrases,
    "review": ReviewPhrases,
    "document": DocumentPhrases,
    "report": ReportPhrases,
}
PHRASES = [
    (family, name)
    for family, kind in FAMILIES.items()
    for name in kind.__annotations__
    if name != "lang"
]


@pytest.mark.parametrize(("family", "name"), PHRASES, ids=[name for _, name in PHRASES])
def test_every_phrase_asks_for_the_same_facts(family: str, name: str) -> None:
    """Or is the same kind of thing."""
    vi, en = (getattr(getattr(Speech(lang), family), name) for lang in ("vi", "en"))
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


def test_every_status_and_result_has_a_name_in_both_languages() -> None:
    """The word typed first, then the names; no two of a kind are called the same."""
    assert list(STATUS_NAMES) == list(Status)
    assert list(RESULT_NAMES) == list(Result)
    for names in (STATUS_NAMES, RESULT_NAMES):
        assert all(named[0] == word for word, named in names.items())
        for at in (0, 1, 2):
            assert len({named[at] for named in names.values()}) == len(names)
    for _, vi, en, *_ in (*STATUS_NAMES.values(), *RESULT_NAMES.values(), NOT_REPORTED):
        assert VIETNAMESE.search(vi)
        assert en
        assert not VIETNAMESE.search(en)


def paths(path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command and group, as it is typed."""
    yield path
    for name in sorted(tree.names(path)):
        yield from paths((*path, name))


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
    vi, en = Speech("vi").help, Speech("en").help
    for name in HelpPhrases.__annotations__:
        assert getattr(vi, name)
        assert getattr(en, name)
        assert VIETNAMESE.search(getattr(vi, name)) or not name.startswith(("cmd_", "opt_"))


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
