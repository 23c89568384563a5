"""The one address that a preview listens at."""

from __future__ import annotations

import ipaddress

from ..errors import MobileError

LOOPBACK = "127.0.0.1"
_NOT_A_COMPUTER = ipaddress.ip_network("240.0.0.0/4")


def one_address(text: str) -> str:
    """``text`` as one address of this computer, as Python writes it.

    An address that stands for all addresses is refused: nobody sees into which networks it opens a door. So are names
    (whose address somebody else decides) and groups. Raises :class:`MobileError`.
    """
    try:
        address = ipaddress.ip_address(text.strip())
    except ValueError:
        raise MobileError(
            "{address} is no address of a computer. Enter one like {example}, without a port.",
            address=text.strip() or "–",
            example=LOOPBACK,
        ) from None
    if address.is_unspecified:
        raise MobileError(
            "{address} stands for all networks of this computer at once, so the preview is not started there. Choose "
            "the one address at which the phone reaches this computer.",
            address=str(address),
        )
    if address.is_multicast or address in _NOT_A_COMPUTER or getattr(address, "scope_id", None):
        raise MobileError(
            "{address} is no address of a single computer. Choose one of this computer's own addresses.",
            address=str(address),
        )
    return str(address)


def is_loopback(address: str) -> bool:
    """Whether only this computer reaches it."""
    return ipaddress.ip_address(address).is_loopback


def in_url(address: str) -> str:
    """``address`` as it stands in a URL: IPv6 in brackets."""
    return f"[{address}]" if ":" in address else address
