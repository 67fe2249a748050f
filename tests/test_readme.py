"""What README and the help topics say is so."""

import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import readme
from conftest import COMMAND, Mou

from mou_cli import commands
from mou_cli.cli import tree
from mou_cli.codec import agreement_file, amendment_file
from mou_cli.codec.reader import Reader
from mou_cli.codec.toml import parse_toml
from mou_cli.derived import statistics, timeline, weaknesses
from mou_cli.derived.history import KINDS
from mou_cli.documents.report import letterhead
from mou_cli.model import evidence
from mou_cli.model.agreement import Accord, Commitment, Status
from mou_cli.model.records import Result

TEXTS = {path: path.read_text(encoding="utf-8") for path in readme.files()}
README = TEXTS[readme.README]
TOPICS = [path.stem for path in readme.topics("en")]
ENGLISH = {path.stem: TEXTS[path] for path in readme.topics("en")}
IN_ENGLISH_ALONE = {"json", "tour"}
ANNOTATED = ("agreement-file", "amendment-file", "office-file", "worksheet")
# What newcomers type, which is no command.
UNDERSTOOD = {"3", "version", "search", "xem", "done"}


def named(path: Path) -> str:
    """What a test of one file is called."""
    return path.stem if path == readme.README else f"{path.parent.name}/{path.stem}"


def commands_below(path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command by the words typed, groups without their own page left out."""
    words = tree.names(path)
    if not words and path:
        yield path
    for word in sorted(words):
        yield from commands_below((*path, word))


def options(path: Sequence[str]) -> set[str]:
    """The options of a command, as they are typed."""
    command: Any = COMMAND
    for word in path:
        command = command.get_command(None, word)
    return {option for each in command.params for option in each.opts} | {"-h", "--help"}


def file_in(name: str, lang: str) -> str:
    """The annotated file of a topic."""
    text = TEXTS[readme.HELP / lang / f"{name}.md"]
    [content] = re.findall(r"```toml[^\n]*\n(.*?)```", text, re.DOTALL)
    return str(content)


def values(name: str, lang: str = "en") -> dict[str, Any]:
    """What the annotated file of a topic says."""
    return parse_toml(file_in(name, lang).encode(), name)


def test_every_session_prints_what_its_file_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command of README and of the topics, in their order, on one register a language."""
    monkeypatch.chdir(tmp_path)  # and back again
    readme.lay_out(tmp_path)
    seen = 0
    for command, said, printed in readme.sessions():
        assert readme.told(said).strip() == readme.told(printed).strip(), command
        seen += 1
    assert seen >= 45


def test_readme_is_one_page_that_leads_to_every_topic() -> None:
    """Not more than 160 lines, and a link to each file of help."""
    assert len(README.splitlines()) <= 160
    links = set(re.findall(r"\]\((mou_cli/help/[^)]+)\)", README))
    there = {f"mou_cli/help/{path.parent.name}/{path.name}" for path in TEXTS} - {
        f"mou_cli/help/{readme.ROOT.name}/README.md"
    }
    assert links == there
    assert all(f"`mou help {name}`" in README for name in TOPICS)


def test_every_topic_is_there_in_both_languages() -> None:
    """But for what only programs read and what is long."""
    vietnamese = {path.stem for path in readme.topics("vi")}
    assert vietnamese - set(TOPICS) == set()
    assert set(TOPICS) - vietnamese <= IN_ENGLISH_ALONE


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_mou_help_shows_each_topic(mou: Mou, lang: str) -> None:
    """With its title in the list, and its text as the file has it."""
    listed = mou("help", "--lang", lang).out
    for name in TOPICS:
        path = readme.HELP / lang / f"{name}.md"
        text = TEXTS.get(path, ENGLISH[name])
        title, _, _ = text.partition("\n")
        assert re.search(rf"^  {name} +{re.escape(title.removeprefix('# '))}$", listed, re.M)
        assert mou("help", name, "--lang", lang).out.strip() == text.strip()


@pytest.mark.parametrize("name", ANNOTATED)
def test_an_annotated_file_says_the_same_in_both_languages(name: str) -> None:
    """Only its comments are translated."""
    assert values(name, "vi") == values(name, "en")


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[set[str], set[str]]]:
    """By the place of each table that is read: the keys that were looked for, and those given."""
    seen: dict[str, tuple[set[str], set[str]]] = {}
    done = Reader.done

    def noted(reader: Reader) -> None:
        asked, given = seen.setdefault(re.sub(r"\[\d+\]", "[]", reader.place), (set(), set()))
        asked.update(reader._asked)
        given.update(reader.values)
        done(reader)

    monkeypatch.setattr(Reader, "done", noted)
    return seen


