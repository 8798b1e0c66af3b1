"""The whole way, from the content folder to the site. The one file that knows all stages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from .cache import Past, Store, digest_of
from .check import check
from .check.site import severities
from .diagnostics import Report
from .errors import ContentProblem
from .model import Project, assemble
from .plan import Plan, Texts, plan
from .plan.outputs import Copy
from .recall import Recall
from .render import Renderer, TemplateProblem
from .source import read_content
from .theme import Theme, Translate, load_theme
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


def prepare(content: Path, *, url: str | None = None, drafts: bool = False, recall: Recall | None = None) -> Draught:
    """Read, check and plan; writes nothing. `recall` spares what was done before."""
    recall = recall or Recall(Store(None), "")
    known = recall.entries()
    read = read_content(content, known)
    recall.keep_entries(known, read.entries)
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
    try:
        planned, trouble = plan(project, _words(project, theme), Texts(recall.text), url=url, drafts=drafts)
    except KeyError as error:  # a string that the theme does not have
        planned, trouble = None, [project.site.finding("theme-broken", "theme", "name", values={"problem": error.args[0]})]
    return Draught(Report.of([*findings, *trouble], severities(project)), project, theme, planned)


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
    draught = prepare(content, url=url, drafts=drafts, recall=recall)
    if draught.report.fails(strict=strict) or not (draught.project and draught.theme and draught.plan):
        past.store.save()
        return Built(draught.report)
    project, theme, planned = draught.project, draught.theme, draught.plan
    renderer = Renderer(theme, _words(project, theme), content, project.data, recall.compiled)
    look = _look(past.inputs, theme, project)
    made: dict[str, tuple[str, str]] = {}

    def files() -> Iterator[tuple[str, bytes | None]]:
        total = len(planned.outputs)
        for done, one in enumerate(planned.outputs, start=1):
            source = past.inputs[f"content/{one.view.source}"] if isinstance(one.view, Copy) else ""
            key = digest_of(look, source, renderer.key(one))
            data = None if past.has(one.path, key) else renderer.render(one)
            made[one.path] = (key, digest_of(data) if data is not None else "")
            yield one.path, data
            progress(done, total)
        for path, data in theme.assets.values():
            made[path] = ("", digest_of(data))
            yield path, data

    try:
        written = write_site(output, files(), keep=content)
    except TemplateProblem as problem:
        return Built(_with_problem(draught.report, project, problem))
    except OSError as error:  # of the content; what the output folder refuses is an EnvironmentProblem already
        raise _lost(error) from error
    past.keep(made, len(planned.pages()), draught.report.dump())
    past.store.save(forget=recall.forgotten())
    return Built(draught.report, len(planned.pages()), written)


def _look(inputs: Mapping[str, str], theme: Theme, project: Project) -> str:
    """Stands for what all pages depend on and no view tells: the program, the theme, the free-form data."""
    themes = [f"{path} {digest}" for path, digest in inputs.items() if path.startswith("themes/")]
    assets = [path for path, _ in theme.assets.values()]
    return digest_of(inputs["program"], *themes, *assets, json.dumps(project.data, default=str))


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

    def build(self) -> Edition:
        """Build what is in the folder now. What is wrong with the content is in the report; raises ContentProblem where a file
        goes away while it is being read, EnvironmentProblem where the machine refuses."""
        draught = prepare(self.content, url=self.url, drafts=self.drafts)
        if draught.report.fails(strict=False) or not (draught.project and draught.theme and draught.plan):
            self.last = replace(self.last, report=draught.report, good=False, changed=frozenset(), gone=frozenset())
            return self.last
        project, theme, planned = draught.project, draught.theme, draught.plan
        renderer = Renderer(theme, _words(project, theme), self.content, project.data)
        try:
            files = {one.path: renderer.render(one) for one in planned.outputs if not isinstance(one.view, Copy)}
        except TemplateProblem as problem:
            report = _with_problem(draught.report, project, problem)
            self.last = replace(self.last, report=report, good=False, changed=frozenset(), gone=frozenset())
            return self.last
        except OSError as error:
            raise _lost(error) from error
        files |= dict(theme.assets.values())
        copies = {one.path: self.content / one.view.source for one in planned.outputs if isinstance(one.view, Copy)}
        before = self.last.files
        changed = frozenset(path for path, data in files.items() if before.get(path) != data)
        gone = frozenset(path for path in before if path not in files)
        self.last = Edition(draught.report, True, files, copies, changed, gone, project.languages)
        return self.last


def _with_problem(report: Report, project: Project, problem: TemplateProblem) -> Report:
    finding = project.site.finding("theme-broken", "theme", "name", values={"problem": str(problem)})
    return Report.of([finding, *report.findings])


def _lost(error: OSError) -> ContentProblem:
    name = Path(str(error.filename)).name
    return ContentProblem(
        en=f"{name} could not be read while the site was being built; look whether it is still there, then build again",
        de=f"{name} ließ sich während des Baus nicht lesen; ist die Datei noch da? Bauen Sie noch einmal",
    )


def _words(project: Project, theme: Theme) -> dict[str, Translate]:
    return {lang: theme.strings.translator(lang) for lang in project.languages}
