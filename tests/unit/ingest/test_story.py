import io
from pathlib import Path

import pytest

from crosslight.errors import InputError, UsageError
from crosslight.ingest import load, notices

BODY = " ".join(["The ferry stayed in port on Monday, and nobody could say why it did."] * 4)


def folder(path: Path, **texts: str) -> Path:
    path.mkdir()
    for name, text in texts.items():
        (path / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return path


def paths(story_folder: Path) -> list[str]:
    return [Path(article.path).name for article in load([story_folder]).articles]


def test_articles_of_a_folder_come_in_name_order(tmp_path: Path) -> None:
    names = ["10.txt", "2.txt", "1.md", "B.txt", "a.markdown"]
    story = folder(tmp_path / "s")
    for name in names:
        (story / name).write_text(BODY, encoding="utf-8")
    assert paths(story) == ["1.md", "2.txt", "10.txt", "a.markdown", "B.txt"]


def test_what_is_no_article_is_left_out(tmp_path: Path) -> None:
    story = folder(tmp_path / "s", a_txt=BODY)
    for name in [".hidden.txt", "_draft.txt", "README.md", "gold.json", "photo.jpg", "notes"]:
        (story / name).write_bytes(b"\x00")
    (story / "older.txt").mkdir()
    assert paths(story) == ["a.txt"]


def test_a_folder_names_its_story(tmp_path: Path) -> None:
    assert load([folder(tmp_path / "harbour-fire", a_txt=BODY)]).title == "Harbour fire"


def test_sources_are_taken_in_the_order_given(tmp_path: Path) -> None:
    story = folder(tmp_path / "s", a_txt=BODY, b_txt=BODY)
    (tmp_path / "c.txt").write_text(f"Third of them\n{BODY}", encoding="utf-8")
    stdin = io.BytesIO(f"From elsewhere\n{BODY}".encode())
    loaded = load([tmp_path / "c.txt", "-", story], stdin)
    assert [article.id for article in loaded.articles] == ["A", "B", "C", "D"]
    assert [Path(article.path).name for article in loaded.articles] == [
        "c.txt",
        "-",
        "a.txt",
        "b.txt",
    ]
    assert loaded.title == "S"


def test_files_alone_take_the_title_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Ferry stays in port\n{BODY}", encoding="utf-8")
    assert load([tmp_path / "a.txt"]).title == "Ferry stays in port"


def test_standard_input_is_the_process_s_own_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))
    assert load(["-"]).articles[0].text == BODY


def test_closed_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError, match="standard input is closed"):
        load(["-"])


def test_empty_standard_input_is_named() -> None:
    with pytest.raises(InputError, match=r"^-: is empty"):
        load(["-"], io.BytesIO())


@pytest.mark.parametrize(
    ("sources", "what"),
    [
        ([], "no source was given"),
        (["-", "-"], "only once"),
        (["https://example.org/a"], "web addresses are not read"),
        (["HTTPS://example.org/a"], "web addresses are not read"),
        ([""], "empty name"),
    ],
)
def test_sources_that_make_no_sense(sources: list[str], what: str) -> None:
    with pytest.raises(UsageError, match=what) as problem:
        load(sources)
    assert problem.value.exit_code == 2


def test_a_folder_without_articles(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no articles; put articles into it as \.txt"):
        load([tmp_path])
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "story.toml").touch()
    with pytest.raises(InputError, match="holds the stories one: name one of them"):
        load([tmp_path])


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match=r"could not be listed \(permission denied\)"):
        load([tmp_path])


def test_story_toml_decides(tmp_path: Path) -> None:
    story = folder(
        tmp_path / "s",
        a_txt=BODY,
        b_txt=BODY,
        c_txt=BODY,
        story_toml="""
            title = "The ferry"
            note = "Invented."
            license = "CC BY 4.0"
            colour = "unknown keys are left alone"
            [[article]]
            path = "b.txt"
            title = "Second report"
            outlet = "The Marrow Post"
            published = 2025-03-11T10:40:00
            version_of = "a.txt"
            [[article]]
            path = "a.txt"
        """,
    )
    loaded = load([story])
    assert (loaded.title, loaded.note, loaded.license) == ("The ferry", "Invented.", "CC BY 4.0")
    second, first = loaded.articles
    assert (second.title, second.outlet) == ("Second report", "The Marrow Post")
    assert second.published == "2025-03-11T10:40:00"
    assert second.version_of == first.path
    assert first.version_of is None


def test_a_story_may_share_the_articles_of_a_story_beside_it(tmp_path: Path) -> None:
    folder(tmp_path / "one", a_txt=BODY, story_toml="")
    two = folder(tmp_path / "two", story_toml='[[article]]\npath = "../one/a.txt"')
    assert paths(two) == ["a.txt"]


