"""``sijeong:publishmobile``: layers of a project → an app with their data, for the city's web server."""

from __future__ import annotations

import os
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...common.files import replacing
from ...mobile.bundle.forms import Form
from ...mobile.errors import MobileError
from ...mobile.publishing import publish
from ...mobile.reduction.rules import ReductionRules
from ...mobile.report import write_report
from ...mobile.request import PublishRequest
from ...mobile.sealing.passphrase import new_passphrase
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..credentials import credential_of
from ..parameters import calendar_day, existing_path
from ..translation import tr, user_language
from .chosen_layers import chosen_layers, require_some
from .compared import told_apart
from .publication_parameters import (
    ALLOW_IDENTIFYING,
    DATA_DATE,
    FIELDS,
    INDICATORS,
    PUBLISHER,
    TITLE,
    chosen_indicators,
    fewest_parameter,
    indicator_file_parameter,
    names_in,
)
from .white_list import chosen_fields, with_chosen_fields

VALID_DAYS = 90
"""A season: results on a phone that nobody renews are no longer true, and phones get lost."""
FORMS = tuple(form.key for form in Form)
TEXTS = (
    FIELDS,
    ALLOW_IDENTIFYING,
    TITLE,
    ("CITY", QT_TRANSLATE_NOOP("City")),
    PUBLISHER,
    ("VALID_UNTIL", QT_TRANSLATE_NOOP("Valid until (YYYY-MM-DD; empty: 90 days)")),
    DATA_DATE,
)
"""Parameter → title; all but the title of the publication may be empty."""


