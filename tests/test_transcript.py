"""`new --from` turns plain text with questions and answers into an answers file."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.content.checking import examine
from cmguide.content.loading import load, parse
from cmguide.content.model import Guide
from cmguide.content.problem import FileError
from cmguide.content.template import TO_COMPLETE
from cmguide.content.transcript import from_text
from cmguide.text.folding import words
from tests.helpers.processes import process, shell
from tests.helpers.program import Program

TEXT = """Entretien avec Marie, boulangère

Marie a repris le fournil de son père.

Comment êtes-vous devenue boulangère ?

J'ai commencé à seize ans.
C'était dans le Nord.

Puis j'ai dit : "je continue".

Q : Votre salaire
R : Je préfère ne pas en parler.

– Et l'avenir ?
– Je le vois bien.
"""


def made(text: str | bytes) -> Guide:
    """Return the guide of the answers file that is made from `text`."""
    data = text.encode() if isinstance(text, str) else text
    return parse(from_text(data, "x.txt"), "x.toml")


def test_control_characters_are_left_out() -> None:
    """A control character becomes a space; a direction mark is removed."""
    guide = made("Titre\n\nQue\u200el\x07métier\u202e ?\n\nLe mien\x1b.\n")
    assert guide.topics[0].question == "Quel métier ?"
    assert guide.topics[0].answer == ("Le mien .",)


def test_questions_and_their_paragraphs_become_topics() -> None:
    """Each question becomes a topic with an id, a short title and an answer."""
    guide = made(TEXT)
    assert guide.title == "Entretien avec Marie, boulangère"
    assert guide.introduction == ("Marie a repris le fournil de son père.",)
    shown = [(topic.id, topic.title, topic.question) for topic in guide.topics]
    assert shown == [
        (
            "devenue-boulangere",
            "Comment êtes-vous devenue boulangère",
            "Comment êtes-vous devenue boulangère ?",
        ),
        ("salaire", "Votre salaire", "Votre salaire"),
        ("avenir", "Et l'avenir", "Et l'avenir ?"),
    ]
    assert [topic.answer for topic in guide.topics] == [
        (
            "J'ai commencé à seize ans. C'était dans le Nord.",
            'Puis j\'ai dit : "je continue".',
        ),
        ("Je préfère ne pas en parler.",),
        ("Je le vois bien.",),
    ]


def test_a_text_without_blank_lines_has_a_paragraph_on_each_line() -> None:
    """Without blank lines, each line is a paragraph, as word processors save text."""
    guide = made("Qui ?\nMoi.\nToujours moi.\nOù ?\nIci.\n")
    assert [topic.answer for topic in guide.topics] == [
        ("Moi.", "Toujours moi."),
        ("Ici.",),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vos horaires ?\nLa nuit\nVotre salaire ?\n1800 euros",
        "Q : Vos horaires\nR : La nuit\nQ2. Votre salaire\nR2. 1800 euros",
        "- Vos horaires ?\n- La nuit\n- Votre salaire ?\n\n- 1800 euros",
        "• Vos horaires ?\n• La nuit\n\n* Votre salaire ?\n* 1800 euros",
        "1) Vos horaires ? La nuit\n2/ Votre salaire ? 1800 euros",
        "**Vos horaires ?**\nLa nuit\n**Q :** Votre salaire ?\n1800 euros",
        "Classe : Vos horaires ?\nLa nuit\nClasse : Votre salaire.\n1800 euros",
        "« Vos horaires ? »\nLa nuit\nVotre salaire ? (rires)\n1800 euros",
        "Racontez vos horaires.\nLa nuit\n\nVotre salaire ?\n1800 euros",
    ],
)
def test_a_question_is_recognised_on_its_line(text: str) -> None:
    """Bullets, numbers, speakers and blank lines don't change titles or answers."""
    guide = made(f"\nUn boulanger\n{text}\n")
    topics = guide.topics
    assert guide.title == "Un boulanger"
    assert [topic.id for topic in topics] == ["horaires", "salaire"]
    assert topics[0].title in ("Vos horaires", "Racontez vos horaires")
    assert topics[1].title == "Votre salaire"
    assert [topic.answer for topic in topics] == [("La nuit",), ("1800 euros",)]


