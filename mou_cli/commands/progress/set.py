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
from mou_cli.intake.entry import Asked, progress
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
    cited: tuple[tuple[str, ...], tuple[EvidenceFile, ...]] = ((), ())
    if evidence:
        from mou_cli.storage.evidence import given

        cited = given(evidence)
    asked = Asked(typed or (), party, percent, note, *cited, on)
    accept = partial(progress, asked=asked)
    before, after, accepted = call.add(accept, by=by, wait=wait, dry_run=dry_run)
    echo(call, before, after, accepted.records, dry_run=dry_run)
