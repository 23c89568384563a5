"""The algorithms behind the data pages, with their parameters."""

from __future__ import annotations

from dataclasses import dataclass

from ..processing.data import remembered
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
            "STORE": str(remembered.data_folder()),
            "CATALOGUE": str(remembered.catalogue_file() or ""),
        }
        return {name: value for name, value in values.items() if value}


def plan_run(wish: Wish) -> Run:
    """Only looks at what a pull would take; no server is asked and no key is needed."""
    parameters = {name: value for name, value in wish.parameters().items() if name != "AUTH"}
    return Run(Step.PLAN, "sijeong:pulldataset", parameters | {"PLAN_ONLY": True})


def pull_run(wish: Wish, refresh: bool = False) -> Run:
    """Pulls, or goes on with what was stopped; ``refresh`` asks again for what is there."""
    return Run(Step.PULL, "sijeong:pulldataset", wish.parameters() | {"REFRESH": refresh}, can_pause=True)


def check_run(kept: KeptCard) -> Run:
    """Checks a kept dataset and reports what it finds."""
    return Run(Step.CHECK_DATA, "sijeong:checkdata", {"INPUT": kept.uri})
