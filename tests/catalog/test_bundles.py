"""Bundles: carried whole, or refused."""

from __future__ import annotations

import json
import stat
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely

from sijeong.catalog.bundles import MANIFEST, export_bundle, import_bundle
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.store import Store
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.common.provenance import PROVENANCE_ITEM, Provenance, Source

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)


def keep(store: Store, dataset: str, area: str = "41390", features: int = 50, fetched: datetime = NOW) -> Path:
    file = store.file(dataset, area)
    file.parent.mkdir(parents=True, exist_ok=True)
    note = Provenance(
        dataset,
        "sijeong:pulldataset",
        {"DATASET": dataset, "AREA": area, "FETCHED": fetched.isoformat()},
        (Source("LX", licence="공공누리 1유형"),),
    )
    frame = gpd.GeoDataFrame(
        {"pnu": [f"{number:019d}" for number in range(features)]},
        geometry=[shapely.Point(number, 0) for number in range(features)],
        crs=5186,
    )
    pyogrio.write_dataframe(frame, file, layer=dataset, layer_metadata={PROVENANCE_ITEM: note.to_json()})
    return file


@pytest.fixture
def here(tmp_path) -> Store:
    store = Store(tmp_path / "here")
    keep(store, "parcels")
    keep(store, "parcels", "4139013200")
    keep(store, "legal_dong", features=31)
    return store


@pytest.fixture
def there(tmp_path) -> Store:
    return Store(tmp_path / "there")


@pytest.fixture
def bundle(here, tmp_path) -> Path:
    export_bundle(here, tmp_path / "siheung.zip")
    return tmp_path / "siheung.zip"


def rewritten(bundle: Path, change, keep_name=lambda name: True) -> Path:
    """A copy of ``bundle`` in which ``change`` has seen each entry's bytes."""
    copy = bundle.with_name("changed.zip")
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.infolist():
            if keep_name(entry.filename):
                new.writestr(entry.filename, change(entry.filename, old.read(entry)))
    return copy


def left_in(store: Store) -> list[str]:
    return sorted(path.name for path in store.folder.rglob("*"))


def test_what_goes_out_comes_in_unchanged(here, there, bundle):
    imported = import_bundle(bundle, there)
    assert [(piece.dataset, piece.area, piece.features) for piece in imported.taken] == [
        ("legal_dong", "41390", 31),
        ("parcels", "41390", 50),
        ("parcels", "4139013200", 50),
    ]
    assert imported.remarks == ()
    for kept in here.kept():
        carried = there.find(kept.dataset_id, kept.area_key)
        assert carried.file.read_bytes() == kept.file.read_bytes()
        assert (carried.fetched, carried.licence) == (kept.fetched, "공공누리 1유형")
    assert left_in(there) == ["41390.gpkg", "41390.gpkg", "4139013200.gpkg", "legal_dong", "parcels"]


def test_only_what_was_chosen(here, there, tmp_path):
    pieces = export_bundle(here, tmp_path / "one.zip", ["parcels"])
    assert {piece.dataset for piece in pieces} == {"parcels"}
    import_bundle(tmp_path / "one.zip", there)
    assert {kept.dataset_id for kept in there.kept()} == {"parcels"}


def test_what_is_not_kept_cannot_be_carried(here, tmp_path):
    with pytest.raises(CatalogError, match="buildings is not in the data folder"):
        export_bundle(here, tmp_path / "x.zip", ["parcels", "buildings"])
    with pytest.raises(CatalogError, match="holds nothing"):
        export_bundle(Store(tmp_path / "empty"), tmp_path / "x.zip")
    assert not (tmp_path / "x.zip").exists()


def test_a_newer_copy_stays_and_an_older_one_is_replaced(there, bundle):
    keep(there, "parcels", features=7, fetched=NOW + timedelta(days=1))
    keep(there, "legal_dong", features=7, fetched=NOW - timedelta(days=1))
    imported = import_bundle(bundle, there)
    assert there.find("parcels", "41390").features == 7
    assert there.find("legal_dong", "41390").features == 31
    assert [one.sentence() for one in imported.remarks] == [
        "parcels (41390) was left as it is: the copy here is of 2026-04-02, the bundle's of 2026-04-01."
    ]


def test_one_changed_byte_anywhere_refuses_all(there, bundle):
    def flip(name: str, data: bytes) -> bytes:
        if name != "parcels/4139013200.gpkg":
            return data
        return data[:40_000] + bytes([data[40_000] ^ 1]) + data[40_001:]

    with pytest.raises(CatalogError, match=r"parcels/4139013200\.gpkg .* checksum differs"):
        import_bundle(rewritten(bundle, flip), there)
    assert left_in(there) == []


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_bundle_that_was_cut_off(there, bundle, share):
    data = bundle.read_bytes()
    bundle.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(CatalogError, match=r"siheung\.zip is not a bundle of Sijeong, or it was cut off"):
        import_bundle(bundle, there)
    assert left_in(there) == []


