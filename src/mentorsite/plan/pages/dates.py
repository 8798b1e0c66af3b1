"""Cohorts, their schedules and single dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from ...model import CohortFolder
from ...model.cohort import Company as ModelCompany
from ...model.schedule import Event, EventStatus
from ...model.values import Moment
from ..frame import contact, frame, section
from ..sheet import Page, Reader, Sheet
from ..views import dates as view
from ..views.values import Card, Link, When, Words

CURRENT = ("draft", "announced", "running")
STATUS = {"cancelled": "EventCancelled", "moved": "EventRescheduled"}


def ordered(folder: CohortFolder) -> list[Event]:
    """A cohort's events: dated ones by time, then those not fixed yet, as written."""
    events = folder.schedule.value.events if folder.schedule else ()
    return sorted(events, key=lambda event: (event.start is None, _at(event.start)))


def _at(moment: Moment | None) -> tuple[str, str]:
    if moment is None:
        return "", ""
    return (moment.date.isoformat() if moment.date else ""), (moment.time.isoformat() if moment.time else "")


def named(company: ModelCompany) -> bool:
    """Whether a company agreed to be named."""
    return company.consent is not None and company.consent.holds


def host_of(folder: CohortFolder, event: Event) -> ModelCompany | None:
    """The company that an event is held at, if it agreed to be named."""
    return next((company for company in folder.cohort.value.companies if company.id == event.host and named(company)), None)


def entry(sheet: Sheet, folder: CohortFolder, event: Event) -> view.Entry:
    """An event as it stands in an agenda."""
    reader = sheet.reader
    key = f"{folder.schedule.path if folder.schedule else ''}#{event.id}"
    host = host_of(folder, event)
    until = event.registration.until if event.registration else None
    return view.Entry(
        id=event.id,
        title=reader.words(event.title),
        href=sheet.to(key),
        kind=reader.label("kind", event.kind),
        status=reader.label("status", event.status),
        when=reader.calendar.when(event),
        undated=reader.maybe(event.when) if event.start is None else None,
        moved_from=_moment(reader, event.moved_from, event) if event.status is EventStatus.MOVED else None,
        status_note=reader.maybe(event.status_note),
        place=reader.maybe(event.place),
        host=reader.words(host.name) if host else None,
        audience=reader.labels("role", event.audience),
        mandatory=event.mandatory,
        online=event.online is not None,
        register_by=_moment(reader, until, event) if event.status is not EventStatus.CANCELLED else None,
        calendar=sheet.href(calendar_address(reader, key)) if event.start else "",
    )


def _moment(reader: Reader, moment: Moment | None, event: Event) -> When | None:
    return reader.calendar.between(moment, None, event.timezone) if moment and moment.date else None


def calendar_address(reader: Reader, key: str) -> str:
    """Where the calendar file of a schedule or of one event lies: beside its page."""
    page = reader.routes.of(key, reader.lang)
    return page.removesuffix("/index.html").removesuffix(".html") + ".ics"


def calendar(sheet: Sheet, folder: CohortFolder) -> view.Calendar:
    """The three ways into the reader's own calendar."""
    if folder.schedule is None:
        return view.Calendar("", "", "")
    address = calendar_address(sheet.reader, folder.schedule.path)
    whole = sheet.reader.absolute(address)
    return view.Calendar(whole.replace("https:", "webcal:").replace("http:", "webcal:"), whole, sheet.href(address))


def cohort_link(sheet: Sheet, folder: CohortFolder) -> Link:
    """The link to a cohort's page."""
    return sheet.link(folder.cohort.path, sheet.reader.words(folder.cohort.value.title))


def period(reader: Reader, folder: CohortFolder) -> str:
    """First to last day."""
    return reader.calendar.period(folder.cohort.value.start, folder.cohort.value.end)


def cohort_pages(reader: Reader) -> Iterator[Page]:
    """The overview, and for each cohort its page, its schedule and its events."""
    folders = sorted(reader.project.cohorts.values(), key=lambda folder: folder.cohort.value.start, reverse=True)
    yield "cohorts/", partial(_cohorts, reader, folders)
    for folder in folders:
        yield folder.cohort.path, partial(_cohort, reader, folder)
        if folder.schedule:
            yield folder.schedule.path, partial(_schedule, reader, folder)
            events = ordered(folder)
            for number, event in enumerate(events):
                yield f"{folder.schedule.path}#{event.id}", partial(_event, reader, folder, events, number)


