# Two functions that call each other.
def is_even(n):
    return True if n == 0 else is_odd(n - 1)

is_even(2)
def is_odd(n):
    return False if n == 0 else is_even(n - 1)

[is_even(n) for n in range(5)], is_odd(7)
def value(tokens):
    token = tokens.pop(0)
    if token == '(':
        result = expression(tokens)
        tokens.pop(0)
        return result
    return int(token)

def expression(tokens):
    result = value(tokens)
    while tokens and tokens[0] in '+-':
        sign = 1 if tokens.pop(0) == '+' else -1
        result += sign * value(tokens)
    return result

expression('1 + 2 - ( 3 - 4 ) + 5'.split())
expression('( 8 )'.split())
expression(['1', '+'])
