"""Project -> Plan: every page with its address and its view. Runs in full at each build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from ..diagnostics import Diagnostic
from ..model import Project
from .links import Links
from .machine import calendars, feeds, signs, sitemap
from .outputs import Copy, Output, Plan
from .pages.dates import cohort_pages
from .pages.handbook import handbook_pages, news_pages, not_found_page, other_pages
from .pages.programme import case_pages, programme_page, start_page, workshop_pages
from .pages.standards import standard_pages
from .published import published
from .routes import plan_routes
from .sheet import Reader, Translate
from .texts import Texts, check_texts
from .views import View

__all__ = ["Output", "Plan", "Texts", "plan"]

PAGES: tuple[Callable[[Reader], Iterator[tuple[str, View]]], ...] = (
    start_page,
    programme_page,
    standard_pages,
    cohort_pages,
    workshop_pages,
    case_pages,
    handbook_pages,
    news_pages,
    other_pages,
    not_found_page,
)


def plan(
    project: Project, words: Mapping[str, Translate], texts: Texts, *, url: str | None = None, drafts: bool = False
) -> tuple[Plan, list[Diagnostic]]:
    """Plan the site; `words` holds the interface's strings per language, `url` stands in for the site's own."""
    project, hidden = published(project, drafts=drafts)
    routes, findings = plan_routes(project)
    links = Links(project, routes, partial(texts.anchors, project), hidden)
    findings += check_texts(project, texts, links)
    base = url or project.site.value.url or ""
    base = base if not base or base.endswith("/") else f"{base}/"
    readers = [Reader(project, lang, words[lang], routes, texts, links, base) for lang in project.languages]
    outputs = [output for reader in readers for output in _outputs(reader)]
    outputs += sitemap(readers[0])
    outputs += signs(readers[0])
    outputs += [Output(path, "", Copy(path)) for path in project.media]
    return Plan(tuple(outputs)), findings


def _outputs(reader: Reader) -> Iterator[Output]:
    for pages in PAGES:
        for key, view in pages(reader):
            yield Output(reader.routes.of(key, reader.lang), reader.lang, view)
    yield from feeds(reader)
    yield from calendars(reader)
