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
        "event-undated",
        en="the date has neither start nor when",
        de="der Termin hat weder start noch when",
        help_en="Give start, or say in when what is known so far: in the third week, by arrangement.",
        help_de="Geben Sie start an, oder sagen Sie in when, was bisher feststeht: in der dritten Woche, nach Absprache.",
    ),
    rule(
        "event-end",
        en="the date ends ({end}) before it starts ({start})",
        de="der Termin endet ({end}), bevor er beginnt ({start})",
        help_en="end is a bare time on the day of start (17:00), or a day with a time (2026-03-13 12:00).",
        help_de="end ist eine Uhrzeit am Tag von start (17:00) oder ein Tag mit Uhrzeit (2026-03-13 12:00).",
    ),
    rule(
        "event-form",
        en="start and end do not fit: one has a time of day, the other has none",
        de="start und end passen nicht zusammen: Nur eines nennt eine Uhrzeit",
        help_en="Whole days need no time, neither at start nor at end; otherwise both need one. start needs a day.",
        help_de="Ganztägige Termine brauchen keine Uhrzeit, weder bei start noch bei end; sonst brauchen beide eine. start braucht einen Tag.",
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
        en="this time does not exist, or twice, on that day in {timezone}: the clocks change",
        de="diese Uhrzeit gibt es an dem Tag in {timezone} nicht oder doppelt: Die Uhren werden umgestellt",
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
        de="der {day} ist ein {weekday}",
        help_en="If the weekend is meant, write ok_weekend: true.",
        help_de="Ist das Wochenende gemeint, schreiben Sie ok_weekend: true.",
    ),
    rule(
        "event-overlap",
        severity=Severity.WARNING,
        en='the same people are asked to "{other}" at this time (line {line})',
        de="dieselben Personen sind zu dieser Zeit zu „{other}“ eingeladen (Zeile {line})",
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
        "event-place",
        severity=Severity.WARNING,
        en="nobody knows where this confirmed date takes place",
        de="niemand weiß, wo dieser bestätigte Termin stattfindet",
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
        en="the agenda adds up to {sum} minutes, but the workshop takes {hours} hours",
        de="der Ablauf ergibt {sum} Minuten, der Workshop dauert aber {hours} Stunden",
        help_en="The blocks of the agenda, breaks included, fill the hours of the workshop.",
        help_de="Die Blöcke des Ablaufs füllen, Pausen eingeschlossen, die Stunden des Workshops.",
    ),
)
