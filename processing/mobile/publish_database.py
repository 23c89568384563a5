"""``sijeong:publishdatabase``: layers of a project → tables, views and indicators in the city's PostGIS."""

from __future__ import annotations

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)

from ...common.files import replacing
from ...mobile.database.by_dong import row_dongs
from ...mobile.database.connection import Address
from ...mobile.database.publishing import SCHEMA, DatabaseReport, DatabaseRequest, LayerToStore, publish_to_database
from ...mobile.errors import MobileError
from ...mobile.indicators.indicators import indicators_of
from ...mobile.reduction.reducing import Reduced, reduce_layer
from ...mobile.reduction.rules import ReductionRules
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..parameters import calendar_day
from ..translation import tr, user_language
from .chosen_layers import chosen_layers, require_some
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

AUDIENCES = ("reduced", "inside")
"""Small counts of people held back, or all numbers, for a database that only those may read who handle the data."""
TEXTS = (
    TITLE,
    ("SCHEMA", QT_TRANSLATE_NOOP("Schema")),
    PUBLISHER,
    FIELDS,
    ALLOW_IDENTIFYING,
    ("VALID_UNTIL", QT_TRANSLATE_NOOP("Valid until (YYYY-MM-DD; empty: until the next)")),
    DATA_DATE,
    INDICATORS,
)
NEEDED = ("TITLE", "SCHEMA")
COUNTS = (
    ("PUBLICATION", QT_TRANSLATE_NOOP("Number of the publication")),
    ("VERSION", QT_TRANSLATE_NOOP("Version")),
    ("ROWS", QT_TRANSLATE_NOOP("Rows written")),
    ("HELD_BACK", QT_TRANSLATE_NOOP("Values held back")),
    ("FIELDS_LEFT_OUT", QT_TRANSLATE_NOOP("Fields left out")),
)


class PublishDatabase(SijeongAlgorithm):
    """Publishes results into the city's database, in versions, with views for readers and indicators by dong."""

    NAME = "publishdatabase"
    TITLE = QT_TRANSLATE_NOOP("Publish to the city's database")
    TOPIC = Topic.MOBILE

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterProviderConnection("CONNECTION", tr("Database (connection of QGIS)"), "postgres")
        )
        self.addParameter(
            QgsProcessingParameterMultipleLayers("LAYERS", tr("Layers to publish"), QgsProcessing.SourceType.TypeVector)
        )
        for name, title in TEXTS:
            default = SCHEMA if name == "SCHEMA" else None
            self.addParameter(QgsProcessingParameterString(name, tr(title), default, optional=name not in NEEDED))
        audience = QgsProcessingParameterEnum("AUDIENCE", tr("Who will see it"), AUDIENCES, defaultValue=AUDIENCES[0])
        audience.setUsesStaticStrings(True)
        self.addParameter(audience)
        self.addParameter(fewest_parameter())
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterVectorLayer("DONGS", tr("Administrative dongs"), polygons, optional=True)
        )
        self.addParameter(indicator_file_parameter())
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "SCRIPT", tr("Script of roles and rights"), "SQL (*.sql)", optional=True, createByDefault=False
            )
        )
        for name, title in COUNTS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def take_in(self, parameters, context, feedback) -> bool:
        self._chosen = chosen_layers(self, parameters, context)
        require_some(self._chosen.layers)
        self._address = address_of(self.parameterAsConnectionName(parameters, "CONNECTION", context))
        return True

    def compute(self, parameters, context, progress) -> dict:
        text = {name: self.parameterAsString(parameters, name, context).strip() for name, _ in TEXTS}
        reduced = self._reduced(parameters, context, text, progress.part(0, 0.3))
        request = self._request(parameters, context, text, reduced, progress.part(0.3, 0.5))
        report = publish_to_database(self._address, request, progress.part(0.5, 1))
        outputs = self._told(parameters, context, report, progress)
        return outputs | {
            "PUBLICATION": report.publication,
            "VERSION": report.version,
            "ROWS": report.rows,
            "HELD_BACK": sum(one.held_back for one in reduced),
            "FIELDS_LEFT_OUT": sum(len(one.left_out) for one in reduced),
        }

    def _reduced(self, parameters, context, text, progress) -> list[Reduced]:
        allowed = frozenset(names_in(text["ALLOW_IDENTIFYING"]))
        rules = ReductionRules(self._fewest(parameters, context), allowed=allowed)
        read = [one.read(progress) for one in self._chosen.layers]
        layers = with_chosen_fields(read, chosen_fields(text["FIELDS"]))
        found = [reduce_layer(layer, rules, progress) for layer in layers]
        for one in found:
            for remark in one.remarks:
                progress.step(remark.template, **remark.values)
        return found

    def _fewest(self, parameters, context) -> int:
        is_inside = self.parameterAsEnumString(parameters, "AUDIENCE", context) == "inside"
        return 1 if is_inside else self.parameterAsInt(parameters, "FEWEST", context)

    def _request(self, parameters, context, text, reduced: list[Reduced], progress) -> DatabaseRequest:
        source = self._chosen.dongs
        dongs = source.read_located(progress) if source is not None else None
        definitions = chosen_indicators(self, parameters, context).definitions
        entries = indicators_of(reduced, definitions, dongs, progress=progress, language=user_language())
        by_row = [row_dongs(one, definitions, entries, dongs) for one in reduced]
        data_date = calendar_day(text["DATA_DATE"], "DATA_DATE")
        return DatabaseRequest(
            title=text["TITLE"],
            layers=[LayerToStore(one, found.codes) for one, found in zip(reduced, by_row, strict=True)],
            indicators=entries,
            computed={key: source for found in by_row for key, source in found.computed.items()},
            schema=text["SCHEMA"],
            publisher=text["PUBLISHER"],
            data_date=data_date.isoformat() if data_date else "",
            valid_until=calendar_day(text["VALID_UNTIL"], "VALID_UNTIL"),
            audience=self.parameterAsEnumString(parameters, "AUDIENCE", context),
            fewest=self._fewest(parameters, context),
            parameters={name: value for name, value in text.items() if value},
        )

    def _told(self, parameters, context, report: DatabaseReport, progress) -> dict:
        if not report.is_new:
            progress.step("The database has just this already, as version {version}.", version=report.version)
        else:
            progress.step("Version {version}: {rows} rows written", version=report.version, rows=f"{report.rows:,}")
        if not report.has_roles:
            progress.warn(
                "This login may not make roles, so nobody else can read yet. Give the script (SCRIPT) to the "
                "database's operator."
            )
        file = self.parameterAsFileOutput(parameters, "SCRIPT", context)
        if not file:
            return {}
        with replacing(file) as fresh:
            fresh.write_text(report.script, encoding="utf-8")
        return {"SCRIPT": file}


def address_of(name: str) -> Address:
    """The connection that QGIS knows by ``name``, with its login. Call it in the main thread: QGIS may ask for the
    master password. Raises :class:`MobileError` where there is none."""
    try:
        connection = QgsProviderRegistry.instance().providerMetadata("postgres").findConnection(name)
    except QgsProviderConnectionException:
        connection = None
    if connection is None:
        raise MobileError(
            "QGIS has no PostgreSQL connection {name}. Make one in the browser, and choose it.", name=name or "–"
        )
    return Address(QgsDataSourceUri(connection.uri()).connectionInfo(True), name)
