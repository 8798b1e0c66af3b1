"""Markdown as coordinators write it: what it becomes, and what it never becomes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentorsite.markdown import Parsed, Setting, parse, to_html
from mentorsite.source.text import CONTROL

from .conftest import CountCalls

WORDS = {
    "de": {"note": "Hinweis", "tip": "Tipp", "important": "Wichtig", "warning": "Warnung", "caution": "Achtung"}
    | {
        "table": "Tabelle",
        "open": "offen",
        "done": "erledigt",
        "kept": "gemerkt",
        "forget": "vergessen",
        "back": "Zurück zum Text",
    },
    "en": {"note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution"}
    | {"table": "Table", "open": "open", "done": "done", "kept": "kept", "forget": "forget", "back": "Back to the text"},
}


def html(text: str, *, level: int = 2, prefix: str = "", lang: str = "en") -> str:
    """A text as HTML; every link leads where it says."""
    return str(to_html(parse(text), Setting(lambda written, image: written, WORDS[lang], level, prefix)))


def page(fragment: str) -> Element:
    """The fragment in a page, read by a parser that forgives nothing."""
    text = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>{fragment}</body></html>'
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return root


def headings(root: Element) -> list[tuple[int, str]]:
    """Level and text of every heading."""
    return [(int(one.tag[1]), "".join(one.itertext())) for one in root.iter() if re.fullmatch("h[1-6]", str(one.tag))]


def anchors(root: Element) -> list[str]:
    """Every id."""
    return [one.attrib["id"] for one in root.iter() if "id" in one.attrib]


@pytest.mark.parametrize("level", [2, 3, 5])
def test_headings_start_at_the_page_and_never_skip(level: int) -> None:
    """Whatever levels were written, the first is the page's and none is more than one deeper than the one before."""
    found = [number for number, _ in headings(page(html("# a\n\n### b\n\n###### c\n\n## d\n\n#### e\n\n# f\n", level=level)))]
    expected = [level, level + 1, level + 2, level + 1, level + 2, level]
    assert found == [min(number, 6) for number in expected]


def test_a_text_that_starts_deep_starts_at_the_page() -> None:
    """A first heading of level 4 is the page's first; a later one of level 2 is not above it."""
    assert headings(page(html("#### a\n\n## b\n\n### c\n"))) == [(2, "a"), (2, "b"), (3, "c")]


def test_anchors_are_the_words_of_the_heading() -> None:
    """An anchor is made as GitHub makes it, umlauts kept, marks and punctuation dropped."""
    parsed = parse("# Über *mich* & `dich`!\n\n# [Ein Link](x.md) hier\n\n# ???\n")
    assert [heading.anchor for heading in parsed.headings] == ["über-mich--dich", "ein-link-hier", "section"]


def test_an_anchor_may_be_given() -> None:
    """`{#id}` behind a heading or before it is its anchor, and no part of its words."""
    parsed = parse("## Erstes Treffen {#treffen}\n\n{#zweites}\n## Zwei\n\n## Drei {#d .klasse}\n")
    found = [(one.title, one.anchor) for one in parsed.headings]
    assert found == [("Erstes Treffen", "treffen"), ("Zwei", "zweites"), ("Drei", "d")]
    assert '<h2 id="d" class="klasse">Drei</h2>' in html("## Drei {#d .klasse}\n")


def test_equal_headings_have_anchors_of_their_own() -> None:
    """The second of two equal headings gets a number, also where the numbered name is taken already."""
    parsed = parse("# a\n\n# a\n\n# a-1\n\n# a {#a-2}\n\n# a\n")
    found = [heading.anchor for heading in parsed.headings]
    assert len(set(found)) == len(found)
    assert found[0] == "a"
    assert found[3] == "a-2"


def test_a_given_anchor_that_stands_twice_is_a_mistake() -> None:
    """Where a coordinator gives one anchor twice, the finding names it."""
    assert [(mistake.rule, mistake.needle) for mistake in parse("# a {#x}\n\n# b {#x}\n").mistakes] == [("anchor-double", "#x")]


def test_a_prefix_keeps_texts_of_one_page_apart() -> None:
    """With a prefix every anchor and every way to one carries it: headings, footnotes, attributes."""
    root = page(html("# a\n\nb[^1]\n\n{#tafel}\n| a |\n|---|\n| b |\n\n[c](e){#d}\n\n[^1]: note\n", prefix="p--"))
    assert len(anchors(root)) == 5
    assert [anchor for anchor in anchors(root) if not anchor.startswith("p--")] == []
    inner = [one.attrib["href"] for one in root.iter("a") if one.attrib["href"].startswith("#")]
    assert {way[1:] for way in inner} <= set(anchors(root))


