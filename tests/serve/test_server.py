"""What the server answers, to whom, and how it starts and ends."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mentorsite.build import build

from .preview import PATIENCE, Preview

MINIMAL = Path(__file__).parents[1] / "sites/minimal/content"

SCRIPT = re.compile(rb'<script src="/-mentorsite/client\.\w+\.js" [^>]*></script>')
SOCKET = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.fixture(scope="module")
def built(preview: Preview, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same content as a build writes it."""
    site = tmp_path_factory.mktemp("built") / "_site"
    build(Path(str(preview.process.args[4])), site, drafts=True)  # type: ignore[index]
    return site


def test_serves_what_a_build_writes(preview: Preview, built: Path) -> None:
    """Every file of the built site is served below the base path, with its bytes; pages have the script besides."""
    wrong = []
    for path in built.rglob("*"):
        address = path.relative_to(built).as_posix()
        if path.is_file() and address not in (".mentorsite", "404.html"):
            status, _, body = preview.ask(f"/mentoring/{address}")
            plain = SCRIPT.sub(b"", body, count=1)
            if status != 200 or plain != path.read_bytes() or (plain == body) == address.endswith(".html"):
                wrong.append(address)
    assert wrong == []


def test_a_build_has_nothing_of_the_server(built: Path) -> None:
    """No file of a built site names the server's script."""
    assert [path for path in built.rglob("*") if path.is_file() and b"-mentorsite" in path.read_bytes()] == []


def test_drafts_are_shown_unless_told_otherwise(preview: Preview) -> None:
    """A draft can be previewed."""
    assert preview.ask("/mentoring/entwurf.html")[0] == 200


def test_changes_are_shown_before_they_are_published(tmp_path: Path) -> None:
    """With what was published last the preview has the changes that a build would have; a wrong file is told at once."""
    content = tmp_path / "content"
    shutil.copytree(MINIMAL, content)
    build(content, tmp_path / "_site")
    schedule = content / "cohorts/2026/schedule.yaml"
    schedule.write_text(schedule.read_text("utf-8").replace("start: 2026-03-12 09:00", "start: 2026-03-19 09:00"), "utf-8")
    with Preview(content, "--since", str(tmp_path / "_site")) as preview:
        preview.wait("Seiten gebaut")
        assert "auf Donnerstag, 19. März 2026" in preview.ask("/aenderungen/index.html")[2].decode()
    command = [sys.executable, "-m", "mentorsite", "serve", str(content), "--since", str(content), "--lang", "de"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stderr.count("\n"), done.stderr[:15]) == (2, 1, "Fehler: --since")


def test_the_top_leads_to_the_site(preview: Preview) -> None:
    """The site lies where it lies in production, and the top of the server leads there."""
    status, headers, _ = preview.ask("/")
    assert (status, headers["Location"]) == (302, "/mentoring/")


@pytest.mark.parametrize(
    "path",
    [
        "/mentoring/no/such.html",
        "/index.html",
        "/mentoring/../content/site.yaml",
        "/mentoring/media/../../site.yaml",
        "/mentoring/%2e%2e/%2e%2e/etc/passwd",
        "/mentoring/media/..%2f..%2fsite.yaml",
        "/mentoring//etc/passwd",
        "/mentoring/.mentorsite",
        "/-mentorsite/",
        "/mentoring/%ff",
    ],
)
def test_a_wrong_path_gets_the_page_for_it(preview: Preview, built: Path, path: str) -> None:
    """What is no file of the site is answered by the site's own page for wrong addresses, with status 404."""
    status, headers, body = preview.ask(path)
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert SCRIPT.sub(b"", body) == (built / "404.html").read_bytes()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_answers_to_its_own_names(preview: Preview, name: str) -> None:
    """The names of this machine's inner address are ours."""
    assert preview.ask("/mentoring/", headers={"Host": f"{name}:{preview.port}"})[0] == 200


@pytest.mark.parametrize("host", ["querwege.example:{port}", "127.0.0.1", "localhost:1", "127.0.0.1.example:{port}", ""])
def test_refuses_other_names(preview: Preview, host: str) -> None:
    """A name that only leads here is not ours: pages of other sites could read the preview by it."""
    status, _, body = preview.ask("/mentoring/", headers={"Host": host.format(port=preview.port)})
    assert status == 403
    assert body.decode().startswith("Abgelehnt: Diese Vorschau antwortet nur auf 127.0.0.1")


