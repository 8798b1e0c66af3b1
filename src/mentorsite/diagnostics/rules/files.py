"""Rules about files: what is there, and whether it can be read."""

from __future__ import annotations

from ..rule import Severity, rule

RULES = (
    rule(
        "file-missing",
        locked=True,
        en="the file {file} is missing",
        de="die Datei {file} fehlt",
        help_en="A site needs site.yaml (what holds for the whole site) and programme.yaml (what the programme is), and every "
        "folder in cohorts/ needs a cohort.yaml. Everything else is optional.",
        help_de="Eine Site braucht site.yaml (was für die ganze Site gilt) und programme.yaml (was das Programm ist), und jeder "
        "Ordner in cohorts/ braucht eine cohort.yaml. Alles andere ist freiwillig.",
    ),
    rule(
        "file-unexpected",
        severity=Severity.WARNING,
        en="this file is not read: no part of the site expects a file of this name here",
        de="diese Datei wird nicht gelesen: Kein Teil der Site erwartet hier eine Datei mit diesem Namen",
        help_en="Files are recognised by folder and ending: records end in .yaml, texts in .md, and each has its folder. A file that "
        "fits nowhere is left out, which is seldom meant. Notes to yourselves belong in a file README.md or outside the folder.",
        help_de="Dateien werden an Ordner und Endung erkannt: Datensätze enden auf .yaml, Texte auf .md, und jede Art hat ihren "
        "Ordner. Was nirgends passt, bleibt weg - das ist selten gewollt. Notizen gehören in eine README.md oder außerhalb.",
    ),
    rule(
        "file-name",
        locked=True,
        en='the name "{name}" cannot become part of an address',
        de="aus dem Namen „{name}“ kann kein Teil einer Adresse werden",
        help_en="The name of a file is its id and part of its address, and so is the name of its folder. Use lower-case letters a-z, digits and "
        "hyphens: erstes-treffen.md. In media/, capitals, dots and underscores are allowed too, but neither spaces nor umlauts. A few names "
        "(con, aux, nul, prn, com1, lpt1 and the like) cannot be used since Windows keeps them for itself.",
        help_de="Der Dateiname ist die Kennung und Teil der Adresse, ebenso der Name des Ordners. Erlaubt sind Kleinbuchstaben a-z, Ziffern und "
        "Bindestriche: erstes-treffen.md. In media/ sind auch Großbuchstaben, Punkte und Unterstriche erlaubt, aber weder Leerzeichen noch "
        "Umlaute. Einige Namen (con, aux, nul, prn, com1, lpt1 und ähnliche) gehen nicht, weil Windows sie für sich behält.",
    ),
    rule(
        "file-case",
        locked=True,
        en='this name and "{other}" differ only in capital letters',
        de="dieser Name und „{other}“ unterscheiden sich nur in der Groß- und Kleinschreibung",
        help_en="Windows and macOS take both names for the same file, so that one would replace the other. Rename one of them.",
        help_de="Windows und macOS halten beide Namen für dieselbe Datei, sodass eine die andere ersetzen würde. Benennen Sie eine um.",
    ),
    rule(
        "file-link",
        locked=True,
        en="this is a symbolic link; links are not followed",
        de="das ist eine symbolische Verknüpfung; Verknüpfungen werden nicht verfolgt",
        help_en="A link may lead out of the content folder and publish what was never meant for the site. Copy the file in instead.",
        help_de="Eine Verknüpfung kann aus dem Inhaltsordner hinausführen und veröffentlichen, was nie für die Site gedacht war. "
        "Kopieren Sie die Datei stattdessen hinein.",
    ),
    rule(
        "file-unreadable",
        locked=True,
        en="this cannot be read: {reason}",
        de="das lässt sich nicht lesen: {reason}",
        help_en="The operating system refuses to open the file or folder. Look at its permissions, and whether another program holds it.",
        help_de="Das Betriebssystem öffnet die Datei oder den Ordner nicht. Prüfen Sie die Zugriffsrechte und ob ein anderes Programm "
        "sie festhält.",
    ),
    rule(
        "file-large",
        locked=True,
        en="the file is larger than {most} kB",
        de="die Datei ist größer als {most} kB",
        help_en="A text of this size is a mistake: perhaps a picture or an export was saved under this name. Large files belong in media/.",
        help_de="Ein so großer Text ist ein Versehen: Vielleicht wurde ein Bild oder ein Export unter diesem Namen gespeichert. "
        "Große Dateien gehören nach media/.",
    ),
    rule(
        "file-empty",
        locked=True,
        en="the file is empty, or holds nothing but comments",
        de="die Datei ist leer oder enthält nur Kommentare",
        help_en="A record needs at least its required fields. Delete the file if it is not needed yet.",
        help_de="Ein Datensatz braucht mindestens seine Pflichtfelder. Löschen Sie die Datei, wenn sie noch nicht gebraucht wird.",
    ),
    rule(
        "encoding",
        locked=True,
        en="the file is not saved as UTF-8",
        de="die Datei ist nicht als UTF-8 gespeichert",
        help_en="Umlauts and other letters are stored in different ways; mentorsite reads UTF-8, as all current editors write it.",
        help_de="Umlaute und andere Zeichen lassen sich verschieden speichern; mentorsite liest UTF-8, wie es alle heutigen Editoren "
        "schreiben.",
    ),
    rule(
        "control-character",
        locked=True,
        en="an invisible control character ({code}) stands here",
        de="hier steht ein unsichtbares Steuerzeichen ({code})",
        help_en="Such characters slip in when text is copied from a PDF or an old program. Delete it: put the cursor behind the place "
        "and press the backspace key.",
        help_de="Solche Zeichen rutschen beim Kopieren aus PDF-Dateien oder alten Programmen hinein. Löschen Sie es: Schreibmarke "
        "hinter die Stelle setzen und die Rücktaste drücken.",
    ),
    rule(
        "front-matter-missing",
        locked=True,
        en="the text does not begin with a block of fields between two lines ---",
        de="der Text beginnt nicht mit einem Feldblock zwischen zwei Zeilen ---",
        help_en="Every .md file opens with its fields:\n\n    ---\n    title: The first meeting\n    ---\n\nThe text follows below.",
        help_de="Jede .md-Datei beginnt mit ihren Feldern:\n\n    ---\n    title: Das erste Treffen\n    ---\n\nDarunter folgt der Text.",
    ),
    rule(
        "front-matter-open",
        locked=True,
        en="the block of fields is not closed: a second line --- is missing",
        de="der Feldblock ist nicht geschlossen: Eine zweite Zeile --- fehlt",
        help_en="The fields at the top of an .md file stand between two lines that hold nothing but ---.",
        help_de="Die Felder am Anfang einer .md-Datei stehen zwischen zwei Zeilen, die nichts als --- enthalten.",
    ),
)
