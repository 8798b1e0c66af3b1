"""`content/programme.yaml`: what the programme is."""

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, model_validator

from .base import ContentArea, Fields, Point, Role, Source
from .text import Name, Prose, Text
from .values import Url, Word


class ContentPoint(Point):
    """One of the five contents of the mentoring process."""

    id: ContentArea


class Phase(Fields):
    """A stretch of the programme's time, in months counted from its start (month 1; 0 and below lie before it)."""

    id: Word
    title: Text
    text: Prose
    from_month: int = Field(ge=-12, le=36)
    to_month: int = Field(ge=-12, le=36)


class RoleDuties(Fields):
    """What is asked of one role, and what it gets."""

    role: Role
    title: Text
    summary: Text
    duties: tuple[Text, ...] = Field(min_length=1)
    page: Word | None = None


class Threshold(Fields):
    """A number of the domain; a programme that deviates from it says why."""

    value: int = Field(ge=0, le=1000)
    reason: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _bare_number(cls, value: Any) -> Any:
        return value if isinstance(value, dict | Threshold) else {"value": value}


class Requirements(Fields):
    """The thresholds of the programme rules.

    Companies, mentors and mentees per company and full days: the seed page; meetings a year: PepperMINT and the Austrian
    programme; the rest is proposed (shared facts, section 9).
    """

    companies: Threshold = Threshold(value=5)
    mentors_per_company: Threshold = Threshold(value=2)
    mentees_per_company: Threshold = Threshold(value=2)
    mentees_per_mentor: Threshold = Threshold(value=1)
    months_min: Threshold = Threshold(value=9)
    months_max: Threshold = Threshold(value=15)
    meetings_per_year: Threshold = Threshold(value=4)
    workshops: Threshold = Threshold(value=3)
    full_day_hours: Threshold = Threshold(value=6)
    months_between_check_ins: Threshold = Threshold(value=4)


class Topic(StrEnum):
    """What an agreement settles."""

    PERIOD = "period"
    MEETINGS = "meetings"
    CONFIDENTIALITY = "confidentiality"
    GOALS = "goals"
    RELIABILITY = "reliability"
    ENDING = "ending"
    NO_POACHING = "no_poaching"
    OTHER = "other"


class AgreementPoint(Point):
    """A point of the agreement; `id` says to the programme rules what it settles."""

    id: Topic | None = None


class TandemTask(Point):
    """Something that tandems work on by themselves, and the contents that it serves."""

    contents: tuple[ContentArea, ...] = Field(min_length=1)


class Agreement(Fields):
    """What the two of a tandem settle in writing; `meetings_per_year` is the least number of meetings in it."""

    summary: Prose
    meetings_per_year: int | None = Field(default=None, ge=0, le=1000)
    points: tuple[AgreementPoint, ...] = ()
    page: Word | None = None


class Evaluation(Fields):
    """How the programme finds out whether it works."""

    summary: Prose
    points: tuple[Point, ...] = ()


class Partner(Fields):
    """Somebody who supports the programme without sending tandems."""

    name: Name
    url: Url | None = None
    text: Text | None = None


class Programme(Fields):
    """The programme, independent of a year."""

    name: Text
    summary: Text
    description: Prose
    why: Prose | None = None
    needs: Prose | None = None
    form: Literal["tandem", "group", "peer"] = "tandem"
    months: int = Field(default=12, ge=1, le=60)
    goals: tuple[Point, ...] = ()
    target_groups: tuple[Point, ...] = ()
    contents: tuple[ContentPoint, ...] = ()
    tandem_tasks: tuple[TandemTask, ...] = ()
    steps: tuple[Point, ...] = ()
    phases: tuple[Phase, ...] = ()
    roles: tuple[RoleDuties, ...] = ()
    requirements: Requirements = Requirements()
    agreement: Agreement | None = None
    evaluation: Evaluation | None = None
    partners: tuple[Partner, ...] = ()
    sources: tuple[Source, ...] = ()