@pytest.mark.parametrize(
    "raw",
    [
        "<script>alert(1)</script>",
        "<b>x</b>",
        "<img src=x onerror=y>",
        "<!-- x -->",
        "<style>a{}</style>",
        "<br>",
        "<a href='x'>y</a>",
    ],
)
@pytest.mark.parametrize(
    "frame", ["{}", "a {} b", "# {}", "- {}", "> {}", "| a |\n|---|\n| {} |", "a\n: {}", "a[^1]\n\n[^1]: {}"]
)
def test_raw_html_is_shown_not_done(raw: str, frame: str) -> None:
    """A tag in a text is text, wherever it stands, and a mistake that is reported."""
    tag = re.match(r"<!--|</?(\w+)", raw)
    assert tag
    root = page(html(frame.format(raw)))
    plain_tags = {one.tag for one in page(html(frame.format("x"))).iter()}
    assert {one.tag for one in root.iter()} == plain_tags
    assert tag[0] in "".join(root.itertext())
    assert "html-shown" in [mistake.rule for mistake in parse(frame.format(raw)).mistakes]


def test_addresses_and_words_are_escaped() -> None:
    """Quotes and brackets in addresses, picture words, titles and interface strings cannot leave their attribute."""
    words = dict.fromkeys(WORDS["en"], '"><script>')
    text = (
        '[a](<x"onclick=y>)\n\n![b"<i>](<p".png> "t\\"<")\n\n| a |\n|---|\n| b |'
        "\n\n- [ ] c\n\nd[^1]\n\n> [!NOTE]\n> e\n\n[^1]: f\n"
    )
    root = page(str(to_html(parse(text), Setting(lambda written, image: f'{written}"<>', words))))
    assert "script" not in {one.tag for one in root.iter()}
    allowed = {
        "href",
        "src",
        "alt",
        "data-kept",
        "data-forget",
        "loading",
        "class",
        "id",
        "role",
        "aria-label",
        "tabindex",
        "scope",
        "type",
        "disabled",
    }
    assert {name for one in root.find("body").iter() for name in one.attrib} <= allowed  # type: ignore[union-attr]


def test_a_link_without_a_target_leaves_its_words() -> None:
    """Where an address leads nowhere, the words stay, the link goes; a picture leaves what it shows."""
    made = str(to_html(parse("[a *b*](c.md) ![d](e.png) [f](g)"), Setting(lambda written, image: None, WORDS["en"])))
    assert made == "<p>a <em>b</em> d f</p>\n"


def test_links_and_pictures_are_told_apart() -> None:
    """The one who resolves learns which of the two it is, and gets the address as it was written."""
    asked: list[tuple[str, bool]] = []

    def resolve(written: str, image: bool) -> str:
        asked.append((written, image))
        return "x"

    to_html(parse("[a](b.md#c) ![d](../media/e.png) <https://f.example/>"), Setting(resolve, WORDS["en"]))
    assert asked == [("b.md#c", False), ("../media/e.png", True), ("https://f.example/", False)]


def test_every_link_is_recorded_with_its_line() -> None:
    """Links and pictures are listed with the line their block begins in, so that a finding can point at them."""
    parsed = parse("[a](b.md)\n\n- c\n- [d](e.md)\n\n| f |\n|---|\n| ![g](h.png) |\n")
    assert [(one.target, one.line, one.image) for one in parsed.references] == [
        ("b.md", 0, False),
        ("e.md", 3, False),
        ("h.png", 7, True),
    ]


@pytest.mark.parametrize("lang", ["de", "en"])
def test_tables_stand_in_a_named_group(lang: str) -> None:
    """A table that is too wide can be scrolled by keyboard: it stands in a group, and no two of a text have the same name."""
    root = page(html("| a |\n|---|\n| b |\n\n# c\n\n| d |\n|---|\n| e |\n\n| f |\n|---|\n| g |\n", lang=lang))
    groups = root.findall(".//div[@role='group']")
    names = [group.attrib["aria-label"] for group in groups]
    assert [group.attrib["tabindex"] for group in groups] == ["0"] * 3
    assert [group.find("table") is not None for group in groups] == [True] * 3
    assert (len(set(names)), [name.split()[0] for name in names]) == (3, [WORDS[lang]["table"]] * 3)


def test_columns_have_headings() -> None:
    """Every cell of the first row is the heading of its column; an empty one is none."""
    root = page(html("| a | *b* | |\n|---|:-:|---|\n| c | d | |\n"))
    assert [(cell.tag, cell.attrib) for cell in root.iter() if cell.tag in ("th", "td")] == [
        ("th", {"scope": "col"}),
        ("th", {"scope": "col"}),
        *[("td", {})] * 4,
    ]


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("kind", ["note", "tip", "important", "warning", "caution"])
def test_alerts_have_a_title_in_the_language_of_the_page(kind: str, lang: str) -> None:
    """An alert carries its kind as a class and its title in the page's words, never the English one by default."""
    root = page(html(f"> [!{kind.upper()}]\n> Text mit *Betonung*.\n", lang=lang))
    alert = root.find(f".//*[@class='markdown-alert markdown-alert-{kind}']")
    assert alert is not None
    assert next(line.strip() for line in alert.itertext() if line.strip()) == WORDS[lang][kind]
    assert alert.find(".//em") is not None


