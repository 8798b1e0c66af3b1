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
    rule(
        "media-unused",
        severity=Severity.WARNING,
        en="this file is published, and nothing in the content refers to it",
        de="diese Datei wird veröffentlicht, und nichts in den Inhalten verweist auf sie",
        help_en="Everything in media/ becomes part of the site, for whoever guesses its name. A file that no text, date or person names is mostly "
        "left over: an old set of slides, or the photo of somebody whose people.yaml is not here, so that nothing can tell whether she agreed. "
        "Take it out of the folder." + ALLOW_EN.format(value="media/flyer-2026.pdf"),
        help_de="Alles in media/ wird Teil der Site, auch für alle, die den Namen nur erraten. Eine Datei, die kein Text, kein Termin und kein "
        "Mensch nennt, ist meist übrig geblieben: alte Folien, oder das Foto eines Menschen, dessen people.yaml hier nicht liegt, sodass "
        "niemand prüfen kann, ob die Einwilligung da ist. Nehmen Sie sie aus dem Ordner."
        + ALLOW_DE.format(value="media/flyer-2026.pdf"),
    ),
    rule(
        "retention-over",
        severity=Severity.WARNING,
        en="the data of {count} people were to be kept until {until}, and are still in {path}",
        de="die Daten von {count} Personen sollten bis {until} aufbewahrt werden und stehen noch in {path}",
        help_en="retention.until is the day that was promised. Delete people.yaml, and mentor and mentee in tandems.yaml; or take people out one "
        "by one with `mentorsite forget`, which also says what remains elsewhere. Codes and dates of tandems may stay: they name nobody.",
        help_de="retention.until ist der zugesagte Tag. Löschen Sie people.yaml sowie mentor und mentee in tandems.yaml; oder nehmen Sie die "
        "Menschen einzeln mit `mentorsite forget` heraus, das auch sagt, was anderswo bleibt. Kürzel und Daten der Tandems dürfen bleiben: Sie "
        "nennen niemanden.",
    ),
    rule(
        "secret-passcode",
        en="a passcode stands in the open: {value}",
        de="ein Kenncode steht offen da: {value}",
        help_en="Whoever reads the page, or the repository, gets into the meeting. Send passcodes by mail, shortly before the day. The link to "
        "an online meeting belongs in the field online of a date: it is for participants, and appears in no public page."
        + ALLOW_EN.format(value="geheim-2026"),
        help_de="Wer die Seite oder das Repository liest, kommt in die Sitzung. Verschicken Sie Kenncodes per Mail, kurz vor dem Tag. Der Link "
        "zu einem Online-Treffen gehört in das Feld online eines Termins: Er ist für Teilnehmende und steht auf keiner öffentlichen Seite."
        + ALLOW_DE.format(value="geheim-2026"),
    ),
    rule(
        "secret-link",
        en="this link lets in whoever has it",
        de="dieser Link lässt alle hinein, die ihn haben",
        help_en="The passcode is part of the address. Put a meeting's link into the field online of its date: it is for participants, and appears "
        "in no public page. For other addresses take the one without the key." + ALLOW_EN.format(value="https://..."),
        help_de="Der Kenncode ist Teil der Adresse. Den Link eines Treffens schreiben Sie in das Feld online seines Termins: Er ist für "
        "Teilnehmende und steht auf keiner öffentlichen Seite. Bei anderen Adressen nehmen Sie die ohne Schlüssel."
        + ALLOW_DE.format(value="https://..."),
    ),
    rule(
        "secret-phone",
        severity=Severity.WARNING,
        en="a telephone number stands here: {value}",
        de="hier steht eine Telefonnummer: {value}",
        help_en="Numbers in public pages are collected by machines. The number of an office belongs in contact (field phone), that of a person "
        "in people.yaml." + ALLOW_EN.format(value="+49 30 2312 5000"),
        help_de="Nummern auf öffentlichen Seiten werden maschinell gesammelt. Die Nummer einer Stelle gehört in contact (Feld phone), die einer "
        "Person in people.yaml." + ALLOW_DE.format(value="+49 30 2312 5000"),
    ),
    rule(
        "secret-email",
        severity=Severity.WARNING,
        en="the address of a private mailbox stands here: {value}",
        de="hier steht die Adresse eines privaten Postfachs: {value}",
        help_en="A private address belongs in people.yaml. In the open, name a role address of the programme: it stays when people change."
        + ALLOW_EN.format(value="verein@posteo.de"),
        help_de="Eine private Adresse gehört in people.yaml. Offen nennen Sie eine Funktionsadresse des Programms: Sie bleibt, wenn Menschen "
        "wechseln." + ALLOW_DE.format(value="verein@posteo.de"),
    ),
    rule(
        "secret-iban",
        severity=Severity.WARNING,
        en="the number of a bank account stands here: {value}",
        de="hier steht eine Kontonummer (IBAN): {value}",
        help_en="Nobody's account belongs on a page or in a repository." + ALLOW_EN.format(value="DE02 1203 0000 0000 2020 51"),
        help_de="Ein Konto gehört weder auf eine Seite noch in ein Repository."
        + ALLOW_DE.format(value="DE02 1203 0000 0000 2020 51"),
    ),
    rule(
        "secret-place",
        severity=Severity.WARNING,
        en="coordinates stand here, exact to a house: {value}",
        de="hier stehen Koordinaten, auf ein Haus genau: {value}",
        help_en="They may lead to somebody's home. For a place where people meet, write its address."
        + ALLOW_EN.format(value="52.51627, 13.37770"),
        help_de="Sie können zu jemandem nach Hause führen. Für einen Treffpunkt schreiben Sie die Anschrift."
        + ALLOW_DE.format(value="52.51627, 13.37770"),
    ),
    rule(
        "people-tracked",
        severity=Severity.WARNING,
        en="git keeps this file, and the repository is also on {host}: unless it is private there, everybody can read these names",
        de="git verwaltet diese Datei, und das Repository liegt auch auf {host}: Ist es dort nicht privat, kann alle Welt diese Namen lesen",
        help_en="Whether a repository is private is known to its host alone. Look there; or keep the file out of git: write the line "
        "cohorts/*/people.yaml into .gitignore beside the content, and run: git rm --cached content/cohorts/2026/people.yaml. "
        "The site builds without the file. Older versions stay in the history; `mentorsite forget` says how to clean it. In a private "
        "repository turn this rule off in site.yaml: severity: {people-tracked: off}. Cohorts with sample: true are never told.",
        help_de="Ob ein Repository privat ist, weiß nur sein Anbieter. Sehen Sie dort nach; oder halten Sie die Datei aus git heraus: Schreiben "
        "Sie die Zeile cohorts/*/people.yaml in .gitignore neben dem Inhalt und geben Sie ein: git rm --cached "
        "content/cohorts/2026/people.yaml. Die Site lässt sich auch ohne sie bauen. Ältere Stände bleiben in der Geschichte; `mentorsite forget` "
        "sagt, wie man sie bereinigt. In einem privaten Repository schalten Sie die Regel in site.yaml ab: severity: {people-tracked: off}. "
        "Durchgänge mit sample: true werden nie gemeldet.",
    ),
)
