# Bytes in and out, by hand and by blocks.
import os
path = os.path.join(os.environ['FOLDER'], 'picture.bin')
with open(path, 'wb') as file:
    print(file.write(b'\x89PNG\r\n'), file.write(bytes(range(5))), file.tell())

os.path.getsize(path)
with open(path, 'rb') as file:
    print(file.read(4), file.tell(), file.peek(2)[:2], file.read1(3))
    print(file.seek(-2, 2), file.read(), file.read())
    print(file.seek(0), file.readline(), file.readlines())

with open(path, 'r+b') as file:
    file.seek(2)
    file.write(b'__')
    print(file.tell(), file.read(2), file.seek(0), file.read())

with open(path, 'ab') as file:
    file.write(b'end')

open(path, 'rb').read()
with open(path, 'rb', buffering=0) as raw:
    print(raw.read(3), raw.readall())

blocks = 0
with open(path, 'wb') as file:
    for number in range(1000):
        size = file.write(b'0123456789' * 5)

with open(path, 'rb') as file:
    while block := file.read(4096):
        blocks += 1

blocks, os.path.getsize(path)
with open(path, 'rb') as file:
    print(len(list(iter(lambda: file.read(10000), b''))))

with open(path, 'w+b') as file:
    file.truncate(10)
    print(file.read())
