"""The shipped models at work: a month of card records, a closed road, a publication."""

from __future__ import annotations

import sys
from pathlib import Path

import geopandas as gpd
import pytest
from qgis.core import QgsProcessingException
from shapely.geometry import box

TRAFFIC = Path(__file__).resolve().parents[1] / "traffic"
sys.path += [str(TRAFFIC), str(TRAFFIC / "scenario")]

from scenario_city import square_demand, square_network  # noqa: E402

from sijeong.mobile.bundle.writing import APP  # noqa: E402
from sijeong.traffic.demand.store import write_demand  # noqa: E402
from sijeong.traffic.network.store import write_network  # noqa: E402

CARDS = [f"{number:016d}" for number in range(6)]
"""One more than the five below which a flow is left out."""
MAY = ("20260511", "20260512", "20260513", "20260514")
JUNE = ("20260608", "20260609", "20260610", "20260611")


@pytest.fixture
def month(stops_file, tmp_path):
    """What the monthly model asks for, with the files that it makes in ``tmp_path``."""
    dongs = gpd.GeoDataFrame(
        {"adm_cd": ["4139010100", "4139010200"], "adm_nm": ["대야동", "신천동"]},
        geometry=[box(179_000, 529_000, 180_500, 532_000), box(180_500, 529_000, 183_000, 532_000)],
        crs=5186,
    )
    dongs.to_file(tmp_path / "dongs.gpkg")
    return {
        "STOPS": str(stops_file), "DONGS": str(tmp_path / "dongs.gpkg"), "link:OUTPUT": str(tmp_path / "legs"),
        "report:OUTPUT": str(tmp_path / "report.html"), "pairs:OUTPUT": str(tmp_path / "pairs.gpkg"),
        "hubs:OUTPUT": str(tmp_path / "hubs.gpkg"), "flows:OUTPUT": str(tmp_path / "flows.gpkg"),
    }  # fmt: skip


def test_a_month_and_what_changed_since_the_month_before(run, month, deliver_days, tmp_path):
    may = deliver_days(tmp_path / "may", MAY, CARDS)
    run("monthlytransfers", RECORDS=str(may), **month)
    assert gpd.read_file(tmp_path / "pairs.gpkg")["transfers"].sum() == len(MAY) * len(CARDS)
    assert gpd.read_file(tmp_path / "flows.gpkg")["journeys"].sum() == len(MAY) * len(CARDS)
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")

    june = deliver_days(tmp_path / "june", JUNE, [*CARDS, *(f"{number:016d}" for number in range(20, 60))])
    later = month | {
        "link:OUTPUT": str(tmp_path / "legs_june"), "LEGS_BEFORE": str(tmp_path / "legs"),
        "changes:OUTPUT": str(tmp_path / "changes.gpkg"), "changes:REPORT": str(tmp_path / "changes.html"),
    }  # fmt: skip
    run("monthlytransfers", RECORDS=str(june), **later)
    assert set(gpd.read_file(tmp_path / "changes.gpkg")["verdict"]) == {"more"}
    assert (tmp_path / "changes.html").exists()


def test_a_month_before_without_a_place_for_the_changes_is_one_sentence(run, month, deliver_days, tmp_path):
    may = deliver_days(tmp_path / "may", MAY[:1], CARDS)
    with pytest.raises(QgsProcessingException, match="changes:OUTPUT"):
        run("monthlytransfers", RECORDS=str(may), LEGS_BEFORE=str(may), **month)
    assert not (tmp_path / "legs").exists()


def test_a_road_is_closed_and_what_it_does_is_told(run, tmp_path):
    write_network(square_network(), tmp_path / "network.gpkg")
    write_demand(square_demand(), tmp_path / "demand.gpkg")
    run(
        "closurestudy",
        NETWORK=f"{tmp_path}/network.gpkg|layername=edges",
        DEMAND=f"{tmp_path}/demand.gpkg|layername=zones",
        TARGETS="ne",
        NAME="교량 통제",
        **{f"{step}:OUTPUT": str(tmp_path / f"{step}.gpkg") for step in ("closure", "base", "closed", "compare")},
        **{"compare:REPORT": str(tmp_path / "closure.html")},
    )
    differences = gpd.read_file(tmp_path / "compare.gpkg", layer="link_differences").set_index("edge_id")
    assert differences.loc["ne", "flow_scenario"] == 0 < differences.loc["ne", "flow_base"]
    assert "교량 통제" in (tmp_path / "closure.html").read_text(encoding="utf-8")


@pytest.mark.skipif(not (APP / "index.html").is_file(), reason="the phone app is not built")
def test_a_publication_is_locked_unless_one_says_otherwise(run, stops_file, tmp_path):
    made = run(
        "publishtophone",
        LAYERS=[str(stops_file)],
        TITLE="정류장",
        **{"publish:OUTPUT": str(tmp_path / "phone"), "publish:PASSPHRASE_FILE": str(tmp_path / "words.txt")},
    )
    assert made["publish:PASSPHRASE_FILE"] == str(tmp_path / "words.txt")
    assert "정류장" not in (tmp_path / "phone" / "data" / "publication.json").read_bytes().decode("utf-8", "replace")
    open_one = run(
        "publishtophone",
        LAYERS=[str(stops_file)],
        TITLE="정류장",
        ENCRYPT=False,
        **{"publish:OUTPUT": str(tmp_path / "open"), "publish:REPORT": str(tmp_path / "open.html")},
    )
    assert "정류장" in (Path(open_one["publish:OUTPUT"]) / "data" / "publication.json").read_text(encoding="utf-8")
