"""Exposure of buildings and villages on landscapes whose answer is known, and held against planted fires."""

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from layouts import X0, Y0, layer
from shared_data import SHARED, needs_shared

from sijeong.common.errors import Cancelled, SijeongError
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.exposure.facing import Facing
from sijeong.forest.exposure.fire_exposure import fire_exposure
from sijeong.forest.exposure.fires import fires_of
from sijeong.forest.exposure.hazard import Hazard
from sijeong.forest.exposure.italian import ITALIAN_FIELDS, italian_scores
from sijeong.forest.exposure.measures import ExposureRules, Surroundings, measured
from sijeong.forest.exposure.model import BUILDING_FIELDS, ExposureLayers, RankingRules
from sijeong.forest.exposure.sensitivity import SENSITIVITY_FIELDS
from sijeong.forest.exposure.terrain import climb_deg, terrain_index
from sijeong.forest.exposure.validation import VALIDATION_FIELDS, BurnableLand, compared, validated
from sijeong.forest.exposure.village_measures import access_of, without_small_counts
from sijeong.forest.terrain.dem import Dem
from sijeong.forest.villages.villages import find_villages


def forest(*stands, **fields):
    return layer(list(stands), **fields)


def houses(*places, size=10.0, **fields):
    return layer([shapely.box(x, y, x + size, y + size) for x, y in places], **fields)


