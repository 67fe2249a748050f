"""The sentences of the report that leaders sign; loaded by `mou report` alone."""

from collections.abc import Mapping

from mou_cli.language.phrases.common import Phrases


class ReportPhrases(Phrases):
    """The sentences of one language; the braces are filled by those who write the report."""

    against_due: str
    all_parties: str
    amended: str
    annex: str
    annex_columns: tuple[str, ...]
    annex_note: str
    annex_title: str
    assessed: str
    both_parties: str
    by_document: str
    carried: str
    cause_given: str
    causes: str
    cited: str
    cited_by: str
    cited_on: str
    commitments: str
    concluded: str
    counts: str
    counts_then: str
    day: str
    differing: str
    document_kinds: Mapping[str, str]
    documents: str
    due: str
    due_by_review: str
    editorial: str
    ended: str
    entries: str
    entries_jointly: str
    entries_of_which: str
    entries_shown: str
    every: str
    every_commitment: str
    grounds_agreement: str
    grounds_clause: str
    grounds_review: str
    held: str
    held_at: str
    held_by: str
    held_document: str
    in_all: str
    in_month: str
    in_year: str
    jointly_said: str
    late: str
    lead: str
    left_open: str
    missing_due: str
    missing_evidence: str
    missing_lead: str
    months: tuple[str, ...]
    next_due: str
    no_judgement: str
    no_news: str
    nobody: str
    not_counted: str
    not_recorded: str
    not_recorded_many: str
    of_party: str
    on_day: str
    one_party: str
    opening: str
    orphaned: str
    overdue: str
    overdue_numbers: str
    recipients: str
    reported: str
    result_of: str
    results: str
    same_status: str
    schedule_missed: str
    sections: tuple[str, ...]
    settle: str
    shortcomings: str
    signed_on: str
    silent: str
    since: str
    source_press: str
    stale: str
    stands_agreed: str
    stands_agreed_percents: str
    stands_differing: str
    stands_one_sided: str
    stands_some_differ: str
    subject: str
    succeeded: str
    supply: str
    tally: str
    task: str
    tasks_done: str
    tasks_named: str
    tasks_none: str
    tasks_set: str
    title: str
