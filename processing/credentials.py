"""Keys from QGIS's authentication database, and sessions that use them."""

from __future__ import annotations

import requests
from qgis.core import QgsApplication, QgsAuthManager, QgsAuthMethodConfig, QgsFeedback
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..catalog.errors import KeyProblem
from ..catalog.http.credential import NO_CREDENTIAL, Credential
from ..catalog.http.exchange import Limits
from .network import QgisAdapter

BASIC = "Basic"


def credential_of(authcfg: str) -> Credential:
    """What the authentication configuration ``authcfg`` holds; nothing for an empty id.

    Of type Basic, its user name and password are given to the HTTP room; any other type is applied by QGIS itself.
    Call it in the main thread (``prepareAlgorithm``): QGIS may ask once for the master password. Raises
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
        return Credential(authcfg=authcfg)
    if not config.config("password").strip():
        raise KeyProblem(
            "The authentication configuration {authcfg} ({name}) has no password. Enter your key there.",
            authcfg=authcfg,
            name=config.name(),
        )
    return Credential(config.config("password"), config.config("username"), authcfg)


def session_for(
    credential: Credential, feedback: QgsFeedback | None = None, most_bytes: int = Limits().answer_bytes
) -> requests.Session:
    """A session for the HTTP client that travels through QGIS and stops with ``feedback``."""
    session = requests.Session()
    # The proxy is QGIS's affair, not that of environment variables.
    session.trust_env = False
    # The key may stand in the address, which QGIS's network log would show; only the desktop has that log.
    shown = not credential.secret and QgsApplication.platform() == "desktop"
    adapter = QgisAdapter("" if credential.secret else credential.authcfg, feedback, most_bytes, shown)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


def _unlock(manager: QgsAuthManager, authcfg: str) -> None:
    """Have the master password given, once: a second question after a cancel never ends."""
    if manager.masterPasswordIsSet():
        return
    on_screen = QgsApplication.platform() == "desktop"
    in_main_thread = QThread.currentThread() is QCoreApplication.instance().thread()
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
