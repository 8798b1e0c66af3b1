"""Documents -> Project: validate each file, join translated pages, index by id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from ..diagnostics import Diagnostic, Span
from ..source import Content, Document
from .accompaniment import Case, Workshop
from .base import Fields
from .cohort import Cohort, People, Tandems
from .findings import validated
from .pages import Chapter, News, Page
from .programme import Programme
from .project import CohortFolder, Project, Record, digest_of
from .schedule import Schedule
from .shipped import shipped, shipped_names
from .site import Site
from .standards import Catalogue, Evidence
from .text import Prose, Text
from .values import LANGUAGE_TAG

MODELS: Mapping[str, type[BaseModel]] = {
    "programme": Programme,
    "catalogue": Catalogue,
    "evidence": Evidence,
    "cohort": Cohort,
    "schedule": Schedule,
    "people": People,
    "tandems": Tandems,
    "workshop": Workshop,
    "case": Case,
    "chapter": Chapter,
    "page": Page,
    "news": News,
}
MANY = 10  # texts in a language that the site does not have; fewer are slips of the pen
COHORT_PARTS = ("cohort", "schedule", "people", "tandems")


class Translation(Fields):
    """The front matter of a page's sibling in another language: only what is language."""

    title: Text | None = None
    summary: Text | None = None
    body: Prose | None = None


@dataclass
class _Assembly:
    languages: tuple[str, ...]
    records: dict[str, dict[str, Record[Any]]] = field(default_factory=lambda: defaultdict(dict))
    broken: set[str] = field(default_factory=set)
    findings: list[Diagnostic] = field(default_factory=list)


Values = Mapping[str, tuple[str, Any]]  # what `Project.values` gives: path of a record -> its digest and its value


def assemble(
    content: Content, last: Project | None = None, values: Callable[[tuple[str, ...]], Values] = lambda languages: {}
) -> tuple[Project | None, list[Diagnostic]]:
    """The project, or None where site.yaml or programme.yaml does not hold; and all findings of form.

    Records of the `last` project whose files are the same are taken over; `values` gives those of an earlier process, for a
    site in some languages.
    """
    site_document = next((document for document in content.documents if document.kind == "site"), None)
    languages, sure = _languages(site_document)
    translations: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for document in content.documents:
        if document.lang:
            translations[document.kind, document.id].append(document)
    known = {record.path: record for record in last.records()} if last and last.languages == languages else {}
    remembered = {path: (record.digest, record.value) for path, record in known.items()}
    if not known:
        remembered = dict(values(languages))
        known = dict(_remembered(content, translations, remembered))
    assembly = _Assembly(languages, broken=set(content.broken))
    site = _site(assembly, site_document)
    _read_records(assembly, content, translations, known)
    records = assembly.records
    own = frozenset(records["catalogue"])
    _add_shipped(assembly, site, remembered)
    cohorts = _cohorts(assembly.records)
    programme = records["programme"].get("programme")
    if not sure and site is None:  # nothing can be said about languages
        assembly.findings = [one for one in assembly.findings if one.rule not in ("text-language", "translation-default")]
    assembly.findings = _gathered(assembly.findings, site_document, languages)
    if site is None or programme is None:
        return None, assembly.findings
    return Project(
        site=site,
        programme=programme,
        catalogues=records["catalogue"],
        evidence=records["evidence"].get("evidence"),
        cohorts=cohorts,
        workshops=records["workshop"],
        cases=records["case"],
        chapters=records["chapter"],
        pages=records["page"],
        news=records["news"],
        data={doc.id: doc.value for doc in content.documents if doc.kind == "data"},
        media=content.media,
        broken=frozenset(assembly.broken),
        shipped=frozenset(records["catalogue"]) - own,
    ), assembly.findings


def _add_shipped(assembly: _Assembly, site: Record[Site] | None, remembered: Values) -> None:
    """The catalogues that the site takes from mentorsite; a file of its own with the same name wins."""

    def known(path: str, digest: str) -> Any:
        before, value = remembered.get(path, ("", None))
        return value if before == digest else None

    for name in site.value.standards if site else ():
        if name in shipped_names() and f"standards/{name}.yaml" not in assembly.broken:
            assembly.records["catalogue"].setdefault(name, shipped(name, known))


