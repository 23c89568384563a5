"""A planted key is looked for in everything that may be shown, logged or kept, whatever goes right or wrong."""

import base64
import json
import logging
import pickle
import threading
import traceback
from urllib.parse import quote, unquote

import pytest
from bad_proxy import BadProxy, Fault
from loopback import Loopback, Reply

from sijeong.catalog.errors import BadAnswer, BadRequest, KeyProblem, NotApproved, QuotaUsedUp, TooMany, Transient
from sijeong.catalog.http.calls import CallCounter
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.exchange import Limits
from sijeong.catalog.http.platform import KeyPlace, Platform
from sijeong.catalog.http.reading import json_of, xml_of
from sijeong.catalog.http.redaction import Redaction
from sijeong.catalog.http.request import Request
from sijeong.common.errors import SijeongError
from sijeong.common.progress import Progress

WORD = "Qx7KEYMARK"
MARKER = WORD + '+7/é"=='
USER = "office.example"


def forms_of_the_marker():
    """Every form that the key may take on its way, and pieces of it that would give it away."""
    forms = {MARKER, quote(MARKER), quote(MARKER, safe=""), quote(quote(MARKER, safe=""), safe=""), WORD}
    forms |= {quote(MARKER, safe="").lower(), json.dumps(MARKER)[1:-1]}
    for login in (MARKER, f"{USER}:{MARKER}"):
        forms |= {
            base64.b64encode(login.encode()).decode().rstrip("="),
            base64.urlsafe_b64encode(login.encode()).decode(),
        }
    return forms


def reveals(text):
    """Whether the key can be seen, also after undoing percent-encoding."""
    seen = (text, unquote(text), unquote(unquote(text)), text.lower())
    return any(form in one or form.lower() in one for form in forms_of_the_marker() for one in seen)


def test_the_search_itself_finds_what_it_should():
    for form in forms_of_the_marker():
        assert reveals(f"before {form} after")
    assert not reveals("https://api.vworld.kr/req/data?key=***")


def everything_of(error):
    """All that a log, a message box or a report could show of an exception, its whole chain included."""
    shown, waiting, seen = [], [error], set()
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        shown += [str(one), repr(one), repr(one.args), repr(vars(one))]
        shown += traceback.format_exception(type(one), one, one.__traceback__)
        shown += traceback.TracebackException.from_exception(one, capture_locals=False).format()
        waiting += [one.__cause__, one.__context__]
        waiting += [arg for arg in one.args if isinstance(arg, BaseException)]
    return "\n".join(shown)


class Keeping(Progress):
    def __init__(self):
        self.said, self.stop = [], threading.Event()

    def is_cancelled(self):
        return self.stop.is_set()

    def _say(self, template, values):
        self.said.append(template.format(**values))

    _warn = _say


def echo(asked):
    """A server that repeats all it was told, in the body and in a header."""
    heard = json.dumps([asked.path, asked.query, asked.headers, quote(json.dumps(asked.query))])
    return Reply(
        heard.encode(), headers={"Link": f'<{asked.path}?key={quote(asked.query.get("key", ""))}>; rel="next"'}
    )


def refusing(status):
    def answer(asked):
        return Reply(f"no: {asked.query} {asked.path} {asked.headers}".encode(), status, "text/plain")

    return answer


def complaining(kind):
    def complain(answer):
        raise kind("The platform says {said}", said=answer.body.decode())

    return complain


KEY_IN = {
    "query": Platform("q", "Q", KeyPlace.QUERY, "key", "domain"),
    "unquoted": Platform("u", "U", KeyPlace.QUERY, "key", unquote_key=True),
    "path": Platform("p", "P", KeyPlace.PATH),
    "login": Platform("l", "L", KeyPlace.LOGIN),
}
QUICK = Limits(silence_s=0.3, back_off_s=0.01, pause_s=0.02, answer_bytes=100_000)


@pytest.fixture(
    params=[
        ("query", Credential(MARKER, USER)),
        ("query", Credential(quote(MARKER, safe=""))),
        ("unquoted", Credential(quote(MARKER, safe=""))),
        ("path", Credential(MARKER)),
        ("login", Credential(MARKER, USER)),
        ("login", Credential(WORD + "+7/~-")),
    ],
    ids=["query", "query-encoded", "unquoted", "path", "basic", "bearer"],
)
def key(request):
    return KEY_IN[request.param[0]], request.param[1]


@pytest.fixture
def platform(key):
    return key[0]


@pytest.fixture
def credential(key):
    return key[1]


@pytest.fixture
def sending(platform, credential, tmp_path, caplog):
    """Sends once; afterwards nothing that was logged, said, kept on disk or raised may hold the key."""
    caplog.set_level(logging.DEBUG)
    progress = Keeping()

    def send(url, read=None, complain=None, limits=QUICK, stop_after_s=None):
        asking = platform if complain is None else Platform(**(vars(platform) | {"complain": complain}))
        if stop_after_s is not None:
            threading.Timer(stop_after_s, progress.stop.set).start()
        calls = CallCounter(tmp_path / "calls.sqlite")
        request = Request(asking, url + ("/{key}" if platform.key_place is KeyPlace.PATH else "/x"), (("a", "1"),))
        with HttpClient(credential, calls=calls, limits=limits, progress=progress) as client:
            try:
                answer = client.send(request) if read is None else client.ask(request, read)
                shown = repr(answer)
            except SijeongError as error:
                pickle.dumps(error)
                shown, answer = everything_of(error), error
            shown += repr(client) + repr(vars(client).get("_credential")) + repr(request) + request.fingerprint
        assert not reveals(shown), shown
        assert not reveals("\n".join(record.getMessage() + repr(record.args) for record in caplog.records))
        assert not reveals("\n".join(progress.said))
        for file in tmp_path.rglob("*"):
            assert not reveals(file.name) and not reveals(file.read_bytes().decode("latin-1"))
        return answer

    return send


