from crosslight.order import arrange, moved


def test_the_base_leads_and_others_follow_their_own_predecessor():
    places = {"x": {"A": 0, "B": 2}, "y": {"A": 1, "B": 0}, "z": {"B": 1}, "w": {"B": 3}}
    assert arrange(list("wzyx"), places.__getitem__, ["A", "B"]) == list("xwyz")


def test_what_opens_a_source_stands_before_its_first_shared_item():
    places = {"w": {"A": 0}, "x": {"A": 1, "B": 2}, "p": {"B": 0}, "q": {"B": 1}}
    assert arrange(list("xqpw"), places.__getitem__, ["A", "B"]) == list("wpqx")


def test_a_source_that_shares_nothing_stands_at_the_end():
    places = {"p": {"B": 0}, "x": {"A": 0}, "q": {"B": 1}}
    assert arrange(list("qpx"), places.__getitem__, ["A", "B"]) == list("xpq")


def test_a_deep_chain_needs_no_recursion():
    places = {n: {chr(65 + n % 2): n} for n in range(5_000)}
    assert len(arrange(list(places), places.__getitem__, ["A", "B"])) == 5_000


def test_what_two_sources_add_at_one_place_is_not_interleaved():
    places = {
        "x": {"A": 0, "B": 0, "C": 0},
        "b1": {"B": 1},
        "b2": {"B": 2},
        "c1": {"C": 1},
        "c2": {"C": 2},
        "y": {"A": 1},
    }
    order = arrange(list(places), places.__getitem__, ["A", "B", "C"])
    assert order == ["x", "b1", "b2", "c1", "c2", "y"]


def test_nothing_to_arrange():
    assert arrange([], lambda _: {}, ["A"]) == []


def test_the_longest_rising_run_stays():
    assert moved([0, 5, 1, 2, 3]) == {1}
    assert moved([0, 1, 1, 2]) == set()
    assert moved([]) == set()
    assert len(moved([3, 2, 1])) == 2
