"""`check` reports every problem of a file; `new` writes a valid file to fill in."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cmguide.content.checking import examine
from cmguide.content.files import bundled
from cmguide.content.template import template, write_new
from cmguide.errors import NotWrittenError
from cmguide.search.recognition import BY_ID
from tests.helpers.bad_files import SMALL
from tests.helpers.program import Program

BAD = SMALL.replace("Quoi\u00a0?", "Quoi?").replace("nuit", "Nuit", 1) + "related = 1\n"
KNOWN = "sujets : thème n° 1 (nuit) : horaires (par le titre et la question)"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a good file, a doubtful file and a bad file."""
    monkeypatch.chdir(tmp_path)
    files = {"bon.toml": SMALL, "relire.toml": SMALL + 'aliases = ["été", "été"]\n'}
    for name, text in {**files, "mauvais.toml": BAD}.items():
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


def plain(text: str) -> str:
    """Return `text` with ordinary spaces instead of no-break spaces."""
    return text.replace("\u00a0", " ")


@pytest.mark.usefixtures("folder")
def test_a_good_file_has_subjects_and_a_summary(program: Program) -> None:
    """For a good file, `check` prints the subjects and a summary, with exit code 0."""
    result = program.pipe("check", "bon.toml")
    assert plain(result.out) == f"bon.toml : {KNOWN}\nbon.toml : tout va bien.\n"
    assert (result.err, result.code) == ("", 0)


@pytest.mark.usefixtures("folder")
def test_warnings_do_not_fail(program: Program) -> None:
    """A file with only warnings gets exit code 0 and can be used."""
    result = program.pipe("check", "relire.toml")
    assert plain(result.out) == (
        "relire.toml : avertissement : ligne 12, thème n° 1 (nuit), aliases : « été »"
        " est deux fois dans la liste\n"
        f"relire.toml : {KNOWN}\n"
        "relire.toml : aucun problème, 1 avertissement : l’interview peut servir.\n"
    )
    assert result.code == 0
    assert program.pipe("list", "--data", "relire.toml").code == 0


@pytest.mark.usefixtures("folder")
def test_all_the_problems_of_all_the_files_are_reported(program: Program) -> None:
    """Each line names a file and one of its problems; a bad file gives exit code 3."""
    result = program.pipe("check", "mauvais.toml", "absent.toml", "bon.toml")
    lines = plain(result.out).splitlines()
    start = "mauvais.toml : ligne "
    assert [line.partition(start)[2][:40] for line in lines[:2]] == [
        "4, thème n° 1 (Nuit), id : « Nuit » ne c",
        "12, thème n° 1 (Nuit), related : il faut",
    ]
    again = "Corrigez, puis relancez la même commande."
    rest = "le reste n’a pas encore pu être vérifié"
    assert lines[2:] == [
        f"mauvais.toml : 2 problèmes ; {rest}. {again}",
        "absent.toml : ce fichier n’existe pas",
        f"absent.toml : 1 problème. {again}",
        f"bon.toml : {KNOWN}",
        "bon.toml : tout va bien.",
    ]
    assert (result.err, result.code) == ("", 3)


def test_a_report_ends_after_a_thousand_lines(program: Program, folder: Path) -> None:
    """After a thousand problems or warnings, a report only says that there are more."""
    aliases = ", ".join(f"'a{n // 2}'" for n in range(4_000))
    wrong = '[[topics]]\nid = "a"\ntitle = "Un"\n' * 10_000
    files = {"doutes.toml": f"{SMALL}aliases = [{aliases}]", "faux.toml": wrong}
    more = "il y en a d’autres : corrigez d’abord ceux-ci"
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
        found = plain(program.pipe("check", name).out).splitlines()
        lines = [line for line in found if KNOWN not in line]
        assert len(lines) == 1000 + 2
        assert lines[1000].endswith(f" : {more}")
        assert " plus de 1000 " in lines[1001]


def test_equal_warnings_are_grouped(program: Program, folder: Path) -> None:
    """Equal warnings are printed once, with the first places where they apply."""
    topic = '[[topics]]\nid = "a{}"\ntitle = "T"\nquestion = "Q ?"\nanswer = "{}"\n'
    topics = "".join(topic.format(n, "De Prénom Nom.") for n in range(12))
    (folder / "a.toml").write_text(f'title = "T"\n{topics}', encoding="utf-8")
    grouped = plain(program.pipe("check", "a.toml").out).splitlines()[0]
    assert grouped.startswith(
        "a.toml : avertissement : ligne 6, thème n° 1 (a0), answer ; ligne 11, thème"
    )
    assert grouped.endswith(" et 2 de plus : texte du modèle à remplacer")