def missing(keys: dict[str, tuple[set[str], set[str]]]) -> dict[str, set[str]]:
    """The keys that can be read and that an annotated file does not show; `vi` and `en` need not
    stand in each text.
    """
    unseen = {place: asked - given - {"vi", "en"} for place, (asked, given) in keys.items()}
    return {place: keys for place, keys in unseen.items() if keys}


def test_the_agreement_file_shows_every_key(keys: dict[str, tuple[set[str], set[str]]]) -> None:
    """It is sound, and has no key that is not known."""
    reading = agreement_file.read(values("agreement-file"))
    assert (reading.problems, reading.unknown) == ((), ())
    assert missing(keys) == {}


def test_the_amendment_file_shows_every_kind_of_change(
    keys: dict[str, tuple[set[str], set[str]]],
) -> None:
    """It is sound, and has no key that is not known; what a change may say of a commitment is what
    the agreement file says of it.
    """
    reading = amendment_file.read(values("amendment-file"), ["hue", "da-nang", "savannakhet"])
    assert (reading.problems, reading.unknown) == ((), ())
    assert reading.value
    assert {change.kind for change in reading.value.changes} | {"end"} == {*amendment_file.KINDS}
    assert 'kind = "end"' in file_in("amendment-file", "en")
    words = set(Commitment._fields)
    unseen = {place: keys - words for place, keys in missing(keys).items()}
    assert {place: keys for place, keys in unseen.items() if keys} == {}


def test_the_office_file_shows_every_key(keys: dict[str, tuple[set[str], set[str]]]) -> None:
    """It is sound, and has no key that is not known."""
    office, problems, unknown = letterhead.read(values("office-file"))
    assert (problems, unknown) == ((), ())
    assert all(value for key, value in office._asdict().items() if key != "signer")
    assert missing(keys) == {"": {"signer"}}  # left empty: a blank to sign over


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_annotated_files_are_read_by_the_commands(mou: Mou, tmp_path: Path, lang: str) -> None:
    """As people give them, one after the other."""
    for name, args in (
        ("agreement-file", ["load"]),
        ("amendment-file", ["amend", "--from"]),
    ):
        path = tmp_path / "file.toml"
        path.write_text(file_in(name, lang), encoding="utf-8")
        result = mou(*args, str(path), "--lang", "en")
        assert (result.code, "is not known" in result.err) == (0, False)
    for number in ("1", "2", "3"):
        assert mou("show", number).code == 0


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_worksheet_is_read_by_the_command(mou: Mou, tmp_path: Path, lang: str) -> None:
    """It has no key that is not known, and every key that the program prepares."""
    path = tmp_path / "worksheet.toml"
    path.write_text(file_in("worksheet", lang), encoding="utf-8")
    result = mou("review", "record", "1", "--held", "30/07/2025", "--from", str(path))
    assert (result.code, "is not known" in result.err) == (0, False)
    prepared = parse_toml(mou("review", "prepare", "2").out.encode(), "prepared")
    shown = values("worksheet")
    assert prepared.keys() == shown.keys()
    for key in ("commitments", "tasks"):
        given = {key for row in shown[key] for key in row}
        assert given == {key for row in prepared[key] for key in row}


