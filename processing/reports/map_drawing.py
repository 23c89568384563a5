"""The map of a sheet, drawn by QGIS where the algorithm runs; it can be stopped at any time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QRectF, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...common.progress import Progress
from ..map_frame import Frame
from ..paper import Paper

ANALYSIS_CRS = "EPSG:5186"
WEB_MERCATOR = "EPSG:3857"
"""Its metres are a quarter too long in Korea: a scale read off such a map would be wrong."""
MOST_FEATURES = 5_000
"""Beyond it a sheet is drawn as a picture: as lines it would be tens of megabytes, which no viewer likes, and Qt packs
a page in one go, in which QGIS's window waits (1.8 s for 200,000 parcels)."""
LOOK_MS = 50
"""How often it is asked whether the user wants to stop."""


@dataclass(frozen=True)
class MapBase:
    """What a map takes from its project; noted in the main thread."""

    crs: QgsCoordinateReferenceSystem
    context: QgsExpressionContext
    template: QgsMapSettings = field(repr=False)

    @classmethod
    def of(cls, project: QgsProject) -> MapBase:
        """A CRS in degrees, or whose metres are none, gives way to that of the analyses (EPSG:5186)."""
        crs = project.crs()
        if not is_true_to_scale(crs):
            crs = QgsCoordinateReferenceSystem(ANALYSIS_CRS)
        settings = QgsMapSettings()
        settings.setDestinationCrs(crs)
        settings.setTransformContext(project.transformContext())
        settings.setEllipsoid(project.ellipsoid())
        settings.setPathResolver(project.pathResolver())
        settings.setLabelingEngineSettings(project.labelingEngineSettings())
        settings.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)  # words can be searched
        flags = Qgis.MapSettingsFlag
        settings.setFlag(flags.DrawSelection, False)
        settings.setFlag(flags.ForceVectorOutput, True)
        settings.setFlag(flags.UseRenderingOptimization, True)
        return cls(crs, project.createExpressionContext(), settings)

    def settings(
        self, layers: Sequence[QgsMapLayer], frame: Frame, paper: Paper, times: QgsDateTimeRange | None = None
    ) -> QgsMapSettings:
        """The map of ``layers`` (top first) in ``frame``, at the moment ``times`` where they have one."""
        settings = QgsMapSettings(self.template)
        settings.setLayers(list(layers))
        settings.setOutputDpi(paper.dpi)
        settings.setOutputSize(QSize(round(frame.width * paper.dots_per_mm), round(frame.height * paper.dots_per_mm)))
        settings.setExtent(QgsRectangle(*frame.window))
        if times is not None:
            settings.setIsTemporal(True)
            settings.setTemporalRange(times)
        context = QgsExpressionContext(self.context)
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        return settings


def is_true_to_scale(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether a millimetre on a map in ``crs`` is as long on land as its scale says."""
    return crs.isValid() and not crs.isGeographic() and crs.authid() != WEB_MERCATOR


def draw_map(settings: QgsMapSettings, frame: Frame, paper: Paper, progress: Progress) -> tuple[str, ...]:
    """Draw the map into its frame; returns what layers complained of. Raises ``Cancelled`` within a second."""
    painter = paper.painter
    painter.save()
    painter.setViewTransformEnabled(False)
    painter.translate(frame.x * paper.dots_per_mm, frame.y * paper.dots_per_mm)
    size = settings.outputSize()
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
    try:
        if _features_on(settings) <= MOST_FEATURES:
            return _draw(settings, painter, progress)
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.fill(QColor("#ffffff"))
        on_picture = QPainter(picture)
        try:
            complaints = _draw(settings, on_picture, progress)
        finally:
            on_picture.end()
        painter.drawImage(0, 0, picture)
        return complaints
    finally:
        painter.restore()


def _draw(settings: QgsMapSettings, painter: QPainter, progress: Progress) -> tuple[str, ...]:
    job = QgsMapRendererCustomPainterJob(settings, painter)
    _wait_for(job, progress)
    return tuple(f"{error.layerID}: {error.message}" for error in job.errors())


def _features_on(settings: QgsMapSettings) -> float:
    """About how many features lie on the map, taken as spread evenly over their layers."""
    total = 0.0
    for layer in settings.layers():
        if not isinstance(layer, QgsVectorLayer) or not layer.isInScaleRange(settings.scale()):
            continue
        whole = layer.extent()
        shown = settings.mapToLayerCoordinates(layer, settings.visibleExtent()).intersect(whole)
        area = whole.width() * whole.height()
        total += max(0, layer.featureCount()) * (shown.width() * shown.height() / area if area > 0 else 1.0)
    return total


def _wait_for(job: QgsMapRendererCustomPainterJob, progress: Progress) -> None:
    """Let the job draw in its own thread; this one only looks whether to stop, so that QGIS's window stays free."""
    loop, clock = QEventLoop(), QTimer()
    clock.setInterval(LOOK_MS)
    clock.timeout.connect(lambda: job.cancelWithoutBlocking() if progress.is_cancelled() else None)
    job.finished.connect(loop.quit)
    job.start()
    clock.start()
    if job.isActive():
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    clock.stop()
    progress.check()
