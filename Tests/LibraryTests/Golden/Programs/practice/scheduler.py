# A list of things to do at their times, run by a loop.
agenda, log = [], []
def at(time, action, *args, every=None):
    agenda.append((time, len(agenda), action, args, every))

def run(until):
    while agenda:
        agenda.sort(key=lambda entry: entry[:2])
        time, number, action, args, every = agenda[0]
        if time > until:
            break
        del agenda[0]
        try:
            action(time, *args)
        except Exception as error:
            log.append(f'{time:>3} {type(error).__name__}: {error}')
        if every:
            agenda.append((time + every, number, action, args, every))

def note(time, text): log.append(f'{time:>3} {text}')
at(5, note, 'once')
at(0, note, 'tick', every=3)
at(4, lambda time: {}['missing'])
at(7, note)
at(9, lambda time: at(time + 1, note, 'made later'))
run(10)
print('\n'.join(log))
len(agenda), agenda[0][0], agenda[0][3]
run(until=12)
log[-1]
at('soon', note, 'x')
run(20)
