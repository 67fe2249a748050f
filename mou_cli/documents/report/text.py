"""The report in blocks of text, in the order in which it is read; it knows no file format."""

from collections.abc import Mapping

from mou_cli.codec.agreement_file import papers
from mou_cli.documents.report.draft import BLANK_LINES, DOTS, NO_BREAK, Block, Draft, Kind
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
    for code in draft.agreement.codes:
        party = draft.speech.party(code)
        title = title.replace(party, party.replace(" ", NO_BREAK))
    last = day(draft.period.last)
    return draft.phrases.subject.format(title=title, since=draft.beginning(), last=last)


def document(draft: Draft, office: Office) -> list[Block]:
    """The whole text: grounds, the opening, the five sections."""
    sections = (
        leadership(draft),
        results(draft),
        assessment(draft),
        next_period(draft),
        [Block(Kind.BLANK)] * BLANK_LINES,
    )
    blocks = [*grounds(draft), _opening(draft, office)]
    for title, section in zip(draft.phrases.sections, sections, strict=True):
        blocks += [Block(Kind.SECTION, title), *(section or [Block(Kind.BLANK)])]
    return blocks


def grounds(draft: Draft) -> list[Block]:
    """On what the report rests: the agreement, its review clause, the last review."""
    phrases = draft.phrases
    texts = [_agreement(draft)]
    if clause := _clause(draft):
        texts.append(phrases.grounds_clause.format(clause=clause))
    if review := draft.period.last_review:
        paper = f" ({draft.cite(review.document)})" if review.document else ""
        held = {"number": review.number, "day": day(review.held_on)}
        texts.append(phrases.grounds_review.format(**held, document=paper))
    *first, last = texts
    return [Block(Kind.GROUND, f"{text};") for text in first] + [Block(Kind.GROUND, f"{last}.")]


def _agreement(draft: Draft) -> str:
    phrases, signed = draft.phrases, draft.agreement.signed_on
    number = papers(draft.view.values).document
    paper = f" {phrases.cited.format(kind='', number=number).strip()}" if number else ""
    on = draft.at(signed)
    if signed.exact:
        on = phrases.signed_on.format(day=draft.long_day(signed.exact))
    title = draft.speech.said(draft.agreement.title)
    return phrases.grounds_agreement.format(title=title, document=paper, day=on)


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
    what = draft.together([speech.said(text) for text in rule.does])
    clause = f"{speech.said(rule.by)} {what}".strip()
    return ", ".join(filter(None, (often, clause)))


def _opening(draft: Draft, office: Office) -> Block:
    issuer = " ".join((office.issuer or DOTS).split())
    title, last = draft.speech.said(draft.agreement.title), day(draft.period.last)
    phrase = draft.phrases.opening
    text = phrase.format(issuer=issuer, title=title, since=draft.beginning(), last=last)
    return Block(Kind.TEXT, text)


def notes(draft: Draft) -> list[str]:
    """What a reader must know of the numbers and words of the commitments; below the annex."""
    phrases, commitments = draft.phrases, draft.agreement.commitments
    lines = [phrases.editorial] if draft.agreement.numbering == "editorial" else []
    press = [each.number for each in commitments if each.text_status == "press"]
    if press:
        every = len(press) == len(commitments)
        which = phrases.every_commitment if every else draft.numbers(press)
        lines.append(phrases.source_press.format(numbers=which))
    return lines


def dated(draft: Draft, office: Office) -> str:
    """When it is issued, with blanks where that is not known."""
    if office.dated_on:
        return draft.long_day(office.dated_on)
    return draft.phrases.day.format(day="……", month="……", year="……")


def place_and_date(draft: Draft, office: Office) -> str:
    """Where and when it is issued, with blanks for what is not known."""
    return f"{office.place or '………'}, {dated(draft, office)}"


def numbered(template: Mapping[str, str], draft: Draft, office: Office, layout: Layout) -> str:
    """Number and symbol in the form of `template`, with blanks for what is not known."""
    number, symbol = office.number or "……", office.symbol or layout.symbol
    return template[draft.lang].format(number=number, symbol=symbol)
