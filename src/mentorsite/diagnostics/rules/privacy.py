"""Rules about what must not stand in the open, and about files that do more than show themselves."""

from __future__ import annotations

from ..rule import Severity, rule

ALLOW_EN = " If it is meant to be public, say so in site.yaml, with the reason:\n\n    disclosed:\n      - value: {value}\n        reason: Why this may be public"
ALLOW_DE = " Soll es öffentlich sein, dann halten Sie das mit dem Grund in site.yaml fest:\n\n    disclosed:\n      - value: {value}\n        reason: Warum das öffentlich sein darf"


RULES = (
    rule(
        "media-active",
        en="this file can run code in the browser of whoever opens it, or fetch from elsewhere: {what}",
        de="diese Datei kann im Browser Code ausführen oder anderswo etwas abrufen, sobald jemand sie öffnet: {what_de}",
        help_en="Pages, scripts and drawings with scripts run with all rights of your site: they may read what the browser remembers for it, "
        "a participant's key among it. Save a page as PDF, and a drawing as plain SVG without scripts, event handlers, foreign objects and "
        "addresses of other hosts. Whoever answers for such a file can lower this rule's weight in site.yaml (severity).",
        help_de="Webseiten, Skripte und Zeichnungen mit Skripten laufen mit allen Rechten Ihrer Site: Sie können lesen, was der Browser für sie "
        "aufhebt, auch den Schlüssel einer Teilnehmerin. Speichern Sie eine Seite als PDF und eine Zeichnung als einfaches SVG ohne Skripte, "
        "Ereignisse, eingebettete Fremdinhalte und Adressen anderer Rechner. Wer für eine solche Datei einsteht, kann das Gewicht der "
        "Regel in site.yaml senken (severity).",
    ),
    rule(
        "media-huge",
        en="the picture is larger than a browser can be asked to open: {found}, at most {most}",
        de="das Bild ist größer, als man einem Browser zumuten kann: {found_de}, höchstens {most}",
        help_en="A small file may claim a huge picture; opened, it fills the memory of a phone. Scale it down to 2000 pixels on its longer side.",
        help_de="Eine kleine Datei kann ein riesiges Bild vorgeben; geöffnet füllt es den Speicher eines Telefons. Verkleinern Sie es auf 2000 "
        "Pixel an der längeren Seite.",
    ),
    rule(
        "secret-position",
        severity=Severity.WARNING,
        en="the photo tells where it was taken (GPS position in the file)",
        de="das Foto verrät, wo es aufgenommen wurde (GPS-Position in der Datei)",
        help_en="Phones write the place into every photo. Remove it before publishing: on Windows by Properties > Details > Remove, on macOS in "
        "Preview by Tools > Show Inspector > GPS, on a phone when sharing (without location)."
        + ALLOW_EN.format(value="media/gruppe.jpg"),
        help_de="Telefone schreiben den Ort in jedes Foto. Entfernen Sie ihn vor dem Veröffentlichen: unter Windows mit Eigenschaften > Details > "
        "Eigenschaften entfernen, unter macOS in der Vorschau mit Werkzeuge > Informationen > GPS, am Telefon beim Teilen (ohne Standort)."
        + ALLOW_DE.format(value="media/gruppe.jpg"),
    ),
)
