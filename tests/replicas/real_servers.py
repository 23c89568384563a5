"""Real servers on loopback: MapServer, QGIS Server, pygeoapi and PostGIS, each started on a free port and stopped.

``make setup`` installs them. Where one is absent (another distribution, the QGIS LTS chroot) the tests are skipped with
the reason, unless ``SIJEONG_REQUIRE_SERVERS=1`` says that this machine must have it.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from loopback import Asked as AskedOfServer
from loopback import Loopback, Reply

from sijeong.catalog.areas import Area
from sijeong.catalog.entries import Dataset
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import NO_CREDENTIAL, Credential
from sijeong.catalog.http.exchange import Limits
from sijeong.catalog.http.request import Request

ROOT = Path(__file__).resolve().parents[2]
MAPSERV = Path("/usr/bin/mapserv")
QGIS_MAPSERVER = Path("/usr/bin/qgis_mapserver")
PYGEOAPI_VENV = ROOT / "build" / "pygeoapi-venv"
PYGEOAPI = PYGEOAPI_VENV / "bin" / "pygeoapi"
PYGEOAPI_PACKAGE = PYGEOAPI_VENV / "lib" / f"python3.{sys.version_info.minor}" / "site-packages" / "pygeoapi"
"""Absent where the venv was made by another Python, as the chroot of QGIS LTS sees it."""
POSTGRES = Path("/usr/lib/postgresql/15/bin")
POSTGIS = Path("/usr/share/postgresql/15/extension/postgis.control")
SYSTEM_PYTHON = Path("/usr/bin/python3")

CITY_HALL = (182543.5, 531204.0)
"""EPSG:5186; the parcels lie around it."""
SIDE = 60
"""Parcels per row and column."""
PITCH_M = 40.0


def require(*parts: Path) -> None:
    """Skip the test where a program is absent; fail where ``SIJEONG_REQUIRE_SERVERS`` is set."""
    absent = [str(part) for part in parts if not part.exists()]
    if absent and os.environ.get("SIJEONG_REQUIRE_SERVERS") == "1":
        pytest.fail(f"{', '.join(absent)} is absent: run make setup")
    if absent:
        pytest.skip(f"{', '.join(absent)} is not on this machine")


def parcels() -> gpd.GeoDataFrame:
    """3,600 MultiPolygons in EPSG:5186 with Korean text, codes that begin with 0, nulls and dates."""
    row, column = np.divmod(np.arange(SIDE * SIDE), SIDE)
    west = CITY_HALL[0] + (column - SIDE / 2) * PITCH_M
    south = CITY_HALL[1] + (row - SIDE / 2) * PITCH_M
    squares = shapely.box(west, south, west + PITCH_M - 4, south + PITCH_M - 4)
    number = np.arange(SIDE * SIDE)
    return gpd.GeoDataFrame(
        {
            "pnu": [f"4139010{1 + n % 3}001{n:04d}0000" for n in number],
            "jibun": [None if n % 50 == 7 else f"{n + 1}-{n % 9}대" for n in number],
            "jimok_cd": [f"{n % 28 + 1:02d}" for n in number],
            "owner": np.where(number % 2, "시흥시", "한국국토정보공사"),
            "price": pd.array([None if n % 40 == 3 else 1000 * n for n in number], dtype="Int64"),
            "area_m2": shapely.area(squares) + number / 8,
            "changed": [None if n % 30 == 5 else f"2026-{n % 12 + 1:02d}-{n % 28 + 1:02d}" for n in number],
        },
        geometry=shapely.multipolygons(squares[:, None]),
        crs="EPSG:5186",
    ).assign(changed=lambda frame: pd.to_datetime(frame["changed"]))


def write_parcels(folder: Path) -> Path:
    """``parcels.gpkg`` with the layer ``parcels``."""
    file = folder / "parcels.gpkg"
    table = pyogrio.raw
    frame = parcels()
    kinds = {"changed": "datetime64[D]"}
    columns = [name for name in frame.columns if name != "geometry"]
    values, masks = [], []
    for name in columns:
        column = frame[name]
        masks.append(column.isna().to_numpy())
        values.append(column.fillna(0).to_numpy("int64") if name == "price" else column.to_numpy(kinds.get(name)))
    table.write(
        file, frame.geometry.to_wkb().to_numpy(), values, columns, field_mask=masks, layer="parcels", driver="GPKG",
        geometry_type="MultiPolygon", crs="EPSG:5186",
    )  # fmt: skip
    return file


@dataclass
class Asked:
    """What a source got: the features of all pages, counts promised by query, requests sent, remarks in order."""

    frame: gpd.GeoDataFrame
    promised: dict[str, int]
    requests: list[Request]
    remarks: list[str]


def ask_to_the_end(source, dataset: Dataset, area: Area, address: str, credential: Credential = NO_CREDENTIAL) -> Asked:
    """Ask as the engine does, without its store: each request once, replaced pages left out."""
    waiting, sent, frames, promised, remarks = list(source.plan(dataset, area, address)), {}, [], {}, {}
    with HttpClient(credential, limits=Limits(tries=1)) as client:
        while waiting:
            request = waiting.pop(0)
            if request.fingerprint in sent:
                continue
            sent[request.fingerprint] = request
            page = client.ask(request, lambda answer, request=request: source.read(dataset, request, answer))
            waiting += page.following
            remarks |= dict.fromkeys(remark.sentence() for remark in page.remarks)
            if not page.replaced and len(page.frame):
                frames.append(page.frame)
            if not page.replaced and page.promised is not None:
                promised[request.group] = page.promised
    frame = pd.concat(frames, ignore_index=True) if frames else gpd.GeoDataFrame()
    return Asked(frame, promised, list(sent.values()), list(remarks))


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def running(command: list, url: str, log: Path, seconds: float = 60, **options) -> Iterator[None]:
    """A server program that is up (``url`` answers anything) while the block runs."""
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, **options)
        try:
            _wait_for(url, process, seconds, log)
            yield
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_for(url: str, process: subprocess.Popen, seconds: float, log: Path) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.1)
    raise RuntimeError(f"{url} did not come up: {log.read_text(errors='replace')[-2000:]}")


# ── MapServer ──────────────────────────────────────────────────────────────────────────────────────────────────────

_MAP = """MAP
  NAME "sijeong"
  STATUS ON
  SIZE 400 400
  EXTENT 181000 530000 184000 533000
  UNITS METERS
  PROJECTION "init=epsg:5186" END
  OUTPUTFORMAT
    NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json; subtype=geojson"
    FORMATOPTION "STORAGE=stream" FORMATOPTION "FORM=SIMPLE" FORMATOPTION "LCO:NATIVE_DATA=NO"
  END
  WEB METADATA
    "ows_title" "시험 서버" "ows_onlineresource" "http://127.0.0.1/?map={map}&" "ows_enable_request" "*"
    "ows_srs" "EPSG:5186 EPSG:4326 EPSG:3857 EPSG:5179"
    "wfs_maxfeatures" "{limit}"
  END END
  LAYER
    NAME "parcels" TYPE POLYGON STATUS ON
    CONNECTIONTYPE OGR CONNECTION "{file}" DATA "parcels"
    PROJECTION "init=epsg:5186" END
    METADATA
      "ows_title" "필지" "ows_include_items" "all" "gml_include_items" "all" "gml_types" "auto"
      "gml_featureid" "pnu" "ows_srs" "EPSG:5186 EPSG:4326 EPSG:3857 EPSG:5179"
      "wfs_getfeature_formatlist" "{formats}" "gml_jimok_cd_type" "Character" "gml_pnu_type" "Character"
    END
    CLASS STYLE COLOR 200 180 90 OUTLINECOLOR 90 60 0 END END
  END
