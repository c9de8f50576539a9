"""Looking at a running app and waiting for it."""

from textual.pilot import Pilot

from crosslight_tui.shell import Crosslight


def screen_text(app: Crosslight) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def settled(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
