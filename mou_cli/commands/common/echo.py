"""What an entry is about, and what is said when entries were recorded, however they came."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mou_cli.commands.common.session import Session
from mou_cli.derived import ledger, standing
from mou_cli.language.phrases.common import Words
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import ProgressEntry, Task
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say, tell

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def meant(number: str, tasks: Sequence[Task]) -> tuple[str, str | None]:
    """The commitment, and the task of it, that `number` means."""
    task = next((each for each in tasks if each.number == number), None)
    return (task.commitment, task.number) if task else (number, None)


def said_by(entry: ProgressEntry) -> ProgressEntry:
    """What makes two entries say the same."""
    return entry._replace(
        id="", recorded_at=entry.recorded_at.min, recorded_by="", files=(), review=None
    )


def echo(call: Session, book: "Book", added: Sequence[ProgressEntry], *, dry_run: bool) -> None:
    """Say what was recorded, what it was before, and where the commitment or the task stands
    jointly now.
    """
    agreement, words = book.agreement, call.words
    before = standing.by_number(agreement, book.records, call.today)
    earlier = ledger.counting(book.records, call.today)
    now = standing.by_number(agreement, [*book.records, *added], call.today)
    for entry in added:
        number = entry.number
        title = now[number].title.said(call.lang)
        say(
            (words.would_record if dry_run else words.recorded).format(number=number, title=title),
            style="bold",
        )
        for line in dict.fromkeys(_change(before[number], now[number], entry, agreement, words)):
            say(f"  {line}", hang=4)
        say(f"  {words.col_joint}: {phrasing.joint(now[number], agreement, words)}", hang=4)
        for text in entry.evidence:
            say(f"  {words.evidence}: {text}", hang=4)
        if entry.note:
            say(f"  {entry.note}", hang=2)
        line = words.dry_line if dry_run else words.entry_line
        say(
            f"  {line.format(id=entry.id[: phrasing.ID_SHOWN], day=day(entry.reported_on))}",
            style="dim",
        )
        if same := next(
            (each for each in reversed(earlier) if said_by(each) == said_by(entry)), None
        ):
            ids = {"id": same.id[: phrasing.ID_SHOWN], "new": entry.id[: phrasing.ID_SHOWN]}
            tell(words.said_before.format(number=number, **ids))


def _change(
    before: standing.Standing,
    now: standing.Standing,
    entry: ProgressEntry,
    agreement: Agreement,
    words: Words,
) -> list[str]:
    """What each party that `entry` speaks for had said before and says now; one line where all had
    said the same.
    """
    codes = agreement.codes if entry.party is None else (entry.party,)
    alike = len({phrasing.entry(before.latest[code], words) for code in codes}) == 1
    lines = []
    for code in codes:
        new = now.latest[code]
        who = phrasing.party(entry.party if alike else code, agreement, words)
        line = f"{who}: {phrasing.entry(before.latest[code], words)}"
        if new is None or new is entry:
            line += f" → {phrasing.entry(entry, words)}"
        else:  # an entry about an earlier day leaves the later one in force
            line += f" ({words.stays.format(day=day(new.reported_on))})"
        lines.append(line)
    return lines


"""Files that people give, by name or from standard input: TOML, and exports."""

from mou_cli.commands.common.session import Session


def tell_unknown(shown: str, keys: tuple[str, ...], call: Session, *, kept: bool = True) -> None:
    """Say on stderr which keys of a file are not known, and whether they were `kept` with the rest."""
    for key in keys:
        tell(
            (call.words.unknown_key if kept else call.words.unread_key).format(path=shown, key=key)
        )
