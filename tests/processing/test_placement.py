from __future__ import annotations

import pytest
from qgis.core import QgsProject

from sijeong.common.provenance import Provenance
from sijeong.processing.placement import PROVENANCE_PROPERTY, PlacementError, add_result, result_group
from sijeong.processing.results import Result, ResultGroup


@pytest.fixture
def project(provider):
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def results(run, parcels_file, forest_file, tmp_path):
    near = run("forestproximity", INPUT=str(parcels_file), FOREST=str(forest_file), OUTPUT=str(tmp_path / "near.gpkg"))
    bands = run("forestbands", FOREST=str(forest_file), OUTPUT=str(tmp_path / "bands.gpkg"))
    return {Result.FOREST_PROXIMITY: near["OUTPUT"], Result.FOREST_BANDS: bands["OUTPUT"]}


def names(group):
    return [node.layer().customProperty("sijeong/result") for node in group.findLayers()]


def test_layers_stand_in_their_group_in_their_order_whatever_comes_first(project, results):
    for result in (Result.FOREST_BANDS, Result.FOREST_PROXIMITY):
        add_result(project, results[result], result)
    assert names(result_group(project, ResultGroup.FOREST)) == ["forest_proximity", "forest_bands"]


def test_groups_follow_the_order_of_the_jobs_above_the_users_layers(project):
    project.layerTreeRoot().addGroup("기초 자료")
    for group in reversed(ResultGroup):
        result_group(project, group)
    titles = [node.name() for node in project.layerTreeRoot().children()]
    assert titles == [*(group.title for group in ResultGroup), "기초 자료"]


def test_running_again_replaces_the_layer(project, results):
    uri = results[Result.FOREST_PROXIMITY]
    add_result(project, uri, Result.FOREST_PROXIMITY)
    add_result(project, uri, Result.FOREST_PROXIMITY)
    assert names(result_group(project, ResultGroup.FOREST)) == ["forest_proximity"]


def test_the_classes_of_the_legend_stand_open(project, results):
    layer = add_result(project, results[Result.FOREST_PROXIMITY], Result.FOREST_PROXIMITY)
    node = project.layerTreeRoot().findLayer(layer.id())
    headings = [rule.ruleKey() for rule in layer.renderer().rootRule().children()]
    assert headings
    assert node.customProperty("expandedLegendNodes") == headings


def test_where_it_came_from_is_saved_with_the_project(project, results, tmp_path):
    note = Provenance("산림까지 거리", "sijeong:forestproximity", {"LEGAL_DISTANCE": 100}, remarks=("고친 도형 1개",))
    add_result(project, results[Result.FOREST_PROXIMITY], Result.FOREST_PROXIMITY, note)
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    kept = next(iter(project.mapLayers().values()))
    assert Provenance.from_json(kept.customProperty(PROVENANCE_PROPERTY)) == note
    assert "고친 도형 1개" in kept.metadata().history()


def test_where_it_came_from_is_read_from_the_file_itself(project, results):
    layer = add_result(project, results[Result.FOREST_PROXIMITY], Result.FOREST_PROXIMITY)
    note = Provenance.from_json(layer.customProperty(PROVENANCE_PROPERTY))
    assert note.algorithm == "sijeong:forestproximity"
    assert note.parameters["LEGAL_DISTANCE"] == 100
    assert any("산림재난방지법 (법률 제20751호): 산림인접지역 100 m" in line for line in layer.metadata().history())


def test_a_file_that_is_no_layer_is_named(project, tmp_path):
    with pytest.raises(PlacementError, match="nothing"):
        add_result(project, str(tmp_path / "nothing.gpkg"), Result.FOREST_BANDS)
