# Functions that are told when something changes.
def signal():
    listeners = []
    def connect(listener):
        if not callable(listener):
            raise TypeError(f'{listener!r} cannot be called')
        listeners.append(listener)
        return lambda: listeners.remove(listener)
    def send(*args, **kwargs):
        results = []
        for listener in list(listeners):
            try:
                results.append(listener(*args, **kwargs))
            except Exception as error:
                results.append(f'{type(error).__name__}: {error}')
        return results
    return connect, send

connect, send = signal()
seen = []
disconnect = connect(seen.append)
connect(lambda event: event.upper())
connect(lambda event, extra: None)
connect(lambda event: 1 / 0)
send('started')
seen
disconnect()
send('stopped')[:1], seen
disconnect()
connect(5)
send()
counter = {}
def count(event): counter[event] = counter.get(event, 0) + 1
connect(count)
for event in 'ab' * 3 + 'a': send(event)
counter
