# Everything that may stand in an f-string.
name, n, pi = 'Ann', 42, 3.14159
f'{name}', f'{name!r}', f'{name!s:>5}', f'{name!a}'
f'{n:5d}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}'
f'{pi:.2f} {pi:8.3f} {pi:e} {pi:.0%} {pi:g}'
f'{name:*^11}', f'{name:>{n // 6}}', f'{pi:{n // 6}.{1 + 1}f}'
f'{{literal}} {{{name}}}'
f'{n + 1} {n * 2 = } {name = } {n=:>6} {pi = !s}'
f"{'nested'} {[1, 2][0]} {dict(a=1)['a']} {'a' if n else 'b'}"
f'{(lambda x: x * 2)(4)} {len(name):03} {name.upper()!r:>8}'
f'{n!r:^{8}}' f"{'x' * 3}"
f'''triple
{name}
'''
f'{", ".join(str(i) for i in range(3))}'
f'{[x for x in "ab"]} {({"k": 1})} { {"k": 1}["k"] }'
f'{None} {True} {...} {[None]}'
f'{undefined}'
f'{name:d}'
f'{n:s}'
f'{n:.2d}'
f'{[1]:5}'
f'{None:>5}'
f'{pi:q}'
f'{1/0}'
f'{name[9]}'
f'{n:{name}}'
