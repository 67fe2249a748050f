"""What is said when entries were recorded, however they came."""

from collections.abc import Sequence

from mou_cli.commands.common.session import Session
from mou_cli.derived.standing import Standing
from mou_cli.derived.view import View
from mou_cli.language.speech import Speech
from mou_cli.model.records import ProgressEntry, short
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say, tell


def echo(call: Session, view: View, added: Sequence[ProgressEntry], *, dry_run: bool) -> None:
    """Say what was recorded, what it was before, and the joint standing now.

    `view` is as it was before.
    """
    speech, words = call.about(view), call.words
    after = View(view.book.adding(added), view.day).by_number
    for entry in added:
        number = entry.number
        title = speech.said(after[number].title)
        phrase = words.would_record if dry_run else words.recorded
        say(phrase.format(number=number, title=title), style="bold")
        changes = _changes(view.by_number[number], after[number], entry, speech)
        for line in dict.fromkeys(changes):
            say(f"  {line}", hang=4)
        say(f"  {words.col_joint}: {speech.joint(after[number])}", hang=4)
        for text in entry.evidence:
            say(f"  {words.evidence}: {text}", hang=4)
        if entry.note:
            say(f"  {entry.note}", hang=2)
        phrase = words.dry_line if dry_run else words.entry_line
        id_ = short(entry.id)
        say(f"  {phrase.format(id=id_, day=day(entry.reported_on))}", style="dim")
        same = [earlier for earlier in view.entries if earlier.content == entry.content]
        if same:
            earlier_id = short(same[-1].id)
            tell(words.said_before.format(number=number, id=earlier_id, new=id_))


def _changes(before: Standing, after: Standing, entry: ProgressEntry, speech: Speech) -> list[str]:
    """What each party that `entry` speaks for said before and says now.

    One line stands for all where all had said the same.
    """
    codes = speech.agreement.codes if entry.party is None else (entry.party,)
    alike = len({speech.entry(before.latest[code]) for code in codes}) == 1
    lines = []
    for code in codes:
        new = after.latest[code]
        line = speech.of_party(entry.party if alike else code, speech.entry(before.latest[code]))
        if new is None or new is entry:
            line += f" → {speech.entry(entry)}"
        else:  # an entry about an earlier day leaves the later one in force
            line += f" ({speech.words.stays.format(day=day(new.reported_on))})"
        lines.append(line)
    return lines
