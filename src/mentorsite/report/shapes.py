"""The shapes of the report: for a terminal, for programs, for a spreadsheet, for paper."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from importlib.resources import files

from .view import Area, Catalogue, Cohort, Criterion, Part, Place, View
from .words import STATES, WORDS

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would compute
COLUMNS = (
    *("cohort", "kind", "catalogue", "area", "id", "title", "level", "state"),
    *("evidence", "person", "day", "reason", "rests_on"),
)
OPEN = ("warn", "fail", "unknown")


def json_text(view: View) -> str:
    """For programs; the keys stay, new ones may come."""
    return json.dumps({"version": 1, **asdict(view)}, ensure_ascii=False, indent=2)


def text_lines(view: View) -> Iterator[str]:
    """For a terminal."""
    words = WORDS[view.lang]
    if not view.cohorts:
        yield words["none"]
    for cohort in view.cohorts:
        yield from ["", f"{cohort.title} ({cohort.id})", "=" * (len(cohort.title) + len(cohort.id) + 3)]
        yield from ["", words["rules"], ""]
        for rule in cohort.rules:
            yield f"{rule.id}  {rule.title}: {STATES[view.lang][rule.state]}"
            for part in rule.parts:
                yield from _part(part, view.lang)
        for catalogue in cohort.catalogues:
            yield from _catalogue(catalogue, view.lang)
    yield from ["", words["honest"]]


def _part(part: Part, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    yield f"  {STATES[lang][part.state]}: {part.title} [{part.id}]"
    yield f"      {part.sentence}"
    if part.facts:
        more = words["more"].format(n=part.facts_in_all - len(part.facts)) if part.facts_in_all > len(part.facts) else ""
        named = "; ".join(f"{place.text} ({_at(place)})" for place in part.facts)
        yield f"      {words['facts']}: {named}{f', {more}' if more else ''}"
    if part.reason:
        yield f"      {words['reason']}: {part.reason}"
    if part.attested_by:
        yield f"      {words['attested'].format(by=part.attested_by, on=part.attested_on)}"
    numbers = [words["number"].format(**asdict(number)) for number in part.numbers]
    yield f"      {words['origin']}: {'; '.join([*numbers, part.origin])}"
    yield f"      {words['do']}: {part.change}" if part.state in OPEN else f"      {part.change}"


def _at(place: Place) -> str:
    return f"{place.path}:{place.line}" if place.line else place.path


def _counts(area: Area, lang: str) -> str:
    words = WORDS[lang]
    said = words["met"].format(met=area.met, total=area.total, floor=area.floor)
    counts = ", ".join(f"{number} {STATES[lang][state]}" for state, number in area.counts.items() if number)
    return f"{said}, {words['reached' if area.met >= area.floor else 'missed']} ({counts})"


def _catalogue(catalogue: Catalogue, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    yield from ["", catalogue.title, "-" * len(catalogue.title), catalogue.publisher]
    if catalogue.proposed:
        yield words["proposed"]
    yield _counts(catalogue.whole, lang)
    for area in catalogue.areas:
        yield from ["", f"{area.id}  {area.title}: {_counts(area, lang)}"]
        for criterion in catalogue.criteria:
            if criterion.area == area.id:
                yield from _criterion(criterion, lang)
    people = [one for one in catalogue.criteria if one.person]
    if people:
        yield from ["", words["person"]]
        for one in people:
            vouched = words["attested"].format(by=one.attested_by, on=one.attested_on) if one.attested_by else ""
            yield f"  {one.id}  {one.title}: {vouched or STATES[lang][one.state]}"


def _criterion(one: Criterion, lang: str) -> Iterator[str]:
    yield f"  {STATES[lang][one.state]}: {one.id}  {one.title} ({one.level})"
    said = dict(_grounds(one, lang))
    if said:
        at = f" ({_at(one.evidence)})" if one.evidence else ""
        yield f"      {'; '.join(f'{name}: {value}' if name else value for name, value in said.items())}{at}"


def _grounds(one: Criterion, lang: str) -> Iterator[tuple[str, str]]:
    """What a criterion's state rests on, each with what it is called."""
    words = WORDS[lang]
    if one.rules:
        yield words["by_rules"], ", ".join(one.rules)
    if one.page:
        yield words["page"], one.page
    if one.attested_by:
        yield "", words["attested"].format(by=one.attested_by, on=one.attested_on)
    if one.deviation:
        yield words["reason"], one.deviation
    if one.note:
        yield words["note"], one.note


def csv_text(view: View) -> str:
    """For a spreadsheet: a line for each part of a rule and each criterion. Nothing in it is computed there."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for cohort in view.cohorts:
        for row in _rows(cohort):
            writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return out.getvalue()


def _rows(cohort: Cohort) -> Iterator[tuple[str, ...]]:
    for rule in cohort.rules:
        for part in rule.parts:
            places = "; ".join(f"{place.text} ({_at(place)})" for place in part.facts)
            start = (cohort.id, "rule", "", rule.title, part.id, part.title, "", part.state, part.sentence)
            yield (*start, part.attested_by, part.attested_on, part.reason, places)
    for catalogue in cohort.catalogues:
        for one in catalogue.criteria:
            start = (cohort.id, "criterion", catalogue.id, one.area, one.id, one.title, one.level, one.state, one.page)
            yield (*start, one.attested_by, one.attested_on, one.deviation, ", ".join(one.rules))


def html_text(view: View) -> str:
    """For a browser and for paper: one page that needs nothing else."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(files(__package__).joinpath("report.html").read_text("utf-8"))
    helpers: Mapping[str, object] = {"at": _at, "counts": _counts, "grounds": _grounds, "open": OPEN}
    return template.render(view=view, words=WORDS[view.lang], states=STATES[view.lang], **helpers) + "\n"
