"""The worksheet of a review: TOML with empty places, and in comments what is known so far."""

import json
import textwrap
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.codec.plain import number_json
from mou_cli.derived.changes import Changed
from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import Standing
from mou_cli.language.sentences.changes import amended, entry_line
from mou_cli.language.sentences.standings import changed
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Status
from mou_cli.model.names import RESULT_NAMES, STATUS_NAMES
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day

WIDTH = 100
BLANK_TASKS = 3


class Coming(NamedTuple):
    """The review to come, with its due date if it has one, and the last one held."""

    number: int
    due: DueReview | None
    last: tuple[int, date] | None
    as_of: date


def worksheet(coming: Coming, rows: Sequence[Changed], speech: Speech) -> str:
    """The text of the worksheet.

    `rows` have the standings of now and what was reported since the last review.
    """
    review, agreement = speech.review, speech.agreement
    since = review.since_signing.format(day=speech.partial(agreement.signed_on))
    if coming.last:
        number, on = coming.last
        since = review.since_review.format(number=number, day=day(on))
    lines = _head(coming, speech)
    for row in rows:
        lines += _commitment(row, since, speech)
    lines += ["", "", *_comment(review.sheet_tasks), *_comment(review.sheet_task_hint)]
    leads = ", ".join(f'{code} = ""' for code in agreement.codes)
    block = [
        "",
        "[[tasks]]",
        f'commitment = ""{"":14}# {review.sheet_number}',
        f'text = ""{"":20}# {review.sheet_text}',
        f"lead_agencies = {{ {leads} }}",
        f'due_on = ""{"":18}# {review.sheet_due}',
        f'continues = ""{"":15}# {review.sheet_continues}',
    ]
    return "\n".join(lines + block * BLANK_TASKS) + "\n"


def _comment(text: str, indent: str = "") -> list[str]:
    """`text` as lines of comment; what a file would obey, such as a line end, is written out."""
    lines: list[str] = []
    for line in text.split("\n"):
        safe = visible(line.replace("\t", " "))
        further = f"{indent}  "
        wrapped = textwrap.wrap(
            safe, WIDTH, initial_indent=indent, subsequent_indent=further, break_on_hyphens=False
        )
        lines += wrapped or [""]
    return [f"# {line}" for line in lines]


def _head(coming: Coming, speech: Speech) -> list[str]:
    review, agreement = speech.review, speech.agreement
    lines = _comment(speech.said(agreement.title))
    title = review.sheet_title.format(number=coming.number, day=day(coming.as_of))
    lines += _comment(title)
    if coming.due:
        due, days = speech.weekday(coming.due.due_on), speech.days(coming.due.days)
        lines += _comment(review.sheet_due_line.format(day=due, days=days))
    lines += ["#", *_comment(review.sheet_hint.format(number=coming.number))]
    statuses = ", ".join(_word(STATUS_NAMES[status], speech) for status in Status)
    results = ", ".join(_word(names, speech) for names in RESULT_NAMES.values())
    lines += _comment(f"status: {statuses}") + _comment(f"result: {results}")
    lines += [
        "",
        f"agreement = {json.dumps(agreement.id)}",
        f"review = {coming.number}",
        "",
        f"chairs = []{'':18}# {review.sheet_chairs}",
        'place = ""',
        f'document = ""{"":16}# {review.sheet_document}',
    ]
    return [*lines, *_comment(review.sheet_conclusion), "conclusion = '''", "'''"]


def _word(names: Sequence[str], speech: Speech) -> str:
    return f"{names[0]} ({names[1]})" if speech.lang == "vi" else names[0]


def _commitment(row: Changed, since: str, speech: Speech) -> list[str]:
    now, review = row.now, speech.review
    lines = ["", "", *_comment(f"── {now.number}  {speech.said(now.title)} " + "─" * 8)]
    if now.commitment.ended_on:  # there is nothing to assess
        for text in changed(now, speech):
            lines += _comment(text)
        return lines
    lines += ["[[commitments]]", f"number = {json.dumps(number_json(now.number))}"]
    for text in _known(row, speech):
        lines += _comment(text)
    reported = f"{review.reported} {since}:" if row.new else f"{review.nothing_reported} {since}"
    lines += _comment(reported)
    for entry in row.new:
        lines += _comment(entry_line(entry, speech), "  ")
        lines += _comment(entry.note, "    ") if entry.note else []
    for task in now.tasks:
        if not task.settled:
            lines += _comment(_task(task, speech))
    return [
        *lines,
        f'status = ""{"":12}# {review.sheet_status}',
        f'percent = ""{"":11}# {review.sheet_percent}',
        f'result = ""{"":12}# {review.sheet_result}',
        "conclusion = '''",
        "'''",
    ]


def _known(row: Changed, speech: Speech) -> list[str]:
    """What amendments changed, where each party stands, where all do jointly, what is overdue."""
    now = row.now
    texts = amended(row.then, now, speech) if row.then else []
    for code, entry in now.latest.items():
        on = f" ({day(entry.reported_on)})" if entry else ""
        texts.append(speech.of_party(code, speech.entry(entry) + on))
    texts.append(f"{speech.words.col_joint}: {speech.joint(now)}")
    if now.overdue and now.due_on:
        texts.append(speech.words.overdue_since.format(day=speech.partial(now.due_on)))
    return texts


def _task(standing: Standing, speech: Speech) -> str:
    title = f"{speech.review.open_task} {standing.number}: {speech.said(standing.title)}"
    parts = [title, speech.joint(standing)]
    parts += [speech.of_party(code, name) for code, name in standing.lead_agencies.items()]
    if standing.due_on:
        phrase = speech.words.overdue_since if standing.overdue else speech.review.due
        parts.append(phrase.format(day=speech.partial(standing.due_on)))
    return " · ".join(parts)
