# Many letters from one template and a list of people.
people = 'name,city,balance\nAnn,Rome,12.5\nBob,,-3\nCyd,Oslo,abc\n'
template = 'Dear {name},\nyour balance is {balance:+.2f}.\n{greeting} from {city}!'
names, *lines = people.strip().split('\n')
names = names.split(',')
def letter(record):
    record = dict(record, balance=float(record['balance']), city=record['city'] or 'somewhere')
    record['greeting'] = 'Greetings' if record['balance'] >= 0 else 'Please pay soon, regards'
    return template.format(**record)

sent = 0
for number, line in enumerate(lines, 2):
    record = dict(zip(names, line.split(',')))
    try:
        print(letter(record))
        sent += 1
    except ValueError as error:
        print(f'line {number}: {error}')
    print('---')

sent, len(lines)
letter({'name': 'Dan'})
letter({'name': 'Dan', 'balance': '1', 'city': 'Rome', 'extra': True}).splitlines()[-1]
template.format(name='x')
template.count('{'), sorted({part.partition('}')[0].partition(':')[0] for part in template.split('{')[1:]})
