"""The report as text: its blocks in the order in which they are read, the rows of its annex.

It knows no file format.
"""

from collections.abc import Iterator, Mapping

from mou_cli.codec.agreement_file import papers
from mou_cli.derived.standing import NEVER_OVERDUE, Standing, flat
from mou_cli.derived.statistics import Timing, timing
from mou_cli.documents.report.draft import BLANK, BLANK_LINES, DOTS, NO_BREAK, Block, Draft, Kind
from mou_cli.documents.report.judgement import assessment, next_period
from mou_cli.documents.report.layout import Layout
from mou_cli.documents.report.leadership import leadership
from mou_cli.documents.report.letterhead import Office
from mou_cli.documents.report.results import alike, results
from mou_cli.language.sentences import reviews
from mou_cli.language.sentences.standings import changed
from mou_cli.model.agreement import TERM_END, Accord, PartialDate
from mou_cli.model.vietnamese import day


def subject(draft: Draft) -> str:
    """What the report is about, under its title; no line ends within a party's name."""
    title = draft.speech.said(draft.agreement.title)
    for party in map(draft.speech.party, draft.agreement.codes):
        title = title.replace(party, party.replace(" ", NO_BREAK))
    return _within(draft.phrases.subject, draft, title=title)


def _within(phrase: str, draft: Draft, **facts: str) -> str:
    """`phrase` with the first and the last day of the period; the signing as exact as known."""
    signed = draft.view.signed.signed_on
    of_signing = draft.review is None and draft.first == signed.first
    first = draft.at(signed if of_signing else PartialDate.of(draft.first))
    return phrase.format(
        since=draft.phrases.since.format(date=first), last=day(draft.view.day), **facts
    )


def document(draft: Draft, office: Office) -> Iterator[Block]:
    """The whole text: grounds, the opening, the five sections."""
    *first, last = _grounds(draft)
    for text in first:
        yield Block(f"{text};", Kind.GROUND)
    yield Block(f"{last}.", Kind.GROUND)
    title = draft.speech.said(draft.agreement.title)
    yield Block(_within(draft.phrases.opening, draft, issuer=issuer(office), title=title))
    sections = (
        map(Block, leadership(draft)),
        results(draft),
        assessment(draft),
        map(Block, next_period(draft)),
        [BLANK] * BLANK_LINES,
    )
    for heading, section in zip(draft.phrases.sections, sections, strict=True):
        yield Block(heading, Kind.SECTION)
        yield from list(section) or [BLANK]


def _grounds(draft: Draft) -> Iterator[str]:
    """On what the report rests: the agreement, its review clause, the last review."""
    phrases, signed = draft.phrases, draft.agreement.signed_on
    number = papers(draft.view.book.values).document
    yield phrases.grounds_agreement.format(
        title=draft.speech.said(draft.agreement.title),
        document=f" {phrases.cited.format(kind='', number=number).strip()}" if number else "",
        day=phrases.signed_on.format(day=draft.long_day(signed.exact))
        if signed.exact
        else draft.at(signed),
    )
    if clause := _clause(draft):
        yield phrases.grounds_clause.format(clause=clause)
    earlier = [review for review in draft.view.reviews if review.held_on < draft.first]
    for review in earlier[-1:]:
        paper = f" ({draft.cite(review.document)})" if review.document else ""
        yield phrases.grounds_review.format(
            number=review.number, day=day(review.held_on), document=paper
        )


def _clause(draft: Draft) -> str:
    """The review clause: how often who does what."""
    rule, speech = draft.agreement.review, draft.speech
    if rule.cycle is None:
        return ""
    if rule.cycle == TERM_END:
        at_end = speech.words.at_term_end
        often = at_end[:1].lower() + at_end[1:]
    else:
        often = draft.phrases.every.format(period=reviews.period(rule.cycle, speech))
    clause = f"{speech.said(rule.by)} {draft.together(list(map(speech.said, rule.does)))}"
    return ", ".join(filter(None, (often, clause.strip())))


def issuer(office: Office) -> str:
    """Who issues it, on one line, or a blank."""
    return " ".join((office.issuer or DOTS).split())


def annex(draft: Draft) -> Iterator[tuple[str, ...]]:
    """Every commitment, each followed by its tasks; cells may have several lines."""
    speech = draft.speech
    for standing in flat(draft.view.standings):
        yield (
            standing.number,
            speech.said(standing.title),
            "\n".join(speech.by_party(standing.lead_agencies)) or speech.words.not_stated,
            _reports(standing, draft),
            _stands(standing, draft),
            "\n".join(_remarks(standing, draft)),
        )


def _reports(standing: Standing, draft: Draft) -> str:
    """What each party said last and of which day; one line where all said it jointly."""
    texts = {code: draft.speech.dated(entry) for code, entry in standing.latest.items()}
    alone = len(set(texts.values())) == 1
    return texts.popitem()[1] if alone else "\n".join(draft.speech.by_party(texts))


def _stands(standing: Standing, draft: Draft) -> str:
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


def notes(draft: Draft) -> Iterator[str]:
    """What a reader must know of the numbers and words of the commitments; below the annex."""
    phrases, commitments = draft.phrases, draft.agreement.commitments
    if draft.agreement.numbering == "editorial":
        yield phrases.editorial
    if press := [row.number for row in commitments if row.text_status == "press"]:
        every = len(press) == len(commitments)
        which = phrases.every_commitment if every else draft.numbers(press)
        yield phrases.source_press.format(numbers=which)


def dated(draft: Draft, office: Office) -> str:
    """When it is issued, with blanks where that is not known."""
    blanks = draft.phrases.day.format(day="……", month="……", year="……")
    return draft.long_day(office.dated_on) if office.dated_on else blanks


def numbered(template: Mapping[str, str], draft: Draft, office: Office, layout: Layout) -> str:
    """Number and symbol in the form of `template`, with blanks for what is not known."""
    return template[draft.speech.lang].format(
        number=office.number or "……", symbol=office.symbol or layout.symbol
    )
