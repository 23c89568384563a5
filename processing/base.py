"""What every Sijeong algorithm shares: names, help, language, and the one place where errors become sentences."""

from __future__ import annotations

import errno
import re
from enum import Enum
from html import escape
from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ..common.errors import SijeongError
from ..common.fingerprints import Fingerprint
from ..common.josa import phrased
from ..common.packages import keep_projection_context
from ..common.progress import Progress
from .feedback import FeedbackProgress
from .given import Given, given, input_fingerprints, live_fingerprints, tell_inputs
from .overwriting import no_package, overwriting
from .translation import tr, user_language
from .unreadable import unreadable

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "ui" / "icons"
HELP = ROOT / "help"
HELP_SCHEME = "sijeong-help"

QT_TRANSLATE_NOOP = str

BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
LIST_ITEM = re.compile(r"<li [^>]*>")
GREY, LIKE_THE_THEME, END_OF_QGIS_PARAGRAPH = re.compile(r"(</?)(h2|p)\b"), {"h2": "h3", "p": "div"}, "</p>"
"""QGIS's dialog writes these in a dark grey of its own, which cannot be read in its dark themes."""
FIRST_HEADING = re.compile(r"<h1.*?</h1>", re.DOTALL)
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
SHOWN_PICTURE = re.compile(r'<img src="([^"]*)"[^>]*>')
PICTURE_WIDTH = 230
"""Pixels: beside its parameters the dialog of an algorithm has 250, a scroll bar not counted."""


class Topic(Enum):
    """A group of algorithms: its id, its English title and its icon."""

    TRANSIT = ("transit", QT_TRANSLATE_NOOP("Bus transfers"), "bus.svg")
    FOREST = ("forest", QT_TRANSLATE_NOOP("Forest-adjacent land"), "forest.svg")
    TRAFFIC = ("traffic", QT_TRANSLATE_NOOP("Traffic simulation"), "traffic.svg")
    MOBILE = ("mobile", QT_TRANSLATE_NOOP("Mobile service"), "phone.svg")
    REPORTS = ("reports", QT_TRANSLATE_NOOP("Maps and reports"), "report.svg")
    DATA = ("data", QT_TRANSLATE_NOOP("Data"), "data.svg")
    ENGINES = ("engines", QT_TRANSLATE_NOOP("Engines"), "sijeong.svg")

    def __init__(self, key: str, english_title: str, icon_file: str) -> None:
        self.key = key
        self.english_title = english_title
        self.icon_file = icon_file


class InProvider:
    """What the toolbox asks of an algorithm or a model of ours; stands before QGIS's own class among the bases."""

    NAME: str
    TITLE: str
    TOPIC: Topic

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return tr(self.TITLE)

    def group(self) -> str:
        return tr(self.TOPIC.english_title)

    def groupId(self) -> str:
        return self.TOPIC.key

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / self.TOPIC.icon_file))

    def shortHelpString(self) -> str:
        file = self._help_file()
        return markdown_to_html(file.read_text(encoding="utf-8"), file.parent)

    def helpUrl(self) -> str:
        """The page in our help window (ui/help_links.py): a browser would show Markdown as it is."""
        return f"{HELP_SCHEME}:{self.NAME}"

    def _help_file(self) -> Path:
        in_language = HELP / user_language() / f"{self.NAME}.md"
        return in_language if in_language.exists() else HELP / "en" / f"{self.NAME}.md"


