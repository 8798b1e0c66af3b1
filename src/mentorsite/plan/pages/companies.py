"""Companies of a cohort, as far as they may be shown, with what each contributes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...model import CohortFolder
from ...model.cohort import Company
from ..consent import named
from ..frame import frame, section
from ..routes import companies_key, tells
from ..sheet import Page, Reader, Sheet
from ..views import companies as view
from ..views.values import Day, Link, Words
from .agenda import cohort_link, ordered


def company_pages(reader: Reader) -> Iterator[Page]:
    """For each cohort a page about its companies, where there is enough to say."""
    for folder in reader.project.cohorts.values():
        if tells(folder):
            yield companies_key(folder), partial(_companies, reader, folder)


def _companies(reader: Reader, folder: CohortFolder) -> view.CompaniesView:
    sheet, cohort = Sheet(reader, companies_key(folder)), folder.cohort.value
    title = Words(reader.t("section.companies.title"))
    lead = Words(reader.t("section.companies.lead", cohort=reader.words(cohort.title).text))
    return view.CompaniesView(
        frame=frame(
            sheet,
            f"{title.text}: {reader.words(cohort.title).text}",
            lead,
            above=[section(sheet, "cohorts"), cohort_link(sheet, folder)],
            preview=cohort.state == "draft",
        ),
        heading=title,
        lead=lead,
        sample=cohort.sample,
        cohort=cohort_link(sheet, folder),
        companies=tuple(
            company_view(sheet, company)._replace(hosts=tuple(_hosts(sheet, folder, company)))
            for company in cohort.companies
            if named(company)
        ),
        unnamed=unnamed(reader, folder),
    )


def unnamed(reader: Reader, folder: CohortFolder) -> int:
    """How many companies take part without being named."""
    return sum(not named(company) for company in folder.cohort.value.companies)


def company_view(sheet: Sheet, company: Company) -> view.Company:
    """A company that agreed to be named."""
    reader, person = sheet.reader, company.hr_contact
    return view.Company(
        name=reader.words(company.name),
        sector=reader.maybe(company.sector),
        place=reader.maybe(company.place),
        contributes=reader.maybe(company.contributes),
        url=company.url or "",
        hr_contact=reader.words(person.role) if person else None,
        hr_email=(person.email or "") if person else "",
    )


def _hosts(sheet: Sheet, folder: CohortFolder, company: Company) -> Iterator[tuple[Link, Day | None]]:
    """The dates that take place at a company."""
    reader = sheet.reader
    for event in ordered(folder):
        if folder.schedule and event.host == company.id and event.status != "cancelled":
            link = sheet.link(f"{folder.schedule.path}#{event.id}", reader.words(event.title))
            yield link, reader.calendar.day(event.start.date) if event.start and event.start.date else None
