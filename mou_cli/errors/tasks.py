"""What can be wrong with a task."""

from mou_cli.errors import MouError, WrongUsage


class TaskNotYetSet(MouError):
    vi = "ngày {day} nhiệm vụ {number} chưa được giao; hãy ghi từ ngày giao trở đi. Xem: mou show {commitment}"
    en = "on {day} task {number} had not been set yet; give a day from then on. See: mou show {commitment}"


class TaskCarriedOn(MouError):
    vi = "nhiệm vụ {number} đã chuyển tiếp thành {later}; hãy ghi vào {later}."
    en = "task {number} was carried over as {later}; record it there."


class UnknownTask(MouError):
    vi = "không có nhiệm vụ {number}; có: {known}. Xem: mou task list"
    en = "there is no task {number}; there are: {known}. See: mou task list"


class NoSuchTask(MouError):
    vi = "nội dung {commitment} không có nhiệm vụ {number} đang mở; đang mở: {known}"
    en = "commitment {commitment} has no open task {number}; open: {known}"


class NoTasksOpen(MouError):
    vi = "nội dung {commitment} không có nhiệm vụ nào đang mở để chuyển tiếp"
    en = "commitment {commitment} has no open task to carry over"


class NothingToSet(WrongUsage):
    vi = "hãy nêu --lead BÊN=CƠ QUAN hoặc --due NGÀY."
    en = "give --lead PARTY=AGENCY or --due DAY."


class LeadNeedsParty(WrongUsage):
    vi = "“{text}” thiếu bên hoặc cơ quan; hãy ghi như {example}"
    en = "“{text}” lacks a party or an agency; write it as {example}"
