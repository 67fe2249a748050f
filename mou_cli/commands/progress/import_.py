"""`mou progress import`: what a department filled into a workbook of `mou export`."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

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
)
from mou_cli.commands.common.products import needs
from mou_cli.commands.common.session import Session
from mou_cli.intake.workbook import entries
from mou_cli.screen.output import say


def run(
    call: Session,
    file: Annotated[str, argument(K.mv_workbook, K.arg_workbook)],
    party: Annotated[str | None, party_option(K.opt_import_party, envvar="MOU_PARTY")] = None,
    on: Annotated[date | None, day_option("--on", K.opt_import_on)] = None,
    by: By = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
) -> None:
    """Record it in one write; what is recorded already is left out."""
    needs(openpyxl="openpyxl")
    from mou_cli.documents.sheets import workbook_in

    filled = workbook_in.read(Path(file))
    call.use_agreement_of({"agreement": filled.agreement})
    accept = partial(entries, filled=filled, file=file, party=party, on=on)
    before, after, accepted = call.add(accept, by=by, wait=wait, dry_run=dry_run)
    echo(call, before, after, accepted.records, dry_run=dry_run)
    phrase = call.speech.document.imported
    say(phrase.format(new=len(accepted.records), known=len(accepted.notes)))
