"""What a mail says of one date."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CohortFolder
from ..model.schedule import Event, EventStatus
from ..plan.chronicle import earlier, place_of
from ..plan.pages.ways import calendar_address
from ..plan.sheet import Reader
from ..plan.telling import time_words
from .letter import Block, Fact, Facts, Outside, Points, Prose


def key_of(folder: CohortFolder, event: Event) -> str:
    """The key of a date's page."""
    return f"{folder.schedule.path if folder.schedule else ''}#{event.id}"


def title_of(reader: Reader, event: Event) -> str:
    """The title, with the word for what has become of the date."""
    title = reader.words(event.title).text
    told = event.status in (EventStatus.MOVED, EventStatus.CANCELLED)
    return f"{title} ({reader.t(f'status.{event.status}')})" if told else title


def when_of(reader: Reader, event: Event) -> str:
    """When it is, or what is known of that."""
    if event.start and event.start.date:
        return time_words(reader, event.start, event.ends, event.timezone)
    return reader.words(event.when).text if event.when else reader.t("event.no_date")


def facts_of(reader: Reader, folder: CohortFolder, event: Event) -> Facts:
    """When, where, for whom; the link to a meeting too, since those who get mails are those who take part."""
    t, until = reader.t, event.registration.until if event.registration else None
    found = [] if event.days else [Fact(t("event.when"), when_of(reader, event))]
    for day in event.days:
        label = reader.words(day.title).text if day.title else t("event.when")
        found.append(Fact(label, time_words(reader, day.start, day.end, event.timezone)))
    found += [Fact(t("mail.before_it_was"), time_words(reader, one, None, event.timezone)) for one in earlier(event)[-1:]]
    if event.status_note:
        found.append(Fact(t("mail.why"), reader.words(event.status_note).text))
    if event.status is EventStatus.CANCELLED:
        return Facts(tuple(found))
    if place := place_of(reader, folder, event.model_copy(update={"online": None})):
        found.append(Fact(t("event.where"), place))
    if event.online:
        found.append(Fact(t("mail.online"), event.online, event.online))
    found.append(Fact(t("event.who"), ", ".join(t(f"role.{role}") for role in event.audience)))
    if until and until.date:
        found.append(Fact(t("event.register_by"), time_words(reader, until, None, event.timezone)))
    return Facts(tuple(found))


def preparation(sheet: Outside, folder: CohortFolder, event: Event) -> Iterator[Block]:
    """What to do before: what the date says, else its workshop; and the material for it."""
    reader, path = sheet.reader, folder.schedule.path if folder.schedule else ""
    if event.status is EventStatus.CANCELLED:
        return
    workshop = reader.project.workshops.get(event.workshop or "")
    html = sheet.html(event.before, path) or (sheet.html(workshop.value.preparation, workshop.path) if workshop else None)
    if html:
        yield Prose(reader.t("mail.prepare"), html.markup)
    if materials := sheet.materials(event.materials, path):
        yield Points(tuple((str(one.title), one.href) for one in materials), f"{reader.t('materials.title')}:")


def ways(reader: Reader, folder: CohortFolder, event: Event, *, calendar: bool) -> Iterator[Block]:
    """Where more stands; and with `calendar` the file for the reader's own."""
    key = key_of(folder, event)
    found = [(reader.t("mail.more"), reader.absolute(reader.routes.of(key, reader.lang)))]
    if calendar and event.dated:
        found.append((reader.t("mail.calendar"), reader.absolute(calendar_address(reader, key))))
    if facts := tuple(Fact(label, href, href) for label, href in found if href):
        yield Facts(facts)
