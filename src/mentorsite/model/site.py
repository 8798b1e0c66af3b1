"""`content/site.yaml`: what holds for the whole site."""

from pydantic import Field

from .base import Fields
from .text import Name, Text
from .values import Date, Email, Id, LanguageTag, TimeZone, Url, Word, YesNo


class Organisation(Fields):
    """Who runs the programme and answers for the site."""

    name: Name
    url: Url | None = None
    address: Name | None = None


class Contact(Fields):
    """Whom to ask: a role, not a person."""

    role: Text
    email: Email
    phone: Word | None = None
    hours: Text | None = None


class NavigationEntry(Fields):
    """One entry of the menu: a file of the content folder, and a label where its title is too long."""

    to: Word
    label: Text | None = None


class LegalPages(Fields):
    """The pages that a site must link from everywhere; ids of files in `pages/`."""

    imprint: Id
    privacy: Id
    accessibility: Id | None = None


class ThemeChoice(Fields):
    """Which theme, and its options; the theme's manifest says which options there are."""

    name: Id = "default"
    options: dict[str, Word] = Field(default_factory=dict)


class Disclosed(Fields):
    """Something that looks private and is public on purpose: a number, an address, a file of `media/`; and why it may be."""

    value: Word
    reason: Text


class Site(Fields):
    """The site as a whole. `languages[0]` is the default language; `issued` is the date of issue shown in the footer.

    `standards` are the catalogues that come with mentorsite and are used here.
    """

    title: Text
    description: Text
    languages: tuple[LanguageTag, ...] = Field(default=("de",), min_length=1)
    url: Url | None = None
    timezone: TimeZone = "Europe/Berlin"
    region: Word | None = None
    issued: Date | None = None
    notice: Text | None = None
    organisation: Organisation
    contact: Contact
    theme: ThemeChoice = ThemeChoice()
    navigation: tuple[NavigationEntry, ...] | None = None
    legal: LegalPages | None = None
    standards: tuple[Id, ...] = ()
    disclosed: tuple[Disclosed, ...] = ()
    severity: dict[str, Word] = Field(default_factory=dict)
    search: YesNo = True
    custom_domain: YesNo = False
