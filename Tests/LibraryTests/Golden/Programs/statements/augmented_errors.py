# Augmented assignment that fails leaves the name as it was.
n = 5
n += 'a'
n -= None
n
unknown += 1
text = 'a'
text -= 'a'
text += 1
text
items = [1]
items += 5
items += None
items *= 'x'
items
pair = ([1], 2)
pair[0] += [2]
pair
pair[1] += 1
d = {}
d['k'] += 1
d['k'] = None
d['k'] += 1
d
'abc'.x += 1
items[5] += 1
x = 1
x @= 2
x <<= 1.5
x /= 0
x
s = {1}
s |= [2]
s += {2}
s
