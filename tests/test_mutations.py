"""Whatever happens to a content folder - a slip of the hand, a bad editor, a bad disk - it is reported, and the site stays.

Each trial damages a copy of the content in a few places and builds. Damages are of the kinds that people and programs do:
delete, double, swap, retype, cut off, wrong encoding, wrong characters, rename.
"""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mentorsite.build import build
from mentorsite.cli.wording import github_lines, json_text, text_lines
from mentorsite.diagnostics import Report
from mentorsite.errors import MentorsiteError

# A trial makes one to eight mutations, about four. On the small site, which has every kind of file, it takes 0.15 s; on
# the whole reference content 1 s. That makes 2100 mutations in two minutes; MENTORSITE_MUTATIONS=100 a hundred times more.
TIMES = int(os.environ.get("MENTORSITE_MUTATIONS", "1"))
TRIALS_SMALL, TRIALS_WHOLE = 550, 15
GROUPS = 5  # tests that the trials on the small site are spread over, so that a failure names its seed soon

Mutation = Callable[[random.Random, bytes], bytes]

WORDS = (
    b"",
    b"~",
    b"null",
    b"[]",
    b"{}",
    b"[a, b]",
    b"{a: b}",
    b"- a",
    b"true",
    b"no",
    b"0",
    b"-1",
    b"99999999999999999999",
    b"1e999",
    b"1.5",
    b"--5",
    b"2026-02-30",
    b"12.03.2026",
    b"0000-00-00",
    b"9999-12-31",
    b"0001-01-01",
    b"2026-03-12 25:61",
    b"18:30",
    b"24:00",
    b"2026-03-29 02:30",
    b"a: b",
    b"'",
    b'"',
    b'"\\0"',
    b'"\\ud800"',
    b"&a b",
    b"*a",
    b"!!python/object:os.system x",
    b"!!binary x",
    b"|",
    b">-",
    b"@",
    b"%",
    b"\t",
    b"#",
    b"...",
    b"---",
    b"?",
    b"{{ x }}",
    b"{0}",
    b"{key}",
    b"%s",
    b"../../etc/passwd",
    b"/etc/passwd",
    b"javascript:alert(1)",
    b"//host/x",
    b"http://[",
    b"https://",
    b"mailto:",
    b"../media/",
    b"#",
    b"x" * 5000,
    b"\xc3\xa4" * 300,
    b"<script>",
    b"Mars/Olympus",
    b"..",
    b".",
    b"a/../b",
    b"en",
    b"xx",
    b"de",
    b"404",
    b"index",
    b"cohorts/2026/cohort.yaml",
    b"mentees.md",
    b"\xe2\x80\xae",
    b"\xef\xbf\xbd",
    b"\xf0\x9f\x98\x80",
    b"Infinity",
    b"0x10",
    b"1_0",
    b"\xd9\xa3",
    b"5" * 5000,
    b"CON",
    b"a@b",
    b"a b",
)
MARKDOWN = (
    b"# ",
    b"###### ",
    b"[x](y.md)",
    b"[x](#y)",
    b"![x](y.png)",
    b"![](z)",
    b"[^1]",
    b"[^1]: z",
    b"> [!NOTE]\n> ",
    b"> [!X]\n",
    b"| a |\n|--|\n",
    b"- [ ] ",
    b"{#x}",
    b"{.x}",
    b"~~",
    b"```\n",
    b"<b>",
    b"<!--",
    b"[x](javascript:y)",
    b"[x]( <y z> )",
    b"\n: x\n",
    b"[x](../..)",
    b"[x](%00)",
    b"[x](%FF.md)",
    b"[x](http://[)",
    b"[x](a:b)",
    b"&#0;",
    b"\\",
    b"[x](mentees.md#\xc3\xa4)",
    b"![x](../media/x.txt)",
    b"[x](//y)",
    b"[x](?y)",
)


def lines_of(data: bytes) -> list[bytes]:
    """The lines with their ends."""
    return data.splitlines(keepends=True) or [b""]


def delete_lines(draw: random.Random, data: bytes) -> bytes:
    """Some lines are gone."""
    lines = lines_of(data)
    start = draw.randrange(len(lines))
    del lines[start : start + draw.choice((1, 1, 1, 2, 5, 50))]
    return b"".join(lines)


def double_lines(draw: random.Random, data: bytes) -> bytes:
    """Some lines stand twice."""
    lines = lines_of(data)
    start = draw.randrange(len(lines))
    end = start + draw.choice((1, 1, 3, 10))
    return b"".join([*lines[:end], *lines[start:]])


