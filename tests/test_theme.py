"""The theme contract: what themes may rely on, and what becomes of their mistakes."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from mentorsite.build import build, prepare
from mentorsite.cache import Store
from mentorsite.cli import main
from mentorsite.plan import Members
from mentorsite.plan.views import TEMPLATES
from mentorsite.recall import Recall
from mentorsite.render import Renderer
from mentorsite.theme import builtin_themes
from mentorsite.theme.assets import bare, compact
from mentorsite.theme.colour import contrast, text_on, tones

ROOT = Path(__file__).resolve().parents[1]
MINIMAL = ROOT / "tests/sites/minimal/content"
THEMES = sorted(folder.name for folder in builtin_themes().iterdir())
ContentOf = Callable[[Path, Mapping[str, Callable[[str], str]]], Path]


def choosing(name: str, **options: str) -> Callable[[str], str]:
    """A change of site.yaml: this theme, and these options."""
    lines = "".join(f'\n    {option}: "{value}"' for option, value in options.items())
    block = f"theme:\n  name: {name}\n" + (f"  options:{lines}\n" if options else "")

    def change(text: str) -> str:
        head, found, rest = text.partition("theme:\n  name: default\n  options:\n")
        return head + block + rest.partition("\n")[2] if found else f"{text}{block}"

    return change


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The minimal content in a folder where it may have themes of its own."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "content"))


def built(content: Path) -> dict[str, str]:
    """The pages of a site, built anew."""
    output = content.parent / "_site"
    assert build(content, output).written is not None
    return {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in output.rglob("*.html")}


def run(content: Path, *arguments: str) -> str:
    """What `mentorsite theme` says."""
    result = CliRunner().invoke(main, ["theme", *arguments, str(content), "--lang", "en"])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("theme", THEMES)
def test_every_view_is_rendered_by_every_built_in_theme(theme: str, small_content: Path, content_of: ContentOf) -> None:
    """No template asks a view for what it does not have, whether a site says much or little."""
    seen = set()
    rich = content_of(small_content, {"site.yaml": choosing(theme, logo_alone="true")})
    bare = Path(shutil.copytree(MINIMAL, rich.parent / "bare/content"))
    (bare / "site.yaml").write_text(choosing(theme)((bare / "site.yaml").read_text("utf-8")), "utf-8")
    for content in (rich, bare):
        cohorts = [path.name for path in content.glob("cohorts/*")]
        draught = prepare(content, Recall(Store()), protected=cohorts)
        assert draught.theme
        assert draught.project
        assert draught.plan
        assert draught.theme.name == theme
        renderer = Renderer(draught.theme, draught.project, content)
        areas = draught.plan.readers[0].protected
        folders = {name: draught.project.cohorts[name] for name in areas}
        people = {name: [one.id for one in one.people.value.people] for name, one in folders.items() if one.people}
        inner = draught.again(members=Members(frozenset(areas), lambda cohort, address: f"kalender/{address}", people))
        for plan in (draught.plan, inner):
            for planned in plan.outputs:
                output, _ = plan.make(planned)
                seen.add(type(output.view))
                assert renderer.render(output) or planned.path == ".nojekyll"
    assert seen >= set(TEMPLATES)


def test_the_contract_is_written_down(request: pytest.FixtureRequest) -> None:
    """docs/theme-contract.md lists every view and value as the code has them; `python scripts/contract.py` writes it anew."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from contract import PAGE, document

    if request.config.getoption("--update-golden"):
        PAGE.write_text(document(), "utf-8")
    assert PAGE.read_text("utf-8") == document()


def test_a_site_overrides_one_template(site: Path) -> None:
    """One file is enough; everything else stays the theme's."""
    own = site.parent / "themes/default/templates/partials"
    own.mkdir(parents=True)
    (own / "breadcrumbs.html").write_text("<p>Mein eigener Weg</p>\n", "utf-8")
    pages = built(site)
    assert all("Mein eigener Weg" in page and "<footer" in page for page in pages.values())


def test_a_template_extends_its_namesake(site: Path) -> None:
    """`default/...` is the built-in one, also for the site's own folder of that name."""
    own = site.parent / "themes/default/templates"
    own.mkdir(parents=True)
    (own / "start.html").write_text('{% extends "default/start.html" %}\n{% block dates %}Keine Eile.{% endblock %}\n', "utf-8")
    start = built(site)["index.html"]
    assert "Keine Eile." in start
    assert "<h1>" in start


