# Notes are lines added to an error, shown below its message.
error = ValueError('bad row')
error.add_note('row 7 of report.csv')
error.add_note('see the manual')
error.__notes__
str(error), error
raise error
def load(row):
    try:
        return int(row)
    except ValueError as problem:
        problem.add_note(f'while reading {row!r}')
        raise

load('5')
load('five')
ValueError('x').add_note(5)
ValueError('x').__notes__
KeyError('k').add_note()
