"""Every page of the reference site: sound HTML, an outline without holes, ways that lead somewhere, nothing from elsewhere."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from mentorsite.build import build

from .conftest import files_of

Pages = Mapping[str, Element]
WAYS = ("href", "src", "action", "poster", "data", "cite", "formaction", "ping", "background", "xlink:href")
WEBCAL = b"webcal://querwege.example/"
SITE = "https://querwege.example/"
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]?([^'\";]*)")


def parsed(files: Mapping[str, bytes]) -> dict[str, tuple[Element, list[str]]]:
    """All pages, each with what a parser had to forgive."""
    found = {}
    for path, data in files.items():
        if path.endswith(".html"):
            parser = html5lib.HTMLParser(namespaceHTMLElements=False)
            page = parser.parse(data, transport_encoding="utf-8")
            found[path] = page, [f"{place}: {code} {values}" for place, code, values in parser.errors]
    return found


@pytest.fixture(scope="module")
def documents(reference_files: dict[str, bytes]) -> dict[str, tuple[Element, list[str]]]:
    """The pages of the reference site, with their mistakes."""
    found = parsed(reference_files)
    assert len(found) > 150
    return found


@pytest.fixture(scope="module")
def pages(documents: dict[str, tuple[Element, list[str]]]) -> Pages:
    """The pages of the reference site."""
    return {path: page for path, (page, _) in documents.items()}


def ways(page: Element) -> Iterator[tuple[str, str]]:
    """Every address in a page, as tag and address; those of `srcset` one by one."""
    for one in page.iter():
        for name in WAYS:
            if name in one.attrib:
                yield str(one.tag), one.attrib[name]
        for candidate in one.attrib.get("srcset", "").split(","):
            if candidate.strip():
                yield str(one.tag), candidate.split()[0]


def is_foreign(address: str) -> bool:
    """Whether an address has a host or scheme of its own."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def words(element: Element) -> str:
    """The text of an element."""
    return " ".join("".join(element.itertext()).split())


def ids(page: Element) -> list[str]:
    """Every id of a page."""
    return [one.attrib["id"] for one in page.iter() if "id" in one.attrib]


def test_every_page_is_sound(documents: dict[str, tuple[Element, list[str]]]) -> None:
    """A parser that follows the standard finds not one mistake in any page."""
    assert {path: mistakes for path, (_, mistakes) in documents.items() if mistakes} == {}


def test_every_page_begins_as_html_does(reference_files: dict[str, bytes], pages: Pages) -> None:
    """Doctype and encoding come first, and no page carries a template's leftovers."""
    for path in pages:
        data = reference_files[path]
        assert data.startswith(b"<!doctype html>\n<html lang="), path
        assert b'<meta charset="utf-8">' in data[:200], path
        assert [mark for mark in (b"{{", b"{%", b"Undefined", b"None<", b"Markup(") if mark in data] == [], path


def test_one_heading_and_one_main_part(pages: Pages) -> None:
    """Each page has one h1 with words in it, inside its one main."""
    for path, page in pages.items():
        assert (path, len(list(page.iter("h1"))), len(list(page.iter("main")))) == (path, 1, 1)
        heading = page.find(".//main//h1")
        assert heading is not None, path
        assert words(heading), path


def test_no_heading_level_is_skipped(pages: Pages) -> None:
    """The outline of a page has no holes: a heading is at most one level below the one before it, and none is empty."""
    for path, page in pages.items():
        before = 0
        for one in page.iter():
            if re.fullmatch("h[1-6]", str(one.tag)):
                level = int(str(one.tag)[1])
                assert (path, words(one), level) == (path, words(one) or "?", min(level, max(before + 1, 1)))
                before = level


def test_titles_are_unique(pages: Pages) -> None:
    """No two pages of a language have the same title, and every page has one."""
    titles = Counter(
        (page.attrib["lang"], "".join(one.text or "" for one in page.iterfind("head/title"))) for page in pages.values()
    )
    assert [title for title, number in titles.items() if number > 1 or not title[1]] == []


