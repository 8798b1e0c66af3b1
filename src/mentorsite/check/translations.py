"""What is not translated yet."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from ..diagnostics import Diagnostic
from ..model import Project, Record
from ..model.text import NEUTRAL

PROSE = ("chapter", "page", "news")
NAMES = {
    "de": ("German", "Deutsch"),
    "en": ("English", "Englisch"),
    "es": ("Spanish", "Spanisch"),
    "fr": ("French", "Französisch"),
    "it": ("Italian", "Italienisch"),
    "nl": ("Dutch", "Niederländisch"),
    "pl": ("Polish", "Polnisch"),
    "tr": ("Turkish", "Türkisch"),
}


def check_translations(project: Project) -> Iterator[Diagnostic]:
    """Every text without one of the site's languages. People files are private; nobody reads them in two languages."""
    private = {folder.people.path for folder in project.cohorts.values() if folder.people}
    for record in project.records():
        for lang in project.languages if record.path not in private else ():
            sibling = f"{record.path.removesuffix('.md')}.{lang}.md"
            if sibling not in project.broken:
                yield from _missing(record, lang, sibling if record.document.kind in PROSE else "")


def _missing(record: Record[BaseModel], lang: str, sibling: str) -> Iterator[Diagnostic]:
    """Each text that is missing; where a Markdown file has no sibling at all, that alone is said."""
    english, german = NAMES.get(lang, (f'"{lang}"', f"„{lang}“"))
    values = {"language": english, "language_de": german, "sibling": sibling}
    hint = "translation" if sibling else None
    missing = [location for location, text in record.texts if lang not in text.languages and NEUTRAL not in text.languages]
    if sibling and lang not in record.siblings and ("title",) in missing and ("body",) in missing:
        yield record.finding("translation-missing", values=values, hint=hint)
        return
    for location in missing:
        yield record.finding("translation-missing", *location, on_key=True, values=values, hint=hint)
