"""Rules about cohorts and their dates."""

from __future__ import annotations

from ..rule import Severity, rule

RULES = (
    rule(
        "cohort-period",
        en="the cohort ends ({end}) before it starts ({start})",
        de="der Durchgang endet ({end}), bevor er beginnt ({start})",
        help_en="start and end are the first and last day of the cohort.",
        help_de="start und end sind der erste und der letzte Tag des Durchgangs.",
    ),
    rule(
        "cohort-copied",
        severity=Severity.WARNING,
        en='this cohort began as a copy of "{id}", and nobody has said yet that its texts are up to date',
        de="dieser Durchgang ist von „{id}“ abgeschrieben, und noch hat niemand gesagt, dass seine Texte stimmen",
        help_en="mentorsite new cohort copies the texts of an earlier cohort as they are. Go through cohort.yaml and schedule.yaml: "
        "companies and their consent, places, hosts, texts. Then delete the line copied_from.",
        help_de="mentorsite new cohort übernimmt die Texte eines früheren Durchgangs unverändert. Gehen Sie cohort.yaml und "
        "schedule.yaml durch: Unternehmen und ihre Einwilligung, Orte, Gastgeber, Texte. Löschen Sie danach die Zeile copied_from.",
    ),
    rule(
        "cohort-old-year",
        severity=Severity.WARNING,
        en='the text was copied from the cohort "{id}" and still names {year}',
        de="der Text ist vom Durchgang „{id}“ abgeschrieben und nennt noch {year}",
        help_en="In a cohort that names another under copied_from, every text, title and file that names a year of the old cohort is told, as "
        "long as the line stands; elsewhere only a text that is word for word that of an earlier cohort. Write the new year, or delete "
        "what no longer holds. Where the old year is meant, it may stay: delete copied_from when everything is right.",
        help_de="In einem Durchgang, der unter copied_from einen anderen nennt, wird jeder Text, Titel und Dateiname mit einem Jahr des "
        "alten Durchgangs genannt, solange die Zeile dasteht; sonst nur ein Text, der Wort für Wort in einem früheren Durchgang steht. "
        "Schreiben Sie das neue Jahr, oder löschen Sie, was nicht mehr gilt. Ist das alte Jahr gemeint, darf es bleiben: Löschen Sie "
        "copied_from, wenn alles stimmt.",
    ),
    rule(
        "date-weekday",
        en='the date says "{written}", but {day} is a {weekday}',
        de="beim Datum steht „{written}“, aber der {day} ist ein {weekday}",
        help_en="A weekday may stand in front of a date, in German or English, long or short: Thu 2026-03-12 09:30. It is compared with "
        "the date, since a slip in the day shows best that way.",
        help_de="Vor einem Datum darf der Wochentag stehen, deutsch oder englisch, lang oder kurz: Do 2026-03-12 09:30. Er wird mit dem "
        "Datum verglichen, denn so fällt ein falscher Tag am ehesten auf.",
    ),
    rule(
        "event-undated",
        en="the date has neither start nor when",
        de="der Termin hat weder start noch when",
        help_en="Give start, or say in when what is known so far: in the third week, by arrangement.",
        help_de="Geben Sie start an, oder sagen Sie in when, was bisher feststeht: in der dritten Woche, nach Absprache.",
    ),
    rule(
        "event-end",
        en="the end ({end}) is not after the start ({start})",
        de="das Ende ({end}) liegt nicht nach dem Beginn ({start})",
        help_en="end is a bare time on the day of start (17:00), or a day with a time (2026-03-13 12:00).",
        help_de="end ist eine Uhrzeit am Tag von start (17:00) oder ein Tag mit Uhrzeit (2026-03-13 12:00).",
    ),
    rule(
        "event-form",
        en="start and end do not fit: one has a time of day, the other has none",
        de="start und end passen nicht zusammen: Nur eines nennt eine Uhrzeit",
        help_en="Whole days need no time, neither at start nor at end; otherwise both need one.",
        help_de="Ganztägige Termine brauchen keine Uhrzeit, weder bei start noch bei end; sonst brauchen beide eine.",
    ),
    rule(
        "event-day",
        en='"{key}" needs a day, not only a time',
        de="„{key}“ braucht einen Tag, nicht nur eine Uhrzeit",
        help_en="Only end may be a bare time, which then means the day of start. Everything else says the day first: 2026-03-12 09:30.",
        help_de="Nur end darf eine bloße Uhrzeit sein und meint dann den Tag von start. Alles andere nennt zuerst den Tag: 2026-03-12 09:30.",
    ),
    rule(
        "event-open-end",
        severity=Severity.WARNING,
        en="the date has no end",
        de="dem Termin fehlt das Ende",
        help_en="Without end a calendar shows a moment instead of an appointment.",
        help_de="Ohne end zeigt ein Kalender einen Augenblick statt eines Termins.",
    ),
    rule(
        "event-clock",
        en="on that day the clocks change in {timezone}: this time does not exist, or exists twice",
        de="an diesem Tag werden in {timezone} die Uhren umgestellt: Diese Uhrzeit gibt es nicht oder doppelt",
        help_en="In the night of the change an hour is left out or repeated. Choose a time outside it.",
        help_de="In der Nacht der Zeitumstellung fehlt eine Stunde oder kommt zweimal. Wählen Sie eine andere Uhrzeit.",
    ),
    rule(
        "event-outside",
        severity=Severity.WARNING,
        en="the date lies more than {weeks} weeks outside the cohort ({start} to {end})",
        de="der Termin liegt mehr als {weeks} Wochen außerhalb des Durchgangs ({start} bis {end})",
        help_en="Preparation and closing may lie a little outside; anything further off is mostly a slip in the year.",
        help_de="Vorbereitung und Abschluss dürfen etwas außerhalb liegen; was weiter weg liegt, ist meist ein Fehler im Jahr.",
    ),
    rule(
        "event-weekend",
        severity=Severity.WARNING,
        en="{day} is a {weekday}",
        de="{day} ist ein {weekday}",
        help_en="If the weekend is meant, write ok_weekend: true.",
        help_de="Ist das Wochenende gemeint, schreiben Sie ok_weekend: true.",
    ),
    rule(
        "event-overlap",
        severity=Severity.WARNING,
        en='at this time the same audience is also invited to "{other}" (line {line})',
        de="zu dieser Zeit ist dieselbe Zielgruppe auch zu „{other}“ eingeladen (Zeile {line})",
        help_en="Two dates with a common audience overlap. If that is meant, write ok_overlap: true at one of them.",
        help_de="Zwei Termine mit gemeinsamer Zielgruppe überschneiden sich. Ist das so gewollt, schreiben Sie bei einem ok_overlap: true.",
    ),
    rule(
        "event-moved",
        en="a moved date must say where it was: moved_from",
        de="ein verschobener Termin muss sagen, wo er lag: moved_from",
        help_en="Readers see moved from ... to ...; so moved_from holds the old start, and it differs from the new one.",
        help_de="Zu lesen ist: verschoben von ... auf ...; moved_from enthält also den alten Beginn und unterscheidet sich vom neuen.",
    ),
    rule(
        "event-unmoved",
        en="moved_from is the same as start",
        de="moved_from ist dasselbe wie start",
        help_en="moved_from holds the old start, start the new one. A date that was not moved has another status.",
        help_de="moved_from enthält den alten Beginn, start den neuen. Ein Termin, der nicht verschoben wurde, hat einen anderen Stand.",
    ),
    rule(
        "event-status",
        severity=Severity.WARNING,
        en='moved_from is not shown: the status is "{status}", not "moved"',
        de="moved_from wird nicht gezeigt: Der Stand (status) ist „{status}“, nicht „moved“",
        help_en="Readers are told of a move as long as the status is moved. Delete moved_from where that is no longer wanted.",
        help_de="Von einer Verschiebung ist zu lesen, solange der Stand moved ist. Löschen Sie moved_from, wo das nicht mehr gewollt ist.",
    ),
    rule(
        "event-silent",
        severity=Severity.WARNING,
        en="this date was published for {before}, and now lies at {start} without saying so",
        de="dieser Termin war für {before} veröffentlicht, liegt jetzt auf {start} und sagt das nicht",
        help_en="People have the old time in their heads, on paper and in calendars. Write status: moved and the old start in moved_from; "
        "the page, the calendars and the list of changes then tell them. Compared is with the schedule.json named by --since.",
        help_de="Die alte Zeit steht in Köpfen, auf Papier und in Kalendern. Schreiben Sie status: moved und in moved_from den alten Beginn; "
        "dann sagen es die Seite, die Kalender und die Liste der Änderungen. Verglichen wird mit der schedule.json, die --since nennt.",
    ),
    rule(
        "event-place",
        severity=Severity.WARNING,
        en="the date is confirmed, but does not say where it takes place",
        de="der Termin ist bestätigt, sagt aber nicht, wo er stattfindet",
        help_en="Give place, host or online.",
        help_de="Geben Sie place, host oder online an.",
    ),
    rule(
        "registration-late",
        en="the registration closes ({until}) after the start ({start})",
        de="die Anmeldung endet ({until}) nach dem Beginn ({start})",
        help_en="The last day to sign up lies before the date itself.",
        help_de="Der letzte Tag der Anmeldung liegt vor dem Termin selbst.",
    ),
    rule(
        "agenda-minutes",
        severity=Severity.WARNING,
        en="the agenda adds up to {sum} minutes, but {hours} hours are {minutes} minutes",
        de="der Ablauf ergibt {sum} Minuten, aber {hours} Stunden sind {minutes} Minuten",
        help_en="The blocks of the agenda, breaks included, fill the hours of the workshop.",
        help_de="Die Blöcke des Ablaufs füllen, Pausen eingeschlossen, die Stunden des Workshops.",
    ),
)
