"""Which key runs which command: names of keys, the keymap, and the reader's own `keys.toml`."""
