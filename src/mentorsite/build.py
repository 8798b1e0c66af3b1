"""The whole way, from the content folder to the site. The one file that knows all stages."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from .cache import Past, digest_of
from .changes import Since
from .check import check
from .check.secrets import check_retention, check_secrets, check_tracked, check_unused, not_disclosed
from .check.site import severities
from .diagnostics import Report
from .errors import ContentProblem
from .images import can_shape, sizes_of
from .model import Project, assemble
from .plan import Ledger, Output, Pictures, Plan, Planned
from .plan.consent import photo_of, photos_of
from .recall import Recall
from .render import Renderer, TemplateProblem
from .search import FOLDER as SEARCH
from .search import can_search, index_of, indexer
from .source import read_content
from .theme import StringProblem, Theme, at_template
from .workers import share
from .write import Written, write_site

if TYPE_CHECKING:
    from .protect import Ring

Progress = Callable[[int, int], None]
NOTHING: Mapping[str, str] = MappingProxyType({})
NO_RINGS: Mapping[str, Ring] = MappingProxyType({})
BATCH = 512  # outputs that are made at once, in however many processes


@dataclass(frozen=True, slots=True)
class Draught:
    """All that is known before anything is written: the report, and the plan with its theme where there can be one."""

    report: Report
    project: Project | None = None
    theme: Theme | None = None
    plan: Plan | None = None
    again: Callable[..., Plan] = Plan  # the same site planned for other readers


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `written` is None where the report forbade it; `areas` are the cohorts with a participants' area."""

    report: Report
    pages: int = 0
    written: Written | None = None
    areas: tuple[str, ...] = ()


def prepare(
    content: Path,
    recall: Recall,
    *,
    look: str = "",
    url: str | None = None,
    drafts: bool = False,
    ledger: Ledger | None = None,
    since: Since | None = None,
    today: dt.date | None = None,
    tracked: Mapping[str, str] = NOTHING,
    people: bool = True,
    protected: Collection[str] = (),
    day: dt.date | None = None,
) -> Draught:
    """Read, check and plan; writes nothing. `recall` and `ledger` spare what was done before, `look` stands for program and
    themes; `since` is what was published last, `today` the day of this publication; `tracked` are the people files that git
    would send to a public host. Without `people` the site is what it would be without people files; those of the `protected`
    cohorts that have one get a way into the participants' area. `day` is the one on which the site is made: of a cohort whose
    data was to be kept until before it, the site names nobody any more."""
    read = read_content(content, recall.entries, recall.files)
    recall.entries = read.entries
    project, findings = assemble(read, recall.project, recall.values)
    findings = [*read.findings, *findings]
    if project is None:
        return Draught(Report.of(findings))
    recall.project = project
    findings += check(project, recall.almanac, since.schedule if since else None)
    findings = not_disclosed([*findings, *check_secrets(read.documents), *check_tracked(project, tracked)], project)
    findings += check_retention(project, day or today)
    theme, trouble = recall.theme(look, project, content)
    findings += trouble
    if theme is None:
        return Draught(Report.of(findings, severities(project)), project)
    findings += [
        project.site.finding("theme-language", "languages", number, values={"theme": theme.name, "lang": lang})
        for number, lang in enumerate(project.languages)
        if lang not in theme.strings.texts
    ]
    if project.site.value.search and not can_search():
        findings.append(project.site.finding("search-missing"))
    public = json.dumps([project.data, theme.options], default=str)
    look = digest_of(look, *(path for path, _ in theme.assets.values()), public)
    words = theme.words(project.languages)
    pictures = Pictures(sizes_of(content, project.media), can_shape())
    if pictures.sizes and not pictures.shaped:
        findings.append(project.site.finding("images-missing", values={"number": len(pictures.sizes)}))
    shown = _published(project, day, people=people)
    areas = frozenset(name for name, folder in shown.cohorts.items() if folder.people and name in protected)
    again = partial(
        Plan,
        shown,
        words,
        recall.texts,
        url=url,
        drafts=drafts,
        look=look,
        since=since,
        today=today,
        pictures=pictures,
    )
    plan = again(past=ledger, protected=areas)
    findings += plan.findings
    report = Report.of(findings, severities(project))
    if read.media and not report.fails(strict=False):  # a link with a mistake leads to no file either
        unseen = read.media.keys() - {one.span.path for one in findings}
        findings += not_disclosed(check_unused(read.documents, unseen), project)
        report = Report.of(findings, severities(project))
    return Draught(report, project, theme, plan, again)


