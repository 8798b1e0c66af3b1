"""One output -> its bytes."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from pickle import Pickler

from jinja2 import BytecodeCache

from ..model import Project
from ..plan.outputs import CalendarFile, Card, Copy, Feed, Output, Photo, Plain, Sitemap
from ..theme import Theme
from .html import Pages
from .mistakes import TemplateProblem

__all__ = ["Renderer", "TemplateProblem"]


class Renderer:
    """Renders the outputs of one build."""

    def __init__(
        self,
        theme: Theme,
        project: Project,
        content: Path,
        compiled: BytecodeCache | None = None,
    ) -> None:
        self.pages = Pages(theme, theme.words(project.languages), project.data, compiled)
        self.content, self.theme, self.data, self.languages = content, theme, project.data, project.languages

    def serves(self, theme: Theme, project: Project) -> bool:
        """Whether this renderer, with all that it keeps compiled, is still the right one."""
        return theme is self.theme and project.data == self.data and project.languages == self.languages

    def key(self, output: Output) -> str:
        """Stands for all that the bytes of an output depend on, but for its theme, the free-form data and the program; and for
        the bytes of a file that is taken over, which its name does not tell."""
        stream = BytesIO()
        pickler = Pickler(stream, 5)
        pickler.fast = True  # equal views give equal bytes, whichever of their parts are one object
        pickler.dump(output)
        return sha256(stream.getvalue()).hexdigest()

    def render(self, output: Output) -> bytes:
        """The bytes of an output; TemplateProblem where the theme has a mistake, OSError where a file has gone."""
        view = output.view
        match view:
            case Copy():
                return (self.content / view.source).read_bytes()
            case Photo():
                from ..images.shape import shape  # Pillow is an extra

                return shape(self.content / view.source, view.width)
            case Card():
                from ..images.card import card

                return card(view.title, view.line, str(self.theme.options.get("accent") or "#0f5e63"))
            case Plain():
                return view.text.encode()
            case Feed():
                from .xml import render_feed

                return render_feed(view)
            case Sitemap():
                from .xml import render_sitemap

                return render_sitemap(view)
            case CalendarFile():
                from .calendar import render_calendar  # icalendar costs 65-100 ms; sites without dates do not pay

                return render_calendar(view)
            case _:
                return self.pages.render(view)
