# A clock and a sleep of our own, for code that waits.
clock = {'now': 1000.0, 'naps': []}
def now(): return clock['now']
def sleep(seconds):
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    clock['naps'].append(seconds)
    clock['now'] += seconds

def wait_until(ready, timeout, every=1.0):
    deadline = now() + timeout
    while not ready():
        if now() + every > deadline:
            raise TimeoutError(f'not ready after {timeout} s')
        sleep(every)
    return now()

states = iter(['new', 'busy', 'busy', 'done'])
wait_until(lambda: next(states) == 'done', 10)
clock['naps']
wait_until(lambda: False, 2.5)
wait_until(lambda: next(states), 1)
now(), len(clock['naps'])
sleep(-1)
def limited(calls, per):
    stamps = []
    def allow():
        while stamps and stamps[0] <= now() - per:
            stamps.pop(0)
        if len(stamps) >= calls:
            return False
        stamps.append(now())
        return True
    return allow

allow = limited(2, per=3)
for _ in range(5):
    print(now(), allow())
    sleep(1)
