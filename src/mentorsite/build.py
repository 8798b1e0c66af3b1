"""The whole way, from the content folder to the site. The one file that knows all stages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from .cache import Past, Store, digest_of, survey_themes
from .check import check
from .check.site import severities
from .diagnostics import Report
from .errors import ContentProblem
from .model import Project, assemble
from .plan import Ledger, Plan
from .recall import Recall
from .render import Renderer, TemplateProblem
from .source import read_content
from .theme import StringProblem, Theme, load_theme
from .write import Written, write_site

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Draught:
    """All that is known before anything is written: the report, and the plan with its theme where there can be one."""

    report: Report
    project: Project | None = None
    theme: Theme | None = None
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. `written` is None where the report forbade it."""

    report: Report
    pages: int = 0
    written: Written | None = None


def prepare(
    content: Path, recall: Recall, *, look: str = "", url: str | None = None, drafts: bool = False, ledger: Ledger | None = None
) -> Draught:
    """Read, check and plan; writes nothing. `recall` and `ledger` spare what was done before, `look` stands for program and
    themes."""
    read = read_content(content, recall.entries)
    recall.entries = read.entries
    project, findings = assemble(read)
    findings = [*read.findings, *findings]
    if project is None:
        return Draught(Report.of(findings))
    findings += check(project)
    choice = project.site.value.theme
    own = content.resolve().parent / "themes"
    theme, trouble = load_theme(choice.name, choice.options, own, project.site.finding)
    findings += trouble
    if theme is None:
        return Draught(Report.of(findings, severities(project)), project)
    findings += [
        project.site.finding("theme-language", "languages", number, values={"theme": theme.name, "lang": lang})
        for number, lang in enumerate(project.languages)
        if lang not in theme.strings.texts
    ]
    look = digest_of(look, *(path for path, _ in theme.assets.values()), json.dumps(project.data, default=str))
    plan = Plan(project, theme.words(project.languages), recall.texts, url=url, drafts=drafts, look=look, past=ledger)
    return Draught(Report.of([*findings, *plan.findings], severities(project)), project, theme, plan)


def build(
    content: Path,
    output: Path,
    *,
    url: str | None = None,
    strict: bool = False,
    drafts: bool = False,
    past: Past | None = None,
    progress: Progress = lambda done, total: None,
) -> Built:
    """Build the site. Where the report fails, nothing is written and the last good site stays.

    What `past` knows is taken over, and it learns what this build made: the site is the same as without.
    Raises EnvironmentProblem where the output folder is not ours or the disk refuses.
    """
    past = past or Past(content, output, "", None)
    recall = Recall(past.store, past.inputs["program"])
    ledger = Ledger.load(past.more())
    draught = prepare(content, recall, look=_look(past.inputs), url=url, drafts=drafts, ledger=ledger)
    if draught.report.fails(strict=strict) or not (draught.project and draught.theme and draught.plan):
        recall.save(all_seen=False)
        return Built(draught.report)
    project, theme, plan = draught.project, draught.theme, draught.plan
    renderer = Renderer(theme, project, content, recall.compiled)
    made: dict[str, tuple[str, str]] = {}

    def files() -> Iterator[tuple[str, bytes | None]]:
        for done, one in enumerate(plan.outputs, start=1):
            progress(done, len(plan.outputs))
            data = None
            if plan.is_fresh(one.path) and past.has(one.path):
                made[one.path] = (past.site.files[one.path].key, "")
            else:
                shown = plan.make(one)
                source = past.inputs[f"content/{one.path}"] if one.path in project.media else ""
                key = digest_of(plan.look, source, renderer.key(shown))
                data = None if past.has(one.path, key) else renderer.render(shown)
                made[one.path] = (key, digest_of(data) if data is not None else "")
            yield one.path, data
        for path, asset in theme.assets.values():
            made[path] = ("", digest_of(asset))
            yield path, asset

    try:
        written = write_site(output, files(), keep=content)
    except (TemplateProblem, StringProblem) as problem:
        return Built(_with_problem(draught.report, project, problem))
    except OSError as error:  # of the content; what the output folder refuses is an EnvironmentProblem already
        raise _lost(error) from error
    past.keep(made, plan.pages(), draught.report.dump(), plan.ledger.dump())
    recall.save(all_seen=plan.stale is None)
    return Built(draught.report, plan.pages(), written)