@pytest.mark.parametrize("path", [*commands_below()], ids=" ".join)
def test_a_topic_names_every_command(path: tuple[str, ...]) -> None:
    """Nothing is there that help does not say; the shape of its JSON is there too."""
    line = f"mou {' '.join(path)}"
    assert any(re.search(rf"`{line}[ `]", text) for text in ENGLISH.values())
    if "--json" in options(path):
        headings = re.findall(r"^### (.*)$", ENGLISH["json"], re.M)
        assert any(re.search(rf"{line}(?=$|,|:)", heading) for heading in headings)


def lines_typed(text: str) -> Iterator[str]:
    """The lines that a text tells people to type, outside of sessions and files."""
    for code in re.findall(r"```(?:sh|bat)\n(.*?)```", text, re.DOTALL):
        yield from (line for line in code.splitlines() if line.startswith("mou "))
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    yield from re.findall(r"`(mou [^`]+)`", prose)


@pytest.mark.parametrize("path", TEXTS, ids=named)
def test_every_line_to_type_is_a_command_with_its_options(path: Path) -> None:
    """In README and in each topic."""
    for line in lines_typed(TEXTS[path]):
        words = shlex.split(line.partition(" | ")[0])[1:]
        at: tuple[str, ...] = ()
        while len(at) < len(words) and words[len(at)] in tree.names(at):
            at = (*at, words[len(at)])
        rest = words[len(at) :]
        group = bool(tree.names(at))
        asked = {word.partition("=")[0] for word in rest if word.startswith("-") and word != "-"}
        assert asked <= options(at), line
        assert not group or len(rest) == len(asked) or at or words[0] in UNDERSTOOD, line
        if at == ("help",) and rest and rest[0] not in ("TOPIC", "COMMAND", "MỤC", "LỆNH"):
            assert rest[0] in TOPICS or tree.names() >= {rest[0]}, line


def words_named(*kinds: type) -> list[str]:
    """The codes of these kinds."""
    return [str(code) for kind in kinds for code in kind]  # type: ignore[attr-defined]


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize(
    "word",
    sorted(
        {
            *words_named(Status, Accord, Result, weaknesses.Kind, statistics.Timing),
            *words_named(timeline.Kind, evidence.Kind),
            *KINDS.values(),
            *amendment_file.KINDS,
        }
    ),
)
def test_every_code_is_explained(word: str, lang: str) -> None:
    """In the topic of words, in both languages."""
    assert f"`{word}`" in TEXTS[readme.HELP / lang / "words.md"]


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_every_setting_is_explained(lang: str) -> None:
    """Whatever the package asks the environment for."""
    package = Path(commands.__path__[0]).parent
    code = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    settings = set(re.findall(r"(?<![A-Z_])MOU_[A-Z_]+", code))
    assert settings >= {"MOU_REGISTER", "MOU_AGREEMENT", "MOU_PARTY", "MOU_BY", "MOU_LANG"}
    text = TEXTS[readme.HELP / lang / "settings.md"]
    assert {each for each in settings if f"`{each}`" not in text} == set()


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs and the items of lists in Markdown, without code blocks, tables, headings."""
    prose = re.sub(r"```.*?```", "\n", text, flags=re.DOTALL)
    for block in re.split(r"\n\s*\n|\n(?=- |\d+\. )", prose):
        if block.strip() and not block.strip().startswith(("|", "#")):
            yield re.sub(r"`[^`]*`", "x", block)  # a line to type is one word


@pytest.mark.parametrize("path", [readme.README, *readme.topics("vi")], ids=named)
def test_what_officials_read_comes_in_short_paragraphs(path: Path) -> None:
    """None of more than 40 words, in README's Vietnamese half and in the Vietnamese topics."""
    text = TEXTS[path]
    if path == readme.README:
        text = re.split(r"^## ", text.partition("## Dành cho cán bộ\n")[2], flags=re.M)[0]
    long = [block for block in paragraphs(text) if len(re.findall(r"\w\S*", block)) > 40]
    assert long == []
