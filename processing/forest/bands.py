"""``sijeong:forestbands``: forest → rings of distance."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...forest.measuring.bands import forest_bands
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..translation import tr
from .law_table import law_lines, law_parameter, law_table
from .proximity_parameters import bands_of, bands_parameter, bands_text


class ForestBandsAlgorithm(SijeongAlgorithm):
    """Draws the land within each distance of the forest as rings that do not overlap."""

    NAME = "forestbands"
    TITLE = QT_TRANSLATE_NOOP("Distance bands round forest")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource("FOREST", tr("Forest"), [QgsProcessing.SourceType.TypeVectorPolygon])
        )
        self.addParameter(bands_parameter())
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "CLIP", tr("Only within"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            )
        )
        self.add_advanced(law_parameter())
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Distance bands round forest"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def take_in(self, parameters, context, feedback) -> bool:
        self._forest = capture(self, parameters, "FOREST", context)
        self._clip = capture(self, parameters, "CLIP", context)
        return self._forest is not None

    def compute(self, parameters, context, progress) -> dict:
        bands = bands_of(self, parameters, context)
        law = law_table(self, parameters, context)
        forest = self._forest.read_located(progress.part(0, 0.05))
        clip = self._clip.read_located(progress.part(0.05, 0.1)) if self._clip else None
        rings = forest_bands(forest, bands, clip, progress.part(0.1, 0.95))
        provenance = Provenance(
            title=Result.FOREST_BANDS.title,
            algorithm=self.id(),
            parameters={"BANDS": bands_text(bands)},
            sources=tuple(layer.as_source() for layer in (self._forest, self._clip) if layer),
            remarks=law_lines(law, date.today()),
        )
        uri = write_result(
            Output(self, parameters, "OUTPUT", context), rings, Result.FOREST_BANDS, provenance, progress
        )
        return {"OUTPUT": uri}
