"""``sijeong:permitcheck``: applications for building permits × forest → who must ask for the risk review, and a PDF."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
from pyproj import CRS
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.progress import Progress
from ...common.provenance import Provenance, Source
from ...common.texts import marked
from ...forest.law import LawTable
from ...forest.permits.answer_table import check_table, line_table
from ...forest.permits.applications import applications_of
from ...forest.permits.lots import lots_of
from ...forest.permits.review import Heights, Review, permit_review, review_crs
from ...forest.permits.surroundings import Around
from ...forest.stands.layers import in_crs
from ...forest.terrain.raster_file import open_dem
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..parameters import calendar_day
from ..raster_inputs import capture_raster
from ..results import Result
from ..translation import tr
from .addresses import AddressBook, dong_names
from .law_table import LegalLimit, distance_given, law_parameter, law_table
from .lengths import metres
from .permit_inputs import application_tables, typed_point
from .permit_sheet import Foot, write_permit_sheets

LAYERS = ("APPLICATIONS", "PARCELS", "FOREST", "BUILDINGS")
BUILDING = marked("building")


class PermitCheck(SijeongAlgorithm):
    """Says of each application whether the risk review is needed, how far forest is, and prints it on a page."""

    NAME = "permitcheck"
    TITLE = QT_TRANSLATE_NOOP("Permit check: risk review near forest")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self._add_text("PARCEL", tr("Parcel: address or number (several with ;)"))
        self.addParameter(QgsProcessingParameterPoint("POINT", tr("or a point on the map"), optional=True))
        self._add_layer("APPLICATIONS", tr("or a list of applications"), [QgsProcessing.SourceType.TypeVector])
        self._add_layer("PARCELS", tr("Parcels"), polygons)
        self._add_layer("FOREST", tr("Forest"), polygons, optional=False)
        self.addParameter(QgsProcessingParameterRasterLayer("DEM", tr("Heights (DEM)"), optional=True))
        self._add_layer("BUILDINGS", tr("Buildings"), polygons)
        self._add_text("NUMBER", tr("Number of the application"))
        self._add_text("DATE", tr("Day of the application (empty: today)"))
        self.add_advanced(metres("REVIEW_DISTANCE", tr("Distance of the review (empty: by the table)"), None))
        self.add_advanced(law_parameter())
        self._declare_outputs()

    def _add_text(self, name: str, title: str) -> None:
        self.addParameter(QgsProcessingParameterString(name, title, optional=True))

    def _add_layer(self, name: str, title: str, kinds: list, optional: bool = True) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, title, kinds, optional=optional))

    def _declare_outputs(self) -> None:
        self.addParameter(QgsProcessingParameterVectorDestination("OUTPUT", tr("Permit check")))
        self.addParameter(QgsProcessingParameterVectorDestination("LINES", tr("Permit check: shortest lines")))
        self.addParameter(QgsProcessingParameterFileDestination("REPORT", tr("Permit check: pages"), "PDF (*.pdf)"))
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Applications")))
        self.addOutput(QgsProcessingOutputNumber("NEEDED", tr("Reviews needed")))
        self.addOutput(QgsProcessingOutputNumber("UNPLACED", tr("Applications that could not be checked")))
        self.addOutput(QgsProcessingOutputString("ANSWER", tr("Review needed (of the first application)")))
        self.addOutput(QgsProcessingOutputNumber("DISTANCE", tr("Distance to forest (of the first application)")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name in LAYERS}
        self._dem = capture_raster(self, parameters, "DEM", context)
        self._point = typed_point(self, parameters, "POINT", context)
        return self._layers["FOREST"] is not None

    def compute(self, parameters, context, progress) -> dict:
        table = law_table(self, parameters, context)
        tables = application_tables(
            self.parameterAsString(parameters, "PARCEL", context), self._point,
            self.parameterAsString(parameters, "NUMBER", context), self._layers["APPLICATIONS"], progress,
        )  # fmt: skip
        day = calendar_day(self.parameterAsString(parameters, "DATE", context), tr("Day of the application"))
        forest, parcels = self._read("FOREST", progress), self._read("PARCELS", progress)
        crs = review_crs(parcels, forest)
        lots = None if parcels is None else lots_of(parcels, crs, dong_names(), progress)
        book = AddressBook(lots)
        review = permit_review(
            [one for given in tables for one in applications_of(given, book.read, day or date.today(), crs)],
            forest, table, crs, lots, self._heights(crs, progress),
            distance_given(self, parameters, "REVIEW_DISTANCE", context), progress.part(0.1, 0.5),
        )  # fmt: skip
        buildings = self._read("BUILDINGS", progress)
        around = Around(review, None if buildings is None else in_crs(buildings, crs, BUILDING))
        return self._written(parameters, context, review, around, table, progress)

    def _read(self, name: str, progress: Progress) -> gpd.GeoDataFrame | None:
        return self._layers[name].read_located(progress) if self._layers[name] else None

    def _heights(self, crs: CRS, progress: Progress) -> Heights | None:
        if self._dem is None:
            return None
        return lambda bounds: open_dem(self._dem.path, crs, bounds, self._dem.crs, progress)

    def _written(
        self, parameters, context, review: Review, around: Around, table: LawTable, progress: Progress
    ) -> dict:
        sources = self._sources()
        provenance = Provenance(
            title=Result.PERMIT_CHECK.title,
            algorithm=self.id(),
            parameters={"REVIEW_DISTANCE": review.answers[0].rule.limit_m},
            sources=sources,
            remarks=_law_lines(review, table),
        )
        answers, lines = check_table(review), line_table(review)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        foot = Foot(table, tuple(source.told for source in sources), date.today())
        write_permit_sheets(report, review, around, foot, progress.part(0.5, 0.95))
        first = answers.iloc[0]
        return {
            "OUTPUT": write_result(
                Output(self, parameters, "OUTPUT", context), answers, Result.PERMIT_CHECK, provenance, progress
            ),
            "LINES": write_result(
                Output(self, parameters, "LINES", context), lines, Result.PERMIT_LINES, provenance, progress
            ),
            "REPORT": report,
            "COUNT": len(answers),
            "NEEDED": review.needed,
            "UNPLACED": review.unplaced,
            "ANSWER": first["review_needed"],
            "DISTANCE": None if review.answers[0].needed is None else float(first["dist_m"]),
        }

    def _sources(self) -> tuple[Source, ...]:
        given = [self._layers[name] for name in LAYERS] + [self._dem]
        return tuple(layer.as_source() for layer in given if layer is not None)


def _law_lines(review: Review, table: LawTable) -> tuple[str, ...]:
    """Each rule that an answer went by, once."""
    limits = {
        (answer.rule.law, answer.rule.limit_m): LegalLimit(
            answer.rule.limit_m, answer.rule.law, table, answer.subject.application.day
        )
        for answer in review.answers
    }
    return tuple(dict.fromkeys(line for limit in limits.values() for line in limit.lines()))
