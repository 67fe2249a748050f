"""The worksheet of a review: TOML with empty places, and in comments what is known so far."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date

from mou_cli.codec.plain import number_json
from mou_cli.derived.changes import Changed
from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import Standing
from mou_cli.derived.view import View
from mou_cli.language.sentences.changes import amended, entry_line
from mou_cli.language.sentences.standings import changed
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Status
from mou_cli.model.names import RESULT_NAMES, STATUS_NAMES
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day

WIDTH = 100
BLANK_TASKS = 3
CONCLUSION = ("conclusion = '''", "'''")


def worksheet(
    number: int, due: DueReview | None, view: View, rows: Sequence[Changed], speech: Speech
) -> str:
    """The text of the worksheet for a review, with its due date if it has one.

    `rows` have the standings of now and what was reported since the last review.
    """
    review, agreement, last = speech.review, speech.agreement, view.last_review
    since = review.since_signing.format(day=speech.partial(agreement.signed_on))
    if last:
        since = review.since_review.format(number=last.number, day=day(last.held_on))
    lines = _head(number, due, view.day, speech)
    for row in rows:
        lines += ["", "", *_commitment(row, since, speech)]
    lines += ["", "", *_comment(f"{review.sheet_tasks}\n{review.sheet_task_hint}")]
    leads = ", ".join(f'{code} = ""' for code in agreement.codes)
    lines += BLANK_TASKS * [
        "",
        "[[tasks]]",
        f'commitment = ""{"":14}# {review.sheet_number}',
        f'text = ""{"":20}# {review.sheet_text}',
        f"lead_agencies = {{ {leads} }}",
        f'due_on = ""{"":18}# {review.sheet_due}',
        f'continues = ""{"":15}# {review.sheet_continues}',
    ]
    return "\n".join(lines) + "\n"


def _comment(text: str, indent: str = "") -> Iterator[str]:
    """`text` as lines of comment; what a file would obey, such as a line end, is written out."""
    for line in text.split("\n"):
        wrapped = textwrap.wrap(
            visible(line.replace("\t", " ")),
            WIDTH,
            initial_indent=indent,
            subsequent_indent=f"{indent}  ",
            break_on_hyphens=False,
        )
        yield from map("# {}".format, wrapped or [""])


def _head(number: int, due: DueReview | None, as_of: date, speech: Speech) -> list[str]:
    review, agreement = speech.review, speech.agreement
    title = review.sheet_title.format(number=number, day=day(as_of))
    lines = [*_comment(speech.said(agreement.title)), *_comment(title)]
    if due:
        lines += _comment(
            review.sheet_due_line.format(day=speech.weekday(due.due_on), days=speech.days(due.days))
        )
    statuses = ", ".join(_word(STATUS_NAMES[status], speech) for status in Status)
    results = ", ".join(_word(names, speech) for names in RESULT_NAMES.values())
    return [
        *lines,
        "#",
        *_comment(review.sheet_hint.format(number=number)),
        *_comment(f"status: {statuses}\nresult: {results}"),
        "",
        f"agreement = {json.dumps(agreement.id)}",
        f"review = {number}",
        "",
        f"chairs = []{'':18}# {review.sheet_chairs}",
        'place = ""',
        f'document = ""{"":16}# {review.sheet_document}',
        *_comment(review.sheet_conclusion),
        *CONCLUSION,
    ]


def _word(names: Sequence[str], speech: Speech) -> str:
    return f"{names[0]} ({names[1]})" if speech.lang == "vi" else names[0]


def _commitment(row: Changed, since: str, speech: Speech) -> Iterator[str]:
    now, review = row.now, speech.review
    yield from _comment(f"── {now.number}  {speech.said(now.title)} " + "─" * 8)
    if now.commitment.ended_on:  # there is nothing to assess
        for text in changed(now, speech):
            yield from _comment(text)
        return
    yield from ("[[commitments]]", f"number = {json.dumps(number_json(now.number))}")
    reported = f"{review.reported} {since}:" if row.new else f"{review.nothing_reported} {since}"
    for text in (*_known(row, speech), reported):
        yield from _comment(text)
    for entry in row.new:
        yield from _comment(entry_line(entry, speech), "  ")
        yield from _comment(entry.note, "    ") if entry.note else ()
    for task in now.tasks:
        if not task.settled:
            yield from _comment(_task(task, speech))
    yield f'status = ""{"":12}# {review.sheet_status}'
    yield f'percent = ""{"":11}# {review.sheet_percent}'
    yield f'result = ""{"":12}# {review.sheet_result}'
    yield from CONCLUSION


def _known(row: Changed, speech: Speech) -> list[str]:
    """What amendments changed, where each party stands, where all do jointly, what is overdue."""
    now = row.now
    texts = amended(row.then, now, speech) if row.then else []
    for code, entry in now.latest.items():
        texts.append(speech.of_party(code, speech.dated(entry)))
    texts.append(f"{speech.words.col_joint}: {speech.joint(now)}")
    if now.overdue and now.due_on:
        texts.append(speech.words.overdue_since.format(day=speech.partial(now.due_on)))
    return texts


def _task(standing: Standing, speech: Speech) -> str:
    title = f"{speech.review.open_task} {standing.number}: {speech.said(standing.title)}"
    leads = standing.lead_agencies
    parts = [title, speech.joint(standing), *map(speech.of_party, leads.keys(), leads.values())]
    if standing.due_on:
        phrase = speech.words.overdue_since if standing.overdue else speech.review.due
        parts.append(phrase.format(day=speech.partial(standing.due_on)))
    return " · ".join(parts)
