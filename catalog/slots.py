"""Entries with an empty place: which layer of a server is meant is said with the address, behind a ``#``."""

from __future__ import annotations

from dataclasses import replace

from .entries import Dataset

MARK = "#"
"""What stands behind it in a URL is never sent to a server, so it is free for the name of the layer."""


def empty_place(dataset: Dataset) -> str:
    """The key of ``request`` that the entry leaves empty (``typename``, ``collection``, ``table``…), else nothing."""
    return next((name for name, value in dataset.request.items() if value == ""), "")


def filled(dataset: Dataset, address: str) -> tuple[Dataset, str]:
    """The entry with its empty place filled from ``address``, and the address without it.

    ``https://lx.city.kr/wfs#lx:parcels`` → typename ``lx:parcels`` at ``https://lx.city.kr/wfs``. An entry without
    an empty place, or an address without ``#``, stays as it is.
    """
    place = empty_place(dataset)
    bare, mark, layer = address.rpartition(MARK)
    if not place or not mark:
        return dataset, address
    return replace(dataset, request=dataset.request | {place: layer.strip()}), bare.strip()
