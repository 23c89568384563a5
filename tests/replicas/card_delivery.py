"""A day's card records as an agency delivers them: 18 columns in CP949."""

from __future__ import annotations

import csv
from pathlib import Path

TS18 = [
    "운행일자", "정산사ID", "가상카드번호", "정산지역코드", "카드구분코드", "정산사차량ID", "교통수단코드",
    "정산사노선ID", "승차일시", "정산사승차정류장ID", "하차일시", "정산사하차정류장ID", "트랜잭션ID", "환승건수",
    "이용자유형코드(시스템)", "이용자수", "이용거리(m)", "탑승시간(s)",
]  # fmt: skip
DAY = "20260401"


def tap(card, route, board, board_stop, alight="", alight_stop="", passengers=1, linked="", leg=0):
    """One row of the 18-column layout; times as HHMMSS of one day."""
    return [
        DAY, "08", card, "41", "00", f"9{route[1:]}01", "115", route, DAY + board, board_stop,
        DAY + alight if alight else "", alight_stop, linked, str(leg), "01", str(passengers), "1000", "600",
    ]  # fmt: skip


def write_taps(file: Path, rows: list[list[str]], encoding: str = "cp949") -> Path:
    with file.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(TS18)
        writer.writerows(rows)
    return file
