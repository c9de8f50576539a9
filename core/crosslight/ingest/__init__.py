"""Files to articles: decoding, blocks, metadata, doubts.

`read` makes one file an `Article`, `load` any sources a `Story`. A format is one module with one
function from bytes to `Document`, and one line in `formats.READERS`; how the parts of a news text
look is one line in `rules.RULES`. Nothing here knows of sentences.
"""

from crosslight.ingest.reading import read
from crosslight.ingest.story import beside_each_other, load, notices

__all__ = ["beside_each_other", "load", "notices", "read"]
