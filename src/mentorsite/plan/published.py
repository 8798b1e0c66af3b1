"""What is published at all: drafts are left out before anything is planned, so that no list, feed or link can mention them."""

from __future__ import annotations

from dataclasses import replace

from ..model import Project
from .lifecycle import stage


def published(project: Project, *, drafts: bool) -> tuple[Project, frozenset[str]]:
    """The project without its drafts (or with them), and the files that were left out."""
    if drafts:
        return project, frozenset()
    hidden = {
        record.path
        for records in (project.workshops, project.cases, project.chapters, project.pages, project.news)
        for record in records.values()
        if record.value.draft
    }
    secret = {name for name, folder in project.cohorts.items() if not stage(folder).built}
    for name in secret:
        hidden |= {f"cohorts/{name}/{part}.yaml" for part in ("cohort", "schedule", "people", "tandems")}
    return replace(
        project,
        workshops={name: one for name, one in project.workshops.items() if one.path not in hidden},
        cases={name: one for name, one in project.cases.items() if one.path not in hidden},
        chapters={name: one for name, one in project.chapters.items() if one.path not in hidden},
        pages={name: one for name, one in project.pages.items() if one.path not in hidden},
        news={name: one for name, one in project.news.items() if one.path not in hidden},
        cohorts={name: one for name, one in project.cohorts.items() if name not in secret},
    ), frozenset(hidden)
