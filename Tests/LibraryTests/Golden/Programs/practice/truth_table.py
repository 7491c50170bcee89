# Truth tables for logic written with lambdas.
formulas = {
    'a and b': lambda a, b: a and b,
    'a or b': lambda a, b: a or b,
    'a xor b': lambda a, b: a != b,
    'a implies b': lambda a, b: not a or b,
    'not (a and b)': lambda a, b: not (a and b),
}
for name, formula in formulas.items():
    print(f'{name:<14}', *('T' if formula(a, b) else 'F' for a in (False, True) for b in (False, True)))

all((not (a and b)) == (not a or not b) for a in (0, 1) for b in (0, 1))
def table(n, f):
    rows = [[bool(row >> bit & 1) for bit in reversed(range(n))] for row in range(2 ** n)]
    return [(*map(int, row), int(f(*row))) for row in rows]

table(2, lambda a, b: a and not b)
majority = table(3, lambda a, b, c: a + b + c >= 2)
[row for row in majority if row[-1]]
table(2, lambda a: a)
def full_adder(a, b, carry): return a ^ b ^ carry, a & b | carry & (a ^ b)
def add(x, y, bits=8):
    carry, total = 0, 0
    for bit in range(bits):
        digit, carry = full_adder(x >> bit & 1, y >> bit & 1, carry)
        total |= digit << bit
    return total, carry

add(100, 55), add(200, 100), add(3, 4, bits=2)
