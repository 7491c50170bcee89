# A day as a line of characters.
jobs = [('backup', 1, 4), ('scan', 3.5, 6), ('report', 20, 26), ('tick', 12, 12)]
def bar(start, end, width=24, hours=24):
    if end < start:
        raise ValueError(f'ends at {end}, before {start}')
    first = round(start / hours * width)
    last = max(first + 1, round(min(end, hours) / hours * width))
    return '.' * first + '#' * (last - first) + '.' * (width - last) + ('>' if end > hours else '')

print(' ' * 8 + ''.join(f'{h:<6}' for h in range(0, 24, 6)))
for name, start, end in jobs:
    print(f'{name:<8}{bar(start, end)}')

bar(5, 1)
bar('a', 1)
busy = [0] * 24
for _, start, end in jobs:
    for hour in range(int(start), min(24, int(-(-end // 1)))):
        busy[hour] += 1

busy
''.join(' .:#'[n] for n in busy)
peak = max(busy)
[hour for hour, n in enumerate(busy) if n == peak], busy.count(0)
longest = max(jobs, key=lambda job: job[2] - job[1])
'{0} takes {2:g} h from {1:g}'.format(longest[0], longest[1], longest[2] - longest[1])
sorted(jobs, key=lambda job: (job[1] - job[2], job[0]))
