"""Fields that identify a person, a household or a parcel, found by what they are called and by what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ...common.texts import marked
from ..model import LayerField
from .naming import Meaning, meaning_of
from .patterns import Pattern, patterns_in

BY_NAME = {
    Meaning.PERSON: marked("Its name says that it names a person."),
    Meaning.NUMBER: marked("Its name says that it holds a number given to one person or one card."),
    Meaning.CONTACT: marked("Its name says that it holds a telephone number or an e-mail address."),
    Meaning.BIRTH: marked("Its name says that it holds a date of birth or an age of one person."),
    Meaning.ADDRESS: marked("It holds addresses down to the lot or the door."),
    Meaning.PARCEL: marked("It holds parcel numbers, by which anyone finds the owner."),
    Meaning.PLATE: marked("Its name says that it holds registration numbers of vehicles."),
    Meaning.ACCOUNT: marked("Its name says that it holds bank accounts or cards."),
    Meaning.FREE_TEXT: marked("It is free text, in which names and telephone numbers may stand."),
}
BY_VALUE = {
    Pattern.RESIDENT: marked("It holds resident registration numbers."),
    Pattern.FOREIGNER: marked("It holds registration numbers of foreigners."),
    Pattern.PHONE: marked("It holds telephone numbers."),
    Pattern.EMAIL: marked("It holds e-mail addresses."),
    Pattern.BUSINESS: marked("It holds business registration numbers."),
    Pattern.CARD: marked("It holds card numbers."),
    Pattern.HASHED: marked("It holds hashed ids, which are those of single cards or persons."),
    Pattern.PLATE: marked("It holds registration numbers of vehicles."),
    Pattern.PNU: marked("It holds parcel numbers (PNU), by which anyone finds the owner."),
    Pattern.LOT: marked("It holds addresses down to the lot or the door."),
    Pattern.PERSON: marked("Its values look like names of persons."),
}


@dataclass(frozen=True)
class Finding:
    """A field that identifies: ``reason`` is an English sentence, looked up in the translation."""

    field: str
    reason: str
    of_person: bool
    """It tells one person from another, so that also the place of a feature is personal."""


_OF_PERSONS = (
    Meaning.PERSON, Meaning.NUMBER, Meaning.CONTACT, Meaning.BIRTH, Meaning.ACCOUNT,
    Pattern.RESIDENT, Pattern.FOREIGNER, Pattern.PHONE, Pattern.EMAIL, Pattern.CARD, Pattern.HASHED, Pattern.PERSON,
)  # fmt: skip


def identifying_fields(
    frame: pd.DataFrame, fields: Sequence[LayerField], titles_tell: bool = True
) -> tuple[Finding, ...]:
    """Those of ``fields`` that identify someone, by their values first and else by name or title.

    ``titles_tell`` is False for results of ours, where a title like 이름 is the name that we gave the field of a hub.
    Values are looked at in all rows: one telephone number among ten thousand remarks is enough. An address that tells
    no lot, a date that is no birth and the name of a place identify nobody.
    """
    titles = {one.name: one.title if titles_tell else "" for one in fields}
    found = (_finding(frame[one.name], one.name, titles[one.name]) for one in fields if one.name in frame.columns)
    return tuple(one for one in found if one is not None)


def _finding(values: pd.Series, name: str, title: str) -> Finding | None:
    held = patterns_in(values)
    meaning = meaning_of(name) or meaning_of(title)
    if meaning is Meaning.ADDRESS and Pattern.LOT not in held:
        meaning = None  # an address of a dong
    if held:
        return Finding(name, BY_VALUE[held[0]], any(one in _OF_PERSONS for one in (*held, meaning)))
    if meaning is not None and values.notna().any():
        return Finding(name, BY_NAME[meaning], meaning in _OF_PERSONS)
    return None
