# One statement over several lines, several on one.
total = 1 + \
    2 + \
    3
total
total = (1 +
         2
         + 3)
total
words = [
    'one',
    'two',  # a comment inside

    'three',
]
words
text = 'a' \
       'b' "c"
text
text = ('long '
        'text')
text
if total > 5 and \
   total < 10:
    print('in range')

a = 1; b = 2; a + b
a; b;
if True: a = 5; b = 6
a, b
for i in range(2): print(i, end=' '); print('!')
def f(a,
      b=2,
      *rest,
      ): return a, b, rest
f(1,
  *[2,
    3])
{
    'k': 1,
    'j': 2}
assert total == 6, \
    'never'
x = """one
two \
still two
""" ; x
