import pytest

from crosslight.entities import find_entities
from crosslight.entities.surfaces import scores_of
from crosslight.language import annotate
from crosslight.model import Article, Block, BlockKind, EntityType
from tests import factory
from tests.unit.entities.stories import annotations, article, entities, forms, named, names

MEETING = (
    "Norwegian Defence Minister Karin Solberg met her counterpart Tomas Ruiz in Lima on Monday. "
    "Solberg said the talks with Ruiz were useful. The Defence Minister flies home on Tuesday.",
    "LIMA: Ms. Solberg praised Peru and the Ministry of Defence. Ruiz, the defence minister of "
    "Peru, thanked Karin Solberg. Officials from the Defense Ministry joined them.",
)


def test_mentions_are_exact_spans_in_order_of_source_and_place():
    notes = annotations(*MEETING)
    texts = {note.article.id: note.article.text for note in notes}
    solberg = named(find_entities(notes), "Karin Solberg")
    printed = [texts[m.article][m.start : m.end] for m in solberg.mentions]
    assert printed == ["Karin Solberg", "Solberg", "Solberg", "Karin Solberg"]
    assert [m.article for m in solberg.mentions] == ["A", "A", "B", "B"]


def test_title_and_name_are_parted_and_the_title_is_a_role():
    solberg = named(entities(*MEETING), "Karin Solberg")
    assert solberg.type is EntityType.PERSON
    assert {"Norwegian Defence Minister", "Defence Minister"} >= {r.text for r in solberg.roles}
    assert "Norwegian Defence Minister" in {r.text for r in solberg.roles}


def test_an_apposition_is_a_role():
    ruiz = named(entities(*MEETING), "Tomas Ruiz")
    assert {r.text for r in ruiz.roles} == {"defence minister of Peru"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "They met Foreign Minister of Peru General Tomas Ruiz.",
            {"Foreign Minister of Peru", "General"},
        ),
        ("They met Dr. Tomas Ruiz.", set()),
        ("They met Tomas Ruiz, the head of it, and Minister Kai Oduya.", set()),
        ("They met Tomas Ruiz, who was minister of trade.", set()),
        ("They met Tomas Ruiz, (minister).", set()),
        ("They met Tomas Ruiz, minister of trade who left.", {"minister of trade"}),
        ("They met Ann Lee, Tomas Ruiz, the ministers have no doubt.", set()),
        ("“Go,” they told Tomas Ruiz, the minister said.", set()),
        ("U.S. District Judge Tomas Ruiz left.", {"U.S. District Judge"}),
        ("Chief Justice Tomas Ruiz left.", {"Chief Justice"}),
        ("Prime Minister Shri Tomas Ruiz left.", {"Prime Minister"}),
        ("They met Tomas Ruiz,", set()),
        (
            "They met Tomas Ruiz, a former deputy minister of, well, trade.",
            {"former deputy minister"},
        ),
        ("They met Governor of the bank Tomas Ruiz.", set()),
        ("The chief of Peru Marshal Tomas Ruiz left.", {"chief of Peru", "Marshal"}),
        ("The works of Peru Marshal Tomas Ruiz sold.", {"Peru Marshal"}),
    ],
)
def test_roles_as_printed(text, roles):
    assert {role.text for role in named(entities(text), "Tomas Ruiz").roles} == roles


def test_a_listed_city_in_capitals_has_its_usual_name():
    assert names(entities("JERUSALEM (AP) _ Rain fell, Ann Marrow said."))["Jerusalem"] == "PLACE"


def test_only_capitals_make_a_short_acronym_of_a_word():
    found = entities("Who knows it? He told us so. Is it? The WHO said no.")
    assert [len(e.mentions) for e in found if e.name == "World Health Organization"] == [1]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("The 2016 presidential election was close. The 2016 race was long.", "2016 race"),
        ("The Arctic Salt Museum shut. The Museum reopens.", "Museum"),
        (
            "Georgetown University agreed. A Georgetown University aide said so.",
            "Georgetown University",
        ),
        ("The National Salt Board met. The Salt Board voted.", "Salt Board"),
        ("The United States Salt Agency met. USSA officials and SA officials left.", "USSA"),
    ],
)
def test_shorter_forms_join_the_one_longer_form(text, one):
    assert len(forms(named(entities(text), one))) >= 1
    assert len([e for e in entities(text) if e.type is not EntityType.PERSON]) == 1


