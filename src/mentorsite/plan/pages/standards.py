"""Catalogues of quality standards, with this programme's answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from ...model import Record
from ...model.standards import Answer, Catalogue
from ...model.standards import Criterion as ModelCriterion
from ..frame import frame, section
from ..sheet import Page, Reader, Sheet
from ..views import programme as view
from ..views.values import Card, Label, Words
from .programme import titled

STATES = ("documented", "attested", "deviation", "open")


def standard_pages(reader: Reader) -> Iterator[Page]:
    """The overview, and each catalogue criterion by criterion."""
    yield "standards/", partial(_catalogues, reader)
    for record in reader.project.catalogues.values():
        yield record.path, partial(_catalogue, reader, record)


def _catalogues(reader: Reader) -> view.StandardsView:
    sheet = Sheet(reader, "standards/")
    title, lead = Words(reader.t("section.standards.title")), Words(reader.t("section.standards.lead"))
    cards = []
    for record in reader.project.catalogues.values():
        catalogue, answers = record.value, _answers(reader, record)
        cards.append(
            view.CatalogueCard(
                card=Card(reader.words(catalogue.title), sheet.to(record.path), reader.words(catalogue.summary)),
                publisher=reader.words(catalogue.publisher),
                total=len(catalogue.criteria),
                counts=_counts(reader, (state(answers.get(criterion.id)) for criterion in catalogue.criteria)),
            )
        )
    return view.StandardsView(frame=frame(sheet, title, lead), heading=title, lead=lead, catalogues=tuple(cards))


def _answers(reader: Reader, record: Record[Catalogue]) -> Mapping[str, Answer]:
    evidence = reader.project.evidence
    return evidence.value.root.get(record.id, {}) if evidence else {}


def state(answer: Answer | None) -> str:
    """What a criterion's answer rests on. A page shows more than a word; a word more than a reason why not."""
    if answer is None:
        return "open"
    return "documented" if answer.page else "attested" if answer.attested else "deviation"


def _catalogue(reader: Reader, record: Record[Catalogue]) -> view.CatalogueView:
    sheet, catalogue, answers = Sheet(reader, record.path), record.value, _answers(reader, record)
    heading, lead = reader.words(catalogue.title), reader.words(catalogue.summary)
    areas = []
    for area in catalogue.areas:
        criteria = [_criterion(sheet, record, one, answers.get(one.id)) for one in catalogue.criteria if one.area == area.id]
        areas.append(
            view.Area(
                area.id,
                reader.words(area.title),
                reader.maybe(area.description),
                tuple(criteria),
                _counts(reader, (one.state.id for one in criteria)),
            )
        )
    every = [criterion for area in areas for criterion in area.criteria]
    return view.CatalogueView(
        frame=frame(sheet, heading, lead, above=[section(sheet, "standards")]),
        heading=heading,
        lead=lead,
        publisher=reader.words(catalogue.publisher),
        edition=reader.maybe(catalogue.edition),
        proposed=catalogue.level_status == "proposed",
        description=sheet.html(catalogue.description, record.path, level=3),
        sources=sheet.sources(catalogue.sources),
        areas=tuple(areas),
        counts=_counts(reader, (one.state.id for one in every)),
        attested=tuple(criterion for criterion in every if criterion.state.id == "attested"),
    )


def _criterion(sheet: Sheet, record: Record[Catalogue], one: ModelCriterion, answer: Answer | None) -> view.Criterion:
    reader = sheet.reader
    level = next((level for level in record.value.levels if level.id == one.level), record.value.levels[0])
    attested = answer.attested if answer else None
    return view.Criterion(
        id=one.id,
        title=reader.words(one.title),
        level=reader.words(level.title),
        weight=level.weight,
        state=reader.label("evidence", state(answer)),
        description=sheet.html(one.description, record.path, level=5),
        basis=reader.maybe(one.basis),
        page=titled(sheet, answer.page, "standards/evidence.yaml") if answer and answer.page else None,
        attested_by=reader.words(attested.by) if attested else None,
        attested_on=reader.calendar.day(attested.on) if attested else None,
        deviation=reader.maybe(answer.deviation) if answer else None,
        note=reader.maybe(answer.note) if answer else None,
    )


def _counts(reader: Reader, states: Iterable[str]) -> tuple[tuple[Label, int], ...]:
    counted = Counter(states)
    return tuple((reader.label("evidence", name), counted[name]) for name in STATES)
