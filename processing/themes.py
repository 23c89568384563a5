"""The map themes of each job: which results belong on one map, and how such a map is shown.

A theme of a project lists layers, so it can only be made once they are there. What lies around the results — base
maps, the city's own layers — is taken as the user has it. QGIS offers the themes in its own menu (the eye of the layer
panel) and in layouts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsLayerTreeLayer, QgsMapLayer, QgsMapThemeCollection, QgsProject

from .recognition import created, result_of
from .results import Result, ResultGroup
from .translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

SCOPE, ENTRY = "sijeong", "themes"
"""Project entry: name of a theme that we made → ids of its layers. So the user's own themes are told from ours."""


@dataclass(frozen=True)
class Theme:
    """A map of a job: its English title, the results that make it, and results that go with them where they are there.

    It can be shown as soon as one of ``results`` is in the project.
    """

    title: str
    group: ResultGroup
    results: tuple[Result, ...]
    beside: tuple[Result, ...] = ()

    @property
    def name(self) -> str:
        """As QGIS lists it, in the user's language: all themes of a job stand together."""
        return f"{self.group.short_title} · {tr(self.title)}"


def _of(group: ResultGroup, *themes: tuple) -> tuple[Theme, ...]:
    return tuple(Theme(title, group, *layers) for title, *layers in themes)


THEMES = (
    *_of(
        ResultGroup.DATA,
        (QT_TRANSLATE_NOOP("Findings of the quality check"), (Result.QUALITY_FINDINGS,)),
    ),
    *_of(
        ResultGroup.TRANSIT,
        (QT_TRANSLATE_NOOP("Transfer flows and hubs"), (Result.TRANSFER_HUBS, Result.TRANSFER_PAIRS)),
        (QT_TRANSLATE_NOOP("Catchment of transfer hubs"), (Result.HUB_CATCHMENT,), (Result.TRANSFER_HUBS,)),
        (QT_TRANSLATE_NOOP("Stops by hour"), (Result.STOP_PROFILE,)),
        (QT_TRANSLATE_NOOP("Journeys between zones"), (Result.OD_FLOWS, Result.OD_ZONES)),
        (QT_TRANSLATE_NOOP("Flows for handing out"), (Result.PUBLISHED_FLOWS,)),
        (QT_TRANSLATE_NOOP("Load profile of routes"), (Result.ROUTE_PROFILE,)),
        (QT_TRANSLATE_NOOP("Routes and their indicators"), (Result.ROUTE_SUMMARY,)),
        (QT_TRANSLATE_NOOP("Missing direct routes"), (Result.GAP_CORRIDORS, Result.DIRECT_GAPS)),
        (QT_TRANSLATE_NOOP("What if a route changes"), (Result.WHATIF_LOADS, Result.WHATIF_ZONES)),
        (QT_TRANSLATE_NOOP("Service coverage of the stops"), (Result.SERVICE_GAPS, Result.SERVICE_COVERAGE)),
        (QT_TRANSLATE_NOOP("Change between two periods"), (Result.PERIOD_CHANGES,)),
    ),
    *_of(
        ResultGroup.FOREST,
        (QT_TRANSLATE_NOOP("Distance to forest"), (Result.FOREST_PROXIMITY, Result.FOREST_BANDS)),
        (QT_TRANSLATE_NOOP("Forest to measure against"), (Result.FOREST_LAYER,)),
        (
            QT_TRANSLATE_NOOP("Register of forest-adjacent land"),
            (Result.REGISTER_CHANGES, Result.BUILDING_REGISTER, Result.FOREST_REGISTER),
        ),
        (QT_TRANSLATE_NOOP("Permit check"), (Result.PERMIT_LINES, Result.PERMIT_CHECK), (Result.FOREST_LAYER,)),
        (
            QT_TRANSLATE_NOOP("Villages by exposure to forest fire"),
            (Result.EXPOSED_VILLAGES, Result.EXPOSED_BUILDINGS),
        ),
        (QT_TRANSLATE_NOOP("Wildland-urban interface"), (Result.WUI_BUILDINGS, Result.WUI_AREAS)),
        (QT_TRANSLATE_NOOP("Ways of fire engines"), (Result.ACCESS_GAPS, Result.ACCESS_EDGES)),
        (QT_TRANSLATE_NOOP("Evacuation zones"), (Result.EVACUATION_BUILDINGS, Result.EVACUATION_ZONES)),
        (QT_TRANSLATE_NOOP("Forest-adjacent land by area"), (Result.FOREST_SUMMARY,)),
    ),
    *_of(
        ResultGroup.TRAFFIC,
        (
            QT_TRANSLATE_NOOP("Road network"),
            (Result.NETWORK_FINDINGS, Result.NETWORK_NODES, Result.NETWORK_EDGES),
        ),
        (QT_TRANSLATE_NOOP("Traffic demand"), (Result.DEMAND_FLOWS, Result.DEMAND_ZONES)),
        (QT_TRANSLATE_NOOP("Traffic through the day"), (Result.LINK_INTERVALS,), (Result.SCENARIO_CHANGES,)),
        (QT_TRANSLATE_NOOP("Busiest hour of each road"), (Result.LINK_PEAKS,)),
        (QT_TRANSLATE_NOOP("Bus lines in traffic"), (Result.BUS_TIMES,)),
        (QT_TRANSLATE_NOOP("Traffic by dong"), (Result.RUN_DONGS,)),
        (QT_TRANSLATE_NOOP("Vehicles on the way"), (Result.RUN_VEHICLES,), (Result.LINK_INTERVALS,)),
        (QT_TRANSLATE_NOOP("Whose vehicles use the chosen links"), (Result.LINK_USERS,)),
        (QT_TRANSLATE_NOOP("What the scenario does"), (Result.LINK_DIFFERENCES,), (Result.SCENARIO_CHANGES,)),
        (
            QT_TRANSLATE_NOOP("Changes of the scenario"),
            (Result.SCENARIO_CHANGES,),
            (Result.NETWORK_EDGES, Result.NETWORK_NODES),
        ),
        (
            QT_TRANSLATE_NOOP("What the scenario does through the day"),
            (Result.INTERVAL_DIFFERENCES,),
            (Result.SCENARIO_CHANGES,),
        ),
        (
            QT_TRANSLATE_NOOP("What the scenario does to the dongs"),
            (Result.DONG_DIFFERENCES,),
            (Result.SCENARIO_CHANGES,),
        ),
        (QT_TRANSLATE_NOOP("Counted links: observed and modelled"), (Result.CALIBRATION_LINKS,)),
    ),
)
"""All themes in the order of the jobs; the first that shows a result is the one that a run of it opens."""


