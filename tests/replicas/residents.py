"""Houses and dongs with residents, in a row along a line to the east."""

import geopandas as gpd
import shapely

CRS = "EPSG:5186"
X, Y = 180000.0, 530000.0


def houses(*rows: tuple[float, str, float]) -> gpd.GeoDataFrame:
    """Houses of 10 × 10 m: metres to the east, use, floor area."""
    shapes = [shapely.box(X + x - 5, Y - 5, X + x + 5, Y + 5) for x, _, _ in rows]
    columns = {"USABILITY": [use for _, use, _ in rows], "TOTALAREA": [area for _, _, area in rows]}
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS)


def dong(people: float, left: float = -1000, right: float = 5000, code: str = "41999510", **more) -> gpd.GeoDataFrame:
    """A dong of two kilometres from south to north: its residents, and how many metres it reaches west and east."""
    columns = {"adm_cd": [code], "adm_nm": [f"{code[-2:]}동"], "인구수": [people], **{k: [v] for k, v in more.items()}}
    return gpd.GeoDataFrame(columns, geometry=[shapely.box(X + left, Y - 1000, X + right, Y + 1000)], crs=CRS)
