"""The indicators of an earlier report: its JSON, the page that holds it, or a publication for phones."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..errors import MobileError
from ..indicators.previous import PreviousValues, read_previous

FORMAT = 1
"""Counts up when a Sijeong of before could misread a report."""
EMBEDDED = "sijeong-indicators"
"""The id of the script element in which the page holds its figures."""

_IN_PAGE = re.compile(rf'<script type="application/json" id="{EMBEDDED}">(.*?)</script>', re.DOTALL)


def previous_report(place: Path, language: str) -> PreviousValues:
    """The values of the report at ``place`` (JSON, HTML), or of a publication (folder, zip).

    ``language``: that of the report to be; units are compared where both speak the same one.
    Raises :class:`MobileError` for what is neither, and for what a newer Sijeong has written.
    """
    if place.is_dir() or place.suffix.lower() == ".zip":
        return read_previous(place)
    try:
        text = place.read_text(encoding="utf-8-sig")
        told = _IN_PAGE.search(text) if text.lstrip().startswith("<") else None
        contents = json.loads(text if told is None else told[1])
        if contents["format"] > FORMAT:
            raise MobileError("{file} was made by a newer Sijeong. Update this one, or compare with another report.",
                              file=place.name)  # fmt: skip
        return _values(contents, language)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as cause:
        raise MobileError(
            "{file} is no report of indicators of before. Choose the HTML or JSON that an earlier run has written.",
            file=place.name,
        ) from cause


def _values(contents: dict, language: str) -> PreviousValues:
    told = {one["key"]: one for one in contents["indicators"]}
    return PreviousValues(
        label=str(contents["period"] or contents["made"][:10]),
        values={key: float(one["value"]) for key, one in told.items() if one["value"] is not None},
        by_dong={
            key: {str(dong["dong"]): float(dong["value"]) for dong in one["dongs"] if dong["value"] is not None}
            for key, one in told.items()
        },
        units={key: str(one["unit"]) for key, one in told.items()} if contents["language"] == language else {},
    )
