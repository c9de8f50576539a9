"""The palette of Okabe and Ito (2008), told apart by readers with any colour vision.

Red against green carries no meaning here; blue against orange does.
"""

BLACK = "#000000"
ORANGE = "#E69F00"
SKY = "#56B4E9"
GREEN = "#009E73"
YELLOW = "#F0E442"
BLUE = "#0072B2"
VERMILLION = "#D55E00"
PURPLE = "#CC79A7"
