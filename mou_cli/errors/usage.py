"""What is wrong with a command line, whatever the command, and what ends a call early."""

from mou_cli.errors import MouError, WrongUsage


class UnknownCommand(WrongUsage):
    vi = "không có lệnh “{text}”{guess}. Xem: {command} -h"
    en = "there is no command “{text}”{guess}. See: {command} -h"


class TypeInstead(WrongUsage):
    vi = "không có lệnh “{text}”; hãy gõ: {line}"
    en = "there is no command “{text}”; type: {line}"


class NoSuchTopic(WrongUsage):
    vi = "không có mục trợ giúp hay lệnh “{text}”; các mục: {known}."
    en = "there is no help topic and no command “{text}”; the topics are: {known}."


class UnknownOption(WrongUsage):
    vi = "không có tùy chọn “{text}”{guess}. Xem: {command} -h"
    en = "there is no option “{text}”{guess}. See: {command} -h"


class GivenTwice(WrongUsage):
    vi = "{option} được nêu hơn một lần; hãy nêu một lần."
    en = "{option} is given more than once; give it once."


class OptionNeedsValue(WrongUsage):
    vi = "tùy chọn {option} cần một giá trị. Xem: {command} -h"
    en = "the option {option} needs a value. See: {command} -h"


class OptionTakesNoValue(WrongUsage):
    vi = "tùy chọn {option} không nhận giá trị. Xem: {command} -h"
    en = "the option {option} takes no value. See: {command} -h"


class ArgumentMissing(WrongUsage):
    vi = "thiếu {names}. Xem: {command} -h"
    en = "{names} is missing. See: {command} -h"


class TooManyArguments(WrongUsage):
    vi = "thừa tham số: {texts}. Xem: {command} -h"
    en = "unexpected: {texts}. See: {command} -h"


class BehindTheCommand(WrongUsage):
    vi = "{option} đứng sau lệnh: {command} … {option}"
    en = "{option} goes behind the command: {command} … {option}"


class OtherUsage(WrongUsage):
    vi = "{text} Xem cách dùng: {command} -h"
    en = "{text} See: {command} -h"


class NotALanguage(WrongUsage):
    vi = "không có ngôn ngữ “{text}”; hãy chọn vi hoặc en."
    en = "there is no language “{text}”; choose vi or en."


class UnknownShell(WrongUsage):
    vi = "không biết shell “{text}”; hãy chọn bash, zsh, fish hoặc powershell."
    en = "“{text}” is not a shell that mou knows; choose bash, zsh, fish or powershell."


class AllOrOne(WrongUsage):
    vi = "--all là mọi bản ghi nhớ, --agreement là một; hãy bỏ một trong hai."
    en = "--all means every agreement and --agreement one; leave one of the two out."


class PeriodAgainstDay(WrongUsage):
    vi = "giai đoạn kết thúc ngày {end} còn --as-of là {day}; hãy bỏ một trong hai."
    en = "the period ends on {end} and --as-of is {day}; leave one of the two out."


class NothingToSet(WrongUsage):
    vi = "hãy nêu --lead BÊN=CƠ QUAN hoặc --due NGÀY."
    en = "give --lead PARTY=AGENCY or --due DAY."


class FromOrCorrect(WrongUsage):
    vi = 'hãy nêu một trong hai: --from TỆP để ghi một sửa đổi, hoặc --correct MÃ --reason "…" để rút lại.'
    en = 'give one of the two: --from FILE to record an amendment, or --correct ID --reason "…" to take one back.'


class NotConfirmed(MouError):
    vi = "chưa làm gì; thêm --yes để đồng ý."
    en = "nothing was done; add --yes to agree."


class Interrupted(MouError):
    vi = "đã dừng theo yêu cầu. Việc đã ghi xem trong: mou progress log"
    en = "interrupted. What is recorded is in: mou progress log"


class StatusMissing(WrongUsage):
    vi = "thiếu trạng thái sau số của nội dung; ví dụ: mou progress set 3 in-progress. Chọn: {known}."
    en = "a status is missing after the number; for example: mou progress set 3 in-progress. Choose one of: {known}."


class NumberMissing(WrongUsage):
    vi = "thiếu số của nội dung trước trạng thái; ví dụ: mou progress set 3 in-progress."
    en = "a commitment's number is missing before the status; for example: mou progress set 3 in-progress."


class SinceTooLate(MouError):
    vi = "{since} là sau ngày {day} đang xem; hãy ghi một ngày trước đó."
    en = "{since} is after {day}, the day that is shown; give an earlier day."


class NoReviewYet(MouError):
    vi = "chưa ghi kỳ đánh giá nào; hãy ghi một ngày, như --since 24/07/2025."
    en = "no review is recorded yet; give a day, as in --since 24/07/2025."
