import pandas as pd
import pytest

from sijeong.sample import CityPlan, generate_city


@pytest.fixture(scope="session")
def city(tmp_path_factory):
    """The small city of seed 1."""
    return generate_city(tmp_path_factory.mktemp("sample") / "city", CityPlan(seed=1))


@pytest.fixture(scope="session")
def truth(city):
    """The ground truth tables by name."""
    texts = ["card_no", "user_type", "route_id", "board_stop", "alight_stop", "from_stop", "to_stop", "from_route"]
    text = dict.fromkeys([*texts, "to_route", "origin_stop", "destination_stop"], str)
    times = {
        "legs": ["board_time", "alight_time"],
        "journeys": ["start", "end"],
        "transfers": ["alight_time", "board_time"],
        "defects": [],
    }
    return {
        name: pd.read_csv(city.truth / f"{name}.csv.gz", dtype=text, parse_dates=columns)
        for name, columns in times.items()
    }
