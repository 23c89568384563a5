"""Map files as each agency delivers them: its CRS, its encoding, its field names, its usual defects."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .dirt import Defect, Dirt, cross_some
from .fire_service import FireService
from .geopackage import write_geopackage
from .geotiff import write_geotiff
from .landuse import USES
from .node_link import NodeLink
from .plan import DATA_MONTH, ORIGIN, SIGUNGU, CityPlan
from .roads import CLASSES, StreetPlan
from .shapefile import Field, Shape, write_dbf, write_shapefile
from .terrain import Terrain

BASE_DATE = "20260401"


def write_boundaries(folder: Path, dongs: gpd.GeoDataFrame, residents: np.ndarray) -> tuple[Path, list[Defect]]:
    """Dongs like a city's own open data: EPSG:5179, UTF-8, 행정동명 cut to ten bytes in the middle of a character."""
    stem = f"HJD_{SIGUNGU}_{BASE_DATE}"
    moved = dongs.to_crs(5179)
    path = write_shapefile(
        folder / f"{stem}.shp", Shape.POLYGON, np.asarray(moved.geometry),
        (Field("BASE_DATE", "C", 8, [BASE_DATE] * len(dongs)), Field("ADM_CD", "C", 10, dongs["adm_cd"]),
         Field("행정동명", "C", 40, dongs["adm_nm"]), Field("인구수", "N", 9, residents.tolist()),
         Field("면적", "N", 14, moved.area.tolist(), 1)),
        encoding="utf-8", epsg=5179, cpg="UTF-8",
    )  # fmt: skip
    clean = dongs[["adm_cd", "adm_nm", "legal_cd", "legal_nm", "geometry"]].assign(population=residents)
    write_geopackage(folder / "dongs.gpkg", "dongs", clean)
    return path, [Defect(f"boundaries/{stem}.dbf", 0, Dirt.TRUNCATED_FIELD_NAME)]


def write_roads(folder: Path, roads: NodeLink) -> list[Defect]:
    """Standard node-link files (datasources.md §6): directed links, EPSG:5186 without authority, cp949 without .cpg."""
    nodes, links = roads.nodes, roads.links
    write_shapefile(
        folder / "MOCT_NODE.shp", Shape.POINT, nodes["geometry"].to_numpy(),
        (Field("NODE_ID", "C", 10, nodes["node_id"]),
         Field("NODE_TYPE", "C", 3, np.where(nodes["legs"] > 2, "101", "102")),
         Field("NODE_NAME", "C", 50, nodes["name"]),
         Field("TURN_P", "C", 1, np.where(nodes["legs"] > 3, "1", "0")),
         Field("REMARK", "C", 30, [""] * len(nodes))),
        prj_name="ITRF2000_Central_Belt_60",
    )  # fmt: skip
    traits = [CLASSES[kind].value for kind in links["kind"]]
    blank = [""] * len(links)
    write_shapefile(
        folder / "MOCT_LINK.shp", Shape.LINE, _rounded(links["geometry"].to_numpy()),
        (Field("LINK_ID", "C", 10, links["link_id"]), Field("F_NODE", "C", 10, roads.node_ids(links["start"])),
         Field("T_NODE", "C", 10, roads.node_ids(links["end"])), Field("LANES", "N", 4, [t.lanes for t in traits]),
         Field("ROAD_RANK", "C", 3, [t.rank for t in traits]), Field("ROAD_TYPE", "C", 3, links["road_type"]),
         Field("ROAD_NO", "C", 5, np.where(links["kind"] == 0, "399", "-")),
         Field("ROAD_NAME", "C", 30, links["road_name"]),
         Field("ROAD_USE", "C", 1, ["0"] * len(links)), Field("MULTI_LINK", "C", 1, ["0"] * len(links)),
         Field("CONNECT", "C", 3, ["000"] * len(links)), Field("MAX_SPD", "N", 4, [t.max_speed for t in traits]),
         Field("REST_VEH", "C", 3, ["0"] * len(links)), Field("REST_W", "N", 4, [0] * len(links)),
         Field("REST_H", "N", 4, [0] * len(links)), Field("LENGTH", "N", 18, links["length"].tolist(), 12),
         Field("REMARK", "C", 30, blank)),
        prj_name="ITRF2000_Central_Belt_60",
    )  # fmt: skip
    _write_turns(folder, links, roads.nodes["node_id"].tolist(), links["link_id"].tolist())
    return [Defect(f"roads/{name}", 0, Dirt.MISSING_CPG) for name in ("MOCT_NODE.shp", "MOCT_LINK.shp")]


def _rounded(lines: np.ndarray) -> np.ndarray:
    points, owner = shapely.get_coordinates(lines, return_index=True)
    return shapely.linestrings(np.round(points, 2), indices=owner)


