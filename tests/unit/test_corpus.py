"""The bundled stories and their hand-made labels agree with each other.

Standard library only: the labels have to stay independent of the code they measure.
"""

import itertools
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
STORIES = sorted(path.parent for path in CORPUS.glob("*/story.toml"))
INVENTED = ("selwen-ferry", "selwen-summary")
OPENING, CLOSING = "\"'“‘", "\"'”’"
LABELS = {"same", "partial", "ignore"}
ENTITY_TYPES = {"PERSON", "ORGANISATION", "PLACE", "EVENT", "WORK", "OTHER"}
BLOCKS = {"headline", "dateline", "heading", "list", "embed", "credit", "promo"}
GRADES = {
    "single",
    "exact",
    "typography",
    "trimmed",
    "elided",
    "bracketed",
    "dequoted",
    "silent_elision",
    "altered",
}
FINDINGS = {
    "omission",
    "number.conflict",
    "number.precision",
    "number.scale",
    "number.other_head",
    "date.conflict",
    "name.variant",
    "role.conflict",
    "quote.trimmed",
    "quote.altered",
    "quote.silent_elision",
    "quote.dequoted",
    "quote.speaker",
    "attribution.dropped",
    "attribution.changed",
    "attribution.anonymised",
    "hedge.dropped",
    "headline.number",
    "headline.entity",
    "reuse",
    "reuse.uncredited",
}

each_story = pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)


@cache
def manifest(story: Path) -> Any:
    return tomllib.loads((story / "story.toml").read_text(encoding="utf-8"))


@cache
def gold(story: Path) -> Any:
    return json.loads((story / "gold.json").read_text(encoding="utf-8"))


def paths(story: Path) -> list[str]:
    return [article["path"] for article in manifest(story)["article"]]