END
"""


@contextmanager
def mapserver(folder: Path, file: Path, *, limit: int = 1000, formats: str = "geojson") -> Iterator[Loopback]:
    """MapServer as CGI; ``.url`` + ``/?map=…`` is its address (see :func:`map_address`), ``.asked`` what was asked."""
    require(MAPSERV)
    map_file = folder / "parcels.map"
    map_file.write_text(_MAP.format(file=file, map=map_file, limit=limit, formats=formats), encoding="utf-8")
    config = folder / "mapserver.conf"
    config.write_text('CONFIG\n  ENV\n    "MS_MAP_PATTERN" "."\n  END\n  MAPS\n  END\nEND\n')

    def answer(asked: AskedOfServer) -> Reply:
        environment = {
            "PATH": "/usr/bin:/bin", "REQUEST_METHOD": asked.method, "QUERY_STRING": urlencode(asked.query),
            "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "80", "SCRIPT_NAME": asked.path,
            "MAPSERVER_CONFIG_FILE": str(config), "PROJ_LIB": "/usr/share/proj",
        }  # fmt: skip
        output = subprocess.run([MAPSERV], env=environment, capture_output=True).stdout
        head, _, body = output.partition(b"\r\n\r\n")
        fields = dict(line.split(": ", 1) for line in head.decode("latin-1").splitlines() if ": " in line)
        status = int(fields.get("Status", "200").split()[0])
        return Reply(body, status, fields.get("Content-Type", "text/plain"))

    with Loopback(answer) as server:
        server.address = f"{server.url}/?map={map_file}"
        yield server


# ── QGIS Server ────────────────────────────────────────────────────────────────────────────────────────────────────

_PROJECT = """
import sys
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
QgsApplication.setPrefixPath("/usr", True)
app = QgsApplication([], False)
app.initQgis()
project = QgsProject.instance()
project.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
layer = QgsVectorLayer(f"{sys.argv[1]}|layername=parcels", "parcels", "ogr")
project.addMapLayer(layer)
project.writeEntry("WFSLayers", "/", [layer.id()])
project.writeEntry("WFSLayersPrecision", "/" + layer.id(), 6)
project.writeEntry("WMSCrsList", "/", ["EPSG:5186", "EPSG:4326", "EPSG:3857", "EPSG:5179"])
project.writeEntry("WMSServiceCapabilities", "/", True)
project.writeEntry("WMTSLayers", "Layer", [layer.id()])
project.writeEntry("WMTSPngLayers", "Layer", [layer.id()])
sys.exit(0 if layer.isValid() and project.write(sys.argv[2]) else "the project was not written")
"""


@contextmanager
def qgis_server(folder: Path, file: Path) -> Iterator[str]:
    """QGIS Server (the development server of Debian's qgis-server-bin); its address."""
    require(QGIS_MAPSERVER)
    project, port = folder / "parcels.qgs", free_port()
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "LC_ALL": "C.UTF-8",
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
    }  # fmt: skip
    environment.pop("PYTHONPATH", None)
    made = subprocess.run([SYSTEM_PYTHON, "-P", "-c", _PROJECT, file, project], env=environment, capture_output=True)
    if not project.exists():
        raise RuntimeError(made.stderr.decode())
    url = f"http://127.0.0.1:{port}/"
    with running(
        [QGIS_MAPSERVER, "-l", "2", "-p", project, f"127.0.0.1:{port}"], url, folder / "qgis.log", env=environment
    ):
        yield url


