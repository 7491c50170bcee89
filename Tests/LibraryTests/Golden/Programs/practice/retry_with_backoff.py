# Retrying with a growing pause, jitter from a list and a fake sleep.
slept = []
def call_with_retries(call, attempts=5, base=1, cap=8, jitter=(0.1, 0.2, 0.3, 0.4)):
    for number in range(attempts):
        status, body = call(number)
        if status < 400:
            return body
        if status < 500 and status != 429:
            raise ValueError(f'{status}: {body}')
        if number == attempts - 1:
            break
        pause = min(cap, base * 2 ** number) + jitter[number % len(jitter)]
        slept.append(round(pause, 2))
    raise TimeoutError(f'no success after {attempts} attempts, last was {status}')

script = [(503, 'busy'), (429, 'slow down'), (200, {'ok': True})]
call_with_retries(lambda n: script[n])
slept
slept.clear()
call_with_retries(lambda n: (500, 'broken'))
slept
call_with_retries(lambda n: (404, 'no such task'))
call_with_retries(lambda n: (500, ''), attempts=1)
call_with_retries(lambda n: script[n + 9])
call_with_retries(lambda: (200, ''))
call_with_retries(lambda n: None)
