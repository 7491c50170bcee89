# A calculator: operators in a table of lambdas.
operations = {
    '+': lambda a, b: a + b,
    '-': lambda a, b: a - b,
    '*': lambda a, b: a * b,
    '/': lambda a, b: a / b,
    '^': pow,
}
def postfix(text):
    stack = []
    for token in text.split():
        if token in operations:
            if len(stack) < 2:
                raise ValueError(f'{token} needs two numbers')
            b, a = stack.pop(), stack.pop()
            stack.append(operations[token](a, b))
        else:
            stack.append(float(token) if '.' in token else int(token))
    if len(stack) != 1:
        raise ValueError(f'left over: {stack}')
    return stack[0]

for text in ['3 4 +', '2 3 4 * +', '5 1 2 + 4 * + 3 -', '2 10 ^', '1.5 2 *', '1 3 /']:
    print(f'{text:<22} = {postfix(text)}')

postfix('1 +')
postfix('1 2')
postfix('1 0 /')
postfix('1 x +')
operations['%'] = lambda a, b: a % b
postfix('17 5 %'), sorted(operations)
