"""What a mail consists of, and the page of the site that its links start from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from ..plan.sheet import Reader, Sheet


class Paragraph(NamedTuple):
    """A paragraph; its lines stay lines."""

    text: str


class Heading(NamedTuple):
    """A heading."""

    text: str


class Fact(NamedTuple):
    """What somebody looks for, after the word for it. An address becomes a link."""

    label: str
    text: str
    href: str = ""


class Facts(NamedTuple):
    """Facts, one a line."""

    facts: tuple[Fact, ...]


class Points(NamedTuple):
    """Points of a list, each of which may lead somewhere, and the line above it."""

    points: tuple[tuple[str, str], ...]
    lead: str = ""


class Prose(NamedTuple):
    """A text of the content, with the line that leads over to it."""

    lead: str
    markup: Markup


Block = Paragraph | Heading | Facts | Points | Prose


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail: what it is called, and what it says."""

    lang: str
    subject: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Outside(Sheet):
    """A page that is read away from the site: links in its texts are whole addresses, or none where the site has none."""

    def href(self, target: str) -> str:
        """The whole address."""
        return self.reader.absolute(target)


def signed(reader: Reader, role: str, email: str) -> tuple[Block, ...]:
    """How a mail ends: whom to ask, and greetings from there."""
    return (
        Paragraph(reader.t("mail.questions", role=role, email=email)),
        Paragraph(f"{reader.t('mail.regards')}\n{role}"),
    )