@pytest.mark.parametrize(
    ("toml", "what"),
    [
        ("title = ", "is not valid TOML"),
        ("title = " + "[" * 9000, "is not valid TOML"),
        ("title = 3", "title is not a text"),
        ("article = 3", r"headed \[\[article\]\]"),
        ("[[article]]\noutlet = 'x'", r"an \[\[article\]\] has no path"),
        ("[[article]]\npath = 'a.txt'\npublished = 'soon'", "is no date"),
        ("[[article]]\npath = 'a.txt'\nversion_of = 'b.txt'", "which is no other article"),
        ("[[article]]\npath = 'a.txt'\nversion_of = 'a.txt'", "which is no other article"),
        ("[[article]]\npath = '../secret.txt'", "lies outside the story"),
        ("[[article]]\npath = '../other/secret.txt'", "lies outside the story"),
        ("[[article]]\npath = '/etc/hostname'", "lies outside the story"),
        ("[[article]]\npath = 'link.txt'", "lies outside the story"),
        ("[[article]]\npath = 'b.txt'", r"lists b\.txt, but .*no such file"),
    ],
)
def test_a_story_toml_that_makes_no_sense(tmp_path: Path, toml: str, what: str) -> None:
    (tmp_path / "secret.txt").write_text(BODY, encoding="utf-8")
    folder(tmp_path / "other", secret_txt=BODY)
    story = folder(tmp_path / "s", a_txt=BODY, story_toml=toml)
    (story / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(InputError, match=what) as problem:
        load([story])
    assert "story.toml" in str(problem.value)


def test_the_year_of_a_dateline_comes_from_the_peers(tmp_path: Path) -> None:
    story = folder(
        tmp_path / "s",
        a_txt=f"OSLO, May 2 (TNA) - {BODY}",
        b_txt=f"OSLO, May 3, 2024 (TNA) - {BODY}",
    )
    assert [a.published for a in load([story]).articles] == ["2024-05-02", "2024-05-03"]


def test_a_text_far_shorter_than_its_peers_is_doubtful(tmp_path: Path) -> None:
    story = folder(tmp_path / "s", a_txt=BODY, b_txt=f"{BODY}\n" * 5, c_txt="Only this.")
    codes = [[doubt.code for doubt in a.doubts] for a in load([story]).articles]
    assert codes == [[], [], ["short"]]
    (story / "d.txt").write_text(f"{BODY}\n" * 9, encoding="utf-8")
    codes = [[doubt.code for doubt in a.doubts] for a in load([story]).articles]
    assert codes == [["short"], [], ["short"], []]


def test_notices(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", a_txt=BODY)
    twins = folder(tmp_path / "twins", a_txt=BODY, b_md=BODY, c_txt=f"{BODY} More.")
    assert notices(load([one])) == (
        "There is only one article, so there is nothing to compare it with.",
    )
    assert notices(load([twins])) == ("A and B have the same text.",)


def test_what_cannot_be_read_in_a_folder_is_left_out_and_told(tmp_path: Path) -> None:
    story = folder(tmp_path / "s", a_txt=BODY, b_txt=" \n", c_md=f"Pier shut\n\n{BODY}", d_txt="")
    (story / "e.txt").write_bytes(b"%PDF-1.7 1 0 obj")
    (story / "f.txt").symlink_to(story / "gone.txt")
    loaded = load([story])
    assert [(article.id, Path(article.path).name) for article in loaded.articles] == [
        ("A", "a.txt"),
        ("B", "c.md"),
    ]
    assert notices(loaded) == (
        "s: 4 files that could not be read are left out: b.txt (is empty), d.txt (is empty),"
        " e.txt (is a PDF, not a text) and 1 more.",
    )


def test_other_formats_in_a_folder_are_told(tmp_path: Path) -> None:
    story = folder(tmp_path / "s", a_txt=BODY, page_html=BODY, story_toml='title = "Pier"')
    for name in [".hidden.csv", "_draft.docx", "README.rst", "~lock.odt"]:
        (story / name).write_bytes(b"x")
    (story / "older.html").mkdir()
    assert notices(load([story])) == (
        "s: 1 file of other formats is left out: page.html; only .txt, .text, .md,"
        " .markdown are read.",
        "There is only one article, so there is nothing to compare it with.",
    )


def test_a_listed_article_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    toml = '[[article]]\npath = "b.txt"\n[[article]]\npath = "a.txt"\nversion_of = "b.txt"'
    story = folder(tmp_path / "s", a_txt=BODY, b_txt="…", page_html=BODY, story_toml=toml)
    loaded = load([story])
    assert [Path(article.path).name for article in loaded.articles] == ["a.txt"]
    assert loaded.left_out == (
        "s: 1 file that could not be read is left out: b.txt (holds no words).",
    )


def test_a_folder_of_which_nothing_can_be_read(tmp_path: Path) -> None:
    story = folder(tmp_path / "s", a_txt="")
    with pytest.raises(InputError, match=r"a\.txt: is empty; put"):
        load([story])
    (story / "b.txt").write_bytes(b"%PDF-1.7")
    with pytest.raises(
        InputError, match=r"none of its 2 articles can be read; .*a\.txt: is empty;"
    ):
        load([story, folder(tmp_path / "good", a_txt=BODY)])


def test_a_bad_file_that_is_named_ends_the_run(tmp_path: Path) -> None:
    story = folder(tmp_path / "s", a_txt=BODY, b_txt="")
    with pytest.raises(InputError, match=r"b\.txt: is empty; put"):
        load([story / "a.txt", story / "b.txt"])
