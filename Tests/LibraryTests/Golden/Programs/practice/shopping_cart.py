# A cart with discounts, written with dicts and functions.
prices = {'tea': 3.5, 'rice': 2, 'oil': 9.25}
cart = {}
def add(item, count=1):
    if item not in prices:
        close = [p for p in prices if p[0] == item[0]]
        raise KeyError(f'no {item}' + (f', maybe {close[0]}' if close else ''))
    cart[item] = cart.get(item, 0) + count

add('tea', 2)
add('oil')
add('tea')
add('toast')
add('milk')
def bill(cart, discounts=()):
    total = 0
    for item, count in cart.items():
        line = count * prices[item]
        total += line
        print(f'{count:>2} x {item:<6}{line:>8.2f}')
    for name, rule in discounts:
        saved = rule(cart, total)
        if saved:
            total -= saved
            print(f'   - {name:<4}{-saved:>10.2f}')
    print(f'{"total":>11}{total:>8.2f}')
    return round(total, 2)

bill(cart)
bill(cart, [('10%', lambda cart, total: total * 0.1 if total > 15 else 0), ('3rd', lambda cart, total: sum(prices[i] * (n // 3) for i, n in cart.items()))])
bill({'gold': 1})
bill({})
{item: count for item, count in cart.items() if count > 1}
