"""The annex: the table that leaders read, a row for each commitment and each of its tasks."""

from collections.abc import Iterator

from mou_cli.derived.standing import NEVER_OVERDUE, Standing, flat
from mou_cli.derived.statistics import Timing, timing
from mou_cli.documents.report.draft import Draft
from mou_cli.documents.report.results import alike
from mou_cli.language.sentences.standings import changed
from mou_cli.model.agreement import Accord
from mou_cli.model.vietnamese import day


def rows(draft: Draft) -> Iterator[tuple[str, ...]]:
    """Every commitment, each followed by its tasks; cells may have several lines."""
    for standing in flat(draft.view.standings):
        yield (
            standing.number,
            draft.speech.said(standing.title),
            "\n".join(draft.leads(standing, ": ")) or draft.speech.words.not_stated,
            _results(standing, draft),
            _standing(standing, draft),
            "\n".join(_remarks(standing, draft)),
        )


def _results(standing: Standing, draft: Draft) -> str:
    """What each party said last and of which day; one line where all said it jointly."""
    texts = {}
    for code, entry in standing.latest.items():
        on = f" ({day(entry.reported_on)})" if entry else ""
        texts[code] = draft.speech.entry(entry) + on
    alone = len(set(texts.values())) == 1
    return texts.popitem()[1] if alone else "\n".join(draft.speech.by_party(texts))


def _standing(standing: Standing, draft: Draft) -> str:
    """The joint standing, and against its due date where it has one, in leaders' words."""
    speech = draft.speech
    if standing.carried:
        return speech.words.carried
    text = speech.status(standing.status)
    if standing.accord is not Accord.NONE and (standing.task or not standing.commitment.ended_on):
        text += f" ({_accord(standing, draft)})"
    open_ = standing.status not in NEVER_OVERDUE
    if standing.due_on and (standing.done or standing.overdue or open_):
        against = timing(standing, draft.view)
        if against is not Timing.GONE:
            text += f"\n({speech.review.timings[against].lower()})"
    return text


def _accord(standing: Standing, draft: Draft) -> str:
    words = draft.speech.words
    if standing.accord is Accord.AGREED:
        return words.agreed if alike(standing) else draft.phrases.same_status
    if standing.accord is Accord.DIFFERS:
        return words.differs
    apart = f"{words.differs}, " if standing.apart else ""
    return apart + words.party_silent.format(parties=draft.speech.parties(standing.silent))


def _remarks(standing: Standing, draft: Draft) -> list[str]:
    """What was amended, by when it is due, and the evidence of the reports in force."""
    lines = changed(standing, draft.speech)
    if standing.binding:
        lines.append(draft.phrases.due.format(day=draft.due(standing.binding)))
    elif standing.task and standing.task.by_review:
        lines.append(draft.speech.words.by_review.format(number=standing.task.by_review))
    cited: list[str] = []
    for entry in filter(None, standing.latest.values()):
        cited += map(draft.cite, entry.evidence)
    return lines + list(dict.fromkeys(cited))
