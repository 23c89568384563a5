"""The distances that Korean law gives a meaning to, with the day from which each holds.

Kept as data because the citation changes: until 2026-01-31 the adjacent land was that of 산림보호법 §34. The articles
of the new act were not readable in the sources (press of 2025-12 to 2026-02); a city's legal team checks them before
they are printed on a notice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class LegalDistance:
    """One rule: its law, what it is about, the distance in metres, and the days between which it holds.

    ``decided_only``: the sources tell the day of the cabinet's decision, not that of the promulgation.
    """

    law: str
    subject: str
    distance_m: float
    since: date | None
    until: date | None = None
    decided_only: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on ``day`` (both ends included; an open end holds without limit)."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


LEGAL_DISTANCES = (
    LegalDistance("산림보호법 제34조", "산림인접지역", 100.0, None, date(2026, 1, 31)),
    LegalDistance("산림재난방지법 (법률 제20751호)", "산림인접지역", 100.0, date(2026, 2, 1)),
    LegalDistance("산림재난방지법 (법률 제20751호)", "산림인접건축 위험성 검토", 50.0, date(2026, 2, 1)),
    LegalDistance("산림자원법 시행령", "건축물 주변 입목벌채", 25.0, date(2025, 12, 23), decided_only=True),
)
"""Sources: kmib 0017673172 (2022-11-15), news1 5750713, segye 2026-01-15, news1 6018092 (2025-12-23)."""


def rules_in_force(day: date) -> tuple[LegalDistance, ...]:
    """The rules that hold on ``day``."""
    return tuple(rule for rule in LEGAL_DISTANCES if rule.holds_on(day))
