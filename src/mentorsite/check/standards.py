"""Catalogues and the answers to them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

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
    """Criteria without an answer, as far as that is not the other side of an answer whose name is wrong."""
    given = project.evidence.value.root if project.evidence else {}
    misnamed = any(catalogue not in project.catalogues for catalogue in given)
    for catalogue_id, catalogue in project.catalogues.items():
        answers = given.get(catalogue_id, {})
        criteria = [criterion.id for criterion in catalogue.value.criteria]
        if not answers and not misnamed:
            values = {"count": len(criteria)}
            yield catalogue.finding("catalogue-unanswered", "criteria", on_key=True, values=values)
        if not answers:
            continue
        meant = {best for answer in answers if answer not in criteria for best in get_close_matches(answer, criteria, 1, 0.6)}
        for number, criterion in enumerate(criteria):
            if criterion not in answers and criterion not in meant:
                yield catalogue.finding("criterion-unanswered", "criteria", number, "id", values={"id": criterion})
