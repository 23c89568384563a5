"""The first engine at the forest's edge: by hand, against brute force, on the sample city and on real roads."""

import math

import geopandas as gpd
import numpy as np
import pytest
import shapely
from cancelling import CancelAfter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layouts import CRS, X0, Y0, boxes, layer
from listening import Listening
from shared_data import SHARED, needs_shared

from sijeong.common.errors import Cancelled, SijeongError, UnusableLayer
from sijeong.forest.access.by_dong import DONG_FIELDS, WHOLE
from sijeong.forest.access.edges import forest_edges
from sijeong.forest.access.fire_access import EDGE_FIELDS, AccessLayers, fire_access
from sijeong.forest.access.gaps import GAP_FIELDS
from sijeong.forest.access.rules import FAR_M, Access, AccessRules
from sijeong.forest.errors import ForestError
from sijeong.forest.geometry.model import forest_model

PLAIN = AccessRules(turnout_min=2, speed_factor=1.0)


def road(*places, **columns) -> gpd.GeoDataFrame:
    return layer([shapely.LineString(places)], **{name: [value] for name, value in columns.items()})


def spots(*places, **columns) -> gpd.GeoDataFrame:
    return layer([shapely.Point(place) for place in places], **columns)


# --- The edge in pieces -----------------------------------------------------------------------------------------------


def pieces_of(*stands, longest: float = 100.0):
    return forest_edges(forest_model(np.array(stands, object), np.arange(len(stands))), longest)


def test_the_edge_is_cut_into_equal_pieces():
    cut = pieces_of(shapely.box(0, 0, 250, 120))
    assert shapely.length(cut.line).tolist() == pytest.approx([740 / 8] * 8)
    assert shapely.union_all(cut.line).length == pytest.approx(740)
    ends = shapely.get_coordinates(shapely.get_point(cut.line, -1))
    starts = shapely.get_coordinates(shapely.get_point(cut.line, 0))
    assert ends[:-1] == pytest.approx(starts[1:])


def test_what_stands_share_is_no_edge_and_a_hole_has_one():
    left, right = shapely.box(0, 0, 100, 100), shapely.box(100, 0, 200, 100)
    cut = pieces_of(left, right)
    assert shapely.length(cut.line).sum() == pytest.approx(600)
    assert set(cut.stand) == {0, 1}
    # Two drawings of one line: 100.2 on one side, and vertices that the other side does not have.
    nearly = pieces_of(left, shapely.box(100.2, -50, 200, 150))
    assert not (shapely.distance(nearly.line, shapely.Point(100.1, 50)) < 10).any()
    ring = shapely.box(0, 0, 400, 400).difference(shapely.box(100, 100, 300, 300))
    assert shapely.length(pieces_of(ring).line).sum() == pytest.approx(1600 + 800)


@settings(max_examples=60, deadline=None)
@given(st.lists(boxes(), min_size=1, max_size=5), st.sampled_from([15.0, 40.0, 100.0, 1e6]))
def test_the_pieces_are_the_outline_of_the_forest(stands, longest):
    cut = pieces_of(*stands, longest=longest)
    outline = shapely.union_all(stands).boundary
    lengths = shapely.length(cut.line)
    assert (lengths <= longest + 1e-6).all()
    # Stretches inside other stands are no edge, and an edge that two stands have in common is drawn at least once.
    assert shapely.union_all(cut.line).symmetric_difference(outline).length == pytest.approx(0, abs=1e-6)
    if not any(a.intersects(b) for i, a in enumerate(stands) for b in stands[:i]):
        assert lengths.sum() == pytest.approx(outline.length)


# --- Engines ----------------------------------------------------------------------------------------------------------

SMALL = layer([shapely.box(1000, 50, 1080, 90)], FRTP_CD=["1"])
"""A wood of 240 m round, 50 m north of the road; its middles lie at most 90 m from it."""
STRAIGHT = road((0, 0), (2000, 0), highway="tertiary", maxspeed=36)


def test_an_engine_needs_its_turn_out_and_the_way():
    found = fire_access(AccessLayers(SMALL, STRAIGHT, spots((0, 10), name=["가"])), 100, PLAIN)
    assert tuple(found.edges.columns) == (*EDGE_FIELDS, "geometry")
    middles = shapely.get_coordinates(found.edges.geometry.interpolate(0.5, normalized=True)) - (X0, Y0)
    assert found.edges["response_min"].to_numpy() == pytest.approx(2 + middles[:, 0] / 10 / 60)
    assert found.edges["drive_m"].to_numpy() == pytest.approx(middles[:, 0])
    assert found.edges["road_m"].to_numpy() == pytest.approx(middles[:, 1])
    assert set(found.edges["access"]) == {"in_time"}
    assert set(found.edges["station"]) == {"가"}
    assert set(found.edges["fuel"]) == {"conifer"}
    assert found.edges["hose_reach"].all() and found.edges["dead_end"].all()
    assert found.edges["water_m"].isna().all()