def test_a_new_theme_is_complete(site: Path) -> None:
    """What `theme new` writes can be chosen as it is, and its style sheet follows the parent's."""
    assert "themes/haus/theme.yaml" in run(site, "new", "haus")
    (site / "site.yaml").write_text(choosing("haus")((site / "site.yaml").read_text("utf-8")), "utf-8")
    assert "haus (this site's, child of default)" in run(site, "list")
    built(site)
    (sheet,) = (site.parent / "_site/assets").glob("site.*.css")
    assert sheet.read_text("utf-8").rstrip().endswith(":root{--round:.25rem}")


def test_an_ejected_template_changes_nothing_until_it_is_changed(site: Path) -> None:
    """Copied it gives the same pages, and `diff` says so; then it shows the change, and tells when the original moves on."""
    before = built(site)
    assert "This site changes no template" in run(site, "diff")
    run(site, "eject", "partials/header.html")
    assert built(site) == before
    assert "may be deleted" in run(site, "diff")
    copy = site.parent / "themes/default/templates/partials/header.html"
    copy.write_text(copy.read_text("utf-8").replace("site-header", "my-header"), "utf-8")
    shown = run(site, "diff")
    assert '-<header class="site-header">' in shown
    assert '+<header class="my-header">' in shown
    assert "has changed since" not in shown
    mark = copy.read_text("utf-8").partition(" #}")[0][-12:]
    copy.write_text(copy.read_text("utf-8").replace(mark, "0" * 12), "utf-8")
    assert "has changed since it was copied" in run(site, "diff")
    assert CliRunner().invoke(main, ["theme", "eject", "partials/header.html", str(site)]).exit_code == 2


def test_a_logo_takes_the_place_of_the_sign(site: Path) -> None:
    """With its size, so that nothing moves when it arrives; without one the sign of the tandem stands there."""
    assert 'class="mark"' in built(site)["index.html"]
    (site / "media/logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"/>', "utf-8")
    text = (site / "site.yaml").read_text("utf-8")
    (site / "site.yaml").write_text(choosing("default", logo="media/logo.svg")(text), "utf-8")
    pages = built(site)
    assert '<img class="logo" src="media/logo.svg" alt="" width="120" height="40">' in pages["index.html"]
    assert 'src="../media/logo.svg"' in pages["en/index.html"]
    assert 'class="brand" href="index.html"><svg' not in pages["index.html"]


colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
def test_any_accent_is_readable(colour: str) -> None:
    """Whatever the colour: as text on the theme's grounds, and under text on buttons, it has the contrast of WCAG AA."""
    for light, dark in (("#f4eee2", "#24211c"), ("#e9edf1", "#1f262d")):
        found = tones(colour, light, dark)
        assert contrast(found.light, light) >= 4.5
        assert contrast(found.dark, dark) >= 4.5
        assert all(contrast(tone, text_on(tone)) >= 4.5 for tone in (found.light, found.dark))


@pytest.mark.parametrize(("colour", "far"), [("#0f5e63", False), ("#e2001a", False), ("#002f6c", False), ("#ffe600", True)])
def test_only_a_colour_that_is_lost_is_told(colour: str, far: bool) -> None:
    """Petrol, red and navy stay themselves; a yellow for text turns to olive, which somebody should see beforehand."""
    assert tones(colour, "#f4eee2", "#24211c").far is far


def test_a_compact_style_sheet_says_the_same() -> None:
    """Comments and needless space go; what stands in strings stays, and so does what separates words."""
    css = b'/* a */\n.x > .y,\n.z {\n  content: "; /* b */  ";\n  inline-size: calc(1px + 2px);\n}\n'
    css += b"@media (width >= 60rem) {\n  a { color: red; }\n}\n"
    want = b'.x>.y,.z{content:"; /* b */  ";inline-size:calc(1px + 2px)}@media (width >= 60rem){a{color:red}}\n'
    assert compact(css) == want


def test_a_bare_script_does_the_same() -> None:
    """Lines of comment and indentation go; where a text goes over several lines the script stays as it is."""
    assert bare(b"// why\nif (a) {\n  // how\n  b(`//`); // not this\n}\n") == b"if (a) {\nb(`//`); // not this\n}\n"
    whole = b"const a = `\n  // not a comment\n`;\n"
    assert bare(whole) == whole
