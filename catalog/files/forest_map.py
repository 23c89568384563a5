"""The forest map 1:5,000 (임상도): its codes in Korean words, its sentinel taken away."""

from __future__ import annotations

import pandas as pd

SENTINEL = "-99"
"""Stands for "no value" in every code field (datasources.md §5.1)."""

FOREST_TYPES = {"0": "무립목지·비산림", "1": "침엽수림", "2": "활엽수림", "3": "혼효림", "4": "죽림"}
SPECIES = {
    "10": "기타침엽수", "11": "소나무", "12": "잣나무", "13": "낙엽송", "14": "리기다소나무", "15": "곰솔",
    "16": "전나무", "17": "편백", "18": "삼나무", "19": "가문비", "20": "비자", "21": "은행",
    "30": "기타활엽수", "31": "상수리", "32": "신갈", "33": "굴참", "34": "기타참나무", "35": "오리", "36": "고로쇠",
    "37": "자작", "38": "박달", "39": "밤", "40": "물푸레", "41": "서어", "42": "때죽", "43": "호두", "44": "백합",
    "45": "포플러", "46": "벚", "47": "느티", "48": "층층", "49": "아까시",
    "60": "기타상록활엽", "61": "가시", "62": "구실잣밤", "63": "녹나무", "64": "굴거리", "65": "황칠",
    "66": "사스레피", "67": "후박", "68": "새덕이",
    "77": "침활혼효", "78": "죽림", "81": "미립목지", "82": "제지",
    "91": "주거지", "92": "초지", "93": "경작지", "94": "수체", "95": "과수원", "99": "기타",
}  # fmt: skip
LABELS = {
    "STORUNST_CD": ("STORUNST_NM", {"0": "비산림", "1": "입목지", "2": "무립목지"}),
    "FROR_CD": ("FROR_NM", {"1": "인공림", "2": "천연림"}),
    "FRTP_CD": ("FRTP_NM", FOREST_TYPES),
    "KOFTR_GROUP_CD": ("KOFTR_NM", SPECIES),
    "DMCLS_CD": ("DMCLS_NM", {"0": "치수", "1": "소경목", "2": "중경목", "3": "대경목"}),
    "AGCLS_CD": ("AGCLS_NM", {str(number): f"{number}영급" for number in range(1, 10)}),
    "DNST_CD": ("DNST_NM", {"A": "소", "B": "중", "C": "밀"}),
}
"""Code field → its name field and the words, of datasources.md §5.1."""


def is_forest_map(columns) -> bool:
    """Whether a layer with these columns is the forest map."""
    return {"FRTP_CD", "KOFTR_GROUP_CD"} <= set(columns)


def with_names(frame: pd.DataFrame) -> pd.DataFrame:
    """The forest map with −99 emptied, codes as plain text (``1``, not ``1.0`` or `` 1``), and names where absent."""
    frame = frame.copy()
    for code, (name, words) in LABELS.items():
        if code not in frame:
            continue
        frame[code] = frame[code].map(_plain)
        if name not in frame:
            frame[name] = frame[code].map(words)
    for code in ("HEIGT_CD", "HEIGHT"):
        if code in frame and frame[code].dtype == object:
            frame[code] = frame[code].map(_plain)
    return frame


def _plain(value: object) -> str | None:
    if value is None or value != value:
        return None
    text = str(value).strip().removesuffix(".0")
    return None if text in ("", SENTINEL) else text
