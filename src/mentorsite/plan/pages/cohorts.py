"""Cohorts: the overview, and for each its page, its schedule and its dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ...model import CohortFolder
from ..consent import named
from ..frame import contact, frame, section
from ..lifecycle import current, stage
from ..routes import MATERIALS, access_key, companies_key
from ..sheet import Page, Reader, Sheet
from ..views import cohorts as view
from ..views.values import Card, Words
from .agenda import cohort_link, entry, ordered, period, state_notice
from .companies import company_view, unnamed
from .events import event_page
from .people import numbers_of
from .schedules import schedule
from .tandems import tandem_counts, tandem_views
from .ways import calendar
from .year import by_month, year


def cohort_pages(reader: Reader) -> Iterator[Page]:
    """The overview, and for each cohort its page, its schedule and its events."""
    folders = sorted(reader.project.cohorts.values(), key=lambda folder: folder.cohort.value.start, reverse=True)
    yield "cohorts/", partial(_cohorts, reader, folders)
    for folder in folders:
        yield folder.cohort.path, partial(_cohort, reader, folder)
        if folder.schedule:
            yield folder.schedule.path, partial(schedule, reader, folder)
            events = ordered(folder)
            for number, event in enumerate(events):
                yield f"{folder.schedule.path}#{event.id}", partial(event_page, reader, folder, events, number)


def _cohorts(reader: Reader, folders: Sequence[CohortFolder]) -> view.CohortsView:
    sheet = Sheet(reader, "cohorts/")
    title, lead = Words(reader.t("section.cohorts.title")), Words(reader.t("section.cohorts.lead"))
    return view.CohortsView(
        frame=frame(sheet, title, lead),
        heading=title,
        lead=lead,
        current=tuple(cohort_card(sheet, folder) for folder in current(reader.project)),
        archive=tuple(cohort_card(sheet, folder) for folder in folders if not stage(folder).current),
    )


def cohort_card(sheet: Sheet, folder: CohortFolder) -> view.CohortCard:
    """A cohort in a list."""
    reader, cohort = sheet.reader, folder.cohort.value
    link = cohort_link(sheet, folder)
    return view.CohortCard(
        card=Card(link.label, link.href, reader.words(cohort.summary)),
        state=reader.label("cohort_state", cohort.state),
        period=period(reader, folder),
        facts=cohort_facts(reader, folder),
    )


def cohort_facts(reader: Reader, folder: CohortFolder) -> tuple[str, ...]:
    """A cohort in numbers."""
    counts = {
        "companies": len(folder.cohort.value.companies),
        "tandems": sum(one.status != "dissolved" for one in folder.tandems.value.tandems) if folder.tandems else 0,
        "events": len(folder.events),
    }
    return tuple(reader.t(f"count.{name}", n=number) for name, number in counts.items() if number)


def _cohort(reader: Reader, folder: CohortFolder) -> view.CohortView:
    cohort, path = folder.cohort.value, folder.cohort.path
    sheet = Sheet(reader, path)
    heading, lead = reader.words(cohort.title), reader.words(cohort.summary)
    events = ordered(folder)
    dates = tuple(entry(sheet, folder, event) for event in events)
    return view.CohortView(
        frame=frame(sheet, heading, lead, above=[section(sheet, "cohorts")], preview=cohort.state == "draft"),
        heading=heading,
        lead=lead,
        description=sheet.html(cohort.description, path),
        state=reader.label("cohort_state", cohort.state),
        notice=state_notice(sheet, folder),
        ahead=stage(folder).ahead,
        facts=cohort_facts(reader, folder),
        access=sheet.to(access_key(folder)),
        sample=cohort.sample,
        period=period(reader, folder),
        start=reader.calendar.day(cohort.start),
        end=reader.calendar.day(cohort.end),
        dates=dates,
        year=year(reader, folder, events, by_month(dates)),
        schedule=sheet.to(folder.schedule.path) if folder.schedule else "",
        calendar=calendar(sheet, folder),
        companies=tuple(company_view(sheet, company) for company in cohort.companies if named(company)),
        unnamed=unnamed(reader, folder),
        company_page=sheet.to(companies_key(folder)),
        people=numbers_of(reader, folder) if stage(folder).people else (),
        directory=sheet.to(folder.people.path) if folder.people else "",
        tandems=() if tandem_counts(reader, folder) else tandem_views(reader, folder),
        tandem_counts=tandem_counts(reader, folder),
        tandem_page=sheet.to(folder.tandems.path) if folder.tandems else "",
        library=sheet.to(MATERIALS),
        documents=sheet.materials(cohort.documents, path),
        evaluation=tuple(
            view.EvaluationRound(reader.words(one.title), reader.calendar.day(one.on), reader.labels("role", one.audience))
            for one in cohort.evaluation
        ),
        contact=contact(reader, cohort.contact if stage(folder).people else None),
    )
