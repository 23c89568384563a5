"""City, language, folders, and the name that publications carry."""

from __future__ import annotations

from ...common.packages import missing_packages
from ...processing.data.remembered import usual_data_folder
from ...processing.settings import CATALOGUE_FILE, CITY, DATA_FOLDER, LANGUAGE, PUBLISHER, RESULTS_FOLDER
from ...processing.translation import QGIS_LANGUAGE, tr
from .fields import ChoiceField, PlaceField, TextField
from .section import Section

LANGUAGE_NAMES = (("ko", "한국어"), ("en", "English"))
"""Each language is called as it calls itself."""


class General(Section):
    """What holds for all jobs."""

    def __init__(self) -> None:
        super().__init__()
        self.language = ChoiceField(LANGUAGE, [(QGIS_LANGUAGE, tr("As QGIS")), *LANGUAGE_NAMES])
        self.add_field(ChoiceField(CITY, [("", tr("Not chosen yet")), *_cities()]))
        self.add_field(self.language)
        self.add_field(TextField(PUBLISHER))
        self.add_field(PlaceField(DATA_FOLDER, str(usual_data_folder())))
        self.add_field(PlaceField(RESULTS_FOLDER, tr("Beside the project")))
        self.add_field(PlaceField(CATALOGUE_FILE, pattern=tr("Catalogue files (*.toml)")))
        self.column.addStretch(1)


def _cities() -> list[tuple[str, str]]:
    if missing_packages():
        return []
    from ...processing.data import shelf  # late: it needs packages that a QGIS may lack

    return [(city.id, city.name) for city in shelf.cities()]
