"""The algorithms behind the data pages, with their parameters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...common.file_names import allowed_name
from ...processing.data.shelf import KeptCard
from ...processing.results import Result
from ..jobs import Step
from ..results_folder import unused
from ..runs import Run
from .area_field import AreaChoice


@dataclass(frozen=True)
class Wish:
    """What to pull: dataset, area, and how to get at it."""

    dataset_id: str
    area: AreaChoice
    login: str = ""
    address: str = ""

    def parameters(self) -> dict[str, object]:
        values = {
            "DATASET": self.dataset_id,
            "AREA": self.area.codes,
            "EXTENT": self.area.extent,
            "AUTH": self.login,
            "SOURCE": self.address,
        }
        return {name: value for name, value in values.items() if value}


def plan_run(wish: Wish) -> Run:
    """Only looks at what a pull would take; no server is asked and no key is needed."""
    parameters = {name: value for name, value in wish.parameters().items() if name != "AUTH"}
    return Run(Step.PLAN, "sijeong:pulldataset", parameters | {"PLAN_ONLY": True})


def pull_run(wish: Wish) -> Run:
    """Pulls, brings a kept copy up to date, or goes on with what was stopped."""
    return Run(Step.PULL, "sijeong:pulldataset", wish.parameters(), can_pause=True)


def fire_index_run(city: str, login: str, address: str) -> Run:
    """Pulls today's fire danger index of a city; it is shown in the banner, not on the map."""
    wish = Wish("fire_index", AreaChoice(codes=city), login, address)
    return Run(Step.FIRE_INDEX, "sijeong:pulldataset", wish.parameters())


def area_of_run(run: Run) -> AreaChoice:
    """The area that a run was given."""
    codes, extent = str(run.parameters.get("AREA", "")), str(run.parameters.get("EXTENT", ""))
    if not extent:
        return AreaChoice(codes=codes)
    west, east, south, north = (float(side) for side in extent.partition(" ")[0].split(","))
    return AreaChoice(codes=codes, box=(west, south, east, north))


def check_run(kept: KeptCard, folder: Path) -> Run:
    """Checks a kept dataset; findings and report are fresh files in ``folder``."""
    parameters = {
        "INPUT": kept.uri,
        "DATASET": kept.dataset_id,
        "OUTPUT": str(unused(folder, f"{kept.dataset_id}_findings.gpkg")),
        "REPORT": str(unused(folder, f"{kept.dataset_id}_quality.html")),
    }
    return Run(Step.CHECK_DATA, "sijeong:checkdata", parameters, {"OUTPUT": Result.QUALITY_FINDINGS})


def import_run(wishes: dict[str, str], folder: Path, step: Step = Step.IMPORT_FILE) -> Run:
    """Imports a file into a fresh GeoPackage in ``folder``; ``wishes`` that are empty are left to the algorithm."""
    name = allowed_name(wishes.get("LAYER") or Path(wishes["INPUT"]).stem)
    output = unused(folder, f"{name}.gpkg")
    parameters = {name: value for name, value in wishes.items() if value} | {"OUTPUT": str(output)}
    return Run(step, "sijeong:importfile", parameters)


def export_bundle_run(file: str) -> Run:
    """Writes all that was pulled into one file."""
    return Run(Step.EXPORT_BUNDLE, "sijeong:exportbundle", {"OUTPUT": file})


def import_bundle_run(file: str) -> Run:
    """Takes what such a file holds into the data folder."""
    return Run(Step.IMPORT_BUNDLE, "sijeong:importbundle", {"INPUT": file})
