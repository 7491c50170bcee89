task_id = 944455285181775873
state = 'started'
progress = 0.4567
f'{task_id}: {state}'
f'{state!r} {state:>10} {state:<10}| {state:^11}|'
f'{progress:.1%} {progress:.2f} {progress:e} {progress:g}'
f'{task_id:,} {task_id:_}'
f'{255:x} {255:X} {255:o} {255:b} {255:#x} {255:08b}'
f'{state=} {progress=:.1f} {1 + 1=}'
width = 12
f'{state:*^{width}}'
f'{{literal}} {state}'
f'{"nested " + state}'
f'{[s.upper() for s in ["a", "b"]]}'
f"{dict(a=1)['a']}"
f'{3.14159:{width}.{3}}'
f'{-5:+} {5:+} {5: } {-5: }'
f'{1234567.891:,.2f}'
f'{None} {True} {1.0} {1e100}'
f'{state:d}'
f'{task_id:.2f}'
f'{3.5:d}'
f'{[]:>5}'