def move_line(draw: random.Random, data: bytes) -> bytes:
    """A line stands elsewhere."""
    lines = lines_of(data)
    line = lines.pop(draw.randrange(len(lines)))
    lines.insert(draw.randrange(len(lines) + 1), line)
    return b"".join(lines)


def indent_line(draw: random.Random, data: bytes) -> bytes:
    """A line is shifted."""
    lines = lines_of(data)
    at = draw.randrange(len(lines))
    line = lines[at]
    lines[at] = draw.choice((b" ", b"  ", b"\t", b"    ")) + line if draw.random() < 0.5 else line[draw.randint(1, 3) :]
    return b"".join(lines)


def retype_value(draw: random.Random, data: bytes) -> bytes:
    """A field has another kind of value."""
    fields = list(re.finditer(rb"(?m)^[ -]*[\w-]+:[ \t]*(.*)$", data))
    if not fields:
        return data + draw.choice(WORDS)
    start, end = draw.choice(fields).span(1)
    return data[:start] + b" " + draw.choice(WORDS) + data[end:]


def retype_key(draw: random.Random, data: bytes) -> bytes:
    """A field has another name."""
    names = list(re.finditer(rb"(?m)^[ -]*([\w-]+):", data))
    if not names:
        return data
    start, end = draw.choice(names).span(1)
    return data[:start] + draw.choice((*WORDS, draw.choice(names)[1])) + data[end:]


def copy_value(draw: random.Random, data: bytes) -> bytes:
    """A field has the value of another."""
    values = list(re.finditer(rb"(?m)^[ -]*[\w-]+:[ \t]*(.+)$", data))
    if not values:
        return data
    (start, end), other = draw.choice(values).span(1), draw.choice(values)[1]
    return data[:start] + other + data[end:]


def insert_word(draw: random.Random, data: bytes) -> bytes:
    """Something stands where it does not belong."""
    at = draw.randint(0, len(data))
    return data[:at] + draw.choice((*WORDS, *MARKDOWN)) + data[at:]


def mistype(draw: random.Random, data: bytes) -> bytes:
    """A character is missing, doubled, swapped or another."""
    at = draw.randrange(max(1, len(data)))
    one, rest = data[at : at + 1], data[at + 1 :]
    other = draw.choice((b":", b"'", b'"', b" ", b"\n", b"-", b"[", b"{"))
    return data[:at] + draw.choice((b"", one * 2, rest[:1] + one, other)) + rest


def random_bytes(draw: random.Random, data: bytes) -> bytes:
    """A bad disk: some bytes are any."""
    at, length = draw.randint(0, len(data)), draw.choice((1, 1, 4, 100))
    return data[:at] + draw.randbytes(length) + data[at + length :]


def truncate(draw: random.Random, data: bytes) -> bytes:
    """A full disk: the rest is missing."""
    return data[: draw.randint(0, len(data))]


def other_encoding(draw: random.Random, data: bytes) -> bytes:
    """An editor with a mind of its own."""
    text = data.decode("utf-8", "replace")
    encoding = draw.choice(("cp1252", "utf-16", "utf-8-sig", "utf-16-le", "mac-roman", "utf-32"))
    return text.encode(encoding, "replace")