@pytest.mark.parametrize("words", ["check ''", "new x --from ''"])
def test_names_are_not_empty(program: Program, words: str) -> None:
    """An empty file name is reported as a usage error, not as a bad file."""
    result = program.pipe(*shlex.split(words))
    assert (result.err, result.code) == ("Il manque un nom de fichier.\n", 2)


@pytest.mark.parametrize("command", ["check", "new"])
def test_a_very_long_name_is_cut(program: Program, command: str) -> None:
    """The message about a very long file name stays short."""
    result = program.pipe(command, "a" * 5000)
    assert max(map(len, (result.out + result.err).splitlines())) < 400
    assert "trop long" in result.out + result.err


@pytest.mark.usefixtures("folder")
def test_a_report_fits_a_screen(program: Program) -> None:
    """On a terminal, problems are listed below the file's name and wrapped."""
    out = plain(program.screen("check", "mauvais.toml", NO_COLOR="1").out)
    begin = "  mauvais.toml : à corriger\n  • ligne 4, thème n° 1 (Nuit), id : « Nuit »"
    assert begin in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.usefixtures("folder")
def test_without_a_name_the_file_in_use_is_checked(program: Program) -> None:
    """Without a name, `check` reads --data, CMGUIDE_DATA, or else the bundled file."""
    by_name = program.pipe("check", "mauvais.toml")
    assert program.pipe("check", "--data", "mauvais.toml") == by_name
    assert program.pipe("check", CMGUIDE_DATA="mauvais.toml") == by_name
    name = bundled("answers.toml")[1]
    *subjects, summary = plain(program.pipe("check").out).splitlines()
    assert subjects[1] == (
        f"{name} : sujets : thème n° 2 (qualites) : qualites, competences"
    )
    assert summary == f"{name} : tout va bien."


@pytest.mark.usefixtures("folder")
def test_a_command_reports_the_first_problem_and_points_to_check(
    program: Program,
) -> None:
    """Every command reports the first problem of a bad file and points to `check`."""
    result = program.pipe("list", "--data", "mauvais.toml")
    assert plain(result.err) == (
        "mauvais.toml ne peut pas servir : ligne 4, thème n° 1 (Nuit), id : « Nuit » ne"
        " convient pas ; il faut des minuscules sans accent ni espace : « nuit »."
        " Il y a 2 problèmes en tout : « cmguide check mauvais.toml » les montre.\n"
    )
    assert (result.out, result.code) == ("", 3)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("mon fichier.toml", "'mon fichier.toml'"), ("-x.toml", "./-x.toml")],
)
@pytest.mark.usefixtures("folder")
def test_the_command_shown_can_be_typed(
    program: Program, name: str, typed: str
) -> None:
    """In the suggested command, a name with a space is quoted, and -x becomes ./-x."""
    Path(name).write_text(BAD, encoding="utf-8")
    result = program.pipe("list", CMGUIDE_DATA=name)
    assert f"cmguide check {typed}\u00a0»" in result.err


def test_a_new_file_is_valid_at_once(program: Program, folder: Path) -> None:
    """`new` writes a valid file of placeholder texts, and suggests commands."""
    # The extension .toml is added to the name.
    result = program.pipe("new", "neuf")
    assert plain(result.out) == (
        "neuf.toml a été créé : il reste à le compléter.\n\nEnsuite\n"
        "cmguide check neuf.toml\tvérifier le fichier\n"
        "cmguide neuf.toml\tlire l’interview\n"
    )
    assert (result.err, result.code) == ("", 0)
    _, problems, warnings, _ = examine((folder / "neuf.toml").read_bytes(), "neuf.toml")
    assert problems == ()
    assert {doubt.message for doubt in warnings} == {"texte du modèle à remplacer"}


def test_a_file_with_another_ending_is_read(program: Program, folder: Path) -> None:
    """A text file with any extension needs no --data; a Word document is refused."""
    (folder / "bon.toml").rename(folder / "bon.toml.txt")
    assert program.pipe("bon.toml.txt", "list").out.startswith("nuit\t1\t")
    (folder / "notes.docx").write_bytes(b"PK\3\4")
    assert "enregistrez-le en texte brut" in program.pipe("notes.docx").err