class SijeongAlgorithm(InProvider, QgsProcessingAlgorithm):
    """Base of the algorithms: derive, set ``NAME``, ``TITLE`` and ``TOPIC``, and write ``declare`` and ``compute``."""

    WRITES_PACKAGES: tuple[str, ...] = ()
    """Outputs that are several layers in one GeoPackage."""

    given: Given
    """All parameters of this run; there from its preparation on, as are the ``inputs``."""
    inputs: tuple[Fingerprint, ...]
    """How what this run reads looked when it began."""
    _refused: SijeongError | None
    """Why the run cannot go on from its preparation."""

    def declare(self) -> None:
        """Add the parameters and outputs."""
        raise NotImplementedError

    def take_in(self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> bool:
        """On the main thread, before :meth:`compute`: note where the layers lie. False where the run cannot begin.

        A :class:`SijeongError` raised here is told to the user instead of computing.
        """
        return True

    def compute(self, parameters: dict, context: QgsProcessingContext, progress: Progress) -> dict:
        """Do the work and return every output."""
        raise NotImplementedError

    def createInstance(self) -> SijeongAlgorithm:
        return type(self)()

    def initAlgorithm(self, configuration=None) -> None:
        self.declare()

    def add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        """Add a parameter that most users leave as it is."""
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> tuple[bool, str]:
        fits, reason = super().checkParameterValues(parameters, context)
        if not fits:
            return False, unreadable(self, parameters, context) or reason
        try:
            problem = overwriting(self, parameters, context) or no_package(parameters, self.WRITES_PACKAGES)
        except OSError as error:  # a name that the disk does not take
            problem = _sentence_of(error)
        return (False, problem) if problem else (fits, reason)

    def prepareAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.given = given(self, parameters, context)
        self.inputs = live_fingerprints(self, parameters, context)
        self._refused = None
        try:
            return self.take_in(parameters, context, feedback)
        except SijeongError as error:
            self._refused = error  # QGIS passes on only what is raised while an algorithm computes
            return True

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict:
        try:
            if self._refused is not None:
                raise self._refused
            self.inputs += input_fingerprints(self, self.given)
            tell_inputs(feedback, self.inputs)
            return self.compute(parameters, context, FeedbackProgress(feedback))
        except SijeongError as error:
            raise QgsProcessingException(error.sentence(tr)) from error
        except MemoryError as error:
            raise QgsProcessingException(
                tr("The computer's memory is not enough. Close other programs or choose a smaller area or period.")
            ) from error
        except OSError as error:
            raise QgsProcessingException(_sentence_of(error)) from error
        finally:
            keep_projection_context()


def _sentence_of(error: OSError) -> str:
    file = error.filename2 or error.filename or ""
    if error.errno == errno.ENOSPC and not file:
        return tr("The disk is full, so nothing was written. Free some space or choose another place.")
    if error.errno == errno.ENOSPC:
        return phrased(
            tr("The disk is full, so nothing was written. Free some space or choose another place. ({file})"), file=file
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return phrased(
            tr(
                "{file} may not be written or read: it is open in another program or you have no permission. "
                "Close it or choose another place."
            ),
            file=file,
        )
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return phrased(
            tr("{file} cannot be used: a file stands where a folder should be. Choose another place."), file=file
        )
    if error.errno == errno.EISDIR:
        return phrased(tr("{file} is a folder, so no file can be written there. Choose the name of a file."), file=file)
    if error.errno == errno.ENOENT:
        return phrased(tr("There is no {file}. Check the path."), file=file)
    return phrased(tr("The file {file} could not be used: {reason}."), file=file, reason=error.strerror or error)


def markdown_to_html(text: str, folder: Path = HELP / "en") -> str:
    """A help page that lies in ``folder`` as QGIS shows it."""
    from qgis.PyQt.QtGui import QTextCharFormat, QTextCursor, QTextDocument

    document = QTextDocument()
    document.setMarkdown(text)
    for number in range(document.blockCount()):
        item = QTextCursor(document.findBlockByNumber(number))
        if item.currentList() is not None:  # to which Qt gives as a whole the look of its first word, which is bold
            item.setBlockCharFormat(QTextCharFormat())
    body = BODY.search(document.toHtml())[1]
    # QGIS writes the title itself and makes a paragraph of each line, which would tear lists apart.
    body = LIST_ITEM.sub("<li>", FIRST_HEADING.sub("", body, count=1).replace("\n", ""))
    body = END_OF_QGIS_PARAGRAPH + GREY.sub(lambda found: found[1] + LIKE_THE_THEME[found[2]], body)
    told = {target: alt for alt, target in PICTURE.findall(text)}
    return SHOWN_PICTURE.sub(lambda found: _picture(folder / found[1], told.get(found[1], "")), body)


def _picture(file: Path, alt: str) -> str:
    """A picture of the help by its place on the disk: QGIS's dialog knows of no folder that it could be relative to."""
    return f'<img src="{file.resolve().as_uri()}" width="{PICTURE_WIDTH}" alt="{escape(alt)}" />'