@pytest.mark.parametrize("origin", ["http://querwege.example", "https://127.0.0.1:{port}", "http://localhost:1", "null"])
@pytest.mark.parametrize("path", ["/mentoring/", "/-mentorsite/live"])
def test_refuses_requests_from_other_sites(preview: Preview, origin: str, path: str) -> None:
    """A script of another site gets neither a page nor the line."""
    headers = {"Origin": origin.format(port=preview.port), **(SOCKET if "live" in path else {})}
    assert preview.ask(path, headers=headers)[0] == 403


def test_the_line_is_for_our_pages(preview: Preview) -> None:
    """A script of our page gets the line; whoever does not say where it comes from does not."""
    assert preview.ask("/-mentorsite/live", headers=SOCKET)[0] == 403
    assert preview.ask("/-mentorsite/live", headers={**SOCKET, "Origin": preview.address})[0] == 101


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_is_there_to_be_read(preview: Preview, method: str) -> None:
    """Nothing but GET and HEAD is answered."""
    assert preview.ask("/mentoring/", method)[0] == 405


def test_answers_head(preview: Preview) -> None:
    """HEAD gets the headers of GET."""
    (status, get, body), (_, head, nothing) = preview.ask("/mentoring/"), preview.ask("/mentoring/", "HEAD")
    assert (status, nothing) == (200, b"")
    assert {**get, "Date": ""} == {**head, "Date": ""}
    assert int(get["Content-Length"]) == len(body)


def test_only_what_is_named_by_its_bytes_is_kept(preview: Preview) -> None:
    """A browser may keep an asset, whose name follows its bytes; a page and a media file are asked for anew."""
    style = re.findall(rb'href="(assets/[^"]+css)"', preview.ask("/mentoring/")[2])[0].decode()
    assert "immutable" in preview.ask(f"/mentoring/{style}")[1]["Cache-Control"]
    for path in ("", "media/career-planning-sheet.txt"):
        assert preview.ask(f"/mentoring/{path}")[1]["Cache-Control"] == "no-store"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ends_quietly(content: Path, how: signal.Signals) -> None:
    """Ctrl+C ends it with exit code 0 and no word of an error; nothing was written."""
    with Preview(content) as running:
        running.wait("Seiten gebaut")
        assert running.end(how) == (0, "")
    assert [*content.parent.iterdir()] == [content]


def test_a_taken_port(content: Path) -> None:
    """With the wanted port taken the next free one is used, and that is said."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with Preview(content, port=port) as running:
            assert running.port > port
            assert running.said[0] == f"Port {port} ist nicht frei; dies ist der nächste freie."


def test_open_opens_the_browser(content: Path) -> None:
    """`--open` hands the address to the browser when there is something to see."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        call = "import socket, sys; socket.create_connection(('127.0.0.1', int(sys.argv[1]))).sendall(sys.argv[2].encode())"
        browser = f'"{sys.executable}" -c "{call}" {door.getsockname()[1]} %s'
        with Preview(content, "--open", BROWSER=browser) as running:
            door.settimeout(PATIENCE)
            visitor, _ = door.accept()
            with visitor:
                assert visitor.recv(100).decode() == f"{running.address}/"
            running.wait("Seiten gebaut")


def test_errors_at_the_start_and_their_end(content: Path) -> None:
    """Without a first site there is a page that waits for it; errors are said as `check` says them."""
    site = content / "site.yaml"
    text = site.read_text("utf-8")
    site.write_text(f"{text}\nfalsch: 1\n", "utf-8")
    with Preview(content) as running:
        running.wait(r"site\.yaml:\d+:1: Fehler: ein Feld „falsch“ gibt es hier nicht")
        running.wait("1 Fehler")
        status, _, body = running.ask("/irgendwo.html")
        assert status == 503
        assert SCRIPT.search(body)
        site.write_text(text, "utf-8")
        running.wait("wieder fehlerfrei")
        assert running.ask("/")[0] == 200


@pytest.mark.parametrize(
    ("arguments", "words"), [(["nowhere"], "there is no content folder"), (["--editor", "vi"], '--editor: "vi" is none of')]
)
def test_wrong_use(content: Path, arguments: list[str], words: str) -> None:
    """What cannot work is said at once, with exit code 2."""
    command = [sys.executable, "-m", "mentorsite", "serve", "--lang", "en", *arguments]
    run = subprocess.run(command, cwd=content.parent, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert run.returncode == 2
    assert words in run.stderr
