# Wrapping a text to a width, by hand.
text = 'The quick brown fox jumps over the lazy dog and then, tired of jumping, sleeps in the shade of a very-long-hyphenated-word.'
def wrap(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f'{line} {word}' if line else word
    return lines + [line] if line else lines

for line in wrap(text, 24):
    print(f'|{line:<24}|')

print('\n'.join(line.rjust(30) for line in wrap(text, 30)))
print('\n'.join(line.center(40, '.') for line in wrap(text, 40)))
def justify(line, width):
    words = line.split()
    if len(words) == 1: return line
    gaps, spare = len(words) - 1, width - sum(map(len, words))
    return ''.join(word + ' ' * (spare // gaps + (i < spare % gaps)) for i, word in enumerate(words[:-1])) + words[-1]

for line in wrap(text, 28)[:-1]:
    print(justify(line, 28) + '|')

wrap('', 5), wrap('word', 1), max(len(line) for line in wrap(text, 20))
