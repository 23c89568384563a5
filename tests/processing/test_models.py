"""The models that are shipped: complete, translated, and chained as their algorithms are."""

from __future__ import annotations

import geopandas as gpd
import pytest
from korean_texts import speaking_korean
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from shapely.geometry import box

from sijeong.processing.model import FOLDER, MODELS
from sijeong.processing.translation import tr

X, Y = 180_000.0, 530_000.0


def model():
    return QgsApplication.processingRegistry().algorithmById("sijeong:nightlyregister")


@pytest.fixture
def dongs_file(tmp_path):
    file = tmp_path / "dongs.gpkg"
    whole = box(X - 1000, Y - 1000, X + 2000, Y + 1000)
    gpd.GeoDataFrame({"adm_cd": ["4139010100"], "adm_nm": ["대야동"]}, geometry=[whole], crs=5186).to_file(file)
    return file


def test_every_file_is_a_model_and_every_model_has_one(provider):
    assert {file.stem for file in FOLDER.glob("*.model3")} == {model.NAME for model in MODELS}
    for kind in MODELS:
        plain = QgsProcessingModelAlgorithm()
        assert plain.fromFile(str(FOLDER / f"{kind.NAME}.model3"))
        assert plain.validate() == (True, [])


def test_its_steps_are_there_and_follow_one_another(provider):
    steps = model().childAlgorithms()
    assert {key: step.algorithmId() for key, step in steps.items()} == {
        "forest": "sijeong:forestlayer", "register": "sijeong:forestregister", "summary": "sijeong:forestsummary",
    }  # fmt: skip
    assert model().dependsOnChildAlgorithms("register") == {"forest"}
    assert model().canExecute()[0]


def test_it_speaks_the_language_of_the_user(provider):
    with speaking_korean():
        made = model().create()
        titles = [made.displayName(), *(part.description() for part in made.parameterDefinitions())]
    assert all(title.startswith("한글 ") for title in titles)
    again = model().create()  # held: its parameters end with it
    assert not any(part.description().startswith("한글") for part in again.parameterDefinitions())


def test_a_night_after_a_night(run, parcels_file, forest_file, dongs_file, parcels, tmp_path):
    first = {
        "PARCELS": str(parcels_file), "FOREST_MAP": str(forest_file), "DONGS": str(dongs_file),
        "register:OUTPUT": str(tmp_path / "r1.gpkg"), "summary:OUTPUT": str(tmp_path / "s1.gpkg"),
    }  # fmt: skip
    run("nightlyregister", **first)
    assert len(gpd.read_file(tmp_path / "r1.gpkg")) == 4
    assert len(gpd.read_file(tmp_path / "s1.gpkg")) == 1
    parcels.drop(index=2).to_file(tmp_path / "today.gpkg")
    second = first | {
        "PARCELS": str(tmp_path / "today.gpkg"), "PREVIOUS": str(tmp_path / "r1.gpkg"),
        "register:OUTPUT": str(tmp_path / "r2.gpkg"), "register:CHANGES": str(tmp_path / "c2.gpkg"),
        "register:XLSX": str(tmp_path / "r2.xlsx"),
    }  # fmt: skip
    run("nightlyregister", **second)
    assert len(gpd.read_file(tmp_path / "r2.gpkg")) == 3
    assert gpd.read_file(tmp_path / "c2.gpkg")["became"].tolist() == ["gone"]
    assert (tmp_path / "r2.xlsx").stat().st_size > 3000


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.NAME)
def test_each_is_a_step_of_other_models_and_runs_in_batch(provider, kind):
    shipped = QgsApplication.processingRegistry().algorithmById(f"sijeong:{kind.NAME}")
    assert shipped.canExecute() == (True, "")
    assert int(shipped.flags()) & int(shipped.Flag.FlagSupportsBatch)
    outer = QgsProcessingModelAlgorithm("outer", "outer")
    step = QgsProcessingModelChildAlgorithm(f"sijeong:{kind.NAME}")
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    for part in shipped.parameterDefinitions():
        if not part.isDestination():
            step.addParameterSources(part.name(), [static(part.defaultValue() or "some.gpkg")])
    outer.addChildAlgorithm(step)
    assert outer.validate() == (True, [])


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.NAME)
def test_every_word_of_a_model_is_among_its_texts(provider, kind):
    shipped = QgsApplication.processingRegistry().algorithmById(f"sijeong:{kind.NAME}")
    steps = shipped.childAlgorithms().values()
    words = {part.description() for part in shipped.parameterDefinitions()} | {step.description() for step in steps}
    assert {word for word in words if word not in map(tr, kind.TEXTS)} == set()
    assert len(kind.TEXTS) == len(set(kind.TEXTS))
