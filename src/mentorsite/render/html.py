"""A view and its template -> a page."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError

from ..plan.views import TEMPLATES, View
from ..theme import Theme, Translate


class TemplateProblem(Exception):
    """A template that cannot be used: file, line and the reason, for the finding `theme-broken`."""


class Pages:
    """Renders views with the templates of one theme; keeps them compiled for the length of a build."""

    def __init__(
        self, theme: Theme, words: Mapping[str, Translate], data: Mapping[str, object], compiled: BytecodeCache | None = None
    ) -> None:
        self.theme, self.words = theme, words
        self.environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in theme.templates]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=compiled,
        )
        self.environment.globals["data"] = dict(data)  # the free-form files of `data/`, public like all that templates see

    def render(self, view: View) -> bytes:
        """The bytes of a page; TemplateProblem where the theme has a mistake."""
        name = TEMPLATES[type(view)]
        frame = view.frame
        try:
            template = self.environment.get_template(name)
            text = template.render(view=view, frame=frame, t=self.words[frame.lang], url=self._url(frame.root))
        except TemplateSyntaxError as error:
            raise TemplateProblem(f"{error.name}:{error.lineno}: {error.message}") from error
        except (TemplateError, KeyError, AttributeError, TypeError, ValueError) as error:
            raise TemplateProblem(f"{_place(error, self.theme.templates) or name}: {error}") from error
        return text.encode()

    def _url(self, root: str) -> Callable[[str], str]:
        def url(name: str) -> str:
            return root + self.theme.assets[name][0]

        return url


def _place(error: BaseException, folders: tuple[Path, ...]) -> str:
    """The innermost template line that an error passed through."""
    for step in reversed(traceback.extract_tb(error.__traceback__)):
        for folder in folders:
            if Path(step.filename).is_relative_to(folder):
                return f"{Path(step.filename).relative_to(folder).as_posix()}:{step.lineno}"
    return ""
