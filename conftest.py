"""Makes this checkout importable as the package ``sijeong``, whatever its folder is called.

The root holds a folder ``processing/`` that would shadow QGIS's own package of that name, so the root itself must
never be on ``sys.path``.
"""

import importlib.util
import os
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent


def _register_as_sijeong() -> None:
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    if "sijeong" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "sijeong", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["sijeong"] = package
    spec.loader.exec_module(package)


def _draw_the_same_examples_each_time() -> None:
    """A run fails because of the code, never by the dice or on a slow machine.

    New examples are hunted for with ``pytest --hypothesis-profile=hunt``; what they find is kept as an ``@example``.
    """
    patient = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
    settings.register_profile("steady", derandomize=True, **patient)
    settings.register_profile("hunt", derandomize=False, print_blob=True, **patient)
    settings.load_profile("steady")


_register_as_sijeong()
_draw_the_same_examples_each_time()
# What several rooms' tests share: replica servers, a proxy that misbehaves, a user who cancels, colours as they look.
sys.path.append(str(ROOT / "tests" / "replicas"))


@cache
def _collector():
    """The plugin's: servers and clusters of tests have threads that make objects, with a dock or without."""
    from sijeong.ui.collector import Collector

    return Collector()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    if "qgis.core" in sys.modules:
        _collector().collect_what_is_due()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.ended_with = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End at once where QGIS runs: it may crash while Python clears up, when all is told (so the demo ends, too)."""
    if "qgis.core" in sys.modules and hasattr(config, "ended_with"):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.ended_with)
