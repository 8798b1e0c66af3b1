"""What `mentorsite access` says, in English and German."""

from __future__ import annotations

WORDS = {
    "en": {
        "file": "The keys are in {file}. Whoever has this file can read everything: it belongs in no repository and in no "
        "mail. Keep a copy of it in a safe place; without it nobody can be let in or shut out any more.",
        "passphrase": "Passphrase of {name} (shown only now):",
        "link": "Link of {name} (shown only now):",
        "until": "It opens {what} up to and including {until}, from the next build on: mentorsite build.",
        "no-url": "site.yaml does not tell the site's address, so the link begins at its top.",
        "head": "{cohort}, accesses: {count}",
        "row": "  {name}: {groups}, until {until}{over}",
        "over": " (over)",
        "none": "There is no access yet: mentorsite access new COHORT NAME",
        "revoked": "{name} opens nothing that is built from now on. Build and publish the site anew: everybody else goes on as "
        "before, calendars that were subscribed to inside get another address. What {name} has read or stored before cannot be "
        "called back.",
        "secret": "Put the text of this command into the secret MENTORSITE_KEYS, nowhere else.",
        "everybody": "what is for all participants",
        "role": "what is for {role}",
        "person": "a page of their own",
        "all": "{count} links; hand out each to its own person only.",
        "nobody": "Everybody in {cohort} has a link already.",
    },
    "de": {
        "file": "Die Schlüssel liegen in {file}. Wer diese Datei hat, kann alles lesen: Sie gehört in kein Repository und in "
        "keine Mail. Heben Sie eine Kopie sicher auf; ohne sie lässt sich niemand mehr einlassen oder aussperren.",
        "passphrase": "Passphrase für {name} (nur jetzt zu sehen):",
        "link": "Link für {name} (nur jetzt zu sehen):",
        "until": "Das öffnet bis einschließlich {until}, was für {what} bestimmt ist, ab dem nächsten Bau: mentorsite build.",
        "no-url": "In site.yaml steht keine Adresse der Website, deshalb beginnt der Link an ihrem Anfang.",
        "head": "{cohort}, Zugänge: {count}",
        "row": "  {name}: {groups}, bis {until}{over}",
        "over": " (abgelaufen)",
        "none": "Es gibt noch keinen Zugang: mentorsite access new DURCHGANG NAME",
        "revoked": "{name} öffnet nichts mehr, was von jetzt an gebaut wird. Bauen und veröffentlichen Sie die Website neu: "
        "Für alle anderen bleibt es wie bisher, nur drinnen abonnierte Kalender bekommen eine andere Adresse. Was {name} "
        "vorher gelesen oder gespeichert hat, lässt sich nicht zurückholen.",
        "secret": "Dieser Text gehört in das Secret MENTORSITE_KEYS, nirgendwohin sonst.",
        "everybody": "alle Teilnehmenden",
        "role": "die Rolle {role}",
        "person": "eine Person allein",
        "all": "{count} Links; geben Sie jeden nur der einen Person.",
        "nobody": "In {cohort} haben schon alle einen Link.",
    },
}
