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
    speech = draft.speech
    for standing in flat(draft.view.standings):
        yield (
            standing.number,
            speech.said(standing.title),
            "\n".join(speech.by_party(standing.lead_agencies)) or speech.words.not_stated,
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
    if standing.due_on and (standing.done or standing.status not in NEVER_OVERDUE):
        against = timing(standing, draft.view)
        if against is not Timing.GONE:
            text += f"\n({speech.review.timings[against].lower()})"
    return text


def _accord(standing: Standing, draft: Draft) -> str:
    words, silent = draft.speech.words, draft.speech.parties(standing.silent)
    apart = f"{words.differs}, " if standing.apart else ""
    texts = {
        Accord.AGREED: words.agreed if alike(standing) else draft.phrases.same_status,
        Accord.DIFFERS: words.differs,
        Accord.ONE_SIDED: apart + words.party_silent.format(parties=silent),
    }
    return texts[standing.accord]


def _remarks(standing: Standing, draft: Draft) -> list[str]:
    """What was amended, by when it is due, and the evidence of the reports in force."""
    lines = changed(standing, draft.speech)
    if standing.binding:
        lines.append(draft.due(standing.binding))
    elif standing.task and standing.task.by_review:
        lines.append(draft.speech.words.by_review.format(number=standing.task.by_review))
    cited: list[str] = []
    for entry in filter(None, standing.latest.values()):
        cited += map(draft.cite, entry.evidence)
    return lines + list(dict.fromkeys(cited))
