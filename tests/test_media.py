"""Files of media/: what runs when it is opened, what fills the memory, and what tells a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentorsite.source.media import PROGRAMS, look_at
from mentorsite.source.position import says_where

from .pictures import exif, photo, png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
ACTIVE = [
    "<script>alert(1)</script>",
    "<path onload='alert(1)'/>",
    "<g ONCLICK='alert(1)'/>",
    "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
    "<a href='javascript:alert(1)'><path/></a>",
    "<a xlink:href='java&#10;script:alert(1)'><path/></a>",
    "<a href='data:text/html,x'><path/></a>",
    "<use href='https://a.example/x.svg#x'/>",
    "<use href='other.svg#x'/>",
    "<image href='//a.example/x.png'/>",
    "<image href='data:image/svg+xml,x'/>",
    "<set attributeName='href' to='javascript:alert(1)'/>",
    "<animate attributeName='xlink:href' values='javascript:alert(1)'/>",
    "<set attributeName='onclick' to='alert(1)'/>",
    "<style>@import 'https://a.example/x.css';</style>",
    "<style>path { fill: url(https://a.example/x) }</style>",
    "<style>path { fill: u\\72l(https://a.example/x) }</style>",
    "<style><![CDATA[@import 'x';]]></style>",
    "<path style='fill:url(//a.example/x)'/>",
    "<path fill='url(https://a.example/x#y)'/>",
    "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
    "<handler/>",
    "<path>",
]
QUIET = [
    "<path d='M0 0h9'/>",
    "<style>path { fill: url(#a); color: red }</style><linearGradient id='a'/>",
    "<a href='https://a.example/'><text>Mehr</text></a>",
    "<use href='#a'/>",
    "<image href='data:image/png;base64,AA=='/>",
    "<animate attributeName='r' from='1' to='2'/>",
    "<title>on script</title><desc>javascript:</desc>",
]

BOMB = b"".join(b'<!ENTITY %c "&%c;&%c;">' % (letter + 1, letter, letter) for letter in range(97, 120))


def rules(tmp_path: Path, name: str, data: bytes) -> list[str]:
    """What is found in a file."""
    (tmp_path / name).write_bytes(data)
    return [finding.rule for finding in look_at(f"media/{name}", tmp_path / name, len(data))]


@pytest.mark.parametrize("inside", ACTIVE)
def test_drawings_that_run_or_fetch_are_told(tmp_path: Path, inside: str) -> None:
    """Whatever runs or asks another host, in whatever spelling; what cannot be parsed counts as such."""
    assert rules(tmp_path, "x.svg", SVG.format(inside).encode()) == ["media-active"]


@pytest.mark.parametrize("inside", QUIET)
def test_drawings_that_only_draw_are_not(tmp_path: Path, inside: str) -> None:
    """Gradients, styles, links and pictures inside are what drawings are made of."""
    assert rules(tmp_path, "x.svg", SVG.format(inside).encode()) == []


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
        b'<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        SVG.format("<script>alert(1)</script>").encode("utf-16"),
        b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + BOMB + b"]>&x;",
    ],
)
def test_other_ways_into_a_drawing(tmp_path: Path, data: bytes) -> None:
    """Entities, style sheets from outside and other encodings hide nothing."""
    assert rules(tmp_path, "x.svg", data) == ["media-active"]


def test_an_ordinary_doctype_is_no_harm(tmp_path: Path) -> None:
    """Old drawing programs write one; it is not fetched by browsers."""
    doctype = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert rules(tmp_path, "x.svg", doctype + SVG.format("").encode()) == []


@pytest.mark.parametrize("ending", PROGRAMS)
def test_pages_and_programs_are_told_by_their_name(tmp_path: Path, ending: str) -> None:
    """A web host goes by the ending, so we do; capitals make no difference."""
    assert rules(tmp_path, f"x{ending.upper()}", b"x") == ["media-active"]


@pytest.mark.parametrize("name", ["x.pdf", "x.txt", "x.docx", "x.mp4", "x"])
def test_documents_are_not_looked_into(tmp_path: Path, name: str) -> None:
    """What browsers only show or save is no danger by itself."""
    assert rules(tmp_path, name, b"<script>alert(1)</script>") == []


def test_a_picture_that_claims_too_much(tmp_path: Path) -> None:
    """The size in the head counts, not that of the file."""
    assert rules(tmp_path, "x.png", png(4000, 3000)) == []
    assert rules(tmp_path, "x.png", png(65_000, 65_000)) == ["media-huge"]
    assert rules(tmp_path, "x.svg", b"<svg>" + b" " * 5_000_001) == ["media-huge"]


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_position_is_found_in_any_container(tmp_path: Path, order: str) -> None:
    """In JPEG, PNG, WebP and TIFF, in both byte orders, and as XMP; without a position there is no finding."""
    position = exif(position=True, order=order)
    assert rules(tmp_path, "x.jpg", photo(position=True, order=order)) == ["secret-position"]
    assert rules(tmp_path, "x.jpg", photo(position=False, order=order)) == []
    for head in (b"\x89PNG....eXIf", b"RIFF....WEBPVP8X....EXIF", b"", b"....ftypavif....meta"):
        assert says_where(head + position)
        assert not says_where(head + exif(position=False, order=order))
    assert says_where(b'<rdf:Description exif:GPSLatitude="52,31.2N"/>')


def test_noise_is_no_position() -> None:
    """Bytes that only look like Exif, and cut ones, are read without harm."""
    for start in (b"II*\x00", b"MM\x00*"):
        for seed in range(50):
            says_where(start + bytes((seed * number) % 256 for number in range(200)))
    assert not says_where(b"II*\x00" * 10_000)


def test_a_file_that_goes_away(tmp_path: Path) -> None:
    """The reader tells it; here it is an OSError."""
    with pytest.raises(OSError, match=r"x\.svg"):
        list(look_at("media/x.svg", tmp_path / "x.svg", 1))


def test_texts_are_searched_for_secrets(tmp_path: Path) -> None:
    """A list of numbers in media/ is as public as a page; the place is told."""
    (tmp_path / "x.csv").write_text("Name;Telefon\nVera;030 23125 123\n", "utf-8")
    (found,) = look_at("media/x.csv", tmp_path / "x.csv", 40)
    assert (found.rule, found.span.line, found.span.column) == ("secret-phone", 2, 6)
