"""The main figures of a dong, from the results that are told by dong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
from qgis.core import QgsProcessingContext, QgsProject, QgsVectorLayer

from ...common.progress import Progress
from .. import legends
from ..inputs import LayerInput
from ..inputs import capture_layer as capture_input
from ..placement import RESULT_PROPERTY
from ..results import Result, ResultGroup
from ..styling import decimals_of, is_share
from ..translation import tr

FIGURES = {
    Result.SERVICE_BY_DONG: ("people", "within_share", "elderly_share"),
    Result.OD_ZONES: ("origins", "destinations"),
    Result.FOREST_SUMMARY: ("near_parcels", "near_buildings", "near_people", "adjacent_share"),
    Result.ACCESS_BY_DONG: ("in_time_share", "gap_buildings", "gap_people"),
    Result.RUN_DONGS: ("vehicle_km", "mean_kmh", "delay_h"),
    Result.DONG_DIFFERENCES: ("vehicle_km_diff", "delay_h_diff"),
}
"""Result by dong → the fields that a page of the atlas tells, the most telling first."""

IDS, NAMES = ("dong_id", "zone_id", "area_id"), ("name", "area_name", "zone_name")
MOST_FIGURES = 6


@dataclass(frozen=True)
class DongFigures:
    """A result by dong as it was captured, to be read where the sheet is drawn."""

    result: Result
    layer: LayerInput


def capture_figures(project: QgsProject | None, context: QgsProcessingContext) -> tuple[DongFigures, ...]:
    """The results by dong in the project; call it in the main thread."""
    layers = [] if project is None else project.mapLayers().values()
    found = [(_result_of(layer), layer) for layer in layers if isinstance(layer, QgsVectorLayer) and layer.isValid()]
    return tuple(DongFigures(result, capture_input(layer, context)) for result, layer in found if result in FIGURES)


class FigureTable:
    """Looks up what the results say of a dong, by its code, else by its name."""

    def __init__(self, figures: Iterable[DongFigures], progress: Progress) -> None:
        self._tables = [(one.result, one.layer.read_table(progress)) for one in figures]

    def of(self, dong_id: str, name: str, groups: set[ResultGroup]) -> list[tuple[str, str]]:
        """Title and value of the main figures; of ``groups`` alone where these have some."""
        told = [
            (result.group, pair)
            for result, table in self._tables
            for pair in _pairs(result, _row(table, dong_id, name))
        ]  # fmt: skip
        fitting = [pair for group, pair in told if group in groups]
        return fitting[:MOST_FIGURES]


def _row(table: pd.DataFrame, dong_id: str, name: str) -> pd.Series | None:
    for columns, wanted in ((IDS, dong_id), (NAMES, name)):
        for column in columns:
            if column in table:
                rows = table[table[column].astype(str) == wanted]
                if len(rows):
                    return rows.iloc[0]
    return None


def _pairs(result: Result, row: pd.Series | None) -> list[tuple[str, str]]:
    if row is None:
        return []
    fields = [field for field in FIGURES[result] if field in row.index and not pd.isna(row[field])]
    return [(tr(legends.alias(result.key, field)), _shown(field, float(row[field]))) for field in fields]


def _shown(field: str, value: float) -> str:
    if is_share(field):
        return f"{100 * value:,.1f} %"
    decimals = decimals_of(field)
    return f"{value:,.{0 if decimals is None else decimals}f}"


def _result_of(layer: QgsVectorLayer) -> Result | None:
    return next((result for result in FIGURES if result.key == layer.customProperty(RESULT_PROPERTY)), None)
