"""Front matter of the Markdown files in `handbook/`, `pages/` and `news/`."""

from pydantic import Field

from .base import Fields, Role
from .text import Prose, Text
from .values import Date, YesNo


class Chapter(Fields):
    """A chapter of the handbook. Without `audience` it is for everybody."""

    title: Text
    summary: Text | None = None
    order: int = Field(default=100, ge=0, le=10_000)
    audience: tuple[Role, ...] = ()
    updated: Date | None = None
    draft: YesNo = False
    body: Prose | None = None


class Page(Fields):
    """Any other page. `template: true` marks a sample text that its operator must replace."""

    title: Text
    summary: Text | None = None
    order: int = Field(default=100, ge=0, le=10_000)
    updated: Date | None = None
    template: YesNo = False
    draft: YesNo = False
    body: Prose | None = None


class News(Fields):
    """An announcement of a day; `until` is the last day on which it holds."""

    title: Text
    summary: Text
    date: Date
    until: Date | None = None
    draft: YesNo = False
    body: Prose | None = None
