"""Files that were fetched by hand, and bundles on a disk, from the dock."""

from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Point, box

pytestmark = pytest.mark.qgis


@pytest.fixture
def old_parcels(tmp_path) -> Path:
    """Lots in the old cadastral system, cp949, and nothing that says so."""
    lots = [box(183_000 + 30 * n, 530_000, 183_025 + 30 * n, 530_025) for n in range(40)]
    frame = gpd.GeoDataFrame({"소재지": ["정왕동"] * len(lots)}, geometry=lots, crs=5186).to_crs(5174)
    file = tmp_path / "지적도_2009.shp"
    frame.to_file(file, encoding="cp949")
    for suffix in (".prj", ".cpg"):
        file.with_suffix(suffix).unlink(missing_ok=True)
    return file


@pytest.fixture
def form(data_page):
    data_page.tabs.setCurrentWidget(data_page.files)
    return data_page.files.importing


def test_a_doubtful_system_is_told_and_another_is_one_click_away(form, old_parcels, desktop, wait):
    from qgis.core import QgsProject

    form.file.set_path(str(old_parcels))
    ending = wait(desktop.dock.runner, form.start_button.click)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.featureCount() == 40
    assert next(layer.getFeatures())["소재지"] == "정왕동"
    assert form.findings.isVisible()
    others = [button.text() for button in form.findings.choices]
    found = ending.outcomes[0].outputs["CRS_FOUND"]
    assert others and not any(text.startswith(found) for text in others)
    wanted = form.findings.choices[0]
    system = wanted.text().partition(" ")[0]
    again = wait(desktop.dock.runner, wanted.click)
    assert again.outcomes[0].outputs["CRS_FOUND"] == system
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert names == {"지적도_2009", f"지적도_2009 ({system})"}


def test_a_file_with_several_layers_asks_which(form, tmp_path, desktop, soon, wait):
    from qgis.core import QgsProject

    file = tmp_path / "여럿.gpkg"
    frame = gpd.GeoDataFrame({"name": ["a"]}, geometry=[Point(183_000, 530_000)], crs=5186)
    frame.to_file(file, layer="정류장")
    frame.to_file(file, layer="차고지")
    form.file.set_path(str(file))
    assert soon(form.layer.isVisible)
    assert [form.layer.box.itemText(row) for row in range(form.layer.box.count())] == ["정류장", "차고지"]
    form.layer.box.setCurrentIndex(1)
    ending = wait(desktop.dock.runner, form.start_button.click)
    assert ending.outcomes[0].figures["FEATURES"] == 1
    assert len(QgsProject.instance().mapLayers()) == 1


def test_a_file_that_cannot_be_read_is_said_in_the_form(form, tmp_path, desktop, wait):
    from sijeong.ui.runs import How

    file = tmp_path / "깨짐.zip"
    file.write_bytes(b"PK\x03\x04 and nothing more")
    form.file.set_path(str(file))
    ending = wait(desktop.dock.runner, form.start_button.click)
    assert ending.how is How.FAILED
    assert form.problem.isVisible() and "깨짐.zip" in form.problem.text()


def test_a_bundle_carries_pulled_data_to_another_computer(data_page, vworld_login, desktop, tmp_path, wait):
    from vworld_replica import VWorldReplica, parcels

    from sijeong.ui.runs import How

    with VWorldReplica({"LP_PA_CBND_BUBUN": parcels(500)}) as vworld:
        data_page.open_dataset("parcels")
        data_page.detail.access.login.setConfigId(vworld_login)
        data_page.detail.access.other.setChecked(True)
        data_page.detail.access.url.setText(f"{vworld.url}/req/data")
        data_page.detail.area.choose("41390")
        wait(desktop.dock.runner, data_page.detail.pull.click)
    bundle = tmp_path / "usb" / "sijeong_data.zip"
    ending = wait(desktop.dock.runner, lambda: data_page.files.bundles.export_to(str(bundle)))
    assert ending.how is How.WELL, ending.sentence
    data_page.files.folder.show_value(str(tmp_path / "다른 PC"))
    assert data_page.kept.entries == ()
    ending = wait(desktop.dock.runner, lambda: data_page.files.bundles.import_from(str(bundle)))
    assert ending.how is How.WELL, ending.sentence
    assert [(entry.dataset_id, entry.features) for entry in data_page.kept.entries] == [("parcels", 500)]
