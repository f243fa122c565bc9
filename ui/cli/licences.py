"""`kakanai licences`: what the product stands on, and under which licence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import typer


@dataclass(frozen=True)
class Part:
    name: str
    version: str
    licence: str


def register(app: typer.Typer) -> None:
    app.command("licences", help="使っている部品とそのライセンスの一覧を出します。")(licences)


def licences() -> None:
    for part in installed():
        print(f"{part.name}\t{part.version}\t{part.licence}")


def installed() -> list[Part]:
    """Every package that the product needs to run, with what those need in turn."""
    found: dict[str, Part] = {}
    waiting = ["kakanai"]
    while waiting:
        name = waiting.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:  # for another system, or an extra that was not asked for
            continue
        key = package.metadata["Name"].lower().replace("_", "-")
        if key in found:
            continue
        found[key] = Part(package.metadata["Name"], package.version, _licence(package))
        waiting += [
            re.split(r"[ ;<>=!\[(~]", line)[0] for line in package.requires or [] if "extra ==" not in line
        ]
    return sorted(
        (part for key, part in found.items() if key != "kakanai"), key=lambda part: part.name.lower()
    )


def _licence(package: Distribution) -> str:
    def told(field: str) -> list[str]:
        return package.metadata.get_all(field) or []

    classified = [line.split(" :: ")[-1] for line in told("Classifier") if line.startswith("License ::")]
    plain = [line.strip().split("\n")[0] for line in told("License")]
    return ", ".join(told("License-Expression") or classified or plain)
