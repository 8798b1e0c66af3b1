"""Takes out of the project whatever the readers of an edition may not see, before anything is planned.

The one place that does: pages, lists, feeds, calendars, search, JSON and addresses are made from what is left, so that none of
them can tell what it does not have. Which fields these are, the models say (`seen_by`, `opened_by`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeVar, get_args

from pydantic import BaseModel

from ..model import CohortFolder, Project, Record
from ..model.base import Fields
from ..model.cohort import Consent
from ..model.text import NEUTRAL, Localised
from ..model.visibility import KEY, Visibility

WITHHELD = "withheld"  # stands for something that is there
PARTS = ("cohort", "schedule", "people", "tandems")
R = TypeVar("R", bound=BaseModel)


INSIDE = tuple(Consent(scope=scope, given_on=dt.date.min) for scope in ("name", "photo"))


def visible(project: Project, reader: Visibility = Visibility.PUBLIC, cohorts: Collection[str] | None = None) -> Project:
    """The project as a reader may know it; of other cohorts than hers (None: all are) she knows what everybody does. Records in
    which nothing is hidden are the very same ones."""
    levels = {name: reader if cohorts is None or name in cohorts else Visibility.PUBLIC for name in project.cohorts}
    return replace(project, cohorts={name: _folder(folder, levels[name]) for name, folder in project.cohorts.items()})


def _folder(folder: CohortFolder, reader: Visibility) -> CohortFolder:
    less = CohortFolder(
        folder.id,
        _record(folder.cohort, reader),
        folder.schedule and _record(folder.schedule, reader),
        folder.people and _record(folder.people, reader),
        folder.tandems and _record(folder.tandems, reader),
    )
    less = less if any(getattr(less, part) is not getattr(folder, part) for part in PARTS) else folder
    return _inside(less) if reader is Visibility.PARTICIPANTS else less


def _inside(folder: CohortFolder) -> CohortFolder:
    """Among themselves people are named and shown, and so are their companies: a consent is for everybody else."""
    companies = tuple(one.model_copy(update={"consent": INSIDE[0]}) for one in folder.cohort.value.companies)
    cohort = replace(folder.cohort, value=folder.cohort.value.model_copy(update={"companies": companies}))
    if not folder.people:
        return replace(folder, cohort=cohort)
    people = tuple(one.model_copy(update={"consents": INSIDE}) for one in folder.people.value.people)
    return replace(
        folder, cohort=cohort, people=replace(folder.people, value=folder.people.value.model_copy(update={"people": people}))
    )


def _record(record: Record[R], reader: Visibility) -> Record[R]:
    value = _reduced(record.value, reader)
    return record if value is record.value else replace(record, value=value)


def _reduced(value: R, reader: Visibility) -> R:
    """The value without what this reader may not see; the same one where there is nothing."""
    changes: dict[str, object] = {}
    agreed = _agreed(value)
    for name, seen_by, scope, told in _hideable(type(value)):
        info, found = type(value).model_fields[name], getattr(value, name)
        nothing = _empty(found) if info.is_required() else info.default
        if KEY > seen_by > reader and scope not in agreed and found != nothing:
            changes[name] = WITHHELD if told else nothing
    for name in set(_deep(type(value))) - set(changes):
        found = getattr(value, name)
        below = found if isinstance(found, tuple) else (found,) if found else ()
        less = tuple(_reduced(one, reader) for one in below)
        if not all(map(_same, less, below)):
            changes[name] = less if isinstance(found, tuple) else less[0]
    return value.model_copy(update=changes) if changes else value


def _empty(found: object) -> object:
    """A text of no words, for a field that must have one."""
    return type(found)(((NEUTRAL, ""),)) if isinstance(found, Localised) else ""


def _same(one: object, other: object) -> bool:
    return one is other


def _agreed(value: BaseModel) -> frozenset[str]:
    """The scopes of the consents that hold; whoever agreed to be named in part is hidden in part, which `consent` does."""
    found = [getattr(value, "consent", None), *getattr(value, "consents", ())]
    scopes = {one.scope for one in found if isinstance(one, Consent) and one.holds}
    return frozenset(scopes | ({"name"} if "initial" in scopes else set()))


@cache
def _hideable(model: type[BaseModel]) -> tuple[tuple[str, Visibility, str, bool], ...]:
    """The fields of a model that not everybody may see: name, for whom, the scope of the consent that opens it, and whether
    everybody may know that it is there."""
    if not issubclass(model, Fields):
        return ()
    fields = ((name, model.seen_by.get(name, model.seen_by_default)) for name in model.model_fields)
    return tuple(
        (name, seen, model.opened_by.get(name, "-"), name in model.told)
        for name, seen in fields
        if seen is not Visibility.PUBLIC
    )


@cache
def _deep(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that hold records in which something can be hidden."""
    return tuple(
        name
        for name, info in model.model_fields.items()
        if any(_hideable(below) or _deep(below) for below in _models(info.annotation) if below is not Consent)
    )


def _models(hint: object) -> Iterator[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for part in get_args(hint):
        yield from _models(part)