def test_limits_count_as_kept_and_hoses_end():
    layers = AccessLayers(SMALL, STRAIGHT, spots((0, 0)))
    rules = AccessRules(turnout_min=2, speed_factor=1.0, golden_min=3, most_min=3.7, edge_m=1000, hose_m=70)
    found = fire_access(layers, 100, rules).edges
    assert len(found) == 1
    (minutes,) = found["response_min"]
    (gap,) = found["road_m"]
    for golden, most, hose, access in (
        (minutes, 30, gap, "in_time"), (minutes - 1e-6, minutes, gap, "late"), (1, minutes - 1e-6, gap, "too_late"),
        (minutes, 30, gap - 1e-6, "no_hose"),
    ):  # fmt: skip
        rules = AccessRules(turnout_min=2, speed_factor=1.0, golden_min=golden, most_min=most, edge_m=1000, hose_m=hose)
        assert fire_access(layers, 100, rules).edges["access"].tolist() == [access]


def test_of_two_roads_in_reach_the_one_where_an_engine_stands_first():
    near = layer(
        [shapely.LineString([(0, 0), (2000, 0)]), shapely.LineString([(2000, 0), (2000, 95), (900, 95)])],
        highway=["tertiary", "service"], maxspeed=[36, 36],
    )  # fmt: skip
    found = fire_access(AccessLayers(SMALL, near, spots((0, 0))), 100, PLAIN).edges
    assert found["drive_m"].max() < 1100  # by the northern road, 5 m beside the wood, it would be 2,900


def test_motorways_forbidden_ways_and_islands_bring_nobody():
    nothing = {"no_road"}
    for roads in (
        road((0, 0), (2000, 0), highway="motorway"),
        layer(
            [shapely.LineString([(0, 0), (500, 0)]), shapely.LineString([(500, 0), (2000, 0)])],
            highway=["tertiary", "tertiary"], oneway=["no", "-1"],
        ),
        layer(
            [shapely.LineString([(0, 0), (500, 0)]), shapely.LineString([(510, 0), (2000, 0)])],
            highway=["tertiary"] * 2,
        ),
    ):  # fmt: skip
        roads = gpd.GeoDataFrame(
            roads[["highway"]].assign(oneway=roads.get("oneway", "no")), geometry=roads.geometry, crs=CRS
        )
        town = road((-300, 0), (0, 0), highway="street", oneway="no")
        both = gpd.GeoDataFrame(
            {"highway": [*town["highway"], *roads["highway"]], "oneway": [*town["oneway"], *roads["oneway"]]},
            geometry=[*town.geometry, *roads.geometry], crs=CRS,
        )  # fmt: skip
        found = fire_access(AccessLayers(SMALL, both, spots((-300, 0))), 100, PLAIN)
        nearest = found.edges["road_m"].min()
        assert set(found.edges["access"]) == nothing or nearest > 400
        assert found.edges["response_min"].isna().all() or nearest > 400
    assert found.cut_off_m == pytest.approx(1490)


def test_a_forest_road_leads_into_the_wood_unless_it_is_narrow():
    wood = layer([shapely.box(1000, 300, 1080, 340)])
    for width, access in ((3.0, {"in_time"}), (2.9, {"no_hose"})):
        way = road((1040, 12), (1040, 400), 노폭=width)
        found = fire_access(AccessLayers(wood, STRAIGHT, spots((0, 0)), forest_roads=way), 100, PLAIN)
        assert set(found.edges["access"]) == access
        assert found.narrow_roads == (width < 3)


def test_what_is_far_from_any_road_has_none():
    wood = layer([shapely.box(0, 200 + FAR_M, 80, 240 + FAR_M)])
    found = fire_access(AccessLayers(wood, STRAIGHT, spots((0, 0))), 100, PLAIN)
    assert set(found.edges["access"]) == {"no_road"}
    assert found.edges[["response_min", "drive_m", "road_m", "station"]].isna().all().all()
    assert math.isnan(found.whole["response_min"])


# --- Houses -----------------------------------------------------------------------------------------------------------


def hamlet(x: float, y: float, count: int = 3) -> list[shapely.Polygon]:
    return [shapely.box(x + 25 * i, y, x + 25 * i + 10, y + 10) for i in range(count)]