def _look(inputs: Mapping[str, str]) -> str:
    """Stands for what pages depend on and no view tells: the program, and the themes."""
    return digest_of(
        inputs.get("program", ""), *(f"{path} {one}" for path, one in inputs.items() if path.startswith("themes/"))
    )


def examine(content: Path, *, drafts: bool = False) -> Report:
    """Everything that is wrong. With themes of the site's own that includes what only shows when pages are made."""
    if survey_themes(content):
        return Session(content, drafts=drafts).build().report
    return prepare(content, Recall(Store(None), ""), drafts=drafts).report


@dataclass(frozen=True, slots=True)
class Edition:
    """What one build in memory gave.

    `report` is this build's; where it forbids a site (`good` is false), all else is the last good one's. `files` holds the
    bytes of every page, calendar, feed and asset by its address below the site's top, `copies` the places of the media files.
    `changed` are the addresses that are new or whose bytes differ from the last good edition's, `gone` those that it alone
    had. `languages` are the site's, the default first.
    """

    report: Report = field(default_factory=Report)
    good: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)
    copies: Mapping[str, Path] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ("de",)


class Session:
    """Builds one content folder again and again in memory, for somebody who edits it and looks at it."""

    def __init__(self, content: Path, *, url: str | None = None, drafts: bool = False) -> None:
        self.content, self.url, self.drafts = content, url, drafts
        self.last = Edition()
        self.ledger = Ledger()
        self.recall = Recall(Store(None), "")
        self.keys: dict[str, str] = {}

    def build(self) -> Edition:
        """Build what is in the folder now. What is wrong with the content is in the report; raises ContentProblem where a file
        goes away while it is being read, EnvironmentProblem where the machine refuses."""
        look = _look(survey_themes(self.content))
        draught = prepare(self.content, self.recall, look=look, url=self.url, drafts=self.drafts, ledger=self.ledger)
        if draught.report.fails(strict=False) or not (draught.project and draught.theme and draught.plan):
            return self._stay(draught.report)
        project, theme, plan = draught.project, draught.theme, draught.plan
        renderer = Renderer(theme, project, self.content, self.recall.compiled)
        files: dict[str, bytes] = {}
        keys: dict[str, str] = {}
        before = self.last.files
        try:
            for one in plan.outputs:
                if one.path in project.media:
                    continue
                if plan.is_fresh(one.path) and one.path in before:
                    keys[one.path], files[one.path] = self.keys[one.path], before[one.path]
                    continue
                shown = plan.make(one)
                keys[one.path] = key = digest_of(plan.look, renderer.key(shown))
                files[one.path] = before[one.path] if self.keys.get(one.path) == key else renderer.render(shown)
        except (TemplateProblem, StringProblem) as problem:
            return self._stay(_with_problem(draught.report, project, problem))
        except OSError as error:
            raise _lost(error) from error
        files |= dict(theme.assets.values())
        self.keys, self.ledger = keys, plan.ledger
        self.last = Edition(
            draught.report,
            True,
            files,
            {path: self.content / path for path in project.media},
            frozenset(path for path, data in files.items() if before.get(path) != data),
            frozenset(path for path in before if path not in files),
            project.languages,
        )
        return self.last

    def _stay(self, report: Report) -> Edition:
        self.last = replace(self.last, report=report, good=False, changed=frozenset(), gone=frozenset())
        return self.last


def _with_problem(report: Report, project: Project, problem: TemplateProblem | StringProblem) -> Report:
    finding = project.site.finding("theme-broken", "theme", "name", values={"problem": problem.args[0]})
    return Report.of([finding, *report.findings])


def _lost(error: OSError) -> ContentProblem:
    name = Path(str(error.filename)).name
    return ContentProblem(
        en=f"{name} could not be read while the site was being built; look whether it is still there, then build again",
        de=f"{name} ließ sich während des Baus nicht lesen; ist die Datei noch da? Bauen Sie noch einmal",
    )
