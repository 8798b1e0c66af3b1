"""What the report says by itself, in English and in German."""

from __future__ import annotations

from collections.abc import Mapping

STATES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "ok": "met",
        "documented": "documented",
        "attested": "attested",
        "accepted": "deviates for a reason",
        "unknown": "unknown",
        "warn": "not met",
        "fail": "violated",
    },
    "de": {
        "ok": "erfüllt",
        "documented": "belegt",
        "attested": "bestätigt",
        "accepted": "begründet abweichend",
        "unknown": "unbekannt",
        "warn": "nicht erfüllt",
        "fail": "verletzt",
    },
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "report": "Rules and standards",
        "honest": "A self-evaluation from the files of the site. It is no certificate, and nobody has examined it.",
        "rules": "Programme rules",
        "person": "What only people can vouch for",
        "met": "{met} of {total} met; the floor is {floor}",
        "reached": "reached",
        "missed": "not reached",
        "proposed": "The levels are proposed; they are not the publisher's own.",
        "facts": "rests on",
        "more": "and {n} more",
        "do": "to do",
        "origin": "origin",
        "number": "{name}: {value} (usual {usual})",
        "reason": "reason",
        "attested": "vouched for by {by}, {on}",
        "page": "evidence",
        "note": "note",
        "by_rules": "rules",
        "none": "There is no cohort yet.",
    },
    "de": {
        "report": "Regeln und Standards",
        "honest": "Eine Selbsteinschätzung aus den Dateien der Website. Sie ist kein Zertifikat, und niemand hat sie geprüft.",
        "rules": "Programmregeln",
        "person": "Was nur Menschen bestätigen können",
        "met": "{met} von {total} erfüllt; die Untergrenze ist {floor}",
        "reached": "erreicht",
        "missed": "nicht erreicht",
        "proposed": "Die Stufen sind ein Vorschlag; sie stammen nicht von der herausgebenden Stelle.",
        "facts": "beruht auf",
        "more": "und {n} weiteren",
        "do": "zu tun",
        "origin": "Herkunft",
        "number": "{name}: {value} (üblich {usual})",
        "reason": "Begründung",
        "attested": "bestätigt von {by}, {on}",
        "page": "Nachweis",
        "note": "Anmerkung",
        "by_rules": "Regeln",
        "none": "Es gibt noch keinen Durchgang.",
    },
}
