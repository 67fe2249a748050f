"""Everything as JSON: what is recorded, which `mou load` restores, and what follows from it."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from mou_cli.codec import json as shapes
from mou_cli.codec.records import record_row
from mou_cli.derived.standing import counts
from mou_cli.derived.view import View
from mou_cli.documents.sheets.sheets import Wanted
from mou_cli.intake.export import FORMAT, VERSION
from mou_cli.model.text import visible_in_json


def write(file: BinaryIO, views: Iterable[View], wanted: Wanted) -> None:
    """Write one agreement after the other, so that no more than one is held at a time."""
    head = {"format": FORMAT, "version": VERSION, "as_of": wanted.day.isoformat()}
    file.write(_text(head)[:-2].encode() + b',\n"agreements": [')
    for at, view in enumerate(views):
        file.write((",\n" if at else "\n").encode() + _text(_agreement(view)).encode())
    file.write(b"\n]}\n")


def _text(value: Any) -> str:  # plain values of any kind
    return visible_in_json(json.dumps(value, ensure_ascii=False, indent=1))


def _agreement(view: View) -> dict[str, Any]:  # as `codec` makes it
    return {
        "agreement": dict(view.book.values),
        "records": [record_row(record) for record in view.ledger.records],
        "derived": {
            "counts": shapes.tally(counts(view.standings)),
            "commitments": [shapes.standing(standing) for standing in view.standings],
            "tasks": [shapes.task(standing) for standing in view.tasks],
            "reviews_due": [shapes.due_review(row) for row in view.due],
        },
    }
