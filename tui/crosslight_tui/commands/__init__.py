"""Everything a reader can do, as one table: id, title, keys, group, what it does, when it cannot.

One file a group; `table` puts them together. A new command is one entry in one of them.
"""