class PublishMobile(SijeongAlgorithm):
    """Publishes layers as an app for phones: reduced, styled as in QGIS, for offline use, sealed if wanted."""

    NAME = "publishmobile"
    TITLE = QT_TRANSLATE_NOOP("Publish to phones")
    TOPIC = Topic.MOBILE

    def declare(self) -> None:
        self.addParameter(_layers("LAYERS", tr("Layers to publish")))
        self.addParameter(_layers("BACKGROUND", tr("Layers behind them, without details"), optional=True))
        for name, title in TEXTS:
            self.addParameter(QgsProcessingParameterString(name, tr(title), optional=name != "TITLE"))
        self.addParameter(_layer("DONGS", tr("Administrative dongs"), QgsProcessing.SourceType.TypeVectorPolygon))
        self._declare_indicators()
        self.addParameter(_layer("COMPARE_BASE", tr("Compare: base"), QgsProcessing.SourceType.TypeVector))
        self.addParameter(_layer("COMPARE_SCENARIO", tr("Compare: scenario"), QgsProcessing.SourceType.TypeVector))
        self.addParameter(fewest_parameter())
        form = QgsProcessingParameterEnum("FORM", tr("Form"), FORMS, defaultValue=FORMS[0])
        form.setUsesStaticStrings(True)
        self.addParameter(form)
        self._declare_sealing()
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the publication")))
        self.addParameter(QgsProcessingParameterFileDestination("REPORT", tr("Report"), "HTML (*.html)", optional=True))
        self.addOutput(QgsProcessingOutputFile("INDEX", tr("What is opened")))
        for name, title in (
            ("FEATURES", tr("Features published")),
            ("HELD_BACK", tr("Values held back")),
            ("FIELDS_LEFT_OUT", tr("Fields left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _declare_indicators(self) -> None:
        name, title = INDICATORS
        self.addParameter(QgsProcessingParameterString(name, tr(title), optional=True))
        self.addParameter(indicator_file_parameter())
        self.addParameter(
            # With QGIS's usual filter, *.*, no folder is let through.
            QgsProcessingParameterFile(
                "PREVIOUS", tr("Publication before (folder or zip)"), fileFilter="* (*)", optional=True
            )
        )

    def _declare_sealing(self) -> None:
        self.addParameter(QgsProcessingParameterBoolean("ENCRYPT", tr("Lock with a passphrase"), False))
        self.addParameter(
            QgsProcessingParameterAuthConfig(
                "AUTHCFG",
                tr("Passphrase (password of an authentication configuration; empty: a new one)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "PASSPHRASE_FILE",
                tr("File for a new passphrase"),
                "TXT (*.txt)",
                optional=True,
                createByDefault=False,
            )
        )

    def take_in(self, parameters, context, feedback) -> bool:
        self._chosen = chosen_layers(self, parameters, context)
        require_some(self._chosen.layers)
        self._passphrase = self._own_passphrase(parameters, context)
        return True

    def _own_passphrase(self, parameters, context) -> str:
        """The one of the authentication configuration that is named; "" where none is, or where nothing is locked."""
        if not self.parameterAsBoolean(parameters, "ENCRYPT", context):
            return ""
        return credential_of(self.parameterAsString(parameters, "AUTHCFG", context)).secret

    def compute(self, parameters, context, progress) -> dict:
        target = self._target(parameters, context)
        with ExitStack() as until_published:
            passphrase = self._passphrase_for(parameters, context, until_published)
            request = self._request(parameters, context, target, passphrase, progress.part(0, 0.15))
            report = publish(request, progress.part(0.15, 0.97))
        outputs = {"OUTPUT": str(report.target), "INDEX": str(report.index)}
        if passphrase and not self._passphrase:
            outputs["PASSPHRASE_FILE"] = self.parameterAsFileOutput(parameters, "PASSPHRASE_FILE", context)
        file = self.parameterAsFileOutput(parameters, "REPORT", context)
        if file:
            write_report(file, report, request.language, tr)
            outputs["REPORT"] = file
        progress.step(
            "{features} features of {layers} layers are published ({size} MB): open {index}",
            features=f"{report.features:,}",
            layers=len(report.layers),
            size=f"{report.size / 1e6:.1f}",
            index=str(report.index),
        )
        return outputs | {
            "FEATURES": report.features,
            "HELD_BACK": report.held_back,
            "FIELDS_LEFT_OUT": report.fields_left_out,
        }

    def _target(self, parameters, context) -> Path:
        """The folder of the publication, where no other output lies: all that is in it goes to the phones."""
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        for name in ("PASSPHRASE_FILE", "REPORT"):
            file = self.parameterAsFileOutput(parameters, name, context)
            if file and target.resolve() in Path(file).resolve().parents:
                raise MobileError(
                    "{parameter} lies in the folder of the publication. Choose another place for it.", parameter=name
                )
        return target.resolve() if target.is_symlink() else target  # a web server's link stays one

    def _request(self, parameters, context, target, passphrase, progress) -> PublishRequest:
        text = {name: self.parameterAsString(parameters, name, context).strip() for name, _ in TEXTS}
        chosen = chosen_fields(text["FIELDS"])
        valid_until = calendar_day(text["VALID_UNTIL"], "VALID_UNTIL") or date.today() + timedelta(VALID_DAYS)
        data_date = calendar_day(text["DATA_DATE"], "DATA_DATE")
        layers = [one.read(progress) for one in self._chosen.layers]
        dongs = self._chosen.dongs
        indicators = chosen_indicators(self, parameters, context)
        return PublishRequest(
            layers=told_apart(with_chosen_fields(layers, chosen), self._chosen.comparison),
            target=target,
            title=text["TITLE"],
            city=text["CITY"],
            publisher=text["PUBLISHER"],
            valid_until=valid_until,
            data_date=data_date.isoformat() if data_date else "",
            language=user_language(),
            previous=self._previous(parameters, context),
            definitions=indicators.definitions,
            all_must_fit=indicators.all_must_fit,
            form=Form.of(self.parameterAsEnumString(parameters, "FORM", context)),
            rules=self._rules(parameters, context, text["ALLOW_IDENTIFYING"]),
            dongs=dongs.read_located(progress) if dongs is not None else None,
            comparison=self._chosen.comparison,
            passphrase=passphrase,
            translate=tr,
        )

    def _previous(self, parameters, context) -> Path | None:
        given = self.parameterAsString(parameters, "PREVIOUS", context).strip()
        return existing_path(given, "PREVIOUS") if given else None

    def _rules(self, parameters, context, allowed: str) -> ReductionRules:
        return ReductionRules(
            fewest=self.parameterAsInt(parameters, "FEWEST", context),
            allowed=frozenset(names_in(allowed)),
        )

    def _passphrase_for(self, parameters, context, until_published: ExitStack) -> str:
        """The passphrase that seals, "" for none; a new one is in its file when the publication is in its folder."""
        if not self.parameterAsBoolean(parameters, "ENCRYPT", context) or self._passphrase:
            return self._passphrase
        file = self.parameterAsFileOutput(parameters, "PASSPHRASE_FILE", context)
        if not file:
            raise MobileError(
                "A new passphrase needs a file to be written to. Choose PASSPHRASE_FILE, or an authentication "
                "configuration that holds your own (AUTHCFG)."
            )
        made = new_passphrase()
        fresh = until_published.enter_context(replacing(file))
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
            stream.write(f"{made}\n")
        return made


def _layers(name: str, title: str, optional: bool = False) -> QgsProcessingParameterMultipleLayers:
    return QgsProcessingParameterMultipleLayers(name, title, QgsProcessing.SourceType.TypeVector, optional=optional)


def _layer(name: str, title: str, kind: QgsProcessing.SourceType) -> QgsProcessingParameterVectorLayer:
    return QgsProcessingParameterVectorLayer(name, title, [kind], optional=True)
