"""Where the reader's own settings lie."""

from pathlib import Path

from platformdirs import user_config_path

APP = "crosslight"


def keys_path() -> Path:
    """The file with the reader's own keys, whether it exists or not."""
    return user_config_path(APP, appauthor=False) / "keys.toml"
