"""The ways into the reader's own calendar: which calendar files there are, and where."""

from __future__ import annotations

from ...model import CohortFolder
from ...model.base import Role
from ...model.schedule import Event
from ..routes import CHANGES, segments
from ..sheet import Reader, Sheet
from ..views import ways as view


def dated(folder: CohortFolder) -> list[Event]:
    """The events that calendars hold: those whose day is fixed, by time."""
    fixed = [(event.start, event) for event in folder.events if event.start and event.start.date]
    return [event for _, event in sorted(fixed, key=lambda one: (one[0].date, one[0].time is not None, one[0].time))]


def roles_of(folder: CohortFolder) -> list[Role]:
    """The roles that have a calendar of their own: those that some, but not all dates are for."""
    events = dated(folder)
    named = [sum(role in event.audience for event in events) for role in Role]
    return [role for role, number in zip(Role, named, strict=True) if 0 < number < len(events)]


def calendar_address(reader: Reader, key: str, role: Role | None = None) -> str:
    """Where the calendar file of a schedule, or of one event, lies: beside its page. That of a role bears its name."""
    page = reader.routes.of(key, reader.lang).removesuffix("/index.html").removesuffix(".html")
    address = f"{page}-{role.value.replace('_', '-')}.ics" if role else f"{page}.ics"
    cohort = key.split("/")[1]
    whole = "#" not in key  # a single date is the same for everybody
    return reader.members.feed(cohort, address) if whole and reader.members and cohort in reader.members.cohorts else address


def site_address(reader: Reader) -> str:
    """Where the calendar of all dates lies: at the top of the language's pages."""
    top = "" if reader.lang == reader.default else f"{reader.lang}/"
    return f"{top}{segments(reader.t)['schedule']}.ics"


def calendar(sheet: Sheet, folder: CohortFolder, role: Role | None = None) -> view.Calendar:
    """The three ways into the reader's own calendar, for a cohort, for each role in it, and for all cohorts. With a `role` that
    has a calendar of its own this one comes first."""
    if folder.schedule is None:
        return view.Calendar("", "", "")
    reader, key = sheet.reader, folder.schedule.path
    others = [(reader.t(f"role.{role}"), calendar_address(reader, key, role)) for role in roles_of(folder)]
    if dated(folder):
        others.append((reader.t("calendar.everything"), site_address(reader)))
    named = tuple(view.NamedCalendar(name, *_ways(sheet, address)) for name, address in others)
    return view.Calendar(
        *_ways(sheet, calendar_address(reader, key, role if role in roles_of(folder) else None)),
        named,
        sheet.to(CHANGES),
        folder.id in reader.members.cohorts if reader.members else False,
    )


def _ways(sheet: Sheet, address: str) -> tuple[str, str, str]:
    """To subscribe, to copy, to download."""
    whole = sheet.reader.absolute(address)
    return whole.replace("https:", "webcal:").replace("http:", "webcal:"), whole, sheet.href(address)
