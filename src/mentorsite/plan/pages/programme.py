"""The start page, the programme, workshops and cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ...model import Record
from ...model.accompaniment import Case, Workshop
from ...model.base import ContentArea
from ...model.programme import Phase as ModelPhase
from ...model.programme import Programme, Requirements, TandemTask
from .. import routes as where
from ..frame import frame, page_title, section
from ..lifecycle import current
from ..sheet import Page, Reader, Sheet
from ..views import programme as view
from ..views.values import Card, Label, Link, Words
from .agenda import entry, ordered
from .cohorts import cohort_card
from .handbook import edition_cards, news_cards

NEWS_ON_START = 3


def start_page(reader: Reader) -> Iterator[Page]:
    """The first page: what this is, for whom, and the next date."""
    yield where.START, partial(_start, reader)


def _start(reader: Reader) -> view.StartView:
    sheet = Sheet(reader, where.START)
    project, programme = reader.project, reader.project.programme.value
    path = project.programme.path
    cohorts = [cohort_card(sheet, one) for one in current(project)]
    folder = next(iter(current(project)), None)
    heading, lead = reader.words(programme.name), reader.words(programme.summary)
    return view.StartView(
        frame=frame(sheet, heading, lead),
        heading=heading,
        lead=lead,
        facts=(
            *_facts(reader, programme),
            *(Label("count", fact) for card in cohorts[:1] for fact in card.facts),
        ),
        cohorts=tuple(cohorts),
        dates=tuple(entry(sheet, folder, event) for event in ordered(folder)) if folder else (),
        schedule=sheet.to(folder.schedule.path) if folder and folder.schedule else "",
        roles=edition_cards(sheet),
        goals=sheet.points(programme.goals, path, "goals"),
        contents=sheet.points(programme.contents, path, "content"),
        programme=sheet.to(path),
        news=news_cards(sheet)[:NEWS_ON_START],
        cases=_case_cards(sheet),
    )


def programme_page(reader: Reader) -> Iterator[Page]:
    """The programme, independent of a year."""
    yield reader.project.programme.path, partial(_programme, reader)


def _programme(reader: Reader) -> view.ProgrammeView:
    record = reader.project.programme
    sheet, programme, path = Sheet(reader, record.path), record.value, record.path
    heading, lead = Words(reader.t("section.programme.title")), reader.words(programme.summary)
    first = min((phase.from_month for phase in programme.phases), default=1)
    agreement, evaluation = programme.agreement, programme.evaluation
    return view.ProgrammeView(
        frame=frame(sheet, heading, lead),
        heading=heading,
        lead=lead,
        description=sheet.must(programme.description, path),
        why=sheet.html(programme.why, path, level=3, prefix="why--"),
        needs=sheet.html(programme.needs, path, level=3, prefix="needs--"),
        facts=_facts(reader, programme),
        goals=sheet.points(programme.goals, path, "goals"),
        target_groups=sheet.points(programme.target_groups, path, "target"),
        contents=tuple((point.id.value, sheet.point(point, path, point.id.value)) for point in programme.contents),
        steps=sheet.points(programme.steps, path, "steps"),
        phases=tuple(_phase(sheet, phase, first, path, f"phase-{at}--") for at, phase in enumerate(programme.phases, 1)),
        scale=max((phase.to_month for phase in programme.phases), default=1) - first + 1,
        roles=tuple(
            view.RoleDuties(
                id=one.role.value,
                title=reader.words(one.title),
                summary=reader.words(one.summary),
                duties=tuple(reader.words(duty) for duty in one.duties),
                page=titled(sheet, one.page, path),
            )
            for one in programme.roles
        ),
        requirements=_requirements(reader, programme.requirements),
        agreement=sheet.html(agreement.summary, path, level=3, prefix="agreement--") if agreement else None,
        agreement_points=sheet.points(agreement.points, path, "agreement") if agreement else (),
        agreement_page=titled(sheet, agreement.page, path) if agreement else None,
        evaluation=sheet.html(evaluation.summary, path, level=3, prefix="evaluation--") if evaluation else None,
        evaluation_points=sheet.points(evaluation.points, path, "evaluation") if evaluation else (),
        partners=tuple(
            Card(reader.words(partner.name), partner.url or "", reader.maybe(partner.text)) for partner in programme.partners
        ),
        sources=sheet.sources(programme.sources),
    )


def titled(sheet: Sheet, written: str | None, base: str) -> Link | None:
    """A link whose label is the title of the page that it leads to; None where a field names none, or one that is not there."""
    if written is None:
        return None
    target = sheet.reader.links.look_up(written, base, sheet.reader.lang)
    if target.foreign or not target.address:
        return None
    address = target.address.partition("#")[0]
    key = next(key for key in sheet.reader.routes.pages() if sheet.reader.routes.get(key, sheet.reader.lang) == address)
    return Link(page_title(sheet.reader, key), sheet.href(target.address))


def _phase(sheet: Sheet, phase: ModelPhase, first: int, path: str, prefix: str) -> view.Phase:
    reader = sheet.reader
    low, high = phase.from_month, phase.to_month
    if high < 1:
        months = reader.t("phase.before")
    elif max(low, 1) == high:
        months = reader.t("phase.month", **{"from": high})
    else:
        months = reader.t("phase.months", **{"from": max(low, 1), "to": high})
    return view.Phase(
        id=phase.id,
        title=reader.words(phase.title),
        text=sheet.must(phase.text, path, level=4, prefix=prefix),
        months=months,
        start=low - first,
        span=max(1, high - low + 1),
    )


def _requirements(reader: Reader, given: Requirements) -> tuple[view.Requirement, ...]:
    usual = Requirements()
    return tuple(
        view.Requirement(
            label=reader.t(f"requirement.{name}"),
            value=getattr(given, name).value,
            usual=getattr(usual, name).value,
            reason=reader.maybe(getattr(given, name).reason),
        )
        for name in Requirements.model_fields
        if name in given.model_fields_set
    )


def _facts(reader: Reader, programme: Programme) -> tuple[Label, ...]:
    """What the programme says of itself in two words; defaults are for the checks, no promise is made of them."""
    facts = {"form": reader.t(f"form.{programme.form}"), "months": reader.t("programme.months", n=programme.months)}
    return tuple(Label(name, text) for name, text in facts.items() if name in programme.model_fields_set)


def workshop_pages(reader: Reader) -> Iterator[Page]:
    """The accompanying programme."""
    records = sorted(reader.project.workshops.values(), key=lambda record: (record.value.order, record.id))
    yield "workshops/", partial(_workshops, reader, records)
    for record in records:
        yield record.path, partial(_workshop, reader, record)


def _workshops(reader: Reader, records: Sequence[Record[Workshop]]) -> view.WorkshopsView:
    sheet = Sheet(reader, "workshops/")
    title, lead = Words(reader.t("section.workshops.title")), Words(reader.t("section.workshops.lead"))
    cards = tuple(_workshop_card(sheet, record) for record in records)
    return view.WorkshopsView(
        frame=frame(sheet, title, lead),
        heading=title,
        lead=lead,
        workshops=cards,
        areas=reader.labels("area", ContentArea),
        matrix=(
            *((card, _serves(record.value.contents)) for card, record in zip(cards, records, strict=True)),
            *((_task_card(reader, task), _serves(task.contents)) for task in reader.project.programme.value.tandem_tasks),
        ),
        library=sheet.to(where.MATERIALS),
    )


def _serves(contents: Sequence[ContentArea]) -> tuple[bool, ...]:
    return tuple(area in contents for area in ContentArea)


def _task_card(reader: Reader, task: TandemTask) -> Card:
    """What tandems do by themselves, beside the workshops; there is no page of it."""
    title = reader.words(task.title)
    return Card(Words(reader.t("workshops.task", title=title.text), title.lang), "")


def _workshop_card(sheet: Sheet, record: Record[Workshop]) -> Card:
    reader = sheet.reader
    labels = reader.labels("role", record.value.audience)
    return Card(reader.words(record.value.title), sheet.to(record.path), reader.words(record.value.summary), labels)


def _workshop(reader: Reader, record: Record[Workshop]) -> view.WorkshopView:
    sheet, workshop, path = Sheet(reader, record.path), record.value, record.path
    heading, lead = reader.words(workshop.title), reader.words(workshop.summary)
    dates = tuple(
        entry(sheet, folder, event)
        for folder in sorted(reader.project.cohorts.values(), key=lambda one: one.cohort.value.start, reverse=True)
        for event in ordered(folder)
        if event.workshop == record.id
    )
    return view.WorkshopView(
        frame=frame(sheet, heading, lead, above=[section(sheet, "workshops")], preview=workshop.draft),
        heading=heading,
        lead=lead,
        description=sheet.html(workshop.description, path, level=3),
        aims=tuple(reader.words(aim) for aim in workshop.aims),
        contents=reader.labels("area", workshop.contents),
        audience=reader.labels("role", workshop.audience),
        hours=workshop.hours,
        trainer=reader.maybe(workshop.trainer),
        agenda=tuple(view.AgendaItem(reader.words(item.title), item.minutes, item.pause) for item in workshop.agenda),
        preparation=sheet.html(workshop.preparation, path, level=3, prefix="preparation--"),
        materials=sheet.materials(workshop.materials, path),
        dates=dates,
    )


def _cases(reader: Reader) -> list[Record[Case]]:
    return sorted(reader.project.cases.values(), key=lambda record: (record.value.order, record.id))


def _case_cards(sheet: Sheet) -> tuple[Card, ...]:
    reader = sheet.reader
    return tuple(
        Card(
            reader.words(record.value.title),
            sheet.to(record.path),
            reader.words(record.value.summary),
            (reader.label("case_kind", record.value.kind),),
        )
        for record in _cases(reader)
    )


def case_pages(reader: Reader) -> Iterator[Page]:
    """The case examples."""
    yield "cases/", partial(_case_list, reader)
    for record in _cases(reader):
        yield record.path, partial(_case, reader, record)


def _case_list(reader: Reader) -> view.CasesView:
    sheet = Sheet(reader, "cases/")
    title, lead = Words(reader.t("section.cases.title")), Words(reader.t("section.cases.lead"))
    return view.CasesView(frame=frame(sheet, title, lead), heading=title, lead=lead, cases=_case_cards(sheet))


def _case(reader: Reader, record: Record[Case]) -> view.CaseView:
    sheet, case = Sheet(reader, record.path), record.value
    heading, summary = reader.words(case.title), reader.words(case.summary)
    return view.CaseView(
        frame=frame(sheet, heading, summary, above=[section(sheet, "cases")], preview=case.draft),
        heading=heading,
        lead=summary,
        kind=reader.label("case_kind", case.kind),
        organisation=reader.words(case.organisation),
        body=sheet.must(case.body, record.path),
        quote=reader.maybe(case.quote),
        facts=tuple((reader.words(fact.label), reader.words(fact.value)) for fact in case.facts),
        lessons=tuple(reader.words(lesson) for lesson in case.lessons),
        sources=sheet.sources(case.sources),
    )
