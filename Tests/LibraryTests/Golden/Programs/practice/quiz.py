# Questions, answers and a score.
questions = [('2 + 2', '4'), ('capital of France', 'paris'), ('largest planet', 'jupiter'), ('5 * 0', '0')]
answers = ['4', ' Paris ', 'saturn', '']
def check(given, right):
    if not given.strip():
        return None
    return given.strip().lower() == right

results = [check(g, r) for g, (_, r) in zip(answers, questions)]
results
for number, ((question, right), given, result) in enumerate(zip(questions, answers, results), 1):
    mark = {True: 'right', False: f'wrong, it is {right}', None: 'skipped'}[result]
    print(f'{number}. {question:<20} {given.strip() or "-":<8} {mark}')

score = results.count(True)
f'{score} of {len(results)} ({score / len(results):.0%})'
'excellent' if score == len(results) else 'good' if score >= len(results) / 2 else 'try again'
sum(results)
sum(bool(r) for r in results), [q for (q, _), r in zip(questions, results) if not r]
high_scores = {'ann': 3, 'bob': 2}
high_scores['you'] = score
for place, (name, points) in enumerate(sorted(high_scores.items(), key=lambda p: (-p[1], p[0])), 1):
    print(f'{place:>2}. {name:<5}{points:>3}')

check(None, 'x')
check(4, '4')
