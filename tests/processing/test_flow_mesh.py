"""Many-to-many flows: the strongest are plain, the rest a mesh that is the fainter the more flows it has."""

from sijeong.processing.flow_fitting import FULL_MESH, mesh_opacity
from sijeong.processing.legends import flow_classes


def opacity(flows: int) -> float:
    counts = [round(100_000 / rank) for rank in range(1, flows + 1)]
    return mesh_opacity(counts, flow_classes(counts), 0.08, 0.55)


def test_few_flows_are_all_plain_and_thousands_make_a_faint_mesh():
    assert opacity(FULL_MESH) == 0.55
    assert opacity(20_000) == 0.08
    steps = [opacity(flows) for flows in (200, 600, 1_000, 2_000, 5_000)]
    assert steps == sorted(steps, reverse=True)
