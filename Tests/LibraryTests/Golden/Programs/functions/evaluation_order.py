# Arguments are worked out from left to right, before the call.
def say(text):
    print(text, end=' ')
    return text

def show(*args, **kwargs):
    print('->', args, kwargs)

show(say(1), say(2), k=say(3), j=say(4))
show(say('a'), *[say('b'), say('c')], say('d'))
show(**{say('x'): say('y')}, z=say('z'))
show(k=say('k'), *[say('star')])
def chosen():
    print('function', end=' ')
    return show

chosen()(say('arg'))
{say('k1'): say('v1'), say('k2'): say('v2')}
[say(1), say(2)][say(0)]
say('left') + say('right')
say('') and say('never') or say('last')
say(3) < say(2) < say('never')
