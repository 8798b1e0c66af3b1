"""What is wrong with a template: which one, at which line, and which name it does not know."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.utils import missing

from ..theme import StringProblem, Theme

GIVEN = ("view", "frame", "t", "url", "options", "data")  # what every template may use


class TemplateProblem(Exception):
    """A template that cannot be used, as a finding's rule and values. `template` is its file, where one is to blame."""

    def __init__(self, rule: str, template: Path | None, line: int, values: Mapping[str, object]) -> None:
        super().__init__(rule, template, line, values)
        self.rule, self.template, self.line, self.values = rule, template, line, values


class _UnknownName(UndefinedError):
    """A name that a template uses and nobody gave; `owner` is what was asked for it."""

    def __init__(self, message: str | None, name: str, owner: object) -> None:
        super().__init__(message)
        self.name, self.owner = name, owner


class Unknown(StrictUndefined):
    """Strict, and says which name was asked of what."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError) -> None:
        told: Any = partial(_UnknownName, name=str(name), owner=obj)
        super().__init__(hint, obj, name, told if name else exc)


def explain(error: Exception, theme: Theme, name: str) -> TemplateProblem | None:
    """What an error says about a theme; nothing where it is not about one. `name` is the template that was asked for."""
    if isinstance(error, TemplateSyntaxError):
        file = Path(error.filename) if error.filename else _file(theme, error.name or name)
        return TemplateProblem("theme-broken", file, error.lineno, _said(str(error.message), f"Jinja meldet: {error.message}"))
    file, line = _place(error, theme.templates)
    match error:
        case TemplateNotFound():
            templates = {path.relative_to(top).as_posix() for top in theme.templates for path in top.rglob("*.html")}
            wanted = str(error.name or name)
            said = _said(f'there is no template "{wanted}"', f"eine Vorlage „{wanted}“ gibt es nicht")
            return TemplateProblem("theme-broken", file, line, {**said, "name": wanted, "near": _near(wanted, templates)})
        case _UnknownName():
            return TemplateProblem("theme-variable", file, line, _unknown(error))
        case StringProblem():
            near = _near(error.key, (key for texts in theme.strings.texts.values() for key in texts))
            return TemplateProblem("theme-string", file, line, {"name": error.key, "near": near})
        case TemplateError() | KeyError() | AttributeError() | TypeError() | ValueError():
            return TemplateProblem(
                "theme-broken", file or _file(theme, name), line, _said(str(error), f"Jinja meldet: {error}")
            )
    return None


def _unknown(error: _UnknownName) -> dict[str, object]:
    known = GIVEN if error.owner is missing else getattr(error.owner, "_fields", None) or dir(error.owner)
    whole = error.owner is missing
    return {
        "name": error.name,
        "near": _near(error.name, (name for name in known if not name.startswith("_"))),
        "owner": "this template" if whole else type(error.owner).__name__,
        "owner_de": "diese Vorlage" if whole else type(error.owner).__name__,
    }


def _said(en: str, de: str = "") -> dict[str, object]:
    return {"problem": en, "problem_de": de or en}


def _near(name: str, known: Iterable[str]) -> str:
    found = get_close_matches(name, sorted(set(known)), 1, 0.6)
    return found[0] if found else ""


def _file(theme: Theme, name: str) -> Path | None:
    return next((folder / name for folder in theme.templates if (folder / name).is_file()), None)


def _place(error: BaseException, folders: tuple[Path, ...]) -> tuple[Path | None, int]:
    """The innermost template line that an error passed through."""
    for step in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(step.filename)
        if any(path.is_relative_to(folder) for folder in folders):
            return path, step.lineno or 0
    return None, 0
