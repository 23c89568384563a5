"""What a model is put together from: inputs in the first column of the modeler, then a column for each step."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import headless
from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

MODELS = headless.ROOT / "processing" / "models"
COLUMN, ROW = 260.0, 140.0
"""Distances of the boxes in the modeler, in pixels."""
Sources = Mapping[str, QgsProcessingModelChildParameterSource]
BRANCHES = "branches"
"""Key of the step that decides which of the others run."""


class Model:
    """A model in the making: inputs in the first column, then a column for each step."""

    def __init__(self, name: str, group: str) -> None:
        self._model = QgsProcessingModelAlgorithm(name, group, group)
        self._inputs: list[str] = []
        self._steps = 0

    def add_layer(self, name: str, title: str, kind: QgsProcessing.SourceType, optional: bool = False) -> None:
        self.add(QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional))

    def add_text(self, name: str, title: str, default: str | None = None, optional: bool = False) -> None:
        self.add(QgsProcessingParameterString(name, title, default, optional=optional))

    def add_folder(self, name: str, title: str, optional: bool = False) -> None:
        """A folder, or a file: QGIS 3.22 takes a folder only with this behaviour, and a file with either."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(QgsProcessingParameterFile(name, title, folder, optional=optional))

    def add_count(self, name: str, title: str, default: int) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterNumber(name, title, whole, default, minValue=1))

    def add(self, parameter: QgsProcessingParameterDefinition) -> None:
        """One more input; those come in this order in the dialog."""
        part = QgsProcessingModelParameter(parameter.name())
        part.setPosition(QPointF(COLUMN / 2, ROW * (1 + len(self._inputs))))
        self._inputs.append(parameter.name())
        self._model.addModelParameter(parameter, part)

    def add_branches(self, conditions: Mapping[str, str]) -> None:
        """Steps that name a branch in ``when`` run where its expression holds."""
        child = QgsProcessingModelChildAlgorithm("native:condition")
        child.setChildId(BRANCHES)
        child.setDescription("Which steps run")
        child.setConfiguration(
            {"conditions": [{"name": name, "expression": text} for name, text in conditions.items()]}
        )
        child.setPosition(QPointF(COLUMN, ROW / 2))
        self._model.addChildAlgorithm(child)

    def add_step(
        self,
        key: str,
        algorithm: str,
        title: str,
        sources: Sources,
        outputs: Mapping[str, str],
        when: str = "",
    ) -> None:
        """Run ``algorithm``, in the branch ``when`` alone if one is named; ``outputs``: what the user gets → titles."""
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
        if when:
            child.setDependencies([QgsProcessingModelChildDependency(BRANCHES, when)])
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
