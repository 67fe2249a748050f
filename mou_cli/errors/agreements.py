"""What can be wrong with which agreement is meant, and with loading one again."""

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


class AlreadyInRegister(MouError):
    vi = "bản ghi nhớ {id} trong sổ khác tệp này; tệp xuất chỉ nạp được vào sổ chưa có bản ghi nhớ ấy. Không nạp gì."
    en = "the agreement {id} in the register is not as in this file; an export can be loaded only where it is not there yet. Nothing was loaded."
