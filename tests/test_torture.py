"""The torture sites are what they promise, so that a page that bears them bears anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from mentorsite.model import Project, assemble
from mentorsite.source import read_content

from .torture import everything, write_content

# A draft has no pages, and a date without start or words is an error: both are required all the same.
NEEDED_ALL_THE_SAME = {("Cohort", "state"), ("Event", "start"), ("Schedule", "events")}


def project_of(name: str, folder: Path) -> Project:
    """A torture site, read."""
    project, _ = assemble(read_content(write_content(name, folder)))
    assert project is not None
    return project


def values(value: object) -> Iterator[BaseModel]:
    """A value and all those within it."""
    if isinstance(value, BaseModel):
        yield value
        yield from (inner for name in value.model_fields_set for inner in values(getattr(value, name)))
    elif isinstance(value, dict):
        yield from (inner for one in value.values() for inner in values(one))
    elif isinstance(value, tuple | list):
        yield from (inner for one in value for inner in values(one))


def test_everything_has_every_field(tmp_path: Path) -> None:
    """Each field of each kind of record is written somewhere: a new one comes with the pages that must bear it."""
    written: dict[type[BaseModel], set[str]] = defaultdict(set)
    project = project_of("everything", tmp_path)
    for one in (inner for record in project.records() for inner in values(record.value)):
        written[type(one)] |= one.model_fields_set
    missing = {(kind.__name__, name) for kind, found in written.items() for name in kind.model_fields if name not in found}
    assert missing == set()
    folder = project.cohorts["2026"]
    assert folder.people is not None
    assert (len(folder.events), len(folder.people.value.people)) == (everything.EVENTS, everything.PEOPLE)


def test_bare_has_no_field_that_may_be_absent(tmp_path: Path) -> None:
    """Nothing stands in the bare site but what is required."""
    project = project_of("bare", tmp_path)
    for one in (inner for record in project.records() for inner in values(record.value)):
        kind = type(one)
        optional = {(kind.__name__, name) for name in one.model_fields_set if not kind.model_fields[name].is_required()}
        assert optional <= NEEDED_ALL_THE_SAME
