"""`mou check`: what weakens the record."""

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.derived.weaknesses import weaknesses
from mou_cli.language.speech import counted
from mou_cli.screen.output import say, say_lines, show_answer


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> int:
    """Show each weakness with the command that mends it; exit 1 when there is one."""
    view = call.view(as_of, known_on)
    id_, weak = view.agreement.id, weaknesses(view)
    weak = [weakness._replace(command=call.to_type(weakness.command, id_)) for weakness in weak]
    if json:
        from mou_cli.codec.json_history import weakness as shape

        show_answer(view, found=list(map(shape, weak)))
    else:
        from mou_cli.language.sentences.weaknesses import lines

        phrases = call.speech.review
        say_lines(lines(weak, call.about(view)))
        say(counted(phrases.to_fix, len(weak)) if weak else phrases.all_sound)
    return int(bool(weak))
