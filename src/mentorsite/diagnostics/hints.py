"""What to do about it: one sentence under a finding, where the values at hand allow a concrete one."""

from __future__ import annotations

from collections.abc import Mapping

HINTS: Mapping[str, Mapping[str, str]] = {
    "near": {"en": 'did you mean "{near}"?', "de": "Meinten Sie „{near}“?"},
    "choices": {"en": "possible here: {choices}", "de": "Möglich sind hier: {choices}"},
    "write": {"en": "write {better}", "de": "Schreiben Sie: {better}"},
    "add": {"en": "add, for example: {example}", "de": "Ergänzen Sie zum Beispiel: {example}"},
    "rule": {"en": "{change}", "de": "{change}"},
    # files
    "encoding": {
        "en": "save it again, choosing UTF-8 as encoding (now it looks like {found})",
        "de": "Speichern Sie die Datei neu und wählen Sie als Kodierung UTF-8 (jetzt sieht sie nach {found} aus).",
    },
    "rename": {"en": 'rename it, for example to "{better}"', "de": "Benennen Sie um, zum Beispiel in „{better}“."},
    "rename-other": {
        "en": 'there is "{other}"; if that is meant, rename it to "{better}"',
        "de": "Es gibt „{other}“; wenn das gemeint ist, benennen Sie um in „{better}“.",
    },
    "rename-this": {"en": "give this one another name", "de": "Geben Sie diesem hier einen anderen Namen."},
    "rename-one": {"en": "give one of the two another name", "de": "Geben Sie einem von beiden einen anderen Namen."},
    "ending": {
        "en": "files in {folder}/ end in {ending}; pictures and documents belong in media/",
        "de": "Dateien in {folder}/ enden auf {ending}; Bilder und Dokumente gehören nach media/.",
    },
    "flat": {
        "en": "folders inside {folder}/ are not read; move the file up into {folder}/",
        "de": "Ordner innerhalb von {folder}/ werden nicht gelesen; legen Sie die Datei direkt in {folder}/ ab.",
    },
    "media": {"en": "pictures and documents belong in media/", "de": "Bilder und Dokumente gehören nach media/."},
    "translation": {"en": "write it in the file {sibling}", "de": "Schreiben Sie ihn in die Datei {sibling}."},
    "no-language": {
        "en": "if the colon belongs to the text, put quotes around the text; else the fields are: {languages}",
        "de": "Gehört der Doppelpunkt zum Text, setzen Sie den Text in Anführungszeichen; sonst heißen die Felder: {languages}",
    },
    # YAML
    "quotes": {"en": "write {value}", "de": "Schreiben Sie: {value}"},
    "around": {"en": "put quotes around the whole value", "de": "Setzen Sie den ganzen Wert in Anführungszeichen."},
    "outside": {
        "en": "use the other kind of quotes outside",
        "de": "Nehmen Sie außen die andere Sorte Anführungszeichen.",
    },
    "apostrophe": {
        "en": "inside single quotes an apostrophe is written twice (''); or use double quotes outside",
        "de": "In einfachen Anführungszeichen wird ein Apostroph doppelt geschrieben (''); oder nehmen Sie außen doppelte.",
    },
    "single": {"en": "use single quotes instead", "de": "Nehmen Sie stattdessen einfache Anführungszeichen."},
    "bullet": {
        "en": "list entries begin with a hyphen: - {rest}",
        "de": "Listeneinträge beginnen mit einem Bindestrich: - {rest}",
    },
    "hyphen": {
        "en": "if a new entry begins here, put a hyphen before it: - {first}",
        "de": "Beginnt hier ein neuer Eintrag, setzen Sie einen Bindestrich davor: - {first}",
    },
    "entry": {
        "en": "put a hyphen before the first field of each entry: - {first}",
        "de": "Setzen Sie vor das erste Feld jedes Eintrags einen Bindestrich: - {first}",
    },
    "list-below": {
        "en": "if a list is meant, it begins on the next line",
        "de": "Ist eine Liste gemeint, beginnt sie in der nächsten Zeile.",
    },
    "block": {
        "en": "the text below | or > stands further right than the name of its field",
        "de": "Der Text unter | oder > steht weiter rechts als der Name seines Feldes.",
    },
    "above": {
        "en": 'put a line "{field}:" above the list',
        "de": "Setzen Sie eine Zeile „{field}:“ über die Liste.",
    },
    "no-break": {
        "en": "this is a no-break space; delete it and type an ordinary one",
        "de": "Hier steht ein geschütztes Leerzeichen; löschen Sie es und tippen Sie ein gewöhnliches.",
    },
    "comment": {
        "en": "what follows # is a comment; put quotes around the value: {value}",
        "de": "Was auf # folgt, ist ein Kommentar; setzen Sie den Wert in Anführungszeichen: {value}",
    },
    # dates
    "words": {
        "en": "if the day is not fixed yet, say so in another field: when: {value}",
        "de": "Steht der Tag noch nicht fest, sagen Sie es in einem anderen Feld: when: {value}",
    },
    "range": {
        "en": "write {better}, and in a line of its own end: {until}",
        "de": "Schreiben Sie: {better} - und in eine eigene Zeile end: {until}",
    },
    "weekday": {
        "en": "write {better}, or where the weekday is right, {other}",
        "de": "Schreiben Sie: {better} - oder, wenn der Wochentag stimmt: {other}",
    },
    "start": {
        "en": "add start: 2026-03-12 09:30, or say what is known so far, as in when: in the third week of March",
        "de": "Ergänzen Sie start: 2026-03-12 09:30 oder sagen Sie, was bisher feststeht, etwa when: in der dritten Märzwoche",
    },
    "end": {
        "en": "add an end: a time on the same day, as in end: 17:00, or a day with a time",
        "de": "Ergänzen Sie ein Ende: eine Uhrzeit am selben Tag, etwa end: 17:00, oder einen Tag mit Uhrzeit",
    },
    "moved": {
        "en": "add the old start, as in moved_from: 2026-03-12 09:30",
        "de": "Ergänzen Sie den alten Beginn, etwa moved_from: 2026-03-12 09:30",
    },
    "was-published": {
        "en": "add status: moved and moved_from: {before}",
        "de": "Ergänzen Sie status: moved und moved_from: {before}",
    },
    "of-series": {
        "en": "meant is the date of this series on {on}; an exception for that day can change it",
        "de": "Gemeint ist der Termin dieser Reihe am {on}; eine Ausnahme (exceptions) für diesen Tag kann ihn ändern.",
    },
    "region": {
        "en": "write the country by its two letters, with the state where holidays differ inside of it: DE-NW",
        "de": "Schreiben Sie das Land mit seinen zwei Buchstaben, dazu bei Bedarf das Bundesland: DE-NW",
    },
    "nearest": {"en": "near are: {choices}", "de": "In der Nähe liegen: {choices}"},
    "forward": {
        "en": "choose another time, such as {earlier} or {later}",
        "de": "Wählen Sie eine andere Uhrzeit, etwa {earlier} oder {later}.",
    },
    "holiday": {"en": "if that is meant, write ok_holiday: true", "de": "Ist das so gewollt, schreiben Sie ok_holiday: true."},
    "agenda": {
        "en": "give start and end a time; where the date has days, put the agenda of each day there",
        "de": "Geben Sie start und end eine Uhrzeit; hat der Termin days, gehört der Ablauf zu jedem einzelnen Tag.",
    },
    "exception": {
        "en": "move a single date by an exception: {{on: 2026-03-12, start: 2026-03-19 16:00}}",
        "de": "Verschieben Sie einen einzelnen Termin durch eine Ausnahme: {{on: 2026-03-12, start: 2026-03-19 16:00}}",
    },
    "announced": {
        "en": "where it is still to come, write announced: true",
        "de": "Kommt es erst noch, schreiben Sie announced: true.",
    },
    "no-announced": {"en": "delete the line announced", "de": "Löschen Sie die Zeile announced."},
    "both": {"en": "give both a time of day, or neither", "de": "Geben Sie beiden eine Uhrzeit oder keinem."},
    "weekend": {"en": "if that is meant, write ok_weekend: true", "de": "Ist das so gewollt, schreiben Sie ok_weekend: true."},
    "overlap": {
        "en": "if that is meant, write ok_overlap: true at one of the two",
        "de": "Ist das so gewollt, schreiben Sie bei einem von beiden ok_overlap: true.",
    },
    "place": {"en": "give place, host or online", "de": "Geben Sie place, host oder online an."},
    "ended": {"en": "add the day: ended_on: 2026-03-12", "de": "Ergänzen Sie den Tag: ended_on: 2026-03-12"},
    # tandems
    "tandem-form": {
        "en": "a tandem is two people: mentor: vera-vorlage and mentee: pia-probe",
        "de": "Ein Tandem besteht aus zweien: mentor: vera-vorlage und mentee: pia-probe",
    },
    "group-form": {
        "en": "a group has both, from three people on: mentors: [vera-vorlage] and mentees: [pia-probe, paul-probe]",
        "de": "Eine Gruppe hat beides, ab drei Personen: mentors: [vera-vorlage] und mentees: [pia-probe, paul-probe]",
    },
    "peer-form": {
        "en": "peers are two mentees or more, without a mentor: mentees: [pia-probe, paul-probe]",
        "de": "Peers sind mindestens zwei Mentees, ohne Mentor/in: mentees: [pia-probe, paul-probe]",
    },
    "one-field": {
        "en": "write them all in {several}, and take {one} out",
        "de": "Schreiben Sie alle in {several} und entfernen Sie {one}.",
    },
    # site
    "reason": {
        "en": "write {key}: {{value: {value}, reason: ...}}",
        "de": "Schreiben Sie: {key}: {{value: {value}, reason: ...}}",
    },
    "boxes": {
        "en": "possible are NOTE, TIP, IMPORTANT, WARNING and CAUTION",
        "de": "Möglich sind NOTE (Hinweis), TIP (Tipp), IMPORTANT (Wichtig), WARNING (Warnung) und CAUTION (Vorsicht).",
    },
    "gap": {"en": "take out the space between ] and (", "de": "Entfernen Sie das Leerzeichen zwischen ] und (."},
    "space": {
        "en": "an address has no spaces; rename the file, for example with hyphens",
        "de": "Eine Adresse hat keine Leerzeichen; benennen Sie die Datei um, zum Beispiel mit Bindestrichen.",
    },
    "tab": {"en": "replace the tab by two spaces", "de": "Ersetzen Sie den Tabulator durch zwei Leerzeichen."},
    "list-language": {"en": "list it again: languages: [{listed}]", "de": "Führen Sie sie wieder auf: languages: [{listed}]"},
    "media-program": {
        "en": "save it as PDF, or link to where it is published",
        "de": "Speichern Sie sie als PDF, oder verlinken Sie dorthin, wo sie veröffentlicht ist.",
    },
    "media-svg": {
        "en": "save the drawing as plain SVG (in Inkscape: optimised SVG), or as PNG",
        "de": "Speichern Sie die Zeichnung als einfaches SVG (in Inkscape: optimiertes SVG) oder als PNG.",
    },
    "media-scale": {
        "en": "scale it down to 2000 pixels on its longer side",
        "de": "Verkleinern Sie es auf 2000 Pixel an der längeren Seite.",
    },
    "disclose": {
        "en": "take it out; if it is meant to be public, put it with the reason into site.yaml, under disclosed",
        "de": "Nehmen Sie es heraus; soll es öffentlich sein, gehört es mit dem Grund in site.yaml, unter disclosed.",
    },
    "retention": {
        "en": "delete the file, or take people out one by one: mentorsite forget ID",
        "de": "Löschen Sie die Datei, oder nehmen Sie die Menschen einzeln heraus: mentorsite forget KENNUNG",
    },
    "online-field": {
        "en": "a meeting's link belongs in the field online of its date",
        "de": "Der Link eines Treffens gehört in das Feld online seines Termins.",
    },
    "photo-place": {
        "en": "remove the place from the photo, see: mentorsite explain secret-position",
        "de": "Entfernen Sie den Ort aus dem Foto, siehe: mentorsite explain secret-position",
    },
    "link-field": {"en": "write it as link: {value}", "de": "Schreiben Sie: link: {value}"},
}

# Hints that belong to a rule whatever its values are.
RULE_HINTS: Mapping[str, str] = {
    "yaml-colon": "around",
    "alert-unknown": "boxes",
    "agenda-hours": "agenda",
    "event-clock": "forward",
    "event-clock-twice": "forward",
    "event-form": "both",
    "event-holiday": "holiday",
    "event-person": "overlap",
    "event-room": "overlap",
    "material-announced": "no-announced",
    "material-target": "announced",
    "series-moved": "exception",
    "event-moved": "moved",
    "event-open-end": "end",
    "event-overlap": "overlap",
    "event-place": "place",
    "event-undated": "start",
    "event-weekend": "weekend",
    "file-case": "rename-one",
    "media-huge": "media-scale",
    "media-unused": "disclose",
    "retention-over": "retention",
    "secret-email": "disclose",
    "secret-iban": "disclose",
    "secret-link": "online-field",
    "secret-passcode": "disclose",
    "secret-phone": "disclose",
    "secret-place": "disclose",
    "secret-position": "photo-place",
    "tandem-ended": "ended",
    "tandem-fields": "one-field",
    "yaml-after-quote": "outside",
    "yaml-escape": "single",
    "yaml-tab": "tab",
}