@pytest.mark.parametrize(
    ("typed", "meant"), [("horaire", "horaires"), ("argent", "salaire")]
)
def test_an_unknown_subject_is_corrected(
    typed: str, meant: str, program: Program, folder: Path
) -> None:
    """`check` suggests the closest id, or the subject that the word names."""
    text = f"{SMALL}subjects = ['{typed}']\n"
    (folder / "bon.toml").write_text(text, encoding="utf-8")
    out = plain(program.pipe("check", "bon.toml").out)
    assert (
        f"« {typed} » n’est pas un sujet connu. Vouliez-vous écrire « {meant} »" in out
    )


def test_the_template_fits_a_screen() -> None:
    """The template has at most 24 lines of 80 columns, and no file: URL."""
    lines = template().decode().splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert "file:" not in template().decode()


def test_a_new_file_ends_with_the_subjects(program: Program, folder: Path) -> None:
    """A comment below the template lists the ids of all subjects."""
    program.pipe("new", "neuf")
    data = (folder / "neuf.toml").read_bytes()
    comment = data.removeprefix(template()).decode()
    assert all(line.startswith("# ") for line in comment.split("\n")[1:-1])
    assert max(map(len, comment.splitlines())) <= 80
    assert set(BY_ID) <= set(re.findall("[a-z-]+", comment))


@pytest.mark.parametrize("kind", ["file", "link", "lost link", "folder"])
def test_new_replaces_nothing(program: Program, folder: Path, kind: str) -> None:
    """`new` changes no existing file, folder or link, nor the target of a link."""
    path = folder / "pris.toml"
    make: dict[str, Callable[[], object]] = {
        "file": lambda: path.write_text("à moi", encoding="utf-8"),
        "link": lambda: path.symlink_to(folder / "bon.toml"),
        "lost link": lambda: path.symlink_to(folder / "ailleurs.toml"),
        "folder": path.mkdir,
    }
    make[kind]()
    before = sorted(folder.iterdir()), (folder / "bon.toml").read_bytes()
    result = program.pipe("new", "pris.toml")
    assert result.err.startswith(
        "pris.toml n’a pas été écrit\u00a0: ce fichier existe déjà"
    )
    assert (result.out, result.code) == ("", 4)
    assert before == (sorted(folder.iterdir()), (folder / "bon.toml").read_bytes())
    assert kind != "file" or path.read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("absent/x.toml", "le dossier « absent » n’existe pas. Créez-le d’abord."),
        ("bon.toml/x.toml", "son chemin passe par un fichier"),
        ("a" * 300, "ce nom de fichier est trop long"),
        ("a\0b", "aucun fichier ne peut porter ce nom"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_reason_why_a_file_is_not_written_is_reported(
    program: Program, name: str, said: str
) -> None:
    """If a file can't be written, the message gives the reason and a remedy."""
    result = program.pipe("new", name)
    assert said in plain(result.err)
    assert (result.out, result.code) == ("", 4)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no such folder")
def test_an_existing_folder_is_not_reported_as_missing(program: Program) -> None:
    """An existing folder isn't called missing if writing in it fails with ENOENT."""
    said = plain(program.pipe("new", "/proc/x").err)
    assert "n’existe pas" not in said
    assert said.startswith("/proc/x.toml n’a pas été écrit : ")


def test_new_needs_a_name(program: Program) -> None:
    """`new` without a name, or with an empty one, is a usage error."""
    for words in (["new"], ["new", ""]):
        result = program.pipe(*words)
        assert result.err.startswith("Il manque un argument\u00a0: FICHIER.")
        assert result.code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on this system")
def test_an_unfinished_file_is_removed(folder: Path) -> None:
    """If only the beginning of a file can be written, the file is removed."""
    limit = (
        "import resource, sys;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100));"
        "sys.argv = ['cmguide', 'new', 'neuf.toml'];"
        "from cmguide.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", limit], capture_output=True, check=False, cwd=folder
    )
    assert "neuf.toml n’a pas été écrit" in done.stderr.decode()
    assert (done.stdout, done.returncode) == (b"", 4)
    assert not (folder / "neuf.toml").exists()


@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()])
def test_a_full_disk_or_a_ctrl_c_leave_no_half_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """If the last step of writing fails or is interrupted, the file is removed too."""

    def fail(_descriptor: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((NotWrittenError, KeyboardInterrupt)) as caught:
        write_new("neuf.toml", template())
    full = isinstance(error, OSError)
    assert ("le disque est plein" in str(caught.value)) == full
    assert not (folder / "neuf.toml").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_a_device_is_not_written_to(program: Program) -> None:
    """`new` treats a device as an existing file."""
    assert program.pipe("new", "/dev/full").code == 4
