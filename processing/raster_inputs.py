"""Rasters on their way into the domain: named by file and CRS, and opened there, where the area is known."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..common.provenance import Source
from .inputs import InputError, role_of, text_of_crs


@dataclass(frozen=True)
class RasterInput:
    """What was captured of a raster layer on the main thread: its name, its source, its CRS, and who reads it."""

    name: str
    source: str
    crs: str
    provider: str
    role: str = ""

    @property
    def path(self) -> str:
        """The file, as GDAL names it; raises :class:`InputError` for a raster that is none (a map service)."""
        if self.provider != "gdal":
            raise InputError(
                "The raster {layer} is a picture from a server. Choose a file of heights, such as a GeoTIFF.",
                layer=self.name,
            )
        return self.source

    def as_source(self) -> Source:
        """For the provenance; a service's address may hold a login, so only files are named."""
        return Source(self.name, self.source if self.provider == "gdal" else "", role=self.role)


def capture_raster(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> RasterInput | None:
    """Note where the raster of parameter ``name`` lies; ``None`` where none is chosen. Call it on the main thread."""
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        return None
    crs, role = text_of_crs(layer.crs()), role_of(algorithm, name)
    return RasterInput(layer.name(), layer.source(), crs, layer.providerType(), role)
