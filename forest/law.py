"""The distances that Korean law gives a meaning to, with the day from which each holds.

Kept as data because the citation changes: until 2026-01-31 the adjacent land was that of 산림보호법 §34. The articles
of the new act were not readable in the sources (press of 2025-12 to 2026-02); a city's legal team checks them before
they are printed on a notice, and corrects the table (:mod:`.law_file`) where it must.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import combinations
from pathlib import Path

from ..common.texts import marked
from .errors import ForestError


class Kind(Enum):
    """What a rule is about: the stable key by which the analysis looks it up, and its name in Korean law."""

    ADJACENT = ("adjacent", "산림인접지역")
    PERMIT_REVIEW = ("permit_review", "산림인접건축 위험성 검토")
    FELLING = ("felling", "건축물 주변 입목벌채")
    HYDRANT = ("hydrant", "비상소화장치 설치 대상 마을")
    SITING_FUEL = ("siting_fuel", "주유소 입지")
    SITING_PUBLIC = ("siting_public", "학교·문화재·공공건물 입지")
    OTHER = ("other", "기타")

    def __init__(self, key: str, korean: str) -> None:
        self.key, self.korean = key, korean


class Standing(Enum):
    """Whether a rule binds: law, or the guideline of a programme or an institution, which is no law."""

    LAW = ("law", "법령")
    GUIDELINE = ("guideline", "지침")

    def __init__(self, key: str, korean: str) -> None:
        self.key, self.korean = key, korean


@dataclass(frozen=True)
class LegalDistance:
    """One rule: its law, what it is about, the distance in metres, and the days between which it holds.

    ``decided_only``: the sources tell the day of the cabinet's decision, not that of the promulgation. ``source``:
    where the rule was read.
    """

    kind: Kind
    law: str
    subject: str
    distance_m: float
    since: date | None = None
    until: date | None = None
    standing: Standing = Standing.LAW
    decided_only: bool = False
    source: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on ``day`` (both ends included; an open end holds without limit)."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def meets(self, other: LegalDistance) -> bool:
        """Whether both say something of the same matter on some day. ``OTHER`` is as many matters as it has rows."""
        starts = max(self.since or date.min, other.since or date.min)
        ends = min(self.until or date.max, other.until or date.max)
        return self.kind is other.kind is not Kind.OTHER and starts <= ends


@dataclass(frozen=True)
class LawTable:
    """The rules that an analysis goes by, and the ``file`` they were read from (None: the table that is shipped).

    Raises :class:`ForestError` where two rules of one kind hold on the same day.
    """

    rules: tuple[LegalDistance, ...]
    file: Path | None = None

    def __post_init__(self) -> None:
        for rule, other in combinations(self.rules, 2):
            if rule.meets(other):
                raise ForestError(
                    "{table}: “{law}” and “{other}” ({kind}) hold on the same day. End one before the other begins.",
                    table=self.name, law=rule.law, other=other.law, kind=rule.kind.key,
                )  # fmt: skip

    @property
    def name(self) -> str:
        """The file's name, or that of the shipped table."""
        return self.file.name if self.file else SHIPPED_NAME

    def in_force(self, day: date) -> tuple[LegalDistance, ...]:
        """The rules that hold on ``day``, in the order of the table."""
        return tuple(rule for rule in self.rules if rule.holds_on(day))

    def rule(self, kind: Kind, day: date) -> LegalDistance:
        """The one rule of ``kind`` on ``day``; raises :class:`ForestError` where the table has none."""
        for rule in self.in_force(day):
            if rule.kind is kind:
                return rule
        raise ForestError(
            "{table} has no rule “{kind}” ({korean}) in force on {day}. Add a row, or give the distance itself.",
            table=self.name, kind=kind.key, korean=kind.korean, day=day.isoformat(),
        )  # fmt: skip


SHIPPED_NAME = marked("Sijeong's table of legal distances (2026-02-01)")
"""How the shipped table is called in outputs: with the day of the last change that it knows."""

_NEW_ACT = "산림재난방지법 (법률 제20751호)"

SHIPPED = LawTable(
    (
        LegalDistance(
            Kind.ADJACENT, "산림보호법 제34조", "산림인접지역", 100.0, None, date(2026, 1, 31),
            source="joongang 25117657; kmib 0017673172 (2022-11-15)",
        ),
        LegalDistance(
            Kind.ADJACENT, _NEW_ACT, "산림인접지역", 100.0, date(2026, 2, 1),
            source="news1 5750713; korea.kr 148958301",
        ),
        LegalDistance(
            Kind.PERMIT_REVIEW, _NEW_ACT, "산림인접건축 위험성 검토", 50.0, date(2026, 2, 1),
            source="segye 2026-01-15; seoul.co.kr 2026-01-16",
        ),
        LegalDistance(
            Kind.FELLING, "산림자원법 시행령", "건축물 주변 입목벌채", 25.0, date(2025, 12, 23), decided_only=True,
            source="news1 6018092; korea.kr 148955090",
        ),
        LegalDistance(
            Kind.HYDRANT, "비상소화장치 설치사업 (2025)", "비상소화장치 설치 대상 마을", 100.0, date(2025, 1, 1),
            standing=Standing.GUIDELINE, source="seoul.co.kr 2025-09-21 (전북)",
        ),
        LegalDistance(
            Kind.SITING_FUEL, "LH 자체 기준", "주유소 입지", 100.0,
            standing=Standing.GUIDELINE, source="kgnews 568916 (연도 미상)",
        ),
        LegalDistance(
            Kind.SITING_PUBLIC, "LH 자체 기준", "학교·문화재·공공건물 입지", 30.0,
            standing=Standing.GUIDELINE, source="kgnews 568916 (연도 미상)",
        ),
    )
)  # fmt: skip
"""The shipped table: every distance of reference/forest.md §0. What is no law is marked as a guideline."""


def rules_in_force(day: date, table: LawTable = SHIPPED) -> tuple[LegalDistance, ...]:
    """The law of ``day``: the rules of ``table`` that hold and bind; guidelines are not among them."""
    return tuple(rule for rule in table.in_force(day) if rule.standing is Standing.LAW)
