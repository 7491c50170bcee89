# Parameters behind the star must be named.
def page(items, *, limit=2, offset=0):
    return items[offset:offset + limit]

names = ['ann', 'bob', 'cyd', 'dan', 'eve']
page(names)
page(names, limit=3)
page(names, offset=3)
page(names, limit=1, offset=4)
page(names, 3)
page(names, 3, offset=1)
page(names, lim=3)
def labelled(*values, label):
    return f'{label}: {sum(values)}'

labelled(1, 2, 3, label='total')
labelled(label='nothing')
labelled(1, 2, 3)
labelled(1, 2, lable='x')
