import pytest

from crosslight.align import DEFAULT_STRICTNESS, score, select
from crosslight.language import annotate
from crosslight.model import BlockKind, Relation
from tests.factory import annotations, article
from tests.unit.align.events import FIRE, VOTE, by_ends, told


def words(note, index, tokens):
    return [note.sentences[index].tokens[t].norm for t in tokens]


def test_sentences_that_report_the_same_are_linked_whatever_the_order():
    links = by_ends(select(score(told(*FIRE)), DEFAULT_STRICTNESS))
    assert {("A.0", "B.0"), ("A.2", "B.2"), ("A.3", "B.1"), ("A.4", "B.3"), ("A.4", "C.2")} <= set(
        links
    )


def test_a_sentence_without_a_counterpart_is_not_linked():
    ends = {
        end for link in select(score(told(*FIRE)), DEFAULT_STRICTNESS) for end in (link.a, link.b)
    }
    assert not ends & {"B.4", "C.1"}


def test_two_events_do_not_link():
    assert not any(link.firm for link in score(told(FIRE[0], VOTE)))


def test_the_same_words_are_the_same_statement_and_firm():
    link = by_ends(score(told(*FIRE)))["A.4", "C.2"]
    assert link.firm
    assert link.relation is Relation.SAME
    assert link.coverage_a == link.coverage_b == 1.0


def test_a_clause_in_common_is_partial_and_covers_the_shorter_sentence():
    long = (
        "Mayor Ines Calder promised a full inquiry into the sprinklers, asked the council for new "
        "money, thanked forty volunteers from three valleys and left for the capital by train."
    )
    short = "The mayor, Ines Calder, promised a full inquiry into the sprinklers."
    link = by_ends(score(told((*VOTE, long), (short, *FIRE[2][:2]))))["A.4", "B.0"]
    assert link.relation is Relation.PARTIAL
    assert link.coverage_b == pytest.approx(1.0)
    assert link.coverage_a < 0.6


def test_the_earlier_annotation_is_a():
    for link in score(told(*FIRE)):
        assert link.a[0] < link.b[0]


def test_links_stand_in_the_order_of_their_sentences():
    ends = [(link.a, link.b) for link in score(told(*FIRE))]
    assert ends == sorted(ends)


def test_tokens_answer_words_of_one_meaning():
    notes = told(*FIRE)
    link = by_ends(score(notes))["A.4", "B.3"]
    ours = words(notes[0], 4, [i for i, _ in link.tokens])
    theirs = words(notes[1], 3, [j for _, j in link.tokens])
    pairs = set(zip(ours, theirs, strict=True))
    assert {("inquiry", "inquiry"), ("promised", "promised"), ("calder", "calder")} <= pairs
    assert all(word for pair in pairs for word in pair)


def test_only_compared_blocks_take_part():
    sentence = FIRE[0][4]
    head = article(f"{sentence}\n{VOTE[0]}", "A", {0: BlockKind.HEADLINE})
    body = article(f"{sentence}\n{VOTE[1]}", "B", {1: BlockKind.PROMO})
    assert score([annotate(head), annotate(body)]) == ()


@pytest.mark.parametrize("texts", [(), ("",), ("", ""), (VOTE[0],), (VOTE[0], ""), ("…", "…")])
def test_nothing_to_compare_gives_no_links(texts):
    assert score(annotations(*texts)) == ()


def test_one_sentence_each():
    assert [(link.a, link.b) for link in score(annotations(VOTE[0], VOTE[0]))] == [("A.0", "B.0")]


def test_sentences_of_one_sign_are_weighed():
    (found,) = score(annotations("5", "5 ferries of 5 sank."))
    assert found.coverage_a == 1.0


def test_a_sentence_of_five_thousand_words_is_weighed():
    endless = " ".join(f"word{n} and plank{n % 40}" for n in range(1700))
    notes = annotations(endless, f"{endless[: len(endless) // 3]} stop\n{VOTE[0]}")
    assert len(notes[0].sentences[0].tokens) > 5000
    (link,) = score(notes)
    assert (link.a, link.b, link.relation) == ("A.0", "B.0", Relation.PARTIAL)
    assert link.coverage_a < 0.5 < link.coverage_b
    assert len(link.tokens) > 1600


def test_scripts_without_spaces_are_compared_by_character():
    first = "市长周二宣布将修复大桥。\n渔民说河水已经上涨。\n学校将关闭三天。"
    second = "学校将关闭三天。\n周二，市长宣布修复大桥。"
    links = by_ends(select(score(annotations(first, second)), DEFAULT_STRICTNESS))
    assert ("A.2", "B.0") in links
    assert ("A.0", "B.1") in links
    assert ("A.1", "B.0") not in links


def test_scripts_from_right_to_left_are_compared():
    first = "أعلن رئيس البلدية إصلاح الجسر يوم الثلاثاء.\nقال الصيادون إن النهر ارتفع."
    second = "ارتفع النهر كما قال الصيادون.\nأعلن رئيس البلدية يوم الثلاثاء إصلاح الجسر."
    links = by_ends(select(score(annotations(first, second)), DEFAULT_STRICTNESS))
    assert ("A.0", "B.1") in links
    assert ("A.0", "B.0") not in links


def test_strictness_is_the_lowest_probability():
    links = score(told(*FIRE))
    probabilities = sorted(link.score for link in links)
    middle = probabilities[len(probabilities) // 2]
    assert select(links, 0.0) == links
    assert select(links, middle) == tuple(link for link in links if link.score >= middle)
    assert all(link.score >= 1.0 for link in select(links, 1.0))


def test_firm_links_are_the_surest():
    links = score(told(*FIRE))
    assert min(x.score for x in links if x.firm) > max(x.score for x in links if not x.firm)
