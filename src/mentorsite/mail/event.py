"""A mail about one date: an invitation, or a reminder."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import CohortFolder
from ..model.schedule import Event, EventStatus
from ..plan.frame import contact
from ..plan.sheet import Reader
from .facts import facts_of, key_of, preparation, title_of, ways, when_of
from .letter import Block, Fact, Facts, Letter, Outside, Paragraph, Prose, signed


def invitation(reader: Reader, folder: CohortFolder, event: Event) -> Letter:
    """Everything that somebody needs who is to come; of a cancelled date that it does not take place."""
    if event.status is EventStatus.CANCELLED:
        return _cancellation(reader, folder, event)
    return Letter(reader.lang, _subject(reader, event, "invitation"), tuple(_invitation(reader, folder, event)))


def reminder(reader: Reader, folder: CohortFolder, event: Event) -> Letter:
    """What somebody needs again who knows of the date; of a cancelled date that it does not take place."""
    if event.status is EventStatus.CANCELLED:
        return _cancellation(reader, folder, event)
    return Letter(reader.lang, _subject(reader, event, "reminder"), tuple(_reminder(reader, folder, event)))


def _cancellation(reader: Reader, folder: CohortFolder, event: Event) -> Letter:
    """What there is to say of a date that does not take place, whatever mail was asked for."""
    title = reader.words(event.title).text
    blocks: tuple[Block, ...] = (
        Paragraph(reader.t("mail.hello")),
        Paragraph(reader.t("mail.not_taking_place", title=title)),
        facts_of(reader, folder, event),
        *ways(reader, folder, event, calendar=False),
        *_signed(reader, folder, event),
    )
    return Letter(reader.lang, reader.t("mail.cancelled", title=title, when=when_of(reader, event)), blocks)


def _subject(reader: Reader, event: Event, kind: str) -> str:
    return reader.t(f"mail.{kind}", title=title_of(reader, event), when=when_of(reader, event))


def _invitation(reader: Reader, folder: CohortFolder, event: Event) -> Iterator[Block]:
    sheet, path = Outside(reader, key_of(folder, event)), folder.schedule.path if folder.schedule else ""
    yield Paragraph(reader.t("mail.hello"))
    yield Paragraph(reader.t("mail.invited", title=title_of(reader, event)))
    if event.summary:
        yield Paragraph(reader.words(event.summary).text)
    yield facts_of(reader, folder, event)
    if event.mandatory:
        yield Paragraph(reader.t("event.is_mandatory"))
    yield from _registration(reader, event)
    for lead, text in (("about", event.description), ("during", event.during), ("directions", event.directions)):
        if html := sheet.html(text, path):
            yield Prose(f"{reader.t(f'event.{lead}')}:", html.markup)
    yield from preparation(sheet, folder, event)
    yield from ways(reader, folder, event, calendar=True)
    yield from _signed(reader, folder, event)


def _registration(reader: Reader, event: Event) -> Iterator[Block]:
    """How to sign up, and how many can."""
    registration = event.registration
    if registration and registration.note:
        yield Paragraph(reader.words(registration.note).text)
    if registration and registration.link:
        yield Facts((Fact(reader.t("event.registration"), registration.link, registration.link),))
    if event.capacity:
        yield Paragraph(reader.t("mail.capacity", n=event.capacity))


def _reminder(reader: Reader, folder: CohortFolder, event: Event) -> Iterator[Block]:
    yield Paragraph(reader.t("mail.hello"))
    yield Paragraph(reader.t("mail.reminded", title=title_of(reader, event)))
    yield facts_of(reader, folder, event)
    yield from preparation(Outside(reader, key_of(folder, event)), folder, event)
    yield from ways(reader, folder, event, calendar=False)
    yield from _signed(reader, folder, event)


def _signed(reader: Reader, folder: CohortFolder, event: Event) -> tuple[Block, ...]:
    person = contact(reader, event.contact or folder.cohort.value.contact)
    return signed(reader, str(person.role), person.email)
