"""The runner where panels cannot lead it: unknown algorithms, unexpected failures, and endings it must survive."""

import time

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingOutputFile, QgsProcessingProvider

from sijeong.ui.jobs import Step
from sijeong.ui.runner import Runner
from sijeong.ui.runs import How, Run


class _Breaking(QgsProcessingAlgorithm):
    def name(self):
        return "breaking"

    def displayName(self):
        return "Breaking"

    def createInstance(self):
        return _Breaking()

    def initAlgorithm(self, configuration=None):
        pass

    def processAlgorithm(self, parameters, context, feedback):
        raise ZeroDivisionError("never expected")


class _BreakingEarly(_Breaking):
    def name(self):
        return "breakingearly"

    def createInstance(self):
        return _BreakingEarly()

    def prepareAlgorithm(self, parameters, context, feedback):
        raise ZeroDivisionError("never expected")


class _Keeping(_Breaking):
    """Waits for a stop, and returns what it has reached till then."""

    def name(self):
        return "keeping"

    def createInstance(self):
        return _Keeping()

    def initAlgorithm(self, configuration=None):
        self.addOutput(QgsProcessingOutputFile("OUTPUT", "Output"))

    def processAlgorithm(self, parameters, context, feedback):
        feedback.setProgressText("waiting")
        while not feedback.isCanceled():
            time.sleep(0.01)
        return {"OUTPUT": parameters["OUTPUT"]}


class _BreakingProvider(QgsProcessingProvider):
    def id(self):
        return "breaks"

    def name(self):
        return "Breaks"

    def loadAlgorithms(self):
        self.addAlgorithm(_Breaking())
        self.addAlgorithm(_BreakingEarly())
        self.addAlgorithm(_Keeping())


@pytest.fixture
def runner(desk):
    from qgis.core import QgsProject

    return Runner(QgsProject.instance())


@pytest.fixture
def breaking(qgis_app):
    provider = _BreakingProvider()
    qgis_app.processingRegistry().addProvider(provider)
    yield
    qgis_app.processingRegistry().removeProvider("breaks")


def test_an_algorithm_that_is_not_there(runner, wait):
    ending = wait(runner, lambda: runner.start([Run(Step.LINK_TAPS, "sijeong:nothing", {})]))
    assert ending.how is How.FAILED
    assert "sijeong:nothing" in ending.sentence


@pytest.mark.parametrize("name", ["breaking", "breakingearly"])
def test_a_traceback_is_detail_and_never_the_sentence(runner, breaking, wait, name):
    ending = wait(runner, lambda: runner.start([Run(Step.LINK_TAPS, f"breaks:{name}", {})]))
    assert ending.how is How.FAILED
    assert "Traceback" not in ending.sentence
    assert "ZeroDivisionError" in ending.detail
    assert not runner.is_busy


def test_a_chain_ends_at_its_first_failure(runner, records, tmp_path, wait):
    steps = []
    runner.step_done.connect(lambda step, outcomes: steps.append(step))
    taps = {"INPUT": str(records), "OUTPUT": str(tmp_path / "taps"), "REPORT": str(tmp_path / "report.html")}
    chain = [
        Run(Step.IMPORT_TAPS, "sijeong:importtaps", taps),
        Run(Step.LINK_TAPS, "sijeong:linktaps", {"TAPS": str(tmp_path / "nowhere"), "OUTPUT": str(tmp_path / "legs")}),
        Run(Step.MAP_TRANSFERS, "sijeong:transferpairs", {}),
    ]
    ending = wait(runner, lambda: runner.start(chain))
    assert ending.how is How.FAILED
    assert steps == [Step.IMPORT_TAPS]
    assert [outcome.run.step for outcome in ending.outcomes] == [Step.IMPORT_TAPS]


def test_progress_of_a_chain_never_falls(runner, records, tmp_path, wait):
    seen = []
    runner.progressed.connect(seen.append)
    taps, legs = str(tmp_path / "taps"), str(tmp_path / "legs")
    chain = [
        Run(Step.IMPORT_TAPS, "sijeong:importtaps", {"INPUT": str(records), "OUTPUT": taps}),
        Run(Step.LINK_TAPS, "sijeong:linktaps", {"TAPS": taps, "OUTPUT": legs}),
    ]
    assert wait(runner, lambda: runner.start(chain)).how is How.WELL
    assert seen == sorted(seen)
    assert seen[-1] == 100


def test_what_a_stopped_run_has_reached_is_shown_and_kept(runner, breaking, tmp_path, wait):
    """A simulation that is stopped writes its finished runs: a file that nobody was told of helped nobody."""
    done = []
    runner.step_done.connect(lambda step, outcomes: done.append((step, outcomes[0].outputs["OUTPUT"])))
    runner.stage_changed.connect(lambda text: "waiting" in text and runner.cancel())
    runs = [
        Run(Step.SIMULATE_TRAFFIC, "breaks:keeping", {"OUTPUT": str(tmp_path / "half.gpkg")}),
        Run(Step.COMPARE_SCENARIOS, "breaks:breaking", {}),
    ]
    ending = wait(runner, lambda: runner.start(runs))
    assert done == [(Step.SIMULATE_TRAFFIC, str(tmp_path / "half.gpkg"))]
    assert ending.how is How.STOPPED and [outcome.run.step for outcome in ending.outcomes] == [Step.SIMULATE_TRAFFIC]
    assert ending.sentence == "Stopped. What was made before is kept; nothing half-written was left behind."
