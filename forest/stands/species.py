"""The species groups of the forest map (KOFTR_GROUP_CD), by name."""

from __future__ import annotations

import pandas as pd

SPECIES = {
    "10": "기타침엽수", "11": "소나무", "12": "잣나무", "13": "낙엽송", "14": "리기다소나무", "15": "곰솔",
    "16": "전나무", "17": "편백나무", "18": "삼나무", "19": "가문비나무", "20": "비자나무", "21": "은행나무",
    "30": "기타활엽수", "31": "상수리나무", "32": "신갈나무", "33": "굴참나무", "34": "기타 참나무류", "35": "오리나무",
    "36": "고로쇠나무", "37": "자작나무", "38": "박달나무", "39": "밤나무", "40": "물푸레나무", "41": "서어나무",
    "42": "때죽나무", "43": "호두나무", "44": "백합나무", "45": "포플러", "46": "벚나무", "47": "느티나무",
    "48": "층층나무", "49": "아까시나무", "60": "기타상록활엽수", "61": "가시나무", "62": "구실잣밤나무",
    "63": "녹나무", "64": "굴거리나무", "65": "황칠나무", "66": "사스레피나무", "67": "후박나무", "68": "새덕이",
    "77": "침활혼효림", "78": "죽림", "81": "미립목지", "82": "제지", "91": "주거지", "92": "초지", "93": "경작지",
    "94": "수체", "95": "과수원", "99": "기타",
}  # fmt: skip
"""Code → name in Korean, as the forest map itself writes it (data.md: imsangdo_codes.csv)."""


def species_names(codes: pd.Series) -> pd.Series:
    """The name of each code; a code that the list does not know stays as it is, a missing one missing."""
    return codes.map(SPECIES).where(codes.isin(SPECIES), codes).astype(object)