def test_bytes_damaged_inside_the_zip(there, bundle):
    data = bytearray(bundle.read_bytes())
    with zipfile.ZipFile(bundle) as opened:
        place = opened.getinfo("parcels/41390.gpkg").header_offset + 200
    data[place : place + 50] = bytes(50)
    bundle.write_bytes(data)
    with pytest.raises(CatalogError, match=r"parcels/41390\.gpkg .* damaged"):
        import_bundle(bundle, there)
    assert left_in(there) == []


@pytest.mark.parametrize("name", ["../../evil.gpkg", "/tmp/evil.gpkg", "..\\evil.gpkg", "parcels/extra.gpkg"])
def test_an_entry_that_is_not_in_the_list(there, bundle, name):
    with zipfile.ZipFile(bundle, "a") as opened:
        opened.writestr(name, b"x")
    with pytest.raises(CatalogError, match="not in its list"):
        import_bundle(bundle, there)
    assert left_in(there) == []


def listed(change):
    """Changes the pieces of the list."""

    def rewrite(name: str, data: bytes) -> bytes:
        if name != MANIFEST:
            return data
        manifest = json.loads(data)
        change(manifest)
        return json.dumps(manifest).encode()

    return rewrite


@pytest.mark.parametrize("dataset", ["../../evil", "/etc", "a/b"])
def test_a_list_that_points_elsewhere(there, bundle, dataset):
    changed = rewritten(bundle, listed(lambda manifest: manifest["pieces"][0].update(dataset=dataset)))
    with pytest.raises(CatalogError, match="not the dataset that the list says"):
        import_bundle(changed, there)
    assert left_in(there) == []


def test_a_file_that_calls_itself_something_else(there, bundle):
    changed = rewritten(bundle, listed(lambda manifest: manifest["pieces"][1].update(area="41110")))
    with pytest.raises(CatalogError, match="not the dataset that the list says"):
        import_bundle(changed, there)


def test_more_bytes_than_the_list_promises_are_not_read(there, bundle):
    changed = rewritten(bundle, listed(lambda manifest: manifest["pieces"][0].update(size=10)))
    with pytest.raises(CatalogError, match="checksum differs"):
        import_bundle(changed, there)


def test_a_promise_larger_than_the_disk(there, bundle):
    changed = rewritten(bundle, listed(lambda manifest: manifest["pieces"][0].update(size=10**18)))
    with pytest.raises(CatalogError, match="are free"):
        import_bundle(changed, there)


def test_a_link_in_the_zip(there, bundle):
    copy = bundle.with_name("link.zip")
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename)
            if entry.filename == "parcels/41390.gpkg":
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            new.writestr(info, old.read(entry))
    with pytest.raises(CatalogError, match="not in its list"):
        import_bundle(copy, there)


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest.pop("pieces"),
        lambda manifest: manifest.update(pieces="x"),
        lambda manifest: manifest["pieces"][0].update(surprise=1),
        lambda manifest: manifest["pieces"][0].update(fetched="yesterday"),
    ],
)
def test_a_damaged_list(there, bundle, change):
    with pytest.raises(CatalogError, match="missing or damaged"):
        import_bundle(rewritten(bundle, listed(change)), there)


def test_a_list_of_a_newer_version(there, bundle):
    changed = rewritten(bundle, listed(lambda manifest: manifest.update(format=2, version="9.0")))
    with pytest.raises(CatalogError, match=r"newer Sijeong \(9\.0\)"):
        import_bundle(changed, there)


def test_another_zip_and_no_zip(there, tmp_path):
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as other:
        other.writestr("a.txt", "x")
    (tmp_path / "text.zip").write_text("x")
    for name in ("photos.zip", "text.zip"):
        with pytest.raises(CatalogError, match=f"{name} is not a bundle"):
            import_bundle(tmp_path / name, there)


class StopsAtOnce(Progress):
    def is_cancelled(self) -> bool:
        return True


def test_a_cancel_leaves_nothing(here, there, bundle, tmp_path):
    with pytest.raises(Cancelled):
        export_bundle(here, tmp_path / "stopped.zip", progress=StopsAtOnce())
    with pytest.raises(Cancelled):
        import_bundle(bundle, there, StopsAtOnce())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["here", "siheung.zip", "there"]
    assert left_in(there) == []
