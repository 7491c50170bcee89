# Money in cents, so that nothing is lost.
def cents(text):
    sign = -1 if text.startswith('-') else 1
    whole, _, part = text.lstrip('-').partition('.')
    if not whole.isdigit() or part and (not part.isdigit() or len(part) > 2):
        raise ValueError(f'not an amount: {text!r}')
    return sign * (int(whole) * 100 + int(part.ljust(2, '0') or 0))

def money(n):
    return f'{"-" if n < 0 else ""}{abs(n) // 100:,}.{abs(n) % 100:02}'

for text in ['12', '12.5', '0.05', '-3.07', '1234567.89', '0']:
    print(f'{text:>12} {cents(text):>10} {money(cents(text)):>14}')

0.1 + 0.2 == 0.3, cents('0.1') + cents('0.2') == cents('0.3')
cents('1.234')
cents('abc')
cents('')
def split_bill(total, people):
    share, rest = divmod(total, people)
    return [share + (i < rest) for i in range(people)]

[money(n) for n in split_bill(cents('100'), 3)], sum(split_bill(10000, 7)) == 10000
split_bill(100, 0)
def coins(amount, kinds=(200, 100, 50, 20, 10, 5, 2, 1)):
    used = {}
    for kind in kinds:
        count, amount = divmod(amount, kind)
        if count: used[kind] = count
    return used

coins(cents('3.88'))
balance = cents('1000')
for year in range(1, 4):
    interest = round(balance * 5 / 100)
    balance += interest
    print(year, money(interest), money(balance))
