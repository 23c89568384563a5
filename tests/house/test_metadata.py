"""metadata.txt says what plugins.qgis.org and the plugin manager ask for."""

import configparser
import re
from xml.etree import ElementTree

import pytest

from sijeong.common.provenance import VERSION

REQUIRED = ["name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository"]
HANGUL, LATIN, HTML = re.compile("[가-힣]"), re.compile("[A-Za-z]{3}"), re.compile(r"<\s*/?\s*[a-zA-Z]")


@pytest.fixture(scope="module")
def metadata(root) -> dict[str, str]:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(root / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


@pytest.mark.parametrize("field", REQUIRED)
def test_required_fields_are_there(metadata, field):
    assert metadata[field].strip()


def test_the_version_is_the_one_results_carry(metadata):
    assert metadata["version"] == VERSION
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)


def test_qgis_versions(metadata):
    assert metadata["qgisMinimumVersion"] == "3.22"
    # This, and no other field, tells QGIS 4 that the plugin is for it too.
    assert metadata["qgisMaximumVersion"] == "4.99"


def test_qgis_process_loads_it(metadata):
    assert metadata["hasProcessingProvider"] == "yes"


@pytest.mark.parametrize("field", ["description", "about"])
def test_texts_are_in_both_languages_without_html(metadata, field):
    assert HANGUL.search(metadata[field])
    assert LATIN.search(metadata[field])
    assert not HTML.search(metadata[field])


def test_changelog_begins_with_this_version(metadata):
    assert metadata["changelog"].startswith(metadata["version"])
    assert not HTML.search(metadata["changelog"])


def test_external_dependencies_are_stated(metadata, root):
    wanted = re.findall(r"^([a-z]+)[<>=]", (root / "requirements.txt").read_text(encoding="utf-8"), re.M)
    assert len(wanted) >= 6
    assert [name for name in wanted if name not in metadata["about"].lower()] == []


def test_names_and_addresses(metadata):
    assert "plugin" not in metadata["name"].lower()
    assert "/" not in metadata["author"]
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", metadata["email"])
    assert all(metadata[field].startswith("https://") for field in ("homepage", "repository", "tracker"))


def test_the_icon_is_a_drawing_among_the_resources(metadata, root):
    listed = {file.text for file in ElementTree.parse(root / "resources.qrc").iter("file")}
    assert metadata["icon"] in listed
    assert listed == {file.relative_to(root).as_posix() for file in (root / "ui" / "icons").iterdir()}
    for file in listed:
        drawing = ElementTree.parse(root / file).getroot()
        assert drawing.tag == "{http://www.w3.org/2000/svg}svg", file
        assert drawing.get("viewBox"), file
