"""AES-256-GCM by the OpenSSL that Python itself brought: QGIS's installers hold one, and need nothing else.

The functions are OpenSSL's EVP interface, the same in 1.1 and 3 (its manual page EVP_EncryptInit).
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from functools import cache
from pathlib import Path

from ..errors import MobileError

TAG_BYTES = 16
SET_IV_LENGTH, GET_TAG = 0x9, 0x10
"""EVP_CTRL_GCM_SET_IVLEN and EVP_CTRL_GCM_GET_TAG."""
MOST_AT_ONCE = 1 << 30
"""Bytes: lengths are C's int."""
WINDOWS_NAMES = ("libcrypto-3-x64", "libcrypto-3", "libcrypto-1_1-x64", "libcrypto-1_1", "libcrypto-3-arm64")
OTHER_NAMES = ("libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.3.dylib", "libcrypto.dylib")
FUNCTIONS = {
    "EVP_CIPHER_CTX_new": (ctypes.c_void_p, ()),
    "EVP_CIPHER_CTX_free": (None, (ctypes.c_void_p,)),
    "EVP_aes_256_gcm": (ctypes.c_void_p, ()),
    "EVP_CIPHER_CTX_ctrl": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)),
    "EVP_EncryptInit_ex": (
        ctypes.c_int,
        (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p),
    ),
    "EVP_EncryptUpdate": (
        ctypes.c_int,
        (ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_int), ctypes.c_char_p, ctypes.c_int),
    ),
    "EVP_EncryptFinal_ex": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_int))),
}
"""Function → what it returns, what it takes."""


def is_there() -> bool:
    """Whether this computer has a library that can do it."""
    return _library() is not None


def encrypt(key: bytes, iv: bytes, data: bytes, additional: bytes) -> bytes:
    """``data`` sealed with the 32 bytes of ``key``, and the 16 of the tag behind it."""
    library = _library()
    if library is None:
        raise MobileError("This computer has no OpenSSL library to encrypt with.")
    context = library.EVP_CIPHER_CTX_new()
    try:
        _checked(library.EVP_EncryptInit_ex(context, library.EVP_aes_256_gcm(), None, None, None))
        _checked(library.EVP_CIPHER_CTX_ctrl(context, SET_IV_LENGTH, len(iv), None))
        _checked(library.EVP_EncryptInit_ex(context, None, None, key, iv))
        written = ctypes.c_int()
        _checked(library.EVP_EncryptUpdate(context, None, ctypes.byref(written), additional, len(additional)))
        sealed = _update(library, context, data)
        _checked(library.EVP_EncryptFinal_ex(context, ctypes.create_string_buffer(TAG_BYTES), ctypes.byref(written)))
        tag = ctypes.create_string_buffer(TAG_BYTES)
        _checked(library.EVP_CIPHER_CTX_ctrl(context, GET_TAG, TAG_BYTES, tag))
        return sealed + tag.raw
    finally:
        library.EVP_CIPHER_CTX_free(context)


def _update(library: ctypes.CDLL, context: int, data: bytes) -> bytes:
    pieces, written = [], ctypes.c_int()
    for begin in range(0, len(data), MOST_AT_ONCE):
        piece = data[begin : begin + MOST_AT_ONCE]
        sealed = ctypes.create_string_buffer(len(piece))
        _checked(library.EVP_EncryptUpdate(context, sealed, ctypes.byref(written), piece, len(piece)))
        pieces.append(sealed.raw)
    return b"".join(pieces)


def _checked(outcome: int) -> None:
    if outcome != 1:
        raise MobileError("OpenSSL could not encrypt. Publish without it, or ask IT for the package cryptography.")


@cache
def _library() -> ctypes.CDLL | None:
    for name in _names():
        try:
            library = ctypes.CDLL(name)
            for function, (returned, taken) in FUNCTIONS.items():
                getattr(library, function).restype = returned
                getattr(library, function).argtypes = taken
        except (OSError, AttributeError):
            continue  # not there, or without what is needed: the next one
        return library
    return None


def _names() -> tuple[str, ...]:
    """Where to look: what Python's ssl has loaded goes first, since it is surely there and fits this Python."""
    found = ctypes.util.find_library("crypto")
    if sys.platform == "win32":
        folders = (Path(sys.base_prefix), Path(sys.base_prefix) / "DLLs", Path(sys.executable).parent)
        beside = [str(file) for folder in folders for file in sorted(folder.glob("libcrypto-*.dll"))]
        return (*beside, *WINDOWS_NAMES, *((found,) if found else ()))
    return (*_loaded_by_ssl(), *((found,) if found else ()), *OTHER_NAMES)


def _loaded_by_ssl() -> tuple[str, ...]:
    """The library behind the module ``_ssl``: loading the module's own file finds the functions it is linked to."""
    try:
        import _ssl
    except ImportError:  # a Python that was built without it
        return ()
    return (_ssl.__file__,) if getattr(_ssl, "__file__", None) else ()
