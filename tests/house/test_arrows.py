"""The arrows of docs/design.md hold, and a wrong one is found."""

import shutil

import pytest

WRONG_ARROWS = {
    "forest": ("from qgis.core import QgsFeature", "Domain rooms import neither QGIS nor Qt"),
    "common": ("from qgis.PyQt.QtCore import QObject", "Domain rooms import neither QGIS nor Qt"),
    "transit": ("from ..forest import planted_beside", "Domain rooms do not import each other"),
    "processing": ("from ..ui import planted_beside", "Arrows point one way"),
    "ui": ("from ..transit import planted_beside", "The dock reaches the rooms through the registered algorithms"),
}


@pytest.fixture
def lint_arrows(tool, python, root, tmp_path):
    """Runs import-linter on a copy of the rooms, with files put in beside theirs."""

    def lint(added: dict[str, str]):
        house = tmp_path / "sijeong"
        ignored = shutil.ignore_patterns(".*", "build", "tests", "docs", "__pycache__")
        shutil.copytree(root, house, ignore=ignored)
        for place, source in added.items():
            (house / place).write_text(source + "\n", encoding="utf-8")
        return tool(
            *python,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
            "--no-logo",
            "--config",
            house / "pyproject.toml",
            PYTHONPATH=str(tmp_path),
        )

    return lint


def test_the_arrows_hold(lint_arrows):
    done = lint_arrows({})
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Contracts: 4 kept, 0 broken." in done.stdout


@pytest.mark.parametrize("room", WRONG_ARROWS)
def test_a_wrong_arrow_is_found(lint_arrows, room):
    source, contract = WRONG_ARROWS[room]
    beside = {f"{other}/planted_beside.py": "" for other in ("forest", "ui", "transit")}
    done = lint_arrows({f"{room}/planted.py": source, **beside})
    assert done.returncode == 1, done.stdout + done.stderr
    assert any(line.startswith(contract) and "BROKEN" in line for line in done.stdout.splitlines()), done.stdout
