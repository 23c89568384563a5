"""A real browser opens the real app by the address of the QR code, and keeps to the strict policy."""

import pytest

from sijeong.mobile.serving.preview_server import PreviewServer, PreviewSettings

SECONDS = 60_000
"""Milliseconds that a step may take on a machine that is busy with other tests."""


def test_the_app_runs_by_the_address_of_the_code(chromium, published):
    with PreviewServer(PreviewSettings(published)) as server:
        # As a user does who goes on after the warning of the unknown certificate.
        context = chromium.new_context(ignore_https_errors=True, viewport={"width": 390, "height": 844})
        page, said, asked = context.new_page(), [], []
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(server.url, timeout=SECONDS)
        page.locator("canvas").first.wait_for(timeout=SECONDS)
        assert page.url == server.origin, "the word has left the address"
        assert page.evaluate("document.cookie") == "", "scripts do not see the pass"
        assert all(url.startswith((server.origin, "blob:", "data:")) for url in asked)
        assert not [text for text in said if "Content Security Policy" in text or "violates" in text]
        statuses = {line.status for line in server.new_lines()}
        assert statuses <= {200, 206, 303, 304}
        context.close()


def test_who_types_the_address_without_the_word_sees_nothing(chromium, published):
    from playwright.sync_api import Error

    with PreviewServer(PreviewSettings(published)) as server:
        context = chromium.new_context(ignore_https_errors=True)
        page, statuses = context.new_page(), []
        page.on("response", lambda response: statuses.append(response.status))
        # The browser's own page for a status without content.
        with pytest.raises(Error, match="ERR_HTTP_RESPONSE_CODE_FAILURE"):
            page.goto(server.origin, timeout=SECONDS)
        assert set(statuses) <= {403}
        assert {line.status for line in server.new_lines()} == {403}
        context.close()
