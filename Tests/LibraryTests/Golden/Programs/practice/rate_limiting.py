# Allowing only so many calls in a window, with times given as numbers.
def limiter(limit, window):
    times = []
    def allow(now):
        while times and now - times[0] >= window:
            times.pop(0)
        if len(times) < limit:
            times.append(now)
            return True
        return False
    return allow

allow = limiter(2, 10)
for now in [0, 1, 2, 9.9, 10, 11, 11.5, 25]:
    print(f'{now:>5} {"ok" if allow(now) else "wait"}')

def bucket(rate, size):
    level, last = size, 0.0
    def take(now, count=1):
        nonlocal level, last
        level = min(size, level + (now - last) * rate)
        last = now
        if count > level:
            return round((count - level) / rate, 2)
        level -= count
        return 0
    return take

take = bucket(0.5, 2)
[(now, take(now)) for now in (0, 0, 0, 1, 2, 10)]
take(11, 5)
header = {'X-RateLimit-Remaining': '0', 'Retry-After': '7'}
wait = int(header.get('Retry-After', 1)) if header['X-RateLimit-Remaining'] == '0' else 0
wait
int({'Retry-After': 'Fri, 17 May 2024 10:00:00 GMT'}['Retry-After'])
limiter(1)
