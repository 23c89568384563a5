"""What lies in a file that somebody fetched by hand, told before it is imported."""

from __future__ import annotations

from pathlib import Path

from ...catalog.errors import CatalogError
from ...catalog.files.importing import list_layers
from ...common.packages import keep_projection_context
from ...common.progress import Progress


def layers_in(path: Path, progress: Progress) -> tuple[str, ...]:
    """The names of the layers of a file, zip or folder; none where it cannot be read: the import then says why.

    Unpacks a zip, so call it in a thread of its own.
    """
    try:
        return tuple(layer.name for layer in list_layers(path, progress))
    except (CatalogError, OSError):
        return ()
    finally:
        keep_projection_context()