@cache
def front_matter(file: Path) -> tuple[dict[str, str], str]:
    """The keys of the front matter (none in a .txt file) and the text after it."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".md":
        return {}, text
    _, head, body = text.split("---\n", 2)
    keys = (line.split(": ", 1) for line in head.splitlines())
    return {key: value.strip('"') for key, value in keys}, body


def body(story: Path, path: str) -> str:
    return front_matter(story / path)[1]


def pairs(claim: Any) -> Iterator[tuple[str, int, str, int]]:
    """Every cross-source pair of sentences that a claim holds together."""
    for (a, left), (b, right) in itertools.combinations(claim["readings"].items(), 2):
        for i, j in itertools.product(left, right):
            yield a, i, b, j


def pieces(reading: str | list[str]) -> list[str]:
    return [reading] if isinstance(reading, str) else reading


def names(text: str, aliases: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", text) for alias in aliases)


def test_three_stories_ship_with_labels_and_a_licence() -> None:
    assert [story.name for story in STORIES] == [*INVENTED, "vientiane-2024"]
    assert "creativecommons.org/licenses/by/4.0" in (CORPUS / "LICENSE").read_text()
    assert all(gold(story)["schema"] == "crosslight/gold/1" for story in STORIES)


@each_story
def test_the_manifest_lists_every_article_of_the_folder(story: Path) -> None:
    listed = paths(story)
    own = {file.name for file in story.iterdir() if file.suffix in {".txt", ".md"}}
    assert len(listed) == len(set(listed)) >= 3
    assert own == {path for path in listed if not path.startswith("../")}
    assert all((story / path).resolve().is_relative_to(CORPUS) for path in listed)
    assert manifest(story)["license"] == "CC BY 4.0"
    assert list(gold(story)["sentences"]) == list(gold(story)["blocks"]) == listed


@each_story
def test_articles_are_dated_named_and_of_a_reportable_length(story: Path) -> None:
    for article in manifest(story)["article"]:
        keys, text = front_matter(story / article["path"])
        assert 250 <= len(text.split()) <= 600, article["path"]
        assert isinstance(article["published"], date)
        assert keys.get("outlet", article["outlet"]) == article["outlet"]
        assert keys.get("published", article["published"].isoformat()) == (
            article["published"].isoformat()
        )
        assert article.get("version_of", article["path"]) in paths(story)


def test_the_markdown_reader_has_something_to_read() -> None:
    files = [file for story in STORIES for file in story.glob("*.md")]
    assert len(files) >= 2
    for file in files:
        keys, text = front_matter(file)
        assert set(keys) == {"title", "outlet", "published"}
        assert text.lstrip().startswith(f"# {keys['title']}\n")


@each_story
def test_the_note_says_what_is_invented(story: Path) -> None:
    note = manifest(story)["note"]
    if story.name in INVENTED:
        assert note.startswith("An invented event: the place")
        assert "all persons are invented" in note
    else:
        assert "written for crosslight from the facts of real reports" in note
        assert "stand-ins" in note


@each_story
def test_sentences_and_blocks_account_for_every_word(story: Path) -> None:
    for path, sentences in gold(story)["sentences"].items():
        text, rest, end = body(story, path), [], 0
        for sentence in sentences:
            start = text.find(sentence, end)
            assert start >= 0, (path, sentence)
            rest.append(text[end:start])
            end = start + len(sentence)
        left = "\n".join([*rest, text[end:]])
        for kind, block in gold(story)["blocks"][path]:
            assert kind in BLOCKS
            assert block in text, (path, block)
            if kind != "list":
                assert block in left, (path, block)
                left = left.replace(block, "", 1)
        assert set(left.split()) <= {"#", "##", "-"}, (path, left)


@each_story
def test_links_cross_sources_once_and_in_order(story: Path) -> None:
    sentences, order = gold(story)["sentences"], paths(story).index
    seen = set()
    for a, i, b, j, label in gold(story)["links"]:
        assert order(a) < order(b)
        assert 0 <= i < len(sentences[a])
        assert 0 <= j < len(sentences[b])
        assert label in LABELS
        assert (a, i, b, j) not in seen
        seen.add((a, i, b, j))


@each_story
def test_claims_are_held_together_by_links(story: Path) -> None:
    linked = {tuple(link[:4]) for link in gold(story)["links"]}
    labels = [claim["label"] for claim in gold(story)["claims"]]
    assert len(labels) == len(set(labels))
    for claim in gold(story)["claims"]:
        assert claim["readings"]
        assert all(index for index in claim["readings"].values())
        assert set(pairs(claim)) <= linked, claim["label"]


@each_story
def test_every_same_link_is_explained_by_a_claim(story: Path) -> None:
    held = {pair for claim in gold(story)["claims"] for pair in pairs(claim)}
    same = {tuple(link[:4]) for link in gold(story)["links"] if link[4] == "same"}
    assert same
    assert same <= held


@each_story
def test_entities_are_named_where_they_are_said_to_be(story: Path) -> None:
    for entity in gold(story)["entities"]:
        assert entity["type"] in ENTITY_TYPES
        assert set(entity["sources"]) <= set(paths(story))
        assert entity["sources"], entity["name"]
        for path in entity["sources"]:
            assert names(body(story, path), entity["aliases"]), (entity["name"], path)
        for alias in entity["aliases"]:
            assert any(names(body(story, path), [alias]) for path in entity["sources"]), alias


@each_story
def test_quotations_stand_inside_marks_and_dequoted_words_do_not(story: Path) -> None:
    for quote in gold(story)["quotes"]:
        outside = quote.get("outside", {})
        carriers = len(quote["readings"]) + len(outside)
        assert quote["grade"] in GRADES
        assert (quote["grade"] == "single") == (carriers == 1)
        assert any(entity["name"] == quote["speaker"] for entity in gold(story)["entities"])
        for path, reading in quote["readings"].items():
            for piece in pieces(reading):
                marked = rf"[{OPENING}]{re.escape(piece)}[{CLOSING}]"
                assert re.search(marked, body(story, path)), (path, piece)
        for path, bare in outside.items():
            assert bare in body(story, path)
            assert not re.search(rf'["“][^"”\n]*{re.escape(bare)}', body(story, path))


@each_story
@pytest.mark.parametrize("key", ["findings", "not_findings"])
def test_findings_point_at_text_that_is_there(story: Path, key: str) -> None:
    for finding in gold(story)[key]:
        assert finding["type"] in FINDINGS
        assert finding["note"]
        assert len(finding["spans"]) >= 2
        for path, exact in finding["spans"]:
            assert exact in body(story, path), (path, exact)


@each_story
def test_nothing_is_a_finding_and_none_at_once(story: Path) -> None:
    def keys(items: list[Any]) -> set[tuple[str, frozenset[tuple[str, str]]]]:
        return {(x["type"], frozenset((p, t) for p, t in x["spans"])) for x in items}

    assert not keys(gold(story)["findings"]) & keys(gold(story)["not_findings"])
    assert all(len(x["spans"]) == 2 for x in gold(story)["not_findings"])


@each_story
def test_omissions_are_the_claims_of_all_but_one(story: Path) -> None:
    lone = {
        (claim["label"], *set(paths(story)) - set(claim["readings"]))
        for claim in gold(story)["claims"]
        if len(claim["readings"]) == len(paths(story)) - 1
    }
    labelled = [x for x in gold(story)["findings"] if x["type"] == "omission"]
    assert {(x["note"], *x["silent"]) for x in labelled} == lone
    for omission in labelled:
        assert not {path for path, _ in omission["spans"]} & set(omission["silent"])


def shingles(words: list[str], size: int = 8) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def share(text: str, other: str, size: int = 8) -> float:
    """Share of the words of `text` inside runs of eight or more that `other` has too."""
    words, known = re.findall(r"\w+", text.lower()), re.findall(r"\w+", other.lower())
    runs = shingles(known, size)
    starts = [i for i in range(len(words)) if tuple(words[i : i + size]) in runs]
    return len({i + k for i in starts for k in range(size)}) / len(words)


@each_story
def test_reuse_is_labelled_where_a_fifth_is_copied_and_only_there(story: Path) -> None:
    texts = {path: " ".join(lines) for path, lines in gold(story)["sentences"].items()}
    copied = {
        frozenset((a, b))
        for a, b in itertools.combinations(texts, 2)
        if max(share(texts[a], texts[b]), share(texts[b], texts[a])) >= 0.20
    }
    labelled = [x for x in gold(story)["findings"] if x["type"] == "reuse"]
    assert {frozenset(path for path, _ in x["spans"]) for x in labelled} == copied


def test_who_reuses_without_credit_names_no_source() -> None:
    story = CORPUS / "selwen-ferry"
    outlets = {article["path"]: article["outlet"] for article in manifest(story)["article"]}
    (finding,) = (x for x in gold(story)["findings"] if x["type"] == "reuse.uncredited")
    (path,) = {path for path, _ in finding["spans"]}
    others = {outlet for outlet in outlets.values() if outlet != outlets[path]}
    assert not names(body(story, path), {*others, "TNA", "agency", "agencies"})


def test_a_summary_is_judged_statement_by_statement() -> None:
    story = CORPUS / "selwen-summary"
    labels = gold(story)
    (summary,) = {statement["file"] for statement in labels["statements"]}
    indices = [statement["index"] for statement in labels["statements"]]
    assert indices == list(range(len(labels["sentences"][summary])))
    linked = {i for a, i, _, _, label in labels["links"] if a == summary and label != "ignore"}
    verdicts = set()
    for statement in labels["statements"]:
        assert (statement["verdict"] != "unsupported") == (statement["index"] in linked), statement
        assert statement["note"]
        verdicts.add(statement["verdict"])
    assert verdicts == {"supported", "unsupported", "distorted"}