# ── pygeoapi ───────────────────────────────────────────────────────────────────────────────────────────────────────


@contextmanager
def pygeoapi(folder: Path, file: Path) -> Iterator[str]:
    """pygeoapi over the parcels in EPSG:5186 and, as GeoJSON file, in degrees; its landing page."""
    require(PYGEOAPI, PYGEOAPI_PACKAGE)
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    small = folder / "small.geojson"
    pyogrio.read_dataframe(file).head(40).to_crs(4326)[["pnu", "owner", "geometry"]].to_file(small, driver="GeoJSON")
    crs = "http://www.opengis.net/def/crs/EPSG/0"
    # The extent of the layer on the ground; pygeoapi does not look it up itself.
    west, south, east, north = pyogrio.read_dataframe(file).to_crs(4326).total_bounds.tolist()
    extent = {"spatial": {"bbox": [west, south, east, north], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}}
    common = {"type": "collection", "keywords": ["필지"], "links": [], "extents": extent}
    settings = {
        "server": {
            "bind": {"host": "127.0.0.1", "port": port}, "url": url, "mimetype": "application/json; charset=UTF-8",
            "encoding": "utf-8", "languages": ["en-US"], "limits": {"default_items": 10, "max_items": 700},
            "map": {"url": "http://127.0.0.1/", "attribution": ""}, "gzip": False, "pretty_print": False,
        },
        "logging": {"level": "ERROR"},
        "metadata": {
            "identification": {
                "title": "시험", "description": "시험", "keywords": ["x"], "keywords_type": "theme",
                "terms_of_service": "", "url": url,
            },
            "license": {"name": "CC", "url": url},
            "provider": {"name": "Sijeong", "url": url},
            "contact": {"name": "Sijeong"},
        },
        "resources": {
            "parcels": common
            | {
                "title": "필지", "description": "필지",
                "providers": [
                    {
                        "type": "feature", "name": "SQLiteGPKG", "data": str(file), "id_field": "pnu",
                        "table": "parcels", "storage_crs": f"{crs}/5186",
                        "crs": [f"{crs}/5186", f"{crs}/4326", f"{crs}/3857"],
                    }
                ],
            },
            "small": common
            | {
                "title": "작은 자료", "description": "작은 자료",
                "providers": [{"type": "feature", "name": "GeoJSON", "data": str(small), "id_field": "pnu"}],
            },
        },
    }  # fmt: skip
    config, openapi = folder / "pygeoapi.json", folder / "openapi.json"
    # Each JSON is YAML.
    config.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    environment = {
        "PATH": "/usr/bin:/bin", "PYGEOAPI_CONFIG": str(config), "PYGEOAPI_OPENAPI": str(openapi), "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    made = subprocess.run(
        [PYGEOAPI, "openapi", "generate", config, "--output-file", openapi], env=environment, capture_output=True
    )
    if not openapi.exists():
        raise RuntimeError(made.stderr.decode() + made.stdout.decode())
    with running([PYGEOAPI, "serve"], f"{url}/?f=json", folder / "pygeoapi.log", env=environment):
        yield url


