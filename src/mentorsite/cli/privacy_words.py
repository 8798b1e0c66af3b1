"""What `mentorsite privacy` and `mentorsite forget` say, in English and German."""

from __future__ import annotations

WORDS = {
    "en": {
        "head": "{name} ({id}), {role}, cohort {cohort}",
        "consents": "consents",
        "given": "{scope}, since {given}",
        "withdrawn": "{scope}, withdrawn on {withdrawn}",
        "none": "none",
        "public": "public",
        "nothing": "nothing is public",
        "kept": "not public",
        "codes": "in tandems, shown by code alone",
        "inside": "for participants of the cohort, behind {count} accesses",
        "own": "a link of her own, until {until}",
        "unread": "Not searched, since a password locks them or they are broken: {paths}",
        "exposed": "Also in the open, and not meant to be (more, and how to allow it: mentorsite explain secret-phone):",
        "without": "WITHOUT CONSENT",
        "more": " and {count} more",
        "sum": "{people} people; something is public about {public}; without a consent: {without}.",
    },
    "de": {
        "head": "{name} ({id}), {role}, Durchgang {cohort}",
        "consents": "Einwilligungen",
        "given": "{scope}, seit {given}",
        "withdrawn": "{scope}, widerrufen am {withdrawn}",
        "none": "keine",
        "public": "öffentlich",
        "nothing": "nichts ist öffentlich",
        "kept": "nicht öffentlich",
        "codes": "in Tandems, nur mit Kürzel gezeigt",
        "inside": "für Teilnehmende des Durchgangs, hinter {count} Zugängen",
        "own": "ein eigener Link, bis {until}",
        "unread": "Nicht durchsucht, weil ein Passwort sie verschließt oder sie beschädigt sind: {paths}",
        "exposed": "Außerdem offen, und nicht dafür gedacht (mehr, auch wie man es erlaubt: mentorsite explain secret-phone):",
        "without": "OHNE EINWILLIGUNG",
        "more": " und {count} weitere",
        "sum": "{people} Personen; über {public} ist etwas öffentlich; ohne Einwilligung: {without}.",
    },
}
FIELDS = {
    "en": {
        "name": "name",
        "initial": "first name and initial",
        "email": "mail address",
        "phone": "telephone number",
        "photo": "photo",
        "position": "position",
        "goals": "goals",
        "experience": "experience",
        "languages": "languages",
        "topics": "topics",
        "place": "place",
        "interests": "interests",
    },
    "de": {
        "name": "Name",
        "initial": "Vorname mit Initiale",
        "email": "E-Mail-Adresse",
        "phone": "Telefonnummer",
        "photo": "Foto",
        "position": "Position",
        "goals": "Ziele",
        "experience": "Erfahrung",
        "languages": "Sprachen",
        "topics": "Themen",
        "place": "Ort",
        "interests": "Interessen",
    },
}
SECRETS = {
    "en": {
        "secret-passcode": "passcode",
        "secret-link": "link that lets in",
        "secret-phone": "telephone number",
        "secret-email": "private mailbox",
        "secret-iban": "bank account",
        "secret-place": "coordinates",
    },
    "de": {
        "secret-passcode": "Kenncode",
        "secret-link": "Link, der hineinlässt",
        "secret-phone": "Telefonnummer",
        "secret-email": "privates Postfach",
        "secret-iban": "Bankverbindung",
        "secret-place": "Koordinaten",
    },
}
SCOPES = {
    "en": {"name": "name", "initial": "first name and initial", "photo": "photo"},
    "de": {"name": "Name", "initial": "Vorname mit Initiale", "photo": "Foto"},
}
ROLES = {
    "en": {
        "mentee": "mentee",
        "mentor": "mentor",
        "coordinator": "coordinator",
        "hr": "HR contact",
        "line_manager": "line manager",
        "executive": "executive",
        "trainer": "trainer",
    },
    "de": {
        "mentee": "Mentee",
        "mentor": "Mentor/in",
        "coordinator": "Koordination",
        "hr": "Personalverantwortliche",
        "line_manager": "Führungskraft",
        "executive": "Geschäftsleitung",
        "trainer": "Trainer/in",
    },
}
FORGET = {
    "en": {
        "plan": "{name} ({cohorts}) is taken out of:",
        "changes": "  {path}: {lines}",
        "lines": "{count} lines change",
        "line": "1 line changes",
        "gone": "the file goes",
        "tandems": "Tandems that lose her: {codes}. Those that ran end today; a note says that somebody was removed.",
        "ask": "Write this?",
        "done": "Written. What mentorsite remembers of earlier builds was deleted, too.",
        "stopped": "Nothing was written.",
        "mentions": "These places still name her. Only you can say what should stand there instead:",
        "remains": "What remains, and how to clean it:",
        "site": "The published site: build and publish it anew.",
        "branch": "The branch of the published site keeps its older versions; delete it at the host, then publish anew.",
        "feeds": "Calendars and feeds that somebody fetched, mails, prints and certificates: nobody can call them back. Ask "
        "for their deletion "
        "where you know who has them.",
        "history": "The history of git ({count} versions of her files) still names her. To clean it: make a copy of the "
        "repository, install "
        "git-filter-repo, write the lines below into a file names.txt, then run the commands; afterwards everybody clones "
        "anew, and the host "
        "deletes its own copies when asked.",
        "no-history": "Copies of the content folder, in backups and with colleagues.",
    },
    "de": {
        "plan": "{name} ({cohorts}) wird herausgenommen aus:",
        "changes": "  {path}: {lines}",
        "lines": "{count} Zeilen ändern sich",
        "line": "1 Zeile ändert sich",
        "gone": "die Datei wird gelöscht",
        "tandems": "Tandems, denen sie fehlt: {codes}. Laufende enden heute; eine Notiz sagt, dass eine Person gelöscht wurde.",
        "ask": "So schreiben?",
        "done": "Geschrieben. Auch was mentorsite von früheren Bauten aufhebt, ist gelöscht.",
        "stopped": "Es wurde nichts geschrieben.",
        "mentions": "Diese Stellen nennen sie noch. Was stattdessen dort stehen soll, können nur Sie sagen:",
        "remains": "Was bleibt, und wie man es bereinigt:",
        "site": "Die veröffentlichte Site: bauen und veröffentlichen Sie sie neu.",
        "branch": "Der Branch der veröffentlichten Site behält ältere Stände; löschen Sie ihn beim Anbieter und "
        "veröffentlichen Sie neu.",
        "feeds": "Kalender und Feeds, die jemand abgerufen hat, Mails, Ausdrucke und Teilnahmenachweise: Die holt niemand "
        "zurück. Bitten Sie um "
        "Löschung, wo Sie wissen, wer sie hat.",
        "history": "Die Geschichte von git ({count} Stände ihrer Dateien) nennt sie noch. So bereinigen Sie sie: Legen Sie "
        "eine Kopie des "
        "Repositorys an, installieren Sie git-filter-repo, schreiben Sie die Zeilen unten in eine Datei names.txt und geben "
        "Sie dann die Befehle "
        "ein; danach klonen alle neu, und der Anbieter löscht auf Bitte seine eigenen Kopien.",
        "no-history": "Kopien des Inhaltsordners, in Sicherungen und bei Kolleginnen und Kollegen.",
    },
}
