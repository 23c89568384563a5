"""The registers as an office gets them: what was met in the layers, and the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...common.progress import Progress
from ...common.provenance import Provenance
from ...common.workbook.writing import write_workbook
from ...forest.registers.changes import Changes
from ...forest.registers.model import RegisterRules
from ...forest.registers.registers import Registers
from ...forest.registers.sheets import basis_sheet, building_sheet, change_sheet, parcel_sheet
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

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


def register_remarks(made: Registers) -> tuple[str, ...]:
    """What was met in the cadastre, with counts, and what the comparison could not tell."""
    counts = [(getattr(made.parcels.cadastre, name), template) for name, template in COUNTED]
    remarks = [tr(template).format(count=count) for count, template in counts if count]
    if made.changes is not None and not made.changes.traced:
        remarks.append(tr(NOT_TRACED))
    return tuple(remarks)


def write_registers(
    file: Path, made: Registers, rules: RegisterRules, provenance: Provenance, law: Sequence[str], progress: Progress
) -> None:
    """Write the registers of ``made`` to ``file``, a sheet each, and how they were made on the last one."""
    progress.step("Writing the workbook {file}", file=file.name)
    distance = rules.proximity.legal_distance_m
    sheets = [parcel_sheet(made.frame, distance, rules.day, law)]
    if made.buildings is not None:
        sheets.append(building_sheet(made.buildings.frame, distance, rules.day, law))
    if made.changes is not None:
        sheets.append(change_sheet(made.changes, rules.day, law))
    write_workbook(file, [*sheets, basis_sheet(basis_lines(provenance, rules, made.changes))], progress)


def basis_lines(provenance: Provenance, rules: RegisterRules, changes: Changes | None) -> list[tuple[str, str]]:
    """What the last sheet says of the making."""
    lines = [("기준일", rules.day.isoformat()), ("작성", f"{provenance.created} · {provenance.algorithm}")]
    lines += [("자료", f"{source.name} ({source.location})") for source in provenance.sources]
    lines += [(f"설정 {name}", str(value)) for name, value in provenance.parameters.items()]
    lines += [("법령·비고", remark) for remark in provenance.remarks]
    if changes is not None:
        lines.append(("변동 판정", "산림거리 0.1 m, 면적 1 ㎡, 경사 1도를 넘는 차이와 지목·소유구분·임상의 변경"))
    return lines
