"""The report in blocks of text, in the order in which it is read; it knows no file format."""

from collections.abc import Iterator, Mapping

from mou_cli.codec.agreement_file import papers
from mou_cli.documents.report.draft import BLANK, BLANK_LINES, DOTS, NO_BREAK, Block, Draft, Kind
from mou_cli.documents.report.judgement import assessment, next_period
from mou_cli.documents.report.layout import Layout
from mou_cli.documents.report.leadership import leadership
from mou_cli.documents.report.letterhead import Office
from mou_cli.documents.report.results import results
from mou_cli.language.sentences import reviews
from mou_cli.model.agreement import TERM_END
from mou_cli.model.vietnamese import day


def subject(draft: Draft) -> str:
    """What the report is about, under its title; no line ends within a party's name."""
    title = draft.speech.said(draft.agreement.title)
    for party in map(draft.speech.party, draft.agreement.codes):
        title = title.replace(party, party.replace(" ", NO_BREAK))
    return _within(draft.phrases.subject, draft, title=title)


def _within(phrase: str, draft: Draft, **facts: str) -> str:
    """`phrase` with the first and the last day of the period."""
    return phrase.format(since=draft.beginning(), last=day(draft.period.last), **facts)


def document(draft: Draft, office: Office) -> Iterator[Block]:
    """The whole text: grounds, the opening, the five sections."""
    *first, last = _grounds(draft)
    for text in first:
        yield Block(f"{text};", Kind.GROUND)
    yield Block(f"{last}.", Kind.GROUND)
    opening = _within(
        draft.phrases.opening,
        draft,
        issuer=issuer(office),
        title=draft.speech.said(draft.agreement.title),
    )
    yield Block(opening)
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
    phrases, period = draft.phrases, draft.period
    yield _agreement(draft)
    if clause := _clause(draft):
        yield phrases.grounds_clause.format(clause=clause)
    earlier = [review for review in period.now.reviews if review.held_on < period.first]
    for review in earlier[-1:]:
        paper = f" ({draft.cite(review.document)})" if review.document else ""
        on = day(review.held_on)
        yield phrases.grounds_review.format(number=review.number, day=on, document=paper)


def _agreement(draft: Draft) -> str:
    phrases, signed = draft.phrases, draft.agreement.signed_on
    number = papers(draft.view.book.values).document
    return phrases.grounds_agreement.format(
        title=draft.speech.said(draft.agreement.title),
        document=f" {phrases.cited.format(kind='', number=number).strip()}" if number else "",
        day=phrases.signed_on.format(day=draft.long_day(signed.exact))
        if signed.exact
        else draft.at(signed),
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


def notes(draft: Draft) -> Iterator[str]:
    """What a reader must know of the numbers and words of the commitments; below the annex."""
    phrases, commitments = draft.phrases, draft.agreement.commitments
    if draft.agreement.numbering == "editorial":
        yield phrases.editorial
    if press := [each.number for each in commitments if each.text_status == "press"]:
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
