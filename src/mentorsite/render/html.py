"""A view and its template -> a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import BytecodeCache, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader

from ..plan.views import TEMPLATES, View
from ..theme import Theme, Translate
from .mistakes import Unknown, explain


class Pages:
    """Renders views with the templates of one theme; keeps them compiled for the length of a build."""

    def __init__(
        self, theme: Theme, words: Mapping[str, Translate], data: Mapping[str, object], compiled: BytecodeCache | None = None
    ) -> None:
        self.theme, self.words = theme, words
        self.environment = Environment(
            loader=_loader(theme.templates),
            autoescape=True,
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=compiled,
        )
        # Free-form files and the site's choices: public, and the same for all pages.
        self.environment.globals |= {"data": dict(data), "options": dict(theme.options)}

    def render(self, view: View) -> bytes:
        """The bytes of a page; TemplateProblem where the theme has a mistake."""
        name = TEMPLATES[type(view)]
        frame = view.frame
        try:
            template = self.environment.get_template(name)
            text = template.render(view=view, frame=frame, t=self.words[frame.lang], url=self._url(frame.root))
        except Exception as error:
            if found := explain(error, self.theme, name):
                raise found from error
            raise
        return text.encode()

    def _url(self, root: str) -> Callable[[str], str]:
        def url(name: str) -> str:
            if name not in self.theme.assets:
                raise ValueError(f'there is no file "{name}" in assets/')
            return root + self.theme.assets[name][0]

        return url


def _loader(folders: tuple[Path, ...]) -> ChoiceLoader:
    """Finds a template in the nearest folder; `default/start.html` is the one of that theme, which a child may extend."""
    places = [str(folder) for folder in folders]
    named = {folder.parent.name: FileSystemLoader(places[at:]) for at, folder in enumerate(folders)}
    return ChoiceLoader([FileSystemLoader(places), PrefixLoader(named)])
