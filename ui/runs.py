"""What is run and what came of it: a run, its outcome, and the end of a chain of runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from ..common.fingerprints import Fingerprint
from ..processing.given import Given
from ..processing.package_layers import LAYER_IN_FILE, PackageLayer
from ..processing.results import Result
from .jobs import Step


@dataclass(frozen=True)
class Run:
    """One algorithm to run for a step: its parameters, and which of its outputs are layers to show.

    ``can_pause``: stopped at any time, the same run goes on later from where it was. ``moves``: address of an
    earlier result → address of the one that takes its place in the project.
    """

    step: Step
    algorithm: str
    parameters: dict[str, object]
    layers: dict[str, Result | tuple[PackageLayer, ...]] = field(default_factory=dict)
    can_pause: bool = False
    moves: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """A run that ended well, with all that the algorithm returned."""

    run: Run
    outputs: dict[str, object]
    said: tuple[str, ...] = ()
    """Stages and remarks of the algorithm, in order."""
    warnings: tuple[str, ...] = ()
    given: Given = field(default_factory=dict)
    """The parameters, with layers by their sources as they were when the run began."""
    inputs: tuple[Fingerprint, ...] = ()
    """How the inputs looked when they were read, as far as the algorithm has told."""

    @property
    def main_file(self) -> str:
        """The file or folder of the main output."""
        return str(self.outputs["OUTPUT"]).split(LAYER_IN_FILE)[0]

    @property
    def folder(self) -> str:
        """Where the results lie."""
        return str(Path(self.main_file).parent)

    @property
    def figures(self) -> dict[str, float]:
        """The numbers that the algorithm counted, by the name of the output."""
        return {
            name: value
            for name, value in self.outputs.items()
            if isinstance(value, (int, float)) and not isinstance(value, bool)
        }


class How(Enum):
    """How a chain of runs ended."""

    WELL = "well"
    FAILED = "failed"
    STOPPED = "stopped"
    PAUSED = "paused"


@dataclass(frozen=True)
class Ending:
    """The end of a chain: how, what was made until then, the sentence for the user and the log behind it."""

    how: How
    outcomes: tuple[Outcome, ...] = ()
    sentence: str = ""
    detail: str = ""
    run: Run | None = None
    """The run that did not come to its end."""
