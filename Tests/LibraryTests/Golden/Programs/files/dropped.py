# A file that nothing refers to any more is written and closed.
import os
path = os.path.join(os.environ['FOLDER'], 'x')
open(path, 'w').write('dropped at once')
open(path).read()
file = open(path, 'w')
file.write('renamed away')
open(path).read()
file = None
open(path).read()
file = open(path, 'w')
file.write('deleted')
del file
open(path).read()

def write(text):
    file = open(path, 'w')
    file.write(text)

write('of a function')
open(path).read()
files = [open(path, 'w')]
print('in a list', file=files[0])
files.clear()
open(path).read()
file = open(path, 'w')
file.write('flushed')
file.flush()
open(path).read()
print('printed', file=file, flush=True)
open(path).read()
file.close()
with open(path, 'w', buffering=1) as file:
    file.write('by lines\nand a half')
    print(repr(open(path).read()))

repr(file).replace(os.environ['FOLDER'], 'FOLDER')
repr(open(path, 'rb')).replace(os.environ['FOLDER'], 'FOLDER')