def _cohorts(reader: Reader, folders: Sequence[CohortFolder]) -> view.CohortsView:
    sheet = Sheet(reader, "cohorts/")
    title, lead = Words(reader.t("section.cohorts.title")), Words(reader.t("section.cohorts.lead"))
    return view.CohortsView(
        frame=frame(sheet, title, lead),
        heading=title,
        lead=lead,
        current=tuple(cohort_card(sheet, folder) for folder in folders if folder.cohort.value.state in CURRENT),
        archive=tuple(cohort_card(sheet, folder) for folder in folders if folder.cohort.value.state not in CURRENT),
    )


def cohort_card(sheet: Sheet, folder: CohortFolder) -> view.CohortCard:
    """A cohort in a list."""
    reader, cohort = sheet.reader, folder.cohort.value
    counts = {
        "companies": len(cohort.companies),
        "tandems": sum(one.status != "dissolved" for one in folder.tandems.value.tandems) if folder.tandems else 0,
        "events": len(folder.schedule.value.events) if folder.schedule else 0,
    }
    link = cohort_link(sheet, folder)
    return view.CohortCard(
        card=Card(link.label, link.href, reader.words(cohort.summary)),
        state=reader.label("cohort_state", cohort.state),
        period=period(reader, folder),
        facts=tuple(reader.t(f"count.{name}", n=number) for name, number in counts.items() if number),
    )


def _cohort(reader: Reader, folder: CohortFolder) -> view.CohortView:
    cohort, path = folder.cohort.value, folder.cohort.path
    sheet = Sheet(reader, path)
    heading, lead = reader.words(cohort.title), reader.words(cohort.summary)
    return view.CohortView(
        frame=frame(sheet, heading, lead, above=[section(sheet, "cohorts")], preview=cohort.state == "draft"),
        heading=heading,
        lead=lead,
        description=sheet.html(cohort.description, path),
        state=reader.label("cohort_state", cohort.state),
        sample=cohort.sample,
        period=period(reader, folder),
        start=reader.calendar.day(cohort.start),
        end=reader.calendar.day(cohort.end),
        dates=tuple(entry(sheet, folder, event) for event in ordered(folder)),
        schedule=sheet.to(folder.schedule.path) if folder.schedule else "",
        calendar=calendar(sheet, folder),
        companies=tuple(_company(sheet, company) for company in cohort.companies if named(company)),
        unnamed=sum(not named(company) for company in cohort.companies),
        tandems=_tandems(reader, folder),
        documents=sheet.materials(cohort.documents, path),
        evaluation=tuple(
            view.EvaluationRound(reader.words(one.title), reader.calendar.day(one.on), reader.labels("role", one.audience))
            for one in cohort.evaluation
        ),
        contact=contact(reader, cohort.contact),
    )


def _company(sheet: Sheet, company: ModelCompany) -> view.Company:
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


def _tandems(reader: Reader, folder: CohortFolder) -> tuple[view.Tandem, ...]:
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


def _schedule(reader: Reader, folder: CohortFolder) -> view.ScheduleView:
    sheet, cohort = Sheet(reader, folder.schedule.path if folder.schedule else ""), folder.cohort.value
    title = reader.words(cohort.title)
    heading = Words(reader.t("section.schedule.title"))
    lead = Words(reader.t("section.schedule.lead", cohort=title.text))
    entries = [entry(sheet, folder, event) for event in ordered(folder)]
    months = groupby((one for one in entries if one.when), key=lambda one: one.when.month if one.when else "")
    above = [section(sheet, "cohorts"), cohort_link(sheet, folder)]
    return view.ScheduleView(
        frame=frame(sheet, f"{heading.text}: {title.text}", lead, above=above, preview=cohort.state == "draft"),
        heading=heading,
        lead=lead,
        cohort=cohort_link(sheet, folder),
        months=tuple(view.Month(month, tuple(group)) for month, group in months),
        undated=tuple(one for one in entries if one.when is None),
        calendar=calendar(sheet, folder),
        archived=cohort.state not in CURRENT,
    )


