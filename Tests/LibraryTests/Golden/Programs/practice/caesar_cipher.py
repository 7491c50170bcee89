# Shifting letters and undoing it.
def shift(text, key):
    result = []
    for c in text:
        if c.isalpha() and c.isascii():
            base = ord('A') if c.isupper() else ord('a')
            result.append(chr((ord(c) - base + key) % 26 + base))
        else:
            result.append(c)
    return ''.join(result)

secret = shift('Meet me at 9, by the café!', 3)
secret
shift(secret, -3)
shift(shift('Hello', 13), 13)
for key in range(23, 26):
    print(key, shift('Ebiil', key - 22))

def crack(text, known):
    for key in range(26):
        if known in shift(text, -key).lower():
            return key, shift(text, -key)
    return None

crack(secret, 'meet')
print(crack(secret, 'zebra'))
def vigenere(text, word, sign=1):
    keys = [ord(c) - 97 for c in word]
    return ''.join(shift(c, sign * keys[i % len(keys)]) for i, c in enumerate(text))

vigenere('attackatdawn', 'lemon'), vigenere(vigenere('secret', 'key'), 'key', -1)
vigenere('x', '')
shift(5, 1)
shift('a', 'b')
