"""``sijeong:servemobile`` runs until it is stopped; the word stands in one file, and ends with the preview."""

from __future__ import annotations

import json
import re
import ssl
import threading
import urllib.error
import urllib.request

import pytest

pytestmark = pytest.mark.qgis


@pytest.fixture
def bundle(tmp_path):
    folder = tmp_path / "게시본"
    folder.mkdir()
    (folder / "index.html").write_text("published", encoding="utf-8")
    (folder / "bundle.json").write_text(json.dumps({"files": [{"path": "index.html"}]}))
    return folder


@pytest.fixture
def feedback(provider):
    """Takes down all that the user is told."""
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.told, self.warnings, self.stops_on_warning = [], [], False

        def pushInfo(self, text):
            self.told.append(text)

        def pushWarning(self, text):
            self.warnings.append(text)
            if self.stops_on_warning:
                self.cancel()

    return Feedback()


def read(url: str) -> str:
    context = ssl._create_unverified_context()
    opener = urllib.request.build_opener(
        urllib.request.HTTPSHandler(context=context), urllib.request.HTTPCookieProcessor()
    )
    return opener.open(url, timeout=20).read().decode()


def test_a_phone_reads_by_the_code_until_the_user_cancels(run, feedback, bundle, tmp_path):
    page, log, seen = tmp_path / "qr.html", tmp_path / "requests.csv", {}

    def phone():
        while not page.exists() or "</html>" not in page.read_text("utf-8"):
            pass
        text = page.read_text("utf-8")
        seen["url"] = re.search(r"https://127\.0\.0\.1:\d+/\?t=[\w-]+", text)[0]
        seen["mode"] = page.stat().st_mode & 0o777
        seen["page"] = text
        seen["got"] = read(seen["url"])
        feedback.cancel()

    looking = threading.Thread(target=phone)
    looking.start()
    outputs = run("servemobile", feedback, BUNDLE=str(bundle), QR=str(page), LOG=str(log))
    looking.join()
    assert seen["got"] == "published"
    assert "<svg" in seen["page"] and outputs["FINGERPRINT"] in seen["page"]
    assert seen["url"].startswith(outputs["ORIGIN"])
    assert outputs["REQUESTS"] == 2
    assert not page.exists(), "the way in ends with the preview"
    word = seen["url"].partition("=")[2]
    assert word not in log.read_text("utf-8") + "".join(feedback.told + feedback.warnings) + str(outputs)
    assert any(outputs["FINGERPRINT"] in line for line in feedback.told)
    with pytest.raises(urllib.error.URLError):
        read(outputs["ORIGIN"])


def test_what_cannot_be_is_one_sentence(run, feedback, bundle, tmp_path):
    from qgis.core import QgsProcessingException

    for parameters, said in (
        ({"ADDRESS": "0.0.0.0"}, "0.0.0.0"),
        ({"BUNDLE": str(tmp_path / "absent")}, "absent"),
        ({"CERTIFICATE": str(bundle / "index.html")}, "certificate"),
    ):
        with pytest.raises(QgsProcessingException, match=re.escape(said)):
            run("servemobile", feedback, **({"BUNDLE": str(bundle)} | parameters))


def test_the_dock_starts_and_stops_it_and_the_provider_ends_what_is_left(provider, bundle):
    from qgis.core import QgsProcessingException

    from sijeong.processing.mobile.preview import Preview, addresses

    assert addresses()[0] == "127.0.0.1"
    preview, forgotten = Preview(str(bundle)), Preview(str(bundle))
    assert read(preview.url) == "published"
    assert [(one.status, one.path) for one in preview.server.new_lines()] == [(303, "/"), (200, "/")]
    assert preview.qr_svg().startswith("<svg") and preview.qr_png().startswith(b"\x89PNG")
    assert len(preview.remarks()) == 2
    preview.stop()
    assert not preview.is_running and forgotten.is_running
    provider.unload()
    assert not forgotten.is_running
    with pytest.raises(QgsProcessingException):
        Preview(str(bundle / "absent"))


def test_the_dialog_offers_this_computers_addresses(provider):
    from sijeong.processing.mobile.preview import addresses

    parameter = provider.algorithm("servemobile").parameterDefinition("ADDRESS")
    assert parameter.metadata()["widget_wrapper"]["value_hints"] == list(addresses())
    assert parameter.defaultValue() == "127.0.0.1"


def test_without_a_code_nobody_gets_in_and_the_user_is_told(run, feedback, bundle):
    feedback.stops_on_warning = True
    run("servemobile", feedback, BUNDLE=str(bundle), QR=None)
    assert len(feedback.warnings) == 1
