"""What a template may use, as a page for theme authors: made from the view classes, so that it is never out of date.

`python3 -m scripts.contract` (in the project's environment) writes docs/theme-contract.md; a test compares.
"""

from __future__ import annotations

import inspect
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "theme-contract.md"
INTRODUCTION = """\
# The theme contract

What a theme is made of, and what its templates may use. The contract has a version (`contract: {contract}` in `theme.yaml`); it changes when
a template that follows this page would break. Below the manual, the lists are made from the code.

## A theme is a folder

    themes/haus/
      theme.yaml              name, parent, what it adds
      templates/start.html    stands in for the parent's start.html; whatever is not here comes from the parent
      assets/haus.css         listed under styles: joined behind the parent's; else published as it is
      strings/de.yaml         words of the interface; whatever is not here comes from the parent

`mentorsite theme new haus` begins one, `mentorsite theme eject partials/header.html` copies a template to be changed, `mentorsite theme diff`
shows what a site has changed and which originals have moved on since, `mentorsite theme list` shows themes and options. A theme is looked
for in the site's own `themes/`, then among the built-in ones, then the same for its parent. A folder `themes/default/` of the site's own is
laid over the built-in theme of that name.

| `theme.yaml` | |
|---|---|
| `name`, `description` | for `mentorsite theme list` |
| `contract` | the version of this contract that the theme was made for |
| `parent` | the theme that fills what this one leaves open |
| `styles`, `scripts` | files of `assets/`, joined into `site.css` and `site.js`, the parent's first; others a template loads itself: `url('dates.css')` in its block `head` |
| `grounds` | `light` and `dark`: the surfaces on which an accent is hardest to read; colours are adjusted until they reach 4.5 to 1 there |
| `options` | what a site may choose under `theme: options:`; each has `type`, `default`, `choices` and `description` |

Types of options: {kinds}. A `colour` named `accent` gives the style sheet `--accent-light`, `--accent-dark`, `--on-accent-light` and
`--on-accent-dark`; all options are there for templates as `options.<name>`. An `image` has `href` (below the site's top), `width` and `height`.

## What a template may use

- `view`: what its page shows; one class a template, below
- `frame`: head, header and footer, the same for all pages ([Frame](#frame))
- `t('group.name', n=3)`: the interface's words, with plurals after `n`
- `url('icon.svg')`: the address of a file of `assets/`
- `options`: the site's choices
- `data`: the free-form files of `content/data/`, by name

`{{% extends "default/start.html" %}}` names the template of a certain theme, so that one may extend its namesake. A name that is not there
stops the build with template, line and name (`theme-variable`). Everything printed is escaped; [Words](#words) and [Html](#html) mark
themselves with their language. Pages have a strict Content-Security-Policy: no inline script or style, no other host.
"""


def document() -> str:
    """The page."""
    from mentorsite.plan.views import TEMPLATES
    from mentorsite.plan.views.frame import Frame
    from mentorsite.theme.manifest import CONTRACT
    from mentorsite.theme.options import KINDS

    parts = [
        INTRODUCTION.format(contract=CONTRACT, kinds=", ".join(f"`{kind}`" for kind in KINDS)),
        "## Templates and their views\n",
    ]
    parts += [
        "| template | view |\n|---|---|\n" + "".join(f"| `{name}` | {_link(view)} |\n" for view, name in TEMPLATES.items())
    ]
    seen: dict[type, None] = {}
    for view in TEMPLATES:
        _gather(view, seen)
    shown = [*TEMPLATES, Frame, *sorted(set(seen) - {*TEMPLATES, Frame}, key=lambda one: one.__name__)]
    titles = {0: "## Views\n", len(TEMPLATES): "## Values\n"}
    for number, one in enumerate(shown):
        parts += [titles[number]] if number in titles else []
        parts.append(_section(one))
    return "\n".join(parts)


def _section(one: type) -> str:
    hints = typing.get_type_hints(one)
    rows = "".join(f"| `{name}` | {_words(kind)} |\n" for name, kind in hints.items())
    return f"### {one.__name__}\n\n{inspect.getdoc(one)}\n\n| field | |\n|---|---|\n{rows}"


def _gather(kind: object, seen: dict[type, None]) -> None:
    for one in _classes(kind):
        if one not in seen:
            seen[one] = None
            for field in typing.get_type_hints(one).values():
                _gather(field, seen)


def _classes(kind: object) -> Iterator[type]:
    """The named tuples of ours inside a type."""
    if isinstance(kind, type) and hasattr(kind, "_fields"):
        yield kind
    for part in typing.get_args(kind):
        yield from _classes(part)


def _words(kind: object) -> str:
    """A type as a theme author reads it."""
    parts = typing.get_args(kind)
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        said = " or ".join(_words(part) for part in parts if part is not type(None))
        return f"{said}, or nothing" if type(None) in parts else said
    if typing.get_origin(kind) is tuple:
        if parts[-1] is Ellipsis:
            return f"list of {_words(parts[0])}"
        return f"pair of {' and '.join(_words(part) for part in parts)}"
    if isinstance(kind, type) and hasattr(kind, "_fields"):
        return _link(kind)
    return {"str": "text", "int": "number", "bool": "yes or no", "Markup": "HTML"}.get(getattr(kind, "__name__", ""), str(kind))


def _link(one: type) -> str:
    return f"[{one.__name__}](#{one.__name__.lower()})"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    PAGE.write_text(document(), "utf-8")
