# Merging, cutting and finding gaps in intervals.
def merge(intervals):
    merged = []
    for start, end in sorted(intervals):
        if start > end:
            raise ValueError(f'{start} is after {end}')
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return [tuple(pair) for pair in merged]

merge([(5, 8), (1, 3), (2, 4), (8, 9), (20, 21)])
merge([]), merge([(1, 1)])
merge([(3, 1)])
merge([(1, 2), ('a', 'b')])
def gaps(intervals, start, end):
    free, at = [], start
    for a, b in merge(intervals):
        if a > at: free.append((at, min(a, end)))
        at = max(at, b)
    if at < end: free.append((at, end))
    return free

gaps([(9, 10), (12, 13.5), (13, 14)], 8, 18)
meetings = {'ann': [(9, 10), (12, 13)], 'bob': [(9.5, 11), (16, 17)]}
busy = [span for spans in meetings.values() for span in spans]
[f'{int(a):02}:{int(a % 1 * 60):02}-{int(b):02}:{int(b % 1 * 60):02}' for a, b in gaps(busy, 9, 17)]
overlap = lambda p, q: max(0, min(p[1], q[1]) - max(p[0], q[0]))
overlap((1, 5), (3, 9)), overlap((1, 2), (3, 4))
sum(b - a for a, b in merge(busy)), max(gaps(busy, 0, 24), key=lambda g: g[1] - g[0])
