"""AequilibraE's bi-conjugate Frank-Wolfe on a problem of ``assignment.py``; runs in AequilibraE's own Python.

    python assignment_aequilibrae.py PROBLEM.npz GAP FLOWS.npy

Prints CPU and wall seconds, peak MB and iterations as JSON; laying out graph and matrix is not counted.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
import time

import numpy as np
import pandas as pd

MOST_ITERATIONS = 2_000
NO_TIME = 1e-6
"""AequilibraE refuses links that take no time."""


def main(file: str, gap: float, flows: str) -> None:
    from aequilibrae.matrix import AequilibraeMatrix
    from aequilibrae.paths import Graph, TrafficAssignment, TrafficClass

    logging.disable(logging.CRITICAL)
    given = np.load(file)
    zones = given["vehicles"].shape[0]
    graph = Graph()
    graph.network = pd.DataFrame(
        {
            "link_id": np.arange(1, len(given["tail"]) + 1), "a_node": given["tail"], "b_node": given["head"],
            "direction": 1, "free": np.maximum(given["free"], NO_TIME), "capacity": given["capacity"],
            "alpha": given["alpha"], "beta": np.maximum(given["beta"], 1.0), "fixed": given["fixed"],
        }
    )  # fmt: skip
    graph.prepare_graph(np.arange(1, zones + 1))
    graph.set_graph("free")
    graph.set_blocked_centroid_flows(bool(given["closed"]))
    matrix = AequilibraeMatrix()
    matrix.create_empty(zones=zones, matrix_names=["cars"], memory_only=True)
    matrix.index[:] = np.arange(1, zones + 1)
    matrix.matrix["cars"][:, :] = given["vehicles"]
    matrix.computational_view(["cars"])
    cars = TrafficClass("cars", graph, matrix)
    cars.set_fixed_cost("fixed", 1.0)
    assignment = TrafficAssignment()
    assignment.set_classes([cars])
    assignment.set_vdf("BPR")
    assignment.set_vdf_parameters({"alpha": "alpha", "beta": "beta"})
    assignment.set_capacity_field("capacity")
    assignment.set_time_field("free")
    assignment.set_algorithm("bfw")
    assignment.set_cores(1)
    assignment.max_iter, assignment.rgap_target = MOST_ITERATIONS, gap
    cpu, wall = time.process_time(), time.perf_counter()
    assignment.execute()
    spent = {
        "cpu_s": time.process_time() - cpu,
        "wall_s": time.perf_counter() - wall,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "iterations": int(assignment.report()["iteration"].max()),
    }
    np.save(flows, assignment.results()["PCE_AB"].reindex(np.arange(1, len(given["tail"]) + 1)).fillna(0).to_numpy())
    print(json.dumps(spent))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), sys.argv[3])
