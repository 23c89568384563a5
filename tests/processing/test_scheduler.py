"""SCHEDULER: the address of a cluster, in the algorithm or once for the whole office."""

import pytest
from loopback import nobody_listens
from qgis.core import QgsProcessingException


@pytest.fixture
def nobody():
    """An address at which no scheduler listens."""
    with nobody_listens() as port:
        yield f"tcp://127.0.0.1:{port}"


@pytest.fixture
def taps(run, taps_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    return str(tmp_path / "taps")


def test_the_scheduler_of_the_algorithm_is_used(run, taps, tmp_path, nobody):
    with pytest.raises(QgsProcessingException, match=nobody):
        run("linktaps", TAPS=taps, OUTPUT=str(tmp_path / "legs"), SCHEDULER=f" {nobody} ")


def test_the_scheduler_of_the_office_is_used_where_none_is_given(run, taps, tmp_path, nobody, monkeypatch):
    monkeypatch.setenv("SIJEONG_SCHEDULER", nobody)
    with pytest.raises(QgsProcessingException, match=nobody):
        run("linktaps", TAPS=taps, OUTPUT=str(tmp_path / "legs"))


def test_without_a_scheduler_this_pc_computes(run, taps, tmp_path, monkeypatch):
    monkeypatch.delenv("SIJEONG_SCHEDULER", raising=False)
    assert run("linktaps", TAPS=taps, OUTPUT=str(tmp_path / "legs"), SCHEDULER="")["LEGS"] > 0
