# Trying again, with a growing pause and an end.
waits = []
def pause(seconds):
    waits.append(seconds)

def retry(action, times=4, first=0.5):
    delay = first
    for attempt in range(1, times + 1):
        try:
            return action(attempt)
        except ConnectionError as error:
            print(f'attempt {attempt}: {error}')
            if attempt == times:
                raise
            pause(delay)
            delay *= 2

def flaky(attempt):
    if attempt < 3:
        raise ConnectionError('refused')
    return 'connected'

retry(flaky)
waits
waits.clear()
def down(attempt):
    raise TimeoutError(f'no answer to try {attempt}') if attempt > 2 else ConnectionError('reset')

retry(down)
retry(lambda attempt: flaky(0), times=2, first=1)
waits
retry(lambda: None)
