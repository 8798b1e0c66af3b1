"""`mentorsite serve`: the site while it is being written."""

from __future__ import annotations

import threading
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import UsageProblem
from . import options

if TYPE_CHECKING:
    from ..serve import Outcome

EDITORS = ("vscode", "vscodium", "zed", "idea", "textmate", "none")

WORDS = {
    "en": {
        "started": "Preview: {address}   (Ctrl+C ends it)",
        "taken": "Port {port} is not free; this is the next one that is.",
        "polling": "This system cannot tell of changed files; they are looked for three times a second instead.",
        "browser": "No browser could be opened; please open {address} yourself.",
        "first": "{pages} pages built",
        "none": "nothing changed",
        "one": "1 page changed",
        "many": "{number} pages changed",
        "files": "no page, but other files changed",
        "mended": "without errors again",
        "problem": "Error: {problem}",
    },
    "de": {
        "started": "Vorschau: {address}   (Strg+C beendet sie)",
        "taken": "Port {port} ist nicht frei; dies ist der nächste freie.",
        "polling": "Dieses System kann geänderte Dateien nicht melden; stattdessen wird dreimal je Sekunde nachgesehen.",
        "browser": "Es ließ sich kein Browser öffnen; bitte öffnen Sie {address} selbst.",
        "first": "{pages} Seiten gebaut",
        "none": "nichts geändert",
        "one": "1 Seite geändert",
        "many": "{number} Seiten geändert",
        "files": "keine Seite, aber andere Dateien geändert",
        "mended": "wieder fehlerfrei",
        "problem": "Fehler: {problem}",
    },
}


@click.command("serve", short_help="Show the site while you write.")
@options.content
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; if taken, the next free one."
)
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
@click.option("--drafts/--no-drafts", default=True, show_default=True, help="Include drafts.")
@click.option(
    "--editor",
    default="vscode",
    show_default=True,
    help=f"What a click on an error opens: {', '.join(EDITORS)}, or an address with {{file}}, {{line}}, {{column}}.",
)
@options.since
@options.lang
def command(content: Path, *, port: int, opens: bool, drafts: bool, editor: str, since: Path | None, lang: str) -> None:
    """Show the site of the folder CONTENT (default: content) in the browser, anew at each save.

    While the content has errors the browser shows them; the last good site stays below. Nothing is written to _site. Only this
    computer can see the preview.
    """
    from ..changes import read_since
    from ..serve import serve
    from ..session import Session

    serve(
        Session(options.existing(content), drafts=drafts, since=read_since(since) if since else None),
        port=port,
        lang=lang,
        editor=_template(editor),
        listener=Terminal(lang, opens=opens),
    )
    click.echo()  # below the terminal's ^C


def _template(editor: str) -> str:
    from ..serve.editors import EDITORS

    if editor in EDITORS:
        return EDITORS[editor]
    if "{file}" in editor:
        return editor
    names = ", ".join(EDITORS)
    raise UsageProblem(
        en=f'--editor: "{editor}" is none of {names}, and no address with {{file}}',
        de=f"--editor: „{editor}“ ist weder eines von {names} noch eine Adresse mit {{file}}",
    )


class Terminal:
    """Says what happens, one line a build; errors as `check` does."""

    def __init__(self, lang: str, *, opens: bool) -> None:
        self.lang, self.opens = lang, opens
        self.address = ""
        self.last: Outcome | None = None

    def started(self, address: str, taken: int | None) -> None:
        """Where to look."""
        self.address = address
        if taken is not None:
            self._say("taken", port=taken)
        self._say("started", address=address)

    def polling(self) -> None:
        """Why it may take a moment longer."""
        self._say("polling")

    def built(self, outcome: Outcome) -> None:
        """What a build gave; after the first, the browser opens."""
        from .wording import text_lines

        if outcome.problem:
            self._line(WORDS[self.lang]["problem"].format(problem=outcome.problem[self.lang]))
        elif outcome.good:
            self._line(f"{', '.join(self._done(outcome))}; {outcome.seconds * 1000:.0f} ms")
        else:
            click.echo("\n".join(text_lines(outcome.edition.report, self.lang)))
        if self.opens and self.last is None:
            threading.Thread(target=self._open, daemon=True).start()
        self.last = outcome

    def _done(self, outcome: Outcome) -> Iterator[str]:
        from ..diagnostics.wording import summary

        words, edition = WORDS[self.lang], outcome.edition
        pages = sum(address.endswith(".html") for address in edition.changed)
        if self.last and not self.last.good:
            yield words["mended"]
        if not self.last or not self.last.edition.files:
            yield words["first"].format(pages=pages)
        elif pages:
            yield words["one"] if pages == 1 else words["many"].format(number=pages)
        else:
            yield words["files"] if edition.changed or edition.gone else words["none"]
        if edition.report.findings:
            yield summary(edition.report, self.lang).removesuffix(".")

    def _line(self, text: str) -> None:
        click.echo(f"{time.strftime('%H:%M:%S')}  {text}")

    def _say(self, name: str, **values: object) -> None:
        click.echo(WORDS[self.lang][name].format(**values))

    def _open(self) -> None:
        if not webbrowser.open(self.address):
            self._say("browser", address=self.address)
