"""Building again and again in one process."""

from mentorsite.build import build
from mentorsite.search import FOLDER, index_of
from mentorsite.session import Session


def test_an_edition_holds_what_a_build_writes(content_copy, tmp_path):
    """Every file of the built site, byte for byte, and no other; the search index is made when somebody asks for it."""
    edition = Session(content_copy).build()
    build(content_copy, tmp_path / "out")
    written = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file() and path.name != ".mentorsite"
    }
    held = dict(edition.files) | {path: place.read_bytes() for path, place in edition.copies.items()}
    for lang, pages in edition.searched.items():
        index = index_of((page, edition.files[page]) for page in pages)
        held |= {f"{FOLDER}/{lang}/{name}": data for name, data in index.items()}
    assert held == written


def test_only_what_differs_counts_as_changed(content_copy):
    """A text that one page shows changes that page; the same content again changes nothing."""
    session = Session(content_copy)
    session.build()
    page = content_copy / "pages" / "faq.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n\nNoch ein Satz.\n", encoding="utf-8")
    assert session.build().changed == {"faq.html"}
    assert session.build().changed == frozenset()


def test_the_last_good_edition_outlives_a_mistake(content_copy):
    """While the content is wrong the pages stay; when it is mended nothing has changed."""
    session = Session(content_copy)
    good = session.build()
    site = content_copy / "site.yaml"
    text = site.read_text(encoding="utf-8")
    site.write_text(text + "\nunknown: 1\n", encoding="utf-8")
    bad = session.build()
    assert not bad.good
    assert bad.files == good.files
    site.write_text(text, encoding="utf-8")
    assert session.build().good
    assert session.build().changed == frozenset()
