"""What all records share."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .text import Name, Prose, Text
from .values import Url, Word, YesNo
from .visibility import PUBLIC, Seen, Visibility


class Fields(BaseModel):
    """A mapping with a closed set of keys. A key with nothing behind it counts as absent.

    `seen_by` says who may see a field; of one that it does not name, `seen_by_default` says it. `opened_by` names the scope of
    the consent that opens a field to everybody. Of the fields in `told` everybody may know that there is something.
    """

    seen_by: ClassVar[Seen] = {}
    seen_by_default: ClassVar[Visibility] = PUBLIC
    opened_by: ClassVar[Mapping[str, str]] = {}
    told: ClassVar[frozenset[str]] = frozenset()

    # A model whose records are all known from the last build is never built: that takes 2 ms each.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, value: object) -> object:
        if isinstance(value, dict):
            optional = {name for name, field in cls.model_fields.items() if not field.is_required()}
            return {key: item for key, item in value.items() if item is not None or key not in optional}
        return value


class Role(StrEnum):
    """Who somebody is in the programme; also whom a text or a date is for."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    COORDINATOR = "coordinator"
    HR = "hr"
    LINE_MANAGER = "line_manager"
    EXECUTIVE = "executive"
    TRAINER = "trainer"


class ContentArea(StrEnum):
    """The five contents of the mentoring process (seed, point 4)."""

    GOAL = "goal"
    CAREER = "career"
    COMPETENCE = "competence"
    INFORMAL_KNOWLEDGE = "informal_knowledge"
    NETWORK = "network"


class Point(Fields):
    """A headed point of a list: a goal, a step, a target group."""

    title: Text
    text: Prose | None = None


class MaterialKind(StrEnum):
    """What sort of material it is."""

    SLIDES = "slides"
    RECORDING = "recording"
    WORKSHEET = "worksheet"
    TEMPLATE = "template"
    READING = "reading"
    PHOTOS = "photos"


class Material(Fields):
    """Something to read or to take along: a file in `media/`, a page of this site or an address.

    `announced` says that it is still to come: so it may stand there with nothing behind it.
    """

    title: Text
    kind: MaterialKind | None = None
    file: Word | None = None
    page: Word | None = None
    link: Url | None = None
    announced: YesNo = False

    @property
    def there(self) -> bool:
        """Whether there is something to open."""
        return bool(self.file or self.page or self.link)


class AgendaItem(Fields):
    """A block of an agenda, in minutes; breaks count, too."""

    title: Text
    minutes: int = Field(ge=1, le=1440)
    pause: YesNo = False


class Source(Fields):
    """Where a fact comes from; the title stays in the source's own language."""

    title: Name
    link: Url
