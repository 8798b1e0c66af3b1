"""The view of the way into a cohort's participants' area."""

from __future__ import annotations

from typing import NamedTuple

from .frame import Frame
from .values import Contact, Link, Words


class AccessView(NamedTuple):
    """Where participants of a cohort open what is for them alone. `area` is the name of the folder with the sealed files."""

    frame: Frame
    heading: Words
    lead: Words
    area: str
    cohort: Link
    contact: Contact
