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
        "cohort-state",
        severity=Severity.WARNING,
        en="the cohort is {state}, but these of its tandems are {status}: {codes}",
        de="der Durchgang ist „{state}“, aber diese Tandems sind „{status}“: {codes}",
        help_en="Before a cohort runs no tandem can be active or completed; once it is closed or archived, none is planned or active "
        "any more. Change state in cohort.yaml, or the status in tandems.yaml.",
        help_de="Bevor ein Durchgang läuft, kann kein Tandem aktiv (active) oder abgeschlossen (completed) sein; ist er beendet (closed) "
        "oder abgelegt (archived), ist keines mehr geplant (planned) oder aktiv. Ändern Sie state in cohort.yaml oder status in tandems.yaml.",
    ),
    rule(
        "cohort-order",
        severity=Severity.WARNING,
        en='the cohort is {state}, but "{other}", which ends before it begins ({end}), is {other_state}',
        de="der Durchgang ist „{state}“, aber „{other}“, der vor ihm endet ({end}), ist „{other_state}“",
        help_en="Of two cohorts that follow each other the later one cannot be further on: announced, running, closed or archived. Change "
        "state in one of the two, or the days start and end.",
        help_de="Von zwei Durchgängen nacheinander kann der spätere nicht weiter sein: angekündigt (announced), laufend (running), beendet "
        "(closed) oder abgelegt (archived). Ändern Sie state in einem von beiden oder die Tage start und end.",
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
        en="on {day} the clocks in {timezone} go forward: there is no {time} on that day",
        de="am {day} werden die Uhren in {timezone} vorgestellt: {time} Uhr gibt es an diesem Tag nicht",
        help_en="In the night in which the clocks go forward an hour is left out. Choose a time before or after it.",
        help_de="In der Nacht, in der die Uhren vorgestellt werden, fehlt eine Stunde. Wählen Sie eine Uhrzeit davor oder danach.",
    ),
    rule(
        "event-clock-twice",
        en="on {day} the clocks in {timezone} go back: {time} comes twice on that day",
        de="am {day} werden die Uhren in {timezone} zurückgestellt: {time} Uhr gibt es an diesem Tag zweimal",
        help_en="In the night in which the clocks go back an hour comes twice, and nobody knows which is meant. Choose a time before or "
        "after it.",
        help_de="In der Nacht, in der die Uhren zurückgestellt werden, kommt eine Stunde zweimal, und niemand weiß, welche gemeint ist. "
        "Wählen Sie eine Uhrzeit davor oder danach.",
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
        "event-holiday",
        severity=Severity.WARNING,
        en="{day} is a public holiday: {holiday}",
        de="{day} ist ein Feiertag: {holiday}",
        help_en="region in site.yaml says whose public holidays count. If the day is meant, write ok_holiday: true; in a series, an exception "
        "for this day moves the date or leaves it out (skip: true).",
        help_de="region in site.yaml sagt, wessen Feiertage gelten. Ist der Tag gemeint, schreiben Sie ok_holiday: true; in einer Reihe "
        "verschiebt eine Ausnahme für diesen Tag den Termin oder lässt ihn aus (skip: true).",
    ),
    rule(
        "region-unknown",
        severity=Severity.WARNING,
        en='no public holidays are known for the region "{region}"',
        de="für die Region „{region}“ sind keine Feiertage bekannt",
        help_en="A region is a country by its two letters (DE), where holidays differ inside of it with the state (DE-NW).",
        help_de="Eine Region ist ein Land mit seinen zwei Buchstaben (DE), wo sich die Feiertage darin unterscheiden mit dem Bundesland "
        "(DE-NW).",
    ),
    rule(
        "event-room",
        severity=Severity.WARNING,
        en='at this time "{room}" is also the place of "{other}" (line {line})',
        de="zu dieser Zeit ist „{room}“ auch der Ort von „{other}“ (Zeile {line})",
        help_en="Two dates in the same room of the same house overlap. If that is meant, write ok_overlap: true at one of them.",
        help_de="Zwei Termine im selben Raum desselben Hauses überschneiden sich. Ist das so gewollt, schreiben Sie bei einem "
        "ok_overlap: true.",
    ),
    rule(
        "event-person",
        severity=Severity.WARNING,
        en='at this time "{person}" also leads "{other}" (line {line})',
        de="zu dieser Zeit leitet „{person}“ auch „{other}“ (Zeile {line})",
        help_en="Two dates with the same person under led_by overlap. If that is meant, write ok_overlap: true at one of them.",
        help_de="Zwei Termine mit derselben Person unter led_by überschneiden sich. Ist das so gewollt, schreiben Sie bei einem "
        "ok_overlap: true.",
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
        "event-gone",
        severity=Severity.WARNING,
        en='the date "{id}" ({start}) was published, and is no longer here',
        de="der Termin „{id}“ ({start}) war veröffentlicht und steht nicht mehr hier",
        help_en="Whoever has it in a calendar or on paper is not told. Put it back and write status: cancelled; a date that only has "
        "another id gets its old one again, for a new id is a new date. Compared is with the schedule.json named by --since.",
        help_de="Wer ihn im Kalender oder auf Papier hat, erfährt es nicht. Nehmen Sie ihn wieder auf und schreiben Sie status: cancelled; "
        "hat er nur eine andere id bekommen, geben Sie ihm die alte zurück, denn eine neue id ist ein neuer Termin. Verglichen wird mit "
        "der schedule.json, die --since nennt.",
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
        "registration-opens",
        en="the registration opens ({opens}) only after {what} ({other})",
        de="die Anmeldung beginnt ({opens}) erst nach {what} ({other})",
        help_en="opens is when one can sign up first, until when one can last; both lie before the date itself.",
        help_de="opens ist, ab wann man sich anmelden kann, until, bis wann; beides liegt vor dem Termin selbst.",
    ),
    rule(
        "days-hours",
        en="a day of several needs hours: start with day and time, end with a time",
        de="ein Tag von mehreren braucht Uhrzeiten: start mit Tag und Uhrzeit, end mit Uhrzeit",
        help_en="days says from when to when it goes on each day. Where all days are whole ones, start and end are enough.",
        help_de="days sagt, von wann bis wann es an jedem Tag geht. Sind alle Tage ganze Tage, genügen start und end.",
    ),
    rule(
        "days-order",
        en="this day begins ({start}) before the one above it ends ({last})",
        de="dieser Tag beginnt ({start}), bevor der über ihm endet ({last})",
        help_en="The days of a date stand in their order, each once.",
        help_de="Die Tage eines Termins stehen in ihrer Reihenfolge, jeder einmal.",
    ),
    rule(
        "days-span",
        en='"{key}" is {value}, but by its days it is {day}',
        de="„{key}“ ist {value}, nach den einzelnen Tagen aber {day}",
        help_en="A date of several days starts with the first of them and ends with the last. Calendars go by start and end.",
        help_de="Ein Termin mit mehreren Tagen beginnt mit dem ersten und endet mit dem letzten. Kalender gehen nach start und end.",
    ),
    rule(
        "agenda-hours",
        severity=Severity.WARNING,
        en="this agenda has no hours to fill",
        de="dieser Ablauf hat keine Uhrzeiten, die er füllen könnte",
        help_en="An agenda fills the time from start to end, so both need a time of day. Where a date has days, each of them has an agenda "
        "of its own.",
        help_de="Ein Ablauf füllt die Zeit von start bis end; beide brauchen also eine Uhrzeit. Hat ein Termin days, so hat jeder Tag "
        "seinen eigenen Ablauf.",
    ),
    rule(
        "agenda-sum",
        severity=Severity.WARNING,
        en="the agenda adds up to {sum} minutes, but from {start} to {end} there are {minutes}: {gap}",
        de="der Ablauf ergibt {sum} Minuten, aber von {start} bis {end} sind es {minutes}: {gap}",
        help_en="The blocks of an agenda, breaks included, fill the time from start to end.",
        help_de="Die Blöcke eines Ablaufs füllen, Pausen eingeschlossen, die Zeit von start bis end.",
    ),
    rule(
        "event-workshop",
        severity=Severity.WARNING,
        en="the workshop takes {hours} hours ({wanted} minutes), but the date has {minutes} minutes",
        de="der Workshop dauert {hours} Stunden ({wanted} Minuten), der Termin aber {minutes} Minuten",
        help_en="A workshop needs the hours that its own file says. A longer date may hold more than the workshop.",
        help_de="Ein Workshop braucht die Stunden, die in seiner Datei stehen. Ein längerer Termin darf mehr enthalten als den Workshop.",
    ),
    rule(
        "series-start",
        en="a series needs the day of its first date: start",
        de="eine Reihe braucht den Tag ihres ersten Termins: start",
        help_en="repeat counts from start. Where no day is fixed yet, say so in when, without repeat.",
        help_de="repeat zählt ab start. Steht noch kein Tag fest, sagen Sie es in when, ohne repeat.",
    ),
    rule(
        "series-until",
        en="the series ends ({until}) before its first date ({start})",
        de="die Reihe endet ({until}) vor ihrem ersten Termin ({start})",
        help_en="until is the last day on which there may be a date.",
        help_de="until ist der letzte Tag, an dem noch ein Termin liegen kann.",
    ),
    rule(
        "series-long",
        en="the series has more than {most} dates; those after {last} are left out",
        de="die Reihe hat mehr als {most} Termine; die nach dem {last} fehlen",
        help_en="That is mostly a slip in the year of until.",
        help_de="Meist stimmt das Jahr bei until nicht.",
    ),
    rule(
        "series-day",
        en="the series has no date on {day}",
        de="die Reihe hat am {day} keinen Termin",
        help_en="An exception names the day on which the date would be by the rhythm of the series, also where it is moved. For one more date "
        "write an event of its own.",
        help_de="Eine Ausnahme nennt den Tag, an dem der Termin nach dem Abstand der Reihe läge, auch wenn er verschoben ist. Für einen "
        "zusätzlichen Termin schreiben Sie einen eigenen Eintrag.",
    ),
    rule(
        "series-twice",
        en="there already is an exception for {day} above",
        de="für den {day} steht oben schon eine Ausnahme",
        help_en="Each day of a series has at most one exception.",
        help_de="Jeder Tag einer Reihe hat höchstens eine Ausnahme.",
    ),
    rule(
        "series-moved",
        en="a series cannot be moved as a whole",
        de="eine Reihe lässt sich nicht als Ganzes verschieben",
        help_en="A single date is moved by an exception with another start. Where all further dates change, end this series with until, "
        "and begin another: so those who have subscribed see what became of each date.",
        help_de="Ein einzelner Termin wird durch eine Ausnahme mit neuem start verschoben. Ändern sich alle weiteren, beenden Sie diese "
        "Reihe mit until und beginnen eine neue: So sehen alle, die abonniert haben, was aus jedem Termin geworden ist.",
    ),
    rule(
        "text-weekday",
        severity=Severity.WARNING,
        en='the text says "{written}", but {day} is a {weekday}',
        de="im Text steht „{written}“, aber der {day} ist ein {weekday}",
        help_en="A weekday right beside a date in a text of a schedule is compared with it. Without a year it means one of the cohort's.",
        help_de="Ein Wochentag direkt neben einem Datum in einem Text der Termine wird mit ihm verglichen. Ohne Jahr gilt eines des "
        "Durchgangs.",
    ),
    rule(
        "online-shown",
        en="{link} is for participants only (online), but stands here for everybody",
        de="{link} ist nur für Teilnehmende (online), steht hier aber für alle",
        help_en="The link to a video conference belongs in the field online alone, which appears in no public page, feed or calendar. Where "
        "everybody may join, put it into the text or under registration, and leave online out.",
        help_de="Der Link zu einer Videokonferenz gehört allein in das Feld online, das auf keiner öffentlichen Seite, in keinem Feed und "
        "keinem Kalender erscheint. Dürfen alle dabei sein, schreiben Sie ihn in den Text oder unter registration und lassen online weg.",
    ),
    rule(
        "material-announced",
        severity=Severity.WARNING,
        en="the material is there, but still counts as announced",
        de="das Material ist da, gilt aber noch als angekündigt",
        help_en="Delete the line announced: readers then get a link instead of a promise.",
        help_de="Löschen Sie die Zeile announced: Dann sehen alle einen Link statt einer Ankündigung.",
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
