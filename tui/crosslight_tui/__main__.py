"""`python -m crosslight_tui` is `crosslight`."""

import sys

from crosslight_tui.cli import main

sys.exit(main())
