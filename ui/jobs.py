"""The jobs that the dock offers, and the steps each of them takes."""

from __future__ import annotations

from enum import Enum

from ..processing.translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


class Step(Enum):
    """One step of a job: its key (also the key under which the project remembers it) and its English title.

    What is told when it is done is the same for all, but for those that bring a sentence of their own (``{log}``: the
    file that its output LOG names).
    """

    IMPORT_TAPS = ("taps", QT_TRANSLATE_NOOP("Import card taps"))
    LINK_TAPS = ("legs", QT_TRANSLATE_NOOP("Link taps into journeys"))
    MAP_TRANSFERS = ("transfers", QT_TRANSLATE_NOOP("Map transfer flows and hubs"))
    OD_FLOWS = ("od_flows", QT_TRANSLATE_NOOP("Journeys between areas"))
    ROUTE_PROFILE = ("route_profile", QT_TRANSLATE_NOOP("Load along the routes"))
    ROUTE_SUMMARY = ("route_summary", QT_TRANSLATE_NOOP("Indicators of each route"))
    HUB_DETAILS = ("hub_details", QT_TRANSLATE_NOOP("Hubs and stops in depth"))
    DIRECT_GAPS = ("direct_gaps", QT_TRANSLATE_NOOP("Missing direct routes"))
    SERVICE_COVERAGE = ("service_coverage", QT_TRANSLATE_NOOP("Who lives near a stop"))
    EVALUATE_ROUTES = ("evaluate_routes", QT_TRANSLATE_NOOP("What if a route changes"))
    COMPARE_PERIODS = ("compare_periods", QT_TRANSLATE_NOOP("Before and after"))
    VALIDATE = ("validate", QT_TRANSLATE_NOOP("Check of the linking"))
    PUBLISH_FLOWS = ("publish_flows", QT_TRANSLATE_NOOP("Flows for publishing"))
    PURGE_TAPS = (
        "purge_taps",
        QT_TRANSLATE_NOOP("Destroy the records"),
        QT_TRANSLATE_NOOP("The records are destroyed. Written in {log}"),
    )
    MEASURE_FOREST = ("forest_proximity", QT_TRANSLATE_NOOP("Measure the distance to forest"))
    DRAW_BANDS = ("forest_bands", QT_TRANSLATE_NOOP("Draw distance bands"))
    FOREST_LAYER = ("forest_layer", QT_TRANSLATE_NOOP("Forest to measure against"))
    FOREST_REGISTER = ("forest_register", QT_TRANSLATE_NOOP("Register of forest-adjacent land"))
    PERMIT_CHECK = ("permit_check", QT_TRANSLATE_NOOP("Permit check near forest"))
    FOREST_SUMMARY = ("forest_summary", QT_TRANSLATE_NOOP("Summary by dong, village or cell"))
    WUI = ("wui", QT_TRANSLATE_NOOP("Wildland-urban interface"))
    FIRE_ACCESS = ("fire_access", QT_TRANSLATE_NOOP("Ways of fire engines"))
    FIRE_EXPOSURE = ("fire_exposure", QT_TRANSLATE_NOOP("Villages by exposure to fire"))
    IMPORT_SPREAD = ("import_spread", QT_TRANSLATE_NOOP("Evacuation zones of a forecast"))
    ROAD_NETWORK = ("road_network", QT_TRANSLATE_NOOP("Build the road network"))
    TRAFFIC_DEMAND = ("traffic_demand", QT_TRANSLATE_NOOP("Who drives from where to where"))
    ASSIGN_TRAFFIC = ("assign_traffic", QT_TRANSLATE_NOOP("Loads of the roads (equilibrium)"))
    SIMULATE_TRAFFIC = ("simulate_traffic", QT_TRANSLATE_NOOP("Simulate the traffic"))
    EDIT_SCENARIO = ("edit_scenario", QT_TRANSLATE_NOOP("Change something (scenario)"))
    COMPARE_SCENARIOS = ("compare_scenarios", QT_TRANSLATE_NOOP("What the scenario does"))
    CALIBRATE = ("calibrate", QT_TRANSLATE_NOOP("Calibrate against counts"))
    FIRE_INDEX = ("fire_index", QT_TRANSLATE_NOOP("Fetch the fire danger index"))
    PULL = ("pull", QT_TRANSLATE_NOOP("Pull a dataset"))
    PLAN = ("plan", QT_TRANSLATE_NOOP("Plan a pull"))
    CHECK_DATA = ("check", QT_TRANSLATE_NOOP("Check data"))
    IMPORT_FILE = ("import", QT_TRANSLATE_NOOP("Import a file"))
    ADD_FILES = ("add_files", QT_TRANSLATE_NOOP("Add my files"))
    EXPORT_BUNDLE = ("export_bundle", QT_TRANSLATE_NOOP("Export a bundle"))
    IMPORT_BUNDLE = ("import_bundle", QT_TRANSLATE_NOOP("Import a bundle"))
    PUBLISH_MOBILE = ("publish_mobile", QT_TRANSLATE_NOOP("Publish for phones"))
    PUBLISH_DATABASE = (
        "publish_database",
        QT_TRANSLATE_NOOP("Publish into the city's database"),
        QT_TRANSLATE_NOOP("The results are in the city's database."),
    )
    MAP_SHEETS = ("map_sheets", QT_TRANSLATE_NOOP("Map sheets for printing (PDF)"))
    CITY_INDICATORS = ("city_indicators", QT_TRANSLATE_NOOP("City indicators by dong"))
    EXPORT_TABLES = ("export_tables", QT_TRANSLATE_NOOP("All tables as a workbook"))
    SAMPLE_CITY = (
        "sample_city",
        QT_TRANSLATE_NOOP("Load the sample city"),
        QT_TRANSLATE_NOOP("The sample city is on the map. It is made up: no real place, person or plot."),
    )
    RUN_AGAIN = ("again", QT_TRANSLATE_NOOP("Run again"))
    TRY_LOGIN = ("try_login", QT_TRANSLATE_NOOP("Try a key"))
    TRY_CLUSTER = ("try_cluster", QT_TRANSLATE_NOOP("Try the cluster"))
    CHECK_ENGINES = ("check_engines", QT_TRANSLATE_NOOP("Check engines"))
    REMOVE_ENGINE = ("remove_engine", QT_TRANSLATE_NOOP("Remove engine"), QT_TRANSLATE_NOOP("The engine is removed."))
    INSTALL_ENGINE = ("engine", QT_TRANSLATE_NOOP("Install engine"), QT_TRANSLATE_NOOP("The engine is installed."))

    def __init__(self, key: str, english_title: str, english_done: str = "") -> None:
        self.key = key
        self.english_title = english_title
        self.english_done = english_done

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def done(self) -> str:
        """What is said when it has ended well; empty where its figures say it."""
        return tr(self.english_done) if self.english_done else ""


