"""The algorithms behind the data pages, with their parameters."""

from __future__ import annotations

from dataclasses import dataclass

from ..processing.data.shelf import KeptCard
from .area_field import AreaChoice
from .jobs import Step
from .runner import Run


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


def area_of_run(run: Run) -> AreaChoice:
    """The area that a run was given."""
    codes, extent = str(run.parameters.get("AREA", "")), str(run.parameters.get("EXTENT", ""))
    if not extent:
        return AreaChoice(codes=codes)
    west, east, south, north = (float(side) for side in extent.partition(" ")[0].split(","))
    return AreaChoice(codes=codes, box=(west, south, east, north))


def check_run(kept: KeptCard) -> Run:
    """Checks a kept dataset and reports what it finds."""
    return Run(Step.CHECK_DATA, "sijeong:checkdata", {"INPUT": kept.uri})