def _event(reader: Reader, folder: CohortFolder, events: Sequence[Event], number: int) -> view.EventView:
    event, path = events[number], folder.schedule.path if folder.schedule else ""
    sheet = Sheet(reader, f"{path}#{event.id}")
    beside = [events[place] if 0 <= place < len(events) else None for place in (number - 1, number + 1)]
    before, after = (sheet.link(f"{path}#{one.id}", reader.words(one.title)) if one else None for one in beside)
    heading = reader.words(event.title)
    cohort, schedule = cohort_link(sheet, folder), sheet.link(path, reader.t("section.schedule.title"))
    one = entry(sheet, folder, event)
    host = host_of(folder, event)
    workshop = reader.project.workshops.get(event.workshop or "")
    registration = event.registration
    return view.EventView(
        frame=frame(
            sheet,
            f"{heading.text}, {one.when.days}" if one.when else f"{heading.text}, {cohort.label.text}",
            reader.maybe(event.summary) or _in_short(one),
            above=[section(sheet, "cohorts"), cohort, schedule],
            preview=folder.cohort.value.state == "draft",
            json_ld=[_json_ld(reader, folder, event, one)] if one.when else [],
        ),
        heading=heading,
        lead=reader.maybe(event.summary),
        entry=one,
        description=sheet.html(event.description, path, level=3),
        address=reader.maybe(event.address or (host.address if host else None)),
        directions=sheet.html(event.directions, path, level=3)
        or (sheet.html(host.directions, folder.cohort.path, level=3) if host else None),
        workshop=Card(reader.words(workshop.value.title), sheet.to(workshop.path), reader.words(workshop.value.summary))
        if workshop
        else None,
        registration_link=(registration.link or "") if registration else "",
        registration_note=reader.maybe(registration.note) if registration else None,
        capacity=event.capacity,
        materials=sheet.materials(event.materials, path),
        before=sheet.html(event.before, path, level=3)
        or (sheet.html(workshop.value.preparation, workshop.path, level=3) if workshop else None),
        during=sheet.html(event.during, path, level=3),
        after=sheet.html(event.after, path, level=3),
        contact=contact(reader, folder.cohort.value.contact),
        cohort=cohort,
        schedule=schedule,
        previous=before,
        following=after,
    )


def _in_short(one: view.Entry) -> str:
    """What an event without a summary is about, for search results: what, when, where."""
    when = [one.when.days, one.when.clock] if one.when else [str(one.undated or "")]
    return ", ".join(part for part in (one.title.text, *when, str(one.place or one.host or "")) if part)


def _json_ld(reader: Reader, folder: CohortFolder, event: Event, one: view.Entry) -> Mapping[str, object]:
    """The event for search engines and mail programs (schema.org/Event)."""
    site = reader.project.site.value
    place = one.place or one.host
    virtual = "OnlineEventAttendanceMode" if one.online and not place else "OfflineEventAttendanceMode"
    facts: dict[str, object] = {
        "@type": "Event",
        "name": one.title.text,
        "startDate": one.when.start if one.when else "",
        "endDate": one.when.end if one.when else "",
        "eventStatus": f"https://schema.org/{STATUS.get(one.status.id, 'EventScheduled')}",
        "eventAttendanceMode": f"https://schema.org/{virtual}",
        "url": reader.absolute(reader.routes.of(f"{folder.schedule.path if folder.schedule else ''}#{event.id}", reader.lang)),
        "organizer": {"@type": "Organization", "name": reader.words(site.organisation.name).text},
    }
    if place:
        facts["location"] = {"@type": "Place", "name": place.text}
        if event.address:
            facts["location"] = {"@type": "Place", "name": place.text, "address": reader.words(event.address).text}
    elif one.online:
        facts["location"] = {"@type": "VirtualLocation", "url": facts["url"]}
    if event.summary:
        facts["description"] = reader.words(event.summary).text
    return facts
