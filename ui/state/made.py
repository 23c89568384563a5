"""What was made, as the project remembers it: by which runs, from which inputs, and how those looked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from qgis.core import QgsApplication

from ...common.fingerprints import IN_FILE, Fingerprint, file_of
from ...processing.given import Given
from ...processing.package_layers import PackageLayer
from ...processing.results import Result
from ..runs import Outcome

Kinds = dict[str, Result | tuple[PackageLayer, ...]]
"""Output → which result it is, or which layers it holds."""
Moves = Mapping[str, str]
"""Address or file of a result → that of the one which took its place."""


@dataclass(frozen=True)
class MadeRun:
    """One run of an algorithm: all that it was given (layers by their sources), and where it wrote what."""

    algorithm: str
    given: Given
    outputs: dict[str, str] = field(default_factory=dict)
    layers: Kinds = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """The result of a step: its files (the first is the main one) and what the algorithms counted.

    ``workbook``: the same as a spreadsheet, where one was made. ``created``: when (ISO 8601, UTC). ``basis``: of the
    inputs those that a step had made: source → key of the step.
    """

    files: tuple[str, ...]
    figures: dict[str, float] = field(default_factory=dict)
    report: str = ""
    workbook: str = ""
    created: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="milliseconds"))
    runs: tuple[MadeRun, ...] = ()
    inputs: tuple[Fingerprint, ...] = ()
    basis: dict[str, str] = field(default_factory=dict)

    @property
    def main_file(self) -> str:
        return self.files[0]

    @property
    def folder(self) -> str:
        return str(Path(self.main_file).parent)

    @property
    def day(self) -> str:
        """The local day on which it was made."""
        return local_day(self.created)

    def lies_in(self, source: str) -> bool:
        """Whether ``source`` is one of the files that were written, or a layer in one."""
        written = {*self.files, *(str(file_of(output)) for run in self.runs for output in run.outputs.values())}
        return str(file_of(source)) in written


PAGES, WORKBOOKS = (".html", ".pdf"), (".xlsx",)
"""How files end that are read and not put on the map."""


def made_by(outcomes: tuple[Outcome, ...]) -> Made:
    """What a step has made, by the outcomes of all its runs."""
    return Made(
        files=tuple(outcome.main_file for outcome in outcomes),
        figures={key: value for outcome in outcomes for key, value in outcome.figures.items()},
        report=_first("REPORT", outcomes) or _output_of(PAGES, outcomes),
        workbook=_first("XLSX", outcomes) or _output_of(WORKBOOKS, outcomes),
        runs=tuple(_run_of(outcome) for outcome in outcomes),
        inputs=tuple({mark.source: mark for outcome in outcomes for mark in outcome.inputs}.values()),
    )


def local_day(moment: str) -> str:
    """The day of an ISO 8601 moment in the user's time, as 2026-11-25; "" where none is told that can be read."""
    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat()
    except ValueError:
        return ""


def moved(value: object, moves: Moves) -> object:
    """``value`` with every address in it that is in ``moves`` replaced, however deep it stands.

    A layer of a file that has moved is the layer of that name in the new file.
    """
    if isinstance(value, dict):
        return {moved(key, moves): moved(part, moves) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(moved(part, moves) for part in value)
    if not isinstance(value, str) or value in moves:
        return moves.get(value, value) if isinstance(value, str) else value
    file, bar, layer = value.partition(IN_FILE)
    return f"{moves[file]}{bar}{layer}" if bar and file in moves else value


def with_moves(made: Made, moves: Moves) -> Made:
    """``made`` as if its inputs had lain where ``moves`` say; how they looked stays, so it is told to be old."""
    return replace(
        made,
        runs=tuple(replace(run, given=moved(run.given, moves)) for run in made.runs),
        inputs=tuple(replace(mark, source=moved(mark.source, moves)) for mark in made.inputs),
        basis=moved(made.basis, moves),
    )


def to_entry(made: Made, write_path: Callable[[str], str]) -> dict[str, object]:
    """``made`` for JSON; ``write_path`` turns absolute paths into the project's own."""
    runs = [asdict(replace(run, layers={})) | {"layers": _kinds_entry(run.layers)} for run in made.runs]
    values = asdict(replace(made, runs=())) | {"runs": runs}
    return _each_text(values, lambda text: write_path(text) if file_of(text) is not None else text)


def from_entry(values: dict, read_path: Callable[[str], str]) -> Made:
    """The reverse of :func:`to_entry`.

    Raises KeyError, TypeError, ValueError and AttributeError for what another hand has written: one wrong kind of value
    that came through would stop the home page.
    """
    values = _each_text(values, lambda text: read_path(text) if text.startswith(("./", "../")) else text)
    return Made(
        files=tuple(_text(file) for file in values["files"]),
        figures={name: float(figure) for name, figure in values["figures"].items()},
        report=_text(values.get("report") or ""),
        workbook=_text(values.get("workbook") or ""),
        created=_text(values.get("created") or ""),
        runs=tuple(_run(entry) for entry in values.get("runs", ())),
        inputs=tuple(
            Fingerprint(_text(mark["source"]), mark["size"], mark["changed"]) for mark in values.get("inputs", ())
        ),
        basis=_texts(values.get("basis", {})),
    )


def _run_of(outcome: Outcome) -> MadeRun:
    algorithm = QgsApplication.processingRegistry().algorithmById(outcome.run.algorithm)
    written = {definition.name() for definition in algorithm.destinationParameterDefinitions()}
    outputs = {name: str(value) for name, value in outcome.outputs.items() if name in written and value}
    return MadeRun(outcome.run.algorithm, outcome.given, outputs, dict(outcome.run.layers))


def _output_of(endings: tuple[str, ...], outcomes: tuple[Outcome, ...]) -> str:
    """The main output where it is a page or a workbook itself."""
    output = _first("OUTPUT", outcomes)
    return output if output.lower().endswith(endings) else ""


def _first(output: str, outcomes: tuple[Outcome, ...]) -> str:
    """The first file that was written as ``output``."""
    return next((str(outcome.outputs[output]) for outcome in outcomes if outcome.outputs.get(output)), "")


def _run(entry: dict) -> MadeRun:
    given = {name: _given(value) for name, value in entry["given"].items()}
    return MadeRun(_text(entry["algorithm"]), given, _texts(entry["outputs"]), _kinds(entry["layers"]))


def _given(value: object) -> object:
    """A value that an algorithm was given: only a selection has parts with names, and of those the source."""
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, dict):
            _text(part["source"])
    return value


def _texts(values: dict) -> dict[str, str]:
    return {name: _text(value) for name, value in values.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _kinds_entry(layers: Kinds) -> dict[str, object]:
    return {
        output: kind.key if isinstance(kind, Result) else {part.layer: part.result.key for part in kind}
        for output, kind in layers.items()
    }


def _kinds(entry: dict) -> Kinds:
    results = {result.key: result for result in Result}
    return {
        output: results[kind]
        if isinstance(kind, str)
        else tuple(PackageLayer(layer, results[key]) for layer, key in kind.items())
        for output, kind in entry.items()
    }


def _each_text(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, dict):
        return {_each_text(key, change): _each_text(part, change) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_each_text(part, change) for part in value]
    return change(value) if isinstance(value, str) else value
