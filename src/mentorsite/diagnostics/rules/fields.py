"""Rules about single fields: names, and the form of values."""

from __future__ import annotations

from ..rule import rule

RULES = (
    rule(
        "unknown-key",
        locked=True,
        en='there is no field "{key}" here',
        de="ein Feld „{key}“ gibt es hier nicht",
        help_en="The names of fields are fixed, so that a slip of the pen is noticed instead of being published.",
        help_de="Die Namen der Felder liegen fest, damit ein Tippfehler auffällt, statt veröffentlicht zu werden.",
    ),
    rule(
        "missing-key",
        locked=True,
        en='the field "{key}" is missing',
        de="das Feld „{key}“ fehlt",
        help_en="This field is required; without it the page could not say what it must.",
        help_de="Dieses Feld ist Pflicht; ohne es könnte die Seite nicht sagen, was sie muss.",
    ),
    rule(
        "value-empty",
        locked=True,
        en="{what} has no value",
        de="{what} hat keinen Wert",
        help_en="Write a value behind the colon, or delete the line if the field is optional.",
        help_de="Schreiben Sie einen Wert hinter den Doppelpunkt, oder löschen Sie die Zeile, wenn das Feld freiwillig ist.",
    ),
    rule(
        "text-expected",
        locked=True,
        en="{what} must be a text",
        de="{what} muss ein Text sein",
        help_en="A text is one string, or for texts that readers see one string per language:\n\n    title:\n      de: Auftakt\n"
        "      en: Kick-off",
        help_de="Ein Text ist eine Zeichenkette oder, wo Leserinnen und Leser ihn sehen, eine je Sprache:\n\n    title:\n"
        "      de: Auftakt\n      en: Kick-off",
    ),
    rule(
        "text-language",
        locked=True,
        en='"{lang}" is not a language of this site ({languages})',
        de="„{lang}“ ist keine Sprache dieser Site ({languages})",
        help_en="The languages of a site stand in site.yaml under languages. A text, or a page such as page.en.md, may be written in "
        "these only.",
        help_de="Die Sprachen der Site stehen in site.yaml unter languages. Nur in diesen darf ein Text oder eine Seite wie page.en.md "
        "geschrieben sein.",
    ),
    rule(
        "list-expected",
        locked=True,
        en="{what} must be a list",
        de="{what} muss eine Liste sein",
        help_en="A list has one entry a line, each with a hyphen and a space, or stands in brackets: [mentee, mentor].",
        help_de="Eine Liste hat einen Eintrag je Zeile, jeder mit Bindestrich und Leerzeichen, oder steht in Klammern: [mentee, mentor].",
    ),
    rule(
        "list-short",
        locked=True,
        en='"{key}" needs at least one entry',
        de="„{key}“ braucht mindestens einen Eintrag",
        help_en="This list must not be empty.",
        help_de="Diese Liste darf nicht leer sein.",
    ),
    rule(
        "mapping-expected",
        locked=True,
        en="{what} must consist of fields (name: value)",
        de="{what} muss aus Feldern bestehen (Name: Wert)",
        help_en="What belongs to this entry stands below it, indented, each with a name and a colon.",
        help_de="Was zu diesem Eintrag gehört, steht eingerückt darunter, jeweils mit Name und Doppelpunkt.",
    ),
    rule(
        "number-form",
        locked=True,
        en='"{key}" must be a whole number, not "{value}"',
        de="„{key}“ muss eine ganze Zahl sein, nicht „{value}“",
        help_en="Write digits only, without a unit.",
        help_de="Schreiben Sie nur Ziffern, ohne Einheit.",
    ),
    rule(
        "number-range",
        locked=True,
        en='"{key}" is {value}, but must be {bound}',
        de="„{key}“ ist {value}, muss aber {bound} sein",
        help_en="The number lies outside what makes sense for this field.",
        help_de="Die Zahl liegt außerhalb dessen, was für dieses Feld sinnvoll ist.",
    ),
    rule(
        "yes-no",
        locked=True,
        en='"{key}" must be true or false, not "{value}"',
        de="„{key}“ muss true oder false sein, nicht „{value}“",
        help_en="Words such as yes, no, ja, on stay words here, so that a text may hold them. A switch is set with true or false.",
        help_de="Wörter wie ja, nein, yes, on bleiben hier Wörter, damit ein Text sie enthalten kann. Ein Schalter steht auf true oder false.",
    ),
    rule(
        "date-form",
        locked=True,
        en='"{value}" is not a date of the form 2026-03-12',
        de="„{value}“ ist kein Datum der Form 2026-03-12",
        help_en="Dates are written year-month-day, with two digits each for month and day; a time follows after a space: 2026-03-12 09:30.",
        help_de="Ein Datum wird als Jahr-Monat-Tag geschrieben, Monat und Tag zweistellig; eine Uhrzeit folgt nach einem Leerzeichen: "
        "2026-03-12 09:30.",
    ),
    rule(
        "date-impossible",
        locked=True,
        en="there is no day {value}",
        de="den Tag {value} gibt es nicht",
        help_en="The form is right, but the calendar has no such day.",
        help_de="Die Form stimmt, aber im Kalender gibt es diesen Tag nicht.",
    ),
    rule(
        "time-form",
        locked=True,
        en='"{value}" is not a time of the form 09:30',
        de="„{value}“ ist keine Uhrzeit der Form 09:30",
        help_en="Times are written with hours and minutes, 00:00 to 23:59.",
        help_de="Uhrzeiten werden mit Stunden und Minuten geschrieben, 00:00 bis 23:59.",
    ),
    rule(
        "choice-unknown",
        locked=True,
        en='"{key}" cannot be "{value}"',
        de="„{key}“ kann nicht „{value}“ sein",
        help_en="This field takes one of a fixed set of words.",
        help_de="Dieses Feld nimmt eines von fest vereinbarten Wörtern.",
    ),
    rule(
        "id-form",
        locked=True,
        en='"{value}" cannot be an id',
        de="„{value}“ kann keine Kennung sein",
        help_en="An id consists of letters a-z, digits and hyphens, without spaces or umlauts: auftakt-2026. A few words (con, aux, nul, "
        "prn, com1, lpt1 and the like) cannot be used since Windows keeps them for itself.",
        help_de="Eine Kennung besteht aus Buchstaben a-z, Ziffern und Bindestrichen, ohne Leerzeichen oder Umlaute: auftakt-2026. Einige "
        "Wörter (con, aux, nul, prn, com1, lpt1 und ähnliche) gehen nicht, weil Windows sie für sich behält.",
    ),
    rule(
        "url-form",
        locked=True,
        en='"{value}" is not a web address (https://...)',
        de="„{value}“ ist keine Webadresse (https://...)",
        help_en="A web address begins with https:// or http:// and holds no spaces.",
        help_de="Eine Webadresse beginnt mit https:// oder http:// und enthält keine Leerzeichen.",
    ),
    rule(
        "email-form",
        locked=True,
        en='"{value}" is not an e-mail address',
        de="„{value}“ ist keine E-Mail-Adresse",
        help_en="An e-mail address has the form name@organisation.example.",
        help_de="Eine E-Mail-Adresse hat die Form name@organisation.example.",
    ),
    rule(
        "timezone-unknown",
        locked=True,
        en='there is no time zone "{value}"',
        de="eine Zeitzone „{value}“ gibt es nicht",
        help_en="Time zones have names of the form Europe/Berlin, Europe/Vienna, Europe/Zurich.",
        help_de="Zeitzonen heißen zum Beispiel Europe/Berlin, Europe/Vienna, Europe/Zurich.",
    ),
    rule(
        "language-tag",
        locked=True,
        en='"{value}" is not a language code',
        de="„{value}“ ist kein Sprachkürzel",
        help_en="Languages are named by their codes: de for German, en for English, fr for French.",
        help_de="Sprachen werden mit ihrem Kürzel genannt: de für Deutsch, en für Englisch, fr für Französisch.",
    ),
)