def _published(project: Project, day: dt.date | None, *, people: bool) -> Project:
    """The project without the people and photos of cohorts whose data was to be kept until before `day`. Without `people`
    nobody is in it, nor the photo of anybody who did not agree to its being shown."""
    cohorts, media = dict(project.cohorts), dict(project.media)
    for name, folder in project.cohorts.items():
        retention = folder.cohort.value.retention
        over = bool(day and retention and retention.over(day))
        if over or not people:
            cohorts[name] = replace(folder, people=None)
            for photo, person in photos_of(folder):
                if over or not photo_of(person):
                    media.pop(photo, None)
    return replace(project, cohorts=cohorts, media=media)


def build(
    content: Path,
    output: Path,
    *,
    url: str | None = None,
    strict: bool = False,
    drafts: bool = False,
    past: Past | None = None,
    since: Since | None = None,
    today: dt.date | None = None,
    jobs: int = 1,
    progress: Progress = lambda done, total: None,
    people: bool = True,
    rings: Mapping[str, Ring] = NO_RINGS,
    day: dt.date | None = None,
) -> Built:
    """Build the site. Where the report fails, nothing is written and the last good site stays.

    What `past` knows is taken over, and it learns what this build made: the site is the same as without. `since` and `today`
    are those of `prepare`, `people` and `day`, too; `jobs` is the number of processes. `rings` are keys by the ids of cohorts:
    those whose people are written down get an area of their own, which opens with these.
    Raises EnvironmentProblem where the output folder is not ours or the disk refuses.
    """
    past = past or Past(content, output, "", None)
    recall = Recall(past.store, past.inputs["program"], jobs)
    ledger = Ledger.load(past.more())
    look = look_of(past.inputs)
    draught = prepare(
        content,
        recall,
        look=look,
        url=url,
        drafts=drafts,
        ledger=ledger,
        since=since,
        today=today,
        people=people,
        protected=rings,
        day=day,
    )
    if draught.report.fails(strict=strict) or not (draught.project and draught.theme and draught.plan):
        recall.save(all_seen=False)
        return Built(draught.report)
    project, theme, plan = draught.project, draught.theme, draught.plan
    press = _Press(plan, Renderer(theme, project, content, recall.compiled), past, jobs)
    rings = {name: ring for name, ring in rings.items() if name in plan.readers[0].protected}
    try:
        files = chain(press.files(theme, progress), press.inside(draught.again, rings, day or today))
        written = write_site(output, files, keep=content, finish=press.indexes)
    except (TemplateProblem, StringProblem) as problem:
        return Built(with_problem(draught.report, project, content, problem))
    except OSError as error:  # of the content; what the output folder refuses is an EnvironmentProblem already
        raise lost(error) from error
    past.keep(press.made, plan.pages(), draught.report.dump(), plan.ledger.dump())
    recall.save(all_seen=plan.stale is None)
    return Built(draught.report, plan.pages(), written, tuple(rings))


