"""What a site has published of its dates, and what has changed since.

`state` is the shape of `schedule.json`, which every site carries; `read` finds the one that was published last; `compare` tells
what a person would want to know. Nothing here knows the content model: what is compared is what the public could see.
"""

from __future__ import annotations

from .compare import carried, changes_between, recorded
from .read import Since, read_since
from .state import Change, ChangeKind, Cohort, Event, Material, Schedule, Time, dump, json_schema

__all__ = [
    "Change",
    "ChangeKind",
    "Cohort",
    "Event",
    "Material",
    "Schedule",
    "Since",
    "Time",
    "carried",
    "changes_between",
    "dump",
    "json_schema",
    "read_since",
    "recorded",
]
