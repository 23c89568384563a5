"""The certificate of a preview: made anew for one address at each start, or the city's own.

A certificate of our own makes the line secret, and phones still warn: nobody they know has signed it. What a user can
compare is its fingerprint. Made by ``cryptography`` where Python has it, else by the program ``openssl``, which QGIS's
installers and every Linux bring; keys are elliptic (P-256), which every phone of the last ten years takes.
"""

from __future__ import annotations

import hashlib
import shutil
import ssl
import subprocess  # nosec B404 - the program openssl, called with a list
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from ..errors import MobileError

DAYS = 2
"""How long a certificate of our own is valid: the longest life of a preview (a day), and clocks that differ."""
CLOCKS = timedelta(hours=1)
"""A phone may be behind by so much."""
SUBJECT = "Sijeong preview"
OPENSSL_S = 20
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


@dataclass(frozen=True)
class Certificate:
    """``context``: TLS 1.2 or newer with the key; ``fingerprint``: SHA-256 as browsers write it, ``AB:CD:…``."""

    context: ssl.SSLContext
    fingerprint: str
    is_own: bool


def own_certificate(address: str) -> Certificate:
    """A new self-signed certificate for ``address``; its key is kept in memory only.

    Raises :class:`MobileError` where neither ``cryptography`` nor ``openssl`` is there.
    """
    with tempfile.TemporaryDirectory(prefix="sijeong-tls-") as folder:  # for its owner only (0700)
        certificate, key = Path(folder, "certificate.pem"), Path(folder, "key.pem")
        if not (_made_by_cryptography(address, certificate, key) or _made_by_openssl(address, certificate, key)):
            raise MobileError(
                "This Python has no library cryptography and this computer no program openssl, so no certificate can "
                "be made. Choose a certificate of the city with its key, or ask IT for one of the two."
            )
        return Certificate(_context(certificate, key), _fingerprint(certificate), is_own=True)


def city_certificate(certificate: Path, key: Path) -> Certificate:
    """The city's own certificate (PEM, with those between it and its authority behind it) and its key (PEM)."""
    for file in (certificate, key):
        if not file.is_file():
            raise MobileError("There is no file {path} with a certificate or key. Choose another.", path=file)
    try:
        return Certificate(_context(certificate, key), _fingerprint(certificate), is_own=False)
    except (ssl.SSLError, ValueError) as cause:
        raise MobileError(
            "{certificate} and {key} are no certificate and its key that can be used here ({reason}). Both must be in "
            "PEM format, belong together, and the key must not be locked by a password.",
            certificate=certificate.name,
            key=key.name,
            reason=getattr(cause, "reason", None) or "PEM",
        ) from cause


def _context(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    context.options |= getattr(ssl, "OP_NO_RENEGOTIATION", 0)
    # Without an answer of our own OpenSSL asks for a locked key's password in a terminal that nobody sees.
    context.load_cert_chain(certificate, key, lambda: "")
    return context


def _fingerprint(certificate: Path) -> str:
    """Of the first certificate in the file: the server's own."""
    text = certificate.read_text("ascii", "replace")
    end = "-----END CERTIFICATE-----"
    first = text[max(text.find("-----BEGIN CERTIFICATE-----"), 0) : text.find(end) + len(end)]
    digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(first)).hexdigest().upper()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def _made_by_cryptography(address: str, certificate: Path, key: Path) -> bool:
    try:
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
    except ImportError:
        return False
    made, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SUBJECT)])
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(made.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCKS)
        .not_valid_after(now + timedelta(days=DAYS))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(made, hashes.SHA256())
    )
    certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    key.write_bytes(
        made.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return True


_SETTINGS = """[req]
distinguished_name = name
x509_extensions = extensions
prompt = no
[name]
CN = {subject}
[extensions]
subjectAltName = IP:{address}
basicConstraints = critical, CA:FALSE
extendedKeyUsage = serverAuth
"""


def _made_by_openssl(address: str, certificate: Path, key: Path) -> bool:
    program = openssl_program()
    if not program:
        return False
    settings = certificate.with_name("openssl.cnf")
    settings.write_text(_SETTINGS.format(subject=SUBJECT, address=address), encoding="ascii")
    command = [
        program, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-sha256", "-nodes",
        "-days", str(DAYS), "-config", str(settings), "-keyout", str(key), "-out", str(certificate),
    ]  # fmt: skip
    try:
        done = subprocess.run(  # nosec B603 - a list, no shell: the program that was found
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=OPENSSL_S, creationflags=_NO_WINDOW
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and certificate.is_file()


def openssl_program() -> str:
    """``openssl`` on the path, or beside the Python of QGIS's installer for Windows; "" where there is none."""
    beside = (Path(sys.prefix, "openssl.exe"), Path(sys.prefix).parents[1] / "bin" / "openssl.exe")
    return shutil.which("openssl") or next((str(file) for file in beside if file.is_file()), "")
