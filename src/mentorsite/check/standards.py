"""Catalogues and the answers to them."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model import Project
from .references import unknown


def check_standards(project: Project) -> Iterator[Diagnostic]:
    """References inside the catalogues, and answers that fit them."""
    for catalogue in project.catalogues.values():
        areas = {area.id for area in catalogue.value.areas}
        levels = {level.id for level in catalogue.value.levels}
        for number, criterion in enumerate(catalogue.value.criteria):
            if criterion.area not in areas:
                yield unknown(catalogue, "area", criterion.area, areas, "criteria", number, "area")
            if criterion.level not in levels:
                yield unknown(catalogue, "level", criterion.level, levels, "criteria", number, "level")
    yield from _answers(project)
    if "standards/evidence.yaml" not in project.broken:
        yield from _unanswered(project)


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
    given = project.evidence.value.root if project.evidence else {}
    for catalogue_id, catalogue in project.catalogues.items():
        for number, criterion in enumerate(catalogue.value.criteria):
            if criterion.id not in given.get(catalogue_id, {}):
                yield catalogue.finding("criterion-unanswered", "criteria", number, "id", values={"id": criterion.id})