def _write_turns(folder: Path, links: pd.DataFrame, node_id: list[str], link_id: list[str]) -> None:
    """U-turns (011) and forbidden left turns (101) at some junctions; the last two rows name unknown links."""
    major = links.index[links["kind"] <= 1]
    arriving, leaving = (links.loc[major].groupby(side).indices for side in ("end", "start"))
    rows = []
    for node in sorted(set(arriving) & set(leaving)):
        for number in major[arriving[node]]:
            for other in major[leaving[node]]:
                turn = _turn(links.at[number, "geometry"], links.at[other, "geometry"])
                reverse = links.at[other, "end"] == links.at[number, "start"]
                if reverse and node % 5 == 0:
                    rows.append((node_id[node], link_id[number], link_id[other], "011"))
                elif not reverse and turn > 45 and node % 7 == 0:
                    rows.append((node_id[node], link_id[number], link_id[other], "101"))
    rows += [("2990000000", "2999999990", link_id[0], "101"), ("2990000001", link_id[1], "2999999991", "011")]
    node, start, end, kind = zip(*rows, strict=True)
    write_dbf(
        folder / "TURNINFO.dbf",
        (Field("NODE_ID", "C", 10, node), Field("TURN_ID", "C", 10, [f"299{n + 1:07d}" for n in range(len(rows))]),
         Field("ST_LINK", "C", 10, start), Field("ED_LINK", "C", 10, end), Field("TURN_TYPE", "C", 3, kind),
         Field("TURN_OPER", "C", 1, ["0"] * len(rows)), Field("REMARK", "C", 30, [""] * len(rows))),
    )  # fmt: skip


def _turn(arriving, leaving) -> float:
    """Degrees turned to the left."""
    a, b = shapely.get_coordinates(arriving)[-2:], shapely.get_coordinates(leaving)[:2]
    bearing = [np.degrees(np.arctan2(*(pair[1] - pair[0])[::-1])) for pair in (a, b)]
    return (bearing[1] - bearing[0] + 180) % 360 - 180


def write_parcels(folder: Path, plan: CityPlan, parcels: gpd.GeoDataFrame) -> tuple[Path, list[Defect]]:
    """The continuous cadastral map: EPSG:5186 but no .prj, cp949 but no .cpg, some rings crossed, some PNU twice."""
    random = plan.random("parcel dirt")
    name = f"LSMD_CONT_LDREG_{SIGUNGU}_{DATA_MONTH}"
    geometry, crossed = cross_some(parcels.geometry.to_numpy(), Dirt.SELF_INTERSECTION.share, 6, random)
    pnu, jibun = parcels["pnu"].to_numpy().copy(), (parcels["number"] + parcels["jimok"]).to_numpy().copy()
    wanted = max(4, round(Dirt.REPEATED_PNU.share * len(pnu)))
    repeated = np.sort(random.choice(np.arange(1, len(pnu), 2), wanted, replace=False))
    pnu[repeated], jibun[repeated] = pnu[repeated - 1], jibun[repeated - 1]
    path = write_shapefile(
        folder / f"{name}.shp", Shape.POLYGON, geometry,
        (Field("PNU", "C", 19, pnu), Field("JIBUN", "C", 15, jibun),
         Field("BCHK", "C", 1, np.where(random.uniform(0, 1, len(pnu)) < 0.9, "1", "2")),
         Field("SGG_OID", "N", 9, range(1, len(pnu) + 1)), Field("COL_ADM_SE", "C", 5, [SIGUNGU] * len(pnu))),
        epsg=None,
    )  # fmt: skip
    clean = gpd.GeoDataFrame(
        {"pnu": parcels["pnu"], "jibun": parcels["number"] + " " + parcels["jimok"], "jimok": parcels["jimok"],
         "dong": parcels["adm_nm"], "area_m2": parcels.geometry.area.round(1)},
        geometry=parcels.geometry, crs=5186,
    )  # fmt: skip
    write_geopackage(folder / "parcels.gpkg", "parcels", clean)
    file = f"parcels/{name}.shp"
    return path, [
        *(Defect(file, position + 1, Dirt.SELF_INTERSECTION) for position in crossed),
        *(Defect(file, int(position) + 1, Dirt.REPEATED_PNU) for position in repeated),
        Defect(file, 0, Dirt.MISSING_PRJ),
        Defect(file, 0, Dirt.MISSING_CPG),
    ]


def write_buildings(folder: Path, buildings: gpd.GeoDataFrame) -> tuple[Path, list[Defect]]:
    """GIS 건물통합정보 in the old cadastral CRS (EPSG:5174), cp949 without .cpg."""
    name = f"F_FAC_BUILDING_{SIGUNGU}_{DATA_MONTH}.shp"
    texts = (("pnu", "PNU", 19), ("usability", "USABILITY", 5), ("strct_cd", "STRCT_CD", 2))
    numbers = (("grnd_flr", "GRND_FLR", 3, 0), ("ugrnd_flr", "UGRND_FLR", 2, 0), ("height", "HEIGHT", 6, 1),
               ("archarea", "ARCHAREA", 10, 2), ("totalarea", "TOTALAREA", 11, 2))  # fmt: skip
    fields = [Field(label, "C", width, buildings[column]) for column, label, width in texts]
    fields += [Field(label, "N", width, buildings[column].tolist(), places) for column, label, width, places in numbers]
    fields.append(Field("USEAPR_DAY", "C", 8, buildings["useapr_day"]))
    path = write_shapefile(folder / name, Shape.POLYGON, np.asarray(buildings.to_crs(5174).geometry), fields, epsg=5174)
    return path, [Defect(f"buildings/{name}", 0, Dirt.MISSING_CPG)]


