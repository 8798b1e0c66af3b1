"""Who may see a field. Each model says so for its own fields, beside them; what nobody said is as safe as the model's default.

A consent can open a field to everybody, never close one: what participants see of each other they agreed to when they joined.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final


class Visibility(IntEnum):
    """For whom a field is; whoever is further down sees all above."""

    PUBLIC = 0
    PARTICIPANTS = 1
    COORDINATORS = 2
    KEY = 3  # an id, a date of consent: the plan counts and joins by it, and shows it to nobody


PUBLIC: Final = Visibility.PUBLIC
PARTICIPANTS: Final = Visibility.PARTICIPANTS
COORDINATORS: Final = Visibility.COORDINATORS
KEY: Final = Visibility.KEY
Seen = Mapping[str, Visibility]