def test_houses_that_no_engine_reaches_are_gathered_with_their_people():
    wood = layer([shapely.box(0, 0, 100, 100), shapely.box(4000, 0, 4100, 100), shapely.box(0, 3000, 100, 3100)])
    roads = road((0, -40), (6000, -40), highway="tertiary", maxspeed=36)
    houses = layer(
        [*hamlet(10, 110), *hamlet(4010, 110, 4), *hamlet(10, 2950, 2), *hamlet(2000, 0)],
        USABILITY=["01000"] * 12, TOTALAREA=[100.0] * 12,
    )  # fmt: skip
    dongs = layer([shapely.box(-500, -500, 2500, 4000), shapely.box(2500, -500, 7000, 4000)],
                  adm_cd=["1", "2"], adm_nm=["서동", "동동"], 인구수=[80, 40], 노인인구=[8, 20])  # fmt: skip
    layers = AccessLayers(
        wood, roads, spots((0, -40), name=["본서"]), buildings=houses, dongs=dongs, water=spots((4000, 200))
    )
    found = fire_access(layers, 100, AccessRules(speed_factor=1.0, hose_m=160))
    assert tuple(found.gaps.columns) == (*GAP_FIELDS, "geometry")
    assert found.gaps["buildings"].tolist() == [4, 2]
    assert found.gaps["people"].tolist() == pytest.approx([40, 20])
    assert found.gaps["elderly"].tolist() == pytest.approx([20, 2])
    assert found.gaps["access"].tolist() == ["late", "no_road"]
    assert found.gaps["dong"].tolist() == ["동동", "서동"]
    assert found.gaps["station"].tolist() == ["본서", None]
    assert found.gaps["response_min"].iloc[0] == pytest.approx(2 + np.mean([4015, 4040, 4065, 4090]) / 600, abs=0.05)
    assert found.gaps["forest_m"].tolist() == pytest.approx([10, 40])
    assert found.gaps["water_m"].iloc[0] < 100
    assert all(polygon.contains(house) for polygon in found.gaps.geometry[:1] for house in houses.geometry[3:7])
    whole, west, east = (found.by_dong.iloc[row] for row in range(3))
    assert tuple(found.by_dong.columns) == DONG_FIELDS
    assert (whole["dong_id"], west["dong_id"], east["name"]) == (WHOLE, "1", "동동")
    assert whole[["buildings", "gap_buildings", "people", "gap_people", "gap_elderly"]].tolist() == pytest.approx(
        [9, 6, 90, 60, 22]
    )
    assert west["gap_people_share"] == pytest.approx(20 / 50)
    assert found.by_dong["edge_m"].iloc[1:].sum() == pytest.approx(whole["edge_m"])
    assert whole[[f"{access.key}_m" for access in Access]].sum() == pytest.approx(whole["edge_m"])


def test_without_residents_houses_are_still_counted():
    houses = layer(hamlet(1000, 95))
    plain = AccessLayers(SMALL, STRAIGHT, spots((0, 0)), buildings=houses)
    rules = AccessRules(speed_factor=1.0, golden_min=2.5)
    found = fire_access(plain, 100, rules)
    assert found.gaps["buildings"].tolist() == [3]
    assert found.gaps["people"].isna().all()
    nameless = layer([shapely.box(0, -500, 3000, 500)], adm_cd=["1"], adm_nm=["서동"])
    named = fire_access(AccessLayers(SMALL, STRAIGHT, spots((0, 0)), buildings=houses, dongs=nameless), 100, rules)
    assert named.gaps["dong"].tolist() == ["서동"]
    assert named.by_dong["people"].isna().all()
    nobody = fire_access(plain, 100, AccessRules(speed_factor=1.0))
    assert len(nobody.gaps) == 0 and tuple(nobody.gaps.columns) == (*GAP_FIELDS, "geometry")


def test_shelters_lie_outside_the_adjacent_land_and_are_walked_to():
    houses = layer(hamlet(1000, 95))
    shelters = spots((1040, 100), (0, 0), name=["경로당", "주민센터"])
    listening = Listening()
    found = fire_access(
        AccessLayers(SMALL, STRAIGHT, spots((0, 0)), buildings=houses, shelters=shelters), 100,
        AccessRules(speed_factor=1.0, golden_min=2.5), listening,
    )  # fmt: skip
    (gap,) = found.gaps.itertuples()
    assert gap.shelter == "주민센터"
    assert gap.shelter_m == pytest.approx(1030 + 100, abs=5)
    assert gap.shelter_min == pytest.approx(gap.shelter_m / (1.2 * 0.72) / 60)
    assert any("1 shelters lie within" in warning for warning in listening.warnings)
    with pytest.raises(ForestError, match="All of the 1 shelters"):
        fire_access(
            AccessLayers(SMALL, STRAIGHT, spots((0, 0)), buildings=houses, shelters=shelters[:1]), 100,
            AccessRules(speed_factor=1.0, golden_min=2.5),
        )  # fmt: skip


