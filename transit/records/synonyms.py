"""What the canonical columns are called elsewhere, in Korean and English: an opinion on a name, 0 to 1."""

from __future__ import annotations

import re
from functools import cache

from .layouts import CANONICAL_COLUMNS, SERVICE_DATE, TapProfile, plain

EXACT, LIKE = 1.0, 0.7
"""A name of a known layout; a name that only sounds like one."""

_BOARD = r"(board|boarding|tap_?on|get_?on|geton|ride|tkcar|entry|origin|^on_|^in_|승차|탑승|출발|타는|탄(?=곳|날|시))"
_ALIGHT = r"(alight|tap_?off|get_?off|getoff|gff|exit|dest|^off_|^out_|하차|도착|내린|내리는)"
_STOP = r"(stop|station|sttn|bstop|정류|역id|역코드|역$|곳$)"
_TIME = r"(time|_dt|date|_at$|일시|시각|시간|일자|날$)"
_PATTERNS = {
    "card_id": r"card.*(no|id|num|code)|^card|카드.*(번호|id)|^카드$|승객id|passenger_?id",
    "mode": r"^mode|transport_?mode|교통수단|수단코드",
    "route_id": r"route|^line|line_?(id|no)|노선",
    "vehicle_id": r"vehicle|^veh|vhc|car_?id|bus_?(id|no)$|차량|차호",
    "board_stop": f"{_BOARD}.*{_STOP}|{_STOP}.*{_BOARD}",
    "board_time": f"{_BOARD}.*{_TIME}|{_TIME}.*{_BOARD}",
    "alight_stop": f"{_ALIGHT}.*{_STOP}|{_STOP}.*{_ALIGHT}",
    "alight_time": f"{_ALIGHT}.*{_TIME}|{_TIME}.*{_ALIGHT}",
    "linked_trip_id": r"transaction|trnsc|trip_?id|chain|트랜[잭젝]션|통행id|여정",
    "leg_no": r"transfer|trnsit|leg|환승(횟수|건수|차수)",
    "user_type": r"user_?(type|category|class)|passenger_?type|(이용자|사용자|승객).*(유형|구분)",
    "passengers": r"passengers?$|(user|person|psgr|pax).*(count|cnt|num)|prsn|인원|이용자수|승객수|이용객",
    SERVICE_DATE: r"service_?date|opr.*(ymd|date|dt)|운행일|영업일|^일자$",
}
_NOT = {
    "board_stop": r"name|_nm|명$|명칭|ars|순번|seq|좌표",
    "alight_stop": r"name|_nm|명$|명칭|ars|순번|seq|좌표",
    "route_id": r"name|_nm|명$|명칭",
    "board_time": r"_bf|전하차|운행출발|탑승시간|duration|소요|금액|distance",
    "alight_time": r"_bf|전하차|duration|소요|금액|distance",
    "leg_no": r"금액|amt|discount|할인|time|시간",
    "passengers": r"type|유형|구분|id",
    "card_id": r"발행|구분|type|issuer",
}
"""Names that sound like a column and are something else: names of stops, the alighting before, amounts."""


def opinion(column: str, name: str) -> float:
    """How much ``name`` says that it is ``column``."""
    text = plain(name)
    if text in _known(column):
        return EXACT
    if re.search(_NOT.get(column, r"(?!)"), text) or any(text in _known(other) for other in CANONICAL_COLUMNS):
        return 0.0
    return LIKE if re.search(_PATTERNS[column], text) else 0.0


@cache
def _known(column: str) -> frozenset[str]:
    """What the known layouts call ``column`` where it is one field."""
    aliases = (alias for profile in TapProfile for alias in profile.aliases.get(column, ()))
    return frozenset(plain(alias) for alias in aliases if isinstance(alias, str))
