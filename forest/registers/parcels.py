"""산림인접 필지 대장: the register of the parcels that the law calls forest-adjacent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..measuring.proximity import ProximityResult, forest_proximity
from ..rules import ProximityRules
from ..stands.fuel import stand_attributes
from ..stands.layers import in_crs
from ..terrain.dem import Dem
from .cadastre import Cadastre, Note, read_cadastre
from .columns import OFFICER_FIELDS, PARCEL_FIELDS
from .surroundings import count_buildings, count_fires, mean_slopes

BUILDINGS, FIRES = marked("building"), marked("past fires")
"""What the layers are called in messages."""

SLIVER_SHARE, SLIVER_M2 = 0.01, 1.0
"""Share of a parcel and square metres: less in forest is more likely misfit of two maps than forest (pitfall 15)."""


@dataclass(frozen=True)
class RegisterLayers:
    """What a register is made of; all but parcels and forest may be missing. ``dem`` is in the CRS of the analysis."""

    parcels: gpd.GeoDataFrame
    forest: gpd.GeoDataFrame
    buildings: gpd.GeoDataFrame | None = None
    fires: gpd.GeoDataFrame | None = None
    dem: Dem | None = None


@dataclass(frozen=True)
class RegisterRules:
    """The choices of a register. ``day``: the day it speaks of. ``all_parcels``: also those beyond the legal distance.

    ``dong_names``: code of a legal dong (10 digits) → its name with that of the city.
    """

    day: date
    proximity: ProximityRules = field(default_factory=ProximityRules)
    all_parcels: bool = False
    dong_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ParcelRegister:
    """``frame``: the register, in order of PNU. ``every``: PNU and shape of every parcel of the layer, register or not.

    ``measured`` and ``cadastre`` tell with counts what was met in the layers.
    """

    frame: gpd.GeoDataFrame
    every: gpd.GeoDataFrame
    measured: ProximityResult
    cadastre: Cadastre

    @property
    def adjacent(self) -> int:
        """How many parcels of the register are forest-adjacent by their distance."""
        return int(self.frame["within_legal"].sum())


def parcel_register(layers: RegisterLayers, rules: RegisterRules, progress: Progress = SILENT) -> ParcelRegister:
    """The register of forest-adjacent parcels: one row for each PNU, in its order, and those without one at the end.

    Fields (reference/forest.md §2.5): ``no`` counts from 1; ``pnu address jibun jimok registered_m2 owner_class`` as
    :func:`~.cadastre.read_cadastre` has them; ``dist_m band within_legal adjacent_m2 adjacent_share forest_m2 area_m2``
    as :func:`~..measuring.proximity.forest_proximity` measures them; of the nearest forest polygon ``forest_id``,
    ``patch_id`` (where the layer has one), ``fuel``, ``species``, ``age_class``; ``slope_deg``, ``past_fires``,
    ``buildings`` (NULL without their layers); ``action officer checked_on``, empty, for people to fill in;
    ``changed_on``: the day of the last change in the cadastre where the layer tells it, else ``rules.day``; ``note``:
    the key of a :class:`~.cadastre.Note`.

    Parcels without a shape stay, with NULL distance, because nobody can say that they are not adjacent. Raises
    :class:`~..errors.ForestError` as those two functions do.
    """
    progress.step("Reading the cadastre")
    cadastre = read_cadastre(layers.parcels, rules.dong_names)
    forest = layers.forest.reset_index(drop=True)
    measured = forest_proximity(
        cadastre.frame[["pnu", cadastre.frame.geometry.name]],
        forest,
        rules.proximity,
        progress=progress.part(0.05, 0.8),
    )
    frame = measured.frame
    for name in cadastre.frame.columns.drop(["pnu", cadastre.frame.geometry.name]):
        frame[name] = cadastre.frame[name].to_numpy()
    frame = with_stands(frame, forest)
    every = frame[["pnu", frame.geometry.name]]
    if not rules.all_parcels:
        frame = frame[frame["within_legal"].fillna(True).astype(bool)]
    frame = frame.sort_values("pnu", na_position="last", kind="stable").reset_index(drop=True)
    frame["no"] = np.arange(1, len(frame) + 1)
    _look_round(frame, layers, progress.part(0.8, 1.0))
    _note_slivers(frame)
    frame["changed_on"] = frame["changed_on"].where(frame["changed_on"].notna(), rules.day.isoformat())
    for name in OFFICER_FIELDS:
        frame[name] = pd.Series(None, index=frame.index, dtype=object)
    fields = [*PARCEL_FIELDS, "within_legal", "species"]
    return ParcelRegister(frame[[*fields, frame.geometry.name]], every, measured, cadastre)


def with_stands(frame: gpd.GeoDataFrame, forest: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """``frame`` with what is known of the forest of each ``forest_id`` (row of ``forest``, from 1), and with the ids
    that the layer itself gives its stands and patches, where it does."""
    row = frame["forest_id"].astype("Int64")
    known = stand_attributes(forest)
    columns = {str(name).lower(): name for name in reversed(forest.columns)}
    own = {name: forest[columns[name]] if name in columns else None for name in ("forest_id", "patch_id")}
    frame = frame.copy()
    for name in ("fuel", "species", "age_class"):
        frame[name] = _looked_up(known[name], row)
    frame["patch_id"] = pd.Series(None, index=frame.index, dtype=object)
    for name, values in own.items():
        if values is not None:
            frame[name] = _looked_up(values, row)
    return frame


def _looked_up(values: pd.Series, row: pd.Series) -> pd.Series:
    found = values.reindex((row - 1).fillna(-1).astype(int))
    return pd.Series(found.to_numpy(), index=row.index, dtype=found.dtype)


def _look_round(frame: gpd.GeoDataFrame, layers: RegisterLayers, progress: Progress) -> None:
    shapes = frame.geometry.to_numpy()
    frame["buildings"] = pd.array([None] * len(frame), dtype="Int64")
    frame["past_fires"] = pd.array([None] * len(frame), dtype="Int64")
    if layers.buildings is not None:
        buildings = in_crs(layers.buildings, frame.crs, BUILDINGS)
        frame["buildings"] = pd.array(count_buildings(shapes, frame["pnu"], buildings, progress), dtype="Int64")
    if layers.fires is not None:
        frame["past_fires"] = pd.array(count_fires(shapes, in_crs(layers.fires, frame.crs, FIRES)), dtype="Int64")
    frame["slope_deg"] = np.nan if layers.dem is None else mean_slopes(shapes, layers.dem, progress)


def _note_slivers(frame: gpd.GeoDataFrame) -> None:
    thin = (frame["forest_m2"] < SLIVER_M2) | (frame["forest_m2"] < SLIVER_SHARE * frame["area_m2"])
    touching = (frame["dist_m"] == 0) & thin & frame["note"].isna()
    frame.loc[touching, "note"] = Note.SLIVER.key
