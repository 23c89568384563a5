"""The forest map: stands on the hills with the fields and codes of the 1:5,000 임상도."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from .contour import region_above
from .noise import Noise
from .plan import ORIGIN, CityPlan
from .terrain import Terrain

STAND_CELL = 200.0
"""Mean distance of the seeds from which stands grow, metres."""
SMALLEST_STAND = 400.0
SPECIES = {  # KOFTR_GROUP_CD: name, FRTP_CD
    "11": ("소나무", "1"), "14": ("리기다소나무", "1"), "15": ("곰솔", "1"), "13": ("낙엽송", "1"),
    "12": ("잣나무", "1"),
    "30": ("기타활엽수", "2"), "31": ("상수리나무", "2"), "33": ("굴참나무", "2"), "49": ("아까시나무", "2"),
    "39": ("밤나무", "2"), "77": ("침활혼효림", "3"), "78": ("죽림", "4"), "81": ("미립목지", "0"), "82": ("제지", "0"),
}  # fmt: skip
FOREST_TYPES = {"0": "무립목지/비산림", "1": "침엽수림", "2": "활엽수림", "3": "혼효림", "4": "죽림"}
CLEARING = "clearing"


def make_forest(plan: CityPlan, terrain: Terrain) -> gpd.GeoDataFrame:
    """Stands with the 임상도 codes, sharing exact edges; EPSG:5186."""
    region = _region(plan, terrain)
    lines = _stand_borders(plan, terrain, region)
    noded = shapely.union_all(np.append(lines, region.boundary), grid_size=0.01)
    stands = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    inside = shapely.contains(region, shapely.point_on_surface(stands)) & (shapely.area(stands) >= SMALLEST_STAND)
    stands = stands[inside]
    places = shapely.get_coordinates(shapely.point_on_surface(stands))
    species = _Labels(plan, terrain).species(places)
    kept = species != CLEARING
    return _described(plan, stands[kept], species[kept], places[kept])


def _region(plan: CityPlan, terrain: Terrain):
    """Where trees stand by the aerial photograph: near the cadastre's 임야, but not the same line."""
    x, y = np.meshgrid(terrain.xs, terrain.ys)
    photo = terrain.wildness + 3.5 * Noise(plan.random("aerial photograph"), 160, 2)(x, y)
    woods = region_above(photo, terrain.xs, terrain.ys, 0.0)
    woods = shapely.intersection(
        shapely.simplify(woods, 6.0), shapely.difference(terrain.land, terrain.water.buffer(6))
    )
    return shapely.union_all([part for part in shapely.get_parts(woods) if part.area > 2_500])


def _stand_borders(plan: CityPlan, terrain: Terrain, region) -> np.ndarray:
    random = plan.random("stands")
    spacing = STAND_CELL * plan.stretch**0.5 * plan.lot_factor**0.15
    xs = np.arange(ORIGIN[0], ORIGIN[0] + plan.width, spacing)
    ys = np.arange(ORIGIN[1], ORIGIN[1] + plan.height, spacing)
    seeds = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    seeds = seeds + random.uniform(-0.48, 0.48, seeds.shape) * spacing
    shapely.prepare(region)
    seeds = seeds[shapely.dwithin(shapely.points(seeds), region, 2 * spacing)]
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(seeds), ordered=True))
    species = _Labels(plan, terrain).species(seeds)
    joined = [shapely.union_all(cells[species == label]) for label in np.unique(species)]
    borders = shapely.union_all(shapely.boundary(np.array(joined)), grid_size=0.01)
    arcs = shapely.segmentize(shapely.get_parts(shapely.line_merge(borders)), 38.0)
    return shapely.intersection(_bent(plan, arcs), region)


def _bent(plan: CityPlan, arcs: np.ndarray) -> np.ndarray:
    east, north = (Noise(plan.random("bend", side), 75, 2) for side in (0, 1))
    points, owner = shapely.get_coordinates(arcs, return_index=True)
    moved = points + 22 * np.stack([east(*points.T), north(*points.T)], axis=1)
    return shapely.linestrings(moved, indices=owner)


class _Labels:
    """Which species stands where: smooth fields of soil and of planting history."""

    def __init__(self, plan: CityPlan, terrain: Terrain) -> None:
        self._terrain = terrain
        self._type = Noise(plan.random("forest type"), 520, 3)
        self._kind = Noise(plan.random("forest kind"), 300, 3)
        self._gap = Noise(plan.random("forest gap"), 230, 2)

    def species(self, places: np.ndarray) -> np.ndarray:
        x, y = places[:, 0], places[:, 1]
        kind, gap, height = self._kind(x, y), self._gap(x, y), self._terrain.height_at(x, y)
        conifer = self._type(x, y) + 0.0012 * (height - 80)
        coast = (x - ORIGIN[0]) < 3_800
        species = np.select(
            [conifer > 0.22, conifer > 0.02],
            [
                np.select([coast, kind > 0.35, kind > 0.0, kind > -0.4], ["15", "13", "11", "14"], "12"),
                "77",
            ],
            np.select([kind > 0.38, kind > 0.1, kind > -0.2, kind > -0.5], ["49", "31", "33", "30"], "39"),
        )
        species = np.where(gap > 0.86, "81", species)
        species = np.where((gap < -0.80) & (kind > 0), "82", species)
        species = np.where((gap < -0.80) & (kind <= 0), CLEARING, species)
        return np.where((gap > 0.70) & (gap <= 0.76) & (height < 60), "78", species).astype(object)


def _described(plan: CityPlan, stands: np.ndarray, species: np.ndarray, places: np.ndarray) -> gpd.GeoDataFrame:
    random = plan.random("stand attributes")
    age_field = Noise(plan.random("forest age"), 600, 2)(*places.T)
    age = np.clip(np.rint(4.3 + 2.6 * age_field + random.normal(0, 0.5, len(stands))), 1, 9).astype(int)
    trees = ~np.isin(species, ["81", "82"])
    girth = np.select([age <= 1, age <= 3, age <= 5], ["0", "1", "2"], "3")
    height = np.clip(2 * np.rint((3 + 2.1 * age + random.normal(0, 1.2, len(stands))) / 2), 2, 30).astype(int)
    dense = random.choice(["A", "B", "C"], len(stands), p=[0.08, 0.27, 0.65])
    planted = np.isin(species, ["12", "13", "14", "39", "49"])
    kinds = np.array([SPECIES[code][1] for code in species])
    return gpd.GeoDataFrame(
        {
            "storunst_cd": np.select([species == "81", species == "82"], ["2", "0"], "1"),
            "fror_cd": np.where(trees, np.where(planted, "1", "2"), ""),
            "frtp_cd": kinds,
            "koftr_group_cd": species,
            "dmcls_cd": np.where(trees, girth, ""),
            "agcls_cd": np.where(trees, age.astype(str), ""),
            "dnst_cd": np.where(trees, dense, ""),
            "heigt_cd": np.where(trees, np.char.zfill(height.astype(str), 2), ""),
            "frtp_nm": [FOREST_TYPES[kind] for kind in kinds],
            "koftr_nm": [SPECIES[code][0] for code in species],
        },
        geometry=stands,
        crs=5186,
    )
