"""The same content built again and again in memory, for somebody who edits it and looks at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from .build import NOTHING, Draught, look_of, lost, prepare, with_problem
from .cache import Store, digest_of, survey_themes
from .changes import Since
from .diagnostics import Report
from .model import Project, assemble
from .plan import Ledger
from .recall import Recall
from .render import Renderer, TemplateProblem
from .source import read_content
from .theme import StringProblem


@dataclass(frozen=True, slots=True)
class Edition:
    """What one build in memory gave.

    `report` is this build's; where it forbids a site (`good` is false), all else is the last good one's. `files` holds the
    bytes of every page, calendar, feed and asset by its address below the site's top, `copies` the places of the media files.
    `changed` are the addresses that are new or whose bytes differ from the last good edition's, `gone` those that it alone
    had. `languages` are the site's, the default first; `base` is the path of its address; `searched` are the
    pages that its search finds, by language.
    """

    report: Report = field(default_factory=Report)
    good: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)
    copies: Mapping[str, Path] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ("de",)
    base: str = "/"
    searched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Session:
    """Builds one content folder again and again in memory, for somebody who edits it and looks at it.

    `since`, `today` and `tracked` are those of `prepare`; they may change from build to build.
    """

    def __init__(
        self,
        content: Path,
        *,
        url: str | None = None,
        drafts: bool = False,
        since: Since | None = None,
        today: dt.date | None = None,
        tracked: Mapping[str, str] = NOTHING,
    ) -> None:
        self.tracked = tracked
        self.content, self.url, self.drafts, self.since, self.today = content, url, drafts, since, today
        self.last = Edition()
        self.ledger = Ledger()
        self.recall = Recall(Store())
        self.recall.texts.pieces = {}
        self.keys: dict[str, str] = {}
        self.renderer: Renderer | None = None

    def build(self) -> Edition:
        """Build what is in the folder now. What is wrong with the content is in the report; raises ContentProblem where a file
        goes away while it is being read, EnvironmentProblem where the machine refuses."""
        draught = prepare(
            self.content,
            self.recall,
            look=look_of(survey_themes(self.content)),
            url=self.url,
            drafts=self.drafts,
            ledger=self.ledger,
            since=self.since,
            today=self.today,
            tracked=self.tracked,
        )
        if draught.report.fails(strict=False) or not (draught.project and draught.theme and draught.plan):
            return self._stay(draught, draught.report)
        project, theme, plan = draught.project, draught.theme, draught.plan
        if self.renderer is None or not self.renderer.serves(theme, project):
            self.renderer = Renderer(theme, project, self.content, self.recall.compiled)
        renderer = self.renderer
        files: dict[str, bytes] = {}
        keys: dict[str, str] = {}
        before = self.last.files
        try:
            for one in plan.outputs:
                if one.path in plan.files:
                    continue
                if plan.is_fresh(one.path) and one.path in before:
                    keys[one.path], files[one.path] = self.keys[one.path], before[one.path]
                    continue
                shown, read = plan.make(one)
                plan.note(one.path, read)
                keys[one.path] = key = digest_of(plan.look, renderer.key(shown))
                files[one.path] = before[one.path] if self.keys.get(one.path) == key else renderer.render(shown)
        except (TemplateProblem, StringProblem) as problem:
            return self._stay(draught, with_problem(draught.report, project, self.content, problem))
        except OSError as error:
            raise lost(error) from error
        files |= dict(theme.assets.values())
        self.keys, self.ledger = keys, plan.ledger
        self.last = Edition(
            draught.report,
            True,
            files,
            {path: self.content / source for path, source in plan.files.items()},
            frozenset(path for path, data in files.items() if before.get(path) != data),
            frozenset(path for path in before if path not in files),
            project.languages,
            urlsplit(plan.url).path or "/",
            plan.searched(),
        )
        return self.last

    def _stay(self, draught: Draught, report: Report) -> Edition:
        """The last good edition, with the report that forbids another."""
        self.recall.texts.forget(None)  # made for a plan that the ledger does not know
        languages = draught.project.languages if draught.project else self.last.languages
        nothing: frozenset[str] = frozenset()
        self.last = replace(self.last, report=report, good=False, changed=nothing, gone=nothing, languages=languages)
        return self.last


def examine(
    content: Path,
    *,
    drafts: bool = False,
    since: Since | None = None,
    today: dt.date | None = None,
    tracked: Mapping[str, str] = NOTHING,
) -> Report:
    """Everything that is wrong. With themes of the site's own that includes what only shows when pages are made; `tracked` are
    the people files that git would send to a public host."""
    if survey_themes(content):
        return Session(content, drafts=drafts, since=since, today=today, tracked=tracked).build().report
    return prepare(content, Recall(Store()), drafts=drafts, since=since, today=today, tracked=tracked).report


def load(content: Path) -> Project | None:
    """The project as it is written, drafts included; None where site.yaml or programme.yaml does not hold."""
    return assemble(read_content(content))[0]
