"""The phrases about what a review closes and opens; loaded by the commands that speak of it."""

from collections.abc import Mapping

from mou_cli.derived.statistics import Timing
from mou_cli.derived.weaknesses import Kind as WeaknessKind
from mou_cli.language.phrases.common import Phrases
from mou_cli.model.evidence import Kind as EvidenceKind


class ReviewPhrases(Phrases):
    """The phrases of one language; the braces are filled by those who show them."""

    all_sound: str
    amended: str
    amendment: str
    amendment_recorded: str
    amendment_taken_back: str
    assessed: str
    came_overdue: str
    change_kinds: Mapping[str, str]
    chairs: str
    changes_since: str
    col_documents: str
    col_entries: str
    col_kind: str
    due: str
    ended_alone: str
    entry_gone: str
    evidence_differs: str
    evidence_kinds: Mapping[EvidenceKind, str]
    evidence_missing: str
    evidence_same: str
    figures_differing: str
    figures_entries: str
    figures_evidence: str
    figures_one_sided: str
    figures_then: str
    filled_in: Mapping[str, str]
    to_fix: str
    from_day: str
    is_gone: str
    is_new: str
    jointly: str
    new_entries: str
    no_evidence: str
    no_files: str
    nothing_reported: str
    open_task: str
    reported: str
    saw: str
    sheet_chairs: str
    sheet_conclusion: str
    sheet_continues: str
    sheet_document: str
    sheet_due: str
    sheet_due_line: str
    sheet_hint: str
    sheet_number: str
    sheet_percent: str
    sheet_result: str
    sheet_status: str
    sheet_task_hint: str
    sheet_tasks: str
    sheet_text: str
    sheet_title: str
    sheet_written: str
    since_day: str
    since_review: str
    since_signing: str
    statuses: str
    task_assigned: str
    task_done: str
    task_gone: str
    task_new: str
    timings: Mapping[Timing, str]
    touches: str
    touches_none: str
    trace_assigned: str
    trace_coming: str
    trace_due: str
    trace_held: str
    trace_signed: str
    unchanged_numbers: str
    weakness_kinds: Mapping[WeaknessKind, str]
