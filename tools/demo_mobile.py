"""The demo's publication: what the mayor, a dong office and a fire patrol open on their phones."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from demo_project import BASE_GROUP  # beside this file
from qgis.core import QgsProject, QgsVectorLayer

ON_THE_PHONE = (
    "TRANSFER_HUBS",
    "GAP_CORRIDORS",
    "SERVICE_GAPS",
    "OD_FLOWS",
    "ACCESS_GAPS",
    "EXPOSED_VILLAGES",
    "BUILDING_REGISTER",
    "FOREST_REGISTER",
    "LINK_INTERVALS",
)
"""Results of the project that officials are given, top first; what else there is stays in the office."""


@dataclass
class MobileDemo:
    """Publishes the layers of the demo's project, which is open."""

    run: Callable[..., dict]
    step: Callable[[str], AbstractContextManager]
    folder: Path
    layers: dict[str, str]

    def all(self) -> dict[str, dict]:
        """The folder for the city's web server, and one sealed file of the little ones."""
        return {"mobile": self.publication(), "mobile_file": self.one_file()}

    def publication(self) -> dict:
        with self.step("모바일 게시 (sijeong:publishmobile)") as step:
            made = self._publish(self._project_layers(ON_THE_PHONE), "folder", "phone", **self._swipe())
            step.outcome = self._outcome(made)
        return made

    def one_file(self) -> dict:
        with self.step("암호화한 한 파일 게시 (sijeong:publishmobile)") as step:
            made = self._publish(
                self._project_layers(("ACCESS_GAPS", "EXPOSED_VILLAGES")),
                "html",
                "phone_file",
                ENCRYPT=True,
                PASSPHRASE_FILE=str(self.folder / "phone_file_passphrase.txt"),
            )
            step.outcome = self._outcome(made)
        return made

    def _publish(self, layers: list[QgsVectorLayer], form: str, name: str, **more) -> dict:
        return self.run(
            "publishmobile",
            LAYERS=layers,
            BACKGROUND=self._background("도로 (표준노드링크)", "행정동"),
            DONGS=self.layers["administrative_dong"],
            TITLE="해솔시 시정 지도",
            CITY="해솔시",
            PUBLISHER="스마트도시과",
            FORM=form,
            OUTPUT=str(self.folder / name),
            REPORT=str(self.folder / f"{name}_report.html"),
            **more,
        )

    def _swipe(self) -> dict[str, str]:
        return {
            "COMPARE_BASE": f"{self.folder / 'simulated.gpkg'}|layername=link_intervals",
            "COMPARE_SCENARIO": f"{self.folder / 'simulated_closed.gpkg'}|layername=link_intervals",
        }

    def _project_layers(self, names: tuple[str, ...]) -> list[QgsVectorLayer]:
        from sijeong.processing.results import Result

        return self._named(*(Result[name].title for name in names))

    @staticmethod
    def _background(*titles: str) -> list[QgsVectorLayer]:
        """Of the sample city: the project holds Siheung's own dongs under the same title."""
        nodes = QgsProject.instance().layerTreeRoot().findGroup(BASE_GROUP).findLayers()
        return [node.layer() for node in nodes if node.name() in titles]

    @staticmethod
    def _named(*titles: str) -> list[QgsVectorLayer]:
        return [QgsProject.instance().mapLayersByName(title)[0] for title in titles]

    @staticmethod
    def _outcome(made: dict) -> str:
        return "객체 {FEATURES:,.0f} · 가린 값 {HELD_BACK:,.0f} · 뺀 필드 {FIELDS_LEFT_OUT:,.0f}".format(**made)
