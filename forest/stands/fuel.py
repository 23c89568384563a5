"""What grows in a stand and how it burns: the kinds of fuel, read off the forest map's own codes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.fields import field_named, texts_of
from ...common.texts import marked


class Fuel(Enum):
    """Kind of fuel: its key in ``fuel`` fields, its FRTP_CD, its FMI, its share of conifers, its English name.

    FMI: fuel model index of FFODI, from 126 ignition points (conifer 10, mixed 3, broadleaf 2; reference/forest.md
    §2.2). The paper gives none for bamboo, unstocked land or unknown stands. ``conifer_share``: 1, 0, and the middle
    for mixed stands, which the forest map defines as 25–75 % conifers (임상도 FRTP 3).
    """

    CONIFER = ("conifer", "1", 10.0, 1.0, marked("conifers"))
    MIXED = ("mixed", "3", 3.0, 0.5, marked("mixed forest"))
    BROADLEAF = ("broadleaf", "2", 2.0, 0.0, marked("broadleaved trees"))
    BAMBOO = ("bamboo", "4", None, 0.0, marked("bamboo"))
    UNSTOCKED = ("unstocked", None, None, 0.0, marked("unstocked forest land"))
    BARE = ("bare", None, None, 0.0, marked("cleared or other land inside forest"))
    UNKNOWN = ("unknown", None, None, None, marked("not known"))

    def __init__(
        self, key: str, forest_type: str | None, fmi: float | None, conifer_share: float | None, english: str
    ) -> None:
        self.key, self.forest_type, self.fmi, self.conifer_share, self.english = (
            key, forest_type, fmi, conifer_share, english,
        )  # fmt: skip


UNSTOCKED_SPECIES = "81"
"""Of KOFTR_GROUP_CD: 미립목지 (datasources.md §5.1)."""
BARE_SPECIES = ("82", "91", "92", "93", "94", "95", "99")
"""Of KOFTR_GROUP_CD: 제지, and what the map tells of it: dwellings, grass, fields, water, orchards, other land."""

STAND_FIELDS = ("fuel", "species", "age_class", "girth", "density", "conifer_share")
"""What every stand is told with: ``fuel`` (a key of :class:`Fuel`), ``species`` (code of KOFTR_GROUP_CD), ``age_class``
(영급 1–9), ``girth`` (경급 0–3), ``density`` (밀도 A–C), ``conifer_share`` (0–1, NULL where nothing is known)."""

_SOURCES = {
    "forest_type": ("frtp_cd", "frtp"),
    "stocking": ("storunst_cd",),
    "species": ("species", "koftr_group_cd"),
    "age_class": ("age_class", "agcls_cd"),
    "girth": ("girth", "dmcls_cd"),
    "density": ("density", "dnst_cd"),
}
"""What each is called in forest maps, in lower case."""

_UNKNOWN = ("", "-99")


def tells_stands(columns: Iterable[object]) -> bool:
    """Whether a forest layer with these fields says anything of what grows there (parcels of 임야 do not)."""
    columns = list(columns)
    return any(field_named(columns, names) is not None for names in (("fuel",), *_SOURCES.values()))


def stand_attributes(forest: gpd.GeoDataFrame | pd.DataFrame) -> pd.DataFrame:
    """The fields :data:`STAND_FIELDS` of each row of a forest layer, whatever the layer calls them.

    Reads a forest layer of Sijeong (``fuel`` is there already), the forest map 1:5,000 in any case and with cut names,
    or any other polygons, of which nothing is known (``unknown``). The index is that of ``forest``.
    """
    read = {key: _codes(forest, names) for key, names in _SOURCES.items()}
    fuel = _codes(forest, ("fuel",))
    fuel = fuel.where(fuel.isin([kind.key for kind in Fuel]), _fuel_of(read))
    known_share = fuel.map({kind.key: kind.conifer_share for kind in Fuel}).astype(float)
    conifers = field_named(forest.columns, ("conifer_share",))
    if conifers is not None:
        given = pd.to_numeric(forest[conifers], errors="coerce")
        known_share = given.where(given.between(0, 1), known_share)
    return pd.DataFrame(
        {
            "fuel": fuel,
            "species": read["species"],
            "age_class": pd.to_numeric(read["age_class"], errors="coerce").astype("Int64"),
            "girth": pd.to_numeric(read["girth"], errors="coerce").astype("Int64"),
            "density": read["density"],
            "conifer_share": known_share,
        },
        index=forest.index,
    )


def bare_stands(forest: pd.DataFrame) -> int:
    """How many rows are land that the forest map itself says is none (제지)."""
    return int((stand_attributes(forest)["fuel"] == Fuel.BARE.key).sum())


def _codes(forest: pd.DataFrame, names: tuple[str, ...]) -> pd.Series:
    """The values of the first of ``names`` that is there; missing where they say nothing, or that they do not know."""
    texts = texts_of(forest, names)
    return texts.where(~texts.isin(_UNKNOWN), None)


def _fuel_of(read: dict[str, pd.Series]) -> pd.Series:
    by_type = {kind.forest_type: kind.key for kind in Fuel if kind.forest_type is not None}
    fuel = read["forest_type"].map(by_type)
    treeless = np.where(
        read["species"].isin(BARE_SPECIES) | (read["stocking"] == "0"),
        Fuel.BARE.key,
        np.where(
            (read["species"] == UNSTOCKED_SPECIES) | (read["stocking"] == "2") | (read["forest_type"] == "0"),
            Fuel.UNSTOCKED.key,
            Fuel.UNKNOWN.key,
        ),
    )
    return fuel.where(fuel.notna(), pd.Series(treeless, index=fuel.index))
