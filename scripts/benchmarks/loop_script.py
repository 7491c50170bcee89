# The loops that subjects/loops.py has CPython and apiwalk run: each prints a name and its best seconds.
#
# Only what both understand stands here, and nothing that a prompt would show; the times are taken
# inside, so that starting up is not in them.

import time

ROUNDS = 7


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def build():
    numbers = []
    for i in range(100000):
        numbers.append(i * 7919 % 100003)
    return numbers


def build_and_sort():
    return sorted(build())


def sort_by_key():
    return sorted(tasks, key=lambda task: task['name'])


def join():
    parts = []
    for number in numbers:
        parts.append(str(number))
    return ','.join(parts)


def append_text():
    text = ''
    for _ in range(100000):
        text += 'x'
    return text


def count_words():
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def filter_tasks():
    return [task['id'] for task in tasks if task['state'] == 'started' and task['id'] % 2]


def while_loop():
    total = i = 0
    while i < 200000:
        if i % 3 == 0:
            total += i
        i += 1
    return total


numbers = build()
words = ['w' + str(number % 1000) for number in numbers]
states = ['started', 'paused', 'completed']
tasks = [
    {'id': number, 'name': 'task-' + str(number % 977), 'state': states[number % 3]}
    for number in numbers
]

loops = {
    'fib(20)': lambda: fib(20),
    'build 100,000': build,
    'build and sort 100,000': build_and_sort,
    'sort 100,000 dicts by key': sort_by_key,
    'str and join 100,000': join,
    'append to a text 100,000 times': append_text,
    'count 100,000 words in a dict': count_words,
    'filter 100,000 dicts': filter_tasks,
    'while, 200,000 rounds': while_loop,
}
for name, loop in loops.items():
    best = None
    for _ in range(ROUNDS):
        start = time.perf_counter()
        result = loop()
        seconds = time.perf_counter() - start
        best = seconds if best is None or seconds < best else best
    print(name, best, sep='\t')
