"""What must not stand in the open, unless it stands in the field made for it or somebody has said why it may."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..diagnostics import Diagnostic, Span
from ..model import Project
from ..model.disclosed import Given, given
from ..source import Document

DISCLOSABLE = ("secret-", "media-unused")  # the findings that `disclosed` in site.yaml can answer
PRIVATE = "people"  # a kind of file that is there for all this, and in no output without consent
# The fields that are made for it: of a role, or shown to participants alone.
MEANT = {"secret-email": ("email",), "secret-phone": ("phone",), "secret-link": ("online",)}


def check_secrets(documents: Iterable[Document]) -> Iterator[Diagnostic]:
    """Everything suspicious in the files of the content, but for the people files."""
    for document in documents:
        for one in document.suspects if document.kind != PRIVATE else ():
            meant = document.kind != "data" and one.fields[-1:] and one.fields[-1] in MEANT.get(one.rule, ())
            if not meant and one.fields[:1] != ("disclosed",):
                yield document.source.finding(one.rule, one.line, one.column, len(one.value), values={"value": one.value})


def check_unused(documents: Iterable[Document], media: Collection[str]) -> Iterator[Diagnostic]:
    """Those of some files of `media/` that no file of the content names: they are published, and perhaps nobody knows."""
    named = frozenset[str]().union(*(one.names for one in documents))
    for path in sorted(media):
        if path.rpartition("/")[2] not in named:
            yield Diagnostic("media-unused", Span(path), {"value": path})


def not_disclosed(findings: Iterable[Diagnostic], project: Project) -> list[Diagnostic]:
    """The findings without those about what is public on purpose."""
    public = Given(given(project))
    return [one for one in findings if not one.rule.startswith(DISCLOSABLE) or str(one.values["value"]) not in public]


def check_tracked(project: Project, tracked: Mapping[str, str]) -> Iterator[Diagnostic]:
    """People files that git keeps and that a remote on a public host would get; `tracked` maps paths to such hosts."""
    for folder in project.cohorts.values():
        if folder.people and folder.people.path in tracked and not folder.cohort.value.sample:
            values = {"host": tracked[folder.people.path], "path": folder.people.path}
            yield folder.people.finding("people-tracked", values=values)


def check_retention(project: Project, today: dt.date | None) -> Iterator[Diagnostic]:
    """Cohorts whose people are still written down after the day until which they were to be kept."""
    for folder in project.cohorts.values():
        retention, people = folder.cohort.value.retention, folder.people
        if today and retention and retention.over(today) and people and people.value.people:
            values = {"until": retention.until, "count": len(people.value.people), "path": people.path}
            yield folder.cohort.finding("retention-over", "retention", "until", values=values)
