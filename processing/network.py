"""Lets ``requests`` travel through QGIS: its proxy, certificates, exceptions and logins are those of the office.

``QgsBlockingNetworkRequest`` would be the usual way. It writes the address of every failed request into QGIS's message
log, and with it the key that many platforms want in the address (seen with 3.22.16). So the network manager is asked
directly, in the thread that calls, and what might ask the user is answered here: a background job shows no dialogs.
"""

from __future__ import annotations

import errno
import io
import socket
import time
from collections.abc import Mapping
from contextlib import suppress

import requests
from qgis.core import (
    QgsApplication,
    QgsFeedback,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsNetworkRequestParameters,
)
from qgis.PyQt.QtCore import QByteArray, QCoreApplication, QEvent, QEventLoop, QThread, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest
from requests.adapters import HTTPAdapter
from urllib3.response import HTTPResponse

from ..catalog.errors import KeyProblem
from ..catalog.http.exchange import Limits

PROXY_WANTS_LOGIN = "407"
"""By this status the HTTP room knows it, as it does of urllib3."""
LOOK_MS = 100
"""How often cancel and time-out are looked at."""
_MARGIN_S = 0.5
"""QGIS's own time-out must not come first: it puts the address into the message log."""

_Failure = QNetworkReply.NetworkError
_Attribute = QNetworkRequest.Attribute


class QgisAdapter(HTTPAdapter):
    """Sends through the network manager of the calling thread, which must not be the main one.

    ``authcfg`` is applied by QGIS (OAuth2, certificates, API headers). ``feedback`` stops a request within 0.1 s.
    At most ``most_bytes`` and a piece are read of an answer: the HTTP room then says that it is too large. ``shown``:
    whether QGIS's network log gets to see the requests, with their addresses.
    """

    def __init__(
        self,
        authcfg: str = "",
        feedback: QgsFeedback | None = None,
        most_bytes: int = Limits().answer_bytes,
        shown: bool = False,
    ) -> None:
        super().__init__()
        self._authcfg, self._feedback, self._most_bytes, self._shown = authcfg, feedback, most_bytes, shown
        self._closed = False

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | None = None,
        verify: bool | str = True,
        cert: object = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """As ``requests`` wants it, with its exceptions; ``verify``, ``cert`` and ``proxies`` are QGIS's affair."""
        passage = _Passage(request, self._authcfg, _silence_s(timeout), self._most_bytes, self._is_stopped)
        return self.build_response(request, passage.answer(self._shown))

    def close(self) -> None:
        self._closed = True
        super().close()

    def _is_stopped(self) -> bool:
        try:
            return self._closed or (self._feedback is not None and self._feedback.isCanceled())
        except RuntimeError:
            # QGIS has already deleted the feedback of a job that nobody waits for any longer.
            return True