# ── PostGIS ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Cluster:
    """A PostgreSQL of its own: ``admin(sql)`` runs statements; ``owner``/``OWNER_WORD`` log in with a password."""

    OWNER_WORD = "marker-owner-word"

    def __init__(self, port: int) -> None:
        self.port = port

    @property
    def address(self) -> str:
        return f"postgresql://127.0.0.1:{self.port}/city"

    def admin(self, *statements: str) -> None:
        import psycopg2

        connection = psycopg2.connect(host="127.0.0.1", port=self.port, user="admin", dbname="city")
        connection.autocommit = True
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
        connection.close()

    def wait_until(self, question: str, seconds: float = 10) -> None:
        """Return when ``question`` (a SELECT of one boolean) is true."""
        import psycopg2

        connection = psycopg2.connect(host="127.0.0.1", port=self.port, user="admin", dbname="city")
        connection.autocommit = True
        until = time.monotonic() + seconds
        try:
            with connection.cursor() as cursor:
                while True:
                    cursor.execute(question)
                    if cursor.fetchone()[0]:
                        return
                    if time.monotonic() > until:
                        raise AssertionError(f"not within {seconds} s: {question}")
                    time.sleep(0.05)
        finally:
            connection.close()

    def copy(self, table: str, frame: gpd.GeoDataFrame) -> None:
        """Fill an existing ``table`` from ``frame``: its columns in their order, the geometry last."""
        import io

        import psycopg2

        plain = pd.DataFrame(frame.drop(columns="geometry"))
        plain["geometry"] = [
            shapely.to_wkb(shapely.set_srid(shape, 5186), hex=True, include_srid=True) for shape in frame.geometry
        ]
        text = io.StringIO(plain.to_csv(index=False, header=False, sep="\t", na_rep="\\N"))
        connection = psycopg2.connect(host="127.0.0.1", port=self.port, user="admin", dbname="city")
        with connection, connection.cursor() as cursor:
            cursor.copy_expert(f"COPY {table} FROM STDIN", text)
        connection.close()


@contextmanager
def postgis() -> Iterator[Cluster]:
    """PostgreSQL 15 with PostGIS in a temporary folder; the database ``city`` and the login role ``staff``."""
    require(POSTGRES / "initdb", POSTGIS)
    folder = Path(tempfile.mkdtemp(prefix="sijeong-postgis-"))
    folder.chmod(0o755)
    data = folder / "data"
    data.mkdir()
    # PostgreSQL refuses to run as root.
    as_user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(data, "nobody", "nogroup")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True, "cwd": data}
    subprocess.run(
        [*as_user, POSTGRES / "initdb", "-D", data, "-U", "admin", "-A", "trust", "-E", "UTF8", "--no-locale"], **quiet
    )
    (data / "pg_hba.conf").write_text(
        "host all admin 127.0.0.1/32 trust\nlocal all admin trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
    )
    port = free_port()
    options = f"-p {port} -k {data} -c listen_addresses=127.0.0.1 -c fsync=off -c jit=off"
    control = [*as_user, POSTGRES / "pg_ctl", "-D", data, "-w", "-o", options, "-l", data / "log"]
    subprocess.run([*control, "start"], **quiet)
    cluster = Cluster(port)
    try:
        subprocess.run([POSTGRES / "createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "admin", "city"], **quiet)
        cluster.admin("CREATE EXTENSION postgis", f"CREATE ROLE staff LOGIN PASSWORD '{Cluster.OWNER_WORD}'")
        yield cluster
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)
        shutil.rmtree(folder)