def _read_records(
    assembly: _Assembly,
    content: Content,
    translations: dict[tuple[str, str], list[Document]],
    known: Mapping[str, Record[Any]],
) -> None:
    """Every record but the site itself, with its translations."""
    for document in content.documents:
        if document.kind in MODELS and not document.lang:
            siblings = translations.get((document.kind, document.id), [])
            record = known.get(document.path)
            if record and record.digest == digest_of(document, siblings):
                assembly.records[document.kind][document.id] = record
                translations.pop((document.kind, document.id), None)
            else:
                _validate(assembly, document)
    for siblings in translations.values():
        for document in siblings:
            _translate(assembly, document)


def _remembered(
    content: Content, translations: Mapping[tuple[str, str], list[Document]], values: Values
) -> Iterator[tuple[str, Record[Any]]]:
    """The records of files that an earlier process found to be valid."""
    for document in content.documents:
        digest, value = values.get(document.path, ("", None))
        siblings = translations.get((document.kind, document.id), [])
        if digest == digest_of(document, siblings):
            yield document.path, Record(document.id, value, document, {one.lang or "": one for one in siblings})


def _gathered(findings: list[Diagnostic], site: Document | None, languages: tuple[str, ...]) -> list[Diagnostic]:
    """One finding for a language that site.yaml no longer lists, instead of one for each of its texts."""
    counted = Counter(str(one.values["lang"]) for one in findings if one.rule == "text-language")
    dropped = {lang: number for lang, number in counted.items() if number >= MANY and LANGUAGE_TAG.fullmatch(lang)}
    if site is None or not dropped:
        return findings
    rest = [one for one in findings if one.rule != "text-language" or one.values["lang"] not in dropped]
    for lang, number in dropped.items():
        values = {"lang": lang, "number": number, "listed": ", ".join((*languages, lang))}
        rest.append(site.finding("language-dropped", ("languages",), on_key=True, hint="list-language", values=values))
    return rest


def _languages(site: Document | None) -> tuple[tuple[str, ...], bool]:
    """The site's languages, read before anything is validated: all that look like languages, and whether these are all."""
    fields = site.data() if site else {}
    listed = fields.get("languages")
    given = listed if isinstance(listed, list) else []
    good = [item for item in given if isinstance(item, str) and LANGUAGE_TAG.fullmatch(item)]
    return tuple(dict.fromkeys(good)) or ("de",), bool(good) and len(good) == len(given)


def _site(assembly: _Assembly, document: Document | None) -> Record[Site] | None:
    if document is None:
        return None
    site, findings = validated(Site, document, assembly.languages)
    assembly.findings += findings
    return Record(document.id, site, document) if site else None


def _validate(assembly: _Assembly, document: Document) -> None:
    value, findings = validated(MODELS[document.kind], document, assembly.languages)
    assembly.findings += findings
    if value is None:
        assembly.broken.add(document.path)
    else:
        assembly.records[document.kind][document.id] = Record(document.id, value, document)


def _translate(assembly: _Assembly, document: Document) -> None:
    lang = document.lang or ""
    folder = document.path.partition("/")[0]
    original = f"{folder}/{document.id}.md"
    if lang not in assembly.languages[1:]:
        rule = "translation-default" if lang == assembly.languages[0] else "text-language"
        values = {"lang": lang, "languages": ", ".join(assembly.languages), "original": original}
        assembly.findings.append(Diagnostic(rule, Span(document.path), values))
        return
    own = (lang, *(other for other in assembly.languages if other != lang))
    value, findings = validated(Translation, document, own)
    assembly.findings += findings
    record = assembly.records[document.kind].get(document.id)
    if record is None and original not in assembly.broken:
        assembly.findings.append(Diagnostic("translation-orphan", Span(document.path), {"original": original}))
    if record is None or value is None:
        assembly.broken.add(document.path)
        return
    joined = {
        key: type(text)((*(getattr(record.value, key).texts if getattr(record.value, key) else ()), *text.texts))
        for key in ("title", "summary", "body")
        if (text := getattr(value, key)) is not None
    }
    merged = record.value.model_copy(update=joined)
    assembly.records[document.kind][document.id] = Record(
        record.id, merged, record.document, {**record.siblings, lang: document}
    )


def _cohorts(records: Mapping[str, Mapping[str, Record[Any]]]) -> dict[str, CohortFolder]:
    """The folders whose cohort.yaml holds; the reader of files has told where there is none."""
    found: dict[str, CohortFolder] = {}
    for cohort_id in sorted(records["cohort"]):
        cohort, *parts = (records[kind].get(cohort_id) for kind in COHORT_PARTS)
        if cohort:
            found[cohort_id] = CohortFolder(cohort_id, cohort, *parts)
    return found