# --- Brute force ------------------------------------------------------------------------------------------------------

STREETS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans(), st.sampled_from(["yes", "no"]),
              st.sampled_from([18, 36])),
    min_size=3, max_size=25, unique_by=lambda piece: piece[:3],
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(STREETS, st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=3, unique=True), boxes())
def test_every_edge_is_reached_when_brute_force_reaches_it(pieces, stations, wood):
    """All pairs of corners by Floyd and Warshall; of each piece of edge every road within the hoses, one by one."""
    lines = [((100 * x, 100 * y), (100 * (x + across), 100 * (y + (not across)))) for x, y, across, *_ in pieces]
    corners = sorted({corner for line in lines for corner in line})
    stations = [(100 * x, 100 * y) for x, y in stations if (100 * x, 100 * y) in corners] or [corners[0]]
    seconds = {(a, b): 0.0 if a == b else math.inf for a in corners for b in corners}
    for (a, b), (*_, way, kmh) in zip(lines, pieces, strict=True):
        seconds[a, b] = min(seconds[a, b], 360 / kmh)
        if way == "no":
            seconds[b, a] = min(seconds[b, a], 360 / kmh)
    for via in corners:
        for a in corners:
            for b in corners:
                seconds[a, b] = min(seconds[a, b], seconds[a, via] + seconds[via, b])
    first = {corner: min(seconds[station, corner] for station in stations) for corner in corners}
    roads = layer(
        [shapely.LineString(line) for line in lines], highway=["street"] * len(lines),
        oneway=[piece[3] for piece in pieces], maxspeed=[piece[4] for piece in pieces],
    )  # fmt: skip
    found = fire_access(AccessLayers(layer([wood]), roads, spots(*stations)), 100, PLAIN).edges
    middles = shapely.get_coordinates(found.geometry.interpolate(0.5, normalized=True)) - (X0, Y0)
    for middle, minutes in zip(middles, found["response_min"], strict=True):
        expected = _by_hand(shapely.Point(middle), lines, pieces, first)
        assert minutes == pytest.approx(expected, abs=1e-6) or (np.isnan(minutes) and expected == math.inf)


def _by_hand(place, lines, pieces, first) -> float:
    arrivals = []
    for (a, b), (*_, way, kmh) in zip(lines, pieces, strict=True):
        line = shapely.LineString([a, b])
        share = line.project(place) / 100
        # Who is at the far end is there, also where the road leads only to it.
        may_come_back = way == "no" or share == 1
        ways = [first[a] + share * 360 / kmh, first[b] + (1 - share) * 360 / kmh if may_come_back else math.inf]
        if min(ways) < math.inf:
            arrivals.append((line.distance(place), min(ways)))
        elif first[b] == 0:  # a station at the end of a road that nobody may drive
            arrivals.append((shapely.Point(b).distance(place), 0.0))
    near = [seconds for metres, seconds in arrivals if metres <= 100]
    if not near and arrivals:
        least = min(metres for metres, _ in arrivals)
        near = [seconds for metres, seconds in arrivals if metres <= least + 15] if least <= FAR_M else []
    return 2 + min(near) / 60 if near else math.inf


# --- What goes wrong --------------------------------------------------------------------------------------------------


def test_what_cannot_be_used_is_one_sentence():
    stations = spots((0, 0))
    for wrong, sentence in (
        ({"stations": stations[:0]}, "station layer has no points"),
        ({"stations": spots((0, 5000))}, "None of the 1 stations has a road"),
        ({"stations": stations.set_crs(None, allow_override=True)}, "stations layer has no coordinate reference"),
        ({"forest": SMALL[:0]}, "forest layer has no polygon"),
        ({"roads": STRAIGHT[:0]}, "no line that a vehicle can drive"),
        ({"roads": spots((0, 0))}, "no line that a vehicle can drive"),
        ({"roads": STRAIGHT.set_crs(5181, allow_override=True)}, "km apart"),
        ({"buildings": layer([None])}, "building layer has no shapes"),
        ({"buildings": layer(hamlet(0, 0)).set_crs(None, allow_override=True)}, "buildings layer has no coordinate"),
        ({"dongs": layer([shapely.box(0, 0, 1, 1)]).set_crs(None, allow_override=True)}, "dongs layer has no coord"),
    ):
        layers = {"forest": SMALL, "roads": STRAIGHT, "stations": stations} | wrong
        with pytest.raises(SijeongError, match=sentence):
            fire_access(AccessLayers(**layers), 100)
    for values, sentence in (
        ({"hose_m": 0}, "for hose_m must be above 0"),
        ({"golden_min": math.nan}, "golden_min"),
        ({"turnout_min": -1}, "cannot be -1 minutes"),
        ({"golden_min": 40}, "shorter than the target"),
    ):
        with pytest.raises(ForestError, match=sentence):
            AccessRules(**values)


