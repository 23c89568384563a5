"""Vehicle classes: how much room they take, what SUMO calls them, what they emit."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ...common.fields import field_named, texts_of
from ...common.texts import marked
from ..errors import TrafficError
from .numbers import numbers_in
from .vehicle_names import class_named

DEFAULT_FILE = Path(__file__).with_name("classes.csv")
"""Cars and lorries. Shares, pcu 1.8 (도로용량편람: 1.5–2.0 on level ground) and emission classes (HBEFA 3, Euro 4, of
SUMO) are proposals: a city replaces them by its own counts by class."""

TEXTS = {"sumo_class": ("sumo_class", "vclass"), "emission_class": ("emission_class", "배출등급", "emission")}
NUMBERS = {
    "share": ("share", "ratio", "구성비", "비율"),
    "pcu": ("pcu", "pce", "승용차환산계수"),
    "length_m": ("length_m", "length", "길이"),
}
NAMES = ("vehicle_class", "class", "차종")


def default_classes() -> pd.DataFrame:
    """The classes of :data:`DEFAULT_FILE`: :data:`~.model.CLASS_FIELDS` and ``share`` of all vehicles."""
    return pd.read_csv(DEFAULT_FILE)


def read_classes(table: pd.DataFrame) -> pd.DataFrame:
    """The classes of ``table``, a row each; a field that is missing or empty is that of the car, or of the class of the
    same name, in the shipped table; shares are brought to a sum of 1.

    Raises :class:`TrafficError` for a table without names, a name that stands twice, or pcu or lengths of 0.
    """
    if field_named(table.columns, NAMES) is None or table.empty:
        raise TrafficError("The table of vehicle classes has no field vehicle_class or is empty.")
    shipped = default_classes().set_index("vehicle_class")
    names = texts_of(table, NAMES).map(class_named)
    if names.duplicated().any():
        raise TrafficError(
            "The vehicle class {name} stands twice in the table of classes. Leave one row of it.",
            name=names[names.duplicated()].iloc[0],
        )
    model = shipped.reindex(names.where(names.isin(shipped.index), "car"))
    read = pd.DataFrame({"vehicle_class": names.to_numpy()})
    for field, called in {**NUMBERS, **TEXTS}.items():
        found = field_named(table.columns, called)
        given = values = texts_of(table, called)
        if field in NUMBERS and found is not None:
            values = pd.Series(numbers_in(table[found], marked("vehicle classes"), found))
        read[field] = values.where(given.to_numpy() != "", pd.Series(model[field].to_numpy())).to_numpy()
    for field in NUMBERS:
        read[field] = read[field].astype(float)
    if not (read["pcu"] > 0).all() or not (read["length_m"] > 0).all() or not read["share"].sum() > 0:
        raise TrafficError("Vehicle classes need a pcu, a length and a share above 0. Check the table of classes.")
    return read.assign(share=read["share"] / read["share"].sum())
