"""Where the time of a command went: a line for each module, a table at the end."""

import sys
from collections import defaultdict
from time import perf_counter

from trainer.problems import printable
from trainer.timing import Timings


class Spent:
    """Adds up what the stages took; tells each module's where `verbose`, and all of them where `table`."""

    def __init__(self, *, verbose: bool, table: bool) -> None:
        self._verbose, self._table = verbose, table
        self._began = perf_counter()
        self._total: dict[str, float] = defaultdict(float)
        self._times: dict[str, int] = defaultdict(int)

    def add(self, folder: str, timings: Timings) -> None:
        for stage, seconds in timings:
            self._total[stage] += seconds
            self._times[stage] += 1
        if self._verbose:
            told = ", ".join(f"{stage} {1000 * seconds:.0f} ms" for stage, seconds in timings) or "known"
            print(f"{perf_counter() - self._began:8.3f} s  {printable(folder)}: {told}", file=sys.stderr)

    def show(self) -> None:
        """The table: processor time of all processes may add up to more than the wall clock shows."""
        if not self._table:
            return
        width = max((len(stage) for stage in self._total), default=5)
        whole = sum(self._total.values()) or 1.0
        rows = sorted(self._total.items(), key=lambda item: -item[1])
        print(f"{'stage':{width}}  modules    seconds   share   ms each", file=sys.stderr)
        for stage, seconds in rows:
            times = self._times[stage]
            each = 1000 * seconds / times
            line = f"{stage:{width}}  {times:7,}  {seconds:9.3f}  {seconds / whole:6.1%}  {each:8.1f}"
            print(line, file=sys.stderr)
        print(f"{perf_counter() - self._began:.3f} s passed meanwhile", file=sys.stderr)