def test_the_head_is_complete(pages: Pages, reference_files: dict[str, bytes]) -> None:
    """Title, description, address, a picture that is there, icon, feed, pairs of languages, the way from the top as data."""
    for path, page in pages.items():
        meta = {one.get("name") or one.get("property"): one.get("content", "") for one in page.iter("meta")}
        links = [(one.get("rel"), one.get("type") or one.get("hreflang"), one.get("href", "")) for one in page.iter("link")]
        lang = "en" if path.startswith("en/") else "de"
        programme = {"de": "Cross-Mentoring Querwege", "en": "Querwege Cross-Mentoring"}[lang]
        (title,) = (words(one) for one in page.iter("title"))
        assert title.endswith(f" - {programme}") or title == programme, path
        assert (meta["og:title"], meta["og:site_name"], meta["og:description"]) == (title, programme, meta["description"]), path
        assert meta["description"], path
        assert meta["og:image"].removeprefix(SITE) in reference_files, path
        assert [kind for kind, *_ in links].count("icon") == 1, path
        assert ("alternate", "application/atom+xml") in {one[:2] for one in links}, path
        if path.endswith("404.html"):
            continue
        address = SITE + ("" if path == "index.html" else path.removesuffix("index.html"))
        assert meta["og:url"] == next(href for kind, _, href in links if kind == "canonical") == address, path
        pairs = {other: href for kind, other, href in links if kind == "alternate" and other and "/" not in other}
        translated = any("hreflang" in one.attrib for one in page.iter("a"))  # a link to the same page in the other language
        assert set(pairs) == ({"de", "en", "x-default"} if translated else set()), path
        assert pairs.get(lang, address) == address, path
        for other in set(pairs) - {lang, "x-default"}:
            back = reference_files[file_at(pairs[other])].decode()
            assert f'<link rel="alternate" hreflang="{lang}" href="{address}">' in back, path
        data = [one.text or "" for one in page.iter("script") if one.get("type") == "application/ld+json"]
        things = [thing for text in data for thing in json.loads(text)["@graph"]]
        crumbs = [one for one in things if one["@type"] == "BreadcrumbList"]
        below = len(page.findall(".//nav[@class='breadcrumbs wrap']/ol/li")) > 1  # the second level
        assert len(crumbs) == below, path
        for one in crumbs:
            assert [item["position"] for item in one["itemListElement"]] == [*range(1, len(one["itemListElement"]) + 1)], path
            assert all(file_at(item["item"]) in reference_files for item in one["itemListElement"] if "item" in item), path


def file_at(address: str) -> str:
    """The file that a whole address of the site means."""
    path = address.removeprefix(SITE)
    return f"{path}index.html" if path.endswith("/") or not path else path


def test_the_language_of_a_page_is_that_of_its_folder(pages: Pages) -> None:
    """Pages below en/ are English, all others German, and each links its translation by the name of that language."""
    for path, page in pages.items():
        assert (path, page.attrib["lang"]) == (path, "en" if path.startswith("en/") else "de")
        other = {one.attrib["hreflang"]: words(one) for one in page.iter("a") if "hreflang" in one.attrib}
        assert other == ({"de": "Deutsch"} if page.attrib["lang"] == "en" else {"en": "English"}), path


def test_ids_are_unique(pages: Pages) -> None:
    """No page has an id twice."""
    for path, page in pages.items():
        assert (path, [one for one, number in Counter(ids(page)).items() if number > 1]) == (path, [])


def test_labels_refer_to_what_is_there(pages: Pages) -> None:
    """Whatever names another element by id names one of the same page."""
    names = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "popovertarget")
    for path, page in pages.items():
        known = set(ids(page))
        used = {one for element in page.iter() for name in names for one in element.attrib.get(name, "").split()}
        assert (path, used - known) == (path, set())


