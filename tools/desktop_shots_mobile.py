"""The moments of the page for phones for ``desktop_shots.py``; needs what ``make demo`` has made."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QScrollArea
from qgis.utils import iface

RESULTS = (
    "exposed_villages",
    "access_edges",
    "access_gaps",
    "transfer_hubs",
    "transfer_pairs",
    "forest_register",
)
SHOWN = {"exposed_villages", "access_edges", "access_gaps", "transfer_hubs"}
RUNS = ("simulated.gpkg", "simulated_closed.gpkg")
PARCELS_TITLE = "필지"
SLOW_MS = 700


class MobileMoments:
    """Needs the story that it is part of, ``shoot`` and ``settle``."""

    def __init__(self, story, root: Path, folder: Path, shoot, settle) -> None:
        self._story, self._root, self._folder = story, root, folder
        self._demo = Path(os.environ.get("SIJEONG_DEMO", root / "build" / "demo"))
        self._shoot, self._settle = shoot, settle

    def __iter__(self):
        yield self.load_results
        yield self.open_panel
        yield self._settle
        yield lambda: self._shoot("m1-layers")
        yield from self.boxes()
        yield self.publish
        yield lambda: self.scroll_to(self.panel.publications)
        yield lambda: self._shoot("m9-published")
        yield self.show_on_phone
        yield self.shoot_phone
        yield self.turn_dark
        yield lambda: self.scroll_to(self.panel.fields)
        yield lambda: self._shoot("m11-dark-theme")

    @property
    def panel(self):
        from sijeong.ui.jobs import Job

        return self._story.dock.open_job(Job.MOBILE)

    def boxes(self):
        yield self.unfold
        yield lambda: self.panel.fields.open_layer(self._parcels().id())
        yield lambda: self.scroll_to(self.panel.fields)
        yield lambda: self._shoot("m2-fields")
        yield self.tick_an_owner
        yield lambda: self.scroll_to(self.panel.indicators)
        yield lambda: self._shoot("m4-indicators")
        yield lambda: self.scroll_to(self.panel.about)
        yield lambda: self._shoot("m5-about")
        yield lambda: self.scroll_to(self.panel.protection)
        yield lambda: self._shoot("m6-protection")
        yield lambda: self.scroll_to(self.panel.preview)
        yield self._settle
        yield lambda: self._shoot("m7-preview")
        yield lambda: self.panel.preview.dark.setChecked(True)
        yield self._settle
        yield lambda: self._shoot("m8-preview-dark")
        yield lambda: self.panel.preview.dark.setChecked(False)

    def load_results(self) -> None:
        from sijeong.processing.placement import add_result
        from sijeong.processing.results import Result

        project = QgsProject.instance()
        project.clear()
        project.setTitle("시흥시 재난 대비와 교통")
        dongs = QgsVectorLayer(str(self._root / "build/sample/boundaries/dongs.gpkg"), "행정동", "ogr")
        parcels = QgsVectorLayer(str(self._root / "build/sample/parcels/parcels.gpkg"), PARCELS_TITLE, "ogr")
        project.addMapLayers([parcels, dongs])
        for key in RESULTS:
            layer = add_result(project, f"{self._demo}/results.gpkg|layername={key}", _result(key))
            project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(key in SHOWN)
        for file, name in zip(RUNS, ("기본", "다리 통제"), strict=True):
            layer = add_result(project, f"{self._demo}/{file}|layername=link_intervals", Result.LINK_INTERVALS)
            layer.setName(f"{layer.name()} – {name}")

    def open_panel(self) -> None:
        iface.messageBar().clearWidgets()
        panel = self.panel
        panel.set_folder(str(self._folder / "게시"))
        panel.layers.forget()
        dongs = self._layer("행정동")
        panel.layers.tick(dongs.id(), background=True)
        panel.layers.tick(self._parcels().id())
        panel.about.title.setText("시흥시 재난 대비와 교통")
        panel.about.city.setText("시흥시")
        panel.about.publisher.setText("도시정보과 031-310-0000")
        iface.mapCanvas().zoomToFullExtent()

    def unfold(self) -> None:
        from qgis.gui import QgsCollapsibleGroupBoxBasic

        for box in self.panel.findChildren(QgsCollapsibleGroupBoxBasic):
            box.setCollapsed(False)

    def scroll_to(self, part) -> None:
        area = self.panel.findChild(QScrollArea)
        top = part.mapTo(area.widget(), part.rect().topLeft()).y()
        area.verticalScrollBar().setValue(max(top - 30, 0))

    def tick_an_owner(self) -> None:
        """A question waits for its answer, so the picture is taken by a clock."""
        QTimer.singleShot(SLOW_MS, self._shoot_question)
        rows = self.panel.fields.rows
        items = [rows.item(place) for place in range(rows.count())]
        suspect = next((item for item in items if "\n" in item.text()), None)
        if suspect is not None:
            suspect.setCheckState(Qt.CheckState.Checked)

    def _shoot_question(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.grab().save(str(self._folder.parent / f"{self._folder.name}-m3-question.png"))
            dialog.reject()

    def publish(self) -> None:
        panel = self.panel
        panel.publications.open_file = print
        panel.layers.tick(self._parcels().id(), published=False)
        QTimer.singleShot(SLOW_MS, lambda: self._shoot("m8b-running"))
        panel.run_all()

    def show_on_phone(self) -> None:
        self.dialog = self.panel.show_on_phone(self.panel.publications.current())
        self.dialog.start()

    def shoot_phone(self) -> None:
        self.dialog.grab().save(str(self._folder.parent / f"{self._folder.name}-m10-phone.png"))
        self.dialog.close()

    def turn_dark(self) -> None:
        """QGIS's own dark theme; the list of fields is drawn anew for it."""
        from qgis.core import QgsApplication

        QgsApplication.setUITheme("Night Mapping")
        self.panel.fields.show_layers(self.panel.layers.published())

    def _parcels(self):
        return self._layer(PARCELS_TITLE)

    @staticmethod
    def _layer(name: str):
        return QgsProject.instance().mapLayersByName(name)[0]


def _result(key: str):
    from sijeong.processing.results import Result

    return next(result for result in Result if result.key == key)
