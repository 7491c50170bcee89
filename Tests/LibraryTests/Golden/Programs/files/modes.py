# What each mode does to what is there.
import os
folder = os.environ['FOLDER']
path = folder + '/notes.txt'

def show():
    with open(path) as file:
        print(repr(file.read()))

with open(path, 'w') as file:
    print(file.write('one\ntwo\n'), file.mode, file.encoding, file.readable(), file.writable())

show()
with open(path, 'a') as file:
    file.write('three\n')
    print(file.tell())

show()
with open(path, 'r+') as file:
    print(file.readline())
    file.seek(0)
    file.write('ONE')
    file.seek(0, 2)
    file.write('end')

show()
with open(path, 'w+') as file:
    file.write('anew')
    file.seek(0)
    print(file.read())
    file.truncate(2)

show()
with open(path, 'a+') as file:
    file.write('+')
    file.seek(0)
    print(file.read())

def attempt(*arguments, **keywords):
    try:
        with open(*arguments, **keywords) as file:
            print(file.mode)
    except Exception as error:
        print(type(error).__name__, '-', str(error).replace(folder, 'FOLDER'))

attempt(path, 'x')
attempt(folder + '/new.txt', 'x')
attempt(folder + '/missing.txt')
attempt(folder)
attempt(folder, 'w')
attempt(folder + '/missing/x.txt', 'w')
attempt(path + '/x')
for mode in ['', 'q', 'rw', 'rr', 'rbt', 'b', '+', 'U', 'r+b', 'bw', 'ab', 'tr']:
    attempt(path, mode)

attempt(path, 'rb', encoding='utf-8')
attempt(path, 'rb', newline='')
attempt(path, encoding='klingon')
attempt(path, newline='x')
attempt(path, 'r', 0)
attempt(path, mode=5)
attempt(path, colour='red')
attempt(1.5)
attempt(None)
attempt()
attempt('a\0b')
attempt(path, 'w')
show()
