"""Which rows of a delivery cannot be used, and which are used with something put right."""

from __future__ import annotations

from enum import Enum

from .. import engine
from ..columns import SERVICE_DAY_START_H

MAX_PASSENGERS = 100
"""Passengers on one card beyond which the number is an error (the cap of other clients: datasources.md §4.1)."""

EARLIEST_YEAR = 2000
LATEST_YEAR = 2100
USER_TYPES = ("01", "02", "03", "04", "05", "06", "07", "08")
"""일반, 어린이, 청소년, 경로, 장애인, 국가유공자, 외국인, 기타 (datasources.md §4.1)."""

NO_VEHICLE = ("999999999", "0")
"""Vehicle numbers that stand for none (reference/data.md, profile of the Hwaseong release)."""

TIME_FORMATS = (
    "%Y%m%d%H%M%S",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M:%S.%f",
    "%Y-%m-%dT%H:%M:%S",
    "%Y/%m/%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y/%m/%d %H:%M",
    "%Y%m%d%H%M",
)


class Rejection(Enum):
    """Why a row cannot be used; the condition is SQL over a row's texts and times, and the first that holds counts."""

    MALFORMED = ("malformed_line", "필드 수가 머리글과 다름", "number of fields differs from the header", "malformed")
    NO_CARD = ("card_missing", "카드번호 없음", "no card number", "card IS NULL")
    NO_BOARD_TIME = ("board_time_missing", "승차일시 없음", "no boarding time", "board_text IS NULL")
    BAD_BOARD_TIME = (
        "board_time_unreadable",
        "승차일시를 읽을 수 없음",
        "unreadable boarding time",
        f"board_time IS NULL OR year(board_time) NOT BETWEEN {EARLIEST_YEAR} AND {LATEST_YEAR}",
    )
    NO_ROUTE = ("route_missing", "노선 없음", "no route", "route_id IS NULL")
    NO_BOARD_STOP = ("board_stop_missing", "승차정류장 없음", "no boarding stop", "board_stop IS NULL")
    BAD_PASSENGERS = (
        "passengers_invalid",
        "이용자수 오류",
        f"passengers not a number from 1 to {MAX_PASSENGERS}",
        f"passengers_text IS NOT NULL AND coalesce(passengers_number NOT BETWEEN 1 AND {MAX_PASSENGERS}, true)",
    )
    DUPLICATE = ("duplicate", "중복 행", "the same tap delivered twice", "false")

    def __init__(self, code: str, korean: str, english: str, condition: str) -> None:
        self.code, self.korean, self.english, self.condition = code, korean, english, condition


class Repair(Enum):
    """What is put right in a row that is kept; the condition is SQL."""

    ALIGHT_NOT_AFTER_BOARD = (
        "alight_not_after_board",
        "하차가 승차보다 빠르거나 같음 → 하차 없음으로 처리",
        "alighting not after boarding: alighting taken as missing",
        "alight_at <= board_time",
    )
    ALIGHT_UNREADABLE = (
        "alight_time_unreadable",
        "하차일시를 읽을 수 없음 → 하차 없음으로 처리",
        "unreadable alighting time: taken as missing",
        "alight_text IS NOT NULL AND alight_at IS NULL",
    )
    UNKNOWN_USER_TYPE = (
        "user_type_unknown",
        "이용자유형 코드를 모름 → 비움",
        "unknown user type: left empty",
        "has_user_type AND user_type IS NULL",
    )
    NO_PASSENGERS = (
        "passengers_missing",
        "이용자수 없음 → 1명",
        "number of passengers missing: taken as 1",
        "has_passengers AND passengers_text IS NULL",
    )
    BAD_LEG_NO = (
        "leg_no_unreadable",
        "환승건수 오류 → 비움",
        "unreadable leg number: left empty",
        "leg_text IS NOT NULL AND leg_no IS NULL",
    )
    OTHER_SERVICE_DATE = (
        "service_date_differs",
        f"운행일자가 승차일시와 다름 → 승차일시 기준({SERVICE_DAY_START_H}시 시작)",
        f"service date contradicts the boarding time, which counts (days start at {SERVICE_DAY_START_H}:00)",
        "date_text IS NOT NULL AND replace(date_text, '-', '') <> strftime(service_date, '%Y%m%d')",
    )
    RAIL_ROUTE = (
        "rail_without_route",
        "철도 이용에 노선 없음 → rail",
        "a rail ride without a route: taken as the route rail",
        "route_filled",
    )

    def __init__(self, code: str, korean: str, english: str, condition: str) -> None:
        self.code, self.korean, self.english, self.condition = code, korean, english, condition


def rejection_sql() -> str:
    """SQL for the ordinal of the :class:`Rejection` of a row, NULL for one that can be used."""
    cases = " ".join(f"WHEN {rejection.condition} THEN {number}" for number, rejection in enumerate(Rejection))
    return f"CASE {cases} END"


def repair_sql() -> str:
    """SQL for what is put right in a row: a bit for each :class:`Repair`, by its ordinal."""
    bits = (f"(({repair.condition}) IS TRUE)::UTINYINT * {1 << number}" for number, repair in enumerate(Repair))
    return f"({' + '.join(bits)})"


def repair_counts_sql() -> str:
    """SQL aggregates that count the kept rows with each :class:`Repair`."""
    return ", ".join(
        f"count(*) FILTER (reason IS NULL AND repairs & {1 << number} <> 0)" for number in range(len(Repair))
    )


def time_sql(column: str, patterns: tuple[str, ...] = TIME_FORMATS) -> str:
    """SQL that reads the text in ``column`` as a time by the first of ``patterns`` that fits, NULL where none does."""
    formats = ", ".join(map(engine.text, patterns))
    return f"try_strptime({column}, [{formats}])"
