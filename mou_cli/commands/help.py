"""`mou help`: topics, and what commands do."""

import sys
from importlib.resources import files
from typing import Annotated

import typer

from mou_cli.commands.common.options import K, argument
from mou_cli.commands.common.session import Session, session
from mou_cli.errors.usage import NoSuchTopic
from mou_cli.screen.output import say, say_as_it_is


def run(
    ctx: typer.Context,
    words: Annotated[list[str] | None, argument(K.mv_topic, K.arg_help)] = None,
) -> None:
    """Show a topic, a command's help, or the topics that there are."""
    there = _topics(session(ctx).lang)
    name = "-".join(words or ()).lower()
    if not words:
        _list(there, session(ctx))
    elif name not in there:
        say_as_it_is(_command_help(ctx, words, ", ".join(there)))
    elif sys.stdout.isatty():
        from mou_cli.screen.topic import show_topic

        show_topic(there[name])
    else:
        say_as_it_is(there[name].rstrip("\n"))


def _topics(lang: str) -> dict[str, str]:
    """The text of each topic by its name; in English where there is none in `lang`."""
    folder = files("mou_cli") / "help"
    texts: dict[str, str] = {}
    for language in ("en", lang):
        for file in (folder / language).iterdir():
            texts[file.name.removesuffix(".md")] = file.read_text(encoding="utf-8")
    return dict(sorted(texts.items()))


def _list(there: dict[str, str], call: Session) -> None:
    say(call.words.help_topics, style="bold")
    width = max(map(len, there))
    for name, text in there.items():
        title = text.partition("\n")[0].lstrip("# ")
        say(f"  {name:<{width}}  {title}", hang=width + 4)
    say()
    say(call.words.help_hint)


def _command_help(ctx: typer.Context, words: list[str], known: str) -> str:
    at = ctx.find_root()
    for word in words:
        command = at.command.get_command(at, word) if hasattr(at.command, "get_command") else None
        if command is None:
            raise NoSuchTopic(text=" ".join(words), known=known)
        at = command.make_context(word, [], parent=at, resilient_parsing=True)
    return at.get_help()
