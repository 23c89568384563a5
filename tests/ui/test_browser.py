"""The Browser entry in a real QGIS: what the engine has pulled, by theme, ready to be dragged onto the map."""

from __future__ import annotations

import pytest
from vworld_replica import KEY, VWorldReplica, parcels


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    from sijeong.catalog.areas import area_of_codes
    from sijeong.catalog.cities import read_cities
    from sijeong.catalog.entries import dataset_of, read_catalogue
    from sijeong.catalog.http.client import HttpClient
    from sijeong.catalog.http.credential import Credential
    from sijeong.catalog.pulling import pull
    from sijeong.catalog.store import Store

    folder = tmp_path_factory.mktemp("kept")
    lots = parcels(2_000)
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots, "LT_C_UQ111": lots.drop(columns="pnu")}) as replica:
        for identifier in ("parcels", "zoning_uq111"):
            with HttpClient(Credential(KEY)) as client:
                area = area_of_codes("4139013200", read_cities())
                dataset = dataset_of(identifier, read_catalogue())
                pull(dataset, area, Store(folder), client, address=f"{replica.url}/req/data")
    return folder


@pytest.fixture
def opened():
    return []


@pytest.fixture
def model(provider, folder, opened):
    """QGIS's own Browser model with the entry in it."""
    from qgis.core import QgsBrowserModel

    from sijeong.ui.browser import Browser

    browser = Browser(opened.append, folder)
    model = QgsBrowserModel()
    model.initialize()
    yield model, browser
    browser.remove()


def below(model, index=None):
    """Name → index of the children."""
    from qgis.PyQt.QtCore import QModelIndex, Qt

    index = index or QModelIndex()
    if model.canFetchMore(index):
        model.fetchMore(index)
    rows = (model.index(row, 0, index) for row in range(model.rowCount(index)))
    return {model.data(row, Qt.ItemDataRole.DisplayRole): row for row in rows}


def root_of(model):
    return next(index for name, index in below(model).items() if name in ("Sijeong", "시정"))


def kept_items(model):
    themes = below(model, root_of(model))
    return {name: (theme, index) for theme, at in themes.items() for name, index in below(model, at).items()}


def test_pulled_data_stands_under_its_theme_with_its_age(model):
    model, _ = model
    items = kept_items(model)
    assert len(items) == 2
    assert len({theme for theme, _ in items.values()}) == 2
    assert all("today" in name or "오늘" in name for name in items)
    assert any("연속지적도" in name or "adastral" in name for name in items)


def test_an_item_can_be_dragged_onto_the_map(model):
    from qgis.core import QgsMimeDataUtils, QgsVectorLayer

    model, _ = model
    for _, index in kept_items(model).values():
        mime = model.mimeData([index])
        (uri,) = QgsMimeDataUtils.decodeUriList(mime)
        assert (uri.layerType, uri.providerKey) == ("vector", "ogr")
        assert not uri.name.endswith(")")  # the age would stay in the layer's name
        layer = QgsVectorLayer(uri.uri, uri.name, uri.providerKey)
        assert layer.isValid()
        assert layer.featureCount() > 0


def test_an_item_leads_to_the_catalogue(model, opened):
    from qgis.PyQt.QtCore import QObject

    model, _ = model
    for _, index in kept_items(model).values():
        owner = QObject()
        (action,) = model.dataItem(index).actions(owner)
        action.trigger()
    assert sorted(opened) == ["parcels", "zoning_uq111"]


def test_what_is_removed_goes_after_a_refresh(provider, folder, tmp_path):
    import shutil

    from qgis.core import QgsBrowserModel
    from qgis.PyQt.QtCore import QCoreApplication

    from sijeong.ui.browser import Browser

    shutil.copytree(folder, tmp_path / "kept")
    browser = Browser(lambda _: None, tmp_path / "kept")
    models = [QgsBrowserModel(), QgsBrowserModel()]
    for model in models:
        model.initialize()
    assert [len(kept_items(model)) for model in models] == [2, 2]
    shutil.rmtree(tmp_path / "kept" / "parcels")
    browser.refresh()
    QCoreApplication.processEvents()
    assert [len(kept_items(model)) for model in models] == [1, 1]
    browser.remove()


def test_it_is_gone_after_unloading(provider, folder):
    from qgis.core import QgsApplication, QgsBrowserModel

    from sijeong.ui.browser import PROVIDER_KEY, Browser

    registry = QgsApplication.dataItemProviderRegistry()
    browser = Browser(lambda _: None, folder)
    assert PROVIDER_KEY in [one.name() for one in registry.providers()]
    browser.remove()
    assert PROVIDER_KEY not in [one.name() for one in registry.providers()]
    model = QgsBrowserModel()
    model.initialize()
    assert not {"Sijeong", "시정"} & set(below(model))


def test_an_old_copy_says_so():
    from dataclasses import fields, replace

    from sijeong.processing.data.shelf import KeptCard
    from sijeong.ui.browser import name_of

    known = {"dataset_id": "x", "title": "자료", "area_title": "시흥시", "age_days": 400, "is_old": True}
    others = {field.name: "" for field in fields(KeptCard) if field.name not in known}
    card = KeptCard(**known, **others)
    assert "400" in name_of(card)
    assert name_of(card) != name_of(replace(card, is_old=False))
