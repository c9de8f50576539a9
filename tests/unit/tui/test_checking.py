import re

import pytest

from crosslight_tui.cli import main


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Twelve people died in the fire at the Salt Pier, the mayor said.\n\n"
        '"We saw no smoke at all before the doors were opened," Ada Quill told reporters.\n'
    )
    (tmp_path / "b.txt").write_text(
        "Nine people died in the fire at the Salt Pier, the mayor said.\n\n"
        '"We saw smoke at all before the doors were opened," Ada Quill told reporters.\n'
    )
    return tmp_path


def check(capsys, *words):
    code = main(["check", *map(str, words)])
    done = capsys.readouterr()
    return code, done.out, done.err


def counted(out):
    (number,) = re.findall(r"^(\d+) findings? at or above the bar", out, re.MULTILINE)
    return int(number)


def test_a_finding_at_the_bar_is_a_line_and_exit_code_one(sources, capsys):
    code, out, _ = check(capsys, sources, "--fail-on", "number.conflict")
    assert code == 1
    first, second, last = out.splitlines()
    assert first.startswith(f"{sources}/a.txt:1:1: high number.conflict: ")
    assert second.startswith(f"  {sources}/b.txt:1:1: Nine")
    assert last == "1 finding at or above the bar"


def test_evidence_is_printed_without_signs_of_markdown(sources, capsys):
    signed = "*Nine* people died in [the fire](https://o.example) at the Salt Pier."
    (sources / "b.md").write_text(signed)
    code, out, _ = check(
        capsys, sources / "a.txt", sources / "b.md", "--fail-on", "number.conflict"
    )
    assert code == 1
    assert re.search(r"/b\.md:1:2: Nine people$", out, re.MULTILINE)


def test_a_family_names_all_its_types(sources, capsys):
    code, out, _ = check(capsys, sources, "--fail-on", "quote")
    assert code == 1
    assert "critical quote.altered" in out or "quote.silent_elision" in out


def test_nothing_at_the_bar_is_fine(sources, capsys):
    code, out, _ = check(capsys, sources, "--fail-on", "date.conflict")
    assert (code, out) == (0, "0 findings at or above the bar\n")


def test_a_single_article_is_told_to_have_nothing_to_compare(sources, capsys):
    code, _, error = check(capsys, sources / "a.txt")
    assert code == 0
    assert "only one article" in error


def test_the_bar_can_be_raised(sources, capsys):
    code, _, _ = check(capsys, sources, "--fail-on", "number", "--min-severity", "critical")
    assert code == 0


def test_a_severity_counts_all_that_reports_list_and_no_word_what_is_for_review(capsys):
    code, medium, _ = check(capsys, "vientiane-2024", "--min-severity", "medium")
    assert code == 1
    assert "headline.entity" in medium
    assert re.search(r"\n\d+ more listed in reports: --min-severity info\n$", medium)
    _, sure, _ = check(capsys, "vientiane-2024")
    assert "headline.entity" not in sure
    assert counted(sure) < counted(medium)


def test_what_is_for_review_and_below_the_bar_is_told(capsys):
    _, out, _ = check(capsys, "selwen-ferry")
    assert re.search(r"more listed in reports, \d+ of them for review: --min-severity info\n$", out)


def test_a_named_type_counts_though_no_report_lists_it(capsys):
    _, out, _ = check(capsys, "vientiane-2024", "--fail-on", "unique")
    assert counted(out) == out.count(" info unique") > 0
    assert "more listed" not in out


def test_what_the_baseline_has_is_left_out(sources, capsys, tmp_path):
    known = tmp_path / "known.json"
    assert main(["compare", str(sources), "-o", str(known)]) == 0
    code, out, _ = check(capsys, sources, "--fail-on", "number,quote", "--baseline", known)
    assert code == 0
    assert out.startswith("0 findings at or above the bar, ")
    (sources / "a.txt").write_text(
        "It rained.\n\nTwelve people died in the fire at the Salt Pier, the mayor said.\n"
    )
    code, out, _ = check(capsys, sources, "--fail-on", "number", "--baseline", known)
    assert code == 0


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["--fail-on", "number.conflicts"], 2, "did you mean number.conflict?"),
        (["--fail-on", ","], 2, "--fail-on takes types of findings"),
        (["--min-severity", "hihg"], 2, "did you mean high?"),
        (["--baseline", "nowhere.json"], 3, "nowhere.json: the baseline could not be read"),
        (["--baseline", "{sources}/a.txt"], 3, "compare SOURCE ... -o baseline.json."),
        (["--baseline", "{sources}/hollow.json"], 3, "hollow.json: is no baseline"),
    ],
)
def test_a_wrong_word_is_refused_in_a_sentence(sources, capsys, words, code, sentence):
    (sources / "hollow.json").write_text('{"schema": "crosslight/comparison/1"}')
    given = [word.format(sources=sources) for word in words]
    found, _, err = check(capsys, sources, *given)
    assert found == code
    assert sentence in err
    assert len(err.splitlines()) == 1
