"""The quality standards: the catalogues, criterion by criterion, and the programme rules, as the current cohort keeps them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from ...model import CohortFolder, Record
from ...model.standards import Catalogue
from ...rules import Outcome, Result, Said, State, assess, in_language, public_texts
from ...standards import AreaStanding, Standing, appraise
from ..frame import frame, section
from ..lifecycle import leading
from ..sheet import Page, Reader, Sheet
from ..views import standards as view
from ..views.values import Card, Label, Link, Words
from .programme import titled

STATES = (State.OK, State.DOCUMENTED, State.ATTESTED, State.ACCEPTED, State.UNKNOWN, State.WARN, State.FAIL)
Outcomes = Callable[[], tuple[Outcome, ...]]


def standard_pages(reader: Reader) -> Iterator[Page]:
    """The overview, and each catalogue criterion by criterion."""
    folder = leading(reader.whole)
    outcomes = cache(partial(_outcomes, reader, folder))
    yield "standards/", partial(_overview, reader, folder, outcomes)
    for record in reader.project.catalogues.values():
        yield record.path, partial(_catalogue, reader, folder, outcomes, record)


def _outcomes(reader: Reader, folder: CohortFolder | None) -> tuple[Outcome, ...]:
    return assess(reader.whole, folder) if folder else ()


def _read(reader: Reader, folder: CohortFolder | None) -> None:
    """Write down the texts that rules look into: a page that shows their results has read them."""
    if folder is None:
        return
    texts = [text for *_, text in public_texts(reader.whole, folder)]
    texts += [company.name for company in folder.cohort.value.companies]
    for text in texts:
        for _, words in text.texts:
            reader.texts.note(reader.texts.name(words))


def _overview(reader: Reader, folder: CohortFolder | None, outcomes: Outcomes) -> view.StandardsView:
    _read(reader, folder)
    sheet = Sheet(reader, "standards/")
    title, lead = Words(reader.t("section.standards.title")), Words(reader.t("section.standards.lead"))
    cards = []
    for record in reader.project.catalogues.values():
        catalogue = record.value
        card = Card(reader.words(catalogue.title), sheet.to(record.path), reader.words(catalogue.summary))
        whole = appraise(reader.whole, record, outcomes()).whole
        cards.append(view.CatalogueCard(card, reader.words(catalogue.publisher), _tally(reader, whole)))
    counted = Counter(outcome.state for outcome in outcomes())
    return view.StandardsView(
        frame=frame(sheet, title, lead),
        heading=title,
        lead=lead,
        cohort=_cohort(sheet, folder),
        catalogues=tuple(cards),
        rules=tuple(_rule(reader, outcome) for outcome in outcomes()),
        rule_counts=_counts(reader, counted) if counted else (),
    )


def _cohort(sheet: Sheet, folder: CohortFolder | None) -> Link | None:
    return sheet.link(folder.cohort.path, sheet.reader.words(folder.cohort.value.title)) if folder else None


def _rule(reader: Reader, outcome: Outcome) -> view.ProgrammeRule:
    return view.ProgrammeRule(
        outcome.rule.id,
        _said(reader, outcome.rule.title),
        reader.label("evidence", outcome.state),
        tuple(_finding(reader, result) for result in outcome.results),
    )


def _finding(reader: Reader, result: Result) -> view.Finding:
    """A result as the public may see it: its sentence, not its facts."""
    part, attested = result.part, result.attested
    return view.Finding(
        part.id,
        _said(reader, part.title),
        reader.label("evidence", result.state),
        _said(reader, result.sentence),
        reader.maybe(result.reason),
        reader.words(attested.by) if attested else None,
        reader.calendar.day(attested.on) if attested else None,
        _said(reader, part.origin),
    )


def _said(reader: Reader, said: Said) -> Words:
    return Words(in_language(said, reader.lang), None if reader.lang in said else "en")


def _catalogue(
    reader: Reader, folder: CohortFolder | None, outcomes: Outcomes, record: Record[Catalogue]
) -> view.CatalogueView:
    _read(reader, folder)
    sheet, catalogue = Sheet(reader, record.path), record.value
    heading, lead = reader.words(catalogue.title), reader.words(catalogue.summary)
    appraisal = appraise(reader.whole, record, outcomes())
    shown = {one.number: _criterion(sheet, record, one) for one in appraisal.whole.standings}
    people = (one for one in appraisal.whole.standings if one.criterion.proof == "person" or one.state is State.ATTESTED)
    return view.CatalogueView(
        frame=frame(sheet, heading, lead, above=[section(sheet, "standards")]),
        heading=heading,
        lead=lead,
        publisher=reader.words(catalogue.publisher),
        edition=reader.maybe(catalogue.edition),
        proposed=catalogue.level_status == "proposed",
        cohort=_cohort(sheet, folder),
        description=sheet.html(catalogue.description, record.path, level=3),
        sources=sheet.sources(catalogue.sources),
        areas=tuple(
            view.Area(
                one.area.id,
                reader.words(one.area.title),
                reader.maybe(one.area.description),
                tuple(shown[standing.number] for standing in one.standings),
                _tally(reader, one),
            )
            for one in appraisal.areas
            if one.area
        ),
        tally=_tally(reader, appraisal.whole),
        people=tuple(shown[one.number] for one in people),
    )


def _criterion(sheet: Sheet, record: Record[Catalogue], standing: Standing) -> view.Criterion:
    reader, one, answer = sheet.reader, standing.criterion, standing.answer
    attested = answer.attested
    return view.Criterion(
        id=one.id,
        title=reader.words(one.title),
        level=reader.words(standing.level.title),
        weight=standing.level.weight,
        state=reader.label("evidence", standing.state),
        description=sheet.html(one.description, record.path, level=5, prefix=f"{one.id}--"),
        basis=reader.maybe(one.basis),
        findings=tuple(_finding(reader, result) for result in standing.results),
        page=titled(sheet, answer.page, "standards/evidence.yaml") if answer.page else None,
        attested_by=reader.words(attested.by) if attested else None,
        attested_on=reader.calendar.day(attested.on) if attested else None,
        deviation=reader.maybe(answer.deviation),
        note=reader.maybe(answer.note),
    )


def _tally(reader: Reader, standing: AreaStanding) -> view.Tally:
    return view.Tally(_counts(reader, standing.counts), standing.met, len(standing.standings), standing.floor)


def _counts(reader: Reader, counted: Mapping[State, int]) -> tuple[tuple[Label, int], ...]:
    """In a fixed order; only the states that occur."""
    return tuple((reader.label("evidence", state), counted[state]) for state in STATES if counted.get(state))