def test_an_unknown_alert_is_a_mistake() -> None:
    """A quotation that looks like an alert of a kind there is none of is reported with its name."""
    mistakes = parse("> [!HINWEIS]\n> a\n").mistakes
    assert [(one.rule, dict(one.values)) for one in mistakes] == [("alert-unknown", {"name": "HINWEIS"})]


@pytest.mark.parametrize("lang", ["de", "en"])
def test_tasks_say_their_state_in_words(lang: str) -> None:
    """A task is a box that cannot be changed and says whether it is done, also to those who do not see it."""
    boxes = list(page(html("- [ ] a\n- [x] b\n- c\n", lang=lang)).iter("input"))
    assert [box.attrib["aria-label"] for box in boxes] == [WORDS[lang]["open"], WORDS[lang]["done"]]
    assert ["checked" in box.attrib for box in boxes] == [False, True]
    assert all("disabled" in box.attrib for box in boxes)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_footnotes_lead_there_and_back(lang: str) -> None:
    """Each mark leads to its note, each note back to its marks, and the way back has a name."""
    root = page(html("a[^x] b[^y] c[^x]\n\n[^x]: one\n[^y]: two\n", lang=lang))
    marks = [one for one in root.iter("a") if "footnote-backref" not in one.attrib.get("class", "")]
    ways_back = [one for one in root.iter("a") if "footnote-backref" in one.attrib.get("class", "")]
    assert [one.text for one in marks] == ["1", "2", "1"]
    assert [one.attrib["href"][1:] for one in ways_back if one.attrib["href"][1:] not in anchors(root)] == []
    assert sorted(one.attrib["href"][1:] for one in ways_back) == sorted(one.attrib["id"] for one in marks)
    assert {one.attrib["aria-label"] for one in ways_back} == {WORDS[lang]["back"]}
    assert [one.attrib["id"] for one in root.iter("li")] == [marks[0].attrib["href"][1:], marks[1].attrib["href"][1:]]


def test_a_footnote_without_a_note_is_a_mistake() -> None:
    """A mark without its note is reported with its label."""
    assert [(one.rule, one.needle, one.line) for one in parse("a\n\nb[^q]\n").mistakes] == [("footnote-missing", "[^q]", 2)]


def test_definition_lists() -> None:
    """A term with its explanation below is a definition list."""
    root = page(html("Tandem\n: zwei Menschen\n: ein Jahr\n"))
    assert [(one.tag, one.text) for one in root.iter() if one.tag in ("dt", "dd")] == [
        ("dt", "Tandem"),
        ("dd", "zwei Menschen"),
        ("dd", "ein Jahr"),
    ]


def test_strikethrough_and_emphasis() -> None:
    """Two tildes strike out; stars emphasise; backticks keep."""
    made = html("~~alt~~ *neu* **wichtig** `~~code~~`")
    assert made == "<p><s>alt</s> <em>neu</em> <strong>wichtig</strong> <code>~~code~~</code></p>\n"


def test_attributes_are_id_and_class_alone() -> None:
    """A block or a piece of text may get an id and classes; any other attribute is ignored."""
    root = page(html('{#a .b onclick="x" style="y"}\n## c\n\n[d](e){.f onclick="x" target="y"}\n'))
    heading, link = root.find(".//h2"), root.find(".//a")
    assert heading is not None
    assert link is not None
    assert heading.attrib == {"id": "a", "class": "b"}
    assert link.attrib == {"href": "e", "class": "f"}


def test_a_picture_without_words_is_a_mistake() -> None:
    """A picture must say what it shows."""
    assert [one.rule for one in parse("![](a.png)\n\n![ ](b.png)\n\n![c](c.png)\n").mistakes] == ["image-alt", "image-alt"]


def test_one_parse_serves_many_places() -> None:
    """Rendering changes nothing in the parsed text: the second place gets what it would get alone."""
    parsed = parse(EVERYTHING)
    places: list[Callable[[Parsed], str]] = [
        lambda one: str(to_html(one, Setting(lambda written, image: written, WORDS["en"]))),
        lambda one: str(to_html(one, Setting(lambda written, image: None, WORDS["de"], 4, "x--"))),
    ]
    alone = [place(parse(EVERYTHING)) for place in places]
    assert [place(parsed) for place in (*places, *places)] == alone * 2


