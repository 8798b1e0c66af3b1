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
        "photo-consent",
        en='"{target}" shows somebody who has not agreed to that',
        de="„{target}“ zeigt jemanden, der oder die nicht eingewilligt hat",
        help_en="A picture that people.yaml names as the photo of a person stays out of the site until she has a consent with the "
        "scope photo and one to be named, neither of them withdrawn; then no text may show it either. Record the consent, or take "
        "the picture out of the text.",
        help_de="Ein Bild, das in people.yaml als Foto einer Person steht, bleibt aus der Website heraus, bis eine Einwilligung mit "
        "dem scope photo und eine für die Nennung vorliegen und nicht widerrufen sind; dann darf es auch in keinem Text stehen. Tragen "
        "Sie die Einwilligung ein oder nehmen Sie das Bild aus dem Text.",
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
        "tandem-form",
        en="the numbers do not fit the form {form}: mentors {mentors}, mentees {mentees}",
        de="die Zahlen passen nicht zur Form {form}: Mentorinnen und Mentoren {mentors}, Mentees {mentees}",
        help_en="A tandem is one mentor and one mentee; a group has at least one mentor and several mentees, or several mentors; "
        "peers are at least two mentees without a mentor. Without form, the numbers say which of them it is.",
        help_de="Ein Tandem sind eine Mentorin oder ein Mentor und eine Person als Mentee; eine Gruppe hat mindestens eine "
        "Mentorin oder einen Mentor und mehrere Mentees, oder mehrere Mentorinnen und Mentoren; Peers sind mindestens zwei Mentees "
        "ohne Mentor/in. Ohne form sagen die Zahlen, was davon es ist.",
    ),
    rule(
        "tandem-fields",
        en="{one} and {several} are both given",
        de="{one} und {several} stehen beide da",
        help_en="mentor and mentee are for one person, mentors and mentees for a list. Only one of each pair is read.",
        help_de="mentor und mentee sind für eine Person da, mentors und mentees für eine Liste. Gelesen wird nur eines von beiden.",
    ),
    rule(
        "tandem-person",
        en='"{id}" stands in this tandem twice',
        de="„{id}“ steht in diesem Tandem zweimal",
        help_en="Nobody is her own mentor, and everybody counts once.",
        help_de="Niemand ist die eigene Mentorin oder der eigene Mentor, und jede Person zählt einmal.",
    ),
    rule(
        "tandem-twice",
        en='"{id}" is already a mentee in an active tandem: {code}',
        de="„{id}“ ist schon Mentee in einem laufenden Tandem: {code}",
        help_en="A mentee has one active tandem of a form at a time; a tandem and a peer group beside it are fine. If the earlier "
        "tandem has come to its end, give it the status completed or dissolved.",
        help_de="Eine Mentee hat zur selben Zeit ein laufendes Tandem je Form; ein Tandem und daneben eine Peer-Gruppe sind in Ordnung. "
        "Ist das frühere Tandem zu Ende, bekommt es den Stand completed oder dissolved.",
    ),
    rule(
        "check-in-outside",
        severity=Severity.WARNING,
        en="the check-in on {day} is {where} ({limit})",
        de="das Begleitgespräch am {day} liegt {where_de} des Tandems ({limit})",
        help_en="Check-ins take place between started_on and ended_on.",
        help_de="Begleitgespräche finden zwischen started_on und ended_on statt.",
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
    rule(
        "successor-circle",
        en='the tandems that follow "{code}" lead back to it',
        de="die Tandems, die auf „{code}“ folgen, führen zu ihm zurück",
        help_en="successor is the code of the tandem that came after this one; follow the codes and delete the one that is wrong.",
        help_de="successor ist der Code des Tandems, das nach diesem kam; gehen Sie die Codes entlang und löschen Sie den falschen.",
    ),
)
