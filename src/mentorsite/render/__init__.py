"""One output -> its bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..plan.outputs import CalendarFile, Copy, Feed, Output, Plain, Sitemap
from ..theme import Theme, Translate
from .html import Pages, TemplateProblem

__all__ = ["Renderer", "TemplateProblem"]


class Renderer:
    """Renders the outputs of one build."""

    def __init__(self, theme: Theme, words: Mapping[str, Translate], content: Path, data: Mapping[str, object]) -> None:
        self.pages = Pages(theme, words, data)
        self.content = content

    def render(self, output: Output) -> bytes:
        """The bytes of an output; TemplateProblem where the theme has a mistake, OSError where a file has gone."""
        view = output.view
        match view:
            case Copy():
                return (self.content / view.source).read_bytes()
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
