"""Everything as JSON, in a documented shape: what is recorded, which `mou load` restores, and what
follows from it.
"""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from mou_cli.codec import json as shapes
from mou_cli.codec.records import record_row
from mou_cli.derived.standing import counts
from mou_cli.derived.view import Report
from mou_cli.documents.sheets.wanted import Wanted
from mou_cli.intake.export import FORMAT, VERSION
from mou_cli.model.text import visible_in_json


def write(file: BinaryIO, reports: Iterable[Report], wanted: Wanted) -> None:
    """Write one agreement after the other, so that no more than one is held at a time."""
    head = {"format": FORMAT, "version": VERSION, "as_of": wanted.day.isoformat()}
    file.write(_text(head)[:-2].encode() + b',\n"agreements": [')
    for at, report in enumerate(reports):
        file.write((",\n" if at else "\n").encode() + _text(_agreement(report)).encode())
    file.write(b"\n]}\n")


def _text(value: Any) -> str:
    return visible_in_json(json.dumps(value, ensure_ascii=False, indent=1))


def _agreement(report: Report) -> dict[str, Any]:
    return {
        "agreement": dict(report.values),
        "records": [record_row(each) for each in report.records],
        "derived": {
            "counts": shapes.tally(counts(report.standings)),
            "commitments": [shapes.standing(each) for each in report.standings],
            "tasks": [shapes.task(each) for each in report.tasks],
            "reviews_due": [shapes.due_review(row) for row in report.due],
        },
    }