def test_a_title_alone_is_a_role_of_its_only_holder():
    text = (
        "Harbour Master and Mayor Ann Lindqvist spoke. The Mayor left. President Kai Oduya stayed."
    )
    found = entities(text)
    assert len(named(found, "Ann Lindqvist").roles) == 2
    assert len(named(found, "Kai Oduya").roles) == 1


def test_a_title_alone_is_nobodys_when_two_hold_it():
    found = entities("Mayor Ann Lindqvist met Mayor Kai Oduya. The Mayor of the town left.")
    assert {len(e.roles) for e in found if e.type is EntityType.PERSON} == {1}


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Troops left Laos. Lao PDR is calm.", {"Laos", "Lao PDR"}),
        ("She flew to the U.S. on Friday. The United States agreed.", {"United States", "U.S."}),
        (
            "The Ministry of Defence said no. A Defense Ministry aide agreed.",
            {"Ministry of Defence", "Defense Ministry"},
        ),
        (
            "The Harbour Safety Agency (HSA) closed it. HSA staff agreed.",
            {"Harbour Safety Agency", "HSA"},
        ),
        (
            "Delegates of the Northern Fisheries Council-Plus met. The Northern Fisheries Council "
            "Plus (NFC-Plus) closed. An NFC Plus aide spoke.",
            {"Northern Fisheries Council Plus", "NFC-Plus", "NFC Plus"},
        ),
        (
            "Bill Marrow spoke. William Marrow left.",
            {"Bill Marrow", "William Marrow"},
        ),
        (
            "Mohd Karim Bin Salleh arrived. Karim Salleh left early.",
            {"Mohd Karim Bin Salleh", "Karim Salleh"},
        ),
        (
            "Velmora Freight Corporation lost money. Velmora Freight said so.",
            {"Velmora Freight Corporation", "Velmora Freight"},
        ),
    ],
)
def test_variants_of_one_name_are_one_entity(text, one):
    found = entities(text)
    fits = [entity for entity in found if forms(entity) & one]
    assert len(fits) == 1
    assert {f.rstrip(".") for f in forms(fits[0])} >= {f.rstrip(".") for f in one}


def test_a_surname_goes_to_the_full_name_before_it_when_two_compete():
    text = (
        "Ann Marrow opened the session. Marrow was brief. "
        "Her brother Olav Marrow replied. Marrow was not brief."
    )
    found = entities(text)
    assert len(named(found, "Ann Marrow").mentions) == 2
    assert len(named(found, "Olav Marrow").mentions) == 2


def test_a_surname_without_a_full_name_before_it_goes_to_the_usual_one():
    found = entities(
        "Marrow was brief, aides said. Ann Marrow spoke. Ann Marrow left. Olav Marrow stayed."
    )
    assert len(named(found, "Ann Marrow").mentions) == 3


def test_father_and_son_stay_two():
    found = entities("Peter Lindqvist spoke to Peter Lindqvist Jr. about it.")
    assert {"Peter Lindqvist", "Peter Lindqvist Jr."} <= set(names(found))


def test_an_opening_word_is_no_name_where_another_source_prints_it_small():
    found = entities("Fishmongers protested in Oslo.", "The fishmongers of Oslo went home.")
    assert names(found) == {"Oslo": "PLACE"}


def test_a_capital_in_mid_sentence_elsewhere_makes_an_opening_word_a_name():
    found = entities("Grand was late. He told Ann Grand so.")
    assert forms(named(found, "Ann Grand")) == {"Ann Grand", "Grand"}


def test_adjectives_pronouns_days_and_handles_are_no_mentions():
    found = entities(
        "She told Chinese reporters on Monday that I was right, @annlee wrote. He left."
    )
    assert found == ()