def hamlet(x, y, count=12, gap=20.0):
    """Houses in three rows, ``gap`` metres apart."""
    return [(x + (i % 4) * (10 + gap), y + (i // 4) * (10 + gap)) for i in range(count)]


def around(stands, rules=None, dem=None):
    return Surroundings(stands, dem, rules or ExposureRules())


def geometries(frame):
    return frame.geometry.to_numpy()


WOOD = forest(shapely.box(0, 0, 600, 600), FRTP_CD=["1"])


# ---------------------------------------------------------------------------------------------------- one building


def test_a_house_at_a_straight_edge_has_half_of_each_disc():
    # The middle of a long edge: half of the disc is wood.
    long_wood = forest(shapely.box(-2000, 0, 2000, 2000), FRTP_CD=["1"])
    found = measured(geometries(layer([shapely.Point(0, 0)])), around(long_wood))
    assert found[["e30", "e100", "e500", "conifer_100"]].to_numpy()[0] == pytest.approx(0.5, abs=0.01)
    assert found["dist_m"][0] == 0 and found["fuel"][0] == "conifer" and found["fmi"][0] == 10


def test_of_a_footprint_the_most_exposed_corner_counts():
    long_wood = forest(shapely.box(-2000, 0, 2000, 2000))
    hall = layer([shapely.box(-5, -400, 5, -20)])
    corner = measured(geometries(layer([shapely.Point(5, -20)])), around(long_wood))
    assert measured(geometries(hall), around(long_wood))["e100"][0] == pytest.approx(corner["e100"][0], abs=0.003)


@pytest.mark.parametrize(
    ("hazard", "code", "expected"),
    [
        (Hazard.FOREST, "2", 1.0), (Hazard.CONIFERS, "2", 0.0), (Hazard.CONIFERS, "3", 0.5),
        (Hazard.CONIFERS, "1", 1.0), (Hazard.FUEL_INDEX, "1", 1.0), (Hazard.FUEL_INDEX, "3", 0.3),
        (Hazard.FUEL_INDEX, "2", 0.2),
    ],
)  # fmt: skip
def test_hazard_weighs_stands_by_what_grows_there(hazard, code, expected):
    wood = forest(shapely.box(-1500, -1500, 1500, 1500), FRTP_CD=[code])
    found = measured(geometries(layer([shapely.Point(0, 0)])), around(wood, ExposureRules(hazard=hazard)))
    assert found["e500"][0] == pytest.approx(expected)


def test_hazard_by_kind_of_tree_needs_to_know_the_trees():
    unknown = forest(shapely.box(0, 0, 600, 600))
    with pytest.raises(ForestError, match="what grows on it"):
        around(unknown, ExposureRules(hazard=Hazard.CONIFERS))
    assert np.isnan(measured(geometries(layer([shapely.Point(0, 0)])), around(unknown))["conifer_100"][0])


@pytest.mark.parametrize(("place", "bearing"), [((0, 100), 0), ((100, 0), 90), ((0, -100), 180), ((-100, 0), 270)])
def test_bearing_and_wind_are_from_the_forest_to_the_house(place, bearing):
    faced = Facing(np.array([100.0]), np.array([0]), np.array([place], float), np.zeros((1, 2)))
    assert faced.bearing_deg[0] == pytest.approx(bearing)
    # Wind from the west blows to the east: only what lies east of the forest is hit.
    assert faced.wind_term(270.0)[0] == pytest.approx(max(0.0, np.cos(np.radians(bearing - 90))), abs=1e-12)


def test_a_house_in_contact_is_hit_by_any_wind():
    assert measured(geometries(houses((300, 300))), around(WOOD))["wind_term"].tolist() == [1.0]


@pytest.mark.parametrize("cell", [0, 0.5, 10.1, float("nan")])
def test_cells_coarser_than_a_third_of_the_shortest_distance_are_refused(cell):
    with pytest.raises(ForestError, match="third"):
        ExposureRules(cell_m=cell)


# -------------------------------------------------------------------------------------------------------- the ground


def slope_dem(rise_east=0.0, rise_north=0.0, cell=10.0, size=200):
    """A plane that rises by so many metres per metre."""
    middle = (np.arange(size) + 0.5) * cell
    return Dem(100 + rise_east * middle[None, :] + rise_north * middle[::-1][:, None], X0 - 1000, Y0 + 1000, cell, cell)


def test_fire_climbs_to_a_house_above_and_comes_down_to_one_below():
    dem = slope_dem(rise_north=0.5)
    near, wood = np.array([[X0, Y0 + 40], [X0, Y0 - 40]]), np.array([[X0, Y0], [X0, Y0]])
    climb = climb_deg(dem, near, wood, np.array([40.0, 40.0]))
    assert climb == pytest.approx([np.degrees(np.arctan(0.5)), -np.degrees(np.arctan(0.5))], abs=0.01)


def test_a_step_at_the_edge_is_measured_over_thirty_metres():
    dem = slope_dem(rise_north=0.5)
    climb = climb_deg(dem, np.array([[X0, Y0 + 2]]), np.array([[X0, Y0]]), np.array([2.0]))
    assert climb == pytest.approx(np.degrees(np.arctan(0.5)), abs=0.01)


def test_in_contact_the_slope_itself_counts():
    dem = slope_dem(rise_north=0.5)
    place = np.array([[X0, Y0]])
    assert climb_deg(dem, place, place, np.zeros(1)) == pytest.approx(np.degrees(np.arctan(0.5)), abs=0.01)


@pytest.mark.parametrize(
    ("east", "north", "aspect_part"),
    [
        (0, -1, 2.5), (-1, -1, 4.5), (-1, 0, 1.5), (-1, 1, 4.0), (0, 1, 4.0), (1, 1, 5.0), (1, 0, 2.5), (1, -1, 4.5),
    ],
)  # fmt: skip
def test_the_terrain_index_adds_aspect_and_position(east, north, aspect_part):
    """On a plane every place stands half way up: between 산복하부 (1.0) and 산복상부 (0.5)."""
    dem = Dem(slope_dem(east / 10, north / 10, size=400).heights, X0 - 2000, Y0 + 2000, 10.0, 10.0)
    index = terrain_index(dem, np.array([[X0 + 0.5, Y0 + 0.5]]))
    assert round(float(index[0]) - aspect_part, 9) in (0.5, 1.0)


def test_position_goes_from_foot_to_summit():
    """A cone: the foot counts 5, the summit 0.5; on flat ground all is foot and east is the least aspect."""
    x = np.arange(300) * 10.0 + 5 - 1500
    far = np.hypot(x[None, :], x[:, None])
    dem = Dem(np.maximum(0, 250 - 0.5 * far), X0 - 1500, Y0 + 1500, 10.0, 10.0)
    index = terrain_index(dem, np.array([[X0 + 900, Y0], [X0 + 470, Y0], [X0 + 20, Y0]]))
    east = 1.5
    assert index == pytest.approx([5.0 + east, 5.0 + east, 0.5 + east])


def test_where_the_dem_misses_a_cell_nothing_is_said():
    dem = slope_dem(rise_north=0.1)
    dem.heights[95:105, 95:105] = np.nan
    assert np.isnan(terrain_index(dem, np.array([[X0, Y0]]))[0])
    assert np.isnan(climb_deg(dem, np.array([[X0, Y0]]), np.array([[X0, Y0 + 50]]), np.array([50.0]))[0])


# ------------------------------------------------------------------------------------------------------------- fires


def test_fires_are_read_off_the_table_of_the_forest_service():
    table = pd.DataFrame(
        {
            "FRFR_LCTN_XCRD": ["126.80", "", "0", "126.81"],
            "frfr_lctn_ycrd": ["37.38", "37.4", "0", "37.39"],
            "frfr_frng_dtm": ["2025-03-31 15:27", "2025-01-01 10:00", None, "20240401"],
        }
    )
    fires = fires_of(table, "EPSG:5186")
    assert len(fires) == 2 and fires.unplaced == 2
    back = gpd.GeoSeries(shapely.points(fires.xy), crs=5186).to_crs(4326)
    assert back.x.tolist() == pytest.approx([126.80, 126.81]) and back.y.tolist() == pytest.approx([37.38, 37.39])
    assert fires.since(date(2025, 1, 1)).xy.tolist() == fires.xy[:1].tolist()
    assert fires.before(date(2025, 1, 1)).xy.tolist() == fires.xy[1:].tolist()


def test_fires_without_a_day_validate_nothing():
    fires = fires_of(layer([shapely.Point(0, 0)]), "EPSG:5186")
    assert len(fires.before(date(2025, 1, 1))) == 1 and len(fires.since(date(2025, 1, 1))) == 0


def test_a_table_without_places_is_refused():
    with pytest.raises(ForestError, match="frfr_lctn_xcrd"):
        fires_of(pd.DataFrame({"a": [1]}), "EPSG:5186")


# ----------------------------------------------------------------------------------------------------- second opinion


def test_the_italian_table_row_by_row():
    """A village that pines surround, on a slope of 20 %, with a fire 150 m away; and one far from everything."""
    beside = houses(*hamlet(0, 0), *hamlet(5000, 0))
    found = find_villages(beside)
    ring = shapely.box(-600, -600, 700, 700).difference(shapely.box(-40, -40, 140, 100))
    dem = Dem(slope_dem(rise_north=0.2, size=200).heights, X0 - 1000, Y0 + 1000, 10.0, 10.0)
    fires = fires_of(layer([shapely.Point(60, -170)]), "EPSG:5186")
    table = italian_scores(found.frame, around(forest(ring, FRTP_CD=["1"], DNST_CD=["C"]), dem=dem), fires)
    assert list(table.columns) == list(ITALIAN_FIELDS)
    assert table.iloc[0].tolist() == [4, 4, 4, 4, 1, 17, "medium"]
    assert table.iloc[1].tolist() == [0, 0, 0, 0, 0, 0, "low"]


@pytest.mark.parametrize(("north", "points"), [(-100, 0), (80, 1), (90, 2)])
def test_contact_is_limited_below_a_quarter_of_the_edge(north, points):
    """Of 40 places on the edge of a square none, 9 and 10 lie within 50 m of the wood in the east."""
    village = layer([shapely.box(0, 0, 100, 100)])
    wood = forest(shapely.box(149.9, -200 if north < 0 else 0, 400, north), FRTP_CD=["1"])
    assert italian_scores(village, around(wood), fires_of(layer([]), "EPSG:5186"))["it_contact"].tolist() == [points]


def test_a_fire_within_a_hundred_metres_makes_it_high():
    found = find_villages(houses(*hamlet(0, 0)))
    ring = shapely.box(-600, -600, 700, 700).difference(shapely.box(-40, -40, 140, 100))
    fires = fires_of(layer([shapely.Point(60, -60)]), "EPSG:5186")
    table = italian_scores(found.frame, around(forest(ring, FRTP_CD=["1"], DNST_CD=["A"])), fires)
    assert table["it_density"][0] == 2 and table["it_fires"][0] == 8
    assert table["it_class"][0] == "medium"  # 18
    dense = italian_scores(found.frame, around(forest(ring, FRTP_CD=["1"], DNST_CD=["B"])), fires)
    assert dense["it_class"][0] == "high"  # 20


# ---------------------------------------------------------------------------------------------------- all in one run


def city(seed=3, count=30):
    """Hamlets at different distances from woods of pines, and their woods."""
    random = np.random.default_rng(seed)
    places, woods = [], []
    for number in range(count):
        x, y = (number % 6) * 2500.0, (number // 6) * 2500.0
        places += hamlet(x, y)
        edge = x + 110 + random.uniform(0, 1) ** 2 * 120
        woods.append(shapely.box(edge, y - 300, edge + 600, y + 500))
    return houses(*places), forest(*woods, FRTP_CD=[str(1 + number % 3) for number in range(count)])


def test_every_building_and_village_comes_out_once_with_every_factor():
    buildings, woods = city()
    result = fire_exposure(ExposureLayers(buildings.assign(dist_m=7), woods))
    assert len(result.buildings) == len(buildings) and result.buildings["dist_m_input"].eq(7).all()
    assert set(BUILDING_FIELDS) <= set(result.buildings.columns)
    assert len(result.villages) == 30
    assert result.villages["rank"].is_monotonic_increasing
    assert result.villages["village_class"].value_counts().to_dict() == {"A": 3, "B": 6, "C": 9, "D": 12}
    assert (result.villages["score"] > 0).sum() > 20
    assert set(result.sensitivity.columns) == set(SENSITIVITY_FIELDS)
    assert {factor.key for factor in result.left_out} == {"elderly", "access", "fires", "terrain"}
    assert result.weights[next(iter(result.weights))] == pytest.approx(0.25 / 0.45)
    worst = result.villages.iloc[0]
    mine = result.buildings[result.buildings["village_id"] == worst["village_id"]]
    assert mine["e100"].mean() == pytest.approx(worst["e100"]) and (mine["village_class"] == "A").all()


@pytest.mark.parametrize("crs", [4326, 5179, 5174])
def test_the_crs_of_the_input_changes_nothing(crs):
    buildings, woods = city(count=8)
    ours = fire_exposure(ExposureLayers(buildings, woods))
    theirs = fire_exposure(ExposureLayers(buildings.to_crs(crs), woods.to_crs(5179)))
    assert theirs.buildings.crs.to_epsg() == 5186
    for name in ("dist_m", "e30", "e100", "e500"):
        assert np.allclose(ours.buildings[name], theirs.buildings[name], atol=0.01)
    assert (ours.villages["village_class"] == theirs.villages["village_class"]).all()


def test_bad_rows_are_kept_counted_and_said():
    class Listening(Progress):
        said: tuple = ()

        def _warn(self, template, values):
            self.said += (template.format(**values),)

    buildings, woods = city(count=8)
    bow = shapely.Polygon([(X0, Y0), (X0 + 9, Y0 + 9), (X0 + 9, Y0), (X0, Y0 + 9)])
    extra = gpd.GeoDataFrame(geometry=[None, bow], crs=buildings.crs)
    listening = Listening()
    result = fire_exposure(ExposureLayers(pd.concat([buildings, extra], ignore_index=True), woods), progress=listening)
    assert (result.unplaced, result.repaired) == (1, 1)
    assert result.buildings.iloc[-2][list(BUILDING_FIELDS)].drop("chain_size").isna().all()
    assert any("1 buildings without a shape" in text for text in listening.said)
    assert any("residents over 65" in text for text in listening.said)


def test_no_building_no_forest_and_no_crs_are_sentences():
    buildings, woods = city(count=2)
    with pytest.raises(ForestError, match="no building"):
        fire_exposure(ExposureLayers(buildings.iloc[:0], woods))
    with pytest.raises(ForestError, match="no polygon"):
        fire_exposure(ExposureLayers(buildings, woods.iloc[:0]))
    with pytest.raises(ForestError, match="coordinate reference system"):
        fire_exposure(ExposureLayers(buildings.set_crs(None, allow_override=True), woods))


@pytest.mark.parametrize("name", ["fires", "dongs", "access", "population"])
def test_a_layer_without_crs_is_named(name):
    buildings, woods = city(count=2)
    cell = layer([shapely.box(0, 0, 9, 9)], minutes=[5.0], population=[9]).set_crs(None, allow_override=True)
    with pytest.raises(SijeongError, match=f"{name[:4]}|people|dong"):
        fire_exposure(ExposureLayers(buildings, woods, **{name: cell}))


def test_names_of_dongs_and_their_residents():
    buildings, woods = city(count=2)
    dongs = layer([shapely.box(-900, -900, 1250, 900), shapely.box(1250, -900, 4000, 900), None])
    dongs = dongs.assign(행정동명=["정왕동", "월곶동", "없는동"], 인구수=[240, 60, 1]).to_crs(4326)
    table = fire_exposure(ExposureLayers(buildings, woods, dongs=dongs)).villages.set_index("dong")
    assert table["people"].to_dict() == {"정왕동": 240, "월곶동": 60} and table["elderly"].isna().all()


def test_without_a_village_buildings_are_measured_all_the_same():
    result = fire_exposure(ExposureLayers(houses((0, 0), (2000, 0)), WOOD))
    assert result.villages.empty and result.validation.table.empty and len(result.sensitivity) == 0
    assert result.buildings["e500"].notna().all() and result.buildings["village_id"].isna().all()


def test_it_stops_when_asked():
    class Stopping(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        fire_exposure(ExposureLayers(*city(count=4)), progress=Stopping())


def test_old_people_are_counted_in_homes_and_few_are_hidden():
    buildings, woods = city(count=2)
    cells = layer(
        [shapely.box(-50, -50, 200, 200), shapely.box(2450, -50, 2700, 200)], population=[120, 60], elderly=[40, 3]
    )
    result = fire_exposure(ExposureLayers(buildings, woods, population=cells))
    table = result.villages.sort_values("village_id")
    assert table["people"].tolist() == [120, 60]
    assert table["elderly"].fillna(-1).tolist() == [40, -1]
    at_points = layer([shapely.Point(20, 20), shapely.Point(2520, 20)], population=[120, 60], elderly=[40, 30])
    again = fire_exposure(ExposureLayers(buildings, woods, population=at_points)).villages.sort_values("village_id")
    assert again["elderly"].tolist() == [40, 30]
    assert without_small_counts(pd.Series([0.0, 4.4, 4.6, 12.0])).fillna(-1).tolist() == [0, -1, 5, 12]


def test_engines_speak_for_the_villages_that_they_reach():
    villages = find_villages(houses(*hamlet(0, 0), *hamlet(3000, 0))).frame
    places = layer([shapely.Point(0, -100), shapely.Point(50, 150), shapely.Point(3000, 900)], MINUTES=[6.0, None, 3.0])
    assert access_of(villages, places).tolist()[0] == 120.0
    assert np.isnan(access_of(villages, places)[1])
    with pytest.raises(ForestError, match="minutes"):
        access_of(villages, places.drop(columns="MINUTES"))


# -------------------------------------------------------------------------------------------------------- validation


def burnable_places(woods, count, random):
    polygons = geometries(woods)
    places = []
    while len(places) < count:
        west, south, east, north = random.choice(shapely.bounds(polygons))
        places.append(shapely.Point(random.uniform(west, east), random.uniform(south, north)))
    return gpd.GeoDataFrame(geometry=places, crs=woods.crs)


def test_fires_that_follow_the_ranking_are_found():
    buildings, woods = city()
    plain = fire_exposure(ExposureLayers(buildings, woods))
    worst = plain.villages[plain.villages["village_class"] == "A"]
    random = np.random.default_rng(1)
    near = woods[woods.distance(worst.union_all()) < 600]
    fires = pd.concat([burnable_places(near, 40, random), burnable_places(woods, 20, random)])
    result = fire_exposure(ExposureLayers(buildings, woods, fires=fires))
    row = result.validation.primary("villages")
    assert row["outcome"] == "found" and row["p_value"] < 1e-6 and row["ratio"] > 3
    assert row["low"] < row["fire_share"] < row["high"] and row["low"] > row["area_share"]


def test_random_fires_are_not_found_more_often_than_one_in_twenty():
    buildings, woods = city(count=12)
    plain = fire_exposure(ExposureLayers(buildings, woods))
    surroundings, classes = around(woods), plain.villages["class_checked"].to_numpy()
    land = BurnableLand.around(plain.villages, surroundings)
    random, found = np.random.default_rng(7), 0
    for _ in range(60):
        fires = fires_of(burnable_places(woods, 60, random), woods.crs)
        rows = compared(land, BurnableLand.at(fires.xy, plain.villages, surroundings), classes)
        row = rows[rows["primary_test"] & (rows["checked"] == "villages")].iloc[0]
        assert row["fires"] > 40
        found += row["outcome"] == "found"
    assert found <= 8  # one in twenty of 60 is 3; more than 8 would happen once in 200 such tests


def test_the_class_that_is_validated_does_not_know_the_fires():
    """Fires make the ranking, and would confirm it: the checked class must be the same with and without them."""
    buildings, woods = city()
    fires = burnable_places(woods, 25, np.random.default_rng(2))
    with_fires = fire_exposure(ExposureLayers(buildings, woods, fires=fires)).villages.set_index("village_id")
    without = fire_exposure(ExposureLayers(buildings, woods)).villages.set_index("village_id")
    assert (with_fires["class_checked"] == without["village_class"].reindex(with_fires.index)).all()
    assert (with_fires["village_class"] != without["village_class"].reindex(with_fires.index)).any()


def test_split_by_date_later_fires_only_validate():
    buildings, woods = city()
    random = np.random.default_rng(5)
    fires = burnable_places(woods, 40, random).assign(date=["2024-03-01"] * 25 + ["2025-03-01"] * 15)
    ranking = RankingRules(validate_from=date(2025, 1, 1))
    split = fire_exposure(ExposureLayers(buildings, woods, fires=fires), ranking=ranking)
    early = fire_exposure(ExposureLayers(buildings, woods, fires=fires.iloc[:25]))
    assert split.validation.given == 15
    assert split.villages["fires"].tolist() == early.villages["fires"].tolist()
    assert (split.villages["class_checked"] == split.villages["village_class"]).all()


def test_five_fires_are_too_few_and_that_is_what_is_said():
    buildings, woods = city()
    plain = fire_exposure(ExposureLayers(buildings, woods))
    fires = burnable_places(woods.iloc[20:25], 5, np.random.default_rng(3))
    checked = validated(
        plain.villages, plain.villages["class_checked"].to_numpy(), around(woods), fires_of(fires, woods.crs)
    )
    assert list(checked.table.columns) == list(VALIDATION_FIELDS)
    row = checked.primary("exposure")
    assert row["fires"] == 5 and row["power"] < 0.8 and row["outcome"] in ("too_few", "found")
    nobody = validated(
        plain.villages, plain.villages["class_checked"].to_numpy(), around(woods), fires_of(fires.iloc[:0], woods.crs)
    )
    assert set(nobody.table["outcome"]) == {"no_fires"}


@pytest.mark.shared
@needs_shared
def test_the_real_fires_of_siheung_are_too_few_to_tell():
    """Real fires and mountain parcels; the house lots stand in for houses, as no building layer is at hand."""
    parcels = gpd.read_file(SHARED / "parcels" / "siheung_parcels_2026.gpkg", layer="parcels")
    lots = parcels[~parcels["지번"].str.startswith("산") & parcels.area.between(60, 1500)]
    homes = gpd.GeoDataFrame(geometry=lots.representative_point(), crs=lots.crs).reset_index(drop=True)
    mountains = gpd.read_file(SHARED / "forest" / "siheung_san_parcels.gpkg")
    fires = pd.read_csv(SHARED / "forest" / "kfs_fires_kr_2024_2025.csv")
    dongs = gpd.read_file(SHARED / "boundaries" / "siheung_boundaries.gpkg", layer="hjd_20230801")
    result = fire_exposure(ExposureLayers(homes, mountains, fires=fires, dongs=dongs))
    count = len(result.villages)
    assert count > 100 and (result.villages["village_class"] == "A").sum() == -(-count // 10)
    assert set(result.villages["dong"]) - {""} <= set(dongs["행정동명"])
    # Who lives in no chain of ten homes is in no village: of these lots, those of the new towns' flats.
    assert 0.5 < result.villages["people"].sum() / dongs["인구수"].sum() <= 1
    assert result.validation.given == 312 and result.validation.fires <= result.validation.near <= 5
    assert set(result.validation.table["outcome"]) == {"too_few"}
    assert (result.buildings["dist_m"] <= 50).sum() == (homes.distance(mountains.union_all()) <= 50).sum()
