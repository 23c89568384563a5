"""Every setting of Sijeong, one constant each: what the environment says, else the office's ini, the user, the default.

Thresholds are what the forms of the dock begin with, and results say which they were made with. The defaults of the
algorithms do not follow them: what runs by itself (a model, a batch, a script) must give the same on every PC.

None of them is a secret: keys and passwords lie in QGIS's authentication database, and only their ids stand here.
"""

from __future__ import annotations

import re

from .fleet import fleet_file
from .setting import QT_TRANSLATE_NOOP, Setting
from .setting_kinds import Kind, Span, WrongSetting
from .translation import QGIS_LANGUAGE

LANGUAGE = Setting(
    "general/language",
    Kind.CHOICE,
    QGIS_LANGUAGE,
    QT_TRANSLATE_NOOP("Language"),
    QT_TRANSLATE_NOOP("The language of Sijeong alone; QGIS keeps its own."),
    "SIJEONG_LANGUAGE",
    (QGIS_LANGUAGE, "ko", "en"),
)
FIRST_RUN_DONE = Setting(
    "general/first_run_done",
    Kind.SWITCH,
    False,
    QT_TRANSLATE_NOOP("The start is done"),
    QT_TRANSLATE_NOOP("The three steps of the first start are not shown again."),
    "SIJEONG_FIRST_RUN_DONE",
)
RESULTS_FOLDER = Setting(
    "general/results_folder",
    Kind.FOLDER,
    "",
    QT_TRANSLATE_NOOP("Folder for results"),
    QT_TRANSLATE_NOOP(
        "Results of a project go into a folder with the project's name in here. Empty: beside the project."
    ),
    "SIJEONG_RESULTS_FOLDER",
)
CITY = Setting(
    "data/city",
    Kind.TEXT,
    "",
    QT_TRANSLATE_NOOP("City"),
    QT_TRANSLATE_NOOP("The city that the catalogue, the map and the fire danger index begin with."),
    "SIJEONG_CITY",
)
DATA_FOLDER = Setting(
    "data/folder",
    Kind.FOLDER,
    "",
    QT_TRANSLATE_NOOP("Folder for data"),
    QT_TRANSLATE_NOOP("What was pulled is kept here, once for all projects. Empty: in your documents."),
    "SIJEONG_DATA",
)
CATALOGUE_FILE = Setting(
    "data/catalogue",
    Kind.FILE,
    "",
    QT_TRANSLATE_NOOP("The city's own catalogue (TOML file)"),
    QT_TRANSLATE_NOOP("It adds datasets of the city's own, or changes addresses of those that come with Sijeong."),
    "SIJEONG_CATALOGUE",
)
LAW_TABLE = Setting(
    "forest/law_table",
    Kind.FILE,
    "",
    QT_TRANSLATE_NOOP("Table of legal distances (CSV)"),
    QT_TRANSLATE_NOOP("The office's corrected table; every analysis of forest goes by it."),
    "SIJEONG_LAW_TABLE",
)
FEWEST_CARDS = Setting(
    "transit/fewest_cards",
    Kind.WHOLE,
    5,  # transit's INSIDE_CARDS; not imported, because settings are read where packages are missing
    QT_TRANSLATE_NOOP("Leave out what has fewer different cards than"),
    QT_TRANSLATE_NOOP("What rests on fewer different cards could show a person."),
    "SIJEONG_FEWEST_CARDS",
    Span(1, 1000),
)
CARD_KEY_FILE = Setting(
    "transit/card_key_file",
    Kind.FILE,
    "",
    QT_TRANSLATE_NOOP("Card key file"),
    QT_TRANSLATE_NOOP(
        "Card numbers are replaced with its help; results can be joined only if they were made with the same."
    ),
    "SIJEONG_CARD_KEY_FILE",
)
HUB_RADIUS_M = Setting(
    "transit/hub_radius_m",
    Kind.WHOLE,
    150,
    QT_TRANSLATE_NOOP("Hub radius"),
    QT_TRANSLATE_NOOP("Stops within so many metres of each other count as one hub."),
    "SIJEONG_HUB_RADIUS_M",
    Span(0, 5_000),
)
GOLDEN_MINUTES = Setting(
    "forest/golden_minutes",
    Kind.WHOLE,
    7,
    QT_TRANSLATE_NOOP("Target of the fire engines"),
    QT_TRANSLATE_NOOP("Within so many minutes the first engine should be there."),
    "SIJEONG_GOLDEN_MINUTES",
    Span(1, 120),
)
HOSE_LENGTH_M = Setting(
    "forest/hose_length_m",
    Kind.WHOLE,
    100,
    QT_TRANSLATE_NOOP("Reach of the hoses"),
    QT_TRANSLATE_NOOP("So many metres from the road the hoses of an engine reach."),
    "SIJEONG_HOSE_LENGTH_M",
    Span(0, 1_000),
)
SEEDS = Setting(
    "traffic/seeds",
    Kind.WHOLE,
    5,
    QT_TRANSLATE_NOOP("Runs (seeds)"),
    QT_TRANSLATE_NOOP("A simulation is run so many times: more runs tell differences from noise better."),
    "SIJEONG_SEEDS",
    Span(1, 50),
)
PUBLISHER = Setting(
    "mobile/publisher",
    Kind.TEXT,
    "",
    QT_TRANSLATE_NOOP("Publisher"),
    QT_TRANSLATE_NOOP("The department whose name stands on maps, reports and publications."),
    "SIJEONG_PUBLISHER",
)
ENGINE_FOLDER = Setting(
    "engines/folder",
    Kind.FOLDER,
    "",
    QT_TRANSLATE_NOOP("Folder for engines"),
    QT_TRANSLATE_NOOP("DuckDB and SUMO are unpacked here. Empty: in the QGIS profile."),
    "SIJEONG_ENGINES",
)
ENGINE_INDEX = Setting(
    "engines/index",
    Kind.ADDRESS,
    "https://pypi.org/simple",
    QT_TRANSLATE_NOOP("Package index"),
    QT_TRANSLATE_NOOP("Engines are fetched from here: Python's own index, or your office's mirror of it."),
    "SIJEONG_ENGINE_INDEX",
)
SUMO_HOME = Setting(
    "engines/sumo_home",
    Kind.FOLDER,
    "",
    QT_TRANSLATE_NOOP("Folder of an installed SUMO"),
    QT_TRANSLATE_NOOP("The folder that holds SUMO's bin. Empty: the one that is found."),
    "SIJEONG_SUMO_HOME",
)
SCHEDULER = Setting(
    "cluster/scheduler",
    Kind.SCHEDULER,
    "",
    QT_TRANSLATE_NOOP("Scheduler of a Dask cluster"),
    QT_TRANSLATE_NOOP("For example tcp://10.0.0.5:8786. Empty: everything is computed on this PC."),
    "SIJEONG_SCHEDULER",
)
SETTINGS = (
    LANGUAGE, CITY, DATA_FOLDER, RESULTS_FOLDER, CATALOGUE_FILE, FIRST_RUN_DONE, LAW_TABLE, FEWEST_CARDS, CARD_KEY_FILE,
    HUB_RADIUS_M, GOLDEN_MINUTES, HOSE_LENGTH_M, SEEDS, PUBLISHER, ENGINE_FOLDER, ENGINE_INDEX, SUMO_HOME, SCHEDULER,
)  # fmt: skip
"""All that have one place; :func:`login` and :func:`address` make those that there are by platform and dataset."""

