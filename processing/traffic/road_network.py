"""``sijeong:roadnetwork``: standard node-link, road lines or a network file → the network that both engines read."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance, Source
from ...traffic.network.building import build_network
from ...traffic.network.codes import (
    ROAD_TYPE_WORDS,
    ROAD_TYPES,
    TURN_KINDS,
    TURN_WORDS,
    RoadCodes,
    parsed_codes,
)
from ...traffic.network.files import network_of_file
from ...traffic.network.model import RoadNetwork
from ...traffic.network.rank_file import read_rank_table, write_rank_table
from ...traffic.network.ranks import RankTable
from ...traffic.network.rules import NetworkRules, SpeedUnit
from ...traffic.network.store import write_network
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import WRITING_FROM, Output
from ..packages import write_package
from ..parameters import ParameterError, existing_path
from ..results import Result
from ..traffic_layers import NETWORK_LAYERS
from ..translation import tr
from .network_remarks import network_remarks, told
from .sumo_folder import with_sumo_net

RULES = NetworkRules()
SHAPES = QgsProcessing.SourceType
NUMBER = QgsProcessingParameterNumber.Type.Double
LAYERS = (
    ("LINKS", QT_TRANSLATE_NOOP("Links: standard node-link (MOCT_LINK), or roads as lines"), SHAPES.TypeVectorLine),
    ("NODES", QT_TRANSLATE_NOOP("Nodes (MOCT_NODE)"), SHAPES.TypeVectorPoint),
    ("TURNS", QT_TRANSLATE_NOOP("Turns (TURNINFO)"), SHAPES.TypeVector),
    ("SIGNALS", QT_TRANSLATE_NOOP("Signals of the city (points)"), SHAPES.TypeVectorPoint),
)
NUMBERS = (
    ("SIGNAL_DISTANCE", QT_TRANSLATE_NOOP("A signal stands at a junction within (m)"), "signal_snap_m"),
    ("SNAP", QT_TRANSLATE_NOOP("Ends of links are one node within (m)"), "snap_m"),
    ("BORDER_DISTANCE", QT_TRANSLATE_NOOP("Join carriageways cut at the border within (m); 0: not"), "border_m"),
)
"""Parameter, title, field of :class:`NetworkRules`."""
GIVE_WAY = QT_TRANSLATE_NOOP("Share of capacity left to who gives way without a signal (1: no rule)")
CODES = (
    ("ROAD_TYPE_CODES", QT_TRANSLATE_NOOP("Codes of ROAD_TYPE: 001=overpass, 003=bridge"), ROAD_TYPE_WORDS, ROAD_TYPES),
    ("TURN_CODES", QT_TRANSLATE_NOOP("Codes of TURN_TYPE: 003=ban, 011=uturn"), TURN_WORDS, TURN_KINDS),
)
NETWORK_FILE = QT_TRANSLATE_NOOP("Network file instead of links (SUMO .net.xml, TNTP _net.tntp)")
RANK_TABLE = QT_TRANSLATE_NOOP("Table of road ranks (CSV)")
OUTPUTS = (
    ("EDGE_COUNT", QT_TRANSLATE_NOOP("Links of the network")),
    ("NODE_COUNT", QT_TRANSLATE_NOOP("Nodes of the network")),
    ("SIGNAL_COUNT", QT_TRANSLATE_NOOP("Junctions with signals")),
    ("FILLED_COUNT", QT_TRANSLATE_NOOP("Links with values filled by rank")),
    ("LEFT_OUT_COUNT", QT_TRANSLATE_NOOP("Links of the input left out")),
    ("FINDING_COUNT", QT_TRANSLATE_NOOP("Findings")),
)


class RoadNetworkAlgorithm(SijeongAlgorithm):
    """Checks and mends road links, fills what they lack by rank, and joins them to a network with signals and turns."""

    NAME = "roadnetwork"
    TITLE = QT_TRANSLATE_NOOP("Build road network")
    TOPIC = Topic.TRAFFIC
    WRITES_PACKAGES = ("OUTPUT",)

    def declare(self) -> None:
        for name, title, kind in LAYERS:
            self.addParameter(QgsProcessingParameterFeatureSource(name, tr(title), [kind], optional=True))
        self.addParameter(
            QgsProcessingParameterFile(
                "NETWORK_FILE",
                tr(NETWORK_FILE),
                optional=True,
                fileFilter="SUMO, TNTP (*.net.xml *.net.xml.gz *.xml *.xml.gz *.tntp)",
            )
        )
        self._declare_signals()
        self._declare_rules()
        self._declare_outputs()

    def _declare_signals(self) -> None:
        self.addParameter(
            QgsProcessingParameterNumber(
                "CYCLE", tr("Cycle of signals without one (s)"), NUMBER, RULES.cycle_s, minValue=30, maxValue=300
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                "GUESS_SIGNALS", tr("Guess signals at large junctions where no layer is given"), RULES.guess_signals
            )
        )

    def _declare_rules(self) -> None:
        self.add_advanced(QgsProcessingParameterFile("RANK_TABLE", tr(RANK_TABLE), extension="csv", optional=True))
        for name, title, field in NUMBERS:
            self.add_advanced(QgsProcessingParameterNumber(name, tr(title), NUMBER, getattr(RULES, field), minValue=0))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "GIVE_WAY_SHARE", tr(GIVE_WAY), NUMBER, RULES.give_way_share, minValue=0.05, maxValue=1
            )
        )
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "JOIN_CROSSINGS", tr("Join roads that cross (not at bridges and tunnels)"), RULES.join_crossings
            )
        )
        self.add_advanced(
            QgsProcessingParameterEnum(
                "SPEED_UNIT",
                tr("Unit of speeds"),
                [unit.key for unit in SpeedUnit],
                defaultValue=SpeedUnit.AUTO.key,
                usesStaticStrings=True,
            )
        )
        for name, title, _, _ in CODES:
            self.add_advanced(QgsProcessingParameterString(name, tr(title), optional=True))

    def _declare_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                "SUMO_FOLDER", tr("Folder for the SUMO net"), optional=True, createByDefault=False
            )
        )
        self.add_advanced(
            QgsProcessingParameterFileDestination(
                "RANKS_OUTPUT",
                tr("Table of road ranks as used, to be corrected (CSV)"),
                "CSV (*.csv)",
                optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", Result.NETWORK_EDGES.title, SHAPES.TypeVectorLine)
        )
        for name, title in OUTPUTS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name, *_ in LAYERS}
        return True

    def compute(self, parameters, context, progress) -> dict:
        rules = self._rules(parameters, context)
        network = self._network(parameters, context, rules, progress.part(0, 0.6))
        for template, gaps in told(network):
            progress.warn(template, **gaps)
        folder = self.parameterAsString(parameters, "SUMO_FOLDER", context)
        network, signals = with_sumo_net(network, Path(folder) if folder else None, progress.part(0.6, 0.85))
        output = write_package(
            Output(self, parameters, "OUTPUT", context),
            lambda file, metadata: write_network(network, file, metadata, progress.part(WRITING_FROM, 1)),
            NETWORK_LAYERS,
            self._provenance(parameters, context, rules, (*network_remarks(network), *signals)),
            progress,
        )
        ranks = self.parameterAsFileOutput(parameters, "RANKS_OUTPUT", context)
        if ranks:
            write_rank_table(rules.ranks, ranks)
        asked = {name: path for name, path in (("SUMO_FOLDER", folder), ("RANKS_OUTPUT", ranks)) if path}
        return {"OUTPUT": output, **asked, **_numbers(network)}

    def _rules(self, parameters, context) -> NetworkRules:
        table = self.parameterAsFile(parameters, "RANK_TABLE", context)
        codes = [
            parsed_codes(self.parameterAsString(parameters, name, context), words, shipped)
            for name, _, words, shipped in CODES
        ]
        unit = self.parameterAsEnumString(parameters, "SPEED_UNIT", context)
        return NetworkRules(
            ranks=read_rank_table(existing_path(table, tr(RANK_TABLE))) if table else RankTable(),
            codes=RoadCodes(*codes),
            cycle_s=self.parameterAsDouble(parameters, "CYCLE", context),
            give_way_share=self.parameterAsDouble(parameters, "GIVE_WAY_SHARE", context),
            guess_signals=self.parameterAsBoolean(parameters, "GUESS_SIGNALS", context),
            join_crossings=self.parameterAsBoolean(parameters, "JOIN_CROSSINGS", context),
            speed_unit=next(each for each in SpeedUnit if each.key == unit),
            **{field: self.parameterAsDouble(parameters, name, context) for name, _, field in NUMBERS},
        )

    def _network(self, parameters, context, rules, progress) -> RoadNetwork:
        file = self.parameterAsFile(parameters, "NETWORK_FILE", context)
        links = self._layers["LINKS"]
        if (links is None) == (not file):
            raise ParameterError("Choose either a layer of links or a network file.")
        if file:
            path = existing_path(file, tr(NETWORK_FILE))
            return network_of_file(path, rules, progress, tr)
        reading = progress.part(0, 0.3)
        located = {"links": links.read_located(reading)}
        for name in ("NODES", "SIGNALS"):
            layer = self._layers[name]
            located[name.lower()] = layer.read_located(reading) if layer is not None else None
        turns = self._layers["TURNS"]
        table = turns.read_table(reading) if turns is not None else None
        return build_network(**located, turns=table, rules=rules, progress=progress.part(0.3, 1), translate=tr)

    def _provenance(self, parameters, context, rules: NetworkRules, remarks: tuple[str, ...]) -> Provenance:
        said = {
            "CYCLE": rules.cycle_s,
            "GIVE_WAY_SHARE": rules.give_way_share,
            "GUESS_SIGNALS": rules.guess_signals,
            "JOIN_CROSSINGS": rules.join_crossings,
            "SPEED_UNIT": rules.speed_unit.key,
            **{name: getattr(rules, field) for name, _, field in NUMBERS},
            **{name: self.parameterAsString(parameters, name, context) for name, *_ in CODES},
        }
        file = self.parameterAsFile(parameters, "NETWORK_FILE", context)
        table = self.parameterAsFile(parameters, "RANK_TABLE", context)
        layers = [layer.as_source() for layer in self._layers.values() if layer is not None]
        files = [Source(Path(path).name, path) for path in (file, table) if path]
        return Provenance(
            title=Result.NETWORK_EDGES.title,
            algorithm=self.id(),
            parameters=said,
            sources=(*layers, *files),
            remarks=remarks,
        )


def _numbers(network: RoadNetwork) -> dict:
    return {
        "EDGE_COUNT": len(network.edges),
        "NODE_COUNT": len(network.nodes),
        "SIGNAL_COUNT": int((network.nodes["signal"] != "none").sum()),
        "FILLED_COUNT": int((network.edges["filled"] != "").sum()),
        "LEFT_OUT_COUNT": int((network.input_links["fate"] == "left_out").sum()),
        "FINDING_COUNT": len(network.findings),
    }
