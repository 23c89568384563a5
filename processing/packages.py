"""GeoPackages of several layers that belong together: written as one output, loaded together, read from one layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProviderRegistry, QgsVectorLayer

from ..common.progress import Progress
from ..common.provenance import Provenance, Source
from .outputs import WRITING_FROM, OutputError, load_also, load_as, told_of
from .package_layers import PackageLayer, layers_in
from .placement import PROVENANCE_ITEM


@dataclass(frozen=True)
class Package:
    """A package that is an input: its file, and what the user calls the layer by which it was chosen."""

    file: Path
    name: str

    def as_source(self) -> Source:
        return Source(self.name, str(self.file))


def write_package(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    name: str,
    context: QgsProcessingContext,
    write: Callable[[Path, dict[str, str]], None],
    layers: Sequence[PackageLayer],
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Write a package to the vector destination ``name`` and return what QGIS loads its first layer by.

    ``write(file, metadata)`` writes all of it atomically. Where QGIS loads the first of ``layers``, it loads the others
    that were written with it. Raises :class:`OutputError` for a destination that is no GeoPackage file of its own.
    """
    destination = algorithm.parameterAsOutputLayer(parameters, name, context)
    if not destination.lower().endswith(".gpkg"):
        raise OutputError(
            "{file}: this result is several layers in one file. Choose a GeoPackage (.gpkg) of its own.",
            file=destination,
        )
    progress.at(WRITING_FROM)
    progress.step("Writing {layer}", layer=layers[0].result.title)
    with told_of(Path(destination)):
        write(Path(destination), {PROVENANCE_ITEM: provenance.to_json()})
    loads = context.willLoadLayerOnCompletion(destination)
    (uri, result), *others = layers_in(destination, layers)
    load_as(context, destination, uri, result, provenance)
    for other, kind in others if loads else ():
        load_also(context, other, kind, provenance)
    return uri


def package_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> Package | None:
    """The package that the layer of parameter ``name`` lies in, None where none is given.

    Call it on the main thread (``prepareAlgorithm``). Raises :class:`OutputError` for a layer that is in no GeoPackage
    or has edits that are not saved: what is read is the file.
    """
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    if layer is None:
        return None
    file = Path(_path_of(layer))
    if layer.providerType() != "ogr" or file.suffix.lower() != ".gpkg":
        raise OutputError(
            "The layer {layer} does not lie in a GeoPackage. Choose a layer of the GeoPackage that Sijeong wrote.",
            layer=layer.name(),
        )
    if layer.isEditable() and layer.isModified():
        raise OutputError(
            "The layer {layer} has changes that are not saved yet. Save them, and run this again.", layer=layer.name()
        )
    return Package(file, layer.name())


def _path_of(layer: QgsVectorLayer) -> str:
    return str(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or "")
