"""The schedule of reviews and the reviews held."""

from collections.abc import Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli.derived.schedule import DueReview
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.review import Period, result_name
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.records import Correction, Review
from mou_cli.model.vietnamese import day


def schedule(rows: Sequence[DueReview], words: Words) -> RenderableType:
    """One row per review due."""
    table = Table(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    for heading in (words.col_review, words.col_falls_due, "", words.col_state):
        table.add_column(heading, overflow="fold")
    for row in rows:
        if row.held_on:
            state, style = words.held_on.format(day=day(row.held_on)), "green"
        elif row.days < 0:
            state, style = words.not_recorded, "bold red"
        else:
            moved = row.working_day != row.due_on
            state = (
                words.next_working_day.format(day=phrasing.weekday(row.working_day, words))
                if moved
                else ""
            )
            style = ""
        table.add_row(
            Text(str(row.number)),
            Text(phrasing.weekday(row.due_on, words)),
            Text("" if row.held_on else phrasing.days(row.days, words), style="dim"),
            Text(state, style=style),
        )
    return table


def held(
    reviews: Sequence[Review],
    due: Mapping[int, DueReview],
    gone: Mapping[str, Correction],
    words: Words,
    more: Period,
) -> RenderableType:
    """A block per review held; what was taken back is struck through, with who took it back and
    why.
    """
    blocks: list[RenderableType] = []
    for review in reviews:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="dim", max_width=24)
        grid.add_column()
        row = due.get(review.number)
        said = phrasing.weekday(review.held_on, words)
        if row:
            said += f" ({words.fell_due.format(day=day(row.due_on))})"
        correction = gone.get(review.id)
        style = "strike dim" if correction else "bold"
        grid.add_row(Text(f"{words.col_review} {review.number}"), Text(said, style=style))
        for label, text, id_ in _said(review, words, more):
            grid.add_row(Text(label), Text(text, style="strike dim" if id_ in gone else ""))
        recorded = words.recorded_line.format(
            day=day(review.recorded_at.astimezone().date()), by=review.recorded_by
        )
        grid.add_row("", Text(recorded, style="dim"))
        if correction:
            grid.add_row(
                "", Text(phrasing.taken_back(words.taken_back, correction), style="yellow")
            )
        blocks.append(grid)
    return Group(*blocks)


def _said(review: Review, words: Words, more: Period) -> list[tuple[str, str, str]]:
    """What was recorded of a review, in the order in which it is read: where, what was agreed, what
    is to be done.

    Each with the id by which it can have been taken back alone, if there is one.
    """
    rows = [
        (words.place, review.place, ""),
        (words.document, review.document, ""),
        (more.chairs, "; ".join(review.chairs), ""),
        (words.conclusion, review.conclusion, ""),
    ]
    for each in review.assessments:
        said = phrasing.status(each.status, words, each.percent)
        said += f" · {result_name(each.result, words.lang)}" if each.result else ""
        said += f" – {each.conclusion}" if each.conclusion else ""
        rows.append((f"{words.col_commitment} {each.commitment}", said, each.id))
    for task in review.tasks:
        due = (
            f" ({more.due.format(day=phrasing.partial(task.due_on, words))})" if task.due_on else ""
        )
        rows.append((f"{words.task} {task.number}", task.text + due, ""))
    return [(label, text, id_) for label, text, id_ in rows if text]
