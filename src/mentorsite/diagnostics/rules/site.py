"""Rules about the site, the programme and the standards."""

from __future__ import annotations

from ..rule import Severity, rule

RULES = (
    rule(
        "domain-own",
        severity=Severity.WARNING,
        en="custom_domain: true needs a domain of your own as url, such as https://mentoring.example/",
        de="custom_domain: true braucht als url eine eigene Domain, etwa https://mentoring.example/",
        help_en="The build writes the domain into the file CNAME, for GitHub Pages, which serves it at its top. Write the domain as url, "
        "without a path; without a domain of your own, delete custom_domain.",
        help_de="Der Bau schreibt die Domain in die Datei CNAME, für GitHub Pages, wo die Site direkt unter ihr erscheint. Schreiben Sie "
        "die Domain als url, ohne Pfad; ohne eigene Domain löschen Sie custom_domain.",
    ),
    rule(
        "language-dropped",
        locked=True,
        en='"{lang}" is not listed here, but {number} texts are written in it',
        de="„{lang}“ steht hier nicht, aber {number} Texte sind in dieser Sprache geschrieben",
        help_en="Texts may be written in the languages of the site only. List the language again, or take its texts out: the keys of "
        "that language, and files such as page.en.md.",
        help_de="Texte dürfen nur in den Sprachen der Site geschrieben sein. Führen Sie die Sprache wieder auf, oder entfernen Sie ihre "
        "Texte: die Schlüssel dieser Sprache und Dateien wie seite.en.md.",
    ),
    rule(
        "legal-missing",
        severity=Severity.WARNING,
        en="the site names no imprint and no privacy notice",
        de="die Site nennt kein Impressum und keine Datenschutzerklärung",
        help_en="In Germany both must be one click away on every page. Name the pages in site.yaml under legal.",
        help_de="In Deutschland müssen beide von jeder Seite aus mit einem Klick erreichbar sein. Nennen Sie die Seiten in site.yaml "
        "unter legal.",
    ),
    rule(
        "language-double",
        en='the language "{language}" is named twice',
        de="die Sprache „{language}“ ist doppelt genannt",
        help_en="The languages of the site each stand in the list once; the first is the default.",
        help_de="Die Sprachen der Site stehen je einmal in der Liste; die erste ist die Hauptsprache.",
    ),
    rule(
        "template-text",
        severity=Severity.INFO,
        en="this page is still the sample text (template: true)",
        de="diese Seite ist noch der Mustertext (template: true)",
        help_en="Imprint, privacy notice and accessibility statement are shipped as samples. Replace the text, have it checked, and "
        "delete the line template: true.",
        help_de="Impressum, Datenschutzerklärung und Erklärung zur Barrierefreiheit sind Muster. Ersetzen Sie den Text, lassen Sie ihn "
        "prüfen und löschen Sie die Zeile template: true.",
    ),
    rule(
        "url-missing",
        severity=Severity.INFO,
        en="the site does not know its own address (url)",
        de="die Site kennt ihre eigene Adresse nicht (url)",
        help_en="Without url there is no sitemap, no feed and no calendar to subscribe to, since these need whole addresses.",
        help_de="Ohne url gibt es keine Sitemap, keinen Feed und kein Kalender-Abonnement, denn sie brauchen ganze Adressen.",
    ),
    rule(
        "severity-rule",
        en='there is no rule "{id}"',
        de="eine Regel „{id}“ gibt es nicht",
        help_en="Under severity stand rule ids, as shown in square brackets behind each finding.",
        help_de="Unter severity stehen Regeln, so wie sie hinter jedem Befund in eckigen Klammern genannt sind.",
    ),
    rule(
        "severity-word",
        en='"{value}" is not a severity: error, warning, info or off',
        de="„{value}“ ist kein Gewicht: error, warning, info oder off",
        help_en="error stops the build, warning stops it under --strict, info is only shown, off is not shown.",
        help_de="error hält den Build an, warning nur mit --strict, info wird nur gezeigt, off nicht einmal das.",
    ),
    rule(
        "severity-locked",
        en='the severity of "{id}" cannot be changed',
        de="das Gewicht von „{id}“ lässt sich nicht ändern",
        help_en="This rule guards what the site is built on; without it the output would be wrong or unsafe.",
        help_de="Diese Regel schützt, worauf die Site aufbaut; ohne sie wäre das Ergebnis falsch oder unsicher.",
    ),
    rule(
        "theme-unknown",
        en='there is no theme "{name}"',
        de="ein Theme „{name}“ gibt es nicht",
        help_en="Themes lie in the folder themes/ beside the content folder, or come with mentorsite.",
        help_de="Themes liegen im Ordner themes/ neben dem Inhaltsordner oder kommen mit mentorsite.",
    ),
    rule(
        "theme-language",
        severity=Severity.WARNING,
        en='the theme "{theme}" has no words in "{lang}"; menus and labels will be English',
        de="das Theme „{theme}“ hat keine Wörter auf „{lang}“; Menüs und Beschriftungen werden englisch",
        help_en="The words of the interface stand in the theme, German, English and French in strings/. Another language is one more "
        "file: themes/default/strings/it.yaml beside your content folder.",
        help_de="Die Wörter der Oberfläche stehen im Theme, deutsche, englische und französische in strings/. Eine weitere Sprache ist eine "
        "weitere Datei: themes/default/strings/it.yaml neben Ihrem Inhaltsordner.",
    ),
    rule(
        "theme-option",
        en='the theme "{theme}" has no option "{option}"',
        de="das Theme „{theme}“ hat keine Option „{option}“",
        help_en="The options of a theme stand in its theme.yaml.",
        help_de="Die Optionen eines Themes stehen in seiner theme.yaml.",
    ),
    rule(
        "theme-value",
        en='"{value}" is not {wanted}',
        de="„{value}“ ist {wanted}",
        help_en="Each option of a theme has a type: colour (# and six digits or letters a-f, in quotes), choice (one of the choices that the "
        "theme lists), switch (true or false), image (a file in media/) or text. mentorsite theme list shows them.",
        help_de="Jede Option eines Themes hat einen Typ: colour (# mit sechs Ziffern oder Buchstaben a-f, in Anführungszeichen), choice "
        "(eine der Möglichkeiten, die das Theme nennt), switch (true oder false), image (eine Datei in media/) oder text. mentorsite theme list "
        "zeigt sie.",
    ),
    rule(
        "theme-accent",
        severity=Severity.WARNING,
        en="the colour {value} cannot be read as text; the site shows {light} on light and {dark} on dark backgrounds instead",
        de="die Farbe {value} ist als Text nicht lesbar; die Site zeigt stattdessen {light} auf hellem und {dark} auf dunklem Grund",
        help_en="Links and buttons need a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3). The build makes a colour darker or lighter until it has that; of "
        "this one hardly anything is left then. Choose a stronger tone of your brand's colours, or write one of the two colours shown.",
        help_de="Links und Schaltflächen brauchen einen Kontrast von 4,5 zu 1 (WCAG 2.2, 1.4.3). Der Bau macht eine Farbe dunkler oder heller, bis "
        "sie ihn hat; von dieser bleibt dabei kaum etwas. Wählen Sie einen kräftigeren Ton Ihrer Hausfarben, oder schreiben Sie eine der beiden "
        "gezeigten Farben.",
    ),
    rule(
        "theme-variable",
        locked=True,
        en='{owner} has no "{name}"',
        de="{owner} hat kein „{name}“",
        help_en="A template may use the view and what hangs on it, frame, t(), url(), options and data. docs/theme-contract.md lists every field.",
        help_de="Eine Vorlage darf die Ansicht (view) und alles an ihr benutzen, dazu frame, t(), url(), options und data. docs/theme-contract.md "
        "nennt jedes Feld.",
    ),
    rule(
        "theme-string",
        locked=True,
        en='the theme has no words for "{name}"',
        de="das Theme hat keine Wörter für „{name}“",
        help_en="t('group.name') prints words of strings/<language>.yaml. Add them there, at least in strings/en.yaml, or mend the name.",
        help_de="t('gruppe.name') druckt Wörter aus strings/<Sprache>.yaml. Ergänzen Sie sie dort, mindestens in strings/en.yaml, oder "
        "berichtigen Sie den Namen.",
    ),
    rule(
        "theme-broken",
        locked=True,
        en="the theme cannot be used: {problem}",
        de="das Theme lässt sich nicht verwenden: {problem}",
        help_en="A template or the manifest of the theme has a mistake; the message names file and line.",
        help_de="Eine Vorlage oder das Manifest des Themes enthält einen Fehler; die Meldung nennt Datei und Zeile.",
    ),
    rule(
        "search-missing",
        severity=Severity.WARNING,
        en="the search page finds nothing here: pagefind is not installed (pip install pagefind-bin)",
        de="die Suchseite findet hier nichts: pagefind ist nicht installiert (pip install pagefind-bin)",
        help_en="The index behind the search page is made by pagefind, which comes along with mentorsite on most systems. Where it does not, "
        "install it as shown, or write search: false in site.yaml. Until then the search page offers the list of all pages.",
        help_de="Den Index hinter der Suchseite erstellt pagefind, das auf den meisten Systemen zusammen mit mentorsite kommt. Wo nicht, "
        "installieren Sie es wie gezeigt, oder schreiben Sie search: false in site.yaml. Bis dahin bietet die Suchseite das Verzeichnis aller "
        "Seiten.",
    ),
    rule(
        "images-missing",
        severity=Severity.INFO,
        en="pictures are published as they are, large and with what the camera wrote: Pillow is not installed (pip install 'mentorsite[images]')",
        de="Bilder werden veröffentlicht, wie sie sind, groß und mit allen Angaben der Kamera: Pillow ist nicht installiert "
        "(pip install 'mentorsite[images]')",
        help_en="With Pillow the build makes smaller pictures for phones, and takes position, camera and time out of photos. Without it the "
        "files of media/ are copied byte by byte. The picture for shared links then shows no title.",
        help_de="Mit Pillow macht der Bau kleinere Bilder für Telefone und entfernt Ort, Kamera und Zeit aus Fotos. Ohne Pillow werden die "
        "Dateien aus media/ unverändert kopiert. Das Bild für geteilte Links zeigt dann keinen Titel.",
    ),
    rule(
        "phase-order",
        en="the phase ends (month {end}) before it starts (month {start})",
        de="die Phase endet (Monat {end}), bevor sie beginnt (Monat {start})",
        help_en="from_month and to_month are months of the programme in this order; month 1 is the first, 0 lies before the start.",
        help_de="from_month und to_month sind Monate des Programms in dieser Reihenfolge; Monat 1 ist der erste, 0 liegt davor.",
    ),
    rule(
        "months-order",
        en="months_min ({low}) is larger than months_max ({high})",
        de="months_min ({low}) ist größer als months_max ({high})",
        help_en="The two numbers are the shortest and the longest duration of a cohort, in months.",
        help_de="Die beiden Zahlen sind die kürzeste und die längste Dauer eines Durchgangs, in Monaten.",
    ),
    rule(
        "requirement-reason",
        severity=Severity.WARNING,
        en='"{key}" deviates from the usual number {usual} without a reason',
        de="„{key}“ weicht ohne Begründung von der üblichen Zahl {usual} ab",
        help_en="A programme may deviate from each number, and says why: write value and reason below the name.",
        help_de="Ein Programm darf von jeder Zahl abweichen und sagt, warum: Schreiben Sie value und reason unter den Namen.",
    ),
    rule(
        "criterion-unanswered",
        severity=Severity.WARNING,
        en='the criterion "{id}" has no answer in evidence.yaml',
        de="das Kriterium „{id}“ hat keine Antwort in evidence.yaml",
        help_en="Each criterion gets a page that shows it, somebody who vouches for it, or a deviation with its reason. Unanswered "
        "criteria appear as open.",
        help_de="Jedes Kriterium bekommt eine Seite, die es zeigt, jemanden, der es bestätigt, oder eine begründete Abweichung. "
        "Unbeantwortete erscheinen als offen.",
    ),
    rule(
        "catalogue-unanswered",
        severity=Severity.WARNING,
        en="no criterion of this catalogue has an answer in evidence.yaml ({count} in all)",
        de="kein Kriterium dieses Katalogs hat eine Antwort in evidence.yaml (insgesamt {count})",
        help_en="The answers stand in standards/evidence.yaml: the name of the catalogue's file without ending, below it the id of each "
        "criterion, below that page, attested or deviation. Until then the criteria appear as open.",
        help_de="Die Antworten stehen in standards/evidence.yaml: der Dateiname des Katalogs ohne Endung, darunter die Kennung jedes "
        "Kriteriums, darunter page, attested oder deviation. Bis dahin erscheinen die Kriterien als offen.",
    ),
    rule(
        "answer-empty",
        en="the answer names neither page nor attested nor deviation",
        de="die Antwort nennt weder page noch attested noch deviation",
        help_en="An answer needs something to rest on: a page, a person in a role with a date, or a reasoned deviation.",
        help_de="Eine Antwort braucht einen Halt: eine Seite, eine Person in einer Rolle mit Datum oder eine begründete Abweichung.",
    ),
)