EVERYTHING = """# a {#b}

c[^1] [d](e.md) ![f](g.png) ~~h~~ <i> [j]{.k}

> [!TIP]
> l

- [x] m
- [ ] n

| o |
|---|
| p |

q
: r

[^1]: s
"""

pieces = st.sampled_from(
    [
        *"abä *_~`[](){}!<>#|:-+=\\\"'&^\n\t",
        "\n\n",
        "\n    ",
        "\n> ",
        "\n- ",
        "\n- [ ] ",
        "\n1. ",
        "\n# ",
        "\n#### a",
        "[^1]",
        "[^1]: ",
        "\n[^1]: b\n",
        "^[c]",
        "\n: d",
        "| a | b |\n|---|---|\n| c |",
        "\n> [!NOTE]\n> ",
        "{#e}",
        "{.f}",
        "\n{#g}\n",
        "[h](i)",
        "![j](k)",
        "<script>",
        "</p>",
        "<!--",
        "-->",
        "&amp;",
        "&#0;",
        "&#x1F600;",
        "\n```\n",
        "\n~~~ l\n",
        "\n---\n",
        "\n***\n",
        "<https://m>",
        "\\\n",
        "\u200b",
        "\U0001f600",
        "[n]: o\n",
        "[n]",
        "[^p",
        "]: ",
        "\n[^1]:\n",
        "# {#q}",
        "javascript:x",
        "data:,",
        "&#11;",
        "&#xFDD0;",
    ]
)
letters = st.characters(codec="utf-8").filter(lambda letter: not CONTROL.match(letter))  # others no file may hold
texts = st.lists(pieces, max_size=25).map("".join) | st.text(letters, max_size=60)


def levels_of(root: Element) -> Iterator[tuple[int, int]]:
    """Each heading's level beside that of the one before it; the page's own is 1."""
    before = 1
    for level, _ in headings(root):
        yield before, level
        before = level


@given(texts, st.sampled_from(["", "p--"]))
@example("[^1]\n\n[^1]: [^1]\n", "")
@example("[^1]: a\n", "")
@example("^[a]", "")
@example("[a[^1]](b)\n\n[^1]: c", "")
@example("[^1]\n[^1]: a[^2]\n[^2]: b[^1]\n", "")
@example("# a[^1]\n\n[^1]: # b\n", "")
@example("- a\n: b\n\n  c\n", "")
@example("[a [b](c) d](e)", "")
@example("[![a](b)](c)", "")
@example("&#0; &#12; &#xFFFE; &#x1FFFE;", "")
@example("# [a](b){#c}", "p--")
def test_any_text_becomes_a_sound_piece_of_page(text: str, prefix: str) -> None:
    """Whatever is written: no exception; HTML that a strict parser takes; no foreign tag or attribute; headings in order."""
    root = page(html(text, prefix=prefix))
    assert {str(one.tag) for one in root.iter()} <= TAGS
    assert {name for one in root.iter() for name in one.attrib} <= ATTRIBUTES
    assert [(before, level) for before, level in levels_of(root) if level > before + 1] == []
    if not any(mistake.rule == "anchor-double" for mistake in parse(text).mistakes):
        assert len(set(anchors(root))) == len(anchors(root))


TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "body",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "a",
    "em",
    "strong",
    "s",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "hr",
    "br",
    "img",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "dl",
    "dt",
    "dd",
    "sup",
    "input",
    "span",
}
ATTRIBUTES = {
    "lang",
    "charset",
    "href",
    "src",
    "alt",
    "data-forget",
    "data-kept",
    "title",
    "class",
    "id",
    "loading",
    "role",
    "aria-label",
    "tabindex",
    "scope",
    "type",
    "disabled",
    "checked",
    "start",
}


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [
        ("# a", " ", "b"),
        ("", "> ", "a"),
        ("", "- ", "a"),
        ("", "[", ""),
        ("", "![", ""),
        ("", "*a_", ""),
        ("", "`", ""),
        ("", "<a ", ""),
        ("", "[^", ""),
        ("", "[!", ""),
        ("", "{#", ""),
        ("", "{.a ", ""),
        ("", "a\n: ", ""),
        ("|a\n|-\n", "|a", ""),
        ("", "[^1]", "\n\n[^1]: a"),
        ("", "# a\n\n", ""),
        ("", "[a](b", ""),
    ],
)
def test_the_work_for_a_hostile_text_grows_with_its_size(count_calls: CountCalls, before: str, unit: str, after: str) -> None:
    """Repetition that makes careless parsers take hours costs twice the function calls for twice the text."""
    html("a")
    once, twice = (count_calls(lambda size=size: html(before + unit * size + after)) for size in (1_500, 3_000))
    assert twice < 2.5 * once
