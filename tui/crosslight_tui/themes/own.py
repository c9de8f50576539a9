"""The themes that come with the program."""

from textual.theme import BUILTIN_THEMES, Theme

from crosslight_tui.themes import okabe_ito as oi
from crosslight_tui.themes.variables import DARK, LIGHT, PLAIN

DARK_THEME = Theme(
    name="crosslight-dark",
    primary=oi.SKY,
    secondary=oi.ORANGE,
    accent=oi.SKY,
    warning=oi.ORANGE,
    error="#ff8f4a",
    success="#2fc096",
    foreground="#d3d8e0",
    background="#14181e",
    surface="#14181e",
    panel="#1c2129",
    dark=True,
    variables=DARK,
)

LIGHT_THEME = Theme(
    name="crosslight-light",
    primary=oi.BLUE,
    secondary="#9c5600",
    accent=oi.BLUE,
    warning="#9c5600",
    error="#b03a00",
    success="#00795a",
    foreground="#24282e",
    background="#fbfaf6",
    surface="#fbfaf6",
    panel="#efede6",
    dark=False,
    variables=LIGHT,
)

PLAIN_THEME = Theme(
    name="crosslight-plain",
    ansi=True,
    primary="ansi_cyan",
    secondary="ansi_yellow",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    accent="ansi_cyan",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        **PLAIN,
        "border": "ansi_default",
        "border-blurred": "ansi_default",
        "input-cursor-text-style": "reverse",
        "screen-selection-background": "ansi_blue",
        "screen-selection-foreground": "ansi_default",
    },
)
"""The terminal's own colours: for NO_COLOR and for terminals with sixteen of them."""

THEMES = (DARK_THEME, LIGHT_THEME, PLAIN_THEME)
