# Run-length encoding, both ways.
def encode(text):
    runs = []
    for c in text:
        if runs and runs[-1][0] == c:
            runs[-1][1] += 1
        else:
            runs.append([c, 1])
    return ''.join(f'{n if n > 1 else ""}{c}' for c, n in runs)

def decode(text):
    result, digits = '', ''
    for c in text:
        if c.isdigit():
            digits += c
        else:
            result += c * int(digits or 1)
            digits = ''
    if digits:
        raise ValueError(f'{digits} of nothing')
    return result

for text in ['', 'a', 'aaabccd', 'wwwwwwwwwwwwb', 'abc', '  x']:
    print(repr(text), repr(encode(text)), decode(encode(text)) == text)

decode('3a2')
decode('12b'), len(decode('100z'))
encode(5)
def look_and_say(n):
    term = '1'
    for _ in range(n):
        spoken = ''
        i = 0
        while i < len(term):
            j = i
            while j < len(term) and term[j] == term[i]: j += 1
            spoken += f'{j - i}{term[i]}'
            i = j
        print(term, end=' ')
        term = spoken
    print()

look_and_say(6)
