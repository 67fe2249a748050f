"""The texts of help, loaded only when help or a wrong option is to be shown."""

from typing import NamedTuple


class Help(NamedTuple):
    """`cmd_` what a command does, `arg_` and `opt_` what a parameter means, `mv_` the word that stands for its value."""

    usage: str
    commands: str
    arguments: str
    options: str
    options_word: str
    command_word: str
    did_you_mean: str
    arg_entry: str
    arg_files: str
    arg_log_number: str
    arg_number: str
    arg_numbers_status: str
    arg_review_number: str
    arg_shell: str
    cmd_agreement: str
    cmd_agreement_list: str
    cmd_agreement_show: str
    cmd_completion: str
    cmd_doctor: str
    cmd_list: str
    cmd_load: str
    cmd_progress: str
    cmd_progress_correct: str
    cmd_progress_log: str
    cmd_progress_set: str
    cmd_review: str
    cmd_review_list: str
    cmd_review_next: str
    cmd_review_record: str
    cmd_review_schedule: str
    cmd_root: str
    cmd_show: str
    cmd_where: str
    mv_day: str
    mv_days: str
    mv_entry: str
    mv_files: str
    mv_folder: str
    mv_id: str
    mv_lang: str
    mv_number: str
    mv_numbers_status: str
    mv_office: str
    mv_party: str
    mv_percent: str
    mv_seconds: str
    mv_shell: str
    mv_status: str
    mv_text: str
    mv_year: str
    opt_agreement: str
    opt_as_of: str
    opt_by: str
    opt_conclusion: str
    opt_differs: str
    opt_document: str
    opt_dry_run: str
    opt_evidence: str
    opt_field: str
    opt_find: str
    opt_held: str
    opt_help: str
    opt_json: str
    opt_lang: str
    opt_lead: str
    opt_list_party: str
    opt_list_status: str
    opt_log_party: str
    opt_note: str
    opt_on: str
    opt_overdue: str
    opt_percent: str
    opt_place: str
    opt_reason: str
    opt_register: str
    opt_restore: str
    opt_set_party: str
    opt_since: str
    opt_stale: str
    opt_until: str
    opt_version: str
    opt_wait: str
    opt_yes: str


def help_texts(lang: str) -> Help:
    """The texts of `lang`, `vi` or `en`."""
    if lang == "vi":
        from mou_cli.words.help_vi import VI

        return VI
    from mou_cli.words.help_en import EN

    return EN
