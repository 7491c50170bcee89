# Polynomials as lists of coefficients.
def evaluate(p, x):
    total = 0
    for coefficient in reversed(p):
        total = total * x + coefficient
    return total

def add(p, q):
    length = max(len(p), len(q))
    p, q = p + [0] * (length - len(p)), q + [0] * (length - len(q))
    return [a + b for a, b in zip(p, q)]

def multiply(p, q):
    result = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            result[i + j] += a * b
    return result

def show(p):
    terms = []
    for power, c in reversed(list(enumerate(p))):
        if c:
            size = '' if abs(c) == 1 and power else str(abs(c))
            terms.append(('-' if c < 0 else '+', size + ('' if power == 0 else 'x' if power == 1 else f'x^{power}')))
    text = ' '.join(f'{sign} {term}' for sign, term in terms) or '0'
    return text[2:] if text.startswith('+ ') else text

p, q = [1, -3, 2], [0, 1]
show(p), show(q), show([]), show([5]), show([0, -1, 0, 4])
evaluate(p, 0), evaluate(p, 1), [evaluate(p, x) for x in range(4)], evaluate([], 9)
show(add(p, q)), show(multiply(p, p)), show(multiply([1, 1], [1, -1]))
derivative = lambda p: [i * c for i, c in enumerate(p)][1:]
show(derivative([1, 2, 3, 4]))
row = [1]
for _ in range(5):
    print(str(row).center(24))
    row = multiply(row, [1, 1])

evaluate(p, 'x')
add([1], None)
