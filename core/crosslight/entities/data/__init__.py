"""Names, cue words and weights as text files, with the script that builds the names."""
