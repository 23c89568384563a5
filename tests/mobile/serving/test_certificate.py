"""TLS 1.2 or newer, with a certificate for just this address, new each time, or the city's."""

import hashlib
import socket
import ssl
import subprocess

import pytest
from preview_client import line_to

from sijeong.mobile.errors import MobileError
from sijeong.mobile.serving import certificate
from sijeong.mobile.serving.certificate import city_certificate, own_certificate
from sijeong.mobile.serving.preview_server import PreviewServer, PreviewSettings


def seen(server) -> bytes:
    with line_to(server) as line:
        return line.getpeercert(binary_form=True)


def as_told(der: bytes) -> str:
    return hashlib.sha256(der).hexdigest().upper()


@pytest.fixture(params=["cryptography", "openssl"])
def maker(request, monkeypatch):
    """Both ways of making one."""
    if request.param == "openssl":
        monkeypatch.setattr(certificate, "_made_by_cryptography", lambda *_: False)
        if not certificate.openssl_program():
            pytest.skip("openssl is not on this machine")
    else:
        pytest.importorskip("cryptography")
    return request.param


def test_the_certificate_is_for_the_address_alone_and_new_each_time(maker, bundle, tmp_path):
    shown = []
    for _ in range(2):
        with PreviewServer(PreviewSettings(bundle)) as server:
            der = seen(server)
            assert server.fingerprint.replace(":", "") == as_told(der)
            assert server.has_own_certificate
            shown.append(der)
    assert shown[0] != shown[1]
    # A client that trusts it, and checks the address, is let in at this one and at no other.
    pem = tmp_path / "known.pem"
    with PreviewServer(PreviewSettings(bundle)) as server:
        pem.write_text(ssl.DER_cert_to_PEM_cert(seen(server)))
        trusting = ssl.create_default_context(cafile=pem)
        with trusting.wrap_socket(
            socket.create_connection(("127.0.0.1", server.port)), server_hostname="127.0.0.1"
        ) as line:
            names = line.getpeercert()["subjectAltName"]
            assert names == (("IP Address", "127.0.0.1"),)
        with pytest.raises(ssl.SSLCertVerificationError):
            trusting.wrap_socket(socket.create_connection(("127.0.0.1", server.port)), server_hostname="127.0.0.2")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_old_tls_is_refused(server):
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version = ssl.TLSVersion.TLSv1
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises((ssl.SSLError, OSError)):
        old.wrap_socket(socket.create_connection(("127.0.0.1", server.port)))


def test_without_a_way_to_make_one_the_user_is_told(monkeypatch):
    monkeypatch.setattr(certificate, "_made_by_cryptography", lambda *_: False)
    monkeypatch.setattr(certificate, "openssl_program", lambda: "")
    with pytest.raises(MobileError, match="no library cryptography and this computer no program openssl"):
        own_certificate("127.0.0.1")


@pytest.fixture
def city(tmp_path):
    """A certificate and key as a city has them, and another key, and a locked one."""
    if not certificate.openssl_program():
        pytest.skip("openssl is not on this machine")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=gis.example.kr"]
    subprocess.run(
        [*made, "-keyout", tmp_path / "key.pem", "-out", tmp_path / "city.pem"], check=True, capture_output=True
    )
    subprocess.run(["openssl", "genrsa", "-out", tmp_path / "other.pem", "2048"], check=True, capture_output=True)
    locked = [
        "openssl",
        "rsa",
        "-in",
        tmp_path / "key.pem",
        "-aes256",
        "-passout",
        "pass:x",
        "-out",
        tmp_path / "locked.pem",
    ]
    subprocess.run(locked, check=True, capture_output=True)
    return tmp_path


def test_the_citys_own_certificate_is_shown(city, bundle):
    settings = PreviewSettings(bundle, host="gis.example.kr", certificate=city / "city.pem", key=city / "key.pem")
    with PreviewServer(settings) as server:
        assert server.fingerprint.replace(":", "") == as_told(seen(server))
        assert not server.has_own_certificate
        assert server.url.startswith(f"https://gis.example.kr:{server.port}/?t=")


@pytest.mark.parametrize(
    ("cert", "key"), [("city.pem", "other.pem"), ("city.pem", "locked.pem"), ("key.pem", "key.pem")]
)
def test_what_does_not_fit_is_one_sentence(city, cert, key):
    with pytest.raises(MobileError, match=f"{cert} and {key} are no certificate and its key"):
        city_certificate(city / cert, city / key)


def test_half_a_pair_and_absent_files_are_told(city, bundle):
    with pytest.raises(MobileError, match="needs its key"):
        PreviewServer(PreviewSettings(bundle, certificate=city / "city.pem"))
    with pytest.raises(MobileError, match="There is no file"):
        city_certificate(city / "city.pem", city / "absent.pem")
