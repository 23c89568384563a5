"""The moments of the data page for ``desktop_shots.py``: against a replica of V-World, in a process of its own."""

import os
import subprocess
from pathlib import Path

import geopandas as gpd
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

PARCELS = 60_000
LATENCY_S = 0.6
DATASET = "parcels"
DONGS = "4139013200-4139013100-4139010100-4139010200"


class DataMoments:
    """Needs ``dock``, ``shoot`` and ``settle`` of the story that it is part of."""

    def __init__(self, story, root: Path, shared: Path, folder: Path, shoot, settle) -> None:
        self._story, self._root, self._shared, self._folder = story, root, shared, folder
        self._shoot, self._settle = shoot, settle
        self._replica: subprocess.Popen | None = None

    def __iter__(self):
        yield self.begin
        yield lambda: self._shoot("d1-catalogue")
        yield self.find
        yield lambda: self._shoot("d2-search")
        yield self.choose_dataset
        yield lambda: self._shoot("d3-detail")
        yield self.choose_dongs
        yield lambda: self._shoot("d4-plan")
        yield self.pull
        yield lambda: self._shoot("d6-paused")
        yield self.resume
        yield self._settle
        yield lambda: self._shoot("d7-done")
        yield self.look_at_preview
        yield lambda: self._shoot("d8-preview")
        yield self.choose_box
        yield lambda: self._shoot("d9-box")
        yield self.show_slot
        yield lambda: self._shoot("d10-slot")
        yield self.show_kept
        yield lambda: self._shoot("d11-kept")
        yield self.check
        yield self._settle
        yield lambda: self._shoot("d12-checked")
        yield self.show_files
        yield self.import_old_file
        yield self._settle
        yield lambda: self._shoot("d13-import-doubt")
        yield self.export
        yield lambda: self._shoot("d14-bundle")
        yield self.dock.go_home
        yield lambda: self._shoot("d15-home-after")
        yield self.end

    @property
    def dock(self):
        return self._story.dock

    def begin(self) -> None:
        from sijeong.processing.settings import DATA_FOLDER, login
        from sijeong.ui.jobs import Job

        command = [self._root / ".venv/bin/python", self._root / "tests/replicas/vworld_replica.py"]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("QGIS")}
        self._replica = subprocess.Popen(
            [*map(str, command), "--parcels", str(PARCELS), "--latency", str(LATENCY_S)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        )  # fmt: skip
        self.address = self._replica.stdout.readline().strip()
        DATA_FOLDER.set(str(self._folder / "자료"))
        login("vworld").set(_login())
        self.page = self.dock.open_job(Job.DATA)

    def find(self) -> None:
        self.page.list.search.setText("ㅈㄹㅈ")

    def choose_dataset(self) -> None:
        self.page.list.search.clear()
        self.page.open_dataset(DATASET)

    def choose_dongs(self) -> None:
        self.page.detail.access.other.setChecked(True)
        self.page.detail.access.url.setText(f"{self.address}/req/data")
        self.page.detail.area.choose(DONGS)
        QTimer.singleShot(1000, lambda: _to_the_end(self.page.detail))

    def pull(self) -> None:
        QTimer.singleShot(1500, lambda: self._shoot("d5-running"))
        QTimer.singleShot(1900, self.dock.runner.pause)
        self.page.detail.start()

    def resume(self) -> None:
        iface.messageBar().clearWidgets()
        self.page.detail.start()

    def look_at_preview(self) -> None:
        iface.messageBar().clearWidgets()
        self.page.detail.facts.fields.setCollapsed(False)
        self.page.detail.preview.setCollapsed(False)
        QTimer.singleShot(700, lambda: self.page.detail._scroll.verticalScrollBar().setValue(250))

    def choose_box(self) -> None:
        detail = self.page.detail
        detail.facts.fields.setCollapsed(True)
        detail.preview.setCollapsed(True)
        detail.area.kind.setCurrentIndex(detail.area.kind.findData("box"))
        canvas = iface.mapCanvas()
        box = canvas.extent()
        box.scale(0.4)
        detail.area.box._take(box)
        QTimer.singleShot(1000, lambda: _to_the_end(detail))

    def show_slot(self) -> None:
        self.page.open_dataset("lx_city_parcels")

    def show_kept(self) -> None:
        self.page.go_back()
        self.page.tabs.setCurrentWidget(self.page.kept)

    def check(self) -> None:
        self.page.kept.check_chosen()

    def show_files(self) -> None:
        iface.messageBar().clearWidgets()
        self.page.tabs.setCurrentWidget(self.page.files)
        self.page.files.importing.file.set_path(str(self._old_file()))

    def import_old_file(self) -> None:
        self.page.files.importing.start()

    def export(self) -> None:
        iface.messageBar().clearWidgets()
        self.page.files.bundles.export_to(str(self._folder / "시정" / "sijeong_data.zip"))

    def _old_file(self) -> Path:
        """A parcel map of an old office: EPSG:5174, cp949, and nothing that says so."""
        frame = gpd.read_file(self._shared / "data/parcels/siheung_parcels_2026.gpkg", layer="parcels", rows=2000)
        file = self._folder / "지적도_2009.shp"
        file.parent.mkdir(parents=True, exist_ok=True)
        frame[["geometry"]].assign(소재지="정왕동").to_crs(5174).to_file(file, encoding="cp949")
        for suffix in (".prj", ".cpg"):
            file.with_suffix(suffix).unlink(missing_ok=True)
        return file

    def end(self) -> None:
        iface.messageBar().clearWidgets()
        QgsProject.instance().clear()
        self._replica.stdin.close()
        self._replica.wait(10)


def _login() -> str:
    """The replica's key in the authentication database of the throw-away profile."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("for pictures only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("브이월드 (시흥시청)")
    config.setConfig("username", "localhost")
    config.setConfig("password", "0F1E2D3C-TEST-3A3A-9B9B-REPLICA00001")
    manager.storeAuthenticationConfig(config)
    return config.id()


def _to_the_end(detail) -> None:
    bar = detail._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
