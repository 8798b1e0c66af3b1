"""Words and texts that break weak pages."""

from __future__ import annotations

LONG = "Gleichstellungsbeauftragtenkonferenz"
LAW = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
SENTENCE = f"Die {LONG} berät über das {LAW}, und zwar in mehreren Sitzungen, die hier nicht alle aufgezählt werden."

_COLUMNS = [LONG, "Zuständigkeitsbereich", "Wann", "Wie oft", "Wer", "Bemerkung", "Ansprechstelle", "Ablageort"]
TABLE = "\n".join(
    [
        f"| {' | '.join(_COLUMNS)} |",
        f"|{'---|' * len(_COLUMNS)}",
        *(f"| {' | '.join(f'{column} {row}' for column in _COLUMNS)} |" for row in range(5)),
    ]
)
PAGE = f"""{SENTENCE}

## {LONG}

{TABLE}

#### Zwei Ebenen tiefer

1. Erstens

   - {LONG}
   - `{"ein_sehr_langer_bezeichner_" * 4}`

2. Zweitens: [{LONG}](https://{LONG.lower()}.example/{"pfad/" * 20})

- [ ] {SENTENCE}
- [x] Erledigt

### {LAW}

> {SENTENCE}

> [!WARNING]
> {SENTENCE}

```
{"eine Zeile ohne Umbruch " * 12}
```

Begriff
: {SENTENCE}

Mit Fußnote.[^1] Und https://www.{LONG.lower()}.example/ohne-umbruch-{"x" * 80}

[^1]: {SENTENCE}
"""


def text(words: str) -> dict[str, str]:
    """German, and for every other text English too: the rest is missing."""
    return {"de": words} if len(words) % 2 else {"de": words, "en": f"English: {words}"}
