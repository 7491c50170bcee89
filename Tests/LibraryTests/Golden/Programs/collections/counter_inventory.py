from collections import Counter
stock = Counter(apples=5, pears=2)
order = Counter(apples=2, pears=3)
stock >= order
missing = order - stock
missing
if missing:
    print('not enough:', ', '.join(missing))
stock.subtract(order)
stock
[name for name, count in stock.items() if count < 0]
stock + Counter(pears=10)
def bill(order, prices):
    total = 0
    for name, count in sorted(order.items()):
        price = prices[name] * count
        print(f'{name:<8}{count:>3}{price:>8.2f}')
        total += price
    return total
bill(order, {'apples': 0.5, 'pears': 0.75})
Counter('listen') == Counter('silent'), Counter('abc') == Counter('abd')
needed = Counter('letters')
Counter('tell us letters') >= needed
common = Counter('programming') & Counter('gaming')
''.join(sorted(common.elements()))
Counter({'b': 2, 'a': 2, 'c': 3}).most_common()
sorted(Counter({'b': 2, 'a': 2, 'c': 3}).items(), key=lambda pair: (-pair[1], pair[0]))
