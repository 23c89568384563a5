"""The moments of the forest page for ``desktop_shots.py``: the sample city, each analysis, the charts."""

import json
import os
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QScrollArea
from qgis.utils import iface

LAYERS = (
    ("parcels/parcels.gpkg", "필지"),
    ("forest/forest.gpkg", "임상도"),
    ("buildings/F_FAC_BUILDING_41999_202604.shp", "건물통합정보"),
    ("boundaries/dongs.gpkg", "행정동"),
    ("roads/MOCT_LINK.shp", "표준링크"),
    ("fire_service/stations.gpkg", "소방서"),
    ("fire_service/water.gpkg", "소방용수"),
    ("fire_service/forest_roads.gpkg", "임도"),
)
DEM = ("dem/dem.tif", "수치표고 DEM")
FIRES = (
    "fires/forest_fires.csv",
    "산불통계",
    "type=csv&encoding=CP949&crs=EPSG:4326&xField=frfr_lctn_xcrd&yField=frfr_lctn_ycrd",
)
SHOWN = ("임상도", "건물통합정보", "소방서")
SLOW_MS = 700
FIRE_PATH = "/1400377/forestPointV2/forestPointListSigunguSearchV2"


class ForestMoments:
    """Needs the story that it is part of, ``shoot`` and ``settle``."""

    def __init__(self, story, root: Path, folder: Path, shoot, settle) -> None:
        self._story, self._root, self._sample = story, root, root / "build" / "sample"
        self._folder, self._shoot, self._settle = folder, shoot, settle
        self._replica: subprocess.Popen | None = None

    def __iter__(self):
        yield self.load_city
        yield self.open_panel
        yield self.unfold
        yield lambda: self._shoot("f1-layers")
        yield self.fold
        yield self.fetch_index
        yield lambda: self._shoot("f2-fire-index")
        yield self.lose_network
        yield lambda: self._shoot("f3-no-network")
        yield self.show_law_table
        for number, section in enumerate(self.panel.sections, 4):
            yield lambda section=section: self.run(section)
            yield self._settle
            yield lambda section=section, number=number: self._shoot(f"f{number}-{section.step.key}")
        yield from self.charts()
        yield self.end

    @property
    def panel(self):
        from sijeong.ui.jobs import Job

        return self._story.dock.open_job(Job.FOREST)

    def charts(self):
        from sijeong.ui.charts.subject import Kind
        from sijeong.ui.charts.views import View

        for view in View:
            if Kind.FOREST in view.chart.kinds:
                yield lambda view=view: self._story.desktop.charts.show_view(view)
                yield lambda view=view: self._shoot(f"fc-{view.name.lower()}")
        yield self.pick_parcel
        yield lambda: self._shoot("fc-parcel")

    def load_city(self) -> None:
        project = QgsProject.instance()
        project.clear()
        layers = [QgsVectorLayer(str(self._sample / file), name, "ogr") for file, name in LAYERS]
        layers.append(QgsRasterLayer(str(self._sample / DEM[0]), DEM[1]))
        file, name, query = FIRES
        layers.append(QgsVectorLayer(f"file://{self._sample / file}?{query}", name, "delimitedtext"))
        project.addMapLayers([layer for layer in layers if layer.isValid()])
        for node in project.layerTreeRoot().findLayers():
            node.setItemVisibilityChecked(node.name() in SHOWN)

    def open_panel(self) -> None:
        iface.messageBar().clearWidgets()
        self.panel.set_folder(str(self._folder / "산림"))
        self.panel.bands.setText("0,25,50,100,200,300,500")
        iface.mapCanvas().zoomToFullExtent()

    def unfold(self) -> None:
        self.panel.more.setCollapsed(False)

    def fold(self) -> None:
        self.panel.more.setCollapsed(True)
        self.panel.findChild(QScrollArea).verticalScrollBar().setValue(0)

    def fetch_index(self) -> None:
        from sijeong.processing.settings import DATA_FOLDER, address, login

        command = [self._root / ".venv/bin/python", self._root / "tests/replicas/datago_replica.py"]
        self._replica = subprocess.Popen(
            [*map(str, command), json.dumps([_fire_index()])],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={name: value for name, value in os.environ.items() if not name.startswith("QGIS")},
        )  # fmt: skip
        url, key = self._replica.stdout.readline().split()
        DATA_FOLDER.set(str(self._folder / "자료"))
        login("data_go_kr").set(_login(key))
        address("fire_index").set(url + FIRE_PATH)
        self.panel.banner.ask()

    def lose_network(self) -> None:
        self._replica.stdin.close()
        self._replica.wait(10)
        self.panel.banner.ask()

    def show_law_table(self) -> None:
        """A window waits for its end, so the picture is taken by a clock."""
        QTimer.singleShot(SLOW_MS, self._shoot_law_table)
        self.panel.law.open_table()

    def _shoot_law_table(self) -> None:
        dialog = QgsApplication.activeModalWidget()
        dialog.table.item(2, 3).setText("오십")
        dialog.grab().save(str(self._folder.parent / f"{self._folder.name}-f3b-law.png"))
        dialog.reject()

    def run(self, section) -> None:
        from sijeong.ui.jobs import Step

        iface.messageBar().clearWidgets()
        self._hide_results()
        if "PARCEL" in getattr(section, "options", {}):
            section.options["PARCEL"].setText(self._some_parcel())
        self.panel.findChild(QScrollArea).verticalScrollBar().setValue(section.y() - 8)
        missing = self.panel.missing_for(section.step)
        if missing:
            print(datetime.now().isoformat(), section.step, missing)
            return
        assert isinstance(section.step, Step)
        section.asked.emit()

    @staticmethod
    def _hide_results() -> None:
        for node in QgsProject.instance().layerTreeRoot().findLayers():
            if node.layer().customProperty("sijeong/result"):
                node.setItemVisibilityChecked(False)

    @staticmethod
    def _nearest_parcel():
        """A parcel 10 to 50 m from forest, as the distances tell it."""
        from sijeong.processing.results import Result
        from sijeong.ui.charts.subject import result_layer

        layer = result_layer(QgsProject.instance(), Result.FOREST_PROXIMITY)
        found = (one for one in layer.getFeatures() if isinstance(one["dist_m"], float) and 10 < one["dist_m"] < 50)
        return layer, next(found)

    def _some_parcel(self) -> str:
        return str(self._nearest_parcel()[1]["pnu"])

    def pick_parcel(self) -> None:
        from sijeong.ui.charts.subject import subject_of

        layer, feature = self._nearest_parcel()
        self._story.desktop.charts.show_subject(subject_of(layer, feature))

    def end(self) -> None:
        from sijeong.processing.settings import DATA_FOLDER

        DATA_FOLDER.reset()


def _fire_index() -> dict:
    """As the forest service tells it of Siheung, two hours ago."""
    from sijeong.processing.data import fire_danger

    analysed = datetime.now(fire_danger.KST) - timedelta(hours=2)
    numbers = {"meanavg": 67, "maxi": 88, "mini": 31, "std": 9.4, "d1": 6, "d2": 34, "d3": 52, "d4": 8}
    return {"analdate": f"{analysed:%Y-%m-%d %H}", "doname": "경기도", "sigun": "시흥시", "sigucode": "41390"} | numbers


def _login(key: str) -> str:
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("for pictures only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("공공데이터포털")
    config.setConfig("password", key)
    manager.storeAuthenticationConfig(config)
    return config.id()
