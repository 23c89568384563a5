"""How bytes travel: connections that can be hung up from another thread, through the proxy that an office wants."""

from __future__ import annotations

import socket
import ssl
import weakref
from collections.abc import Mapping
from contextlib import suppress

import requests
from requests.adapters import HTTPAdapter
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.poolmanager import PoolManager
from urllib3.util.ssl_ import create_urllib3_context


class HangUpAdapter(HTTPAdapter):
    """Sends over connections that :meth:`close` ends at once, also where a thread waits for an answer.

    ``trust``: whom to believe (the system's authorities when it is None). ``fingerprint``: SHA-256 in hexadecimal of
    the one certificate that is believed instead, whatever is wrong with it. Derive to choose a proxy per address.
    """

    def __init__(self, trust: ssl.SSLContext | None = None, fingerprint: str = "") -> None:
        self._trust = _believing_nobody() if fingerprint else trust or trusting()
        self._fingerprint = fingerprint
        self._lines: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        super().__init__()

    def proxy_for(self, url: str) -> str:
        """The proxy's address for ``url``; empty for none."""
        return ""

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | None = None,
        verify: bool | str = True,
        cert: object = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """As ``requests`` wants it; whom to believe and which way to go were settled when this was made."""
        proxy = self.proxy_for(request.url)
        way = {"http": proxy, "https": proxy} if proxy else {}
        return super().send(request, stream=stream, timeout=timeout, verify=True, cert=None, proxies=way)

    def close(self) -> None:
        """Hang up whatever is still under way."""
        for line in tuple(self._lines):
            with suppress(OSError):
                # Not that of ssl.SSLSocket, which takes the connection away under the thread that reads from it.
                socket.socket.shutdown(line, socket.SHUT_RDWR)
        super().close()

    def init_poolmanager(self, *arguments, **settings) -> None:
        super().init_poolmanager(*arguments, **settings | self._security())
        self._keep_lines_of(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **settings) -> PoolManager:
        manager = super().proxy_manager_for(proxy, **settings | self._security())
        self._keep_lines_of(manager)
        return manager

    def cert_verify(self, conn, url, verify, cert) -> None:
        """Nothing to add: all is in the context. ``requests`` would load a list of authorities of its own as well."""
        if url.lower().startswith("https"):
            conn.cert_reqs = "CERT_NONE" if self._fingerprint else "CERT_REQUIRED"

    def _security(self) -> dict[str, object]:
        pinned = {"assert_fingerprint": self._fingerprint} if self._fingerprint else {}
        return {"ssl_context": self._trust} | pinned

    def _keep_lines_of(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = {
            "http": _noting(HTTPConnectionPool, self._lines),
            "https": _noting(HTTPSConnectionPool, self._lines),
        }


def trusting(authorities: str = "") -> ssl.SSLContext:
    """Whom the system believes, and further ``authorities`` (PEM)."""
    # Not ssl's own default context: urllib3 compares host names itself, and addresses without a name need that.
    context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
    context.load_default_certs()
    if authorities:
        context.load_verify_locations(cadata=authorities)
    return context


def plain_session() -> requests.Session:
    """A session for where there is no QGIS: environment variables name the proxy, the system whom to believe."""
    session = requests.Session()
    for scheme in ("https://", "http://"):
        session.mount(scheme, _EnvironmentAdapter())
    return session


class _EnvironmentAdapter(HangUpAdapter):
    def proxy_for(self, url: str) -> str:
        return requests.utils.select_proxy(url, requests.utils.get_environ_proxies(url)) or ""


def _noting(pool: type[HTTPConnectionPool], lines: weakref.WeakSet) -> type[HTTPConnectionPool]:
    """``pool`` with connections that note their socket among ``lines`` as soon as it is there."""

    class NotedConnection(pool.ConnectionCls):
        def connect(self) -> None:
            super().connect()
            lines.add(self.sock)

    return type(pool.__name__, (pool,), {"ConnectionCls": NotedConnection})


def _believing_nobody() -> ssl.SSLContext:
    """For a connection whose one certificate is compared by its fingerprint."""
    context = create_urllib3_context(cert_reqs=ssl.CERT_NONE)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