def test_a_speaker_asks_in_several_sentences() -> None:
    """If speakers are named, one asks and the other answers, with any punctuation."""
    guide = made(
        "Qui est Paul ?\n\nLéa : Bonjour. Vos horaires ?\n\n"
        "Paul : La nuit. Pourquoi ?\nLéa : Et demain ?\nPaul : Rien.\n"
    )
    assert guide.title == "Qui est Paul ?"
    assert [(topic.question, topic.answer) for topic in guide.topics] == [
        ("Léa : Bonjour. Vos horaires ?", ("Paul : La nuit. Pourquoi ?",)),
        ("Léa : Et demain ?", ("Paul : Rien.",)),
    ]


def test_a_question_goes_on_where_its_line_was_wrapped() -> None:
    """A line that begins in the middle of a sentence continues the line above."""
    guide = made(
        "Votre métier est-il dangereux, fatigant, et\nsurtout, l'aimez-vous ?\n"
        "Un peu. Je me lève à 5:30 et je\nrentre à 18:00. Qui dit mieux ?\nPas moi.\n"
    )
    (topic,) = guide.topics
    assert topic.question == (
        "Votre métier est-il dangereux, fatigant, et surtout, l'aimez-vous ?"
    )
    assert topic.title == "Votre métier est-il dangereux, fatigant, et surtout,…"
    assert topic.answer[0].endswith("Qui dit mieux ?")


@pytest.mark.parametrize(
    "answer", ["1800 euros. C'est peu, non ?\n\nOui.", "Pourquoi cela ?\nSecret."]
)
def test_an_answer_may_contain_a_question(answer: str) -> None:
    """A question inside an answer doesn't begin a new topic."""
    guide = made(f"Titre\n\n1. Et la paie ?\n{answer}\n2. Vos congés ?\n3. Fin ?\n")
    assert [topic.title for topic in guide.topics] == [
        "Et la paie",
        "Vos congés",
        "Fin",
    ]
    assert " ".join(guide.topics[0].answer) == " ".join(answer.split())
    assert guide.topics[1].answer == (TO_COMPLETE,)


def test_lines_that_may_be_questions_are_counted(
    program: Program, tmp_path: Path
) -> None:
    """`new` prints the line numbers, in the new file, of possible further questions."""
    text, new = tmp_path / "texte.txt", tmp_path / "x.toml"
    text.write_text("Titre\n\nLa paie ?\nPeu. Et la vôtre ?\n", encoding="utf-8")
    out = program.pipe("new", str(new), "--from", str(text)).out
    assert "«\u00a0?\u00a0» termine 1 ligne d’une réponse" in out
    number = new.read_text(encoding="utf-8").split("\n").index("Peu. Et la vôtre ?") + 1
    assert f"(n° {number})" in out.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "said"),
    [(TEXT, "avec 3 questions"), ("Bonjour.\n", "mais sans question")],
)
def test_the_questions_found_are_counted(
    text: str, said: str, program: Program, tmp_path: Path
) -> None:
    """`new --from` prints the number of questions that were recognised in the text."""
    path = tmp_path / "texte.txt"
    path.write_text(text, encoding="utf-8")
    out = program.pipe("new", str(tmp_path / "neuf"), "--from", str(path)).out
    assert f"neuf.toml a été créé, {said}" in out


def test_a_list_in_an_answer_keeps_its_signs() -> None:
    """A hyphen marks an answer only if a hyphen also marks the question."""
    guide = made("Et le lundi ?\n\n- fermé\n\n- Et le mardi ?\n- ouvert\n")
    assert [topic.answer for topic in guide.topics] == [("- fermé",), ("ouvert",)]


