# A log is written, and read back in every way there is.
import os
path = os.path.join(os.environ['FOLDER'], 'tasks.log')
with open(path, 'w') as log:
    log.write('started task 1\n')
    log.write('failed task 2\n')
    print('finished', 'task', 3, file=log)
    log.writelines(['started task 4\n', 'no end of line'])

log.closed
with open(path) as log:
    for line in log:
        print(repr(line))

with open(path) as log:
    for number, line in enumerate(log, 1):
        if 'failed' in line:
            print(number, line.strip())

open(path).read()
open(path).readlines()
[line.rstrip('\n').split() for line in open(path)]
file = open(path)
file.readline()
file.readline(6)
file.read(5)
next(file)
file.tell()
list(file)
file.read()
file.readline()
file.tell()
file.seek(0)
file.read(14)
file.close()
file.read()
file.closed
for line in file:
    pass

with file:
    pass

os.path.getsize(path)
os.remove(path)
os.path.exists(path)