def test_joined_countries_are_two_places():
    found = entities(
        "Talks on the India-China border went on. An R-Ohio aide and a Rome-based one came."
    )
    assert {"India", "China", "Ohio", "Rome"} <= set(names(found))


def test_listed_names_with_small_words_are_whole():
    found = entities("He lives in Bosnia and Herzegovina. She went to Trinidad and Tobago.")
    assert set(names(found)) == {"Bosnia and Herzegovina", "Trinidad and Tobago"}


def test_an_election_by_year_is_an_event_and_holds_its_country():
    found = entities("She won the 2019 New Zealand general election and then retired.")
    assert names(found) == {"2019 New Zealand general election": "EVENT"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They cited the Clean Harbours Act again.", "Clean Harbours Act", "WORK"),
        ("It follows the Brine Bay Massacre of old.", "Brine Bay Massacre", "EVENT"),
        ("The court relied on Marrow v. Oduya then.", "Marrow v. Oduya", "WORK"),
        ("He quoted the 18th Amendment twice.", "18th Amendment", "WORK"),
    ],
)
def test_heads_decide_types(text, name, kind):
    assert names(entities(text))[name] == kind


def test_parties_beside_a_chamber_are_names_of_their_own():
    found = entities("Aides said that Senate Democrats and House Republicans agreed.")
    assert {"Democratic Party", "Republican Party"} <= set(names(found))


def test_entities_named_by_more_sources_come_first_then_by_mentions():
    found = entities(
        "Ann Marrow met Kai Oduya in Oslo. Kai Oduya left. Kai Oduya slept.",
        "Ann Marrow saw Olav Brandt.",
    )
    assert [entity.name for entity in found][:2] == ["Ann Marrow", "Kai Oduya"]
    assert [entity.id for entity in found] == [f"e{n}" for n in range(1, len(found) + 1)]


def test_headlines_name_what_the_running_text_names():
    text = "Solberg Warns Of Brine In Talks\nKarin Solberg spoke in Oslo.\n(Newswire Nord, Oslo)"
    kinds = {0: BlockKind.HEADLINE, 2: BlockKind.CREDIT}
    found = find_entities((annotate(article("A", text, kinds)),))
    assert names(found) == {"Karin Solberg": "PERSON", "Oslo": "PLACE"}
    assert len(named(found, "Karin Solberg").mentions) == 2


def test_no_text_has_no_entities():
    assert find_entities(()) == ()
    assert entities("") == ()


def test_front_matter_and_abstract_nouns_name_nobody() -> None:
    kinds = {0: BlockKind.MARKUP}
    text = "title: Rosalind Okoro\nRosalind Okoro spoke.\nCompetition has to be balanced."
    (found,) = find_entities([annotate(factory.article(text, "A", kinds))])
    assert (found.name, len(found.mentions)) == ("Rosalind Okoro", 1)


def test_ships_houses_and_companies_are_no_persons():
    found = entities(
        "On Monday the Lady Corvine left St Odo's Hospital behind. The ferry Brask followed. "
        "The fleet is owned by Reef & Holm Ferries. A nurse of St Odo's watched.",
        "Reef & Holm said the Lady Corvine was safe. St. Odo's Hospital took in two men.",
    )
    types = {entity.name: entity.type for entity in found}
    assert types == {
        "Lady Corvine": EntityType.OTHER,
        "Brask": EntityType.OTHER,
        "St. Odo's Hospital": EntityType.ORGANISATION,
        "Reef & Holm Ferries": EntityType.ORGANISATION,
    }
    assert named(found, "St. Odo's Hospital").aliases == ("St Odo", "St Odo's Hospital")
    assert named(found, "Reef & Holm Ferries").aliases == ("Reef & Holm",)


def test_scores_do_not_depend_on_the_order_of_the_features():
    found = {"a": 0.1, "b": 0.2, "c": 0.3, "d": 0.6}
    weights = dict.fromkeys(found, (1.1, -0.7, 0.3, 0.2, 0.1, 0.1, 0.1))
    assert scores_of(found, weights) == scores_of(dict(reversed(found.items())), weights)


