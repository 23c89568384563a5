"""What the jobs read: which of it the project has, which is missing, and where the catalogue has it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject

from ...processing.recognition import result_of
from ..analysis import Need
from ..bus import needs as bus_needs
from ..forest import needs as forest_needs
from ..jobs import Job
from ..shared_needs import DONGS
from ..traffic import needs as traffic_needs


@dataclass(frozen=True)
class ProjectInput:
    """A layer that jobs read, and the dataset of the catalogue that brings it; "" where it comes as a file only.

    ``required``: jobs whose steps cannot run without it.
    """

    need: Need
    dataset: str = ""
    required: tuple[Job, ...] = ()


INPUTS = (
    ProjectInput(DONGS, "administrative_dong", (Job.TRAFFIC,)),
    ProjectInput(bus_needs.STOPS, "bus_stops", (Job.BUS,)),
    ProjectInput(bus_needs.ROUTES, "bus_routes"),
    ProjectInput(bus_needs.ROUTE_STOPS, "bus_route_stops"),
    ProjectInput(bus_needs.ROUTE_LINES, "bus_route_lines"),
    ProjectInput(forest_needs.PARCELS, "parcels", (Job.FOREST,)),
    ProjectInput(forest_needs.FOREST, "forest_map", (Job.FOREST,)),
    ProjectInput(forest_needs.BUILDINGS, "buildings"),
    ProjectInput(forest_needs.DEM),
    ProjectInput(forest_needs.STATIONS),
    ProjectInput(forest_needs.FIRES, "fire_records"),
    ProjectInput(traffic_needs.LINKS, "node_link", (Job.TRAFFIC,)),
    ProjectInput(traffic_needs.NODES, "node_link_nodes"),
    ProjectInput(traffic_needs.TURNS, "node_link_turns"),
)
"""In the order in which a planner asks for them."""


def layer_for(need: Need, project: QgsProject) -> QgsMapLayer | None:
    """The layer of ``project`` that a panel would take for ``need`` by itself."""
    kinds = need.kind
    for layer in project.mapLayers().values():
        made = result_of(layer)
        if (made is None or made in need.offered) and _fits(layer, kinds) and need.looks_right(layer):
            return layer
    return None


def missing_inputs(job: Job, project: QgsProject) -> list[ProjectInput]:
    """What the steps of ``job`` cannot run without, and ``project`` has not."""
    return [entry for entry in INPUTS if job in entry.required and layer_for(entry.need, project) is None]


def _fits(layer: QgsMapLayer, kinds: QgsMapLayerProxyModel.Filter) -> bool:
    return layer.isValid() and QgsMapLayerProxyModel.layerMatchesFilters(layer, kinds)
