"""What the indicators were in the publication before: a folder or a zip of ours."""

from __future__ import annotations

import json
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from ..bundle.forms import BUNDLE, CONTENTS
from ..bundle.publication import FORMAT
from ..errors import MobileError


@dataclass(frozen=True)
class PreviousValues:
    """``label``: the day of its data; ``values`` by key of the indicator, ``by_dong`` by key and dong; none of those
    that were held back. ``units``: by key, where they are told: what is measured otherwise now is not compared."""

    label: str
    values: dict[str, float] = field(default_factory=dict)
    by_dong: dict[str, dict[str, float]] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)


def read_previous(place: Path) -> PreviousValues:
    """The indicators of the publication at ``place``.

    Raises :class:`MobileError` where none is there, where it is encrypted and where it cannot be read.
    """
    bundle = _json(place, BUNDLE)
    if bundle is None:
        raise MobileError(
            "{place} is no publication of before: it has no {file}. Choose its folder or its zip.",
            place=place,
            file=BUNDLE,
        )
    if bundle.get("encryption"):
        raise MobileError(
            "The publication of before in {place} is encrypted, so its indicators cannot be read. Choose one that is "
            "not, or publish without a comparison.",
            place=place,
        )
    contents = _json(place, CONTENTS)
    if contents is None:
        raise MobileError("The publication of before in {place} has no {file}.", place=place, file=CONTENTS)
    try:
        if contents.get("format", FORMAT) > FORMAT:
            raise MobileError(
                "The publication of before in {place} was made by a newer Sijeong. Update this one, or publish "
                "without a comparison.",
                place=place,
            )
        return _values(contents)
    except (KeyError, TypeError, ValueError, AttributeError) as cause:
        raise _unreadable(place, CONTENTS, cause) from cause


def _values(contents: dict) -> PreviousValues:
    told = [entry for entry in contents["indicators"] if entry["value"] is not None]
    return PreviousValues(
        label=contents.get("data_date") or contents["published"][:10],
        values={entry["key"]: float(entry["value"]) for entry in told},
        by_dong={
            entry["key"]: {one["dong"]: float(one["value"]) for one in entry["by_dong"] if one["value"] is not None}
            for entry in contents["indicators"]
        },
    )


def _json(place: Path, name: str) -> dict | None:
    """A file of the publication; None where it is not there. It may lie in a folder within the zip."""
    try:
        read = _bytes(place, name)
        found = None if read is None else json.loads(read)
        if not isinstance(found, dict | None):
            raise ValueError("no JSON object")
        return found
    except zipfile.BadZipFile as cause:
        raise MobileError("{place} is neither a folder nor a zip of a publication.", place=place) from cause
    except (OSError, ValueError, RuntimeError, zlib.error) as cause:  # RuntimeError: of a zip with a password
        raise _unreadable(place, name, cause) from cause


def _bytes(place: Path, name: str) -> bytes | None:
    if place.is_dir():
        file = place / name
        return file.read_bytes() if file.is_file() else None
    with zipfile.ZipFile(place) as packed:
        found = [entry for entry in packed.namelist() if entry == name or entry.endswith(f"/{name}")]
        return packed.read(min(found, key=len)) if found else None


def _unreadable(place: Path, name: str, cause: Exception) -> MobileError:
    return MobileError(
        "{file} of the publication in {place} cannot be read: {cause}", file=name, place=place, cause=cause
    )
