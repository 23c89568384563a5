"""Addresses and places by V-World's geocoder (``/req/address``): an address → a point.

V-World's pages say that its answers are for use at once and not for keeping in a database, so nothing here keeps them
(reference/datasources.md §1.1, §1.4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from .errors import BadAnswer
from .http.client import HttpClient
from .http.reading import json_of
from .http.request import Answer, Request
from .sources.vworld_errors import complaint_of, error_of
from .sources.vworld_platform import LONGITUDE_LATITUDE, VWORLD_ADDRESS

ADDRESS = "https://api.vworld.kr/req/address"
_BY_ROAD = re.compile(r"(로|길)\s*\d+(-\d+)?\s*(\(|$|,)")
_LOT = re.compile(r"(산)?\s*(\d+)(?:\s*-\s*(\d+))?\s*(?:번지)?\s*$")
_PNU_DIGITS = 19


class AddressKind(Enum):
    """The two systems of Korean addresses, by V-World's names."""

    PARCEL = "PARCEL"
    ROAD = "ROAD"

    @classmethod
    def likely(cls, address: str) -> AddressKind:
        """Of what a user types: a number after a road's name, else a lot."""
        return cls.ROAD if _BY_ROAD.search(address) else cls.PARCEL

    @property
    def other(self) -> AddressKind:
        return AddressKind.ROAD if self is AddressKind.PARCEL else AddressKind.PARCEL


@dataclass(frozen=True)
class Place:
    """Where an address lies. ``x``, ``y``: degrees (EPSG:4326).

    ``address`` is what V-World made of the address, ``pnu`` the parcel (empty for a road-name address).
    ``is_other_lot``: V-World found another lot than the one asked for and does not say so (``산 1-1`` for ``산 1``).
    """

    address: str
    x: float
    y: float
    pnu: str = ""
    is_other_lot: bool = False


def place_request(address: str, kind: AddressKind, url: str = ADDRESS) -> Request:
    """Where is ``address``? A wrong ``kind`` finds nothing."""
    return _request("getCoord", url, address=address, type=kind.value, refine="true", simple="false")


def place_of(answer: Answer, asked: str) -> Place | None:
    """The place in an answer to :func:`place_request` for ``asked``; None where V-World knows none."""
    response = _response(answer)
    point = (response.get("result") or {}).get("point") or {}
    if not point:
        return None
    refined = response.get("refined") or {}
    structure = refined.get("structure") or {}
    text = str(refined.get("text") or asked)
    try:
        x, y = float(point["x"]), float(point["y"])
    except (KeyError, TypeError, ValueError) as cause:
        raise BadAnswer("V-World's geocoder gives a point without coordinates for {address}.", address=asked) from cause
    return Place(text, x, y, _pnu(structure), _lot(text) != _lot(asked) and _pnu(structure) != "")


def find_place(address: str, client: HttpClient, url: str = ADDRESS) -> Place | None:
    """The place of ``address``, asked for as what it looks like and, where that finds nothing, as the other kind."""
    likely = AddressKind.likely(address)
    for kind in (likely, likely.other):
        place = place_of(client.send(place_request(address, kind, url)), address)
        if place is not None:
            return place
    return None


def _request(operation: str, url: str, **parameters: str) -> Request:
    query = {
        "service": "address",
        "version": "2.0",
        "request": operation,
        "format": "json",
        "errorFormat": "json",
        "crs": LONGITUDE_LATITUDE,
        **parameters,
    }
    return Request(VWORLD_ADDRESS, url, tuple(query.items()))


def _response(answer: Answer) -> dict:
    complaint = complaint_of(answer)
    if complaint is not None:
        raise error_of(complaint)
    document = json_of(answer)
    response = document.get("response") if isinstance(document, dict) else None
    if not isinstance(response, dict):
        raise BadAnswer("V-World's answer is not in the form of its geocoder. Check the address of the service.")
    return response


def _pnu(structure: dict) -> str:
    """Level4LC, where it is a parcel's number: of a road-name address it is empty, of a dong it has ten digits."""
    code = str(structure.get("level4LC") or "")
    return code if len(code) == _PNU_DIGITS and code.isdigit() else ""


def _lot(address: str) -> tuple[bool, int, int] | None:
    """San flag, main and sub number at the end of an address."""
    found = _LOT.search(address)
    return (bool(found[1]), int(found[2]), int(found[3] or 0)) if found else None
