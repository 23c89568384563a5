"""What fields that identify are called: Korean, English, and the abbreviations of agencies."""

from __future__ import annotations

import re
from enum import Enum


class Meaning(Enum):
    """What a field's name says of its values."""

    PERSON = "person"
    NUMBER = "number"
    CONTACT = "contact"
    BIRTH = "birth"
    ADDRESS = "address"
    PARCEL = "parcel"
    PLATE = "plate"
    ACCOUNT = "account"
    FREE_TEXT = "free_text"


_KOREAN = {
    Meaning.NUMBER: ("주민등록번호", "주민번호", "외국인등록번호", "외국인번호", "여권번호", "운전면허", "면허번호",
                     "사업자등록번호", "사업자번호", "법인등록번호", "회원번호", "환자번호", "학번", "사번", "개인식별", "카드번호",
                     "카드식별", "가상카드", "암호화카드", "수급자번호", "세대번호"),
    Meaning.CONTACT: ("전화", "휴대폰", "핸드폰", "연락처", "이메일", "전자우편", "팩스"),
    Meaning.BIRTH: ("생년월일", "생일", "출생"),
    Meaning.ACCOUNT: ("계좌", "은행명"),
    Meaning.PLATE: ("차량번호", "자동차번호", "차번호", "번호판"),
    Meaning.PERSON: ("성명", "이름", "소유자", "소유주", "대표자", "신청인", "신청자", "민원인", "보호자", "세대주", "거주자", "입주자",
                     "담당자", "신고자", "신고인", "점유자", "임차인", "임대인", "관리인", "피해자", "환자명", "고객명", "점검자", "작성자"),
    Meaning.PARCEL: ("필지고유번호", "토지고유번호", "고유번호", "지번"),
    Meaning.ADDRESS: ("주소", "소재지", "거주지", "도로명주소"),
    Meaning.FREE_TEXT: ("비고", "메모", "특이사항", "민원내용", "상담내용", "신고내용", "의견", "기타사항"),
}  # fmt: skip
"""Parts of names; the first that a name holds."""

_NO_PERSON = ("시설이름", "소유자구분", "소유구분", "소유자수", "소유자유형", "전화부스", "공중전화", "거주자우선", "주소수", "비고란수",
              "연령대", "지번수", "고유번호수", "정류장이름", "노선이름", "건물이름")  # fmt: skip
"""Names that hold one of the parts and yet tell a class, a count or a place."""

_ENGLISH = {
    Meaning.PERSON: ("owner", "ownername", "ownernm", "ownr", "ownrnm", "posesnnm", "personname", "personnm", "fullname",
                     "firstname", "lastname", "surname", "applicant", "applicantname", "reporter", "resident",
                     "residentname", "officer", "inspector", "tenant", "landlord", "contactname", "representative",
                     "rprsntvnm", "mbrnm", "custnm", "usernm", "username", "author", "chargernm", "aplcntnm", "patient"),
    Meaning.NUMBER: ("rrn", "ssn", "residentno", "residentid", "ihidnum", "rrno", "jumin", "juminno", "juminbunho",
                     "passport", "passportno", "bizrno", "bizno", "brno", "crno", "memberid", "memberno", "userid",
                     "personid", "personno", "patientid", "customerid", "cardid", "cardno", "cardnum", "cardnumber",
                     "cardkey", "householdid", "householdno", "pid", "card"),
    Meaning.CONTACT: ("phone", "phoneno", "phonenumber", "tel", "telno", "telnum", "telephone", "mobile", "mobileno",
                      "cellphone", "hp", "hpno", "mbtlnum", "email", "emailadres", "mail", "fax", "faxno", "contact"),
    Meaning.BIRTH: ("birth", "birthdate", "birthday", "dob", "brthdy", "birthyear", "brdt", "age"),
    Meaning.ADDRESS: ("addr", "address", "adres", "rdnmadr", "lnmadr", "roadaddr", "jibunaddr", "detailaddr",
                      "addrdetail", "homeaddress", "newplatplc", "platplc"),
    Meaning.PARCEL: ("pnu", "pnucd", "jibun", "lotno", "relatedpnu", "pnuderived", "parcelno", "lotnumber"),
    Meaning.PLATE: ("plate", "plateno", "platenumber", "vhcleno", "carno", "carnum", "vehno", "vhrno", "numberplate"),
    Meaning.ACCOUNT: ("account", "accountno", "acnutno", "iban", "bankaccount", "creditcard"),
    Meaning.FREE_TEXT: ("memo", "remark", "remarks", "rmrk", "rm", "comment", "comments", "freetext", "opinion"),
}  # fmt: skip
"""Whole names, without blanks and underscores; also at the end of a longer one (``land_owner``, ``home_phone``)."""


def meaning_of(name: str) -> Meaning | None:
    """What a field called ``name`` (as stored, or as it is shown) says of persons; None: nothing."""
    if not name:
        return None
    plain = re.sub(r"[\s_\-./()\[\]]+", "", name).lower()
    if any(word in plain for word in _NO_PERSON):
        return None
    for meaning, words in _KOREAN.items():
        if any(word in plain for word in words):
            return meaning
    parts = [part for part in re.split(r"[^a-z0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()) if part]
    endings = {"".join(parts[place:]) for place in range(len(parts))}
    return next((meaning for meaning, words in _ENGLISH.items() if not endings.isdisjoint(words)), None)
