"""What can be wrong with a review, and with the worksheet that records it."""

from mou_cli.errors import MouError


class ReviewAlreadyRecorded(MouError):
    vi = 'kỳ đánh giá {number} đã ghi là tổ chức ngày {held}; nếu ghi nhầm: mou review correct {number} --reason "…"'
    en = 'review {number} is already recorded as held on {held}; if that is wrong: mou review correct {number} --reason "…"'


class ReviewNotRecorded(MouError):
    vi = "chưa ghi kỳ đánh giá {number} nên không có gì để rút lại; xem: mou review list"
    en = "review {number} is not recorded, so there is nothing to take back; see: mou review list"


class NoSuchReview(MouError):
    vi = "không có kỳ đánh giá {number} để ghi vào ngày {held}; kỳ xa nhất có thể là {last}. Xem: mou review schedule"
    en = "there is no review {number} to record on {held}; the furthest it can be is {last}. See: mou review schedule"


class OtherReview(MouError):
    vi = "phiếu này của kỳ đánh giá {found}, không phải kỳ {wanted}"
    en = "this worksheet is for review {found}, not for {wanted}"


class NoSuchCommitment(MouError):
    vi = "không có nội dung {number} vào ngày {day}; có: {known}"
    en = "there is no commitment {number} on {day}; there are {known}"


class HasEnded(MouError):
    vi = "nội dung {number} đã kết thúc ngày {day}"
    en = "commitment {number} ended on {day}"


class UnknownResult(MouError):
    vi = "không có kết quả “{text}”; hãy chọn: {known}"
    en = "there is no result “{text}”; choose one of: {known}"


class NeedsStatus(MouError):
    vi = "đã ghi kết quả, tỷ lệ hoặc kết luận thì phải chọn trạng thái"
    en = "a result, a percentage or a conclusion needs a status with it"


class NothingFilledIn(MouError):
    vi = "{path} chưa điền gì, không ghi gì; hãy điền, hoặc bỏ --from để chỉ ghi ngày họp."
    en = "nothing is filled in in {path}, nothing was recorded; fill it in, or leave out --from to record the day alone."


class DueTooEarly(MouError):
    vi = "hạn {due} không sau ngày họp {held}; hãy chọn ngày sau đó."
    en = "the due date {due} is not after the day of the review, {held}; choose a later day."


class NoNextReview(MouError):
    vi = "không có kỳ đánh giá nào sau kỳ này để làm hạn; hãy ghi ngày"
    en = "there is no review after this one to be due by; write a date"


class SinceTooLate(MouError):
    vi = "{since} là sau ngày {day} đang xem; hãy ghi một ngày trước đó."
    en = "{since} is after {day}, the day that is shown; give an earlier day."


class NoReviewYet(MouError):
    vi = "chưa ghi kỳ đánh giá nào; hãy ghi một ngày, như --since 24/07/2025."
    en = "no review is recorded yet; give a day, as in --since 24/07/2025."