@pytest.mark.parametrize(
    ("text", "form", "places"),
    [
        ("Rep. Ann Lee (R-S.C.) left.", "S.C.", 1),
        ("J. Christopher Poole spoke. Then Chris Poole left.", "Chris Poole", 2),
        ("The Arctic Fish and Bird Service spoke. The AFBS left.", "AFBS", 2),
        ("It was sold at Sam's Club. A clerk of Sam's Club left.", "Sam's Club", 2),
        ("Leader Abdul Rahman al-Sabari fled, he said.", "Abdul Rahman al-Sabari", 1),
    ],
)
def test_whole_names(text, form, places):
    assert len(named(entities(text), form).mentions) == places


@pytest.mark.parametrize(
    "text",
    [
        "In June, he left. He came in that June.",
        "Roman Catholic voters left.",
        "He met Pakistani men.",
    ],
)
def test_no_names(text):
    assert entities(text) == ()


def test_a_nation_in_front_of_a_name_is_no_part_of_it():
    assert names(entities("The Afghanistani Taliban left. The Taliban came.")) == {
        "Taliban": "ORGANISATION"
    }


def test_a_family_is_of_people():
    found = entities("Ann Marrow spoke. The Marrows left for Peru. It was said by the Marrows.")
    assert names(found)["Marrows"] == "PERSON"


def test_a_title_tells_which_of_two_people_is_meant():
    text = "Senator Bo Lee spoke. Ann Lee left. Sen. Lee came back. Lee did not."
    found = entities(text)
    assert len(named(found, "Bo Lee").mentions) == 2
    assert len(named(found, "Ann Lee").mentions) == 2


@pytest.mark.parametrize(
    ("hers", "his", "called"),
    [
        ("President", "Premier", "President"),
        ("Commissioner", "Commander", "Commissioner"),
        ("Prince", "Prime Minister", "Prince"),
        ("Lieutenant", "Sergeant", "Lt."),
        ("Sgt.", "Lt.", "Sergeant"),
        ("Congresswoman", "Senator", "Rep."),
        ("Sens.", "Gov.", "Senator"),
        ("Defence Secretary", "Trade Secretary", "Defense Secretary"),
        ("President", "Vice President", "President"),
        ("Republican Senator", "Mayor", "Senator"),
        ("Prime Minister", "Finance Minister", "PM"),
        ("Vice-President", "President", "Vice President"),
    ],
)
def test_whole_titles_are_compared(hers, his, called):
    text = f"{hers} Ann Lee spoke. {his} Bo Lee left. {called} Lee came back."
    found = entities(text)
    assert len(named(found, "Ann Lee").mentions) == 2
    assert len(named(found, "Bo Lee").mentions) == 1


def test_surnames_that_are_spellings_of_one_word_are_two():
    found = entities("Ann Grey spoke. Bo Gray left. Grey came back. Gray did not.")
    assert len(named(found, "Grey").mentions) == len(named(found, "Gray").mentions) == 2


def test_what_two_forms_fit_is_theirs_when_they_are_one():
    text = (
        "The HSA closed the pier. They called the U.S. Harbour Safety Agency on Monday. "
        "They told the Harbour Safety Agency. Then the HSA left."
    )
    assert len(named(entities(text), "HSA").mentions) == 4


def test_a_body_is_one_with_and_without_its_nation():
    both = (
        "Officials of the Peruvian Defence Ministry met. The Peruvian Defence Ministry said so.",
        "Officials of the Ministry of Defence met. The Ministry of Defence said so.",
    )
    assert len(named(entities(*both), "Ministry of Defence").mentions) == 4
    rival = "Officials of the Chilean Defence Ministry met, the Chilean Defence Ministry said."
    assert len(named(entities(*both, rival), "Ministry of Defence").mentions) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Mass was said. They went to Mass on Sunday.", False),
        ("Rep. Ann Lee (R-Mass.) left.", True),
        ("Ann Lee of Salem, Mass, left.", True),
        ("They came from Mass. in May.", True),
    ],
)
def test_the_short_form_of_a_state_needs_its_stop_or_a_place_before_it(text, found):
    assert ("Massachusetts" in names(entities(text))) is found


