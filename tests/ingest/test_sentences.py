"""Where sentences end, in the ways that news text makes hard."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest import find_sentences

# A bar marks each end of a sentence .
HARD = """
two men fell.|the crowd fled to st. pierre.|gen. omar haq agreed.
the u.s. army sent troops.|they left at noon!|nobody spoke, said j. k. noor.
"we will fight on!" he said.|the army came on jan. 5.
Guards fired.|Two men fell.|The crowd fled.
The U.S. Army sent troops.|They landed in the U.S.|The base was empty.
The U.S. said so.|It was the U.S. that left.
A U.N. convoy was stopped.|The U.N. mission protested.
It began at 5 a.m. on Monday.|It ended at 6 p.m.|The town was quiet.
The raid at 3 a.m. local time failed.|Nobody died.
Gen. Ahmad Zia spoke.|Lt. Col. Omar Haq agreed.
Dr. Amin and Mrs. Sahar were held.|Mr. Noor was freed.
J. K. Noor was shot.|A. B. Khan fled.
George W. Hill denied it.|So did John F. Moss.
The police of St. Pierre came.|They met at Ft. Hill.
The IS- KP cell was found.|Three men were held.
It cost 2.5 million.|It weighs 3.75 tons.
He said: "We left."|Then he sat.|Nobody spoke.
“We will fight on.”|The colonel left.|Nobody followed.
“We will fight on,” he said.|“We will win.”
“They came at night.|They burned the mill.|Nobody helped us, he said.
"Who is there?" he asked.|Nobody answered.
"Stop!" the guard cried.|The car went on.
They fled (at least 40 of them).|The army came.
(The army denied it.)|The rebels did not.|Both lied.
Where is he?|Nobody knows!|Silence fell.
He waited... and left.|The door was open.
He waited…|Nobody came.|He left.
The toll rose to 12.|Five were children.
The vote was 12 to 5.|2019 was a bad year.
He was born on Jan. 5, 1970.|He died on Feb. 6.
They met on Sept. 3 in Rome.|The talks failed.
The firm Hill Co. denied it.|The union did not.
Hill & Co.|The firm denied it.|Nobody believed it.
Stone Inc. sold the arms.|Smith Jr. bought them.
He backed Noor vs. Khan.|He lost.
Guns, mines, etc. were found.|The owner fled.
See art. 5 of the law.|It bans marches.
He holds No. 4 on the list.|No. 5 was killed.
The M.P. was shot.|Her aide fled.
The site www.example.org was shut.|Its owner fled.
The file a.txt was lost.|Nobody saw it.
Prof. Khan, Ph.D. of Kabul, was held.|His wife was not.
The D.C. court ruled.|The lawyers left.
Members of the P.K.K. fled.|The army followed.
GUNMEN FIRED ON THE POST.|TWO GUARDS DIED.|THE TOWN IS CALM.
THE U.S. ARMY CAME.|IT LEFT AT 5 A.M. MONDAY.|NOBODY DIED.
TROOPS OF GEN. NOOR FLED.|LT. HAQ STAYED.
He left.Then he came back.|Nobody saw it.
The i.e. clause, e.g. this one, held.|It was kept.
Rep. Hill and Sen. Moss agreed.|Gov. Rock did not.
It was over by 9 p.m.|The dead were buried.
It began in Mt. Hope.|It ended there.
Two men (one aged 19) fell.|A third fled!
He shouted "Fire!" and ran.|The guards fired.
'Nobody will leave,' he said.|'Nobody.'
Sgt. Maj. Noor fell.|Cpl. Haq lived.
The a.k.a. list was long.|His name led it.
The state of Washington D.C. was calm.|Nobody marched.
Who did it?|The army?|The rebels?|Nobody says.
They took it — all of it.|Then they left.
The road was cut; the bridge fell.|The town starved.
The order came from H.Q. and was kept.|Nobody fled.
Adm. Rock, ret., spoke.|He was calm.
On Fri. 3 May they met.|On Sat. they left.
""".strip().split("\n")

LINES: tuple[tuple[str, list[str]], ...] = (
    ("Guards fired\n\nTwo men fell", ["Guards fired", "Two men fell"]),
    ("Guards fired on\nthe crowd.", ["Guards fired on\nthe crowd."]),
    ("Short headline\nGuards fired on the crowd.", ["Short headline", "Guards fired on the crowd."]),
    ("- Guards fired\n- two men fell", ["- Guards fired", "- two men fell"]),
    ("| Other story\nand guards fired", ["| Other story", "and guards fired"]),
    ("One.\n \n\t\nTwo.", ["One.", "Two."]),
    (
        "The convoy had left the camp at first light and was on the road to the\nRed Bridge when it was hit.",
        ["The convoy had left the camp at first light and was on the road to the\nRed Bridge when it was hit."],
    ),
    ("", []),
    (" \n ", []),
    ("...", ["..."]),
)


@pytest.mark.parametrize("line", HARD)
def test_a_text_is_cut_at_the_marks_and_nowhere_else(line: str) -> None:
    text = line.replace("|", " ")
    assert [sentence.of(text) for sentence in find_sentences(text)] == line.split("|")


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_and_paragraphs(text: str, expected: list[str]) -> None:
    assert [sentence.of(text) for sentence in find_sentences(text)] == expected


def test_a_long_text_without_marks_is_cut_where_words_open_sentences() -> None:
    cut = (
        "Gunmen of the Red Front stormed a mill in the town of Keld on Monday and shot four guards who slept there",
        "The attack began before dawn said the owner of the mill who hid under a bridge with his two sons",
        "In the afternoon the army sent soldiers to the town and closed all roads that lead to the river",
    )
    text = " ".join(cut)
    assert tuple(sentence.of(text) for sentence in find_sentences(text)) == cut
    marked = text.replace("sons", "sons,")
    assert len(find_sentences(marked)) == 1
    assert len(find_sentences("Gunmen stormed a mill in Keld The attack began before dawn")) == 1


def test_there_are_enough_hard_ones() -> None:
    assert len(set(HARD)) >= 60


@given(st.text(alphabet=st.sampled_from("aA1 .!?\n\t“”\"'(|-U.S é")) | st.text())
def test_sentences_tile_the_text(text: str) -> None:
    found = find_sentences(text)
    end = 0
    for sentence in found:
        words = sentence.of(text)
        assert words == words.strip() != ""
        assert sentence.start >= end
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()


@given(st.lists(st.sampled_from(["Guards fired.", "Two men fell!", "Who did it?", "THE TOWN IS CALM."]), max_size=8))
def test_paragraphs_are_cut_alone_as_together(sentences: list[str]) -> None:
    text = "\n\n".join(sentences)
    assert [sentence.of(text) for sentence in find_sentences(text)] == sentences


@pytest.mark.parametrize("piece", [" ", "\n", "\n ", ". ", "Mr. ", "U.S. ", "“", "a\n", "- a\n", "a", ".", "\t\r"])
def test_cutting_takes_time_in_step_with_the_length(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    began = time.process_time()
    find_sentences(text)
    assert time.process_time() - began < 1
