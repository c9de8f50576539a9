"""What a reviewer changed, kept beside the story and applied whenever it is shown.

    path = place.log_path(comparison.articles)
    Log(path).append(Merge("PERSON:Ada Lunn", "PERSON:A. Lunn"))
    corrected(comparison, Log(path).corrections)

`place` says where the log lies and is light; `log` is the file, `records` its lines, `correcting`
what it does to a comparison.
"""
