"""``python -m sijeong.sample FOLDER``: make the sample city."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from ..common.errors import SijeongError
from ..common.progress import Progress
from .city import generate_city
from .plan import PARTS, CityPlan


class _Terminal(Progress):
    """Steps with the seconds since the start."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    def _say(self, template: str, values: dict) -> None:
        print(f"{time.monotonic() - self._start:6.1f} s  {template.format(**values)}", flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; 0 when the city was made."""
    parser = argparse.ArgumentParser(prog="python -m sijeong.sample", description="Make the fictional sample city.")
    parser.add_argument("folder", type=Path, help="where to; replaced as a whole unless --only is given")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", choices=("small", "medium"), default="small")
    parser.add_argument("--taps", type=int, help="card rows over all days")
    parser.add_argument("--parcels", type=int, help="land parcels, roads not counted")
    parser.add_argument("--days", type=int, default=3)
    parser.add_argument("--only", action="append", choices=PARTS, default=[], help="write only this part (repeatable)")
    parser.add_argument("--cards-format", choices=("csv", "parquet"), default="csv")
    chosen = parser.parse_args(arguments)
    try:
        plan = CityPlan(chosen.seed, chosen.size, chosen.taps, chosen.parcels, chosen.days, chosen.cards_format,
                        tuple(chosen.only))  # fmt: skip
        terminal = _Terminal()
        city = generate_city(chosen.folder, plan, terminal)
    except SijeongError as problem:
        print(problem, file=sys.stderr)
        return 1
    terminal.step("Done: {folder}", folder=city.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
