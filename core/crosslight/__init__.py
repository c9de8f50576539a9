"""crosslight, the engine: several reports of one event, aligned sentence by sentence.

    from crosslight import compare, read
    story = compare(read("a.txt"), read("b.txt"))
    story.links, story.claims, story.findings

No terminal library is imported from here, ever.
"""

__version__ = "0.1.0"
