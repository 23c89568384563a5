"""The registers as an office gets them: what was met in the layers, and the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm

from ...common.progress import Progress
from ...common.provenance import Provenance
from ...common.workbook.writing import write_workbook
from ...forest.registers.model import RegisterRules
from ...forest.registers.registers import Registers
from ...forest.registers.sheets import basis_sheet, building_sheet, change_sheet, parcel_sheet
from ..base import QT_TRANSLATE_NOOP
from ..told_settings import told_settings
from ..translation import tr
from .remarks import counts_told

COUNTED = (
    ("repeated", QT_TRANSLATE_NOOP("{count} rows that repeat a PNU were put together with its first row.")),
    ("digits_lost", QT_TRANSLATE_NOOP("{count} parcel numbers became rounded numbers and lost digits.")),
    ("without_pnu", QT_TRANSLATE_NOOP("{count} parcels have no PNU of 19 digits.")),
    ("without_geometry", QT_TRANSLATE_NOOP("{count} parcels have no shape; they stay with an empty distance.")),
    ("unknown_dongs", QT_TRANSLATE_NOOP("{count} parcels lie in dongs whose names are not known.")),
)
NOT_TRACED = QT_TRANSLATE_NOOP(
    "The register before has no shapes, so that splits and mergers count as new and gone parcels."
)
CHANGE_RULE = "산림거리 0.1 m, 면적 1 ㎡, 경사 1도를 넘는 차이와 지목, 소유구분, 임상, 건물수, 과거산불의 변화"
"""How :mod:`...forest.registers.changes` decides, in the words of the register."""


def register_remarks(made: Registers) -> tuple[str, ...]:
    """What was met in the cadastre, with counts, and what the comparison could not tell."""
    not_traced = made.changes is not None and not made.changes.traced
    return (*counts_told(made.parcels.cadastre, COUNTED), *((tr(NOT_TRACED),) if not_traced else ()))


def write_registers(
    algorithm: QgsProcessingAlgorithm,
    file: Path,
    made: Registers,
    rules: RegisterRules,
    provenance: Provenance,
    law: Sequence[str],
    progress: Progress,
) -> None:
    """Write the registers of ``made`` to ``file``, a sheet each, and how they were made on the last one."""
    progress.step("Writing the workbook {file}", file=file.name)
    distance = rules.proximity.legal_distance_m
    sheets = [parcel_sheet(made.frame, distance, rules.day, law)]
    if made.buildings is not None:
        sheets.append(building_sheet(made.buildings.frame, distance, rules.day, law))
    if made.changes is not None:
        sheets.append(change_sheet(made.changes, rules.day, law))
    compared = [("변동 판정", CHANGE_RULE)] if made.changes is not None else []
    basis = basis_sheet(basis_lines(algorithm, provenance, rules.day, compared))
    write_workbook(file, [*sheets, basis], progress)


def basis_lines(
    algorithm: QgsProcessingAlgorithm, provenance: Provenance, day: date, more: Sequence[tuple[str, str]] = ()
) -> list[tuple[str, str]]:
    """What the last sheet says of the making: when and from what, the settings by their titles, law and remarks."""
    made = datetime.fromisoformat(provenance.created).astimezone()
    lines = [("기준일", day.isoformat()), ("작성", f"{made:%Y-%m-%d %H:%M} · 시정 {provenance.version}")]
    lines += [("자료", f"{source.told} ({source.location})") for source in provenance.sources]
    lines += told_settings(algorithm, provenance.parameters)
    return [*lines, *more, *(("법령·비고", remark) for remark in provenance.remarks)]
