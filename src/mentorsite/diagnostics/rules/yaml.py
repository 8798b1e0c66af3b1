"""Rules about the form of YAML."""

from __future__ import annotations

from ..rule import rule

RULES = (
    rule(
        "yaml-syntax",
        locked=True,
        en="the file cannot be understood from here on",
        de="ab hier ist die Datei nicht zu verstehen",
        help_en="The mistake is on this line or on the one above. Compare both with an entry that works: the same indentation, a space "
        "after each colon, quotes closed.",
        help_de="Der Fehler steht in dieser Zeile oder in der darüber. Vergleichen Sie beide mit einem Eintrag, der funktioniert: "
        "gleiche Einrückung, nach jedem Doppelpunkt ein Leerzeichen, Anführungszeichen geschlossen.",
    ),
    rule(
        "yaml-tab",
        locked=True,
        en="a tab stands in the indentation",
        de="in der Einrückung steht ein Tabulator",
        help_en="YAML allows only spaces at the start of a line. Replace the tab by two spaces; most editors can do so in the whole file.",
        help_de="YAML erlaubt am Zeilenanfang nur Leerzeichen. Ersetzen Sie den Tabulator durch zwei Leerzeichen; die meisten Editoren "
        "können das in der ganzen Datei.",
    ),
    rule(
        "yaml-colon",
        locked=True,
        en="a colon stands inside this value",
        de="in diesem Wert steht ein Doppelpunkt",
        help_en='A colon followed by a space divides a field from its value. Where a text itself holds ": ", put quotes around all of '
        'it: title: "Workshop: plan your career".',
        help_de="Doppelpunkt und Leerzeichen trennen ein Feld von seinem Wert. Enthält der Text selbst „: “, setzen Sie "
        'Anführungszeichen um den ganzen Text: title: "Workshop: Karriere planen".',
    ),
    rule(
        "yaml-space",
        locked=True,
        en='a space is missing after "{mark}"',
        de="nach „{mark}“ fehlt ein Leerzeichen",
        help_en="Between the colon of a field and its value there is a space: title: Kick-off. So there is after the hyphen of a list entry.",
        help_de="Zwischen dem Doppelpunkt eines Feldes und dem Wert steht ein Leerzeichen: title: Auftakt. Ebenso nach dem Bindestrich "
        "eines Listeneintrags.",
    ),
    rule(
        "yaml-field",
        locked=True,
        en="this line is no field (name: value): the colon is missing",
        de="diese Zeile ist kein Feld (Name: Wert): Es fehlt der Doppelpunkt",
        help_en="Every line is a field with a colon, an entry of a list with a hyphen, or the continuation of a longer text, which stands "
        "further right than the name of its field.",
        help_de="Jede Zeile ist ein Feld mit Doppelpunkt, ein Listeneintrag mit Bindestrich oder die Fortsetzung eines längeren Textes, "
        "die weiter rechts steht als der Name ihres Feldes.",
    ),
    rule(
        "yaml-quote",
        locked=True,
        en="the quote that opens here is never closed",
        de="das Anführungszeichen, das hier öffnet, wird nie geschlossen",
        help_en="A value that opens with a quote must end with the same one. Inside single quotes an apostrophe is written twice.",
        help_de="Ein Wert, der mit einem Anführungszeichen beginnt, endet mit demselben. Innerhalb einfacher Anführungszeichen wird ein "
        "Apostroph doppelt geschrieben.",
    ),
    rule(
        "yaml-bracket",
        locked=True,
        en="the bracket that opens here is never closed, or a comma is missing inside",
        de="die Klammer, die hier öffnet, wird nie geschlossen, oder darin fehlt ein Komma",
        help_en="Lists may be written in one line: [mentee, mentor]. A text that begins with a bracket needs quotes.",
        help_de="Listen dürfen in einer Zeile stehen: [mentee, mentor]. Ein Text, der mit einer Klammer beginnt, braucht "
        "Anführungszeichen.",
    ),
    rule(
        "yaml-escape",
        locked=True,
        en="between double quotes a backslash has a special meaning",
        de="zwischen doppelten Anführungszeichen hat ein Backslash eine besondere Bedeutung",
        help_en="Use single quotes around a text that holds a backslash.",
        help_de="Setzen Sie einfache Anführungszeichen um einen Text mit Backslash.",
    ),
    rule(
        "yaml-special",
        locked=True,
        en='a value that begins with "{character}" needs quotes',
        de="ein Wert, der mit „{character}“ beginnt, braucht Anführungszeichen",
        help_en="Some characters have a meaning of their own at the start of a value: @ ` % & * ! | > { [. Put quotes around the value.",
        help_de="Manche Zeichen haben am Anfang eines Werts eine eigene Bedeutung: @ ` % & * ! | > { [. Setzen Sie Anführungszeichen "
        "um den Wert.",
    ),
    rule(
        "yaml-after-quote",
        locked=True,
        en="text follows after the closing quote",
        de="nach dem schließenden Anführungszeichen folgt noch Text",
        help_en="Quotes enclose the whole value, or none of it. Use the other kind of quote around a text that begins with a quoted word.",
        help_de="Anführungszeichen umschließen den ganzen Wert oder nichts davon. Nehmen Sie für einen Text, der mit einem Wort in "
        "Anführungszeichen beginnt, außen die andere Sorte.",
    ),
    rule(
        "yaml-indent",
        locked=True,
        en="the indentation of this line does not fit the lines above",
        de="die Einrückung dieser Zeile passt nicht zu den Zeilen darüber",
        help_en="Fields of one record begin in the same column; what belongs to a field stands two spaces further right; list entries "
        "begin with a hyphen and a space.",
        help_de="Felder eines Datensatzes beginnen in derselben Spalte; was zu einem Feld gehört, steht zwei Leerzeichen weiter rechts; "
        "Listeneinträge beginnen mit Bindestrich und Leerzeichen.",
    ),
    rule(
        "yaml-documents",
        locked=True,
        en="a second document begins here (---)",
        de="hier beginnt ein zweites Dokument (---)",
        help_en="One file holds one record. Put the second part in a file of its own, or delete the line.",
        help_de="Eine Datei enthält einen Datensatz. Der zweite Teil gehört in eine eigene Datei, oder die Zeile entfällt.",
    ),
    rule(
        "yaml-anchor",
        locked=True,
        en='a value that begins with "{character}" needs quotes',
        de="ein Wert, der mit „{character}“ beginnt, braucht Anführungszeichen",
        help_en="A value that begins with & or * is a reference in YAML. If text is meant, put quotes around it; else write the value out.",
        help_de="Ein Wert, der mit & oder * beginnt, ist in YAML ein Verweis. Ist Text gemeint, setzen Sie Anführungszeichen; sonst "
        "schreiben Sie den Wert aus.",
    ),
    rule(
        "yaml-tag",
        locked=True,
        en='a value that begins with "{character}" needs quotes',
        de="ein Wert, der mit „{character}“ beginnt, braucht Anführungszeichen",
        help_en="A value that begins with an exclamation mark asks YAML to build something other than text. If text is meant, put quotes "
        "around it.",
        help_de="Ein Wert, der mit einem Ausrufezeichen beginnt, verlangt von YAML etwas anderes als Text. Ist Text gemeint, setzen Sie "
        "Anführungszeichen.",
    ),
    rule(
        "yaml-depth",
        locked=True,
        en="the nesting is deeper than {depth} levels",
        de="die Verschachtelung ist tiefer als {depth} Ebenen",
        help_en="No field of a site needs so many levels; a bracket or an indentation went wrong.",
        help_de="Kein Feld einer Site braucht so viele Ebenen; eine Klammer oder Einrückung ist verrutscht.",
    ),
    rule(
        "yaml-key",
        locked=True,
        en="the name of a field must be a word",
        de="der Name eines Feldes muss ein Wort sein",
        help_en="To the left of the colon stands the name of a field, nothing else.",
        help_de="Links vom Doppelpunkt steht der Name eines Feldes, sonst nichts.",
    ),
    rule(
        "yaml-double-key",
        locked=True,
        en='"{key}" stands twice; the first one is on line {line}',
        de="„{key}“ steht doppelt; zum ersten Mal in Zeile {line}",
        help_en="A field may stand once in a record. Often an entry was copied and its hyphen forgotten.",
        help_de="Ein Feld darf in einem Datensatz nur einmal stehen. Oft wurde ein Eintrag kopiert und der Bindestrich vergessen.",
    ),
    rule(
        "yaml-top",
        locked=True,
        en="the file must consist of fields (name: value)",
        de="die Datei muss aus Feldern bestehen (Name: Wert)",
        help_en="At the left margin stand the names of the fields, each with a colon. A list needs a field that it belongs to.",
        help_de="Am linken Rand stehen die Namen der Felder, jeder mit einem Doppelpunkt. Eine Liste braucht ein Feld, zu dem sie gehört.",
    ),
)
