"""The programme rules, as findings about a cohort that is announced or runs. The report has their parts, numbers and origins."""

from __future__ import annotations

from ..rule import Rule, Severity, rule

WORDS = "{title}; {sentence} ({facts}) [{part}]"


def _programme_rule(name: str, number: str, en: str, de: str) -> Rule:
    """A rule of the programme: a note where something should be otherwise, a warning where it must be."""
    return rule(
        name,
        severity=Severity.INFO,
        en=f"not kept: {WORDS}",
        de=f"nicht eingehalten: {WORDS}",
        help_en=f"Programme rule {number}: {en} What must be kept is a warning, what should be is a note. mentorsite report shows all "
        "parts of the rule, the facts and where the numbers come from. A programme may deviate: with another number and a reason under "
        "requirements in programme.yaml, or with a reason under deviations in cohort.yaml.",
        help_de=f"Programmregel {number}: {de} Was eingehalten werden muss, ist eine Warnung, was eingehalten werden soll, ein Hinweis. "
        "mentorsite report zeigt alle Teile der Regel, die Tatsachen und woher die Zahlen stammen. Ein Programm darf abweichen: mit "
        "einer anderen Zahl und Begründung unter requirements in programme.yaml, oder mit einer Begründung unter deviations in "
        "cohort.yaml.",
    )


RULES = (
    _programme_rule("rule-companies", "R1", "enough companies take part.", "Genug Unternehmen nehmen teil."),
    _programme_rule(
        "rule-balance",
        "R2",
        "each company sends mentors and mentees, and there are enough mentors.",
        "Jedes Unternehmen entsendet Menschen auf beiden Seiten, und die Mentorinnen und Mentoren reichen aus.",
    ),
    _programme_rule(
        "rule-crossing", "R3", "tandems cross company borders.", "Tandems verbinden über Unternehmensgrenzen hinweg."
    ),
    _programme_rule(
        "rule-independence",
        "R4",
        "nobody in a tandem depends on the other.",
        "Niemand hängt im Tandem von der anderen Person ab.",
    ),
    _programme_rule(
        "rule-pairing",
        "R5",
        "each mentee has exactly one tandem, no mentor too many.",
        "Alle Mentees haben genau ein Tandem, niemand begleitet zu viele.",
    ),
    _programme_rule(
        "rule-period",
        "R6",
        "the cohort is as long as others, and its dates are in order.",
        "Der Durchgang dauert so lange wie üblich, und seine Termine folgen aufeinander.",
    ),
    _programme_rule(
        "rule-workshops",
        "R7",
        "there are enough workshops, full days, for both sides.",
        "Es gibt genug Workshops, ganztägig, für beide Seiten.",
    ),
    _programme_rule(
        "rule-contents", "R8", "all five contents of mentoring occur.", "Alle fünf Inhalte des Mentorings kommen vor."
    ),
    _programme_rule(
        "rule-support",
        "R9",
        "companies take part, and the coordinator checks in with each tandem.",
        "Die Unternehmen wirken mit, und die Koordination spricht mit jedem Tandem.",
    ),
    _programme_rule(
        "rule-agreement",
        "R10",
        "agreement, evaluation, consent and the pages that the law wants are there.",
        "Vereinbarung, Auswertung, Einwilligungen und die vorgeschriebenen Seiten sind da.",
    ),
)
