# Going through dicts while reading, copying and filtering.
prices = {'tea': 3, 'rice': 2, 'oil': 9}
for name in prices: print(name, end=' ')
for name, price in prices.items(): print(f'{name}={price}', end=' ')
for price in sorted(prices.values()): print(price, end=' ')
for i, (name, price) in enumerate(sorted(prices.items(), key=lambda p: -p[1]), 1): print(i, name, price)
{name: price * 2 for name, price in prices.items() if price > 2}
{price: name for name, price in prices.items()}
sorted(prices, key=prices.get), sum(prices.values()), max(prices.items(), key=lambda p: p[1])
dict(sorted(prices.items())), dict(list(prices.items())[:2]), [*prices], {**prices, 'salt': 1}
for name in prices:
    if name == 'tea': prices['coffee'] = 5

for name in list(prices):
    if prices[name] > 4: del prices[name]

prices
for name in prices:
    prices[name] += 1

prices
for name in prices: prices.pop(name)
for a, b in prices: pass
for x in prices.items(): print(x)
for k, v in prices.values(): pass
dict(a=1) == {'a': 1} == dict([('a', 1)]), {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {'a': 2}
