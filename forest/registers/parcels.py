"""산림인접 필지 대장: the register of the parcels that the law calls forest-adjacent."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..exposure.fires import fires_of
from ..measuring.proximity import forest_proximity
from ..measuring.result import ProximityResult
from ..stands.layers import in_crs
from .cadastre import Cadastre, Note, read_cadastre
from .columns import OFFICER_FIELDS, PARCEL_FIELDS
from .model import RegisterLayers, RegisterRules
from .stands import with_stands
from .surroundings import count_buildings, count_fires, mean_slopes

BUILDINGS = marked("building")
"""What the layer is called in messages."""

SLIVER_SHARE, SLIVER_M2 = 0.01, 1.0
"""Share of a parcel and square metres: less in forest is more likely misfit of two maps than forest (pitfall 15)."""


@dataclass(frozen=True)
class ParcelRegister:
    """``frame``: the register, in order of PNU. ``every``: ``pnu address jibun`` and shape of all parcels.

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
    ``changed_on``: the day of the last change in the cadastre where the layer tells it, else ``rules.day``; ``flag``:
    the key of a :class:`~.cadastre.Note`.

    Parcels without a shape stay, with NULL distance, because nobody can say that they are not adjacent. Raises
    :class:`~..errors.ForestError` as those two functions do.
    """
    progress.step("Reading the cadastre")
    cadastre = read_cadastre(layers.parcels, rules.dong_names, progress)
    _warn(cadastre, progress)
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
    frame["buildings"] = _buildings_on(frame, layers.buildings, progress)
    every = frame[["pnu", "address", "jibun", frame.geometry.name]]
    if not rules.everything:
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


def _warn(cadastre: Cadastre, progress: Progress) -> None:
    if cadastre.digits_lost:
        progress.warn(
            "{count} parcel numbers (PNU) became rounded numbers, so that digits are lost. Load the field as text.",
            count=cadastre.digits_lost,
        )
    if cadastre.without_pnu > cadastre.digits_lost:
        progress.warn(
            "{count} parcels have no PNU of 19 digits; they stand at the end of the register",
            count=cadastre.without_pnu - cadastre.digits_lost,
        )
    if cadastre.repeated:
        progress.warn("{count} rows repeat a PNU; the shapes of each PNU were put together", count=cadastre.repeated)


def _buildings_on(
    frame: gpd.GeoDataFrame, buildings: gpd.GeoDataFrame | None, progress: Progress
) -> pd.api.extensions.ExtensionArray:
    """The buildings on each parcel of the layer, register or not: the lot next door must not take one over."""
    if buildings is None:
        return pd.array([None] * len(frame), dtype="Int64")
    buildings = in_crs(buildings, frame.crs, BUILDINGS)
    return pd.array(count_buildings(frame.geometry.to_numpy(), frame["pnu"], buildings, progress), dtype="Int64")


def _look_round(frame: gpd.GeoDataFrame, layers: RegisterLayers, progress: Progress) -> None:
    shapes = frame.geometry.to_numpy()
    frame["past_fires"] = pd.array([None] * len(frame), dtype="Int64")
    if layers.fires is not None:
        near = count_fires(shapes, fires_of(layers.fires, frame.crs, progress))
        frame["past_fires"] = pd.Series(near, dtype="Int64").where(frame["dist_m"].notna())
    frame["slope_deg"] = np.nan
    if layers.dem is not None and len(frame):
        dem = layers.dem.open(frame.crs, tuple(frame.total_bounds), progress)
        frame["slope_deg"] = mean_slopes(shapes, dem, progress)


def _note_slivers(frame: gpd.GeoDataFrame) -> None:
    thin = (frame["forest_m2"] < SLIVER_M2) | (frame["forest_m2"] < SLIVER_SHARE * frame["area_m2"])
    touching = (frame["dist_m"] == 0) & thin & frame["flag"].isna()
    frame.loc[touching, "flag"] = Note.SLIVER.key
