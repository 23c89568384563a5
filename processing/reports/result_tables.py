"""Result layers as sheets of a workbook: Korean headings, words for stored values, and where each came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import pandas as pd
from qgis.core import QgsApplication, QgsProcessingContext, QgsVectorLayer

from ...common.progress import Progress
from ...common.provenance import Provenance
from ...common.workbook.cells import LONGEST_TEXT
from ...common.workbook.columns import column_of
from ...common.workbook.model import CellFormat, Column, Sheet, frame_rows
from ...mobile.model import LayerField
from ..inputs import FILE_PROVIDER, LayerInput, capture_layer
from ..mobile.fields import layer_fields
from ..recognition import noted_provenance, read_provenance
from ..results import Result
from ..told_settings import told_settings
from ..translation import tr

DEGREES = "EPSG:4326"


class Shapes(Enum):
    """What a table tells of the shapes; the value is the option's name."""

    NONE = "none"
    LONLAT = "lonlat"
    WKT = "wkt"


@dataclass(frozen=True)
class ResultTable:
    """What is noted of a layer on the main thread; :meth:`sheet` may then run in any thread."""

    title: str
    group: str
    fields: tuple[LayerField, ...]
    source: LayerInput
    rows: int
    provenance: Provenance | None
    algorithm: str = ""
    """The name by which the user knows the algorithm that made it."""
    settings: tuple[tuple[str, str], ...] = ()
    """Titles and values of what it was made with."""

    def sheet(self, name: str, shapes: Shapes, shows_field_names: bool, progress: Progress) -> Sheet:
        """The layer as a sheet called ``name``."""
        frame = self.source.read_table(progress).reset_index(drop=True)
        columns, shown = [], {}
        for one in self.fields:
            if one.name in frame.columns and one.name != _shape_of(frame):
                column, values = column_of(
                    _heading(one), frame[one.name], one.name, one.decimals, one.factor != 1, one.values
                )
                columns.append(column)
                shown[one.name] = values
        for key, (column, values) in _places(frame, shapes, self.title, progress).items():
            columns.append(column)
            shown[key] = values
        return Sheet(
            name,
            self.title,
            columns,
            frame_rows(pd.DataFrame(shown)),
            notes=self._notes(),
            frozen_columns=1,
            field_names=tuple(shown),
            shows_field_names=shows_field_names,
        )

    def _notes(self) -> list[str]:
        if self.provenance is None:
            return []
        parts = [tr("Made on {day}").format(day=self.provenance.created[:10]), self.algorithm]
        if self.provenance.data_date:
            parts.append(tr("Data as of {day}").format(day=self.provenance.data_date))
        return [" · ".join(parts)]


def captured_table(
    layer: QgsVectorLayer, result: Result | None, context: QgsProcessingContext, selected_only: bool
) -> ResultTable:
    """Note what is needed of ``layer``. Call it on the main thread."""
    source = capture_layer(layer, context, selected_only)
    project = context.project()
    is_shown = project is not None and project.mapLayer(layer.id()) is not None
    provenance = noted_provenance(layer) or read_provenance(layer)
    return ResultTable(
        title=layer.name() if is_shown or result is None else result.title,
        group=result.group.title if result is not None else "",
        fields=tuple(one for one in layer_fields(layer, result) if one.name not in _row_numbers(layer)),
        source=source,
        rows=source.source.featureCount(),
        provenance=provenance,
        **_making(provenance),
    )


def _making(provenance: Provenance | None) -> dict:
    """How the result was made, in the user's words."""
    if provenance is None:
        return {}
    algorithm = QgsApplication.processingRegistry().algorithmById(provenance.algorithm)
    told = {name: value for name, value in provenance.parameters.items() if value not in (None, "")}
    title = algorithm.displayName() if algorithm is not None else provenance.algorithm
    return {"algorithm": title, "settings": tuple(told_settings(algorithm, told))}


def _row_numbers(layer: QgsVectorLayer) -> set[str]:
    """The numbers that a file gives its rows, which QGIS shows as a field."""
    fields, is_file = layer.fields(), layer.providerType() == FILE_PROVIDER
    return {fields.at(place).name() for place in layer.primaryKeyAttributes()} if is_file else set()


def contents_sheet(tables: Iterable[tuple[str, ResultTable]]) -> Sheet:
    """The first sheet: which table stands where, and from what, when and how it was made."""
    columns = (
        Column(tr("Sheet"), CellFormat.WRAPPED, width=30),
        Column(tr("Result"), CellFormat.WRAPPED, width=28),
        Column(tr("Job")),
        Column(tr("Rows"), CellFormat.WHOLE),
        Column(tr("Made on"), CellFormat.DATE),
        Column(tr("Sources, date of the data, licence"), CellFormat.WRAPPED, width=44),
        Column(tr("Algorithm"), CellFormat.WRAPPED, width=30),
        Column(tr("Parameters"), CellFormat.WRAPPED, width=44),
        Column(tr("Remarks"), CellFormat.WRAPPED, width=60),
    )
    rows = [(name, table.title, table.group, table.rows, *_origin(table)) for name, table in tables]
    notes = [tr("For the office: the tables hold all fields and all numbers, also of few people.")]
    return Sheet(tr("Contents"), tr("Tables of the project"), columns, rows, notes, frozen_columns=1)


def _origin(table: ResultTable) -> tuple:
    provenance = table.provenance
    if provenance is None:
        return (None, "", "", "", "")
    sources = (", ".join(part for part in (one.told, one.date, one.licence) if part) for one in provenance.sources)
    return (
        pd.to_datetime(provenance.created[:10], errors="coerce"),
        "\n".join(dict.fromkeys(sources)),
        f"{table.algorithm} ({provenance.algorithm})",
        "\n".join(f"{title}: {value}" for title, value in table.settings),
        "\n".join(provenance.remarks),
    )


def _heading(field: LayerField) -> str:
    return f"{field.title}\n({field.unit})" if field.unit else field.title


def _shape_of(frame: pd.DataFrame) -> str | None:
    return frame.active_geometry_name if isinstance(frame, gpd.GeoDataFrame) else None


def _places(frame: pd.DataFrame, shapes: Shapes, title: str, progress: Progress) -> dict[str, tuple[Column, pd.Series]]:
    """Columns that tell where each row lies; none of a table without shapes."""
    if shapes is Shapes.NONE or _shape_of(frame) is None:
        return {}
    if shapes is Shapes.WKT:
        return {"wkt": (Column(tr("Shape (WKT)"), width=40), _texts_of(frame, title, progress))}
    if frame.crs is None:
        progress.warn("{layer} has no coordinate reference system: its table tells no places.", layer=title)
        return {}
    points = gpd.GeoSeries(frame.geometry.representative_point(), crs=frame.crs).to_crs(DEGREES)
    return {
        "lon": (Column(tr("Longitude"), CellFormat.DEGREES), points.x),
        "lat": (Column(tr("Latitude"), CellFormat.DEGREES), points.y),
    }


def _texts_of(frame: gpd.GeoDataFrame, title: str, progress: Progress) -> pd.Series:
    texts = frame.geometry.to_wkt(rounding_precision=2 if frame.crs is None or frame.crs.is_projected else 7)
    too_long = texts.str.len() > LONGEST_TEXT
    if too_long.any():
        progress.warn(
            "{count} shapes of {layer} are longer than a cell of Excel holds and stay empty. Save the layer as "
            "GeoPackage for them.",
            count=int(too_long.sum()),
            layer=title,
        )
    return texts.where(~too_long, None)
