"""The settings of a run as a reader is told them: by their titles, with words for yes and no."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingAlgorithm

from .translation import tr


def told_settings(algorithm: QgsProcessingAlgorithm | None, parameters: Mapping[str, object]) -> list[tuple[str, str]]:
    """Title and value of each of ``parameters``; names that ``algorithm`` does not have stand as they are."""
    return [(_title(algorithm, name), _said(value)) for name, value in parameters.items()]


def _title(algorithm: QgsProcessingAlgorithm | None, name: str) -> str:
    definition = algorithm.parameterDefinition(name) if algorithm is not None else None
    return definition.description() if definition is not None else name


def _said(value: object) -> str:
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return f"{value:g}" if isinstance(value, float) else str(value)
