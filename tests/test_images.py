"""Pictures: smaller ones, without what the camera wrote; the card for shared links; and a site that does without Pillow."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mentorsite.build import build
from mentorsite.cache import Past, Store
from mentorsite.errors import ContentProblem
from mentorsite.images.card import SPARE, card
from mentorsite.images.shape import shape

MINIMAL = Path(__file__).parent / "sites/minimal/content"
CAMERA = b"Kamera-Fabrikat"


def photo(path: Path, width: int, height: int, *, turned: bool = False) -> None:
    """A photo as a camera leaves it: with its maker, and perhaps held upright."""
    image = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = CAMERA.decode()
    if turned:
        exif[0x0112] = 6
    image.save(path, "JPEG", exif=exif, comment="Heimlich")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The minimal content with a wide photo, an upright one and a small drawing in a chapter."""
    content = Path(shutil.copytree(MINIMAL, tmp_path / "content"))
    photo(content / "media/gruppe.jpg", 1200, 600)
    photo(content / "media/hoch.jpg", 1200, 600, turned=True)
    Image.new("RGB", (300, 100), "teal").save(content / "media/klein.png")
    page = content / "handbook/treffen.md"
    pictures = "\n\n![Gruppe](../media/gruppe.jpg)\n\n![Hoch](../media/hoch.jpg)\n\n![Klein](../media/klein.png)\n"
    page.write_text(page.read_text("utf-8") + pictures, "utf-8")
    return content


def images(page: Path) -> list[str]:
    """The pictures of a page, tag by tag."""
    return re.findall(r"<img [^>]+>", page.read_text("utf-8"))


def test_a_page_offers_a_picture_for_every_screen(site: Path) -> None:
    """Width and height as it is seen, smaller ones that are there, nothing larger than the original."""
    output = site.parent / "_site"
    assert build(site, output).written
    wide, upright, small = images(output / "handbuch/treffen.html")
    top = "../media/"
    offered = f"{top}gruppe.jpg.480.webp 480w, {top}gruppe.jpg.960.webp 960w, {top}gruppe.jpg 1200w"
    assert f'width="1200" height="600" srcset="{offered}"' in wide
    assert 'width="600" height="1200"' in upright
    assert 'width="300" height="100"' in small
    assert "srcset" not in small
    for path, size in (
        ("gruppe.jpg.480.webp", (480, 240)),
        ("gruppe.jpg.960.webp", (960, 480)),
        ("hoch.jpg.480.webp", (480, 960)),
    ):
        with Image.open(output / "media" / path) as image:
            assert (image.format, image.size) == ("WEBP", size)
    assert (output / "media/gruppe.jpg.480.webp").stat().st_size < (output / "media/gruppe.jpg").stat().st_size
    assert (output / "media/klein.png").read_bytes() == (site / "media/klein.png").read_bytes()


def test_what_the_camera_wrote_stays_at_home(site: Path) -> None:
    """No picture of the site tells its camera or a comment; one that was held upright is upright without being told so."""
    output = site.parent / "_site"
    build(site, output)
    files = list((output / "media").iterdir())
    assert CAMERA in (site / "media/gruppe.jpg").read_bytes()
    assert [path.name for path in files if CAMERA in path.read_bytes() or b"Heimlich" in path.read_bytes()] == []
    with Image.open(output / "media/hoch.jpg") as image:
        assert (image.size, len(image.getexif())) == ((600, 1200), 0)
    with Image.open(output / "media/gruppe.jpg") as new, Image.open(site / "media/gruppe.jpg") as old:
        assert new.tobytes() == old.tobytes()  # what was upright lost nothing


def test_a_picture_is_made_once(site: Path) -> None:
    """A text edit makes no picture anew; another picture of the same size in bytes does. The site equals a clean build."""
    output = site.parent / "_site"

    def again() -> dict[str, int]:
        build(site, output, past=Past(site, output, "", Store.beside(site)))
        return {path.name: path.stat().st_ino for path in (output / "media").iterdir()}

    first = again()
    page = site / "handbook/treffen.md"
    page.write_text(page.read_text("utf-8") + "\nNoch ein Satz.\n", "utf-8")
    assert again() == first
    photo(site / "media/gruppe.jpg", 1300, 600)
    second = again()
    assert {name for name in first if first[name] != second[name]} == {name for name in first if name.startswith("gruppe")}
    build(site, site.parent / "clean")
    for path in (site.parent / "clean").rglob("*.*"):
        if path.is_file():
            assert path.read_bytes() == (output / path.relative_to(site.parent / "clean")).read_bytes(), path


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0 kein Bild", b""])
def test_what_is_no_picture_is_said(tmp_path: Path, data: bytes) -> None:
    """A file that only has the name of one: which, and what to do; no traceback."""
    (tmp_path / "kaputt.jpg").write_bytes(data)
    with pytest.raises(ContentProblem, match=r"kaputt\.jpg"):
        shape(tmp_path / "kaputt.jpg", 480)


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    """Some kilobytes that unpack to gigabytes: Pillow is not let near the pixels."""
    Image.new("1", (20_000, 20_000)).save(tmp_path / "bombe.png")
    with pytest.raises(ContentProblem, match=r"bombe\.png"):
        shape(tmp_path / "bombe.png", 480)


def test_every_page_has_a_picture_for_shared_links(site: Path) -> None:
    """One for each language, in the size that is shown uncut, at a whole address; the title changes it, and nothing else."""
    output = site.parent / "_site"
    build(site, output)
    page = (output / "en/index.html").read_text("utf-8")
    assert '<meta property="og:image" content="https://querwege.example/en/social.png">' in page
    for name in ("social.png", "en/social.png"):
        with Image.open(output / name) as image:
            assert image.size == (1200, 630)
    assert card("Querwege", "Netzwerk", "#0f5e63") == card("Querwege", "Netzwerk", "#0f5e63")
    different = {card("Querwege", "", "#0f5e63"), card("Umwege", "", "#0f5e63"), card("Querwege", "", "#aa0000")}
    assert len(different) == 3
    assert card("مرحبا", "", "#0f5e63") == card("", "", "#0f5e63")  # letters that the font lacks are left out


def test_the_spare_card_is_drawn_by_the_same_code() -> None:
    """Without Pillow there is the sign alone; `card("", "", "#0f5e63")` draws it."""
    with Image.open(SPARE) as spare, Image.open(BytesIO(card("", "", "#0f5e63"))) as drawn:
        assert spare.convert("RGB").tobytes() == drawn.convert("RGB").tobytes()


def test_without_pillow_pictures_are_copied_and_it_is_said(site: Path) -> None:
    """The site is built, its pictures have their sizes, and somebody who reads the report learns what to install."""
    output = site.parent / "_site"
    script = (
        "import sys\n"
        "sys.modules['PIL'] = None\n"
        "from mentorsite.cli import main\n"
        "main(['build', sys.argv[1], '-o', sys.argv[2], '--lang', 'en', '--no-cache'])\n"
    )
    run = subprocess.run([sys.executable, "-c", script, site, output], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "pip install 'mentorsite[images]'" in run.stderr
    assert (output / "media/gruppe.jpg").read_bytes() == (site / "media/gruppe.jpg").read_bytes()
    assert not list((output / "media").glob("*.webp"))
    assert 'width="1200" height="600" loading="lazy"' in images(output / "handbuch/treffen.html")[0]
    assert (output / "social.png").read_bytes() == SPARE.read_bytes()
