"""Writes processing/models/*.model3. Run by hand after a change; the output is committed.

    .venv/bin/python tools/make_models.py

Texts are English here; processing/model.py translates them when the model is loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

import headless
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QPointF

from sijeong.common.packages import import_with_own_libraries

MODELS = headless.ROOT / "processing" / "models"
FROM_INPUT = QgsProcessingModelChildParameterSource.fromModelParameter
FROM_STEP = QgsProcessingModelChildParameterSource.fromChildOutput
COLUMN, ROW = 260.0, 140.0
"""Distances of the boxes in the modeler, in pixels."""


class Model:
    """A model in the making: inputs in the first column, then a column for each step."""

    def __init__(self, name: str, group: str) -> None:
        self._model = QgsProcessingModelAlgorithm(name, group, group)
        self._inputs: list[str] = []
        self._steps = 0

    def add_layer(self, name: str, title: str, kind: QgsProcessing.SourceType, optional: bool = False) -> None:
        part = QgsProcessingModelParameter(name)
        part.setPosition(QPointF(COLUMN / 2, ROW * (1 + len(self._inputs))))
        self._inputs.append(name)
        parameter = QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional)
        self._model.addModelParameter(parameter, part)

    def add_step(
        self,
        key: str,
        algorithm: str,
        title: str,
        sources: Mapping[str, QgsProcessingModelChildParameterSource],
        outputs: Mapping[str, str],
    ) -> None:
        """Run ``algorithm``; ``outputs``: its outputs that the user gets → their titles."""
        self._steps += 1
        child = QgsProcessingModelChildAlgorithm(f"sijeong:{algorithm}")
        if child.algorithm() is None:
            sys.exit(f"There is no sijeong:{algorithm}.")
        child.setChildId(key)
        child.setDescription(title)
        child.setPosition(QPointF(COLUMN * (self._steps + 1), ROW * self._steps))
        for name, source in {**_defaults(child), **sources}.items():
            child.addParameterSources(name, [source])
        child.setModelOutputs({name: self._output(key, name, words) for name, words in outputs.items()})
        self._model.addChildAlgorithm(child)

    def _output(self, key: str, name: str, title: str) -> QgsProcessingModelOutput:
        # The name of an output makes that of the parameter: register:XLSX.
        output = QgsProcessingModelOutput(name, title)
        output.setChildId(key)
        output.setChildOutputName(name)
        output.setPosition(QPointF(COLUMN * (self._steps + 2), ROW * (self._steps + 0.5)))
        return output

    def write(self) -> None:
        self._model.updateDestinationParameters()
        self._model.setParameterOrder(self._inputs)
        file = MODELS / f"{self._model.name()}.model3"
        if not self._model.toFile(str(file)):
            sys.exit(f"{file} could not be written.")
        print(file.relative_to(headless.ROOT))


def _defaults(child: QgsProcessingModelChildAlgorithm) -> dict[str, QgsProcessingModelChildParameterSource]:
    """What the modeler writes down for the parameters that nobody sets: it takes none for granted."""
    return {
        parameter.name(): QgsProcessingModelChildParameterSource.fromStaticValue(parameter.defaultValue())
        for parameter in child.algorithm().parameterDefinitions()
        if not parameter.isDestination() and parameter.defaultValue() is not None
    }


def nightly_register() -> Model:
    """Forest map, parcels and buildings of today → forest, registers, changes since the last ones, summary by dong."""
    polygons, anything = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorAnyGeometry
    model = Model("nightlyregister", "forest")
    model.add_layer("PARCELS", "Parcels (with PNU)", polygons)
    model.add_layer("FOREST_MAP", "Forest map 1:5,000 (임상도)", polygons)
    model.add_layer("DONGS", "Dongs", polygons, optional=True)
    model.add_layer("BUILDINGS", "Buildings", anything, optional=True)
    model.add_layer(
        "PREVIOUS", "Register before (layer or workbook)", QgsProcessing.SourceType.TypeVector, optional=True
    )
    model.add_step(
        "forest", "forestlayer", "Forest to measure against",
        {"FOREST_MAP": FROM_INPUT("FOREST_MAP")}, {},
    )  # fmt: skip
    model.add_step(
        "register", "forestregister", "Register of forest-adjacent land",
        {"PARCELS": FROM_INPUT("PARCELS"), "FOREST": FROM_STEP("forest", "OUTPUT"),
         "BUILDINGS": FROM_INPUT("BUILDINGS"), "PREVIOUS": FROM_INPUT("PREVIOUS")},
        {"OUTPUT": "Register of forest-adjacent land", "CHANGES": "Changes since the register before",
         "XLSX": "Register as a workbook"},
    )  # fmt: skip
    model.add_step(
        "summary", "forestsummary", "Summary of forest-adjacent land",
        {"PARCELS": FROM_INPUT("PARCELS"), "FOREST": FROM_STEP("forest", "OUTPUT"),
         "AREAS": FROM_INPUT("DONGS"), "BUILDINGS": FROM_INPUT("BUILDINGS")},
        {"OUTPUT": "Summary of forest-adjacent land"},
    )  # fmt: skip
    return model


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    import_with_own_libraries()
    from sijeong.processing.provider import SijeongProvider

    # Not by its own register(): that loads the models, which are to be made.
    provider = SijeongProvider()
    application.processingRegistry().addProvider(provider)
    MODELS.mkdir(exist_ok=True)
    nightly_register().write()
    application.exitQgis()


if __name__ == "__main__":
    main()
