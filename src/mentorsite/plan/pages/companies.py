"""Companies and tandems of a cohort, as far as they may be shown."""

from __future__ import annotations

from ...model import CohortFolder
from ...model.cohort import Company
from ...model.schedule import Event
from ..sheet import Reader, Sheet
from ..views import companies as view


def named(company: Company) -> bool:
    """Whether a company agreed to be named."""
    return company.consent is not None and company.consent.holds


def host_of(folder: CohortFolder, event: Event) -> Company | None:
    """The company that an event is held at, if it agreed to be named."""
    return next((company for company in folder.cohort.value.companies if company.id == event.host and named(company)), None)


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


def tandem_views(reader: Reader, folder: CohortFolder) -> tuple[view.Tandem, ...]:
    """A cohort's tandems, by their codes."""
    day = reader.calendar.day
    return tuple(
        view.Tandem(
            code=one.code,
            status=reader.label("tandem_status", one.status),
            since=day(one.started_on) if one.started_on else None,
            until=day(one.ended_on) if one.ended_on else None,
            successor=one.successor or "",
        )
        for one in (folder.tandems.value.tandems if folder.tandems else ())
    )
