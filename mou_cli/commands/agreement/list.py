"""`mou agreement list`: the agreements of the register."""

from mou_cli.commands.common.agreements import show_agreements
from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show them with their counts and next reviews."""
    show_agreements(call, as_of, known_on, json=json)