def test_similar_questions_have_distinct_ids() -> None:
    """If an id is already used, the first unused number is added."""
    guide = made("Pain ?\nOui.\nPain 2 ?\nOui.\nPain ?\nOui.\nQui ?\nMoi.\n")
    ids = [topic.id for topic in guide.topics]
    assert ids == ["pain", "pain-2", "pain-3", "question"]


def test_missing_text_is_to_be_completed() -> None:
    """Without questions or answers, the file is valid and has placeholder texts."""
    for text in ("Bonjour à tous.", "Bonjour ?"):
        data = from_text(text.encode(), "x.txt")
        _, problems, warnings, _ = examine(data, "x.toml")
        assert problems == ()
        assert "texte du modèle" in str(warnings)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_editor_may_save_the_text(encoding: str) -> None:
    """A text file in UTF-8, UTF-16 or Windows-1252 is decoded."""
    guide = made("Été comme hiver ?\nOui, à l’œuvre.\n".encode(encoding))
    assert guide.topics[0].question == "Été comme hiver ?"
    assert guide.topics[0].answer == ("Oui, à l’œuvre.",)


@given(
    st.lists(
        st.one_of(
            st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30),
            st.sampled_from(
                [
                    *("", "Q : Quoi", "R : Rien", "– Non", "1. Où ?", "Ah ?"),
                    *('""" \\ """', "2) Qui ? Moi.", "**Quand ?**", "Léa : Et toi ?"),
                    *("Une ligne assez longue pour être suivie", "de la suivante ?"),
                ]
            ),
        )
    )
)
def test_every_word_of_the_text_is_in_the_file(lines: list[str]) -> None:
    """Every word is kept; only the marks of questions and answers are removed."""
    text = "\n".join(lines).encode("utf-8", "ignore").decode()
    try:
        guide = made(text)
    except FileError as error:
        message = error.problems[0].message
        assert not text.strip() or message.startswith("c’est ")
        return
    kept = [guide.title, *guide.introduction]
    for topic in guide.topics:
        kept += [topic.question, *topic.answer]
    marks = r"(?m)^\W*(?:[QR] *:|\d+ *[.)/])"
    assert set(words(re.sub(marks, "", text))) <= set(words("\n".join(kept)))


def test_a_word_processor_file_is_refused(program: Program, tmp_path: Path) -> None:
    """A word processor's file is refused; the message suggests saving plain text."""
    path = tmp_path / "texte.docx"
    path.write_bytes(b"PK\x03\x04 word/document.xml")
    new = str(tmp_path / "x.toml")
    result = program.pipe("new", new, "--from", str(path))
    assert result.code == 3
    assert "enregistrez-le en texte brut" in result.err
    assert not Path(new).exists()


def test_the_text_may_come_from_the_standard_input(tmp_path: Path) -> None:
    """The text is read from a pipe; an empty or closed stdin is refused."""
    new = str(tmp_path / "x.toml")
    done = process("new", new, "--from", "-", stdin=None, input=TEXT.encode())
    assert done.returncode == 0
    assert len(load(new).topics) == 3
    refused = process("new", new, "--from", "-")
    assert refused.stderr.decode() == (
        "L’entrée standard ne peut pas servir\u00a0: ce texte est vide.\n"
    )
    closed = shell(f"cmguide new '{new}' --from - <&-")
    assert closed.returncode == 3
    assert "le système refuse de lire l’entrée standard" in closed.stderr.decode()


def test_a_teacher_makes_an_interview_from_a_text(
    program: Program, tmp_path: Path
) -> None:
    """Plain text becomes an interview that every command can use."""
    (tmp_path / "texte.txt").write_text(TEXT, encoding="utf-8")
    data = str(tmp_path / "entretien.toml")
    new = str(tmp_path / "entretien")
    assert program.pipe("new", new, "--from", str(tmp_path / "texte.txt")).code == 0
    assert "tout va bien" in program.pipe("check", data).out
    assert "seize ans" in program.pipe("ask", "avenir", "1", "--data", data).out
    assert "devenue-boulangere" in program.pipe("search", "Nord", "--data", data).out
    assert program.pipe("read", "--data", data).code == 0
