"""What programs read: feeds, the sitemap, and the signs for robots and for GitHub Pages."""

from __future__ import annotations

import urllib.robotparser
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest
import yaml

from mentorsite.build import build

ContentOf = Callable[[Path, Mapping[str, Callable[[str], str]]], Path]
SITE = "https://querwege.example/"
FEEDS = {"de": "aktuelles/feed.xml", "en": "en/news/feed.xml"}
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
URL = "{http://www.sitemaps.org/schemas/sitemap/0.9}url"
ALTERNATE = "{http://www.w3.org/1999/xhtml}link"


def page_of(address: str) -> str:
    """The file behind an address of the site."""
    assert address.startswith(SITE), address
    path = address.removeprefix(SITE)
    return f"{path}index.html" if path == "" or path.endswith("/") else path


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_feed_is_read_without_complaint(lang: str, reference_files: dict[str, bytes]) -> None:
    """A feed reader finds nothing odd, and knows title, language, age and its own address."""
    feed = feedparser.parse(reference_files[FEEDS[lang]])
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.language == lang
    assert feed.feed.id == f"{SITE}{FEEDS[lang]}"
    assert {link.rel: link.href for link in feed.feed.links}["self"] == feed.feed.id
    assert feed.feed.title
    assert feed.feed.author
    assert feed.feed.updated == max(entry.updated for entry in feed.entries)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_feed_holds_the_news(lang: str, reference_files: dict[str, bytes], reference_content: Path) -> None:
    """Every announcement is an entry, newest first, with the title and the words of its file and the address of its page."""
    expected = []
    for path in (reference_content / "news").glob("*.md"):
        if (".en." in path.name) == (lang == "en"):
            front = yaml.load(path.read_text("utf-8").split("---\n")[1], Loader=yaml.BaseLoader)  # noqa: S506 - text alone
            expected.append((path.name.partition(".")[0], front["title"], front["summary"]))
    feed = feedparser.parse(reference_files[FEEDS[lang]])
    found = [(entry.link.rpartition("/")[2].removesuffix(".html"), entry.title, entry.summary) for entry in feed.entries]
    assert found == sorted(expected, reverse=True)  # their names begin with the date
    assert [entry.id for entry in feed.entries if page_of(entry.id) not in reference_files] == []
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_pages_name_the_feed_of_their_language(reference_files: dict[str, bytes]) -> None:
    """A reader of a page finds the feed in the page's language."""
    assert b'<link rel="alternate" type="application/atom+xml"' in reference_files["index.html"]
    assert b'href="aktuelles/feed.xml"' in reference_files["index.html"]
    assert b'href="news/feed.xml"' in reference_files["en/index.html"]


def sitemap(files: dict[str, bytes]) -> ET.Element:
    """The sitemap."""
    return ET.fromstring(files["sitemap.xml"])  # noqa: S314 - made by ourselves


def test_the_sitemap_lists_every_page_once(reference_files: dict[str, bytes]) -> None:
    """Every page but those for wrong addresses is listed, once, and every address that is listed is that of a page."""
    listed = [page_of(one.text or "") for one in sitemap(reference_files).iter(LOC)]
    pages = {path for path in reference_files if path.endswith(".html") and not path.endswith("404.html")}
    assert sorted(listed) == sorted(pages)


def test_the_sitemap_names_translations(reference_files: dict[str, bytes]) -> None:
    """Each page names itself and its translations, all of which exist and name it in turn."""
    groups: dict[str, dict[str, str]] = {}
    for entry in sitemap(reference_files).iter(URL):
        address = entry.findtext(LOC) or ""
        groups[address] = {link.attrib["hreflang"]: link.attrib["href"] for link in entry.iter(ALTERNATE)}
    for address, links in groups.items():
        assert (address, set(links)) == (address, {"de", "en"})
        assert address in links.values()
        assert [page_of(link) for link in links.values() if page_of(link) not in reference_files] == []
        assert [link for link in links.values() if groups[link] != links] == []


def test_robots_are_welcome_and_led_to_the_sitemap(reference_files: dict[str, bytes]) -> None:
    """robots.txt allows everything and names the sitemap."""
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(reference_files["robots.txt"].decode().splitlines())
    assert robots.can_fetch("anybody", f"{SITE}handbuch/index.html")
    assert robots.site_maps() == [f"{SITE}sitemap.xml"]


def test_github_pages_is_told_to_leave_the_files_alone(reference_files: dict[str, bytes]) -> None:
    """`.nojekyll` is there and empty; a domain is claimed only by who says so."""
    assert reference_files[".nojekyll"] == b""
    assert "CNAME" not in reference_files


def test_a_domain_of_its_own(small_content: Path, content_of: ContentOf, tmp_path: Path) -> None:
    """With `custom_domain` CNAME holds the host of the address, without scheme, port or path."""
    content = content_of(small_content, {"site.yaml": lambda text: text + "custom_domain: true\n"})
    build(content, tmp_path / "_site")
    assert (tmp_path / "_site/CNAME").read_bytes() == b"querwege.example\n"


def test_a_site_without_an_address(small_content: Path, content_of: ContentOf, tmp_path: Path) -> None:
    """Without `url` there is no feed, no sitemap, no CNAME and no link to them, and robots.txt names none."""
    content = content_of(small_content, {"site.yaml": lambda text: text.replace("\nurl: ", "\n# ") + "custom_domain: true\n"})
    assert build(content, tmp_path / "_site").written is not None
    names = {path.name for path in (tmp_path / "_site").rglob("*")}
    assert names & {"feed.xml", "sitemap.xml", "CNAME"} == set()
    assert (tmp_path / "_site/robots.txt").read_bytes() == b"User-agent: *\nAllow: /\n"
    pages = [path.read_text("utf-8") for path in (tmp_path / "_site").rglob("*.html")]
    assert [page for page in pages if "feed.xml" in page or "sitemap" in page or 'rel="canonical"' in page] == []


def test_odd_characters_leave_the_feed_whole(small_content: Path, content_of: ContentOf, tmp_path: Path) -> None:
    """Markup in a title is text in the feed, and a reader still has nothing to complain of."""
    name = "news/2026-11-12-workshop-verschoben.md"
    content = content_of(small_content, {name: lambda text: text.replace("title: ", "title: <b>&amp; ]]> \U0001f600 ")})
    build(content, tmp_path / "_site")
    feed = feedparser.parse((tmp_path / "_site/aktuelles/feed.xml").read_bytes(), sanitize_html=False)
    assert not feed.bozo
    assert feed.entries[0].title.startswith("<b>&amp; ]]> \U0001f600 ")
