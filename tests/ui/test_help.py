"""The help texts tell of every parameter and output, in both languages."""

import re
from pathlib import Path

import pytest

HELP = Path(__file__).resolve().parents[2] / "help"
NAMES = (
    "importtaps",
    "linktaps",
    "transferpairs",
    "transferhubs",
    "forestproximity",
    "forestbands",
    "installengine",
    "removeengine",
    "checkengines",
    "trycluster",
    "settings",
    "trylogin",
)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_is_told_of(provider, name, language):
    text = (HELP / language / f"{name}.md").read_text(encoding="utf-8")
    algorithm = provider.algorithm(name)
    wanted = {definition.name() for definition in algorithm.parameterDefinitions()}
    wanted |= {definition.name() for definition in algorithm.outputDefinitions()}
    assert [word for word in sorted(wanted - {"OUTPUT"}) if f"`{word}`" not in text] == []
    assert f"sijeong:{name}" in text


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_tell_of_the_same_fields(name):
    korean, english = (
        set(re.findall(r"`([a-z_0-9]+)`", (HELP / language / f"{name}.md").read_text(encoding="utf-8")))
        for language in ("ko", "en")
    )
    assert korean == english


@pytest.mark.parametrize("language", ["ko", "en"])
def test_links_lead_to_pages(language):
    for page in (HELP / language).glob("*.md"):
        for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).is_file(), f"{page}: {target}"
