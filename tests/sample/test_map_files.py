"""Map files: what agencies deliver, with their defects, and a plausible city in them."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from sijeong.sample.contour import region_above

KOREA_5186 = (0, 300_000, 400_000, 800_000)


def _overlaps(shapes):
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = first < second
    return shapely.area(shapely.intersection(shapes[first[pairs]], shapes[second[pairs]]))


def _defects(truth, file, kind):
    table = truth["defects"]
    return table[(table["file"] == file) & (table["kind"] == kind)]["line"].to_numpy()


def test_dongs_tile_the_land_and_hide_a_broken_name(city):
    head = city.boundaries.with_suffix(".dbf").read_bytes()
    assert head[32 + 2 * 32 : 32 + 2 * 32 + 10] == "행정동명".encode()[:10]
    with pytest.raises(UnicodeDecodeError):
        head[96:106].decode("utf-8")
    dongs = gpd.read_file(city.boundaries.with_name("dongs.gpkg"))
    assert len(dongs) == 20 == dongs["adm_cd"].nunique() == dongs["adm_nm"].nunique()
    assert dongs["adm_cd"].str.fullmatch(r"41999\d{5}").all()
    assert dongs["legal_cd"].nunique() < 20
    assert set(shapely.get_type_id(dongs.geometry.to_numpy())) == {3}
    assert _overlaps(dongs.geometry.to_numpy()).max() < 1e-6
    assert (
        "5179" in city.boundaries.with_suffix(".prj").read_text()
        or "Unified" in city.boundaries.with_suffix(".prj").read_text()
    )


def test_roads_are_one_directed_network(city):
    nodes, links = (gpd.read_file(path, encoding="cp949") for path in (city.nodes, city.links))
    assert not city.links.with_suffix(".cpg").exists()
    assert city.links.with_suffix(".prj").read_text().startswith('PROJCS["ITRF2000_Central_Belt_60"')
    assert links["LINK_ID"].is_unique and nodes["NODE_ID"].is_unique
    place = nodes.set_index("NODE_ID").geometry
    starts = shapely.get_point(links.geometry.to_numpy(), 0)
    assert shapely.distance(starts, place.loc[links["F_NODE"]].to_numpy()).max() < 0.2
    both_ways = set(zip(links["F_NODE"], links["T_NODE"], strict=True))
    assert all((end, start) in both_ways for start, end in both_ways)
    reached, frontier = {links["F_NODE"].iloc[0]}, [links["F_NODE"].iloc[0]]
    following = links.groupby("F_NODE")["T_NODE"].agg(list)
    while frontier:
        for node in following[frontier.pop()]:
            if node not in reached:
                reached.add(node)
                frontier.append(node)
    assert reached == set(nodes["NODE_ID"])
    turns = pyogrio.read_dataframe(city.turns, encoding="cp949")
    known = turns["ST_LINK"].isin(links["LINK_ID"]) & turns["ED_LINK"].isin(links["LINK_ID"])
    assert (~known).sum() == 2 and len(turns) > 10


def test_parcel_file_is_delivered_dirty_and_every_defect_is_known(city, truth):
    assert not city.parcels.with_suffix(".prj").exists() and not city.parcels.with_suffix(".cpg").exists()
    parcels = gpd.read_file(city.parcels, encoding="cp949")
    file = f"parcels/{city.parcels.name}"
    invalid = np.nonzero(~shapely.is_valid(parcels.geometry.to_numpy()))[0] + 1
    assert invalid.tolist() == _defects(truth, file, "self_intersection").tolist()
    assert len(invalid) >= 6
    repeated = np.nonzero(parcels["PNU"].duplicated())[0] + 1
    assert repeated.tolist() == _defects(truth, file, "repeated_pnu").tolist()
    assert parcels["PNU"].str.fullmatch(r"41999\d{5}[12]\d{8}").all()
    assert (parcels["JIBUN"].str.startswith("산") == (parcels["PNU"].str[10] == "2")).all()
    bounds = parcels.total_bounds
    assert KOREA_5186[0] < bounds[0] and bounds[2] < KOREA_5186[2] and KOREA_5186[1] < bounds[1] < KOREA_5186[3]


def test_clean_parcels_tile_the_dongs(city):
    parcels = gpd.read_file(city.clean_parcels)
    shapes = parcels.geometry.to_numpy()
    assert 3_000 <= len(parcels) <= 5_000
    assert parcels["pnu"].is_unique and shapely.is_valid(shapes).all()
    # Corners are rounded to 1 cm, so neighbours whose corners do not meet overlap by strips of that width at most.
    assert _overlaps(shapes).max() < 4.0
    dongs = gpd.read_file(city.boundaries.with_name("dongs.gpkg"))
    assert shapely.area(shapes).sum() == pytest.approx(dongs.area.sum(), rel=1e-3)
    share = parcels["area_m2"].groupby(parcels["jimok"]).sum() / parcels["area_m2"].sum()
    assert 0.25 < share["임"] < 0.45 and share["대"] > 0.05 and share["장"] > 0.05 and share["도"] > 0.03
    assert parcels["dong"].nunique() == 20


def test_buildings_stand_in_their_parcels(city):
    buildings = gpd.read_file(city.buildings, encoding="cp949")
    assert buildings.crs.to_epsg() == 5174 or "Bessel" in buildings.crs.to_wkt()
    parcels = gpd.read_file(city.clean_parcels).set_index("pnu").geometry
    inside = buildings.set_crs(5174, allow_override=True).to_crs(5186).geometry.to_numpy()
    lots = parcels.loc[buildings["PNU"]].to_numpy()
    assert shapely.area(shapely.difference(inside, lots)).max() < 1.0
    assert buildings["GRND_FLR"].between(1, 40).all() and len(buildings) > 1_000


def test_forest_codes_holes_and_shared_edges(city, truth):
    stands = gpd.read_file(city.forest, encoding="cp949")
    assert "KOFTR_GROU" in stands.columns and not city.forest.with_suffix(".cpg").exists()
    assert {"1", "2", "3", "0"} <= set(stands["FRTP_CD"]) <= {"0", "1", "2", "3", "4"}
    assert {"81", "82"} <= set(stands["KOFTR_GROU"])
    invalid = np.nonzero(~shapely.is_valid(stands.geometry.to_numpy()))[0] + 1
    assert invalid.tolist() == _defects(truth, f"forest/{city.forest.name}", "self_intersection").tolist()
    clean = gpd.read_file(city.clean_forest).geometry.to_numpy()
    assert shapely.is_valid(clean).all() and _overlaps(clean).max() < 1e-6
    assert shapely.get_num_interior_rings(clean).sum() > 0
    # Exact shared edges: dissolving keeps all area and leaves far fewer rings than stands.
    assert len(shapely.get_parts(shapely.union_all(clean))) < len(clean) / 5


def test_forest_stands_on_the_hills_of_the_dem(city):
    gdal = pytest.importorskip("osgeo.gdal")
    dem = gdal.Open(str(city.dem))
    assert dem.GetSpatialRef().GetAuthorityCode(None) == "5186"
    west, step, _, north, _, down = dem.GetGeoTransform()
    heights = dem.ReadAsArray()
    assert down == -step == -30 and heights.dtype == np.float32 and 120 < heights.max() < 600

    def at(shapes):
        points = shapely.get_coordinates(shapely.point_on_surface(shapes))
        return heights[((north - points[:, 1]) / step).astype(int), ((points[:, 0] - west) / step).astype(int)]

    parcels = gpd.read_file(city.clean_parcels)
    assert np.median(at(gpd.read_file(city.clean_forest).geometry.to_numpy())) > 40
    assert np.median(at(parcels[parcels["jimok"] == "답"].geometry.to_numpy())) < 15


def test_fires_burn_at_the_edge_of_the_woods(city):
    fires = pd.read_csv(city.fires, encoding="cp949", dtype=str)
    assert {"frfr_lctn_xcrd", "frfr_lctn_ycrd", "frfr_frng_dtm", "frfr_sttmn_addr"} <= set(fires.columns)
    points = gpd.GeoSeries.from_xy(
        fires["frfr_lctn_xcrd"].astype(float), fires["frfr_lctn_ycrd"].astype(float), crs=4326
    )
    woods = gpd.read_file(city.clean_forest).union_all()
    assert points.to_crs(5186).distance(woods.boundary).quantile(0.9) < 120
    month = pd.to_datetime(fires["frfr_frng_dtm"]).dt.month
    assert month.isin([2, 3, 4, 5]).mean() > 0.6


def test_the_fire_service_stands_where_it_can_be_used(city):
    stations, water, shelters, forest_roads = (
        gpd.read_file(path) for path in (city.stations, city.water, city.shelters, city.forest_roads)
    )
    roads = gpd.read_file(city.links, encoding="cp949").set_crs(5186, allow_override=True).union_all()
    woods = gpd.read_file(city.clean_forest).union_all()
    assert stations["kind"].tolist() == ["소방서"] + ["119안전센터"] * 3
    assert stations.distance(roads).max() < 30
    assert water["시설유형"].value_counts()[["비상소화장치", "담수지"]].tolist() == [5, 3]
    assert shelters.distance(woods).between(0, 100).any() and (shelters.distance(woods) > 100).sum() > 10
    inside = forest_roads.intersection(woods).length / forest_roads.length
    assert (inside > 0.8).all() and (forest_roads.length > 200).all()
    assert (forest_roads["노폭"] < 3).sum() == 1


def test_contour_of_a_cone_is_a_circle():
    x = np.linspace(-10, 10, 201)
    height = 10 - np.hypot(*np.meshgrid(x, x))
    circle = region_above(height, x, x, 4.0)
    assert circle.area == pytest.approx(np.pi * 36, rel=1e-3)
