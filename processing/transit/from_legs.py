"""What the algorithms that read legs and stops share."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource, QgsProcessingParameterFile

from ...common.provenance import Source
from ...transit.linking.rule_words import rules_told
from ...transit.linking.rules_file import rules_of
from ..base import SijeongAlgorithm, Topic
from ..inputs import capture, without_hint
from ..parameters import existing_path
from ..translation import tr


class FromLegs(SijeongAlgorithm):
    """Base of the algorithms that turn legs into a layer of places."""

    TOPIC = Topic.TRANSIT

    def declare_inputs(self) -> None:
        """Add LEGS and STOPS."""
        self.addParameter(
            QgsProcessingParameterFile(
                "LEGS", tr("Legs (folder of Parquet files)"), QgsProcessingParameterFile.Behavior.Folder
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "STOPS", tr("Stops (with stop_id)"), [QgsProcessing.SourceType.TypeVectorPoint]
            )
        )

    def take_in(self, parameters, context, feedback) -> bool:
        self.stops = capture(self, parameters, "STOPS", context)
        return self.stops is not None

    def legs(self, parameters, context) -> Path:
        """The folder of LEGS."""
        return existing_path(self.parameterAsString(parameters, "LEGS", context), tr("Legs (folder of Parquet files)"))

    def sources(self, legs: Path) -> tuple[Source, ...]:
        """LEGS, with the rules by which they were linked, and STOPS for the provenance."""
        return source_of_legs(legs), self.stops.as_source()


def source_of_legs(legs: Path) -> Source:
    """Legs for the provenance, with the rules by which they were linked."""
    rules = rules_of(legs)
    name = f"{legs.name} ({rules_told(rules, tr)})" if rules is not None else legs.name
    return Source(name, str(legs), role=without_hint(tr("Legs (folder of Parquet files)")))
