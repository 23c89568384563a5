"""Base maps of V-World as XYZ layers whose address holds no key; see :mod:`.tile_relay` for how they get it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress

from qgis.core import QgsMapLayer, QgsNetworkAccessManager, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ...catalog.entries import SourceKind, dataset_of, read_catalogue
from ...catalog.errors import CatalogError, KeyProblem
from ...catalog.http.client import HttpClient
from ...catalog.http.request import KEY_GAP
from ..credentials import credential_of
from ..network import office_session
from ..translation import user_language
from .remembered import catalogue_file
from .tile_relay import GAP, HOSTS, TileRelay, gap_of

LOWEST_ZOOM, HIGHEST_ZOOM = 6, 19
"""Of V-World's tiles (reference/datasources.md §1.4)."""
_Attribute = QNetworkRequest.Attribute


def base_map_layer(dataset_id: str, authcfg: str) -> QgsRasterLayer:
    """The XYZ layer of a base map of the catalogue; ``authcfg`` is the id of the configuration that holds the key.

    Raises :class:`CatalogError` when the dataset is no XYZ base map, or no configuration is given for one with a key.
    """
    file = catalogue_file()
    dataset = dataset_of(dataset_id, read_catalogue(*([file] if file is not None and file.is_file() else [])))
    if dataset.source is not SourceKind.XYZ:
        raise CatalogError("{dataset} is no base map of tiles.", dataset=dataset.id)
    if KEY_GAP in dataset.address and not authcfg:
        raise CatalogError(
            "{dataset} needs a key of V-World. Choose an authentication configuration of type Basic with the key as "
            "its password.",
            dataset=dataset.title(user_language()),
        )
    zoom = (dataset.request.get("zmin", LOWEST_ZOOM), dataset.request.get("zmax", HIGHEST_ZOOM))
    source = source_of(dataset.address, authcfg, *map(int, zoom))
    return QgsRasterLayer(source, dataset.title(user_language()), "wms")


def source_of(address: str, authcfg: str, lowest: int = LOWEST_ZOOM, highest: int = HIGHEST_ZOOM) -> str:
    """The layer's source for a tile ``address`` with ``{key}``, ``{z}``, ``{y}`` and ``{x}``."""
    return f"type=xyz&zmin={lowest}&zmax={highest}&url={address.replace(KEY_GAP, gap_of(authcfg))}"


def logins_of(layers: Iterable[QgsMapLayer]) -> tuple[str, ...]:
    """The authentication configurations that base maps among ``layers`` need."""
    found = (GAP.search(layer.source()) for layer in layers if isinstance(layer, QgsRasterLayer))
    return tuple(dict.fromkeys(match[1] for match in found if match))


class BaseMapTiles:
    """Leads QGIS's tile requests to the relay from the first :meth:`unlock` until :meth:`close`.

    ``tell(authcfg, error)`` is called, from any thread, when the platform refuses a key.
    """

    def __init__(self, tell: Callable[[str, CatalogError], None], hosts: frozenset[str] = HOSTS) -> None:
        self._tell, self._hosts = tell, hosts
        self._relay: TileRelay | None = None
        self._preprocessor = ""
        self._led_around: set[int] = set()
        """Threads, by the system's number, whose requests to the relay go around the office's proxy."""

    def unlock(self, authcfg: str) -> None:
        """Have the key at hand. In the main thread only: QGIS may ask, once, for the master password.

        Raises :class:`~...catalog.errors.KeyProblem` with what to do.
        """
        if self._relay is not None and self._relay.knows(authcfg):
            return
        credential = credential_of(authcfg)
        if not credential.secret:
            raise KeyProblem(
                "The authentication configuration {authcfg} is not of type Basic. Base maps need one of type Basic "
                "with the key as its password.",
                authcfg=authcfg,
            )
        if self._relay is None:
            self._relay = TileRelay(self._tell, self._hosts)
            self._preprocessor = QgsNetworkAccessManager.setRequestPreprocessor(self._lead)
        self._relay.use(authcfg, HttpClient(credential, session=office_session()), credential.user)

    def close(self) -> None:
        """Let QGIS send its requests as they are again."""
        if self._relay is None:
            return
        QgsNetworkAccessManager.removeRequestPreprocessor(self._preprocessor)
        _go_around_proxy(self._relay.origin, False)
        self._relay.close()
        self._relay = None
        self._led_around.clear()

    def _lead(self, request: QNetworkRequest) -> None:
        """Called by QGIS for every request, in the thread that sends it."""
        relay = self._relay
        if relay is None:
            return
        address = request.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        target = relay.relayed(address)
        if target is None:
            return
        request.setUrl(QUrl.fromEncoded(target.encode()))
        request.setAttribute(_Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        request.setAttribute(_Attribute.CacheSaveControlAttribute, False)
        if _uses_proxy() and threading.get_native_id() not in self._led_around:
            _go_around_proxy(relay.origin, True)
            self._led_around.add(threading.get_native_id())


def _uses_proxy() -> bool:
    return QgsSettings().value("proxy/proxyEnabled", False, type=bool)


def _go_around_proxy(origin: str, wanted: bool) -> None:
    """The relay is on this computer: the office's proxy cannot reach it. Settings of this thread, never stored.

    Called once in a thread and only where it must be: Python should not look at QGIS's objects outside the main thread
    (see :mod:`..network`).
    """
    manager = QgsNetworkAccessManager.instance()
    addresses = list(manager.noProxyList())
    if (origin in addresses) == wanted:
        return
    with suppress(ValueError):
        addresses.remove(origin)
    if wanted:
        addresses.append(origin)
    manager.setFallbackProxyAndExcludes(manager.fallbackProxy(), manager.excludeList(), addresses)
