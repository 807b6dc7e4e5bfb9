"""Generate the tables of utilisation.md from the program: `python docs/usage.py`."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer.main

from cmguide.browser.keys import KEYS
from cmguide.cli.commands import app
from cmguide.cli.help import arguments_of, option_names, options_of
from cmguide.text.typography import typeset

PAGE = Path(__file__).parent / "utilisation.md"


def usage_page(page: str) -> str:
    """Return `page`, the contents of utilisation.md, with its tables updated.

    The tables list commands, options and keys. Raise `LookupError` if the page lacks
    one of these tables.
    """
    program: Any = typer.main.get_command(app)
    commands = program.commands.values()
    options = {
        (option_names(option), option.help): [
            f"`{command.name}`"
            for command in commands
            if option.name in [known.name for known in command.params]
        ]
        for command in (*commands, program)
        for option in options_of(command)
    }
    tables: dict[str, Iterable[tuple[str, ...]]] = {
        "commande | effet": [
            (f"`cmguide {command.name} {arguments_of(command)}".rstrip() + "`", short)
            for command in commands
            for short in [command.short_help]
        ],
        "option | effet | commandes": [
            (
                f"`{names}`",
                about,
                "toutes" if len(users) == len(commands) else ", ".join(users),
            )
            for (names, about), users in options.items()
        ],
        "touche | effet": [row for rows in KEYS.values() for row in rows],
    }
    for header, rows in tables.items():
        page = _replaced(page, header, rows)
    return page


def _replaced(page: str, header: str, rows: Iterable[tuple[str, ...]]) -> str:
    found = re.search(rf"\| {re.escape(header)} \|\n[|-]+\n((?:\|.*\n)*)", page)
    if not found:
        raise LookupError(f"no table « {header} » in utilisation.md")
    lines = "".join(f"| {' | '.join(map(typeset, row))} |\n" for row in rows)
    return page[: found.start(1)] + lines + page[found.end() :]


if __name__ == "__main__":
    PAGE.write_text(usage_page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
