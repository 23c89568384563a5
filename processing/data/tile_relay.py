"""Tiles that need a key in their address, fetched so that QGIS itself never sees the key.

QGIS writes the address of tiles that fail into its message log (seen with 3.22.16: ``Tile request error … URL:``),
keeps tiles in its disk cache under their address, and stores the layer's address in the project. So a layer's address
holds a gap with the id of an authentication configuration in place of the key. When QGIS sends the request, it is led
to this relay on the same computer, which puts the key in and asks the platform through the HTTP room: at most three at
a time, repeated where that helps, refused after the first refusal of the key.
"""

from __future__ import annotations

import re
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote, urlsplit

from ...catalog.errors import CatalogError, KeyProblem, QuotaUsedUp
from ...catalog.http.client import HttpClient
from ...catalog.http.platform import KeyPlace, Platform
from ...catalog.http.request import KEY_GAP, Answer, Request
from ...catalog.sources.vworld_errors import complain

HOSTS = frozenset({"api.vworld.kr"})
"""Only these get a key, whatever address a project that someone sends may name."""
GAP = re.compile(r"sijeong\.authcfg\.([0-9A-Za-z]{7})")
"""What stands for the key in a layer's address; URL-safe, so QGIS leaves it as it is."""
KEPT_BYTES = 64 * 1024 * 1024
"""Tiles kept in memory while QGIS runs: some 3,000 of 20 kB. Nothing is kept on the disk."""
IDLE_S = 30.0
"""After so long without a request a connection is closed."""
_SEEMS_PICTURE = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")

TILES = Platform(id="vworld_tiles", title="V-World", key_place=KeyPlace.PATH, complain=complain)


def gap_of(authcfg: str) -> str:
    """What to write in place of the key in a layer's address."""
    return f"sijeong.authcfg.{authcfg}"


class TileRelay:
    """A small server on loopback for this QGIS alone: its addresses hold a random word that nobody else knows.

    ``tell`` is called, from any thread, with what is wrong with a key: once per authentication configuration.
    """

    def __init__(self, tell: Callable[[str, CatalogError], None], hosts: frozenset[str] = HOSTS) -> None:
        self._tell, self._hosts = tell, hosts
        self._word = secrets.token_urlsafe(16)
        self._clients: dict[str, HttpClient] = {}
        self._domains: dict[str, str] = {}
        self._refused: set[str] = set()
        self._tiles = _Tiles(KEPT_BYTES)
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(TILES.in_flight)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.2,), name="sijeong-tiles", daemon=True).start()

    @property
    def origin(self) -> str:
        """``http://127.0.0.1:54321``."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def knows(self, authcfg: str) -> bool:
        """Whether tiles can be asked for with this authentication configuration."""
        return self._client(authcfg) is not None

    def use(self, authcfg: str, client: HttpClient, domain: str = "") -> None:
        """Ask with ``client`` from now on; an earlier refusal is forgotten.

        ``domain``: what the key was registered for. Tiles take no such parameter, so it is sent as the referer
        (reference/datasources.md §1.1).
        """
        with self._lock:
            before = self._clients.get(authcfg)
            self._clients[authcfg] = client
            self._domains[authcfg] = domain.strip()
            self._refused.discard(authcfg)
        if before is not None:
            before.close()

    def relayed(self, address: str) -> str | None:
        """Where QGIS is to ask instead of ``address``; None where it is not one of ours."""
        parts = urlsplit(address)
        if not GAP.search(parts.path) or parts.netloc not in self._hosts:
            return None
        return f"{self.origin}/{self._word}/{quote(f'{parts.scheme}://{parts.netloc}{parts.path}', safe='')}"

    def tile(self, path: str) -> tuple[int, bytes]:
        """Status and picture for a path that :meth:`relayed` has made."""
        _, word, asked = (*path.split("/", 2), "", "")[:3]
        if not secrets.compare_digest(word, self._word):
            return 404, b""
        address = unquote(asked)
        found = GAP.search(address)
        if not found or urlsplit(address).netloc not in self._hosts:
            return 404, b""
        kept = self._tiles.get(address)
        return (200, kept) if kept is not None else self._fetched(address, found[1])

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        with self._lock:
            clients, self._clients = list(self._clients.values()), {}
        for client in clients:
            client.close()

    def _fetched(self, address: str, authcfg: str) -> tuple[int, bytes]:
        try:
            with self._places:  # before looking for the client: the tile before may have had the key refused
                client = self._client(authcfg)
                if client is None:
                    return 403, b""
                answer = client.send(self._request(address, authcfg))
        except (KeyProblem, QuotaUsedUp) as error:
            self._refuse(authcfg, error)
            return 403, b""
        except CatalogError:
            return 404, b""  # outside what V-World covers, or it is down: an empty place on the map says so
        if not _is_picture(answer):
            return 404, b""
        self._tiles.put(address, answer.body)
        return 200, answer.body

    def _request(self, address: str, authcfg: str) -> Request:
        domain = self._domains.get(authcfg, "")
        return Request(TILES, GAP.sub(KEY_GAP, address), headers=(("Referer", domain),) if domain else ())

    def _client(self, authcfg: str) -> HttpClient | None:
        with self._lock:
            return None if authcfg in self._refused else self._clients.get(authcfg)

    def _refuse(self, authcfg: str, error: CatalogError) -> None:
        with self._lock:
            is_news = authcfg not in self._refused
            self._refused.add(authcfg)
        if is_news:
            self._tell(authcfg, error)


class _Tiles:
    """The tiles that were used last, up to so many bytes."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes, self._bytes = most_bytes, 0
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, address: str) -> bytes | None:
        with self._lock:
            if address in self._kept:
                self._kept.move_to_end(address)
            return self._kept.get(address)

    def put(self, address: str, picture: bytes) -> None:
        with self._lock:
            self._bytes += len(picture) - len(self._kept.pop(address, b""))
            self._kept[address] = picture
            while self._bytes > self._most_bytes:
                self._bytes -= len(self._kept.popitem(last=False)[1])


def _is_picture(answer: Answer) -> bool:
    """By its first bytes: V-World also says errors with status 200 and sends PNG under the name of JPEG."""
    return answer.body.startswith(_SEEMS_PICTURE)


def _handler(relay: TileRelay) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = IDLE_S

        def do_GET(self) -> None:
            status, picture = relay.tile(self.path)
            self.send_response(status)
            self.send_header("Content-Type", "image/jpeg" if picture.startswith(b"\xff\xd8") else "image/png")
            self.send_header("Content-Length", str(len(picture)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(picture)

        def log_message(self, *_) -> None:
            """Nothing: there is no terminal to write to."""

        def handle(self) -> None:
            try:
                super().handle()
            except (ConnectionError, TimeoutError):
                self.close_connection = True  # QGIS needs the tile no longer

    return Handler