@pytest.mark.parametrize("space", [" ", "  ", "\n", "\t", " \u00a0", "\u2009"])
def test_any_white_space_joins_the_words_of_a_name(space):
    text = "The pier burned, Bo Rask of the Brunmark Port Council said.".replace(" ", space)
    block = Block(0, len(text), BlockKind.BODY)
    found = find_entities([annotate(Article("A", text, (block,), ""))])
    assert {entity.name for entity in found} == {"Bo Rask", "Brunmark Port Council"}


def test_a_full_name_is_told_without_the_everyday_word_before_it():
    found = entities("Activist Ann Marrow spoke.", "Ann Marrow spoke. Grace Ann Marrow spoke.")
    assert found[0].name == "Grace Ann Marrow"
    assert entities("Activist Ann Marrow spoke.", "Ann Marrow spoke.")[0].name == "Ann Marrow"


def test_a_state_is_neither_the_school_nor_the_court_that_shares_its_letters():
    found = entities("West Virginia voted. They asked West Virginia University about it.")
    assert names(found) == {"West Virginia": "PLACE", "West Virginia University": "ORGANISATION"}
    found = entities("Ann Marrow (R-S.C.) left the Supreme Court. The Supreme Court sat.")
    assert names(found)["South Carolina"] == "PLACE"


def test_two_partners_are_a_firm():
    assert names(entities("She went to Barrow & Glossop.")) == {"Barrow & Glossop": "ORGANISATION"}


@pytest.mark.parametrize(
    "text",
    [
        "Aldby lies on the coast. The mayor of Aldby said so. In Aldby, boats sank.",
        "The island of Aldby was cut off.",
        "Floods hit the village of Aldby on Monday.",
        "Boats sank near Aldby.",
        "Aldby’s mayor spoke on Monday.",
    ],
)
def test_what_stands_around_tells_an_unknown_place(text):
    assert names(entities(text)) == {"Aldby": "PLACE"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Brineport Harbour was closed.", "Brineport Harbour", "PLACE"),
        ("Storm Olga hit the coast.", "Storm Olga", "EVENT"),
        ("They met Baroness Marrow.", "Marrow", "PERSON"),
    ],
)
def test_names_that_leave_no_doubt(text, name, kind):
    assert names(entities(text)) == {name: kind}


def test_an_amount_is_no_name():
    assert not entities("The firm paid Rs 2.5 crore and then Rs 5,000 more.")


def test_a_company_is_named_by_its_first_word_unless_a_person_is():
    found = entities("Brantwell Chemicals was fined. Brantwell said no.", "Brantwell denied it.")
    assert forms(found[0]) == {"Brantwell Chemicals", "Brantwell"}
    found = entities("Ann Brantwell met Brantwell Chemicals. Brantwell left.")
    assert [forms(entity) for entity in found] == [
        {"Ann Brantwell", "Brantwell"},
        {"Brantwell Chemicals"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The boats left at dawn for the village of Tolmar.",
        "Tolmar was dark on Monday. The town of Tolmar has no power plant.",
        "The blaze began east of Tolmar.",
        "Tolmar fell silent. Residents of Tolmar stood at the pier.",
        "They stopped five miles from Tolmar.",
        "The people in the city of Tolmar waited. Tolmar council called the water safe.",
    ],
)
def test_what_is_called_a_place_is_one(text: str) -> None:
    assert names(entities(text)) == {"Tolmar": "PLACE"}


def test_a_sum_is_no_name() -> None:
    assert entities("The state spent Rs 2.5 crore on the pier. It wanted EUR 4 million more.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The plan is good, said the mayor, Mira Lind.",
        "The plan is good, the mayor of Brineport, Mira Lind, said.",
        "According to Mira Lind, the deputy mayor of the town, it is good.",
    ],
)
def test_who_is_called_by_an_office_is_a_person(text: str) -> None:
    assert names(entities(text))["Mira Lind"] == "PERSON"
