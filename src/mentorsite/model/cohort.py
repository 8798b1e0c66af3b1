"""`content/cohorts/<id>/`: one year of the programme - its companies, people and tandems."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from .base import Fields, Material, Role
from .site import Contact
from .standards import Attestation
from .text import Name, Prose, Text
from .values import Date, Email, Id, Url, Word, YesNo
from .visibility import COORDINATORS, KEY, PARTICIPANTS, Seen, Visibility

OUTSIDE = "outside"  # reports_to of somebody whose superior is not in the list
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class CohortState(StrEnum):
    """The life cycle of a cohort."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    RUNNING = "running"
    CLOSED = "closed"
    ARCHIVED = "archived"


class Consent(Fields):
    """A recorded consent: what for, since when, and whether it was taken back."""

    seen_by_default: ClassVar[Visibility] = KEY

    scope: Literal["name", "initial", "photo"] = "name"
    given_on: Date
    withdrawn_on: Date | None = None

    @property
    def holds(self) -> bool:
        """Whether the consent was given and not withdrawn."""
        return self.withdrawn_on is None


class HrContact(Fields):
    """Whom the company's own participants ask: a role address."""

    role: Text
    email: Email | None = None


class Company(Fields):
    """A company that takes part. Without `consent` it appears as a number, not by name."""

    seen_by: ClassVar[Seen] = {"id": KEY, "parent": KEY, "consent": KEY}
    seen_by_default: ClassVar[Visibility] = PARTICIPANTS
    opened_by: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("name", "sector", "place", "address", "directions", "url", "contributes", "hr_contact"), "name"
    )

    id: Id
    name: Name
    parent: Word | None = None
    sector: Text | None = None
    place: Name | None = None
    address: Name | None = None
    directions: Prose | None = None
    url: Url | None = None
    contributes: Text | None = None
    hr_contact: HrContact | None = None
    consent: Consent | None = None


class EvaluationRound(Fields):
    """A survey or a round of talks, on a day."""

    title: Text
    on: Date
    audience: tuple[Role, ...] = (Role.MENTEE, Role.MENTOR)


class Retention(Fields):
    """How long personal data of this cohort is kept."""

    seen_by_default: ClassVar[Visibility] = COORDINATORS

    until: Date
    reason: Text | None = None

    def over(self, day: dt.date) -> bool:
        """Whether the day is past until which they may be kept."""
        return self.until < day


class Cohort(Fields):
    """One round of the programme, from `start` to `end`, both days included.

    `copied_from` is the cohort whose texts it began with; it stands there until somebody has gone through them. By programme
    rule (`R2`, or a part of one), `deviations` says why it is not kept on purpose, and `attestations` who vouches for what the
    files do not show.
    """

    title: Text
    summary: Text
    description: Prose | None = None
    state: CohortState = CohortState.DRAFT
    start: Date
    end: Date
    sample: YesNo = False
    copied_from: Id | None = None
    contact: Contact | None = None
    reminder_hours: int | None = Field(default=None, ge=1, le=336)
    companies: tuple[Company, ...] = ()
    evaluation: tuple[EvaluationRound, ...] = ()
    documents: tuple[Material, ...] = ()
    retention: Retention | None = None
    deviations: dict[str, Text] = Field(default_factory=dict)
    attestations: dict[str, Attestation] = Field(default_factory=dict)


def years_named(text: str) -> frozenset[str]:
    """The years that a text names."""
    return frozenset(YEAR.findall(text))


def years_of(cohort: Cohort, cohort_id: str) -> frozenset[str]:
    """The years of a cohort: of its period, and of its id."""
    return frozenset(map(str, range(cohort.start.year, cohort.end.year + 1))) | years_named(cohort_id)


class Person(Fields):
    """Somebody who takes part. Private: nothing of it is shown without a consent.

    `reports_to: outside` says that the superior is nobody of the list; an empty list of `exclusions` that somebody was asked
    and named nobody. Without these fields nothing is known.
    """

    seen_by: ClassVar[Seen] = {
        **dict.fromkeys(("id", "role", "company", "consents"), KEY),
        **dict.fromkeys(
            ("name", "position", "languages", "topics", "place", "interests", "email", "phone", "photo"), PARTICIPANTS
        ),
    }
    seen_by_default: ClassVar[Visibility] = COORDINATORS
    opened_by: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("name", "position", "languages", "topics", "place"), "name"),
        "photo": "photo",
    }

    id: Id
    name: Word
    role: Role
    company: Id | None = None
    position: Text | None = None
    level: int | None = Field(default=None, ge=1, le=10)
    reports_to: Id | None = None
    exclusions: tuple[Id, ...] = ()
    languages: tuple[Word, ...] = ()
    topics: tuple[Text, ...] = ()
    place: Name | None = None
    interests: tuple[Text, ...] = ()
    goals: Text | None = None
    experience: Text | None = None
    email: Email | None = None
    phone: Word | None = None
    photo: Word | None = None
    available_until: Date | None = None
    consents: tuple[Consent, ...] = ()


class People(Fields):
    """`people.yaml`, kept out of public repositories."""

    people: tuple[Person, ...] = ()


class TandemStatus(StrEnum):
    """Where a tandem stands."""

    PLANNED = "planned"
    ACTIVE = "active"
    COMPLETED = "completed"
    DISSOLVED = "dissolved"


class TandemForm(StrEnum):
    """Who meets in a tandem: one and one, a mentor with several mentees, or mentees among themselves."""

    TANDEM = "tandem"
    GROUP = "group"
    PEER = "peer"


Side = Literal["mentor", "mentee"]
SIDES: tuple[Side, ...] = ("mentor", "mentee")


class Tandem(Fields):
    """Mentors and mentees of different companies, known in public by a code.

    One person is written in `mentor` or `mentee`, several in `mentors` or `mentees`; read the latter, which hold them all in
    either case. Without `form` the numbers say what it is.
    """

    seen_by: ClassVar[Seen] = {
        **dict.fromkeys(("mentor", "mentee", "mentors", "mentees", "agreement_on", "check_ins"), KEY),
        "note": COORDINATORS,
    }

    code: Id
    form: TandemForm | None = None
    mentor: Id | None = None
    mentee: Id | None = None
    mentors: tuple[Id, ...] = ()
    mentees: tuple[Id, ...] = ()
    status: TandemStatus = TandemStatus.PLANNED
    started_on: Date | None = None
    ended_on: Date | None = None
    successor: Id | None = None
    note: Text | None = None
    agreement_on: Date | None = None
    check_ins: tuple[Date, ...] = ()

    @model_validator(mode="after")
    def _gather(self) -> Self:
        for side in SIDES:
            one, several = getattr(self, side), f"{side}s"
            if one and several not in self.model_fields_set:
                self.__dict__[several] = (one,)  # the record is frozen only from here on
        return self

    @property
    def kind(self) -> TandemForm:
        """The form that is written, else the one that the numbers make."""
        if self.form:
            return self.form
        if not self.mentors and len(self.mentees) > 1:
            return TandemForm.PEER
        return TandemForm.GROUP if len(self.mentors) > 1 or len(self.mentees) > 1 else TandemForm.TANDEM

    def people(self, side: Side) -> Iterator[tuple[tuple[int | str, ...], str]]:
        """Everybody on one side, with the way to the place where she is written."""
        several = f"{side}s"
        if several not in self.model_fields_set:
            yield from (((side,), one) for one in getattr(self, several))
        else:
            yield from (((several, number), one) for number, one in enumerate(getattr(self, several)))


class Tandems(Fields):
    """`tandems.yaml`."""

    tandems: tuple[Tandem, ...] = ()
