import pickle
import subprocess
import sys

from crosslight import compare
from crosslight.model import Story
from crosslight.pipeline import restrict
from crosslight.worker import Request
from tests.factory import article

ONE = "Three people were hurt at the Salt Pier on Monday, police said.\nIt rained."
TWO = "Police said three people were hurt at the Salt Pier on Monday.\nA crane will come."


def test_two_reports_are_paired_and_what_is_left_is_unique():
    story = compare(article(ONE, title="Pier"), article(TWO))
    assert [(link.a, link.b) for link in story.links] == [("A.0", "B.0")]
    assert story.unique == ("A.1", "B.1")
    assert story.title == "Pier"


def test_a_story_brings_its_title_and_note():
    story = compare(Story("A day at the pier", (article(ONE), article(TWO)), "invented"))
    assert (story.title, story.note) == ("A day at the pier", "invented")
    assert [a.id for a in story.articles] == ["A", "B"]


def test_one_article_or_none_is_a_comparison_without_links():
    assert compare().articles == ()
    alone = compare(article(ONE))
    assert alone.links == ()
    assert len(alone.claims) == 2


def test_another_strictness_needs_no_scoring():
    story = compare(article(ONE), article(TWO))
    assert restrict(story, 1.0).links == ()
    assert restrict(restrict(story, 1.0), story.strictness) == story
    assert compare(article(ONE), article(TWO), strictness=1.0) == restrict(story, 1.0)


def test_progress_names_each_step():
    steps: list[str] = []
    compare(article(ONE), article(TWO), progress=steps.append)
    assert steps[0] == "reading"
    assert len(steps) == len(set(steps)) > 3


def test_the_worker_answers_with_the_same_comparison():
    story = Story("Pier", (article(ONE), article(TWO)))
    done = subprocess.run(
        [sys.executable, "-m", "crosslight.worker"],
        input=pickle.dumps(Request(story)),
        capture_output=True,
        check=True,
    )
    assert pickle.loads(done.stdout) == compare(story)
    assert done.stderr.decode().splitlines()[0] == "reading"
