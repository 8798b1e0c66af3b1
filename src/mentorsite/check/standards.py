"""Catalogues and the answers to them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..diagnostics import Diagnostic
from ..model import Project
from ..rules import NAMES
from ..standards import wants_answer
from .references import unknown


def check_standards(project: Project) -> Iterator[Diagnostic]:
    """References inside the catalogues and to programme rules, and answers that fit the catalogues."""
    for catalogue in project.catalogues.values():
        areas = {area.id for area in catalogue.value.areas}
        levels = {level.id for level in catalogue.value.levels}
        for number, criterion in enumerate(catalogue.value.criteria):
            if criterion.area not in areas:
                yield unknown(catalogue, "area", criterion.area, areas, "criteria", number, "area")
            if criterion.level not in levels:
                yield unknown(catalogue, "level", criterion.level, levels, "criteria", number, "level")
    yield from _rules(project)
    yield from _answers(project)
    if "standards/evidence.yaml" not in project.broken:
        yield from _unanswered(project)


def _rules(project: Project) -> Iterator[Diagnostic]:
    """Names of programme rules, in catalogues and in cohorts."""
    for catalogue in project.catalogues.values():
        for number, criterion in enumerate(catalogue.value.criteria):
            for place, name in enumerate(criterion.rules):
                if name not in NAMES:
                    yield unknown(catalogue, "rule", name, NAMES, "criteria", number, "rules", place)
    for folder in project.cohorts.values():
        for field in ("deviations", "attestations"):
            for name in getattr(folder.cohort.value, field):
                if name not in NAMES:
                    yield unknown(folder.cohort, "rule", name, NAMES, field, name, on_key=True)


def _answers(project: Project) -> Iterator[Diagnostic]:
    evidence = project.evidence
    for catalogue_id, answers in (evidence.value.root if evidence else {}).items():
        assert evidence is not None  # noqa: S101 - it holds the answers
        catalogue = project.catalogues.get(catalogue_id)
        if catalogue is None:
            if f"standards/{catalogue_id}.yaml" not in project.broken:
                yield unknown(evidence, "catalogue", catalogue_id, project.catalogues, catalogue_id, on_key=True)
            continue
        criteria = {criterion.id for criterion in catalogue.value.criteria}
        for criterion_id, answer in answers.items():
            if criterion_id not in criteria:
                yield unknown(evidence, "criterion", criterion_id, criteria, catalogue_id, criterion_id, on_key=True)
            if not (answer.page or answer.attested or answer.deviation):
                yield evidence.finding("answer-empty", catalogue_id, criterion_id, on_key=True)


def _unanswered(project: Project) -> Iterator[Diagnostic]:
    """Criteria without an answer, as far as that is not the other side of an answer whose name is wrong."""
    given = project.evidence.value.root if project.evidence else {}
    misnamed = any(catalogue not in project.catalogues for catalogue in given)
    for catalogue_id, catalogue in project.catalogues.items():
        answers = given.get(catalogue_id, {})
        criteria = [criterion.id for criterion in catalogue.value.criteria]
        open_ = [number for number, one in enumerate(catalogue.value.criteria) if wants_answer(one) and one.id not in answers]
        if not answers and open_ and not misnamed:
            yield _at(project, catalogue_id, "catalogue-unanswered", {"count": len(open_), "id": catalogue_id}, "criteria")
        if not answers:
            continue
        meant = {best for answer in answers if answer not in criteria for best in get_close_matches(answer, criteria, 1, 0.6)}
        for number in open_:
            if criteria[number] not in meant:
                name = criteria[number]
                yield _at(project, catalogue_id, "criterion-unanswered", {"id": name}, "criteria", number, "id")


def _at(project: Project, name: str, rule: str, values: dict[str, object], *location: int | str) -> Diagnostic:
    """A finding in a catalogue; about one that comes with mentorsite it stands where the site answers or names it."""
    if name not in project.shipped:
        return project.catalogues[name].finding(rule, *location, on_key=len(location) == 1, values=values)
    if project.evidence and name in project.evidence.value.root:
        return project.evidence.finding(rule, name, on_key=True, values=values)
    return project.site.finding(rule, "standards", project.site.value.standards.index(name), values=values)