def test_success_on_a_server_that_repeats_the_key(sending, platform):
    with Loopback(echo) as server:
        answer = sending(server.url)
    heard = server.asked[0]
    assert reveals(heard.path + json.dumps(heard.query) + json.dumps(heard.headers)), "the key was never sent"
    assert b"***" in answer.body
    assert "***" in answer.headers["link"] or platform.key_place is not KeyPlace.QUERY


def test_the_log_of_the_http_library_is_still_written(sending, caplog):
    with Loopback(echo) as server:
        sending(server.url)
    assert any(record.name == "urllib3.connectionpool" and "GET" in record.getMessage() for record in caplog.records)


def test_every_refusal(sending):
    for status in (400, 401, 403, 404, 407, 413, 414, 429, 500, 503):
        with Loopback(refusing(status)) as server:
            assert isinstance(sending(server.url), SijeongError)


def test_every_complaint(sending):
    with Loopback(echo) as server:
        for kind in (KeyProblem, NotApproved, QuotaUsedUp, BadRequest, BadAnswer, TooMany, Transient):
            assert isinstance(sending(server.url, complain=complaining(kind)), kind)


def test_every_fault_of_the_network(sending):
    for fault in (Fault.CUT, Fault.RESET, Fault.TRUNCATE, Fault.SHORTEN, Fault.CORRUPT, Fault.BAD_GATEWAY):
        with Loopback(echo) as server, BadProxy(server.port, {fault: 1.0}) as proxy:
            assert isinstance(sending(proxy.url, read=json_of), Transient)
        assert proxy.done[fault] == 3


def test_a_page_that_repeats_the_address(sending):
    with Loopback(lambda asked: Reply(f"<html>{asked.path} {asked.query}</html>".encode())) as server:
        for read in (json_of, xml_of):
            assert isinstance(sending(server.url, read=read), BadAnswer)


def test_silence_refusal_unknown_server_and_tls(sending):
    with Loopback(lambda asked: Reply(b"{}", delay_s=0.6)) as server:
        assert isinstance(sending(server.url, limits=Limits(silence_s=0.1, tries=1)), Transient)
        assert isinstance(sending(server.url.replace("http", "https")), BadRequest)
    assert "refuses the connection" in str(sending("http://127.0.0.1:1"))
    assert "cannot be found" in str(sending("http://no-such-server.invalid"))
    assert isinstance(sending("http://bad host"), SijeongError)


def test_too_large(sending):
    with Loopback(lambda asked: Reply(b"0" * 200_000)) as server:
        assert isinstance(sending(server.url), BadAnswer)


def test_redirects_here_there_and_in_circles(sending):
    with Loopback(echo) as other:

        def away(asked):
            return Reply(
                b"", 302, headers={"Location": f"{other.url}{asked.path}?key={quote(asked.query.get('key', ''))}"}
            )

        with Loopback(away) as server:
            sending(server.url)
        assert not reveals(json.dumps([(asked.path, asked.query, asked.headers) for asked in other.asked]))
    with Loopback(lambda asked: Reply(b"", 302, headers={"Location": asked.path + "?again=1"})) as server:
        assert isinstance(sending(server.url), BadAnswer)


def test_cancelled(sending):
    with Loopback(lambda asked: Reply(b"{}", delay_s=1)) as server:
        stopped = sending(server.url, limits=Limits(silence_s=10), stop_after_s=0.1)
    assert type(stopped).__name__ == "Cancelled"


def test_credentials_show_nothing():
    credential = Credential(MARKER, USER)
    assert not reveals(f"{credential} {credential!r}")
    for value in (
        MARKER,
        quote(MARKER, safe=""),
        quote(quote(MARKER, safe=""), safe=""),
        base64.b64encode(MARKER.encode()).decode(),
    ):
        assert not reveals(Redaction(credential).text(f"…{value}…"))


def test_a_key_that_was_pasted_into_an_address_is_not_told():
    pasted = f"?a=1&key={quote(MARKER, safe='')}"
    page = Reply(b"<html></html>")
    with Loopback(lambda asked: page) as server, Loopback(refusing(404)) as other, HttpClient() as client:
        for url in (f"api.vworld.kr/req{pasted}", server.url + "/wfs" + pasted, other.url + "/wfs" + pasted):
            with pytest.raises(SijeongError) as told:
                client.ask(Request(Platform("w", "W"), url), json_of)
            assert not reveals(str(told.value.values.get("address", "")))


def test_a_short_login_does_not_tear_the_data_apart():
    body = json.dumps({"pnu": "4139013200112340000", "n": "1234-5678-90ab"}).encode()
    login = Platform("l", "L", KeyPlace.LOGIN)
    reply = Reply(body, headers={"Link": '</entities?offset=1234>; rel="next"'})
    for word in ("1234", "4139013200112340000"):
        with Loopback(lambda asked: reply) as server, HttpClient(Credential(word, "city")) as client:
            answer = client.send(Request(login, server.url))
        assert (answer.body, answer.headers["link"]) == (body, reply.headers["Link"])
        with (
            Loopback(refusing(400)) as server,
            HttpClient(Credential(word, "city")) as client,
            pytest.raises(BadRequest) as told,
        ):
            client.send(Request(login, server.url, (("n", word),)))
        assert word not in everything_of(told.value).replace(__file__, "")


def test_short_secrets_do_not_tear_texts_apart():
    assert Redaction(Credential("a")).text("a cat") == "a cat"
    assert Redaction(Credential("")).body(b"abc") == b"abc"
