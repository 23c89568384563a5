"""WMS and WMTS layers of the catalogue in a project; the login is in the layer only as the id of its configuration."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsDataSourceUri, QgsProject, QgsRasterLayer

from ...catalog.entries import Dataset, SourceKind, dataset_of, read_catalogue
from ...catalog.errors import CatalogError
from ...catalog.http.client import HttpClient
from ...catalog.http.exchange import Limits
from ...catalog.pictures import Picture, capabilities_request, chosen_pictures, pictures_of, source_of
from ...common.progress import SILENT, Progress
from ...common.provenance import Provenance, Source
from ..credentials import credential_of
from ..network import office_session
from ..placement import note_provenance
from ..translation import user_language
from .background import lay_below_data
from .remembered import catalogue_file

ALGORITHM = "sijeong:catalogue"
PATIENCE = Limits(silence_s=10.0, whole_s=30.0, tries=1)
"""Somebody sits before the screen."""


def shown_by(
    dataset: Dataset | str, address: str = "", authcfg: str = "", progress: Progress = SILENT
) -> tuple[Picture, ...]:
    """The layers of the server of ``dataset`` (or of the entry with this id), to choose from.

    Asks the server; raises :class:`CatalogError` with what to do.
    """
    dataset = _entry(dataset)
    address = address or dataset.address
    if not address:
        raise CatalogError(
            "The dataset {dataset} comes from your city's own server. Enter the address of its {kind} as the source.",
            dataset=dataset.title(user_language()),
            kind=dataset.source.value.upper(),
        )
    credential = credential_of(authcfg)
    request = capabilities_request(dataset.source, address)
    with HttpClient(credential, session=office_session(), limits=PATIENCE, progress=progress) as client:
        return client.ask(request, lambda answer: pictures_of(dataset.source, answer))


def add_picture(
    project: QgsProject,
    dataset: Dataset | str,
    address: str = "",
    authcfg: str = "",
    layers: Iterable[str] = (),
    progress: Progress = SILENT,
) -> QgsRasterLayer:
    """Put the WMS or WMTS of ``dataset`` (or of the entry with this id) below all data in ``project``.

    ``address`` is that of the entry unless given; ``layers`` are names from :func:`shown_by`, where the entry names
    none and the server has several. Call it in the main thread. Raises :class:`CatalogError` with what to do.
    """
    dataset = _entry(dataset)
    if dataset.source not in (SourceKind.WMS, SourceKind.WMTS):
        raise CatalogError("{dataset} is no map picture (WMS or WMTS).", dataset=dataset.title(user_language()))
    address = address or dataset.address
    pictures = chosen_pictures(dataset, shown_by(dataset, address, authcfg, progress), layers)
    source = encoded(source_of(dataset, address, pictures, project.crs().authid()), authcfg)
    name = ", ".join(picture.title or picture.name for picture in pictures)
    layer = QgsRasterLayer(source, f"{dataset.title(user_language())}: {name}", "wms")
    if not layer.isValid():
        raise CatalogError(
            "QGIS cannot show {layer} of {dataset}: {reason}",
            layer=name,
            dataset=dataset.title(user_language()),
            reason=layer.error().summary() or "–",
        )
    note_provenance(layer, _provenance(dataset, address, pictures))
    lay_below_data(project, layer)
    return layer


def _entry(dataset: Dataset | str) -> Dataset:
    if isinstance(dataset, Dataset):
        return dataset
    file = catalogue_file()
    return dataset_of(dataset, read_catalogue(*([file] if file is not None and file.is_file() else [])))


def encoded(parameters: tuple[tuple[str, str], ...], authcfg: str) -> str:
    """``parameters`` as QGIS's WMS provider writes them, with ``authcfg`` for the login."""
    uri = QgsDataSourceUri()
    for name, value in parameters:
        uri.setParam(name, value)
    if authcfg:
        uri.setAuthConfigId(authcfg)
    return bytes(uri.encodedUri()).decode()


def _provenance(dataset: Dataset, address: str, pictures: tuple[Picture, ...]) -> Provenance:
    language = user_language()
    source = Source(dataset.provider(language), address.partition("?")[0], dataset.updated, dataset.licence(language))
    names = ", ".join(picture.name for picture in pictures)
    return Provenance(dataset.title(language), ALGORITHM, {"LAYERS": names}, (source,))
