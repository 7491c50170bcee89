# Comments are for the reader only.
x = 1  # behind a statement
# alone on a line
   # indented
x
'# not a comment'
def f():
    # first thing in a body

    # and another

    return 'f'  # the result
# outside again

f()
if x:
    # only a comment and pass
    pass

for n in range(2):

    print(n)

    # between

    print(-n)
# done
else:
    print('else')

data = [1,  # one
        # two is missing
        3]
data
f'#{x}'
"""a text
# with a hash
"""
