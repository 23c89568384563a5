"""Which fields of which layer are published: what the user has said by hand, and else all that name nobody."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from qgis.core import QgsVectorLayer


@dataclass
class FieldChoices:
    """``by_hand``: layer id → field → whether it is published; ``suspects``: layer id → field → why it identifies.

    A layer without an entry in ``suspects`` has not been looked through yet.
    """

    by_hand: dict[str, dict[str, bool]] = field(default_factory=dict)
    suspects: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def is_checked(self, layer_id: str) -> bool:
        """Whether the fields have been looked through."""
        return layer_id in self.suspects

    def reason(self, layer_id: str, name: str) -> str:
        """Why the field identifies persons or parcels; empty where it does not."""
        return self.suspects.get(layer_id, {}).get(name, "")

    def is_on(self, layer_id: str, name: str) -> bool:
        """Whether the field is published; before its layer has been looked through, only by the user's word."""
        harmless = self.is_checked(layer_id) and not self.reason(layer_id, name)
        return self.by_hand.get(layer_id, {}).get(name, harmless)

    def set_on(self, layer_id: str, name: str, is_on: bool) -> None:
        """As the user says."""
        self.by_hand.setdefault(layer_id, {})[name] = is_on

    def take_harmless(self, layer_id: str) -> None:
        """All that identify nobody: what holds without a word of the user."""
        self.by_hand.pop(layer_id, None)

    def take_none(self, layer_id: str, names: Iterable[str]) -> None:
        """Shapes without any values."""
        self.by_hand[layer_id] = dict.fromkeys(names, False)

    def state(self) -> dict[str, dict[str, bool]]:
        """What the project remembers: the user's own word, and not what was found in the fields."""
        return self.by_hand

    def restore(self, state: dict[str, object]) -> None:
        """Take what was remembered; the fields of the layers that are there now are looked through anew."""
        self.suspects.clear()
        self.by_hand = {
            layer_id: {name: bool(is_on) for name, is_on in fields.items()}
            for layer_id, fields in state.items()
            if isinstance(fields, dict)
        }

    def white_list(self, layers: Iterable[QgsVectorLayer]) -> str:
        """The parameter FIELDS.

        A layer that has neither been looked through nor touched is left out: the algorithm itself then takes all that
        identify nobody.
        """
        known = [layer for layer in layers if layer.id() in self.suspects or layer.id() in self.by_hand]
        lists = {layer.name(): [name for name in names_of(layer) if self.is_on(layer.id(), name)] for layer in known}
        return json.dumps(lists, ensure_ascii=False) if lists else ""

    def allowed(self, layers: Iterable[QgsVectorLayer]) -> list[str]:
        """Identifying fields that the user publishes all the same, as ``layer.field`` (ALLOW_IDENTIFYING)."""
        return [
            f"{layer.name()}.{name}"
            for layer in layers
            for name in names_of(layer)
            if self.reason(layer.id(), name) and self.by_hand.get(layer.id(), {}).get(name)
        ]


def names_of(layer: QgsVectorLayer) -> list[str]:
    """The fields that can be published: all but the key that the file itself keeps."""
    keys = set(layer.primaryKeyAttributes()) if layer.providerType() == "ogr" else set()
    return [one.name() for place, one in enumerate(layer.fields()) if place not in keys]
