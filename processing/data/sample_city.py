"""``sijeong:samplecity``: the made-up city that comes with the plugin → its data and ready results on the map."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFolder,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ...catalog.sample_city import PARTS, unpack_city
from ...common.errors import SijeongError
from ...common.progress import Progress
from ..base import QT_TRANSLATE_NOOP, ROOT, SijeongAlgorithm, Topic
from ..translation import tr
from .remembered import FOLDER_NAME, data_folder
from .sample_placing import load_when_done

ARCHIVE_NAME = "sample_city.zip"
CITY_FOLDER = "sample_city"
"""In ASCII, because SUMO works in no other folder."""


class SampleCityError(SijeongError):
    """A sample city that cannot be loaded."""


class SampleCityAlgorithm(SijeongAlgorithm):
    """Unpacks the sample city and shows its layers; nothing is computed."""

    NAME = "samplecity"
    TITLE = QT_TRANSLATE_NOOP("Load the sample city")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "FOLDER",
                tr("Folder for the sample city"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                "CITY_PARTS",
                tr("Parts of the sample city"),
                options=list(PARTS),
                allowMultiple=True,
                defaultValue=list(PARTS),
                usesStaticStrings=True,
            )
        )
        self.add_advanced(QgsProcessingParameterBoolean("SHOW", tr("Put the layers on the map"), defaultValue=True))
        self.addOutput(QgsProcessingOutputFolder("CITY", tr("Folder of the sample city")))
        self.addOutput(QgsProcessingOutputMultipleLayers("LAYERS", tr("Layers of the sample city")))
        self.addOutput(QgsProcessingOutputNumber("LAYER_COUNT", tr("Layers")))

    def compute(self, parameters: dict, context: QgsProcessingContext, progress: Progress) -> dict:
        parts = self.parameterAsEnumStrings(parameters, "CITY_PARTS", context)
        folder = self.parameterAsString(parameters, "FOLDER", context)
        progress.step("Unpacking the sample city. It is made up: no real place, person or plot.")
        city = unpack_city(sample_archive(), Path(folder) if folder else _usual_folder(context), progress)
        layers = city.of(parts)
        if self.parameterAsBoolean(parameters, "SHOW", context):
            for layer in layers:
                load_when_done(context, city, layer)
        return {"CITY": str(city.folder), "LAYERS": [city.uri(layer) for layer in layers], "LAYER_COUNT": len(layers)}


def sample_archive() -> Path:
    """The zip of the sample city: in the plugin as users install it, in ``build`` of a developer's checkout."""
    for archive in (ROOT / ARCHIVE_NAME, ROOT / "build" / ARCHIVE_NAME):
        if archive.exists():
            return archive
    raise SampleCityError(
        "This copy of Sijeong came without the sample city. Install the plugin from its zip, or run “make demo” in a "
        "developer's checkout."
    )


def _usual_folder(context: QgsProcessingContext) -> Path:
    """Beside the project's other results, or in the user's documents while the project has not been saved."""
    home = context.project().homePath() if context.project() is not None else ""
    return (Path(home) / FOLDER_NAME if home else data_folder().parent) / CITY_FOLDER
