import subprocess
import sys

import pytest

import crosslight


def test_every_public_name_is_there_and_sorted():
    assert crosslight.__all__ == sorted(crosslight.__all__)
    assert sorted(crosslight._HOMES) == crosslight.__all__
    for name in crosslight.__all__:
        assert getattr(crosslight, name).__name__ == name


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'diff'"):
        crosslight.diff  # noqa: B018


def test_the_engine_and_its_public_names_import_no_terminal():
    code = (
        "import sys; from crosslight import compare, read; import crosslight.view.scene; "
        "print(sorted(m for m in sys.modules if m.split('.')[0] in {'textual', 'rich', 'numpy'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_first_screen_loads_nothing_of_what_compares():
    code = "import sys; import crosslight.view.scene; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert {f"crosslight.{step}" for step in ("align", "wording", "quotes")}.isdisjoint(loaded)
    of_findings = {module for module in loaded if module.startswith("crosslight.findings.")}
    assert of_findings == {"crosslight.findings.queue", "crosslight.findings.types"}
