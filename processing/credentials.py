"""Keys and logins from QGIS's authentication database."""

from __future__ import annotations

import threading

from qgis.core import QgsApplication, QgsAuthManager, QgsAuthMethodConfig
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..catalog.errors import KeyProblem
from ..catalog.http.credential import NO_CREDENTIAL, Credential

BASIC = "Basic"


def credential_of(authcfg: str) -> Credential:
    """What the authentication configuration ``authcfg`` holds; nothing for an empty id.

    Of type Basic, its user name and password are given to the HTTP room; of other types, the headers that QGIS makes.
    Call it in the main thread (``take_in``): QGIS may ask once for the master password. Raises
    :class:`KeyProblem` with what to do.
    """
    if not authcfg:
        return NO_CREDENTIAL
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise KeyProblem(
            "QGIS's authentication system is switched off ({reason}), so no key can be read. Start QGIS again, or ask "
            "IT.",
            reason=manager.disabledMessage(),
        )
    if authcfg not in manager.configIds():
        raise KeyProblem(
            "There is no authentication configuration {authcfg} in this QGIS profile. Create one of type Basic with "
            "your key as its password, and choose it.",
            authcfg=authcfg,
        )
    _unlock(manager, authcfg)
    config = _loaded(manager, authcfg)
    if config.method() != BASIC:
        return Credential(authcfg=authcfg, headers=_headers_of(manager, authcfg))
    if not config.config("password").strip():
        raise KeyProblem(
            "The authentication configuration {authcfg} ({name}) has no password. Enter your key there.",
            authcfg=authcfg,
            name=config.name(),
        )
    return Credential(config.config("password"), config.config("username"), authcfg)


def _unlock(manager: QgsAuthManager, authcfg: str) -> None:
    """Have the master password given, once: a second question after a cancel never ends."""
    if manager.masterPasswordIsSet():
        return
    on_screen = QgsApplication.platform() == "desktop"
    in_main_thread = threading.current_thread() is threading.main_thread()
    if not (on_screen and in_main_thread and manager.setMasterPassword(True)):
        raise KeyProblem(
            "QGIS's master password was not given, so the authentication configuration {authcfg} cannot be read. Enter "
            "it when QGIS asks; in batch, name a file that holds it in QGIS_AUTH_PASSWORD_FILE.",
            authcfg=authcfg,
        )


def _loaded(manager: QgsAuthManager, authcfg: str) -> QgsAuthMethodConfig:
    config = QgsAuthMethodConfig()
    loaded = manager.loadAuthenticationConfig(authcfg, config, True)
    if not (loaded[0] if isinstance(loaded, tuple) else loaded):
        raise KeyProblem(
            "The authentication configuration {authcfg} cannot be read. Open it under Settings › Options › "
            "Authentication and save it again.",
            authcfg=authcfg,
        )
    return loaded[1] if isinstance(loaded, tuple) else config


def _headers_of(manager: QgsAuthManager, authcfg: str) -> tuple[tuple[str, str], ...]:
    """What QGIS puts into a request for this configuration (OAuth2 asks in a browser the first time)."""
    request = QNetworkRequest(QUrl("https://localhost/"))
    applied = manager.updateNetworkRequest(request, authcfg)
    request = applied[1] if isinstance(applied, tuple) else request
    names = request.rawHeaderList()
    if not (applied[0] if isinstance(applied, tuple) else applied) or not names:
        raise KeyProblem(
            "The authentication configuration {authcfg} is of a type that puts no login into the request, such as a "
            "certificate, and cannot be used here. Choose one of type Basic, or of a type with a token.",
            authcfg=authcfg,
        )
    return tuple((bytes(name).decode("latin-1"), bytes(request.rawHeader(name)).decode("latin-1")) for name in names)
