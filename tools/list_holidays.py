"""Writes transit/holidays.toml: the public holidays of Korea, substitute and election days included.

    python3 -m venv /tmp/holidays
    /tmp/holidays/bin/pip install holidays
    /tmp/holidays/bin/python tools/list_holidays.py

Run by hand when a year is added; the output is committed, because city halls are on closed networks.
"""

from __future__ import annotations

from pathlib import Path

import holidays

FIRST_YEAR, LAST_YEAR = 2015, 2030
FILE = Path(__file__).resolve().parent.parent / "transit" / "holidays.toml"
HEAD = f"""# Public holidays of Korea (관공서의 공휴일에 관한 규정), substitute days and election days included;
# a Sunday on which nothing falls is not listed. Written by tools/list_holidays.py with the Python package holidays
# {holidays.__version__} (MIT). Days that the government adds later (임시공휴일) are given by the user as a parameter.
"""


def main() -> None:
    lines = [HEAD]
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        days = sorted(day.isoformat() for day in holidays.country_holidays("KR", years=year))
        lines.append(f"{year} = [\n" + "".join(f"    {day},\n" for day in days) + "]\n")
    FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
