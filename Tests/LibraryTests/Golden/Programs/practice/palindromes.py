# Words and numbers that read the same backwards.
def is_palindrome(text):
    letters = [c for c in text.lower() if c.isalnum()]
    return letters == letters[::-1]

for text in ['level', 'Hello', 'A man, a plan, a canal: Panama!', '', '12321', 'No lemon, no melon']:
    print(f'{text!r:<36}{is_palindrome(text)}')

[n for n in range(100, 200) if is_palindrome(str(n))]
max(a * b for a in range(90, 100) for b in range(a, 100) if is_palindrome(str(a * b)))
def recursive(text):
    return len(text) < 2 or (text[0] == text[-1] and recursive(text[1:-1]))

recursive('racecar'), recursive('race')
def longest(text):
    best = ''
    for start in range(len(text)):
        for end in range(start + len(best) + 1, len(text) + 1):
            if text[start:end] == text[start:end][::-1]:
                best = text[start:end]
    return best

longest('babad'), longest('forgeeksskeegfor'), longest('')
def steps(n):
    count = 0
    while (text := str(n)) != text[::-1]:
        n += int(text[::-1])
        count += 1
    return n, count

steps(87), steps(121)
is_palindrome(121)
