# Printing nested things as a tree.
files = {'src': {'main.swift': 120, 'lib': {'a.swift': 30, 'b.swift': 0}}, 'README': 5, 'docs': {}}
def show(tree, indent=''):
    names = sorted(tree, key=lambda n: (not isinstance(tree[n], dict), n))
    for number, name in enumerate(names):
        last = number == len(names) - 1
        branch = '`-- ' if last else '|-- '
        inner = tree[name]
        if isinstance(inner, dict):
            print(f'{indent}{branch}{name}/')
            show(inner, indent + ('    ' if last else '|   '))
        else:
            print(f'{indent}{branch}{name} ({inner})')

show(files)
def size(tree):
    return sum(size(inner) for inner in tree.values()) if isinstance(tree, dict) else tree

size(files), {name: size(inner) for name, inner in files.items()}
def find(tree, suffix, path=''):
    for name, inner in tree.items():
        if isinstance(inner, dict):
            find(inner, suffix, f'{path}{name}/')
        elif name.endswith(suffix):
            print(path + name)

find(files, '.swift')
def get(tree, path):
    for step in path.split('/'):
        tree = tree[step]
    return tree

get(files, 'src/lib/a.swift')
get(files, 'src/nope')
get(files, 'README/x')
