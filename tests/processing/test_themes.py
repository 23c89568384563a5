"""Map themes of a job: what they list, whose they are, and what showing one does to the map."""

from __future__ import annotations

import pytest
from qgis.core import QgsMapThemeCollection, QgsProject, QgsVectorLayer

from sijeong.common.provenance import Provenance
from sijeong.processing.recognition import PROVENANCE_PROPERTY, RESULT_PROPERTY
from sijeong.processing.results import Result, ResultGroup
from sijeong.processing.themes import (
    THEMES,
    layers_of,
    refresh_themes,
    show_map_of,
    show_theme,
    theme_of,
    themes_in,
)

pytestmark = pytest.mark.usefixtures("qgis_app")

TRANSFERS = theme_of(Result.TRANSFER_HUBS)


@pytest.fixture
def project():
    made = QgsProject()
    yield made
    made.clear()


def add(project: QgsProject, result: Result | None, created: str = "2026-04-01", name: str = "") -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:5186", name or (result.key if result else "streets"), "memory")
    if result is not None:
        layer.setCustomProperty(RESULT_PROPERTY, result.key)
        layer.setCustomProperty(PROVENANCE_PROPERTY, Provenance("t", "sijeong:x", created=created).to_json())
    project.addMapLayer(layer)
    return layer


def shown(project: QgsProject) -> set[str]:
    nodes = project.layerTreeRoot().findLayers()
    return {node.layer().name() for node in nodes if node.isVisible()}


def listed(project: QgsProject, name: str) -> set[str]:
    return {layer.name() for layer in project.mapThemeCollection().mapThemeVisibleLayers(name)}


def test_every_result_with_a_shape_is_on_a_map():
    from sijeong.processing.results import STYLE_FOLDER

    on_maps = {result for theme in THEMES for result in theme.results}
    assert {result for result in Result if (STYLE_FOLDER / f"{result.key}.qml").exists()} <= on_maps


def test_no_two_themes_have_one_name():
    names = [theme.name for theme in THEMES]
    assert len(names) == len(set(names))
    assert all(result.group is theme.group for theme in THEMES for result in theme.results)


def test_a_theme_is_offered_as_soon_as_one_of_its_results_is_there(project):
    add(project, Result.FOREST_LAYER)
    assert [theme.title for theme in themes_in(project)] == ["Forest to measure against"]
    add(project, Result.PERMIT_CHECK)
    assert {theme.title for theme in themes_in(project, ResultGroup.FOREST)} == {
        "Forest to measure against",
        "Permit check",
    }
    assert themes_in(project, ResultGroup.TRANSIT) == []


def test_a_theme_lists_its_results_and_what_the_user_shows_beside(project):
    for result in (Result.TRANSFER_HUBS, Result.TRANSFER_PAIRS, Result.OD_FLOWS):
        add(project, result)
    add(project, None, name="base map")
    hidden = add(project, None, name="parcels")
    project.layerTreeRoot().findLayer(hidden.id()).setItemVisibilityChecked(False)
    assert TRANSFERS.name in refresh_themes(project)
    assert listed(project, TRANSFERS.name) == {"transfer_hubs", "transfer_pairs", "base map"}


def test_of_two_runs_the_newer_one_is_shown(project):
    old = add(project, Result.LINK_INTERVALS, "2026-04-01T09:00:00", "old")
    new = add(project, Result.LINK_INTERVALS, "2026-04-02T09:00:00", "new")
    older = add(project, Result.LINK_INTERVALS, "2026-03-02T09:00:00", "older")
    theme = show_map_of(project, [older])
    assert layers_of(project, theme) == [new]
    assert shown(project) == {"new"}
    assert old.isValid()


def test_showing_a_map_hides_other_results_and_leaves_the_users_layers_alone(project):
    for result in (Result.TRANSFER_HUBS, Result.TRANSFER_PAIRS, Result.FOREST_SUMMARY, Result.OD_FLOWS):
        add(project, result)
    add(project, None, name="streets")
    parcels = add(project, None, name="parcels")
    project.layerTreeRoot().findLayer(parcels.id()).setItemVisibilityChecked(False)
    show_theme(project, TRANSFERS)
    assert shown(project) == {"transfer_hubs", "transfer_pairs", "streets"}