def test_bad_rows_are_left_and_the_rest_is_done():
    bow = shapely.Polygon([(1000, 50), (1080, 90), (1080, 50), (1000, 90)])
    forest = layer([bow, None, shapely.box(1000, 60, 1010, 61)])
    roads = layer([shapely.LineString([(0, 0, 5), (2000, 0, 5)]), None, shapely.LineString()])
    stations = spots((0, 0)).to_crs(4326)
    houses = layer([*hamlet(1000, 95), None, bow])
    found = fire_access(AccessLayers(forest, roads, stations, buildings=houses), 100, PLAIN)
    assert found.repaired_forest == 1 and found.repaired_buildings == 1
    assert set(found.edges["access"]) == {"in_time"}


def test_what_the_roads_do_not_tell_is_said():
    listening = Listening()
    silent = fire_access(AccessLayers(SMALL, STRAIGHT[["geometry"]], spots((0, 0))), 100, PLAIN, listening)
    assert silent.untold == ("kind", "speed", "width", "direction")
    assert sum("do not tell" in warning for warning in listening.warnings) == 4
    told = road((0, 0), (2000, 0), highway="tertiary", maxspeed=36, width=6, oneway="no")
    assert fire_access(AccessLayers(SMALL, told, spots((0, 0))), 100, PLAIN).untold == ()


def test_forest_in_degrees_is_measured_in_metres():
    found = fire_access(AccessLayers(SMALL.to_crs(4326), STRAIGHT.to_crs(5179), spots((0, 0))), 100, PLAIN)
    metric = fire_access(AccessLayers(SMALL, STRAIGHT, spots((0, 0))), 100, PLAIN)
    assert found.edges.crs == CRS
    assert found.whole["edge_m"] == pytest.approx(metric.whole["edge_m"], abs=0.01)
    assert found.whole["response_min"] == pytest.approx(metric.whole["response_min"], abs=1e-3)


def test_it_can_be_stopped_anywhere():
    layers = AccessLayers(SMALL, STRAIGHT, spots((0, 0)), buildings=layer(hamlet(1000, 95)))
    for looks in (0, 3, 8, 12):
        with pytest.raises(Cancelled):
            fire_access(layers, 100, PLAIN, CancelAfter(looks))


@pytest.mark.shared
@needs_shared
def test_real_roads_of_siheung_lead_to_its_mountains():
    roads = gpd.read_file(SHARED / "roads" / "siheung_osm_roads.gpkg")
    mountains = gpd.read_file(SHARED / "forest" / "siheung_san_parcels.gpkg")
    dongs = gpd.read_file(SHARED / "boundaries" / "siheung_boundaries.gpkg", layer="hjd_20230801")
    city = dongs.to_crs(5186).union_all()
    middle = city.representative_point()
    stations = gpd.GeoDataFrame({"name": ["가"]}, geometry=[middle], crs=5186)
    found = fire_access(AccessLayers(mountains, roads, stations, dongs=dongs), 100)
    reached = found.edges[found.edges["response_min"].notna()]
    assert len(reached) > 0.9 * len(found.edges)
    # No engine is faster than 0.7 × 100 km/h along the straight line to its road.
    straight = reached.geometry.interpolate(0.5, normalized=True).distance(middle).to_numpy()
    road_m = reached["road_m"].to_numpy()
    assert (reached["drive_m"].to_numpy() + road_m + 300 >= straight - 1).all()
    assert (60 * (reached["response_min"] - 2) * 0.7 * 100 / 3.6 >= reached["drive_m"] - 1).all()
    assert found.by_dong["edge_m"].iloc[0] == pytest.approx(found.edges["length_m"].sum())


def test_unusable_layers_are_of_the_one_family():
    assert issubclass(UnusableLayer, SijeongError) and issubclass(ForestError, SijeongError)
