# A report from rows: sections, sums and percentages.
sales = [('north', 'tea', 120.5), ('north', 'rice', 80), ('south', 'tea', 42.25), ('south', 'oil', 310), ('east', 'rice', 7.999)]
def report(rows):
    lines, grand = [], sum(amount for *_, amount in rows)
    regions = {}
    for region, product, amount in rows:
        regions.setdefault(region, {})[product] = amount
    for region in sorted(regions, key=lambda r: -sum(regions[r].values())):
        products = regions[region]
        subtotal = sum(products.values())
        lines.append(f'{region.upper():<10}{subtotal:>10,.2f}{subtotal / grand:>8.1%}')
        for product, amount in sorted(products.items()):
            lines.append(f'  {product:.<8}{amount:>10,.2f}')
    lines += ['=' * 28, f'{"TOTAL":<10}{grand:>10,.2f}']
    return '\n'.join(lines)

print(report(sales))
text = report(sales)
len(text.splitlines()), max(map(len, text.split('\n')))
report([])
print(report([('x', 'y', 1e6)]))
report([('x', 'y')])
best = max(sales, key=lambda row: row[2])
'Best: {1} in the {0} with {2:.0f}'.format(*best)
for place, (region, product, amount) in enumerate(sorted(sales, key=lambda r: r[2], reverse=True)[:3], 1):
    print(f'{place}. {product} ({region}): {amount}')
