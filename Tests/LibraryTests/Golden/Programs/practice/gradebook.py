# Marks of students: averages, ranks and a curve.
marks = {'Ann': [90, 85, 77], 'Bob': [60, 71], 'Cyd': [], 'Dan': [88, 92, 100, 79]}
def average(numbers):
    return sum(numbers) / len(numbers)

for name, numbers in marks.items():
    try:
        print(f'{name}: {average(numbers):.1f}')
    except ZeroDivisionError:
        print(f'{name}: no marks yet')

def median(numbers):
    ordered, middle = sorted(numbers), len(numbers) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2

everything = [n for numbers in marks.values() for n in numbers]
median(everything), min(everything), max(everything), round(average(everything), 3)
variance = average([(n - average(everything)) ** 2 for n in everything])
f'{variance ** 0.5:.3f}'
ranked = sorted((name for name in marks if marks[name]), key=lambda n: average(marks[n]), reverse=True)
[f'{place}. {name}' for place, name in enumerate(ranked, 1)]
letter = lambda score: next(l for limit, l in [(90, 'A'), (80, 'B'), (70, 'C'), (0, 'D')] if score >= limit)
{name: letter(average(numbers)) for name, numbers in marks.items() if numbers}
curve = {name: [min(100, n + 5) for n in numbers] for name, numbers in marks.items()}
curve
median([])
letter(-1)
marks['Eve'].append(3)
