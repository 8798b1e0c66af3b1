"""Rules about people and tandems."""

from __future__ import annotations

from ..rule import Severity, rule

RULES = (
    rule(
        "consent-dates",
        en="the consent is withdrawn ({withdrawn}) before it was given ({given})",
        de="die Einwilligung ist widerrufen ({withdrawn}), bevor sie erteilt wurde ({given})",
        help_en="given_on and withdrawn_on are days in this order.",
        help_de="given_on und withdrawn_on sind Tage in dieser Reihenfolge.",
    ),
    rule(
        "reports-to-circle",
        en="the chain of reports_to leads back to {id}",
        de="die Kette von reports_to führt zu {id} zurück",
        help_en="Nobody is her own superior, not even by way of others.",
        help_de="Niemand ist die eigene Vorgesetzte, auch nicht über andere.",
    ),
    rule(
        "tandem-same-company",
        en="mentor and mentee come from the same company ({company})",
        de="Mentor/in und Mentee kommen aus demselben Unternehmen ({company})",
        help_en="Cross-mentoring pairs people across company borders; companies of one group (parent) count as one.",
        help_de="Cross-Mentoring verbindet über Unternehmensgrenzen hinweg; Unternehmen einer Gruppe (parent) zählen als eines.",
    ),
    rule(
        "tandem-role",
        en='"{id}" is entered as {role} in people.yaml',
        de="„{id}“ ist in people.yaml als {role} eingetragen",
        help_en="The mentor of a tandem has the role mentor, the mentee the role mentee.",
        help_de="In einem Tandem hat eine Person die Rolle mentor, die andere die Rolle mentee.",
    ),
    rule(
        "tandem-dates",
        en="the tandem ends ({end}) before it starts ({start})",
        de="das Tandem endet ({end}), bevor es beginnt ({start})",
        help_en="started_on and ended_on are days in this order.",
        help_de="started_on und ended_on sind Tage in dieser Reihenfolge.",
    ),
    rule(
        "tandem-ended",
        en="a tandem that is {status} needs the day on which it ended: ended_on",
        de="ein Tandem mit dem Stand {status} braucht den Tag, an dem es endete: ended_on",
        help_en="Completed and dissolved tandems have an end.",
        help_de="Abgeschlossene und aufgelöste Tandems haben ein Ende.",
    ),
    rule(
        "tandem-successor",
        severity=Severity.WARNING,
        en="a dissolved tandem needs a successor, or a note why there is none",
        de="ein aufgelöstes Tandem braucht ein Nachfolge-Tandem oder eine Notiz, warum es keines gibt",
        help_en="successor is the code of the new tandem; note explains.",
        help_de="successor ist der Code des neuen Tandems; note erklärt.",
    ),
)