def other_line_ends(draw: random.Random, data: bytes) -> bytes:
    """Another system's line ends, or those that only some programs count."""
    return data.replace(
        b"\n", draw.choice((b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0c\n")), draw.choice((-1, 3))
    )


def bury(draw: random.Random, data: bytes) -> bytes:
    """A nesting that nobody closes."""
    at = draw.randint(0, len(data))
    return data[:at] + draw.choice((b"[", b"{a: ", b"- ", b"> ", b"(", b"*")) * draw.choice((3, 30, 3000)) + data[at:]


MUTATIONS: tuple[Mutation, ...] = (
    delete_lines,
    delete_lines,
    double_lines,
    double_lines,
    move_line,
    indent_line,
    retype_value,
    retype_value,
    retype_value,
    retype_key,
    retype_key,
    copy_value,
    copy_value,
    insert_word,
    insert_word,
    mistype,
    mistype,
    random_bytes,
    truncate,
    other_encoding,
    other_line_ends,
    bury,
)
NAMES = (
    "x.yaml",
    "handbook/x.md",
    "handbook/Ä.md",
    "pages/404.md",
    "pages/index.md",
    "pages/en.md",
    "news/x.en.md",
    "site.yml",
    "x/y/z.yaml",
)


def damage(draw: random.Random, content: Path) -> Iterator[str]:
    """Damage the folder in one to eight places, and say how."""
    for _ in range(draw.choice((1, 2, 3, 5, 8))):
        paths = sorted(path for path in content.rglob("*") if path.is_file() and "media" not in path.parts)
        path = draw.choice(paths)
        if draw.random() < 0.08:
            yield f"{path.name}: {_rename(draw, content, path)}"
        else:
            mutation = draw.choice(MUTATIONS)
            path.write_bytes(mutation(draw, path.read_bytes()))
            yield f"{path.relative_to(content)}: {mutation.__name__}"


def _rename(draw: random.Random, content: Path, path: Path) -> str:
    """What happens to files as a whole."""
    what = draw.choice(("removed", "moved", "copied", "folder", "link"))
    other = content / draw.choice(NAMES)
    data = path.read_bytes()
    if what != "copied":
        path.unlink()
    if what in ("copied", "moved"):
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_bytes(data)
    elif what == "folder":
        path.mkdir()
    elif what == "link":
        path.symlink_to("/etc/passwd")
    return what


def seen(site: Path) -> dict[str, tuple[int, int, int]]:
    """What can be told of a folder without reading it: identity, time and size of every file."""
    found = {}
    for path in site.rglob("*"):
        stat = path.lstat()
        found[str(path)] = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
    return found


def check_report(report: Report, content: Path) -> None:
    """Every finding has a place that is really there, and can be said in every form and language."""
    lines: dict[str, list[str]] = {}
    for finding in report.findings:
        span = finding.span
        assert span.path, finding
        assert span.length >= 1, finding
        if span.line:
            if span.path not in lines:
                data = (content / span.path).read_bytes()
                text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
                lines[span.path] = text.split("\n")
            assert span.line <= len(lines[span.path]), finding
            if finding.rule != "encoding":  # its column counts the bytes that are right
                assert 1 <= span.column <= len(lines[span.path][span.line - 1]) + 1, finding
                assert finding.excerpt == lines[span.path][span.line - 1], finding
    for lang in ("en", "de"):
        shown = "\n".join(text_lines(report, lang))
        assert all(f"[{finding.rule}]" in shown for finding in report.findings)
        assert json_text(report, lang)
        list(github_lines(report, lang, "content"))


def try_once(seed: str, content: Path, folder: Path) -> str:
    """One trial: damage, build, look. Returns what came of it: `failed` or `built`."""
    draw = random.Random(seed)
    copy, site = folder / "content", folder / "_site"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(content, copy)
    done = list(damage(draw, copy))
    before = seen(site)
    try:
        built = build(copy, site)
        check_report(built.report, copy)
    except Exception as error:
        error.add_note(f"seed {seed}: {'; '.join(done)}")
        raise
    assert (built.written is None) == built.report.fails(strict=False), (seed, done)
    if built.written is None:
        assert seen(site) == before, (seed, done)
        return "failed"
    return "built"


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_damaged_site_is_explained_and_the_last_good_one_stays(group: int, small_content: Path, tmp_path: Path) -> None:
    """Never an exception, always a place, and after an error no file of the site is other than it was."""
    assert build(small_content, tmp_path / "_site").written is not None
    outcomes = {
        try_once(f"small {group}.{number}", small_content, tmp_path) for number in range(TRIALS_SMALL // GROUPS * TIMES)
    }
    assert outcomes == {"failed", "built"}  # else the mutations test nothing


@pytest.mark.parametrize("instead", ["nothing", "folder"])
def test_a_file_that_goes_away_while_the_site_is_built(instead: str, small_content: Path, tmp_path: Path) -> None:
    """A picture that another program takes away between reading and writing is said in a sentence; the last site stays."""
    content, site = Path(shutil.copytree(small_content, tmp_path / "content")), tmp_path / "_site"
    assert build(content, site).written is not None
    before = seen(site)
    picture = content / "media/career-planning-sheet.txt"

    def take_away(done: int, total: int) -> None:
        if done == 0:
            picture.unlink()
            if instead == "folder":
                picture.mkdir()

    with pytest.raises(MentorsiteError, match=r"career-planning-sheet\.txt") as caught:
        build(content, site, progress=take_away)
    assert picture.name in caught.value.texts["de"]
    assert seen(site) == before


def test_the_whole_reference_content_damaged(reference_content: Path, tmp_path: Path) -> None:
    """The same on the whole reference content."""
    assert build(reference_content, tmp_path / "_site").written is not None
    outcomes = {try_once(f"whole {number}", reference_content, tmp_path) for number in range(TRIALS_WHOLE * TIMES)}
    assert "failed" in outcomes
