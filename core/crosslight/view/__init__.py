"""What is shown, without a terminal: a comparison, a state and a width in; lines of runs out.

`state` what the reader chose · `rows` claims as rows of cells with marks · `sieve` filters and
folds · `layout` what the width carries · `wrap` lines of words · `split`, `stack`, `matrix`,
`quotes` one view each · `grid` rows as lines · `scene` all of it together · `search`, `minimap`,
`navigate`, `status`, `why`, `concordance` what stands around the text · `named` what is listed:
names, figures, dates · `choices` what a correction of a name is chosen from.
"""