def write_forest(folder: Path, plan: CityPlan, forest: gpd.GeoDataFrame) -> tuple[Path, list[Defect]]:
    """The 1:5,000 forest map: EPSG:5179, cp949 without .cpg, KOFTR_GROUP_CD cut to ten bytes, some rings crossed."""
    name = f"TB_FGDI_FS_IM5000_{SIGUNGU}.shp"
    moved = np.asarray(forest.to_crs(5179).geometry)
    geometry, crossed = cross_some(moved, 0.004, 4, plan.random("forest dirt"))
    fields = (("storunst_cd", "STORUNST_CD", 1), ("fror_cd", "FROR_CD", 1), ("frtp_cd", "FRTP_CD", 1),
              ("koftr_group_cd", "KOFTR_GROUP_CD", 2), ("dmcls_cd", "DMCLS_CD", 1), ("agcls_cd", "AGCLS_CD", 1),
              ("dnst_cd", "DNST_CD", 1), ("heigt_cd", "HEIGT_CD", 2), ("frtp_nm", "FRTP_NM", 16),
              ("koftr_nm", "KOFTR_NM", 16))  # fmt: skip
    path = write_shapefile(
        folder / name,
        Shape.POLYGON,
        geometry,
        [Field(label, "C", width, forest[column]) for column, label, width in fields],
        epsg=5179,
    )
    columns = [
        "storunst_cd",
        "frtp_cd",
        "koftr_group_cd",
        "koftr_nm",
        "dmcls_cd",
        "agcls_cd",
        "dnst_cd",
        "heigt_cd",
        "geometry",
    ]
    write_geopackage(folder / "forest.gpkg", "forest", forest[columns])
    file = f"forest/{name}"
    defects = [Defect(file, position + 1, Dirt.SELF_INTERSECTION) for position in crossed]
    return path, [
        *defects,
        Defect(file, 0, Dirt.MISSING_CPG),
        Defect(f"forest/{name[:-4]}.dbf", 0, Dirt.TRUNCATED_FIELD_NAME),
    ]


def write_dem(folder: Path, terrain: Terrain) -> Path:
    """The terrain as a GeoTIFF in EPSG:5186, metres."""
    step = float(terrain.xs[1] - terrain.xs[0])
    north = float(terrain.ys[-1]) + step / 2
    return write_geotiff(folder / "dem.tif", terrain.dem[::-1], ORIGIN[0], north, step, 5186)


def write_fires(folder: Path, fires: pd.DataFrame) -> Path:
    """Fire records, cp949."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "forest_fires.csv"
    fires.to_csv(path, index=False, encoding="cp949", lineterminator="\r\n")
    return path


def write_fire_service(folder: Path, service: FireService) -> dict[str, Path]:
    """A GeoPackage for each layer of ``service``; their paths by its name."""
    return {
        name: write_geopackage(folder / f"{name}.gpkg", name, getattr(service, name))
        for name in ("stations", "water", "shelters", "forest_roads")
    }


def residents_by_dong(parcels: gpd.GeoDataFrame, dongs: gpd.GeoDataFrame) -> np.ndarray:
    """People by dong, from the land use of the parcels that may be lived on."""
    living = parcels[(parcels["jimok"] == "대") & (parcels["use"] >= 0)]
    density = np.array([use.value.residents for use in USES])[living["use"]]
    people = (living.geometry.area / 10_000 * density).groupby(living["adm_cd"]).sum()
    return people.reindex(dongs["adm_cd"]).fillna(0).round().astype(int).to_numpy()


def road_names(streets: StreetPlan, dong_of) -> pd.Series:
    """A name for every street: the great roads by their own, collectors by their dong, lanes with numbers."""
    edges = streets.edges
    middle = shapely.get_coordinates(shapely.line_interpolate_point(edges["geometry"].to_numpy(), 0.5, normalized=True))
    dong, _ = dong_of(middle)
    stems = [name.removesuffix("동") for name in dong]
    great = ("해솔대로", "은빛대로", "서해로", "한들로", "중앙로", "산업대로", "남부순환로", "동서로")
    x = ((middle - middle.min(axis=0)) // 2_600).astype(int)
    number = (middle[:, 1] * 10 % 97).astype(int) + 1
    names = []
    for kind, stem, (column, row), lane in zip(edges["kind"], stems, x.tolist(), number.tolist(), strict=True):
        names.append((great[(column * 3 + row) % len(great)], f"{stem}로", f"{stem}로{lane}번길", "-")[kind])
    return pd.Series(names, index=edges.index)
