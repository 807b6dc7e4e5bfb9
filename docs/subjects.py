"""Generate sujets.md from the lexicon of the search: `python docs/subjects.py`."""

from pathlib import Path

from cmguide.search.lexicon import SUBJECTS

PATH = Path(__file__).with_name("sujets.md")
_HEAD = """# Les sujets

Les questions que l’on pose sur un métier sont presque les mêmes pour tous : le programme connaît une soixantaine de sujets, et les mots de ceux qui les demandent.

Le plus souvent, il n’y a rien à écrire. Il reconnaît les sujets d’un thème à son titre, à sa question et à ses autres noms. `cmguide check` dit ce qu’il a reconnu.

Quand il s’est trompé ou n’a rien reconnu, ou quand la réponse parle d’un sujet de plus, nommez-les dans le thème :

```toml
subjects = ["horaires", "salaire"]
```

Ils remplacent alors ceux qu’il aurait reconnus. `cmguide new` les rappelle tous à la fin du fichier. Dans `[[further_reading]]`, ils disent sur quoi le site renseigne : son adresse n’est donnée que pour ceux-là.

| sujet | on l’emploie quand la réponse parle… | noms qui le font reconnaître |
|---|---|---|
"""


def subjects_page() -> str:
    """Return the contents of sujets.md: an introduction and a table of all subjects."""
    rows = (
        f"| `{id_}` | {label.replace(' ni ', ' ou ')} | {_names(names)} |"
        for id_, label, names, *_rest in SUBJECTS
    )
    return _HEAD + "\n".join(rows) + "\n"


def _names(names: str) -> str:
    return ", ".join(" ".join(name.split()) for name in names.split(",")[:5])


if __name__ == "__main__":
    PATH.write_text(subjects_page(), encoding="utf-8")
