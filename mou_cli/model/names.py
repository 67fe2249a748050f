"""What statuses and results are called: the words that people type and that are shown."""

from collections.abc import Mapping

from mou_cli.model.agreement import Status
from mou_cli.model.records import Result

# The word typed and stored, the one in Vietnamese, the one in English, then others that are typed.
STATUS_NAMES: Mapping[Status, tuple[str, ...]] = {
    Status.NOT_STARTED: ("not-started", "chưa thực hiện", "not started"),
    Status.IN_PROGRESS: ("in-progress", "đang thực hiện", "in progress"),
    Status.ONGOING: ("ongoing", "thực hiện thường xuyên", "ongoing", "thường xuyên"),
    Status.SUBSTANTIAL: ("substantial", "cơ bản hoàn thành", "substantial"),
    Status.COMPLETED: ("completed", "hoàn thành", "completed"),
    Status.ON_HOLD: ("on-hold", "tạm dừng", "on hold"),
    Status.NOT_APPLICABLE: ("not-applicable", "không còn phù hợp", "not applicable"),
}
NOT_REPORTED = ("not-reported", "chưa báo cáo", "not reported")

RESULT_NAMES: Mapping[Result, tuple[str, ...]] = {
    Result.WORSE: ("worse", "xấu đi", "worse"),
    Result.NO_CHANGE: ("no-change", "không đổi", "no change"),
    Result.FIRST_SIGNS: ("first-signs", "bước đầu", "first signs"),
    Result.CLEAR: ("clear", "rõ rệt", "clear"),
    Result.OUTSTANDING: ("outstanding", "nổi bật", "outstanding"),
}


def name_of(value: Status | Result, lang: str) -> str:
    """What a status or a result is called in `lang` (`vi` or `en`)."""
    names = STATUS_NAMES[value] if isinstance(value, Status) else RESULT_NAMES[value]
    return names[1 if lang == "vi" else 2]
