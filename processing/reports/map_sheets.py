"""``sijeong:mapsheets``: map themes or layers → sheets for printing, one a theme, or an atlas of one page a dong."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
)

from ...common.progress import Progress
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..paper import Size, pdf
from ..translation import tr
from .atlas import Atlas, atlas_of
from .captured_layers import SheetError
from .dong_figures import FigureTable, capture_figures
from .map_drawing import ANALYSIS_CRS, MapBase, is_true_to_scale
from .page_boxes import Window
from .papers import LANDSCAPE, PAPERS, PORTRAIT, paper_of
from .server_watch import ServerWatch
from .sheet import Design, Page, Sheet
from .sheet_maps import OpenedMap, chosen_maps, open_map

RESOLUTION_DPI = 200
"""Of what is no line: base maps and see-through layers. More asks a tile server for four times as much."""


class MapSheets(SijeongAlgorithm):
    """Draws the sheets in its own thread and writes them as one PDF, whose words can be searched."""

    NAME = "mapsheets"
    TITLE = QT_TRANSLATE_NOOP("Map sheets for printing (PDF)")
    TOPIC = Topic.REPORTS

    def declare(self) -> None:
        self._add_text("THEMES", tr("Map themes (one a line; empty: all that show results)"), lines=True)
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "LAYERS", tr("or layers, top first"), QgsProcessing.SourceType.TypeMapLayer, optional=True
            )
        )
        self._add_choice("PAPER", tr("Paper"), tuple(PAPERS))
        self._add_choice("ORIENTATION", tr("Orientation"), (LANDSCAPE, PORTRAIT))
        self._add_text("TITLE", tr("Title (empty: that of the theme)"))
        self._add_text("SUBTITLE", tr("Subtitle"))
        self._add_text("PUBLISHER", tr("Department"))
        self._add_text("NOTES", tr("Notes at the foot"), lines=True)
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "DONGS", tr("Dongs: an atlas, one page each"), [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            )
        )  # fmt: skip
        self._add_number("SCALE", tr("Scale 1 : (empty: the next round one)"), None, 100, 10_000_000)
        self.addParameter(QgsProcessingParameterExtent("EXTENT", tr("Land (empty: all of the results)"), optional=True))
        self.add_advanced(_text("TIME", tr("Time of day of results through the day (08:00)")))
        self.add_advanced(_number("RESOLUTION", tr("Resolution of pictures (dpi)"), RESOLUTION_DPI, 72, 600))
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tr("Map sheets"), "PDF (*.pdf)"))
        self.addOutput(QgsProcessingOutputNumber("PAGES", tr("Pages")))

    def _add_text(self, name: str, title: str, lines: bool = False) -> None:
        self.addParameter(_text(name, title, lines))

    def _add_number(self, name: str, title: str, value: float | None, least: float, most: float) -> None:
        self.addParameter(_number(name, title, value, least, most))

    def _add_choice(self, name: str, title: str, words: tuple[str, ...]) -> None:
        self.addParameter(
            QgsProcessingParameterEnum(name, title, list(words), defaultValue=words[0], usesStaticStrings=True)
        )

    def take_in(self, parameters, context, feedback) -> bool:
        project = context.project() or QgsProject.instance()
        themes = self.parameterAsString(parameters, "THEMES", context).splitlines()
        layers = self.parameterAsLayerList(parameters, "LAYERS", context)
        self._maps = chosen_maps(project, [name.strip() for name in themes if name.strip()], layers)
        self._base = MapBase.of(project)
        self._project_crs = project.crs()
        self._dongs = capture(self, parameters, "DONGS", context)
        self._figures = capture_figures(project, context) if self._dongs is not None else ()
        self._window = self._given_window(parameters, context)
        self._watch = ServerWatch()
        return True

    def _given_window(self, parameters, context) -> Window | None:
        if parameters.get("EXTENT") in (None, ""):
            return None
        extent = self.parameterAsExtent(parameters, "EXTENT", context, self._base.crs)
        if extent.isEmpty() or not extent.isFinite():
            return None
        return (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())

    def compute(self, parameters, context, progress) -> dict:
        if self._project_crs.isValid() and not is_true_to_scale(self._project_crs):
            progress.step("The sheets are drawn in {crs}: a scale cannot be read in {other}.",
                          crs=ANALYSIS_CRS, other=self._project_crs.authid())  # fmt: skip
        text = {name: self.parameterAsString(parameters, name, context).strip()
                for name in ("TITLE", "SUBTITLE", "PUBLISHER", "NOTES", "TIME")}  # fmt: skip
        atlas = self._atlas(progress)
        design = Design(
            self._size(parameters, context), self._base, text["TITLE"], text["SUBTITLE"], text["PUBLISHER"],
            text["NOTES"], self._scale(parameters, context), None if atlas else self._window, date.today(),
        )  # fmt: skip
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        dpi = self.parameterAsInt(parameters, "RESOLUTION", context)
        try:
            return {"OUTPUT": output, "PAGES": self._write(output, design, dpi, atlas, text["TIME"], progress)}
        finally:
            self._watch.deleteLater()

    def _atlas(self, progress: Progress) -> Atlas | None:
        return None if self._dongs is None else atlas_of(self._dongs.read_located(progress), self._base.crs.toWkt())

    def _size(self, parameters, context) -> Size:
        paper, orientation = (
            self.parameterAsEnumString(parameters, name, context) for name in ("PAPER", "ORIENTATION")
        )
        return paper_of(paper, orientation)

    def _scale(self, parameters, context) -> float | None:
        return None if parameters.get("SCALE") is None else self.parameterAsDouble(parameters, "SCALE", context)

    def _write(self, output: str, design: Design, dpi: int, atlas: Atlas | None, time: str, progress: Progress) -> int:
        table = FigureTable(self._figures, progress)
        per_map = 1 if atlas is None else len(atlas.dongs) + (len(atlas.dongs) > 1)
        count = per_map * len(self._maps)
        progress.step("Drawing {count} sheets", count=count)
        with pdf(output, design.title or self._maps[0].title, design.size, dpi) as paper:
            for place, captured in enumerate(self._maps):
                shown = open_map(captured, design.base.crs, design.base.template.transformContext(), time, progress)
                for page in _pages(shown, atlas, table, place * per_map, count, len(self._maps) > 1):
                    progress.at((page.number - 1) / count)
                    if page.number > 1:
                        paper.next_page()
                    _require_land(page, design)
                    self._watch.begin()
                    Sheet(paper, design, page).draw(progress)
                    shown.tell_left_out(self._watch.newly_silent(shown.layers), progress)
        return count


def _pages(
    shown: OpenedMap, atlas: Atlas | None, table: FigureTable, before: int, count: int, is_one_of_several: bool
) -> list[Page]:
    """The pages of one map: it alone, or first all of the city and then each dong."""
    if atlas is None:
        return [Page(shown, before + 1, count, is_one_of_several=is_one_of_several)]
    groups = {one.result.group for one in shown.captured if one.result is not None}
    pages = []
    if len(atlas.dongs) > 1:
        pages.append(Page(shown, before + 1, count, atlas, is_one_of_several=is_one_of_several))
    for dong in atlas.dongs:
        figures = tuple(table.of(dong.id, dong.name, groups))
        pages.append(Page(shown, before + len(pages) + 1, count, atlas, dong, figures, is_one_of_several))
    return pages


def _require_land(page: Page, design: Design) -> None:
    if design.window is None and page.window is None:
        raise SheetError(
            "“{map}” has no feature, so there is nothing to draw. Choose layers with features, or the land to show.",
            map=page.shown.title or ", ".join(layer.name for layer in page.shown.captured),
        )


def _text(name: str, title: str, lines: bool = False) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, title, optional=True, multiLine=lines)


def _number(name: str, title: str, value: float | None, least: float, most: float) -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(
        name, title, QgsProcessingParameterNumber.Type.Integer, value, value is None, least, most
    )
