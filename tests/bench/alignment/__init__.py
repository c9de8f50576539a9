"""The measures behind `python -m tests.bench.align`: one file for each table."""
