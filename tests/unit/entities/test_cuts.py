import pytest

from crosslight.entities.cuts import Cutter, recut
from crosslight.entities.evidence import Evidence
from crosslight.entities.gazetteer import gazetteer
from crosslight.entities.words import lines
from tests.unit.entities.stories import annotations


def cut(text: str) -> list[str]:
    names = gazetteer()
    story = list(lines(annotations(text), names))
    cutter = Cutter(names, Evidence(story, names))
    return [c.text for c in recut(cutter.candidates(story), names)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("We saw Indian Defence Minister Ravi Menon there.", ["Ravi Menon"]),
        ("We saw China Admiral Wen Bo there.", ["China", "Wen Bo"]),
        ("We saw Secretary of State Ann Marrow there.", ["Ann Marrow"]),
        ("We saw Director of Investigations Olav Brandt there.", ["Olav Brandt"]),
        (
            "We saw Salt Lake Committee Chairman Olav Brandt there.",
            ["Salt Lake Committee", "Olav Brandt"],
        ),
        ("We saw Senate Majority Leader Ann Marrow there.", ["Senate", "Ann Marrow"]),
        ("We saw Republican Mitt Marrow there.", ["Republican", "Mitt Marrow"]),
        ("We saw Engineer John Brandt there.", ["John Brandt"]),
        ("They asked the Ministry of Health and Sports today.", ["Ministry of Health and Sports"]),
        ("They asked the Fish and Wildlife Service today.", ["Fish and Wildlife Service"]),
        ("They asked Ann Marrow and Olav Brandt today.", ["Ann Marrow", "Olav Brandt"]),
        ("They asked the University of Oslo today.", ["University of Oslo"]),
        ("They asked the Council on Foreign Trade today.", ["Council on Foreign Trade"]),
        ("They asked the Center for Salt Research today.", ["Center for Salt Research"]),
        (
            "They met Dorothea von Marrow and Jan van der Brandt.",
            ["Dorothea von Marrow", "Jan van der Brandt"],
        ),
        ("Bo de Marrow left. On Monday de Marrow ate.", ["Bo de Marrow", "de Marrow"]),
        ("Bo de la Marrow left. Did de la Marrow eat?", ["Bo de la Marrow", "de la Marrow"]),
        ("Bo de Marrow left. De Marrow ate.", ["Bo de Marrow", "De Marrow"]),
        ("They left de facto Oslo.", ["Oslo"]),
        ("They met the Selwen Fishermen’s Union.", ["Selwen Fishermen’s Union"]),
        ("They met Ann Marrow, Jr. and left.", ["Ann Marrow, Jr."]),
        ('They met Robert C. "Bobby" Marrow.', ['Robert C. "Bobby" Marrow']),
        ("They met Secretary General Min Ki-sun in Oslo.", ["Min Ki-sun", "Oslo"]),
        ("The Olav-led talks in Min-led Oslo ended.", ["Olav", "Min", "Oslo"]),
        ("They met then-Secretary of State Ann Marrow.", ["Ann Marrow"]),
        ("Republican Indiana Gov. Ann Marrow left.", ["Republican", "Indiana", "Ann Marrow"]),
        ("They asked the Center for a New Harbour.", ["Center for a New Harbour"]),
        ("They flew to Brine Atoll and Washington D.C.'s zoo.", ["Brine Atoll", "Washington D.C."]),
        ("They met Yusuf al-Haddad of al Nahar.", ["Yusuf al-Haddad", "al Nahar"]),
        ("They asked the Children's Harbour Fund today.", ["Children's Harbour Fund"]),
        ("They praised the Ministers' Salt Fund today.", ["Ministers' Salt Fund"]),
        ("They asked the Justice Department today.", ["Justice Department"]),
        ("They read Title VII and Amendment 64 aloud.", ["Title VII", "Amendment 64"]),
        ("They met Ken Jun Sato in May and in Jun. 2020 again.", ["Ken Jun Sato"]),
        ("They met Wen Jun. This was in March.", ["Wen Jun"]),
        ("They met American Ann Marrow in Paris.", ["Ann Marrow", "Paris"]),
        ("They flew American Salt Airlines home.", ["American Salt Airlines"]),
        ("The AT&T deal and B&SR stock fell.", ["AT&T", "B&SR"]),
        ("They read Marrow & Brandt aloud.", ["Marrow & Brandt"]),
        ("We saw Howard Marshall there.", ["Howard Marshall"]),
        (
            "They asked the Associated General Farmers today.",
            ["Associated General Farmers"],
        ),
        ("They asked Virginia Sen. Ann Marrow today.", ["Virginia", "Ann Marrow"]),
        (
            "They asked the Defence Ministers' Salt Meeting today.",
            ["Defence Ministers' Salt Meeting"],
        ),
        ("They asked the Chairman of the Senate Salt Committee today.", ["Senate Salt Committee"]),
        ("They met William “Mo” Marrow today.", ["William “Mo” Marrow"]),
        ("They met Lt. Gen. Olav Brandt today.", ["Olav Brandt"]),
        ("The Hong Kong press read The New York Times.", ["Hong Kong", "The New York Times"]),
        ("But Oslo slept. IT said he’d go. He’s there.", ["Oslo"]),
        (
            "They recalled Sept. 11 and the State of the Union address.",
            ["Sept. 11", "State of the Union address"],
        ),
        ("They paid US$20,000 and nobody knows why.", []),
        ("They asked Republican National Harbour today.", ["Republican National Harbour"]),
        ("They asked Senate Brine today.", ["Senate Brine"]),
        ("They met the 42nd Infantry Division there.", ["42nd Infantry Division"]),
        ("They signed the Treaty of Brine Bay then.", ["Treaty of Brine Bay"]),
        (
            "They left Brine Inc. Marrow stayed in Mont. Oduya did not.",
            ["Brine Inc.", "Marrow", "Mont.", "Oduya"],
        ),
        (
            "They read the N.Y. Times of Saltmarsh Ltd. Co. there.",
            ["N.Y. Times of Saltmarsh Ltd. Co."],
        ),
        ("THEY SHOUTED ABOUT SALT AND BRINE AGAIN.", []),
    ],
)
def test_runs_are_cut_as_an_editor_would(text, spans):
    assert cut(text) == spans


def test_everyday_words_are_cut_off_a_name_that_stands_alone():
    text = "Defence Rajiv Menon spoke. We saw Rajiv Menon. Then Rajiv Menon left."
    assert cut(text) == ["Rajiv Menon"] * 3


def test_a_listed_name_before_a_name_that_stands_alone_is_its_own():
    text = "The envoy to the United States Kai Oduya left. We saw Kai Oduya. Then Kai Oduya slept."
    assert cut(text) == ["United States", *["Kai Oduya"] * 3]


def test_a_heading_without_a_stop_is_no_running_text():
    assert cut("Key Talks About Salt And Water Prices") == []
