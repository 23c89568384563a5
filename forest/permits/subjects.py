"""From what an application says to the ground that is measured: a footprint, a lot or a point."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import shapely

from ...common.texts import marked
from ..geometry.cleaning import POLYGON, cleaned
from ..registers.pnu import DIGITS
from .applications import Application
from .lots import Lot, Lots

INSIDE_SHARE = 0.99
"""Share of a footprint that must lie on its lot; a hundredth is the misfit of a building register and a cadastre."""


class Status(Enum):
    """Whether an application could be placed: its key in the field ``permit_status`` and its English name."""

    CHECKED = ("checked", marked("checked"))
    NOTHING_GIVEN = ("nothing_given", marked("neither an address nor a place is given"))
    UNREADABLE = ("unreadable", marked("the address could not be read"))
    DIGITS_LOST = ("digits_lost", marked("the parcel number lost digits; keep it as text"))
    NO_PARCELS = ("no_parcels", marked("an address needs the parcel layer"))
    UNKNOWN_LOT = ("unknown_lot", marked("this lot is not in the parcel layer"))
    SEVERAL_LOTS = ("several_lots", marked("the address means several lots"))
    LOT_WITHOUT_SHAPE = ("lot_without_shape", marked("the lot has no shape in the parcel layer"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


class Basis(Enum):
    """What the distance is measured from: its key in ``measured_from`` and its English name."""

    FOOTPRINT = ("footprint", marked("footprint"))
    LOT = ("lot", marked("lot"))
    POINT = ("point", marked("point"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


class Note(Enum):
    """What the desk must know of an answer, the weightiest first: its key in ``permit_note``, its English sentence."""

    NOT_IN_FORCE = ("not_in_force", marked("The review is not in force on the day of the application."))
    OUTSIDE_LOT = ("outside_lot", marked("The given place does not lie (wholly) on the given lot."))
    LOT_NEARER = ("lot_nearer", marked("The footprint is beyond the distance, but the lot reaches into it."))
    NO_LOT = ("no_lot", marked("No lot lies here; measured from the place itself."))
    REPAIRED = ("repaired", marked("The given shape was invalid and was repaired."))
    SEVERAL_PARTS = ("several_parts", marked("The lot has several parts; the nearest counts."))
    NOT_STOCKED = (
        "not_stocked",
        marked("The nearest forest has no trees on the forest map; check whether it is forest by law."),
    )
    INSIDE_FOREST = ("inside_forest", marked("It touches or lies in forest."))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


@dataclass(frozen=True)
class Subject:
    """What is measured of an application. ``hint``: lots with like numbers, or words that are spelt alike."""

    application: Application
    status: Status
    ground: shapely.Geometry | None = None
    basis: Basis | None = None
    lot: Lot | None = None
    hint: str = ""
    notes: tuple[Note, ...] = ()


def subject_of(application: Application, lots: Lots | None) -> Subject:
    """The ground of ``application`` (its place in the CRS of ``lots``), or why there is none.

    A footprint is measured itself; a point stands for the lot in which it lies; without either the lot is measured.
    """
    place, repaired = _flat(application.place)
    asked = _asked_lot(application, lots)
    if place is None:
        return asked
    lot = asked.lot if asked.status is Status.CHECKED else _lot_at(place, lots)
    notes = (Note.REPAIRED,) if repaired else ()
    if lot is None:
        notes += (Note.NO_LOT,) if lots is not None else ()
    elif asked.lot is lot:
        notes += _misplaced(place, lot)
    if shapely.get_dimensions(place) == POLYGON:
        return Subject(application, Status.CHECKED, place, Basis.FOOTPRINT, lot, asked.hint, notes)
    if lot is None:
        return Subject(application, Status.CHECKED, place, Basis.POINT, None, asked.hint, notes)
    return Subject(application, Status.CHECKED, lot.shape, Basis.LOT, lot, asked.hint, notes + _parts(lot))


def _flat(place: shapely.Geometry | None) -> tuple[shapely.Geometry | None, bool]:
    clean = cleaned([place])
    return clean.geometries[0], bool(clean.repaired[0])


def _asked_lot(application: Application, lots: Lots | None) -> Subject:
    """The lot that the number or address means."""
    prefixes = application.reading.prefixes
    if application.digits_lost:
        return Subject(application, Status.DIGITS_LOST)
    if not application.asked:
        return Subject(application, Status.NOTHING_GIVEN)
    if not prefixes:
        return Subject(application, Status.UNREADABLE, hint=application.reading.hint)
    if lots is None:
        return Subject(application, Status.NO_PARCELS)
    numbers = _meant(prefixes, lots.numbers(prefixes))
    if not numbers:
        near = [address for prefix in prefixes for address in lots.near(prefix)]
        return Subject(application, Status.UNKNOWN_LOT, hint=", ".join(near))
    if len(numbers) > 1:
        return Subject(application, Status.SEVERAL_LOTS, hint=_listed(numbers, lots))
    lot = lots.lot(numbers[0])
    if lot.shape is None:
        return Subject(application, Status.LOT_WITHOUT_SHAPE, lot=lot)
    return Subject(application, Status.CHECKED, lot.shape, Basis.LOT, lot, notes=_parts(lot))


def _meant(prefixes: tuple[str, ...], numbers: list[str]) -> list[str]:
    """Of ``정왕동 1800`` lot 1800 itself where it is there, not 1800-1 and 1800-2."""
    whole = {prefix.ljust(DIGITS, "0") for prefix in prefixes}
    exact = [number for number in numbers if number in whole]
    return exact or numbers


def _listed(numbers: list[str], lots: Lots, most: int = 8) -> str:
    listed = ", ".join(lots.address(number) for number in numbers[:most])
    return f"{listed} …" if len(numbers) > most else listed


def _lot_at(place: shapely.Geometry, lots: Lots | None) -> Lot | None:
    number = lots.at(place) if lots is not None else ""
    lot = lots.lot(number) if number else None
    return lot if lot is not None and lot.shape is not None else None


def _misplaced(place: shapely.Geometry, lot: Lot) -> tuple[Note, ...]:
    if shapely.get_dimensions(place) != POLYGON:
        return () if shapely.intersects(place, lot.shape) else (Note.OUTSIDE_LOT,)
    inside = shapely.area(shapely.intersection(place, lot.shape))
    return () if inside >= INSIDE_SHARE * shapely.area(place) else (Note.OUTSIDE_LOT,)


def _parts(lot: Lot) -> tuple[Note, ...]:
    return (Note.SEVERAL_PARTS,) if shapely.get_num_geometries(lot.shape) > 1 else ()
