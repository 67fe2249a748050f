"""The worksheet of a review: TOML with empty places, and in comments all that is known before the
meeting.
"""

import json
import textwrap
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.codec.plain import number_json
from mou_cli.derived.changes import Changed
from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import Standing
from mou_cli.language.phrases.common import STATUS_NAMES, Words
from mou_cli.language.phrases.review import RESULT_NAMES, Period
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.changes import amended, entry_line
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day

WIDTH = 100
BLANK_TASKS = 3


class Coming(NamedTuple):
    """What a worksheet is made for: the review with its due date if it has one, and the last one
    held.
    """

    number: int
    due: DueReview | None
    last: tuple[int, date] | None
    as_of: date


def worksheet(
    coming: Coming, found: Sequence[Changed], agreement: Agreement, words: Words, more: Period
) -> str:
    """The text of the worksheet; `found` has the standings of now and what was reported since the
    last review.
    """
    lines = [*_head(coming, agreement, words, more)]
    since = more.since_signing.format(day=phrasing.partial(agreement.signed_on, words))
    if coming.last:
        since = more.since_review.format(number=coming.last[0], day=day(coming.last[1]))
    for each in found:
        lines += _commitment(each, since, agreement, words, more)
    lines += ["", "", *_comment(more.sheet_tasks), *_comment(more.sheet_task_hint)]
    for _ in range(BLANK_TASKS):
        leads = ", ".join(f'{code} = ""' for code in agreement.codes)
        lines += ["", "[[tasks]]", f'commitment = ""{"":14}# {more.sheet_number}']
        lines += [f'text = ""{"":20}# {more.sheet_text}', f"lead_agencies = {{ {leads} }}"]
        lines += [
            f'due_on = ""{"":18}# {more.sheet_due}',
            f'continues = ""{"":15}# {more.sheet_continues}',
        ]
    return "\n".join(lines) + "\n"


def _comment(text: str, indent: str = "") -> list[str]:
    """`text` as lines of comment: what a file obeys, such as the end of a line, stands there
    written out.
    """
    lines = []
    for line in text.split("\n"):
        safe = visible(line.replace("\t", " "))
        wrapped = textwrap.wrap(
            safe,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=f"{indent}  ",
            break_on_hyphens=False,
        )
        lines += [f"# {each}" for each in wrapped or [""]]
    return lines


def _head(coming: Coming, agreement: Agreement, words: Words, more: Period) -> list[str]:
    lines = _comment(agreement.title.said(words.lang))
    title = more.sheet_title.format(number=coming.number, day=day(coming.as_of))
    lines += _comment(title)
    if coming.due:
        due = coming.due
        lines += _comment(
            more.sheet_due_line.format(
                day=phrasing.weekday(due.due_on, words), days=phrasing.days(due.days, words)
            )
        )
    lines += ["#", *_comment(more.sheet_hint.format(number=coming.number))]
    statuses = [_word(STATUS_NAMES[status], words) for status in Status]
    results = [_word(names, words) for names in RESULT_NAMES.values()]
    lines += _comment(f"status: {', '.join(statuses)}") + _comment(f"result: {', '.join(results)}")
    lines += ["", f"agreement = {json.dumps(agreement.id)}", f"review = {coming.number}", ""]
    lines += [
        f"chairs = []{'':18}# {more.sheet_chairs}",
        'place = ""',
        f'document = ""{"":16}# {more.sheet_document}',
    ]
    return [*lines, *_comment(more.sheet_conclusion), "conclusion = '''", "'''"]


def _word(names: Sequence[str], words: Words) -> str:
    return f"{names[0]} ({names[1]})" if words.lang == "vi" else names[0]


def _commitment(
    each: Changed, since: str, agreement: Agreement, words: Words, more: Period
) -> list[str]:
    now = each.now
    lines = ["", "", *_comment(f"── {now.number}  {now.title.said(words.lang)} " + "─" * 8)]
    if now.commitment.ended_on:  # there is nothing to assess
        return [*lines, *(line for text in phrasing.changed(now, words) for line in _comment(text))]
    lines += ["[[commitments]]", f"number = {json.dumps(number_json(now.number))}"]
    if each.then:
        for text in amended(each.then, now, agreement, words, more):
            lines += _comment(text)
    for code, entry in now.latest.items():
        said = phrasing.entry(entry, words) + (f" ({day(entry.reported_on)})" if entry else "")
        lines += _comment(f"{phrasing.party(code, agreement, words)}: {said}")
    lines += _comment(f"{words.col_joint}: {phrasing.joint(now, agreement, words)}")
    if now.overdue and now.due_on:
        lines += _comment(words.overdue_since.format(day=phrasing.partial(now.due_on, words)))
    lines += _comment(
        f"{more.reported} {since}:" if each.new else f"{more.nothing_reported} {since}"
    )
    for entry in each.new:
        lines += _comment(entry_line(entry, agreement, words), "  ")
        lines += _comment(entry.note, "    ") if entry.note else []
    for task in now.tasks:
        if not task.settled:
            lines += _comment(_task(task, agreement, words, more))
    places = [
        f'status = ""{"":12}# {more.sheet_status}',
        f'percent = ""{"":11}# {more.sheet_percent}',
    ]
    places += [f'result = ""{"":12}# {more.sheet_result}', "conclusion = '''", "'''"]
    return [*lines, *places]


def _task(standing: Standing, agreement: Agreement, words: Words, more: Period) -> str:
    assert standing.task
    parts = [
        f"{more.open_task} {standing.number}: {standing.task.text}",
        phrasing.joint(standing, agreement, words),
    ]
    parts += [
        f"{phrasing.party(code, agreement, words)}: {name}"
        for code, name in standing.lead_agencies.items()
    ]
    if standing.due_on:
        phrase = words.overdue_since if standing.overdue else more.due
        parts.append(phrase.format(day=phrasing.partial(standing.due_on, words)))
    return " · ".join(parts)
