"""The empty Textual app that everything is measured beside: one word, counted up by every key."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    keys = 0

    def compose(self) -> ComposeResult:
        yield Static("ready 0")

    def on_key(self) -> None:
        self.keys += 1
        self.query_one(Static).update(f"ready {self.keys}")


if __name__ == "__main__":
    Empty().run()
