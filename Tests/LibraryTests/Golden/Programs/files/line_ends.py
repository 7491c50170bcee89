# Line ends of other systems.
import io, os
path = os.path.join(os.environ['FOLDER'], 'mixed.txt')
with open(path, 'wb') as file:
    file.write(b'unix\nwindows\r\nmac\rend')

for newline in [None, '', '\n', '\r', '\r\n']:
    with open(path, newline=newline) as file:
        print(repr(newline), file.readlines(), file.newlines)

for newline in [None, '', '\n', '\r', '\r\n']:
    with open(path, 'w', newline=newline) as file:
        file.write('a\nb\r\n')
    with open(path, 'rb') as file:
        print(repr(newline), file.read())

for newline in [None, '', '\n', '\r', '\r\n']:
    text = io.StringIO('a\r\nb\rc\n', newline=newline)
    print(repr(newline), text.getvalue().encode(), text.readlines())

with open(path, 'w') as file:
    for number in range(3000):
        print('line', number, file=file)

with open(path) as file:
    lines = 0
    places = []
    while line := file.readline():
        lines += 1
        if lines % 1000 == 0:
            places.append(file.tell())
    print(lines, places, file.newlines)
    for place in places:
        file.seek(place)
        print(repr(file.readline()))
