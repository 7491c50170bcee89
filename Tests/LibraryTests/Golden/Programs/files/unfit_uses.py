# Files used for what they were not opened for.
import io, os
path = os.path.join(os.environ['FOLDER'], 'data')
file = open(path, 'w')
file.read()
file.readline()
file.readlines()
next(file)
file.write(5)
file.write(b'bytes')
file.write(None)
file.write()
file.writelines(['a', 1])
file.writelines(5)
file.seek('a')
file.seek(-1)
file.seek(1, 1)
file.seek(-1, 2)
file.seek(0, 7)
file.truncate('x')
file.close()
file.close()
file.write('more')
file.flush()
file.seek(0)
file.tell()
file.fileno()
file.closed
with open(path) as file:
    file.write('x')

with open(path) as file:
    print('x', file=file)

with open(path, 'rb') as file:
    file.write(b'x')

with open(path, 'wb') as file:
    file.write('text')

with open(path, 'wb') as file:
    file.read()

with open(path, 'rb') as file:
    file.read('a')

with open(path, 'rb') as file:
    file.seek(-5)

isinstance(file, io.BufferedReader)
issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError)
try:
    open(path).write('x')
except io.UnsupportedOperation as error:
    print('caught', error)

file.colour
file.name = 'other'
file.closed = False
file[0]
len(file)