class _Press:
    """Makes the files of a plan, but for those that the last build made of the same. `made` is what `Past.keep` takes."""

    def __init__(self, plan: Plan, renderer: Renderer, past: Past, jobs: int) -> None:
        self.plan, self.renderer, self.past, self.jobs = plan, renderer, past, jobs
        self.made: dict[str, tuple[str, str]] = {}

    def files(self, theme: Theme, progress: Progress) -> Iterator[tuple[str, bytes | None]]:
        """Every file of the site; None stands for one that is right as it is."""
        outputs = self.plan.outputs
        progress(0, len(outputs))
        for start in range(0, len(outputs), BATCH):
            batch = outputs[start : start + BATCH]
            wanted = [one for one in batch if not self._fresh(one)]
            self.past.store.close()  # processes must not have it in common
            new = dict(zip((one.path for one in wanted), share(self._make, wanted, self.jobs), strict=True))
            for done, one in enumerate(batch, start=start + 1):
                if one.path in new:
                    read, key, data = new.pop(one.path)
                    self.plan.note(one.path, read)
                else:
                    key, data = self.past.site.files[one.path].key, None
                self.made[one.path] = (key, digest_of(data) if data is not None else "")
                yield one.path, data
                progress(done, len(outputs))
        for path, asset in theme.assets.values():
            self.made[path] = ("", digest_of(asset))
            yield path, asset

    def inside(
        self, plan: Callable[..., Plan], rings: Mapping[str, Ring], today: dt.date | None
    ) -> Iterator[tuple[str, bytes | None]]:
        """What only participants see, where there are keys."""
        if rings:
            from .inside import Inside, members

            inner = plan(members=members(rings), past=self.plan.ledger)
            inside = Inside(self.plan, inner, rings, self.past, self.key, self.renderer.render, self.made)
            yield from inside.files(today)

    def indexes(self, stage: Path) -> Iterator[tuple[str, bytes | None]]:
        """The search index of each language, made from the finished pages where one of them has changed."""
        for lang, addresses in self.plan.searched().items() if can_search() else ():
            pages = [f"{address} {self.made[address][1] or self.past.site.files[address].digest}" for address in addresses]
            key, folder = digest_of(indexer(), *pages), f"{SEARCH}/{lang}/"
            known = [path for path in self.past.site.files if path.startswith(folder)]
            if known and all(self.past.has(path, key) for path in known):
                index: Mapping[str, bytes | None] = dict.fromkeys(known)
            else:
                found = index_of((address, (stage / address).read_bytes()) for address in addresses)
                index = {folder + name: data for name, data in found.items()}
            for path, data in index.items():
                self.made[path] = (key, digest_of(data) if data is not None else "")
                yield path, data

    def _fresh(self, one: Planned) -> bool:
        return self.plan.is_fresh(one.path) and self.past.has(one.path)

    def _make(self, one: Planned) -> tuple[set[str], str, bytes | None]:
        shown, read = self.plan.make(one)
        key = self.key(self.plan, shown)
        return read, key, None if self.past.has(one.path, key) else self.renderer.render(shown)

    def key(self, plan: Plan, shown: Output) -> str:
        """Stands for the bytes of what a plan's output shows."""
        file = plan.files.get(shown.path)
        source = self.past.inputs[f"content/{file}"] if file else ""
        return digest_of(plan.look, source, self.renderer.key(shown))


def look_of(inputs: Mapping[str, str]) -> str:
    """Stands for what pages depend on and no view tells: the program, and the themes."""
    return digest_of(
        inputs.get("program", ""), *(f"{path} {one}" for path, one in inputs.items() if path.startswith("themes/"))
    )


def with_problem(report: Report, project: Project, content: Path, problem: TemplateProblem | StringProblem) -> Report:
    """A report with what is wrong with the theme."""
    if isinstance(problem, TemplateProblem) and problem.template:
        own = content.resolve().parent / "themes"
        finding = at_template(problem.template, own, problem.line, problem.rule, problem.values)
    else:
        key = problem.key if isinstance(problem, StringProblem) else ""
        rule = problem.rule if isinstance(problem, TemplateProblem) else "theme-string"
        values = problem.values if isinstance(problem, TemplateProblem) else {"name": key}
        finding = project.site.finding(rule, "theme", "name", values=values)
    return Report.of([finding, *report.findings])


def lost(error: OSError) -> ContentProblem:
    """What to say of a file that went away."""
    name = Path(str(error.filename)).name
    return ContentProblem(
        en=f"{name} could not be read while the site was being built; look whether it is still there, then build again",
        de=f"{name} ließ sich während des Baus nicht lesen; ist die Datei noch da? Bauen Sie noch einmal",
    )