def dead_ways(pages: Pages, files: Mapping[str, bytes], base: str = "") -> list[tuple[str, str]]:
    """Every address inside the site that leads to no file, or to a place that its page does not have.

    `base` is the path of the site on its host; ways that begin at the host's top must begin with it.
    """
    anchors = {path: set(ids(page)) for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        for _, address in ways(page):
            if is_foreign(address):
                continue
            target, _, anchor = unquote(address).partition("#")
            if target.startswith("/"):
                file = target.removeprefix(base) if target.startswith(base) else "?"
            else:
                file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            if file not in files or (anchor and anchor not in anchors.get(file, set())):
                dead.append((path, address))
    return dead


def test_every_way_inside_the_site_leads_somewhere(pages: Pages, reference_files: dict[str, bytes]) -> None:
    """Each relative link, script, style sheet and picture is a file of the site, and each anchor an id of its page."""
    assert dead_ways(pages, reference_files, "/") == []


@pytest.mark.parametrize("folder", ["", "handbook", "news", "workshops", "cases", "cohorts"])
def test_a_site_with_little_in_it_holds_together(folder: str, tmp_path: Path) -> None:
    """With the required files and one folder more, no page leads to what is not there: no empty feed, no missing section."""
    minimal, content = Path(__file__).parent / "sites/minimal/content", tmp_path / "content"
    for part in ("pages", "media", *([folder] if folder else [])):
        shutil.copytree(minimal / part, content / part)
    for name in ("site.yaml", "programme.yaml"):
        shutil.copyfile(minimal / name, content / name)
    for schedule in content.rglob("schedule.yaml"):
        schedule.write_text(schedule.read_text("utf-8").replace("    workshop: laufbahn\n", ""), "utf-8")
    assert build(content, tmp_path / "_site").written is not None
    files = files_of(tmp_path / "_site")
    assert dead_ways({path: page for path, (page, _) in parsed(files).items()}, files, "/") == []


def test_every_whole_address_of_the_site_leads_somewhere(pages: Pages, reference_files: dict[str, bytes]) -> None:
    """Canonical links, alternates and subscriptions, which need a whole address, name files of the site."""
    dead = []
    for path, page in pages.items():
        named = [*(address for _, address in ways(page)), *(one.attrib.get("content", "") for one in page.iter("meta"))]
        for address in named:
            if re.match(r"(https|webcal)://querwege\.example/", address):
                file = unquote(address.partition("://")[2].partition("/")[2].partition("#")[0])
                file = f"{file}index.html" if not file or file.endswith("/") else file
                dead += [(path, address)] if file not in reference_files and file != "" else []
    assert dead == []


def test_every_page_can_be_reached(pages: Pages, reference_files: dict[str, bytes]) -> None:
    """From the start page links lead to every page, calendar, feed and document, except the pages for wrong addresses."""
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for _, address in ways(pages[path]):
            target = unquote(address).partition("#")[0]
            if not target or is_foreign(address):
                continue
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if file not in reached:
                reached.add(file)
                waiting += [file] if file in pages else []
    lost = set(reference_files) - reached - {"404.html", "en/404.html", "robots.txt"}
    # The calendars of a cohort that is over are kept for those who subscribed, and offered to nobody new.
    lost = {path for path in lost if not re.fullmatch(r"durchgaenge/2025/termine.*ics|en/cohorts/2025/dates.*ics", path)}
    assert {path for path in lost if path.endswith((".html", ".ics", ".xml", ".txt", ".pdf"))} == {"sitemap.xml"}


def test_nothing_is_inline(pages: Pages) -> None:
    """No script, style or handler stands in a page itself, and none hides in an address: the policy forbids it."""
    for path, page in pages.items():
        for one in page.iter():
            assert str(one.tag) not in ("style", "base", "iframe", "object", "embed"), path
            assert [name for name in one.attrib if name.startswith("on") or name in ("style", "srcdoc")] == [], path
            if one.tag == "script":
                assert (path, "src" in one.attrib or one.attrib.get("type") == "application/ld+json") == (path, True)
                assert (path, "src" in one.attrib and bool(one.text)) == (path, False)
        assert [address for _, address in ways(page) if re.match(r"\s*(javascript|data|vbscript):", address, re.I)] == [], path


def test_every_page_has_the_policy(pages: Pages) -> None:
    """A Content-Security-Policy comes before anything that is loaded, and allows nothing inline and nobody else."""
    for path, page in pages.items():
        head = page.find("head")
        assert head is not None
        policies = [(place, one) for place, one in enumerate(head) if one.attrib.get("http-equiv") == "Content-Security-Policy"]
        assert (path, len(policies)) == (path, 1)
        place, policy = policies[0]
        loading = [number for number, one in enumerate(head) if one.tag in ("script", "link", "style")]
        assert place < min(loading), path
        text = policy.attrib["content"]
        assert text.startswith("default-src 'none'"), path
        allowed = "'wasm-unsafe-eval'" if path.endswith(("suche.html", "search.html")) else "'self'"
        assert re.findall(r"unsafe|https?:|\*", text.replace(allowed, "")) == [], path


def test_no_page_asks_another_host_for_anything(pages: Pages) -> None:
    """What a browser fetches by itself comes from the site; links that a reader follows may lead elsewhere."""
    harmless = {"canonical", "alternate", "author", "license"}
    for path, page in pages.items():
        fetched = [
            address
            for one in page.iter()
            for _, address in ways_of(one)
            if one.tag not in ("a", "blockquote", "q")
            and not (one.tag == "link" and set(one.attrib["rel"].split()) <= harmless)
        ]
        assert (path, [address for address in fetched if is_foreign(address)]) == (path, [])
        assert (path, [one for one in page.iter("a") if "ping" in one.attrib]) == (path, [])
        assert (path, [one for one in page.iter("link") if one.attrib["rel"] in ("preconnect", "dns-prefetch")]) == (path, [])


def ways_of(one: Element) -> Iterator[tuple[str, str]]:
    """The addresses of one element alone."""
    alone = Element(str(one.tag), one.attrib)
    return ways(alone)


def test_style_sheets_and_scripts_ask_no_other_host(reference_files: dict[str, bytes]) -> None:
    """No style sheet, picture or script names another host, and what a style sheet names is there."""
    ours = {path: data for path, data in reference_files.items() if not path.startswith("pagefind/")}  # its comments name hosts
    sheets = {path: data.decode() for path, data in ours.items() if path.endswith((".css", ".js", ".svg"))}
    assert {path.rpartition(".")[2] for path in sheets} == {"css", "js", "svg"}
    for path, text in sheets.items():
        bare = text.replace('xmlns="http://www.w3.org/2000/svg"', "").replace("http://www.w3.org/2000/svg", "")
        assert re.findall(r"(?:https?:)?//[a-z0-9-]+\.[a-z]", re.sub(r"/\*.*?\*/", "", bare, flags=re.S)) == [], path
        for match in CSS_URL.finditer(text) if path.endswith(".css") else ():
            address = match[1] or match[2] or ""
            if not address.startswith(("data:", "#")):
                assert posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) in reference_files, (path, address)


