"""What is sealed opens with the passphrase alone, and is the same whoever encrypts."""

from __future__ import annotations

import base64
import json
import math
import os
import unicodedata

import pytest

from sijeong.mobile.errors import MobileError
from sijeong.mobile.sealing import libcrypto, sealing
from sijeong.mobile.sealing.key import ITERATIONS, key_from, normalised
from sijeong.mobile.sealing.passphrase import (
    SYLLABLES,
    new_passphrase,
    require_strong,
)

# The tests of QGIS's LTS have no cryptography.
InvalidTag = pytest.importorskip("cryptography.exceptions").InvalidTag
AESGCM = pytest.importorskip("cryptography.hazmat.primitives.ciphers.aead").AESGCM
SHA256 = pytest.importorskip("cryptography.hazmat.primitives.hashes").SHA256
PBKDF2HMAC = pytest.importorskip("cryptography.hazmat.primitives.kdf.pbkdf2").PBKDF2HMAC

BINDING = sealing.Binding("5f", '제목 "따옴표" </script>', "2026-11-27T09:00:00+09:00", "2027-02-25")
NIST = {
    "key": "0000000000000000000000000000000000000000000000000000000000000000",
    "iv": "000000000000000000000000",
    "data": "00000000000000000000000000000000",
    "sealed": "cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919",
}
"""Test case 14 of "The Galois/Counter Mode of Operation" (McGrew, Viega)."""


@pytest.mark.parametrize("size", [0, 1, 16, 1000, 3_000_001])
def test_openssl_and_cryptography_agree(size):
    key, iv, data, additional = os.urandom(32), os.urandom(12), os.urandom(size), "추가 자료".encode()
    assert libcrypto.encrypt(key, iv, data, additional) == AESGCM(key).encrypt(iv, data, additional)


def test_the_published_vector():
    key, iv, data = (bytes.fromhex(NIST[name]) for name in ("key", "iv", "data"))
    assert libcrypto.encrypt(key, iv, data, b"").hex() == NIST["sealed"]


def test_pieces_of_a_large_file_are_one_message(monkeypatch):
    monkeypatch.setattr(libcrypto, "MOST_AT_ONCE", 1000)
    key, iv, data = os.urandom(32), os.urandom(12), os.urandom(4567)
    assert libcrypto.encrypt(key, iv, data, b"a") == AESGCM(key).encrypt(iv, data, b"a")


def test_without_cryptography_openssl_seals(monkeypatch):
    monkeypatch.setattr(sealing, "_cryptography", lambda: None)
    key = key_from("가모디 두나비", iterations=1)
    content, iv = sealing.sealed(b"data", "data/a.json", BINDING, key)
    opened = AESGCM(key.material).decrypt(base64.b64decode(iv), content, BINDING.additional("data/a.json"))
    assert opened == b"data"


def test_without_either_it_says_what_is_missing(monkeypatch):
    monkeypatch.setattr(sealing, "_cryptography", lambda: None)
    monkeypatch.setattr(libcrypto, "_library", lambda: None)
    with pytest.raises(MobileError, match="cryptography"):
        sealing.require_cipher()


def test_another_path_title_date_or_build_does_not_open():
    key = key_from("가모디 두나비", iterations=1)
    content, iv = sealing.sealed(b"data", "data/a.json", BINDING, key)
    bindings = [
        BINDING.additional("data/b.json"),
        sealing.Binding("60", BINDING.title, BINDING.published, BINDING.valid_until).additional("data/a.json"),
        sealing.Binding("5f", BINDING.title, BINDING.published, "2099-01-01").additional("data/a.json"),
        sealing.Binding("5f", "다른 제목", BINDING.published, BINDING.valid_until).additional("data/a.json"),
    ]
    for additional in bindings:
        with pytest.raises(InvalidTag):
            AESGCM(key.material).decrypt(base64.b64decode(iv), content, additional)


def test_each_file_has_its_own_iv():
    key = key_from("가모디 두나비", iterations=1)
    assert len({sealing.sealed(b"", "a", BINDING, key)[1] for _ in range(200)}) == 200


def test_additional_data_is_what_javascript_writes():
    said = BINDING.additional("data/ㄱ.json").decode()
    assert json.loads(said) == ["5f", "data/ㄱ.json", BINDING.title, BINDING.published, BINDING.valid_until]
    assert ", " not in said and "\\u" not in said


def test_the_key_is_pbkdf2_of_the_normalised_passphrase():
    key = key_from(" 가모디 두나비\n")
    again = PBKDF2HMAC(SHA256(), 32, key.salt, ITERATIONS).derive("가모디두나비".encode())
    assert key.material == again
    assert ITERATIONS >= 600_000
    assert "material" not in repr(key)
    assert base64.b64decode(key.as_json()["salt"]) == key.salt


def test_a_passphrase_typed_in_pieces_is_the_same():
    assert normalised(unicodedata.normalize("NFD", "가모디 두나비")) == "가모디두나비"


def test_a_new_salt_each_time():
    assert key_from("가모디", iterations=1).salt != key_from("가모디", iterations=1).salt


def test_new_passphrases_are_strong_and_told_apart_by_ear():
    made = {new_passphrase() for _ in range(200)}
    assert len(made) == 200
    for passphrase in made:
        require_strong(passphrase)
        assert [len(word) for word in passphrase.split()] == [3] * 5
    assert 3 * 5 * math.log2(len(set(SYLLABLES))) > 77
    assert not set("".join(SYLLABLES)) & set("재제카타파차까따빠짜")


@pytest.mark.parametrize(
    ("weak", "reason"),
    [("1234", "4 letters"), ("", "0 letters"), ("시흥시2026", "7 letters"), ("aaaa aaaa aaaa aaaa aaaa", "repeats"),
     ("가가가가가가가가가가가가가가가", "repeats")],
)  # fmt: skip
def test_weak_passphrases_are_refused_with_the_reason(weak, reason):
    with pytest.raises(MobileError, match=reason):
        require_strong(weak)