def test_the_legend_of_what_is_shown_stands_open_and_others_are_folded(project):
    hubs, loads, streets = add(project, Result.TRANSFER_HUBS), add(project, Result.LINK_INTERVALS), add(project, None)
    root = project.layerTreeRoot()
    for result in (Result.TRANSFER_HUBS, Result.LINK_INTERVALS):
        layer = hubs if result is Result.TRANSFER_HUBS else loads
        folder, node = root.addGroup(result.group.title), root.findLayer(layer.id())
        folder.addChildNode(node.clone())
        root.removeChildNode(node)
    show_theme(project, TRANSFERS)
    assert root.findGroup(ResultGroup.TRANSIT.title).isExpanded() and root.findLayer(hubs.id()).isExpanded()
    assert not root.findGroup(ResultGroup.TRAFFIC.title).isExpanded() and not root.findLayer(loads.id()).isExpanded()
    assert root.findLayer(streets.id()).isExpanded()


def test_a_map_is_shown_even_if_its_group_was_off(project):
    layer = add(project, Result.FOREST_SUMMARY)
    group = project.layerTreeRoot().addGroup("forest")
    node = project.layerTreeRoot().findLayer(layer.id())
    group.addChildNode(node.clone())
    project.layerTreeRoot().removeChildNode(node)
    group.setItemVisibilityChecked(False)
    show_map_of(project, [layer])
    assert shown(project) == {"forest_summary"}


def test_a_run_of_tables_alone_changes_no_map(project):
    add(project, None, name="streets")
    table = add(project, Result.ROUTE_WORST)
    assert show_map_of(project, [table]) is None
    assert shown(project) == {"streets", "route_worst"}


def test_the_users_own_theme_of_that_name_stays(project):
    add(project, Result.TRANSFER_HUBS)
    mine = add(project, None, name="mine")
    record = QgsMapThemeCollection.MapThemeRecord()
    record.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(mine))
    project.mapThemeCollection().insert(TRANSFERS.name, record)
    assert TRANSFERS.name not in refresh_themes(project)
    assert listed(project, TRANSFERS.name) == {"mine"}


def test_our_theme_grows_with_the_results_until_the_user_changes_it(project):
    add(project, Result.TRANSFER_HUBS)
    refresh_themes(project)
    add(project, Result.TRANSFER_PAIRS)
    refresh_themes(project)
    assert listed(project, TRANSFERS.name) == {"transfer_hubs", "transfer_pairs"}
    mine = add(project, None, name="mine")
    record = project.mapThemeCollection().mapThemeState(TRANSFERS.name)
    record.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(mine))
    project.mapThemeCollection().update(TRANSFERS.name, record)
    project.layerTreeRoot().findLayer(mine.id()).setItemVisibilityChecked(False)
    refresh_themes(project)
    assert "mine" in listed(project, TRANSFERS.name)


def test_our_theme_is_known_again_when_the_project_is_opened(project, tmp_path):
    add(project, Result.TRANSFER_HUBS)
    refresh_themes(project)
    file = str(tmp_path / "city.qgz")
    assert project.write(file)
    again = QgsProject()
    assert again.read(file)
    assert TRANSFERS.name in refresh_themes(again)
    again.clear()


def test_a_theme_is_renewed_after_one_of_its_layers_was_removed(project):
    gone = add(project, Result.TRANSFER_PAIRS)
    add(project, Result.TRANSFER_HUBS)
    refresh_themes(project)
    project.removeMapLayer(gone.id())
    assert TRANSFERS.name in refresh_themes(project)
    assert listed(project, TRANSFERS.name) == {"transfer_hubs"}


def test_what_waits_to_be_ticked_is_not_what_a_run_opens():
    """The first layer of a package is shown; what would lie over or under it has a theme of its own."""
    from sijeong.processing.placement import WAITING
    from sijeong.processing.traffic_layers import DIFFERENCE_LAYERS, RUN_LAYERS

    for package in (RUN_LAYERS, DIFFERENCE_LAYERS):
        main = theme_of(package[0].result)
        assert package[0].result not in WAITING
        on_maps = [part.result for part in package[1:] if theme_of(part.result) is not None]
        assert on_maps and all(result in WAITING and theme_of(result) is not main for result in on_maps)
