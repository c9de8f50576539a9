"""What the reader has on the desk: a comparison, choices, a cursor. No terminal library.

`desk` holds them and changes them · `walk` hits and mentions in reading order · `anchor` the same
place in another scene · `names` the list of names · `pending` a merge that was begun ·
`panel` what explains the row at the cursor. Widgets only paint what stands here; commands only
change it.
"""
