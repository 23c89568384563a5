"""What codes of dongs and districts are called: legal and administrative ones, and those of statistics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .cities import City

SIGUNGU_DIGITS, DONG_DIGITS = 5, 10
_LEGAL_DONG_DIGITS = 8
"""Of a legal dong; two more name its 리 and are 00 where it has none."""


@dataclass(frozen=True)
class DongBook:
    """``dongs``: code → name; ``places``: legal code → name with its city and district; ``sigungus``: code → name."""

    dongs: dict[str, str]
    places: dict[str, str]
    sigungus: dict[str, str]

    @classmethod
    def of(cls, cities: Iterable[City], language: str = "ko") -> DongBook:
        """Of ``cities``; abolished dongs too, which stand in old files."""
        dongs, places, sigungus = {}, {}, {}
        for city in cities:
            sigungus |= {code: _district(code, city, language) for code in city.sigungu_codes}
            dongs |= {one.code: one.name for one in city.administrative_dongs}
            dongs |= {one.statistics_code: one.name for one in city.administrative_dongs if one.statistics_code}
            dongs |= {one.code: one.name for one in city.dongs}
            places |= {
                one.code: f"{_district(one.code[:SIGUNGU_DIGITS], city, language)} {one.name}" for one in city.dongs
            }
        return cls(dongs, places, sigungus)

    def dong(self, code: str) -> str | None:
        """The name of a dong by its code (10 digits, 8, or a whole PNU); None where no city has it."""
        head = code[:DONG_DIGITS]
        return self.dongs.get(head) or (self.dongs.get(f"{head}00") if len(head) == _LEGAL_DONG_DIGITS else None)

    def sigungu(self, code: str) -> str | None:
        """The name of the city or district of any code that begins with its five digits."""
        return self.sigungus.get(code[:SIGUNGU_DIGITS])


def _district(code: str, city: City, language: str) -> str:
    """The city, and its district (일반구) where it has some."""
    name, district = city.name(language), city.sigungu_names.get(code, "")
    return district if district.startswith(name) else f"{name} {district}".strip()
