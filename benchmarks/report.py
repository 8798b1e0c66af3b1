"""How long the report on rules and standards takes: CPU seconds after loading, for 50 cohorts of 200 people.

python3 benchmarks/report.py [--cohorts 50] [--people 200]

The content is made up and written to a temporary folder; loading is timed, too, but does not count.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

COMPANIES = 10
OTHERS = 20  # of the people of a cohort: line managers and HR contacts


def main() -> None:
    """Write, load, report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cohorts", type=int, default=50)
    parser.add_argument("--people", type=int, default=200)
    chosen = parser.parse_args()
    from mentorsite.report import text_lines, view_of
    from mentorsite.session import load
    from mentorsite.standards import report_on

    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        write(content, chosen.cohorts, chosen.people)
        before = time.process_time()
        project = load(content)
        if project is None:
            raise RuntimeError("the content does not hold")
        loaded = time.process_time()
        reports = tuple(report_on(project, project.cohorts, project.catalogues))
        judged = time.process_time()
        lines = sum(1 for _ in text_lines(view_of(project, reports, "de")))
        done = time.process_time()
    parts = sum(len(outcome.results) for one in reports for outcome in one.outcomes)
    print(f"{chosen.cohorts} cohorts of {chosen.people} people: {parts} results, {lines} lines")
    print(f"loading {loaded - before:.2f} s CPU")
    print(f"rules and catalogues {judged - loaded:.2f} s, words with file and line {done - judged:.2f} s CPU")


def write(content: Path, cohorts: int, people: int) -> None:
    """A site with so many cohorts."""
    files: dict[str, object] = {
        "site.yaml": {
            "title": "Mentoring",
            "description": "Ein Programm",
            "standards": ["forum-mentoring", "eument-net"],
            "organisation": {"name": "Verbund (Beispiel)"},
            "contact": {"role": "Koordination", "email": "koordination@mentoring.example"},
        },
        "programme.yaml": {"name": "Mentoring", "summary": "Ein Jahr", "description": "Ein Jahr im Tandem"},
    }
    for number in range(cohorts):
        files |= cohort(f"cohorts/c{number:02}", 2000 + number, (people - OTHERS) // 2)
    for path, value in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "utf-8")


def cohort(folder: str, year: int, tandems: int) -> dict[str, object]:
    """The four files of a cohort in which mentors and mentees work for neighbouring companies."""
    companies = [{"id": f"f{one}", "name": f"Firma {one} GmbH", "hr_contact": {"role": "Personal"}} for one in range(COMPANIES)]
    managers = [person(f"chef-{one}", "line_manager" if one % 2 else "hr", one, 7, "outside") for one in range(OTHERS)]
    mentors = [person(f"mentor-{one}", "mentor", one, 5, f"chef-{one % COMPANIES}") for one in range(tandems)]
    mentees = [person(f"mentee-{one}", "mentee", one + 1, 2, f"chef-{(one + 1) % COMPANIES}") for one in range(tandems)]
    made = [
        {
            "code": f"T{one:03}",
            "mentor": f"mentor-{one}",
            "mentee": f"mentee-{one}",
            "status": "completed",
            "started_on": f"{year}-02-02",
            "ended_on": f"{year}-12-07",
            "agreement_on": f"{year}-02-09",
            "check_ins": [f"{year}-05-04", f"{year}-08-31"],
        }
        for one in range(tandems)
    ]
    kinds = ("preparation", "kick_off", "workshop", "workshop", "interim_review", "workshop", "closing")
    events = [
        {
            "id": f"termin-{at}",
            "kind": kind,
            "title": f"Termin {at}",
            "start": f"{year}-{1 + at:02}-12 09:00",
            "end": "17:00",
            "place": "Saal",
            "audience": ["mentee", "mentor"],
        }
        for at, kind in enumerate(kinds)
    ]
    about = {"title": f"Durchgang {year}", "summary": "Viele", "state": "archived"}
    about |= {"start": f"{year}-01-01", "end": f"{year}-12-31"}
    return {
        f"{folder}/cohort.yaml": {**about, "companies": companies},
        f"{folder}/people.yaml": {"people": [*managers, *mentors, *mentees]},
        f"{folder}/tandems.yaml": {"tandems": made},
        f"{folder}/schedule.yaml": {"events": events},
    }


def person(identity: str, role: str, number: int, level: int, above: str) -> dict[str, object]:
    """Somebody."""
    company = f"f{number % COMPANIES}"
    known = {"level": level, "reports_to": above, "exclusions": [], "languages": ["de"], "position": "Fachkraft"}
    return {"id": identity, "name": f"Muster {identity}", "role": role, "company": company, **known}


if __name__ == "__main__":
    main()
