import string
string.ascii_lowercase, string.ascii_uppercase, string.digits
string.ascii_letters, string.hexdigits, string.octdigits
string.punctuation
string.whitespace, len(string.printable)
all(character in string.hexdigits for character in 'c0ffee')
''.join(character for character in 'h3ll0, w0rld!' if character in string.ascii_letters)
string.ascii_lowercase.index('k')
{letter: number for number, letter in enumerate(string.ascii_lowercase[:4], 1)}
'x,y;z'.translate(str.maketrans('', '', string.punctuation))
string.capwords('hello  big world'), string.capwords('a-b-c', '-'), string.capwords(' x '), string.capwords('')
string.capwords()
string.capwords(5)
string.capwords('a', 5)
string.missing
