"""What templates may see: one frozen view a template, every value ready for its reader."""

from __future__ import annotations

from .access import AccessView
from .changes import ChangesView
from .cohorts import CohortsView, CohortView
from .companies import CompaniesView, TandemsView
from .events import EventView
from .handbook import (
    ChapterView,
    HandbookPrintView,
    HandbookView,
    NewsListView,
    NewsView,
    NotFoundView,
    PageView,
)
from .materials import MaterialsView
from .mine import MyPageView, MyRoleView
from .people import DirectoryView
from .programme import (
    CasesView,
    CaseView,
    ProgrammeView,
    StartView,
    WorkshopsView,
    WorkshopView,
)
from .schedules import ScheduleView
from .search import SearchView
from .standards import CatalogueView, StandardsView

View = (
    StartView
    | ProgrammeView
    | StandardsView
    | CatalogueView
    | CohortsView
    | CohortView
    | ScheduleView
    | ChangesView
    | EventView
    | CompaniesView
    | DirectoryView
    | TandemsView
    | MaterialsView
    | WorkshopsView
    | WorkshopView
    | CasesView
    | CaseView
    | HandbookView
    | ChapterView
    | HandbookPrintView
    | NewsListView
    | NewsView
    | PageView
    | SearchView
    | AccessView
    | MyPageView
    | MyRoleView
    | NotFoundView
)

# The one place that says which template shows which view.
TEMPLATES: dict[type[View], str] = {
    StartView: "start.html",
    ProgrammeView: "programme.html",
    StandardsView: "standards.html",
    CatalogueView: "catalogue.html",
    CohortsView: "cohorts.html",
    CohortView: "cohort.html",
    ScheduleView: "schedule.html",
    ChangesView: "changes.html",
    AccessView: "access.html",
    MyPageView: "my-page.html",
    MyRoleView: "my-role.html",
    EventView: "event.html",
    CompaniesView: "companies.html",
    DirectoryView: "directory.html",
    TandemsView: "tandems.html",
    MaterialsView: "materials.html",
    WorkshopsView: "workshops.html",
    WorkshopView: "workshop.html",
    CasesView: "cases.html",
    CaseView: "case.html",
    HandbookView: "handbook.html",
    ChapterView: "chapter.html",
    HandbookPrintView: "handbook-print.html",
    NewsListView: "news-list.html",
    NewsView: "news.html",
    PageView: "page.html",
    SearchView: "search.html",
    NotFoundView: "404.html",
}
