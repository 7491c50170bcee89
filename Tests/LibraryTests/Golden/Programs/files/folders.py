# Making, listing, moving and removing.
import os
folder = os.environ['FOLDER']

def attempt(function, *arguments, **keywords):
    try:
        print(function.__name__, function(*arguments, **keywords))
    except OSError as error:
        print(type(error).__name__, error.errno, str(error).replace(folder, 'FOLDER'))
    except Exception as error:
        print(type(error).__name__, error)

def at(*names):
    return os.path.join(folder, *names)

attempt(os.mkdir, at('reports'))
attempt(os.mkdir, at('reports'))
attempt(os.mkdir, at('a', 'b'))
attempt(os.makedirs, at('reports', '2024', '05'))
attempt(os.makedirs, at('reports', '2024', '05'))
attempt(os.makedirs, at('reports', '2024', '05'), exist_ok=True)
for name in ['b.txt', 'a.txt', 'c.json']:
    with open(at('reports', name), 'w') as file:
        file.write(name * 3)

sorted(os.listdir(at('reports')))
[os.path.splitext(name)[1] for name in sorted(os.listdir(at('reports')))]
sum(os.path.getsize(at('reports', name)) for name in ['a.txt', 'b.txt'])
[os.path.isfile(at('reports', name)) for name in ['a.txt', '2024', 'none']]
[os.path.isdir(at('reports', name)) for name in ['a.txt', '2024', 'none']]
attempt(os.listdir, at('none'))
attempt(os.rename, at('reports', 'a.txt'), at('reports', 'z.txt'))
attempt(os.rename, at('reports', 'a.txt'), at('reports', 'y.txt'))
attempt(os.replace, at('reports', 'z.txt'), at('reports', 'b.txt'))
attempt(os.remove, at('reports', 'z.txt'))
attempt(os.remove, at('reports', '2024'))
attempt(os.remove, at('reports', 'b.txt'))
attempt(os.rmdir, at('reports'))
attempt(os.rmdir, at('reports', '2024', '05'))
attempt(os.unlink, at('reports', 'c.json'))
attempt(os.path.getsize, at('none'))
attempt(os.remove, 5.5)
attempt(os.listdir, 5.5)
attempt(os.mkdir, None)
sorted(os.listdir(at('reports')))
os.path.relpath(at('reports', '2024'), folder)
os.path.relpath('/a/b', '/a/c/d')
os.path.abspath('/a/./b/../c')
os.path.exists(at('reports')), os.path.exists(at('none'))
