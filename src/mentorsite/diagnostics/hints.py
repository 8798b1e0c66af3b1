"""What to do about it: one sentence under a finding, where the values at hand allow a concrete one."""

from __future__ import annotations

from collections.abc import Mapping

HINTS: Mapping[str, Mapping[str, str]] = {
    "near": {"en": 'did you mean "{near}"?', "de": "Meinten Sie „{near}“?"},
    "choices": {"en": "possible here: {choices}", "de": "möglich sind hier: {choices}"},
    "iso": {"en": "write {iso}", "de": "Schreiben Sie {iso}."},
    "encoding": {
        "en": "it looks like {found}; save it again, choosing UTF-8 as encoding",
        "de": "Es sieht nach {found} aus; speichern Sie die Datei neu und wählen Sie als Kodierung UTF-8.",
    },
    "quotes": {
        "en": "put quotes around a value that contains ': '",
        "de": "Setzen Sie einen Wert, der „: “ enthält, in Anführungszeichen.",
    },
    "true": {"en": "write true", "de": "Schreiben Sie true."},
    "false": {"en": "write false", "de": "Schreiben Sie false."},
    "add": {"en": "add it: {example}", "de": "Ergänzen Sie: {example}"},
    "https": {"en": "write {better}", "de": "Schreiben Sie {better}."},
}

# Hints that belong to a rule whatever its values are.
RULE_HINTS: Mapping[str, str] = {"yaml-colon": "quotes"}
