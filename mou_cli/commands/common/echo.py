"""What is said when entries were recorded, however they came."""

from collections.abc import Iterator, Sequence

from mou_cli.commands.common.session import Session
from mou_cli.derived.standing import Standing
from mou_cli.derived.view import View
from mou_cli.language.speech import Speech
from mou_cli.model.records import ProgressEntry, short
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say, tell


def echo(
    call: Session, before: View, after: View, added: Sequence[ProgressEntry], *, dry_run: bool
) -> None:
    """Say what was recorded, what it was before, and the joint standing now."""
    speech, words = call.about(before), call.words
    for entry in added:
        number, standing, id_ = entry.number, after.by_number[entry.number], short(entry.id)
        phrase = words.would_record if dry_run else words.recorded
        say(phrase.format(number=number, title=speech.said(standing.title)), style="bold")
        for line in dict.fromkeys(_changes(before.by_number[number], standing, entry, speech)):
            say(f"  {line}", hang=4)
        say(f"  {words.col_joint}: {speech.joint(standing)}", hang=4)
        for text in entry.evidence:
            say(f"  {words.evidence}: {text}", hang=4)
        if entry.note:
            say(f"  {entry.note}", hang=2)
        phrase = words.dry_line if dry_run else words.entry_line
        say(f"  {phrase.format(id=id_, day=day(entry.reported_on))}", style="dim")
        if same := [earlier for earlier in before.entries if earlier.content == entry.content]:
            tell(words.said_before.format(number=number, id=short(same[-1].id), new=id_))


def _changes(
    before: Standing, after: Standing, entry: ProgressEntry, speech: Speech
) -> Iterator[str]:
    """What each party that `entry` speaks for said before and says now.

    One line stands for all where all had said the same.
    """
    codes = speech.agreement.codes if entry.party is None else (entry.party,)
    alike = len({speech.entry(before.latest[code]) for code in codes}) == 1
    for code in codes:
        new = after.latest[code]
        was = speech.of_party(entry.party if alike else code, speech.entry(before.latest[code]))
        if new is None or new is entry:
            yield f"{was} → {speech.entry(entry)}"
        else:  # an entry about an earlier day leaves the later one in force
            yield f"{was} ({speech.words.stays.format(day=day(new.reported_on))})"