SIDE_BY_SIDE = (Step.ASSIGN_TRAFFIC, Step.SIMULATE_TRAFFIC, Step.EDIT_SCENARIO, Step.MAP_SHEETS)
"""Steps that are run several times for several answers, as with and without a scenario: a new one ages no other."""
BY_HAND = (Step.EDIT_SCENARIO, Step.PUBLISH_MOBILE, Step.PUBLISH_DATABASE, Step.PURGE_TAPS)
"""Steps that nothing but a person's own click may do again: they draw, hand out or destroy."""


class Job(Enum):
    """A row of the home page and the panel behind it: title, the title in one word, purpose, icon, steps and help page.

    A job without steps is not done once: it is a place to come back to. Analyses build on the steps, in any order.
    """

    DATA = (
        QT_TRANSLATE_NOOP("Data"),
        QT_TRANSLATE_NOOP("Data"),
        QT_TRANSLATE_NOOP("Find the datasets of LX and the national platforms, and pull them for your city."),
        "data.svg",
        (),
        "data",
    )
    BUS = (
        QT_TRANSLATE_NOOP("Bus transfers"),
        QT_TRANSLATE_NOOP("Bus"),
        QT_TRANSLATE_NOOP("From card records: where, between which routes and for how long people change buses."),
        "bus.svg",
        (Step.IMPORT_TAPS, Step.LINK_TAPS, Step.MAP_TRANSFERS),
        "linktaps",
        (
            Step.HUB_DETAILS,
            Step.OD_FLOWS,
            Step.ROUTE_PROFILE,
            Step.ROUTE_SUMMARY,
            Step.DIRECT_GAPS,
            Step.EVALUATE_ROUTES,
            Step.SERVICE_COVERAGE,
            Step.COMPARE_PERIODS,
            Step.VALIDATE,
            Step.PUBLISH_FLOWS,
        ),
    )
    FOREST = (
        QT_TRANSLATE_NOOP("Forest-adjacent land"),
        QT_TRANSLATE_NOOP("Forest"),
        QT_TRANSLATE_NOOP("Which parcels and buildings lie within the legal distance of forest, and how much of each."),
        "forest.svg",
        (Step.MEASURE_FOREST, Step.DRAW_BANDS),
        "forest",
        (
            Step.FOREST_LAYER,
            Step.FOREST_REGISTER,
            Step.PERMIT_CHECK,
            Step.FOREST_SUMMARY,
            Step.WUI,
            Step.FIRE_ACCESS,
            Step.FIRE_EXPOSURE,
            Step.IMPORT_SPREAD,
        ),
    )
    TRAFFIC = (
        QT_TRANSLATE_NOOP("Traffic simulation"),
        QT_TRANSLATE_NOOP("Traffic"),
        QT_TRANSLATE_NOOP("What a closure, a lane, a signal or a moved bus route does to the city's traffic."),
        "traffic.svg",
        (Step.ROAD_NETWORK, Step.TRAFFIC_DEMAND, Step.ASSIGN_TRAFFIC),
        "traffic",
        (Step.SIMULATE_TRAFFIC, Step.EDIT_SCENARIO, Step.COMPARE_SCENARIOS, Step.CALIBRATE),
    )
    MOBILE = (
        QT_TRANSLATE_NOOP("On the officials' phones"),
        QT_TRANSLATE_NOOP("Mobile"),
        QT_TRANSLATE_NOOP("Your results as an app for mayor, dong offices and patrols; it opens offline, too."),
        "phone.svg",
        (Step.PUBLISH_MOBILE,),
        "mobile",
        (Step.PUBLISH_DATABASE,),
    )
    REPORTS = (
        QT_TRANSLATE_NOOP("Maps and reports"),
        QT_TRANSLATE_NOOP("Reports"),
        QT_TRANSLATE_NOOP("Sheets for printing, an atlas by dong, the city's indicators, all tables as a workbook."),
        "report.svg",
        (),
        "reports",
        (Step.MAP_SHEETS, Step.CITY_INDICATORS, Step.EXPORT_TABLES),
    )

    def __init__(
        self,
        english_title: str,
        english_word: str,
        english_purpose: str,
        icon_file: str,
        steps: tuple[Step, ...],
        help_page: str,
        analyses: tuple[Step, ...] = (),
    ) -> None:
        self.english_title = english_title
        self.english_word = english_word
        self.english_purpose = english_purpose
        self.icon_file = icon_file
        self.steps = steps
        self.help_page = help_page
        self.analyses = analyses

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def word(self) -> str:
        """The title in one word."""
        return tr(self.english_word)

    @property
    def purpose(self) -> str:
        return tr(self.english_purpose)


def job_of(step: Step) -> Job | None:
    """The job that ``step`` belongs to; None for what serves all jobs."""
    return next((job for job in Job if step in job.steps or step in job.analyses), None)
