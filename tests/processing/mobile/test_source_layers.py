"""What a layer's provenance tells on the phone."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext, QgsVectorLayer

from sijeong.common.provenance import Provenance, Source
from sijeong.processing.mobile.source_layers import captured_layers
from sijeong.processing.placement import PROVENANCE_PROPERTY


@pytest.fixture
def told(qgis_app):
    """What is told of the sources and the date of a layer that was made of ``sources``."""

    def told(*sources: Source) -> tuple[tuple[str, ...], str]:
        layer = QgsVectorLayer("Point?crs=EPSG:5186&field=name:string", "정류소", "memory")
        layer.setCustomProperty(PROVENANCE_PROPERTY, Provenance("정류소", "sijeong:x", sources=sources).to_json())
        described = captured_layers([layer], QgsProcessingContext())[0].described
        return described.sources, described.data_date

    return told


def test_codes_and_file_names_are_no_sources(told):
    names = (
        "41999",
        "F_FAC_BUILDING_41999_202604",
        "legs",
        "C:\\자료\\MOCT_LINK",
        "버스정류소 (EPSG:5186)",
        "Forest map",
    )
    assert told(*map(Source, names))[0] == ("버스정류소", "Forest map")


def test_the_date_is_that_of_the_newest_data_and_never_that_of_computing(told):
    assert told(Source("버스정류소", date="2026-03-01"), Source("임상도", date="2025-12-31"))[1] == "2026-03-01"
    assert told(Source("버스정류소"))[1] == ""
