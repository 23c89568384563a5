"""``sijeong:pulldataset``: a dataset of the catalogue and an area → a clean layer with where it came from."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...catalog.areas import Area, area_of_codes, box_area
from ...catalog.cities import City, read_cities
from ...catalog.entries import Dataset, dataset_of, read_catalogue
from ...catalog.pull_ending import Pulled
from ...catalog.pull_plan import plan_pull
from ...catalog.pulling import pull
from ...catalog.store import Kept, Store
from ...common.progress import Progress
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..credentials import credential_of
from ..network import office
from ..outputs import Output, copy_result
from ..parameters import ParameterError
from ..results import DataLayer
from ..translation import tr, user_language
from .clients import call_counter, client_for
from .places import catalogue_files
from .pull_report import write_report
from .remembered import data_folder

DEGREES = "EPSG:4326"
NUMBERS = ("FEATURES", "PAGES", "REQUESTS", "ADDED", "CHANGED", "REMOVED")


class PullDataset(SijeongAlgorithm):
    """Pulls a dataset into the data folder, or brings the copy there up to date."""

    NAME = "pulldataset"
    TITLE = QT_TRANSLATE_NOOP("Pull a dataset")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        self.addParameter(QgsProcessingParameterString("DATASET", tr("Dataset (id in the catalogue)")))
        self.addParameter(
            QgsProcessingParameterString(
                "AREA", tr("Area (codes of a city or of legal dongs, separated by commas)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterExtent("EXTENT", tr("Only within this box"), optional=True))
        self.addParameter(
            QgsProcessingParameterAuthConfig("AUTH", tr("Key (authentication configuration)"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterString("SOURCE", tr("Other address (URL, file or folder)"), optional=True)
        )
        # QGIS 3.22 takes a folder only with this behaviour, and a file with either.
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add_advanced(QgsProcessingParameterFile("STORE", tr("Data folder"), folder, optional=True))
        self.add_advanced(
            QgsProcessingParameterFile(
                "CATALOGUE", tr("The city's own catalogue (TOML file or folder)"), folder, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean("PLAN_ONLY", tr("Only say what it would take"), defaultValue=False)
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                "REFRESH", tr("Ask the server also where a fresh copy is kept"), defaultValue=True
            )
        )
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT",
                tr("Copy of the layer"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("FEATURES", tr("Features")))
        self.addOutput(QgsProcessingOutputNumber("PAGES", tr("Answers in all")))
        self.addOutput(QgsProcessingOutputNumber("REQUESTS", tr("Requests sent")))
        self.addOutput(QgsProcessingOutputNumber("ADDED", tr("Added")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", tr("Changed")))
        self.addOutput(QgsProcessingOutputNumber("REMOVED", tr("Removed")))
        self.addOutput(QgsProcessingOutputString("KEPT", tr("Layer in the data folder")))
        self.addOutput(QgsProcessingOutputString("AREA_KEY", tr("Name of the area in the data folder")))

    def take_in(self, parameters, context, feedback) -> bool:
        # The authentication database may ask for the master password, which only the main thread can do.
        plans = self.parameterAsBoolean(parameters, "PLAN_ONLY", context)
        authcfg = self.parameterAsString(parameters, "AUTH", context)
        # So are the office's proxy and certificates read here for the threads that will want them.
        office()
        self._credential = credential_of("" if plans else authcfg)
        return True

    def compute(self, parameters, context, progress) -> dict:
        files = catalogue_files(self.parameterAsString(parameters, "CATALOGUE", context))
        dataset = dataset_of(self.parameterAsString(parameters, "DATASET", context).strip(), read_catalogue(*files))
        area = self._area(parameters, context, read_cities(*files))
        store = Store(self.parameterAsString(parameters, "STORE", context) or data_folder())
        address = self.parameterAsString(parameters, "SOURCE", context).strip()
        if self.parameterAsBoolean(parameters, "PLAN_ONLY", context):
            plan = plan_pull(dataset, area, store, address=address, calls=call_counter(), credential=self._credential)
            progress.step(plan.sentence.template, **plan.sentence.values)
            return self._outputs(area, plan.kept, REQUESTS=plan.waiting)
        kept = store.find(dataset.id, area.key)
        if (
            kept is not None
            and not kept.is_old(dataset)
            and not self.parameterAsBoolean(parameters, "REFRESH", context)
        ):
            progress.step(
                "The copy of {date} is used, because it is still fresh; the server was not asked.",
                date=kept.fetched.astimezone().strftime("%Y-%m-%d"),
            )
            return self._outputs(area, kept, FEATURES=kept.features) | self._copied(
                parameters, context, dataset, kept, progress
            )
        with client_for(self._credential, progress) as client:
            pulled = pull(
                dataset,
                area,
                store,
                client,
                address=address,
                credential=self._credential,
                progress=progress.part(0, 0.95),
                translate=tr,
            )
        if pulled.news is not None:
            progress.step(pulled.news.template, **pulled.news.values)
        for one in pulled.remarks:
            progress.warn(one.template, **one.values)
        return self._results(parameters, context, dataset, area, store, pulled, progress)

    def _area(self, parameters, context, cities: tuple[City, ...]) -> Area:
        codes = self.parameterAsString(parameters, "AREA", context).strip()
        if not parameters.get("EXTENT"):
            return area_of_codes(codes, cities)
        box = self.parameterAsExtent(parameters, "EXTENT", context, QgsCoordinateReferenceSystem(DEGREES))
        sides = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        if not codes:
            return box_area(city_at(sides, cities), *sides)
        area = area_of_codes(codes, cities)
        if area.dongs:
            raise ParameterError("Give dongs or a box, not both: a box within dongs cannot be pulled.")
        return box_area(area.city, *sides)

    def _results(self, parameters, context, dataset, area, store, pulled: Pulled, progress) -> dict:
        kept = store.find(dataset.id, area.key)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_report(Path(report), dataset, area, pulled)
        numbers = {
            "FEATURES": pulled.features,
            "PAGES": pulled.pages,
            "REQUESTS": pulled.requests,
            "ADDED": pulled.added,
            "CHANGED": pulled.changed,
            "REMOVED": pulled.removed,
        }
        outputs = self._outputs(area, kept, **numbers) | self._copied(parameters, context, dataset, kept, progress)
        return outputs | ({"REPORT": report} if report else {})

    def _copied(self, parameters, context, dataset: Dataset, kept: Kept, progress: Progress) -> dict:
        if not parameters.get("OUTPUT"):
            return {}
        layer = DataLayer(dataset.id, dataset.title(user_language()), titles_of(dataset, kept))
        uri = copy_result(
            Output(self, parameters, "OUTPUT", context), kept.file, kept.layer, layer, kept.provenance, progress
        )
        return {"OUTPUT": uri}

    @staticmethod
    def _outputs(area: Area, kept: Kept | None, **numbers: int) -> dict:
        where = {"KEPT": kept.uri if kept else "", "AREA_KEY": area.key}
        return dict.fromkeys(NUMBERS, 0) | numbers | where


def titles_of(dataset: Dataset, kept: Kept) -> dict[str, str]:
    """Titles of the fields in the user's language; of fields that the entry does not know, the provider's names."""
    language = user_language()
    return kept.aliases | {field.name: field.titles[language] for field in dataset.fields if language in field.titles}


def city_at(box: tuple[float, float, float, float], cities: tuple[City, ...]) -> City:
    """The city whose extent shares most with ``box`` (west, south, east, north in degrees).

    Raises :class:`ParameterError` where no known city lies there.
    """

    def shared(city: City) -> float:
        width = min(box[2], city.bounds[2]) - max(box[0], city.bounds[0])
        height = min(box[3], city.bounds[3]) - max(box[1], city.bounds[1])
        return max(width, 0) * max(height, 0)

    found = max(cities, key=shared)
    if shared(found) > 0:
        return found
    raise ParameterError(
        "No city of the catalogue lies in the box {west:.4f}, {south:.4f}, {east:.4f}, {north:.4f} (degrees). Draw it "
        "over your city, or add your city to a cities file (docs/catalog.md).",
        west=box[0],
        south=box[1],
        east=box[2],
        north=box[3],
    )
