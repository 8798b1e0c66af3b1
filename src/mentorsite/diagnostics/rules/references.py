"""Rules about what refers to what: ids, links, pictures, translations."""

from __future__ import annotations

from ..rule import Severity, rule

RULES = (
    rule(
        "reference-unknown",
        en='there is no {what} "{id}"',
        de="{what} „{id}“ gibt es nicht",
        help_en="A reference is the id of another record: for workshops and cases the name of the file without its ending, for companies, "
        "people, tandems, areas and levels the value of id or code.",
        help_de="Ein Verweis ist die Kennung eines anderen Datensatzes: bei Workshops und Beispielen der Dateiname ohne Endung, bei "
        "Unternehmen, Personen, Tandems, Bereichen und Stufen der Wert von id oder code.",
    ),
    rule(
        "id-double",
        en='the id "{id}" is used twice; the first time on line {line}',
        de="die Kennung „{id}“ ist doppelt vergeben; zum ersten Mal in Zeile {line}",
        help_en="Ids tell records apart and become part of addresses; each may be used once in its list.",
        help_de="Kennungen unterscheiden Datensätze und werden Teil der Adressen; jede darf in ihrer Liste nur einmal vorkommen.",
    ),
    rule(
        "address-double",
        locked=True,
        en="this page would have the same address as {other}: {address}",
        de="diese Seite hätte dieselbe Adresse wie {other}: {address}",
        help_en="Two files lead to one address on the site. Rename one of them.",
        help_de="Zwei Dateien führen zu derselben Adresse auf der Site. Benennen Sie eine davon um.",
    ),
    rule(
        "link-dead",
        en='the link leads nowhere: "{target}"',
        de="der Verweis führt ins Leere: „{target}“",
        help_en="A link to other content is the way from this file to that one, as on GitHub: ../workshops/karriereplanung.yaml from a "
        "chapter of the handbook. The build turns it into the address of the page.",
        help_de="Ein Verweis auf anderen Inhalt ist der Weg von dieser Datei zu jener, wie auf GitHub: "
        "../workshops/karriereplanung.yaml aus einem Kapitel des Handbuchs. Der Build macht daraus die Adresse der Seite.",
    ),
    rule(
        "link-form",
        severity=Severity.WARNING,
        en='readers would see "{text}" instead of a link',
        de="statt eines Verweises wäre „{text}“ zu lesen",
        help_en="A link is written [words](address): no space between the brackets, none inside the address. A file whose name has "
        "spaces needs another name.",
        help_de="Ein Verweis wird so geschrieben: [Wörter](Adresse), ohne Leerzeichen zwischen den Klammern und in der Adresse. Eine "
        "Datei mit Leerzeichen im Namen braucht einen anderen Namen.",
    ),
    rule(
        "link-anchor",
        en='{file} has no place "#{anchor}"',
        de="{file} hat keine Stelle „#{anchor}“",
        help_en="Behind # stands a heading's anchor: its words in lower case with hyphens, or an anchor of your own: "
        "## The first meeting {#first-meeting}.",
        help_de="Hinter # steht der Anker einer Überschrift: ihre Wörter klein und mit Bindestrichen, oder ein eigener Anker: "
        "## Das erste Treffen {#erstes-treffen}.",
    ),
    rule(
        "link-draft",
        severity=Severity.WARNING,
        en="the link leads to a draft, which is not published: {target}",
        de="der Verweis führt zu einem Entwurf, der nicht veröffentlicht wird: {target}",
        help_en="Drafts appear with --drafts only. On the published site the words of the link stand without a link.",
        help_de="Entwürfe erscheinen nur mit --drafts. Auf der veröffentlichten Site stehen die Wörter ohne Verweis.",
    ),
    rule(
        "link-foreign",
        en='"{key}" takes a file of this site, not a web address',
        de="„{key}“ erwartet eine Datei dieser Site, keine Webadresse",
        help_en="These fields name a file of the content folder, so that the build can check it. A web address has its place in a link of "
        "the text or, for materials and sources, in the field link.",
        help_de="Diese Felder nennen eine Datei des Inhaltsordners, damit der Build sie prüfen kann. Eine Webadresse gehört in einen Verweis "
        "im Text oder, bei Material und Quellen, in das Feld link.",
    ),
    rule(
        "link-scheme",
        locked=True,
        en='links of this kind are not allowed: "{target}"',
        de="Verweise dieser Art sind nicht erlaubt: „{target}“",
        help_en="Allowed are https:, http:, mailto: and tel:, and ways to other files of the content folder.",
        help_de="Erlaubt sind https:, http:, mailto: und tel: sowie Wege zu anderen Dateien des Inhaltsordners.",
    ),
    rule(
        "link-absolute",
        en='the link begins with /, which depends on where the site is published: "{target}"',
        de="der Verweis beginnt mit / und hängt davon ab, wo die Site liegt: „{target}“",
        help_en="Write the way from this file to the other one instead: ../handbook/mentees.md.",
        help_de="Schreiben Sie stattdessen den Weg von dieser Datei zur anderen: ../handbook/mentees.md.",
    ),
    rule(
        "link-outside",
        locked=True,
        en='the link leads out of the content folder: "{target}"',
        de="der Verweis führt aus dem Inhaltsordner hinaus: „{target}“",
        help_en="Only what lies in the content folder is published. Put files to download into media/.",
        help_de="Veröffentlicht wird nur, was im Inhaltsordner liegt. Dateien zum Herunterladen gehören nach media/.",
    ),
    rule(
        "material-target",
        en="the material has nothing to open: give one of file, page or link",
        de="das Material hat kein Ziel: Geben Sie file, page oder link an",
        severity=Severity.WARNING,
        help_en="file names a file in media/, page another file of the content folder, link a web address. What is still to come, such as "
        "slides, has announced: true until then.",
        help_de="file nennt eine Datei in media/, page eine andere Datei des Inhaltsordners, link eine Webadresse. Was erst noch kommt, etwa "
        "Folien, hat bis dahin announced: true.",
    ),
    rule(
        "image-alt",
        severity=Severity.WARNING,
        en="the picture has no text for those who do not see it",
        de="dem Bild fehlt ein Text für alle, die es nicht sehen",
        help_en="Say between the brackets what the picture tells: ![Two paths that cross](../media/paths.png).",
        help_de="Sagen Sie zwischen den Klammern, was das Bild erzählt: ![Zwei Wege, die sich kreuzen](../media/wege.png).",
    ),
    rule(
        "image-foreign",
        locked=True,
        en='the picture lies on another host: "{target}"',
        de="das Bild liegt auf einem fremden Server: „{target}“",
        help_en="The site asks no other host for anything, so that no reader's address is passed on. Copy the picture into media/.",
        help_de="Die Site fragt keinen anderen Server nach etwas, damit keine Adresse von Leserinnen und Lesern weitergegeben wird. "
        "Kopieren Sie das Bild nach media/.",
    ),
    rule(
        "html-shown",
        severity=Severity.WARNING,
        en="HTML is not interpreted here; readers would see {tag}",
        de="HTML wird hier nicht ausgeführt; Leserinnen und Leser sähen {tag}",
        help_en="Texts are written in Markdown alone, so that nothing foreign gets into a page.",
        help_de="Texte werden nur in Markdown geschrieben, damit nichts Fremdes in eine Seite gelangt.",
    ),
    rule(
        "footnote-missing",
        severity=Severity.WARNING,
        en="the footnote [^{label}] is used, but not written",
        de="die Fußnote [^{label}] wird verwendet, aber nicht geschrieben",
        help_en="Each mark [^1] in a text needs a line [^1]: with the note.",
        help_de="Zu jedem Zeichen [^1] im Text gehört eine Zeile [^1]: mit der Anmerkung.",
    ),
    rule(
        "alert-unknown",
        severity=Severity.WARNING,
        en='there is no box "{name}"',
        de="einen Kasten „{name}“ gibt es nicht",
        help_en="A box begins with > [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]; its title appears in the page's language.",
        help_de="Ein Kasten beginnt mit > [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] oder [!CAUTION]; seine Überschrift erscheint in der "
        "Sprache der Seite.",
    ),
    rule(
        "anchor-double",
        en='the anchor "#{anchor}" is given twice in this text',
        de="der Anker „#{anchor}“ ist in diesem Text doppelt vergeben",
        help_en="An anchor names one place of a page.",
        help_de="Ein Anker bezeichnet eine einzige Stelle der Seite.",
    ),
    rule(
        "translation-missing",
        severity=Severity.INFO,
        en="there is no {language} text here yet",
        de="hier fehlt noch der Text auf {language}",
        help_en="Readers of that language see the text of the site's default language, marked as such.",
        help_de="Wer diese Sprache liest, sieht den Text in der Hauptsprache der Site, als solchen gekennzeichnet.",
    ),
    rule(
        "translation-default",
        locked=True,
        en="the first language of the site stands in {original}, not in a file of its own",
        de="die erste Sprache der Site steht in {original}, nicht in einer eigenen Datei",
        help_en="The file without a language in its name holds the text in the first language of site.yaml; only translations carry a "
        "language: page.en.md.",
        help_de="Die Datei ohne Sprache im Namen enthält den Text in der ersten Sprache aus site.yaml; nur Übersetzungen tragen eine Sprache: "
        "seite.en.md.",
    ),
    rule(
        "translation-orphan",
        en="this translation has no original: {original} is missing",
        de="diese Übersetzung hat kein Original: {original} fehlt",
        help_en="page.en.md is the English sibling of page.md, which stands in the site's default language.",
        help_de="seite.en.md ist die englische Schwester von seite.md, die in der Hauptsprache der Site geschrieben ist.",
    ),
)
