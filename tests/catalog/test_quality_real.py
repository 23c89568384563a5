"""The real parcels of Siheung, and the defects that are planted in the sample city."""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd
import pytest
import shapely
from shared_data import SHARED

from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.quality.checking import check_layer, likely_city
from sijeong.catalog.quality.coverage import ROUNDING_M, TOLERANCE_M2
from sijeong.catalog.quality.identifiers import check_codes, check_ids
from sijeong.catalog.quality.joining import Reference
from sijeong.catalog.quality.model import Check, Severity
from sijeong.catalog.quality.shapes import check_validity
from sijeong.catalog.quality.subject import Subject
from sijeong.catalog.vector_file import read_features
from sijeong.sample.city import generate_city
from sijeong.sample.plan import CityPlan

ROOT = Path(__file__).resolve().parents[2]
CITIES = read_cities(ROOT / "sample" / "haesol.toml")
CATALOGUE = read_catalogue()


def shared(name: str) -> Path:
    file = SHARED / name
    if not file.exists():
        pytest.skip(f"{file} is not on this machine; set SIJEONG_SHARED to the folder that holds data/")
    return file


@pytest.fixture(scope="module")
def parcels():
    return read_features(shared("parcels/siheung_parcels_2026.gpkg"), "parcels")


@pytest.fixture(scope="module")
def subject(parcels) -> Subject:
    return Subject("필지", parcels, None, likely_city(parcels, CITIES))


def test_invalid_parcels_are_just_those_that_geos_calls_invalid(parcels, subject):
    rows = {finding.row - 1 for finding in check_validity(subject).findings}
    assert rows == set(parcels.index[~parcels.is_valid])
    assert 5 <= len(rows) <= 6  # GEOS 3.11 and 3.14 judge one of them differently


def test_repeated_numbers_are_counted_after_the_first(parcels, subject):
    assert len(check_ids(subject).findings) == int(parcels["pnu_derived"].duplicated().sum()) == 769
    assert check_codes(subject).findings == ()  # all 19 digits and of a dong in force
    assert subject.city.id == "41390"


def test_overlaps_in_one_dong_are_those_of_every_pair(parcels):
    dong = parcels[parcels["행정동"] == "월곶동"].reset_index(drop=True)[:700]
    found = {(f.row - 1, int(f.value) - 1) for f in check_layer(dong, None).of(Check.OVERLAPS).findings}
    assert len(dong) == 700
    assert found
    assert found == _pairs_by_force(dong.make_valid().to_numpy())


def _pairs_by_force(shapes) -> set[tuple[int, int]]:
    """Each polygon against all later ones, without an index."""
    pairs = set()
    for one, shape in enumerate(shapes[:-1]):
        for other, later in enumerate(shapes[one + 1 :], one + 1):
            if not shape.intersects(later):
                continue
            parts = [part for part in shapely.get_parts(shape.intersection(later)) if part.area]
            area, outline = sum(part.area for part in parts), sum(part.length for part in parts)
            if area >= TOLERANCE_M2 and 2 * area >= ROUNDING_M * outline:
                pairs.add((one, other))
    return pairs


def test_neighbourhoods_with_forty_invalid_outlines():
    frame = read_features(shared("boundaries/siheung_boundaries.gpkg"), "tong_20260226")
    quality = check_layer(frame, None, CITIES[0])
    assert {f.row - 1 for f in quality.of(Check.VALIDITY).findings} == set(frame.index[~frame.is_valid])
    assert len(quality.of(Check.VALIDITY).findings) == 40


def test_administrative_dongs_by_their_statistics_codes():
    dongs = read_features(shared("boundaries/siheung_boundaries.gpkg"), "hjd_20230801")
    dataset = dataset_of("administrative_dong", CATALOGUE)
    quality = check_layer(dongs, dataset, CITIES[0])
    assert quality.of(Check.CODES).findings == ()
    assert quality.of(Check.IDS).findings == ()
    old = read_features(shared("boundaries/capital_hjd_2021.gpkg"), "gyeonggi")
    old = old[old["adm_cd2"].str.startswith("41390")]
    (finding,) = check_layer(old, None, CITIES[0]).of(Check.CODES).findings
    assert (finding.value, finding.severity) == ("4139059500", Severity.WARNING)  # 배곧동, abolished


def test_parcels_join_with_the_dongs(parcels):
    dongs = read_features(shared("boundaries/siheung_boundaries.gpkg"), "hjd_20230801")
    key = next(name for name in dongs.columns if name.lower() == "adm_cd")
    some = parcels.iloc[::20]
    outcome = check_layer(some, None, CITIES[0], reference=Reference("행정동", dongs, "adm_cd", key)).of(Check.JOIN)
    assert outcome.findings == ()
    there, back = (fact.values for fact in outcome.facts)
    assert there["percent"] == "100.0"
    assert (back["found"], back["all"]) == ("15", "20")  # the file holds 15 of 20 dongs


# --- The sample city ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("haesol") / "city"
    generate_city(folder, CityPlan(seed=1, only=("boundaries", "parcels", "forest", "buildings", "roads")))
    return folder


def planted(city: Path, file: str) -> dict[str, set[int]]:
    with gzip.open(city / "truth" / "defects.csv.gz", "rt", encoding="utf-8") as lines:
        table = pd.read_csv(lines)
    table = table[table["file"] == file]
    return {kind: set(rows["line"]) for kind, rows in table.groupby("kind")}


@pytest.mark.parametrize(
    ("file", "dataset"),
    [
        ("parcels/LSMD_CONT_LDREG_41999_202604.shp", "parcels_lsmd"),
        ("forest/TB_FGDI_FS_IM5000_41999.shp", "forest_map"),
        ("buildings/F_FAC_BUILDING_41999_202604.shp", "buildings_file"),
        ("roads/MOCT_LINK.shp", "node_link"),
        ("roads/MOCT_NODE.shp", "node_link_nodes"),
        ("boundaries/HJD_41999_20260401.shp", "administrative_dong"),
    ],
)
def test_all_planted_defects_are_found_and_none_is_invented(city, file, dataset):
    truth = planted(city, file)
    quality = check_layer(read_features(city / file), dataset_of(dataset, CATALOGUE), CITIES[-1])
    errors = {
        check: {finding.row for finding in quality.of(check).findings if finding.severity is Severity.ERROR}
        for check in Check
    }
    assert errors.pop(Check.VALIDITY) == truth.get("self_intersection", set())
    assert errors.pop(Check.IDS) == truth.get("repeated_pnu", set())
    assert errors.pop(Check.CRS) == ({None} if "missing_prj" in truth else set())
    if dataset == "administrative_dong":  # the sample's dongs have codes of MOIS's form in the field of the statistics
        assert len(errors.pop(Check.CODES)) == 20
    assert errors == {check: set() for check in errors}
    invalid = truth.get("self_intersection", set())
    for overlap in quality.of(Check.OVERLAPS).findings:
        assert {overlap.row, int(overlap.value)} & invalid


def test_the_clean_layers_of_the_sample_have_no_error(city):
    for file in ("parcels/parcels.gpkg", "forest/forest.gpkg", "boundaries/dongs.gpkg"):
        quality = check_layer(read_features(city / file), None, CITIES[-1])
        assert quality.count(Severity.ERROR) == 0, file
        assert quality.score == 100
