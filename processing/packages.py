"""GeoPackages of several layers that belong together, as outputs: written as one, loaded together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ..common.progress import Progress
from ..common.provenance import PROVENANCE_ITEM, Provenance
from .layer_files import OutputError, told_of
from .loading import load_also, load_as
from .outputs import WRITING_FROM, Output
from .overwriting import NO_PACKAGE
from .package_layers import PackageLayer, layers_in


def write_package(
    output: Output,
    write: Callable[[Path, dict[str, str]], None],
    layers: Sequence[PackageLayer],
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Write a package to the destination of ``output`` and return what QGIS loads its first layer by.

    ``write(file, metadata)`` writes all of it atomically. Where QGIS loads the first of ``layers``, it loads the others
    that were written with it. Raises :class:`OutputError` for a destination that is no GeoPackage file of its own.
    """
    destination = output.destination
    if not destination.lower().endswith(".gpkg"):
        raise OutputError(NO_PACKAGE, file=destination)
    provenance = output.told(provenance)
    progress.at(WRITING_FROM)
    progress.step("Writing {layer}", layer=layers[0].result.title)
    with told_of(Path(destination)):
        write(Path(destination), {PROVENANCE_ITEM: provenance.to_json()})
    loads = output.context.willLoadLayerOnCompletion(destination)
    (uri, result), *others = layers_in(destination, layers)
    load_as(output.context, destination, uri, result, provenance)
    for other, kind in others if loads else ():
        load_also(output.context, other, kind, provenance)
    return uri
