"""Small layers of links, nodes and turns as the standard node-link has them, and grids of them."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

CRS = 5186
EAST, NORTH = 200_000.0, 600_000.0


def node_layer(places):
    ids = list(places)
    points = shapely.points([(EAST + x, NORTH + y) for x, y in places.values()])
    return gpd.GeoDataFrame({"NODE_ID": ids, "NODE_TYPE": "101", "NODE_NAME": "-"}, geometry=points, crs=CRS)


def link_layer(places, ways, **fields):
    """``ways``: (id, from, to) or (id, from, to, {field: value}); the lines are straight."""
    rows = []
    for number, start, end, *own in ways:
        line = shapely.LineString([(EAST + x, NORTH + y) for x, y in (places[start], places[end])])
        usual = {"LANES": 2, "MAX_SPD": 50, "ROAD_RANK": "107", "ROAD_TYPE": "000", "REST_VEH": "0"}
        rows.append(
            {"LINK_ID": number, "F_NODE": start, "T_NODE": end, **usual, "LENGTH": line.length, "geometry": line}
            | fields
            | (own[0] if own else {})
        )
    return gpd.GeoDataFrame(rows, crs=CRS)


def both_ways(*roads):
    """(id, from, to, fields) as two links, ``id`` and ``id``r."""
    for number, start, end, *own in roads:
        yield (number, start, end, *own)
        yield (f"{number}r", end, start, *own)


SQUARE = {"A": (0, 0), "B": (500, 0), "C": (500, 500), "D": (0, 500)}
SQUARE_ROADS = (("ab", "A", "B"), ("bc", "B", "C"), ("cd", "C", "D"), ("da", "D", "A"))


def square(**fields):
    """Four two-way roads round a block."""
    return link_layer(SQUARE, both_ways(*SQUARE_ROADS), **fields)


def turn_table(*rows):
    """(node, from link, to link, TURN_TYPE) as TURNINFO."""
    return pd.DataFrame(
        [
            {"NODE_ID": node, "TURN_ID": f"t{number}", "ST_LINK": start, "ED_LINK": end, "TURN_TYPE": kind}
            for number, (node, start, end, kind) in enumerate(rows)
        ]
    )


def grid(side, spacing=200.0, rank_of=lambda number: ("107", 1)):
    """A grid of ``side`` × ``side`` nodes joined both ways; ``rank_of`` a line of the grid: its rank and lanes."""
    x, y = (part.ravel() for part in np.meshgrid(np.arange(side), np.arange(side)))
    number = y * side + x
    roads = []
    for step, beside, line in ((1, x < side - 1, y), (side, y < side - 1, x)):
        start = number[beside]
        roads.append(pd.DataFrame({"start": start, "end": start + step, "line": line[beside]}))
    one_way = pd.concat(roads, ignore_index=True)
    table = pd.concat([one_way, one_way.rename(columns={"start": "end", "end": "start"})], ignore_index=True)
    place = np.column_stack([EAST + x * spacing, NORTH + y * spacing])
    lines = shapely.linestrings(np.stack([place[table["start"]], place[table["end"]]], axis=1))
    traits = np.array([rank_of(line) for line in table["line"]], object)
    return gpd.GeoDataFrame(
        {
            "LINK_ID": [f"l{row}" for row in range(len(table))],
            "F_NODE": "n" + table["start"].astype(str),
            "T_NODE": "n" + table["end"].astype(str),
            "LANES": traits[:, 1].astype(int),
            "MAX_SPD": 50,
            "ROAD_RANK": traits[:, 0],
            "LENGTH": spacing,
        },
        geometry=lines,
        crs=CRS,
    )
