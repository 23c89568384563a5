"""A web server as a city has one: files of a folder, parts of them on request, no more."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class WebHost(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    extensions_map = {  # noqa: RUF012 (of the class above)
        **SimpleHTTPRequestHandler.extensions_map,
        ".webmanifest": "application/manifest+json",
        ".pmtiles": "application/octet-stream",
    }

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not wanted or not file.is_file():
            super().do_GET()
            return
        size = file.stat().st_size
        begin, end = int(wanted[1]), min(int(wanted[2] or size), size - 1)
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Range", f"bytes {begin}-{end}/{size}")
        self.send_header("Content-Length", str(end - begin + 1))
        self.end_headers()
        with file.open("rb") as stream:
            stream.seek(begin)
            self.wfile.write(stream.read(end - begin + 1))

    def log_message(self, *_args) -> None:
        pass


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on the loopback until the end of the block; yields the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(WebHost, directory=str(folder)))
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
