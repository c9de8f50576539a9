"""What is on the main screen, one widget a file; each paints lines of runs from the desk."""
