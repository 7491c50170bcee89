# Polling a job with while, a limit and a fake clock.
answers = {
    'quick': ['completed'],
    'normal': ['queued', 'running', 'running', 'completed'],
    'broken': ['queued', 'failed'],
    'endless': ['running'] * 50,
}
def poll(name, every=5, limit=20):
    waited, states = 0, iter(answers[name])
    state = next(states)
    while state not in ('completed', 'failed'):
        if waited + every > limit:
            print(f'  still {state} after {waited} s')
            return None
        waited += every
        state = next(states)
    else:
        print(f'  {state} after {waited} s')
    return state == 'completed'

for name in answers:
    print(name)
    print('  ->', poll(name))

poll('unknown')
poll('normal', every=10)
tries = 0
while (tries := tries + 1) < 10:
    if tries ** 2 > 30: break

tries
progress = iter([0, 20, 20, 55, 100])
last = None
while (percent := next(progress)) < 100:
    if percent != last: print(f'{percent:>3}% ' + '=' * (percent // 10))
    last = percent

print('done at', percent)
