"""A planted key is used as a user would, and is then looked for in everything that stays or is shown."""

from __future__ import annotations

import base64
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest

MARKER = "MARK+er/KEY=5f1e0c9b7a2d"
FORMS = {
    form.encode()
    for form in (
        MARKER,
        quote(MARKER, safe=""),
        quote(quote(MARKER, safe=""), safe=""),
        base64.b64encode(f"localhost:{MARKER}".encode()).decode(),
        base64.b64encode(MARKER.encode()).decode(),
    )
}
DONG = "4139013200"


@pytest.fixture
def authcfg(qgis_app):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("for tests only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("브이월드")
    config.setConfig("username", "localhost")
    config.setConfig("password", MARKER)
    kept = manager.storeAuthenticationConfig(config)
    identifier = kept[1].id() if isinstance(kept, tuple) else config.id()
    yield identifier
    manager.removeAuthenticationConfig(identifier)


@pytest.fixture
def said(qgis_app):
    """Everything that QGIS's message log, Python's logging and the feedbacks hear."""
    import logging

    from qgis.core import QgsApplication

    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record):
            heard.append(self.format(record))

    ear = Ear(logging.DEBUG)
    ear.setFormatter(logging.Formatter("%(name)s %(message)s"))
    root = logging.getLogger()
    before = root.level
    root.addHandler(ear)
    root.setLevel(logging.DEBUG)
    listen = lambda message, tag, _level: heard.append(f"{tag} {message}")  # noqa: E731
    QgsApplication.messageLog().messageReceived.connect(listen)
    yield heard
    QgsApplication.messageLog().messageReceived.disconnect(listen)
    root.removeHandler(ear)
    root.setLevel(before)


def leaks_in(folder: Path) -> list[str]:
    return [
        f"{file}: {form.decode()}"
        for file in folder.rglob("*")
        if file.is_file()
        for content in contents_of(file)
        for form in FORMS
        if form in content
    ]


def contents_of(file: Path) -> list[bytes]:
    contents = [file.read_bytes()]
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            contents += [archive.read(name) for name in archive.namelist()]
    return contents


def pulled(run, replica, authcfg, folder, feedback, **more):
    parameters = {"DATASET": "lx_map", "AREA": DONG, "AUTH": authcfg, "SOURCE": f"{replica.url}/req/data"}
    parameters |= {"STORE": str(folder / "store"), "OUTPUT": str(folder / "copy.gpkg")}
    return run("pulldataset", feedback=feedback, **(parameters | more))


@pytest.mark.parametrize("mishap", ["none", "wrong_key", "quota", "cut", "html", "gone", "cancelled"])
def test_a_planted_key_is_found_nowhere(run, authcfg, said, tmp_path, monkeypatch, mishap):
    from qgis.core import (
        QgsApplication,
        QgsProcessingException,
        QgsProcessingFeedback,
        QgsProject,
        QgsVectorLayer,
    )
    from vworld_replica import Fault, Limits, VWorldReplica, parcels

    monkeypatch.setenv("SIJEONG_DATA", str(tmp_path / "store"))
    options = {
        "wrong_key": {"key": "another"},
        "quota": {"limits": Limits(daily_calls=1)},
        "cut": {"planned": [Fault.CUT] * 50},
        "html": {"planned": [Fault.HTML] * 50},
    }.get(mishap, {})
    feedback = QgsProcessingFeedback(True)
    if mishap == "cancelled":
        feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 1 else None)
    with VWorldReplica({"LT_C_LANDINFOBASEMAP": parcels(20_000)}, **({"key": MARKER} | options)) as replica:
        if mishap == "gone":
            replica.close()
        try:
            outcome = pulled(run, replica, authcfg, tmp_path, feedback)
            said.append(str(outcome))
        except QgsProcessingException as error:
            said.append(str(error))
            outcome = None
        used = [asked.query.get("key") for asked in replica.asked]
    assert (outcome is not None) == (mishap == "none"), said[-1]
    assert set(used) == (set() if mishap == "gone" else {MARKER}), said[-1]
    said += [feedback.textLog(), feedback.htmlLog()]

    project = QgsProject()
    if outcome is not None:
        layer = QgsVectorLayer(outcome["OUTPUT"], "LX맵", "ogr")
        assert layer.isValid()
        project.addMapLayer(layer)
        said.append(layer.source() + layer.htmlMetadata())
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()

    assert leaks_in(tmp_path) == []
    assert leaks_in(Path(QgsApplication.qgisSettingsDirPath())) == []
    shown = "\n".join(said).encode()
    assert not [form for form in FORMS if form in shown]