def test_assets_are_named_by_their_content(reference_files: dict[str, bytes]) -> None:
    """The name of every asset changes with its bytes, so that it can be kept for ever."""
    assets = [path for path in reference_files if path.startswith("assets/")]
    assert assets
    assert [path for path in assets if not re.search(r"\.[0-9a-f]{10}\.\w+$", path)] == []


def test_the_site_works_at_any_address(pages: Pages) -> None:
    """No way begins at the top of the host, so the folder works at /, below /repository/ and unpacked from an archive."""
    for path, page in pages.items():
        if path.endswith("404.html"):
            continue
        rooted = [address for _, address in ways(page) if address.startswith("/")]
        assert (path, rooted) == (path, [])


def test_no_way_leads_to_a_folder(pages: Pages) -> None:
    """Unpacked from an archive there is no server to turn a folder into its page: every way names a file."""
    for path, page in pages.items():
        found = [
            address for _, address in ways(page) if not is_foreign(address) and address.partition("#")[0].endswith(("/", ".."))
        ]
        assert (path, found) == (path, [])


@pytest.mark.parametrize("lang", ["", "en/"])
def test_the_page_for_wrong_addresses_works_at_any_depth(lang: str, elsewhere: tuple[Pages, Mapping[str, bytes]]) -> None:
    """404.html is shown in place of any address: all its ways begin with the path of the site, and lead somewhere."""
    pages, files = elsewhere
    page = pages[f"{lang}404.html"]
    inside = [address for _, address in ways(page) if not is_foreign(address) and not address.startswith("#")]
    assert len(inside) > 5
    assert [address for address in inside if not address.startswith("/x/y/")] == []
    assert dead_ways({**pages, "404.html": page}, files, "/x/y/") == []


@pytest.fixture(scope="module")
def elsewhere(reference_content: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Pages, Mapping[str, bytes]]:
    """The reference site built for https://example.org/x/y/."""
    site = tmp_path_factory.mktemp("elsewhere") / "_site"
    assert build(reference_content, site, url="https://example.org/x/y/").written is not None
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return {path: page for path, (page, _) in parsed(files).items()}, files


def test_another_address_changes_whole_addresses_alone(
    elsewhere: tuple[Pages, Mapping[str, bytes]], reference_files: dict[str, bytes]
) -> None:
    """Built for another address, pages differ in their whole addresses and 404.html in its ways; nothing names the old one."""
    _, files = elsewhere
    assert set(files) == set(reference_files)
    for path, data in files.items():
        if path.endswith(("404.html", ".ics")):
            continue
        back = data.replace(b"https://example.org/x/y/", SITE.encode()).replace(b"webcal://example.org/x/y/", WEBCAL)
        assert (path, back == reference_files[path]) == (path, True)


def test_a_folder_moved_elsewhere_still_holds_together(reference_site: Path, tmp_path: Path) -> None:
    """Copied into another folder, as an archive is unpacked, every page still finds its style sheet, from where it stands."""
    moved = Path(shutil.copytree(reference_site, tmp_path / "a b" / "ü"))
    for path in moved.rglob("*.html"):
        if path.name == "404.html":
            continue
        sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', path.read_text("utf-8"))
        assert sheets
        assert [sheet for sheet in sheets if not (path.parent / sheet).is_file()] == []
