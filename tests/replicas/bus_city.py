"""What the tests of bus sources share: the sample's bus data, its area, entries and a way to pull without store."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd

from sijeong.catalog.areas import Area
from sijeong.catalog.cities import City, Dong
from sijeong.catalog.entries import Dataset, SourceKind, Theme
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.exchange import Limits
from sijeong.sample import CityPlan, generate_city

IMPATIENT = Limits(silence_s=5, back_off_s=0.01, pause_s=0.05)

CITY = City(
    id="41999",
    names={"ko": "해솔시"},
    sigungu_codes=("41999",),
    statistics_code="41999",
    bounds=(126.4, 37.3, 126.6, 37.45),
    analysis_crs="EPSG:5186",
    dongs=(Dong("4199910100", "은빛동"), Dong("4199910200", "공단동")),
)


def entry(source: SourceKind, table: str = "", **request: object) -> Dataset:
    """An entry whose request names ``table`` and the rest."""
    asked = {"table": table, **request} if table else request
    words = {"ko": "버스"}
    return Dataset("bus_test", Theme.BUS, source, words, words, words, words, request=asked)


def bus_of_the_sample(folder: Path) -> Path:
    """A copy of the bus files of the small sample city of seed 1, which is made once in a process."""
    return shutil.copytree(Path(_city().name) / "bus", folder)


@cache
def _city() -> TemporaryDirectory:
    folder = TemporaryDirectory(prefix="sijeong-bus-")
    generate_city(Path(folder.name), CityPlan(seed=1, only=("boundaries", "bus")))
    return folder


def pull(source, dataset: Dataset, address: str, secret: str, area: Area | None = None):
    """All that ``source`` gives, asked over the real client one after the other, and the promises by group."""
    frames, promised, asked = [], {}, 0
    with HttpClient(Credential(secret=secret), limits=IMPATIENT) as client:
        waiting = list(source.plan(dataset, area or Area(CITY), address))
        while waiting:
            request = waiting.pop(0)
            page = source.read(dataset, request, client.send(request))
            asked += 1
            frames.append(page.frame)
            if page.promised is not None:
                promised[request.group] = page.promised
            waiting += page.following
    full = [frame for frame in frames if len(frame)] or frames[:1]
    return Pulled(pd.concat(full, ignore_index=True), sum(promised.values()), asked)


class Pulled:
    def __init__(self, frame: pd.DataFrame | gpd.GeoDataFrame, promised: int, asked: int) -> None:
        self.frame, self.promised, self.asked = frame, promised, asked
