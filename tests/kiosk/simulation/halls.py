"""Halls of our own, smaller than the shipped ones. None of their figures served to set the estimator."""

from __future__ import annotations

from kiosk.simulation.model import Service, SimDesk, SimHall, SimLine

HALF_PAST_EIGHT, CLOSING = 8.5 * 60, 17.25 * 60
HOURS = {8: 0.5, 9: 1.0, 10: 1.2, 11: 1.1, 12: 0.8, 13: 1.0, 14: 1.0, 15: 0.8, 16: 0.6}


def arrivals(busiest: float) -> dict[int, float]:
    return {hour: busiest * share for hour, share in HOURS.items()}


def small() -> SimHall:
    """Four counters, two of them for two lines, lunch in turns, a second line for some."""
    return SimHall(
        name="テスト町",
        opens=HALF_PAST_EIGHT,
        closes=CLOSING,
        lines={
            "A": SimLine("A", "証明", arrivals(8.5), (Service(5.5, 0.5),), 6, 0.08, 0.5, 0.75, 0.04),
            "B": SimLine(
                "B",
                "住所",
                arrivals(5.2),
                (Service(12, 0.45, 0.6), Service(26, 0.45, 0.4)),
                15,
                priority=0.12,
                prepared=0.4,
                prepared_pace=0.65,
                no_show=0.04,
                then={"D": 0.3},
            ),
            "D": SimLine("D", "保険", arrivals(1.8), (Service(13, 0.55),), 12, 0.15, 0.3, 0.75, 0.04),
        },
        desks={
            "S1": SimDesk("S1", ("A", "B"), ((510, 690), (750, 1035))),
            "S2": SimDesk("S2", ("A", "B"), ((510, 750), (810, 1035))),
            "S3": SimDesk("S3", ("B",), ((540, 720), (780, 1005)), pace=1.1),
            "H": SimDesk("H", ("D",), ((510, 720), (780, 1035))),
        },
        day_spread=0.1,
        returns=0.3,
        weekdays={0: 1.2},
    )


def quiet(desks: int = 1, minutes: float = 10.0, spread: float = 0.0) -> SimHall:
    """One line, no luck but that of coming."""
    opened = ((HALF_PAST_EIGHT, CLOSING),)
    return SimHall(
        name="静かな窓口",
        opens=HALF_PAST_EIGHT,
        closes=CLOSING,
        lines={"B": SimLine("B", "受付", arrivals(5), (Service(minutes, spread),), minutes)},
        desks={f"W{one}": SimDesk(f"W{one}", ("B",), opened) for one in range(desks)},
        between=0.0,
    )
