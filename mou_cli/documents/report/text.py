"""The report on carrying out an agreement in blocks of text, in the order in which it is read; it
knows no format.
"""

from collections.abc import Mapping

from mou_cli.codec.agreement_file import papers
from mou_cli.documents.report.layout import Layout
from mou_cli.documents.report.letterhead import Office
from mou_cli.documents.report.telling import (
    BLANK_LINES,
    DOTS,
    NO_BREAK,
    Block,
    Kind,
    Telling,
    long_day,
    together,
)
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import TERM_END
from mou_cli.model.vietnamese import day


def subject(of: Telling) -> str:
    """What the report is about, as it stands under its title; no line ends within a party's name."""
    title = of.agreement.title.said(of.lang)
    for code in of.agreement.codes:
        title = title.replace(of.party(code), of.party(code).replace(" ", NO_BREAK))
    return of.said.subject.format(title=title, since=of.beginning(), last=day(of.span.last))


def document(of: Telling, office: Office) -> list[Block]:
    """The whole text: grounds, the opening, the five sections."""
    from mou_cli.documents.report.judgement import assessment, next_period
    from mou_cli.documents.report.leadership import leadership
    from mou_cli.documents.report.results import results

    sections = (
        leadership(of),
        results(of),
        assessment(of),
        next_period(of),
        [Block(Kind.BLANK)] * BLANK_LINES,
    )
    blocks = [*grounds(of), *_opening(of, office)]
    for title, found in zip(of.said.sections, sections, strict=True):
        blocks += [Block(Kind.SECTION, title), *(found or [Block(Kind.BLANK)])]
    return blocks


def grounds(of: Telling) -> list[Block]:
    """On what the report rests: the agreement, its review clause, the last review."""
    said, agreement = of.said, of.agreement
    kept = papers(of.span.report.values)
    signed = agreement.signed_on
    found = [
        said.grounds_agreement.format(
            title=agreement.title.said(of.lang),
            document=f" {said.cited.format(kind='', number=kept.document).strip()}"
            if kept.document
            else "",
            day=said.signed_on.format(day=long_day(signed.exact, said))
            if signed.exact
            else of.at(signed),
        )
    ]
    if clause := _clause(of):
        found.append(said.grounds_clause.format(clause=clause))
    if review := of.span.last_review:
        document_ = f" ({of.cite(review.document)})" if review.document else ""
        found.append(
            said.grounds_review.format(
                number=review.number, day=day(review.held_on), document=document_
            )
        )
    ends = [";"] * (len(found) - 1) + ["."]
    return [Block(Kind.GROUND, text + end) for text, end in zip(found, ends, strict=True)]


def _clause(of: Telling) -> str:
    rule = of.agreement.review
    if rule.cycle is None:
        return ""
    what = together([each.said(of.lang) for each in rule.does], of)
    who = rule.by.said(of.lang) if rule.by else ""
    if rule.cycle == TERM_END:
        often = of.words.at_term_end[:1].lower() + of.words.at_term_end[1:]
    else:
        often = of.said.every.format(period=phrasing.cycle(rule.cycle, of.words, iso=False))
    return ", ".join(part for part in (often, f"{who} {what}".strip()) if part)


def _opening(of: Telling, office: Office) -> list[Block]:
    issuer = " ".join((office.issuer or DOTS).split())
    opening = of.said.opening.format(
        issuer=issuer,
        title=of.agreement.title.said(of.lang),
        since=of.beginning(),
        last=day(of.span.last),
    )
    return [Block(Kind.TEXT, opening)]


def notes(of: Telling) -> list[str]:
    """What a reader must know of the numbers and the words of the commitments: it stands below the
    annex.
    """
    told = [of.said.editorial] if of.agreement.numbering == "editorial" else []
    numbers = [each.number for each in of.agreement.commitments if each.text_status == "press"]
    every = len(numbers) == len(of.agreement.commitments)
    which = of.said.every_commitment if every else of.numbers(numbers)
    return told + ([of.said.source_press.format(numbers=which)] if numbers else [])


def dated(of: Telling, office: Office) -> str:
    """When it is issued, with blanks where that is not known."""
    if office.dated_on:
        return long_day(office.dated_on, of.said)
    return of.said.day.format(day="……", month="……", year="……")


def place_and_date(of: Telling, office: Office) -> str:
    """Where and when it is issued, with blanks for what is not known."""
    return f"{office.place or '………'}, {dated(of, office)}"


def numbered(template: Mapping[str, str], of: Telling, office: Office, layout: Layout) -> str:
    """Number and symbol as `template` has them in each language, with blanks for what is not known."""
    return template[of.lang].format(
        number=office.number or "……", symbol=office.symbol or layout.symbol
    )