FAMILIES = ("login", "address")
"""Sections of the ini whose names are platforms and datasets of the catalogue."""


def login(platform: str) -> Setting:
    """The id of the authentication configuration for a platform (or a dataset with one of its own)."""
    return Setting(
        f"data/login/{platform}",
        Kind.LOGIN,
        "",
        QT_TRANSLATE_NOOP("Authentication configuration"),
        QT_TRANSLATE_NOOP("Its id; the key itself stays in QGIS's encrypted database."),
        f"SIJEONG_LOGIN_{_in_capitals(platform)}",
    )


def address(dataset: str) -> Setting:
    """The URL, file or folder of a dataset that has none in the catalogue."""
    return Setting(
        f"data/address/{dataset}",
        Kind.ADDRESS,
        "",
        QT_TRANSLATE_NOOP("Address"),
        QT_TRANSLATE_NOOP("The URL, file or folder that your office gave for this dataset."),
        f"SIJEONG_ADDRESS_{_in_capitals(dataset)}",
    )


def all_settings() -> tuple[Setting, ...]:
    """Every setting, with the logins and addresses that the office's ini names."""
    make = {"login": login, "address": address}
    return (*SETTINGS, *(make[section](name) for section, name in fleet_file().entries if section in make))


def problems() -> tuple[WrongSetting, ...]:
    """All that is wrong in the environment, the office's ini and the user's settings, each with what to do."""
    fleet = fleet_file()
    unknown = (_unknown(fleet.path, entry, *place) for place, entry in fleet.entries.items() if _is_unknown(place))
    wrong = (problem for setting in all_settings() for problem in setting.problems())
    return (*fleet.problems, *unknown, *wrong)


def _is_unknown(place: tuple[str, str]) -> bool:
    return place[0] not in FAMILIES and place not in {(setting.section, setting.name) for setting in SETTINGS}


def _unknown(path, entry, section: str, name: str) -> WrongSetting:
    return WrongSetting(
        "{file}, line {line}: there is no setting {name} in section [{section}]. Compare it with the sample in "
        "docs/desktop.md.",
        file=path,
        line=entry.line,
        section=section,
        name=name,
    )


def _in_capitals(name: str) -> str:
    return re.sub(r"\W", "_", name.upper())
