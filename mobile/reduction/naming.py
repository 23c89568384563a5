"""What fields that identify are called: Korean, English, and the abbreviations of agencies (``names.toml``)."""

from __future__ import annotations

import re
import tomllib
from enum import Enum
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("names.toml")


class Meaning(Enum):
    """What a field's name says of its values; the value is the table of ``names.toml``."""

    NUMBER = "number"
    CONTACT = "contact"
    BIRTH = "birth"
    ACCOUNT = "account"
    PLATE = "plate"
    PERSON = "person"
    PARCEL = "parcel"
    ADDRESS = "address"
    FREE_TEXT = "free_text"


@cache
def _names() -> dict:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def meaning_of(name: str) -> Meaning | None:
    """What a field called ``name`` (as stored, or as it is shown) says of persons; None: nothing."""
    plain = re.sub(r"[\W_]+", "", name).lower()
    if any(word in plain for word in _names()["harmless"]):
        return None
    korean = (one for one in Meaning if any(word in plain for word in _names()[one.value]["korean"]))
    endings = _endings(name)
    english = (one for one in Meaning if not endings.isdisjoint(_names()[one.value]["english"]))
    return next(korean, None) or next(english, None)


def _endings(name: str) -> set[str]:
    """``land_owner_nm`` and ``landOwnerNm`` → landownernm, ownernm, nm."""
    parts = re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower())
    return {"".join(parts[place:]) for place in range(len(parts))}
