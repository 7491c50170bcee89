numbers = [34, 7, 23, 32, 5, 62]
for i in range(len(numbers)):
    for j in range(len(numbers) - 1 - i):
        if numbers[j] > numbers[j + 1]:
            numbers[j], numbers[j + 1] = numbers[j + 1], numbers[j]
numbers
a, b = 0, 1
fib = []
while len(fib) < 100:
    fib.append(a)
    a, b = b, a + b
fib[:10], fib[-1]
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
steps
sieve = [True] * 50
for i in range(2, 8):
    if sieve[i]:
        sieve[i * i::i] = [False] * len(sieve[i * i::i])
[i for i, p in enumerate(sieve) if p][2:]
a, b = 1071, 462
while b:
    a, b = b, a % b
a
text = 'the quick brown the lazy the end'
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
sorted(counts.items(), key=str)[:3]
''.join(sorted(text.replace(' ', '')))
text[::-1], text == text[::-1]
'.'.join(str(o) for o in (192, 168, 0, 1))
sum(int(d) for d in str(2 ** 1000))
factorial = 1
for i in range(2, 31):
    factorial *= i
factorial
bin(37)[2:].count('1'), int('100101', 2)
stack = []
balanced = True
pairs = {')': '(', ']': '[', '}': '{'}
for ch in '{[()]}(]':
    if ch in '([{':
        stack.append(ch)
    elif not stack or stack.pop() != pairs[ch]:
        balanced = False
balanced, stack
