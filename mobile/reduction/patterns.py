"""Values that identify: numbers with their check digits, plates, parcel numbers, names of persons."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import Enum

import pandas as pd

MOST = 0.5
"""Share of a column's values that must look so, where chance makes a few of any numbers look so."""
NAMES = 0.8
"""Share of a column's values that must look like names of persons: names of places begin with surnames as well."""
DIFFERENT = 0.5
"""Share of a column's values that must differ for names: a column of a few returning words holds classes."""
ENOUGH = 2_000
"""Values that are looked at where most of a column must look so, spread over all."""
NEARLY_ALL = 0.95
"""Share of ten-digit numbers whose check digit must be right for business numbers: of any codes one in ten is."""
FEWEST_NAMES = 3
"""Different values below which a column tells neither names nor business numbers from others."""


class Pattern(Enum):
    """What a value looks like, the most harmful first."""

    RESIDENT = "resident"
    FOREIGNER = "foreigner"
    CARD = "card"
    HASHED = "hashed"
    PHONE = "phone"
    EMAIL = "email"
    BUSINESS = "business"
    PLATE = "plate"
    PNU = "pnu"
    LOT = "lot"
    PERSON = "person"


def patterns_in(column: pd.Series) -> tuple[Pattern, ...]:
    """What the values of ``column`` look like, the most harmful first; nothing of a column of measures or dates."""
    texts = _texts(column)
    if not len(texts):
        return ()
    together = "\n".join(texts)
    found = [pattern for pattern, test in _ANYWHERE.items() if test(together)]
    some = texts.iloc[:: -(-len(texts) // ENOUGH)]
    found += [pattern for pattern, test in _MOSTLY.items() if some.map(test).mean() >= MOST]
    if len(texts) >= FEWEST_NAMES and some.map(_is_business).mean() >= NEARLY_ALL:
        found.append(Pattern.BUSINESS)
    if _are_names(texts, len(column)):
        found.append(Pattern.PERSON)
    return tuple(pattern for pattern in Pattern if pattern in found)


def patterns_of(text: str) -> tuple[Pattern, ...]:
    """What stands in one text: a title, a label, the name of a class."""
    return tuple(pattern for pattern, test in (_ANYWHERE | {Pattern.PNU: _is_pnu}).items() if test(text))


def _texts(column: pd.Series) -> pd.Series:
    """The different values as texts; none of dates, truths and numbers that are no whole ones."""
    values = column.dropna()
    if pd.api.types.is_bool_dtype(values) or pd.api.types.is_datetime64_any_dtype(values):
        return pd.Series(dtype=object)
    if pd.api.types.is_float_dtype(values):
        if not (values % 1 == 0).all():
            return pd.Series(dtype=object)
        values = values[values.abs() < 2**63].astype("int64")
    texts = pd.Series(values.unique()).astype(str).str.strip()
    return texts[texts != ""]


# --- Numbers with check digits --------------------------------------------------------------------------------------

_RRN = re.compile(r"(?<!\d)(\d{6}) ?- ?([1-8])(\d{6}|\*{5,6})(?!\d)")
_RRN_BARE = re.compile(r"(?<!\d)(\d{6})([1-8])(\d{6})(?!\d)")
_RRN_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)


def _resident_numbers(text: str) -> list[str]:
    """The seventh digits of the registration numbers in ``text``, a value a line.

    With a hyphen the date alone decides: numbers given since October 2020 have no check digit (주민등록법 시행규칙).
    """
    found = [two for one, two, _ in _RRN.findall(text) if _is_birth(one, two)]
    # Thirteen digits alone on a line may be any code: there most of a column must look so (_MOSTLY).
    return found + [match[2] for match in _RRN_BARE.finditer(text) if _is_rrn(match[0]) and _is_in_a_line(match)]


def _is_in_a_line(match: re.Match) -> bool:
    before, after = match.string[max(match.start() - 1, 0) : match.start()], match.string[match.end() : match.end() + 1]
    return before not in ("", "\n") or after not in ("", "\n")


def _is_birth(digits: str, seventh: str) -> bool:
    century = 1900 if seventh in "1256" else 2000
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return False
    return True


def _is_rrn(digits: str) -> bool:
    """Thirteen digits whose date and check digit are right, of residents or of foreigners."""
    if len(digits) != 13 or not digits.isdigit() or digits[6] not in "12345678" or not _is_birth(digits[:6], digits[6]):
        return False
    rest = sum(weight * int(digit) for weight, digit in zip(_RRN_WEIGHTS, digits, strict=False)) % 11
    return int(digits[12]) == ((13 if digits[6] in "5678" else 11) - rest) % 10


_CARD = re.compile(r"(?<!\d)\d{4}([- ])\d{4}\1(?:\d{4}|\*{4}|X{4})\1\d{4}(?!\d)")
_BUSINESS = re.compile(r"(?<!\d)(\d{3})-(\d{2})-(\d{5})(?!\d)")
_BUSINESS_WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


def _is_business(digits: str) -> bool:
    """Ten digits whose last checks the others (국세청 사업자등록번호)."""
    if len(digits) != 10 or not digits.isdigit() or digits[:3] < "101":
        return False
    weighed = sum(weight * int(digit) for weight, digit in zip(_BUSINESS_WEIGHTS, digits, strict=False))
    return (10 - (weighed + int(digits[8]) * 5 // 10) % 10) % 10 == int(digits[9])


def _is_card(text: str) -> bool:
    """Sixteen digits: transit cards need not have Luhn's check digit."""
    return len(text) == 16 and text.isdigit()


def _is_hashed(text: str) -> bool:
    """A digest in hexadecimal or base 64, a UUID, or the 63-bit number that a card becomes at import (transit)."""
    return bool(_DIGEST.fullmatch(text)) or (text.isdigit() and 17 <= len(text) <= 19 and not _is_pnu(text))


_DIGEST = re.compile(
    r"[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}="
    r"|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
)

# --- Telephones, mail, plates, places -------------------------------------------------------------------------------

_PHONE = re.compile(
    r"(?<![\d-])(?:01[016789][-. )]?\d{3,4}[-. ]?\d{4}"
    r"|0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\d)[-. )] ?\d{3,4}[-. ]\d{4})(?![\d-])"
)
_PHONE_AS_NUMBER = re.compile(r"10[2-9]\d{5}(?!00)\d\d")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w")
_PLATE = re.compile(
    r"(?<![\d가-힣])\d{2,3} ?"
    r"[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자배하허호] ?\d{4}(?!\d)"
)
_PLATE_WITH_REGION = re.compile(
    r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
    r" ?\d{1,2} ?[가-힣] ?\d{4}(?!\d)"
)
_PROVINCES = ("11", "26", "27", "28", "29", "30", "31", "36", *map(str, range(41, 54)))
_LOT = re.compile(r"[가-힣]\d*(?:동|리|가|로|길)\s*(?:산\s*)?\d+(?:-\d+)?(?=$|[\s,(]|번지|호)")
_MASKED_NAME = re.compile(r"[가-힣][*○●◯]{1,2}[가-힣]?")


def _is_pnu(text: str) -> bool:
    """Nineteen digits: province … ri, land or mountain, main and sub number (필지고유번호)."""
    return len(text) == 19 and text.isdigit() and text[:2] in _PROVINCES and text[10] in "12345678"


def _is_plate(text: str) -> bool:
    return bool(_PLATE.search(text) or _PLATE_WITH_REGION.search(text))


def _is_phone_as_number(text: str) -> bool:
    """A mobile number that a spreadsheet took for a number, without its zero (ids of road links end in 00)."""
    return bool(_PHONE_AS_NUMBER.fullmatch(text))


# --- Names of persons -----------------------------------------------------------------------------------------------

_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명"
    "기반라왕금옥육인맹제모탁국어은편용"
)
_TWO_SYLLABLES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고")
_PLACES = tuple("동읍면리로길역교산시군구천댁촌골점원관청장섬항문호소대학지터말곡")


def _is_name(text: str) -> bool:
    if not re.fullmatch(r"[가-힣]{2,4}", text):
        return False
    if text[:2] in _TWO_SYLLABLES:
        return len(text) > 2
    return len(text) == 3 and text[0] in _SURNAMES


def _are_names(texts: pd.Series, rows: int) -> bool:
    """Whether a column holds persons: nearly all look so, few return, and their ends are not those of places."""
    if texts.str.fullmatch(_MASKED_NAME).any():
        return True
    if len(texts) < max(FEWEST_NAMES, DIFFERENT * rows):
        return False
    some = texts.iloc[:: -(-len(texts) // ENOUGH)]
    return some.map(_is_name).mean() >= NAMES and some.str.endswith(_PLACES).mean() < MOST


_ANYWHERE: dict[Pattern, Callable[[str], bool]] = {
    Pattern.RESIDENT: lambda text: any(digit in "1234" for digit in _resident_numbers(text)),
    Pattern.FOREIGNER: lambda text: any(digit in "5678" for digit in _resident_numbers(text)),
    Pattern.CARD: lambda text: bool(_CARD.search(text)),
    Pattern.PHONE: lambda text: bool(_PHONE.search(text)),
    Pattern.EMAIL: lambda text: bool(_EMAIL.search(text)),
    Pattern.BUSINESS: lambda text: any(_is_business("".join(match)) for match in _BUSINESS.findall(text)),
    Pattern.PLATE: _is_plate,
}
_MOSTLY: dict[Pattern, Callable[[str], bool]] = {
    Pattern.RESIDENT: lambda text: _is_rrn(text) and text[6] in "1234",
    Pattern.FOREIGNER: lambda text: _is_rrn(text) and text[6] in "5678",
    Pattern.CARD: _is_card,
    Pattern.HASHED: _is_hashed,
    Pattern.PHONE: _is_phone_as_number,
    Pattern.PNU: _is_pnu,
    Pattern.LOT: lambda text: bool(_LOT.search(text)),
}
