"""The phrases that most commands need. A missing one is a type error."""

from collections.abc import Mapping
from typing import dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Phrases:
    """Phrases by name: for type checkers a dataclass, at run time nothing but its values.

    With so many fields a real dataclass costs each command 11 ms, a named tuple 1 ms, this nothing.
    """

    def __init__(self, **phrases: object) -> None:
        self.__dict__.update(phrases)


class CommonPhrases(Phrases):
    """The phrases of one language; the braces are filled by those who show them."""

    lang: str
    action_names: Mapping[str, str]
    actions: str
    after_review: str
    agreed: str
    agreed_by_review: str
    anchor_assumed: str
    anchor_stated: str
    and_more: str
    as_of: str
    at_term_end: str
    attention_heading: str
    bodies: str
    bundled: str
    by_default: str
    by_review: str
    carried: str
    carried_on: str
    carried_to: str
    chair: str
    changes: str
    bundled_left: str
    choose_agreement: str
    clause: str
    clock_behind: str
    col_agreement: str
    col_attention: str
    col_commitment: str
    col_counts: str
    col_due: str
    col_falls_due: str
    col_joint: str
    col_next_review: str
    col_number: str
    col_reported: str
    col_reports: str
    col_review: str
    col_state: str
    col_title: str
    commitment_count: str
    commitments: str
    conclusion: str
    corrected: str
    correction_taken_back: str
    countries: str
    day_ago: str
    day_left: str
    days: str
    days_ago: str
    days_left: str
    differs: str
    document: str
    due_date: str
    dry_line: str
    dry_run: str
    early: str
    editorial: str
    ended: str
    entries: str
    entry_line: str
    event_kinds: Mapping[str, str]
    every: str
    evidence: str
    fell_due: str
    field: str
    gone: str
    held_on: str
    help_hint: str
    help_topics: str
    hints: tuple[str, ...]
    horizons: str
    id: str
    jointly: str
    kept_damaged: str
    late: str
    lead_agencies: str
    loaded: str
    missed: str
    months: str
    next: str
    next_working_day: str
    no_entries: str
    no_more_reviews: str
    no_previous: str
    no_register: str
    no_review_rule: str
    no_reviews: str
    none_until: str
    not_a_commitment: str
    not_complete: str
    not_recorded: str
    no_tasks: str
    not_reported: str
    not_stated: str
    not_stated_label: str
    nothing_matches: str
    numbering_editorial: str
    occasion: str
    on_a_weekend: str
    on_the_day: str
    one_sided: str
    one_sided_mark: str
    open_list: str
    orphaned: str
    other_names: str
    overdue: str
    overdue_count: str
    overdue_since: str
    parties: str
    parties_differ: str
    party_silent: str
    place: str
    previous_damaged: str
    previous_sound: str
    quiet: str
    record_hint: str
    recorded: str
    recorded_line: str
    records_restored: str
    register: str
    register_empty: str
    related_event: str
    register_made: str
    remark: str
    renews: str
    replaced: str
    resolutions: str
    restore_question: str
    restored: str
    restored_file: str
    review_corrected: str
    review_missed: str
    review_next: str
    review_recorded: str
    review_rule: str
    review_uncounted: str
    reviews_missed_before: str
    rule: str
    set_by: str
    said_before: str
    shown: str
    signed: str
    signed_on: str
    sound: str
    source: str
    standard_input: str
    split_from: str
    stays: str
    superseded: str
    supporting_agencies: str
    taken_back: str
    task: str
    tasks: str
    tasks_done: str
    tasks_gone: str
    tasks_match: str
    tasks_line: str
    term: str
    text: str
    text_status: str
    text_statuses: Mapping[str, str]
    today: str
    total_differs: str
    unchanged: str
    weekdays: tuple[str, ...]
    weeks: str
    would_record: str
    years: str
