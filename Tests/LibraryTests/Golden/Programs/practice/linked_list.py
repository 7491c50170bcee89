# A linked list of pairs, with functions around it.
def from_items(items):
    chain = None
    for item in reversed(items):
        chain = (item, chain)
    return chain

def to_list(chain):
    items = []
    while chain:
        item, chain = chain
        items.append(item)
    return items

chain = from_items([1, 2, 3])
chain
to_list(chain), to_list(None)
def length(chain): return 0 if chain is None else 1 + length(chain[1])
def reverse(chain):
    result = None
    while chain:
        result = (chain[0], result)
        chain = chain[1]
    return result

def transform(f, chain): return chain and (f(chain[0]), transform(f, chain[1]))
length(chain), to_list(reverse(chain)), to_list(transform(lambda x: x * 10, chain))
def tree(items):
    root = None
    def insert(node, value):
        if node is None: return {'value': value, 'left': None, 'right': None}
        side = 'left' if value < node['value'] else 'right'
        node[side] = insert(node[side], value)
        return node
    for item in items: root = insert(root, item)
    return root

def walk(node): return walk(node['left']) + [node['value']] + walk(node['right']) if node else []
def depth(node): return 1 + max(depth(node['left']), depth(node['right'])) if node else 0
t = tree([5, 2, 8, 1, 9, 3])
walk(t), depth(t), t['left']['right'], walk(tree('python'))
length(5)
tree([1, 'a'])
