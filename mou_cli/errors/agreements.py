"""What can be wrong with an agreement: which one is meant, and what its file says."""

from mou_cli.errors import MouError


class UnknownAgreement(MouError):
    vi = "sổ không có bản ghi nhớ nào khớp “{text}”; có: {known}."
    en = "no agreement in the register matches “{text}”; it has: {known}."


class ChooseAgreement(MouError):
    vi = "có nhiều bản ghi nhớ: {found}; hãy chọn một bằng --agreement."
    en = "there are several agreements: {found}; choose one with --agreement."


class AgreementDiffers(MouError):
    vi = "bản ghi nhớ {id} trong sổ đã có {records} ghi nhận và khác tệp này ở:\n{differences}\nKhông nạp gì."
    en = "the agreement {id} in the register has records ({records}) and differs from this file in:\n{differences}\nNothing was loaded."


class NotAnId(MouError):
    vi = (
        "“{text}” không dùng làm mã được; chỉ gồm a-z, 0-9 và gạch nối, như nghe-an-quang-ngai-2023"
    )
    en = "“{text}” cannot be an id; use a-z, 0-9 and hyphens only, as in nghe-an-quang-ngai-2023"


class NotANumber(MouError):
    vi = "“{text}” không dùng làm số của nội dung được; ví dụ: 3, I.1.a"
    en = "“{text}” cannot be a commitment's number; examples: 3, I.1.a"


class NotAPeriod(MouError):
    vi = "“{text}” không phải là chu kỳ đánh giá; hãy ghi P1Y (hằng năm), P2Y (hai năm), P6M (sáu tháng) hoặc term-end (cuối thời hạn)"
    en = "“{text}” is not a review cycle; write P1Y (every year), P2Y (two years), P6M (six months) or term-end (at the end of the term)"


class EndsBeforeStart(MouError):
    vi = "kết thúc {end} trước khi bắt đầu {start}"
    en = "ends on {end}, before it starts on {start}"
