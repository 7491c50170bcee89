# assert says what must hold, and with what words it fails.
def withdraw(balance, amount):
    assert amount > 0, 'the amount must be positive'
    assert amount <= balance, f'{amount} is more than {balance}'
    return balance - amount

withdraw(10, 3)
withdraw(10, -3)
withdraw(10, 30)
assert True
assert False
assert 1 == 2
assert [], 'empty'
assert 'text', 'never shown'
assert 0, 5
assert 0, ('a', 'b')
assert None, None
assert 0, ''
assert 0, ValueError('x')
assert (False)
try:
    assert 1 > 2, 'math'
except AssertionError as error:
    print(repr(error), error.args)

def noisy():
    print('message made')
    return 'message'

assert 1, noisy()
assert 0, noisy()
assert missing
