"""`content/workshops/` and `content/cases/`: what accompanies the tandems, and who has done it before."""

from typing import Literal

from pydantic import Field

from .base import AgendaItem, ContentArea, Fields, Material, Role, Source
from .text import Name, Prose, Text
from .values import YesNo


class Workshop(Fields):
    """A workshop of the accompanying programme, independent of a date."""

    title: Text
    summary: Text
    description: Prose | None = None
    aims: tuple[Text, ...] = Field(min_length=1)
    contents: tuple[ContentArea, ...] = ()
    audience: tuple[Role, ...] = (Role.MENTEE, Role.MENTOR)
    order: int = Field(default=100, ge=0, le=10_000)
    hours: int = Field(default=7, ge=1, le=100)
    trainer: Text | None = None
    agenda: tuple[AgendaItem, ...] = ()
    preparation: Prose | None = None
    materials: tuple[Material, ...] = ()
    draft: YesNo = False


class CaseFact(Fields):
    """One fact of a case, as a label and a value."""

    label: Text
    value: Text


class Case(Fields):
    """A case example: a company that did it, or an interview about it."""

    kind: Literal["company", "interview"]
    title: Text
    organisation: Name
    summary: Text
    body: Prose
    quote: Text | None = None
    facts: tuple[CaseFact, ...] = ()
    lessons: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = Field(min_length=1)
    order: int = Field(default=100, ge=0, le=10_000)
    draft: YesNo = False
