"""site.yaml: legal pages, the address, and the weights of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from urllib.parse import urlsplit

from ..diagnostics import RULES, Diagnostic, Severity
from ..model import Project
from ..model.shipped import shipped_names
from .references import unknown

SHARED = (".github.io", ".gitlab.io")
WORDS = {severity.value: severity for severity in Severity}


def severities(project: Project) -> dict[str, Severity]:
    """The weights that site.yaml gives to rules, as far as they may be changed."""
    chosen: Mapping[str, str] = project.site.value.severity
    return {rule: WORDS[word] for rule, word in chosen.items() if word in WORDS and rule in RULES and not RULES[rule].locked}


def check_site(project: Project) -> Iterator[Diagnostic]:
    """What holds for the whole site."""
    yield from _severity(project)
    site = project.site
    for number, language in enumerate(site.value.languages):
        if language in site.value.languages[:number]:
            yield site.finding("language-double", "languages", number, values={"language": language})
    if site.value.custom_domain and not _is_own_domain(site.value.url or ""):
        yield site.finding("domain-own", "custom_domain")
    elif site.value.url is None:
        yield site.finding("url-missing", values={"example": "url: https://mentoring.example/"}, hint="add")
    yield from _legal(project)
    for number, name in enumerate(site.value.standards):
        if name not in project.catalogues and f"standards/{name}.yaml" not in project.broken:
            yield unknown(site, "catalogue", name, shipped_names(), "standards", number)
    for page_record in project.pages.values():
        if page_record.value.template:
            yield page_record.finding("template-text", "template", on_key=True)


def _legal(project: Project) -> Iterator[Diagnostic]:
    """The pages that the law wants."""
    site = project.site
    if site.value.legal is None:
        example = "legal: {imprint: impressum, privacy: datenschutz}"
        yield site.finding("legal-missing", values={"example": example}, hint="add")
    else:
        for field in ("imprint", "privacy", "accessibility"):
            page = getattr(site.value.legal, field)
            if page and page not in project.pages and f"pages/{page}.md" not in project.broken:
                yield unknown(site, "page", page, project.pages, "legal", field)


def _is_own_domain(url: str) -> bool:
    """Whether an address is the top of a host, and the host not one that the pages of many share."""
    parts = urlsplit(url)
    return bool(parts.hostname) and parts.path in ("", "/") and not (parts.hostname or "").endswith(SHARED)


def _severity(project: Project) -> Iterator[Diagnostic]:
    for rule, word in project.site.value.severity.items():
        if rule not in RULES:
            near = get_close_matches(rule, list(RULES), 1, 0.6)
            values = {"id": rule, "near": near[0] if near else ""}
            hint = "near" if near else None
            yield project.site.finding("severity-rule", "severity", rule, on_key=True, values=values, hint=hint)
        elif RULES[rule].locked:
            yield project.site.finding("severity-locked", "severity", rule, on_key=True, values={"id": rule})
        if word not in WORDS:
            near = get_close_matches(word, list(WORDS), 1, 0.6)
            values = {"value": word, "near": near[0] if near else ""}
            yield project.site.finding("severity-word", "severity", rule, values=values, hint="near" if near else None)
