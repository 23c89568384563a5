"""``sijeong:trycluster``: would a job find the office's cluster?"""

from __future__ import annotations

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from ...common.cluster_trial import try_cluster
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..parameters import ParameterError
from ..settings import SCHEDULER
from ..translation import tr


class TryCluster(SijeongAlgorithm):
    """Connects as a job would, counts the workers and leaves."""

    NAME = "trycluster"
    TITLE = QT_TRANSLATE_NOOP("Try the cluster")
    TOPIC = Topic.ENGINES

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterString(
                "SCHEDULER", tr("Scheduler of a Dask cluster (empty: that of the settings)"), optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("WORKERS", tr("Workers")))
        self.addOutput(QgsProcessingOutputNumber("THREADS", tr("Threads")))

    def compute(self, parameters, context, progress) -> dict:
        address = self.parameterAsString(parameters, "SCHEDULER", context).strip() or SCHEDULER.value()
        if not address:
            raise ParameterError("No scheduler is set. Give its address, for example tcp://10.0.0.5:8786.")
        trial = try_cluster(address, progress)
        progress.step(
            "The cluster at {address} has {workers} workers with {threads} threads.",
            address=address,
            workers=trial.workers,
            threads=trial.threads,
        )
        return {"WORKERS": trial.workers, "THREADS": trial.threads}
