"""Lets ``requests`` travel as QGIS would: with the office's proxy, authorities and accepted certificates.

QGIS's network manager itself is not used. PyQt keeps a list of the C++ objects that Python has seen, and its main
thread changes it without a lock whenever one is deleted: replies that were looked at in other threads took QGIS down
(a double free in PyQt 5.15's ``on_destroyed``, one paused pull of ten). ``QgsBlockingNetworkRequest`` shows no such
reply, but writes the address of every failed request into QGIS's message log, and with it the key that many platforms
want in the address.
"""

from __future__ import annotations

import hashlib
import ssl
import threading
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote

import requests
from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from ..catalog.errors import CatalogError
from ..catalog.http.transport import HangUpAdapter, trusting

_ProxyType = QNetworkProxy.ProxyType
_SOCKS = "socks5://"
_SCHEMES = {
    _ProxyType.HttpProxy: "http://",
    _ProxyType.HttpCachingProxy: "http://",
    _ProxyType.Socks5Proxy: _SOCKS,
}


@dataclass(frozen=True)
class Office:
    """How this QGIS goes to the network, as values that any thread may read."""

    proxy: str = field(default="", repr=False)
    """Address with login of the proxy that is set in QGIS."""
    uses_system_proxy: bool = False
    direct: tuple[str, ...] = ()
    """Beginnings of addresses that go without proxy."""
    authorities: str = field(default="", repr=False)
    """The certificates that QGIS trusts, as PEM."""
    accepted: tuple[tuple[str, str], ...] = ()
    """``host:port`` and fingerprint (SHA-256) of servers whose certificate somebody has accepted in QGIS."""

    def proxy_for(self, url: str) -> str:
        """The proxy for ``url``, chosen as QGIS's own proxy factory does; empty for none."""
        if any(url.startswith(beginning) for beginning in self.direct):
            return ""
        proxy = _system_proxy_for(url) if self.uses_system_proxy else self.proxy
        if proxy.startswith(_SOCKS):
            raise CatalogError(
                "QGIS is set to a SOCKS proxy, which Sijeong cannot use. Set an HTTP proxy under Settings › Options › "
                "Network, or name the server there as one that needs no proxy."
            )
        return proxy

    @cached_property
    def trust(self) -> ssl.SSLContext:
        """The system's authorities and QGIS's."""
        return trusting(self.authorities)


def office() -> Office:
    """How this QGIS goes to the network now; in another than the main thread: as it was last asked for there."""
    global _office
    if threading.current_thread() is threading.main_thread():
        _office = _read_office()
    return _office


def office_session() -> requests.Session:
    """A session that travels as QGIS would. Any number of threads may use it; closing it hangs up at once."""
    session = requests.Session()
    # The proxy is QGIS's affair, not that of environment variables.
    session.trust_env = False
    here = office()
    for scheme in ("https://", "http://"):
        session.mount(scheme, OfficeAdapter(here))
    for server, fingerprint in here.accepted:
        session.mount(f"https://{server.removesuffix(':443')}", OfficeAdapter(here, fingerprint))
    return session


class OfficeAdapter(HangUpAdapter):
    """Sends through the office's proxy and believes whom the office believes."""

    def __init__(self, here: Office, fingerprint: str = "") -> None:
        self._office = here
        super().__init__(here.trust, fingerprint)

    def proxy_for(self, url: str) -> str:
        return self._office.proxy_for(url)


_office = Office()


def _read_office() -> Office:
    manager = QgsNetworkAccessManager.instance()
    return Office(
        proxy=_address_of(manager.fallbackProxy()),
        uses_system_proxy=manager.useSystemProxy(),
        direct=tuple(part.strip() for part in (*manager.noProxyList(), *manager.excludeList()) if part.strip()),
        authorities=_authorities(),
        accepted=_accepted_servers(),
    )


def _authorities() -> str:
    """Those that were added in QGIS; the system's own come with Python's context."""
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return ""
    certificates = [*manager.databaseCAs(), *manager.extraFileCAs()]
    return "".join(bytes(certificate.toPem()).decode("ascii") for certificate in certificates)


def _accepted_servers() -> tuple[tuple[str, str], ...]:
    """Where somebody has told QGIS to overlook what is wrong with a certificate: that one, and no other."""
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return ()
    return tuple(
        (config.sslHostPort().strip(), hashlib.sha256(bytes(config.sslCertificate().toDer())).hexdigest())
        for config in manager.sslCertCustomConfigs()
        if config.sslIgnoredErrorEnums()
    )


def _address_of(proxy: QNetworkProxy) -> str:
    if proxy.type() not in _SCHEMES or not proxy.hostName():
        return ""
    login = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@" if proxy.user() else ""
    return f"{_SCHEMES[proxy.type()]}{login}{proxy.hostName()}:{proxy.port()}"


def _system_proxy_for(url: str) -> str:
    found = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(url)))
    return _address_of(found[0]) if found else ""
