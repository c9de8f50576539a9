from crosslight.align.background import LEAST, background, counted, dump, parse


def test_the_table_that_ships_weighs_common_words_less():
    table = background()
    assert table.stories > LEAST
    assert table.weight("said") < table.weight("budget") < table.weight("ropework")


def test_a_table_survives_its_text():
    table = counted([{"said", "tuesday", "mayor"}] * LEAST + [{"said", "ropework"}])
    assert table.counts == {"said": LEAST + 1, "tuesday": LEAST, "mayor": LEAST}
    assert parse(dump(table)) == table


def test_a_story_counts_once_for_a_word():
    assert counted([["fire", "fire"]] * LEAST).counts == {"fire": LEAST}
