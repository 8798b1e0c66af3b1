"""What `mentorsite new` asks and says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..starter.cohort import Note

DEFAULTS = {
    "programme": {"en": "Our mentoring programme", "de": "Unser Mentoring-Programm"},
    "organisation": {"en": "Our organisation", "de": "Unsere Organisation"},
}
QUESTIONS = {
    "language": {
        "en": "Languages of the site (de, en or both, the main one first: de,en)",
        "de": "Sprachen der Website (de, en oder beide, die Hauptsprache zuerst: de,en)",
    },
    "programme": {"en": "Name of the programme", "de": "Name des Programms"},
    "organisation": {"en": "Who runs it", "de": "Wer das Programm trägt"},
    "timezone": {"en": "Time zone of the dates", "de": "Zeitzone der Termine"},
    "repository": {
        "en": "Repository at GitHub, as owner/name (Enter: none yet)",
        "de": "Repository bei GitHub, als Konto/Name (Eingabetaste: noch keines)",
    },
}
SAID = {
    "site": {
        "en": "{folder}: {number} files written. All companies, people and dates in it are made up.\n\n"
        "Next:\n  cd {folder}\n  mentorsite serve    the site in your browser while you write\n"
        "  mentorsite check    what is wrong, or still to be filled in\n"
        "  mentorsite build    the site, into _site/\n\nREADME.md says the rest.",
        "de": "{folder}: {number} Dateien geschrieben. Alle Unternehmen, Personen und Termine darin sind erfunden.\n\n"
        "Wie es weitergeht:\n  cd {folder}\n  mentorsite serve    die Website im Browser, während Sie schreiben\n"
        "  mentorsite check    was nicht stimmt oder noch auszufüllen ist\n"
        "  mentorsite build    die Website, nach _site/\n\nAlles Weitere steht in README.md.",
    },
    "cohort": {
        "en": 'Cohort "{new}" begun, as a draft, from "{old}": {files}\n'
        "- All dates lie {weeks} weeks later, on the same weekdays; the first and last day of the period by the calendar.\n"
        "- Every date is planned again; moves and their reasons are gone.",
        "de": "Durchgang „{new}“ angelegt, als Entwurf, nach „{old}“: {files}\n"
        "- Alle Termine liegen {weeks} Wochen später, auf denselben Wochentagen; erster und letzter Tag des Zeitraums "
        "rücken nach dem Kalender.\n"
        "- Jeder Termin ist wieder geplant (planned); Verschiebungen und ihre Gründe sind entfernt.",
    },
    "cohort-next": {
        "en": "\nNext: mentorsite check names every text that still speaks of an old year. When all is right, delete the line "
        "copied_from in cohorts/{new}/cohort.yaml and set state to announced.",
        "de": "\nWie es weitergeht: mentorsite check nennt jeden Text, der noch ein altes Jahr nennt. Wenn alles stimmt, "
        "löschen Sie in cohorts/{new}/cohort.yaml die Zeile copied_from und setzen state auf announced.",
    },
    "copied-from": {
        "en": "Copied from cohort {old}. Delete this line when all texts have been gone through.",
        "de": "Abgeschrieben von Durchgang {old}. Löschen Sie diese Zeile, wenn alle Texte durchgesehen sind.",
    },
    "region": {
        "en": "- Public holidays were not looked at: site.yaml names no region that is known, such as region: DE-NW.",
        "de": "- Feiertage sind nicht geprüft: site.yaml nennt keine bekannte Region, wie region: DE-NW.",
    },
    "record": {"en": "{path} written.", "de": "{path} geschrieben."},
    "event": {"en": '{path}: the event "{id}" stands at the end.', "de": "{path}: Der Termin „{id}“ steht am Ende."},
}
NOTES = {
    "left-out": {"en": "Not copied: {list}.", "de": "Nicht übernommen: {list}."},
    "consent": {
        "en": "The consent to be named is not copied; ask again: {list}.",
        "de": "Die Einwilligung, genannt zu werden, ist nicht übernommen; fragen Sie neu: {list}.",
    },
    "paper": {
        "en": "Documents of the old year are not copied: {list}.",
        "de": "Unterlagen des alten Jahres sind nicht übernommen: {list}.",
    },
    "cancelled": {
        "en": "Was cancelled, and is planned again; delete it if it is not to take place: {list}.",
        "de": "War abgesagt und ist wieder geplant; löschen Sie den Termin, wenn er nicht stattfinden soll: {list}.",
    },
    "series": {
        "en": "Of the exceptions of a series, moves and cancellations are gone, others stay. Do they still fit? {list}.",
        "de": "Von den Ausnahmen einer Reihe sind Verschiebungen und Absagen entfernt, andere bleiben. Passen sie noch? "
        "{list}.",
    },
    "link": {
        "en": "Has a link for taking part or signing up that may be the old one: {list}.",
        "de": "Hat einen Link zur Teilnahme oder Anmeldung, der noch der alte sein kann: {list}.",
    },
}
AWKWARD = {
    "holiday": {
        "en": "{path}:{line}: {field} {day} is a public holiday ({holiday})",
        "de": "{path}:{line}: {field} {day} ist ein Feiertag ({holiday})",
    },
    "weekend": {
        "en": "{path}:{line}: {field} {day} is a {weekday}",
        "de": "{path}:{line}: {field} {day} ist ein {weekday}",
    },
}
WARNING = {"en": "Warning", "de": "Warnung"}
WEEKDAYS = {"en": {5: "Saturday", 6: "Sunday"}, "de": {5: "Samstag", 6: "Sonntag"}}


def notes_in(notes: Sequence[Note], lang: str) -> Iterator[str]:
    """The notes about a copied cohort in the user's language: what was done, then a warning for each awkward date."""
    for sentence, words in NOTES.items():
        if found := [note.value for note in notes if note.sentence == sentence]:
            yield f"- {words[lang].format(list=', '.join(found))}"
    for note in notes:
        if note.day:
            weekday = WEEKDAYS[lang].get(note.day.weekday(), "")
            said = AWKWARD[note.sentence][lang].format(
                path=note.path, line=note.line, field=note.field, day=note.day, holiday=note.value, weekday=weekday
            )
            yield f"{WARNING[lang]}: {said}"