class _Passage:
    """One request on its way through QGIS, and what came back."""

    def __init__(self, request, authcfg, silence_s, most_bytes, is_stopped) -> None:
        self._request, self._authcfg = request, authcfg
        self._silence_s, self._most_bytes, self._is_stopped = silence_s, most_bytes, is_stopped
        self._body = bytearray()
        self._last_sign = time.monotonic()
        self._was_silent = self._is_too_large = False
        self._reply: QNetworkReply | None = None

    def answer(self, shown: bool) -> HTTPResponse:
        # The loop comes first: it gives a thread that Python started the timers that QGIS needs.
        loop = QEventLoop()
        manager = _manager_of_this_thread(shown)
        reply = self._reply = self._started(manager)
        reply.finished.connect(loop.quit)
        reply.readyRead.connect(self._take)
        reply.metaDataChanged.connect(self._look_at_size)
        # QGIS has connected its question to the reply as well.
        with suppress(TypeError):
            reply.sslErrors.disconnect()
        reply.sslErrors.connect(self._allow_what_the_office_allows)
        timer = QTimer()
        timer.timeout.connect(self._look)
        timer.start(LOOK_MS)
        try:
            if not reply.isFinished():
                loop.exec()
            timer.stop()
            self._take()
            return self._result()
        finally:
            timer.stop()
            self._reply = None
            reply.deleteLater()
            QCoreApplication.sendPostedEvents(reply, QEvent.Type.DeferredDelete)
            # What is raised here holds this frame and is dropped in another thread, when this one may have ended: a
            # loop and a timer that were deleted only then took QGIS down.
            del loop, timer, reply, manager

    def _started(self, manager: QgsNetworkAccessManager) -> QNetworkReply:
        asked = QNetworkRequest(QUrl.fromEncoded(QByteArray(self._request.url.encode())))
        for name, value in self._request.headers.items():
            asked.setRawHeader(_bytes(name), _bytes(value))
        asked.setAttribute(_Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
        # A cached answer would be kept under its address, and with it the key, in the user's profile.
        asked.setAttribute(_Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        asked.setAttribute(_Attribute.CacheSaveControlAttribute, False)
        if self._authcfg:
            self._log_in(asked)
        if self._request.method == "POST":
            return manager.post(asked, QByteArray(_bytes(self._request.body or b"")))
        return manager.head(asked) if self._request.method == "HEAD" else manager.get(asked)

    def _log_in(self, asked: QNetworkRequest) -> None:
        applied = QgsApplication.authManager().updateNetworkRequest(asked, self._authcfg)
        if not (applied[0] if isinstance(applied, tuple) else applied):
            raise KeyProblem(
                "QGIS could not apply the authentication configuration {authcfg}. Open it under Settings › Options › "
                "Authentication and check it.",
                authcfg=self._authcfg,
            )

    def _take(self) -> None:
        if self._is_too_large or not self._reply.isOpen():
            return
        self._last_sign = time.monotonic()
        self._body += bytes(self._reply.readAll())
        self._stop_when_larger(len(self._body))

    def _look_at_size(self) -> None:
        self._last_sign = time.monotonic()
        told = bytes(self._reply.rawHeader(b"Content-Length"))
        if told.isdigit():
            self._stop_when_larger(int(told))

    def _stop_when_larger(self, size: int) -> None:
        if size > self._most_bytes:
            self._is_too_large = True
            self._reply.abort()

    def _look(self) -> None:
        self._was_silent = time.monotonic() - self._last_sign > self._silence_s
        if self._was_silent or self._is_stopped():
            self._reply.abort()

    def _allow_what_the_office_allows(self, errors) -> None:
        """Exceptions that were accepted in QGIS (Settings › Options › Authentication › Servers) hold here too."""
        url = self._reply.url()
        exception = QgsApplication.authManager().sslCertCustomConfigByHost(f"{url.host()}:{url.port(443)}".strip())
        allowed = [] if exception.isNull() else exception.sslIgnoredErrorEnums()
        if errors and all(error.error() in allowed for error in errors):
            self._reply.ignoreSslErrors(errors)

    def _result(self) -> HTTPResponse:
        status = self._reply.attribute(_Attribute.HttpStatusCodeAttribute)
        if self._is_too_large or self._is_answer(status):
            return HTTPResponse(
                body=io.BytesIO(bytes(self._body)),
                headers={_text(name): _text(value) for name, value in self._reply.rawHeaderPairs()},
                status=int(status),
                reason=str(self._reply.attribute(_Attribute.HttpReasonPhraseAttribute) or ""),
                preload_content=False,
            )
        raise self._failure(self._reply.error())

    def _is_answer(self, status: object) -> bool:
        """Qt calls a status of 400 and more an error too; the answer is there all the same."""
        failure = self._reply.error()
        if status is None or failure in _TRANSPORT:
            return False
        return failure == _Failure.NoError or int(status) >= 400

    def _failure(self, failure: QNetworkReply.NetworkError) -> requests.RequestException:
        if self._was_silent or failure == _Failure.TimeoutError:
            return requests.ReadTimeout()
        if failure == _Failure.RemoteHostClosedError and self._body:
            return requests.exceptions.ChunkedEncodingError()
        if failure == _Failure.ProxyAuthenticationRequiredError:
            return requests.exceptions.ProxyError(PROXY_WANTS_LOGIN)
        if failure in _PROXY:
            return requests.exceptions.ProxyError()
        if failure == _Failure.SslHandshakeFailedError:
            return requests.exceptions.SSLError()
        if failure in _CAUSES:
            return requests.ConnectionError(_CAUSES[failure])
        return requests.ConnectionError()


_PROXY = (
    _Failure.ProxyConnectionRefusedError,
    _Failure.ProxyConnectionClosedError,
    _Failure.ProxyNotFoundError,
    _Failure.ProxyTimeoutError,
    _Failure.UnknownProxyError,
)
_CAUSES = {
    _Failure.ConnectionRefusedError: ConnectionRefusedError(),
    _Failure.HostNotFoundError: socket.gaierror(),
    _Failure.TemporaryNetworkFailureError: OSError(errno.ENETUNREACH, ""),
    _Failure.NetworkSessionFailedError: OSError(errno.ENETUNREACH, ""),
}
_TRANSPORT = (
    *_PROXY,
    *_CAUSES,
    _Failure.RemoteHostClosedError,
    _Failure.TimeoutError,
    _Failure.OperationCanceledError,
    _Failure.SslHandshakeFailedError,
)


def _manager_of_this_thread(shown: bool) -> QgsNetworkAccessManager:
    """This thread's own manager, which has QGIS's proxy and certificates but asks nobody and, if so wished, is silent.

    QGIS would pass its questions to the main thread and wait there. That thread may be the one that waits for us. What
    it passes on for its network log holds whole answers, which pile up where the main thread runs no event loop.
    """
    manager = QgsNetworkAccessManager.instance()
    if QThread.currentThread() is QCoreApplication.instance().thread():
        return manager
    questions = [manager.authenticationRequired, manager.proxyAuthenticationRequired, manager.sslErrors]
    news = [
        manager.requestAboutToBeCreated[QgsNetworkRequestParameters],
        manager.finished[QgsNetworkReplyContent],
        manager.requestTimedOut[QgsNetworkRequestParameters],
        manager.downloadProgress,
    ]
    for signal in questions if shown else questions + news:
        # It has nothing to disconnect when the thread's manager is used for the second time.
        with suppress(TypeError):
            signal.disconnect()
    return manager


def _silence_s(timeout: float | tuple[float, float] | None) -> float:
    wanted = max(timeout) if isinstance(timeout, tuple) else timeout or Limits().silence_s
    return min(wanted, max(_MARGIN_S, QgsNetworkAccessManager.timeout() / 1000 - _MARGIN_S))


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("latin-1")


def _text(data: QByteArray) -> str:
    return bytes(data).decode("latin-1")
