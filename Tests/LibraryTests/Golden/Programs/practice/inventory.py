# Stock that moves in and out, with a journal of what happened.
stock, journal = {'bolt': 10, 'nut': 5}, []
def move(item, change, reason=''):
    have = stock.get(item, 0)
    if have + change < 0:
        raise ValueError(f'only {have} {item}(s), cannot take {-change}')
    stock[item] = have + change
    if stock[item] == 0:
        del stock[item]
    journal.append((len(journal) + 1, item, change, reason or 'unknown'))

orders = [('bolt', -3, 'sold'), ('nut', -6, 'sold'), ('gear', 4, 'bought'), ('bolt', 2), ('nut', -5, 'lost'), ('gear',), ('gear', 'x')]
for order in orders:
    try:
        move(*order)
    except (ValueError, TypeError) as error:
        print(f'{order}: {type(error).__name__}: {error}')

stock
for number, item, change, reason in journal:
    print(f'#{number} {item:<5}{change:+4d} {reason}')

moved = {}
for _, item, change, _ in journal:
    into, out = moved.get(item, (0, 0))
    moved[item] = (into + max(change, 0), out - min(change, 0))

moved
sum(change for *_, change, reason in journal if reason == 'sold')
low = [item for item, n in stock.items() if n < 5]
low
