"""What is not translated yet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from ..diagnostics import Diagnostic
from ..model import Project, Record
from ..model.text import NEUTRAL

PROSE = ("chapter", "page", "news")


def check_translations(project: Project) -> Iterator[Diagnostic]:
    """Every text without one of the site's languages. People files are private; nobody reads them in two languages. And what
    comes with mentorsite is not the site's to translate."""
    for lang in project.languages:
        yield from untranslated(project, lang)


def untranslated(project: Project, lang: str) -> Iterator[Diagnostic]:
    """Every text without this language, in the order of the files."""
    private = {folder.people.path for folder in project.cohorts.values() if folder.people}
    private |= {project.catalogues[name].path for name in project.shipped}
    for record in project.records():
        sibling = f"{record.path.removesuffix('.md')}.{lang}.md"
        if record.path not in private and sibling not in project.broken:
            yield from _missing(record, lang, sibling if record.document.kind in PROSE else "")


@cache
def language_name(lang: str, reader: str) -> str:
    """What readers of another language call a language; its tag where that is unknown."""
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse(lang, sep="-").get_display_name(reader) or lang
    except (UnknownLocaleError, ValueError):
        return lang


def _missing(record: Record[BaseModel], lang: str, sibling: str) -> Iterator[Diagnostic]:
    """Each text that is missing; where a Markdown file has no sibling at all, that alone is said."""
    missing = [location for location, text in record.texts if lang not in text.languages and NEUTRAL not in text.languages]
    if not missing:
        return
    values = {"language": language_name(lang, "en"), "language_de": language_name(lang, "de"), "sibling": sibling}
    hint = "translation" if sibling else None
    if sibling and lang not in record.siblings and ("title",) in missing and ("body",) in missing:
        yield record.finding("translation-missing", values=values, hint=hint)
        return
    for location in missing:
        yield record.finding("translation-missing", *location, on_key=True, values=values, hint=hint)