def themes_in(project: QgsProject, group: ResultGroup | None = None) -> list[Theme]:
    """The themes (of one job, if ``group`` is given) of which the project has a result."""
    present = {result_of(layer) for layer in project.mapLayers().values()}
    return [theme for theme in THEMES if group in (None, theme.group) and present & set(theme.results)]


def theme_of(result: Result | None) -> Theme | None:
    """The map that ``result`` is first of all shown on; None for tables and for layers of others."""
    leading = (theme for theme in THEMES if result in theme.results)
    return next(leading, None)


def layers_of(project: QgsProject, theme: Theme) -> list[QgsMapLayer]:
    """The layers of ``theme`` that the project has; of several of one kind the one that was made last."""
    found = []
    for result in (*theme.results, *theme.beside):
        same = [layer for layer in project.mapLayers().values() if result_of(layer) is result]
        found += sorted(same, key=created)[-1:]
    return found


def refresh_themes(project: QgsProject, group: ResultGroup | None = None) -> list[str]:
    """Create or renew the themes of which the project has results; returns the names of those that are ours now.

    A theme of the same name that the user made, or changed after we made it, stays as it is.
    """
    collection, ours = project.mapThemeCollection(), _remembered(project)
    context = _context(project)
    for theme in themes_in(project, group):
        if _is_the_users(collection, theme.name, ours):
            ours.pop(theme.name, None)
            continue
        layers = [*layers_of(project, theme), *context]
        collection.insert(theme.name, _record(layers))
        ours[theme.name] = [layer.id() for layer in layers]
    ours = {name: ids for name, ids in ours.items() if collection.hasMapTheme(name)}
    project.writeEntry(SCOPE, ENTRY, json.dumps(ours, ensure_ascii=False))
    return list(ours)


def show_theme(project: QgsProject, theme: Theme) -> None:
    """Show the layers of ``theme`` and hide the other results; everything else stays as the user has it.

    So does the layer panel: the legends of what is shown stand open, those of other results are folded. The project's
    themes are brought up to date with it.
    """
    shown = {layer.id() for layer in layers_of(project, theme)}
    for node in project.layerTreeRoot().findLayers():
        if node.layerId() in shown:
            node.setItemVisibilityCheckedParentRecursive(True)
            node.setExpanded(True)
        elif result_of(node.layer()) is not None:
            node.setItemVisibilityChecked(False)
            node.setExpanded(False)
    for group in {theme.group for theme in THEMES} - {ResultGroup.DATA}:
        folder = project.layerTreeRoot().findGroup(group.title)
        if folder is not None:
            folder.setExpanded(any(node.layerId() in shown for node in folder.findLayers()))
    refresh_themes(project)


def show_map_of(project: QgsProject, layers: Iterable[QgsMapLayer]) -> Theme | None:
    """After a run that made ``layers``: show the map of the last of them that has one."""
    themes = [theme_of(result_of(layer)) for layer in layers]
    theme = next((theme for theme in reversed(themes) if theme is not None), None)
    if theme is not None:
        show_theme(project, theme)
    return theme


def _context(project: QgsProject) -> list[QgsMapLayer]:
    """What the user shows beside results: base maps and the city's own layers."""
    nodes: list[QgsLayerTreeLayer] = project.layerTreeRoot().findLayers()
    visible = [node.layer() for node in nodes if node.isVisible() and node.layer() is not None]
    return [layer for layer in visible if result_of(layer) is None]


def _record(layers: Iterable[QgsMapLayer]) -> QgsMapThemeCollection.MapThemeRecord:
    record = QgsMapThemeCollection.MapThemeRecord()
    for layer in layers:
        record.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    return record


def _is_the_users(collection: QgsMapThemeCollection, name: str, ours: dict[str, list[str]]) -> bool:
    """Whether a theme of this name is there that is not as we left it; layers that went with the project count not."""
    if not collection.hasMapTheme(name):
        return False
    return not set(collection.mapThemeVisibleLayerIds(name)) <= set(ours.get(name, ()))


def _remembered(project: QgsProject) -> dict[str, list[str]]:
    try:
        found = json.loads(project.readEntry(SCOPE, ENTRY, "{}")[0])
    except ValueError:
        return {}  # written by hand: then every theme counts as the user's
    return found if isinstance(found, dict) else {}
