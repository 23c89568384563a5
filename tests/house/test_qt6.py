"""Nothing that is shipped would fail on QGIS 4 for its Qt 6."""

import pytest

REFUSED = {
    "unscoped Qt enum": ("from qgis.PyQt.QtCore import Qt\nx = Qt.AlignLeft\n", "write Qt.AlignmentFlag.AlignLeft"),
    "unscoped widget enum": (
        "from qgis.PyQt.QtWidgets import QMessageBox as Box\nx = Box.Yes\n",
        "write Box.StandardButton.Yes",
    ),
    "unscoped QGIS enum": ("from qgis.core import Qgis\nx = Qgis.Info\n", "write Qgis.MessageLevel.Info"),
    "PyQt5 itself": ("from PyQt5.QtCore import QObject\n", "use qgis.PyQt"),
    "exec_": ("def show(dialog):\n    dialog.exec_()\n", "use exec"),
    "compiled resources": ("from . import resources_rc\n", "use the path of the file"),
    "null QVariant": ("from qgis.PyQt.QtCore import QVariant\nx = QVariant()\n", "use NULL"),
    "QRegExp": ("from qgis.PyQt.QtCore import QRegExp\n", "use QRegularExpression"),
}
ACCEPTED = """
from qgis.core import Qgis, QgsVectorLayerTemporalProperties
from qgis.PyQt.QtCore import QObject, Qt, QVariant
x = Qt.AlignmentFlag.AlignLeft, Qgis.MessageLevel.Info, QVariant.Int, QObject.tr
flat_on_qgis_3_22 = QgsVectorLayerTemporalProperties.ModeFixedTemporalRange
"""


@pytest.fixture
def check(tool, python):
    return lambda folder: tool(*python, "tools/check_qt6.py", folder)


def test_nothing_shipped_is_refused(check, shipped):
    done = check(shipped)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("kind", REFUSED)
def test_what_qt6_refuses_is_found(check, planted, kind):
    source, advice = REFUSED[kind]
    done = check(planted(source))
    assert done.returncode == 1
    assert advice in done.stdout, done.stdout + done.stderr


def test_what_both_accept_passes(check, planted):
    done = check(planted(ACCEPTED))
    assert done.returncode == 0, done.stdout + done.stderr
