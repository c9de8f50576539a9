"""Things an editor would want to look at, each with its reason and its evidence.

    from crosslight.findings.find import find
    find(comparison)

A rule is a module in `rules` with a function from the case to findings, and one line in `RULES`;
its type is a row of `types`. Nothing is imported here: lists and marks read `types` and `queue` on
the first screen, before there is a finding, and do without the rules.
"""
