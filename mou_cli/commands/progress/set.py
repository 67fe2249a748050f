"""`mou progress set`: what is true of one or more commitments."""

from datetime import date
from functools import partial
from typing import Annotated

import typer

from mou_cli.commands.common.echo import echo
from mou_cli.commands.common.options import (
    WAIT,
    By,
    DryRun,
    K,
    Wait,
    argument,
    day_option,
    party_option,
    text_option,
)
from mou_cli.commands.common.session import Session
from mou_cli.intake.accepted import refuse
from mou_cli.intake.entry import Asked, cited_problems, progress
from mou_cli.model.records import EvidenceFile
from mou_cli.model.vietnamese import parse_percent


def run(
    call: Session,
    typed: Annotated[
        list[str] | None,
        argument(K.mv_numbers_status, K.arg_numbers_status, "numbers_and_statuses"),
    ] = None,
    party: Annotated[str | None, party_option(K.opt_set_party, envvar="MOU_PARTY")] = None,
    percent: Annotated[
        float | None,
        typer.Option(
            "--percent",
            parser=partial(parse_percent, place="--percent"),
            metavar=K.mv_percent,
            help=K.opt_percent,
        ),
    ] = None,
    note: Annotated[str | None, text_option("--note", K.opt_note, lines=True)] = None,
    evidence: Annotated[list[str] | None, text_option("--evidence", K.opt_evidence)] = None,
    on: Annotated[date | None, day_option("--on", K.opt_on)] = None,
    by: By = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
) -> None:
    """Record it, in one write for all numbers."""
    texts, files = _given(evidence or [])
    asked = Asked(typed or (), party, percent, note, texts, files, on)
    view, accepted = call.add(partial(progress, asked=asked), by=by, wait=wait, dry_run=dry_run)
    echo(call, view, accepted.records, dry_run=dry_run)


def _given(evidence: list[str]) -> tuple[tuple[str, ...], tuple[EvidenceFile, ...]]:
    """The evidence typed, with the facts of files; nothing is opened that may not be cited."""
    if not evidence:
        return (), ()
    problems = list(cited_problems(evidence))
    for problem in problems:
        problem.place = "--evidence"
    refuse(problems)
    from mou_cli.storage.evidence import given

    return given(evidence)
