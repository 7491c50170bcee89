# A state machine: a dict of what may follow what.
transitions = {
    'created': {'start': 'running', 'cancel': 'cancelled'},
    'running': {'pause': 'paused', 'finish': 'completed', 'fail': 'failed'},
    'paused': {'resume': 'running', 'cancel': 'cancelled'},
    'failed': {'retry': 'running'},
}
def step(state, event):
    try:
        return transitions[state][event]
    except KeyError:
        allowed = ', '.join(transitions.get(state, {})) or 'nothing'
        raise ValueError(f'{event!r} is not possible when {state} (possible: {allowed})') from None

def run(events, state='created'):
    path = [state]
    for event in events:
        state = step(state, event)
        path.append(state)
    return ' > '.join(path)

run(['start', 'pause', 'resume', 'finish'])
run(['start', 'fail', 'retry', 'finish'])
run(['pause'])
run(['cancel', 'start'])
final = sorted({s for moves in transitions.values() for s in moves.values()} - set(transitions))
final
reachable, todo = {'created'}, ['created']
while todo:
    for following in transitions.get(todo.pop(), {}).values():
        if following not in reachable:
            reachable.add(following)
            todo.append(following)

sorted(reachable)
