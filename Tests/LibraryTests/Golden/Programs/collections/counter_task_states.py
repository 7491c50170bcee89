from collections import Counter
items = [
    {'id': 1, 'state': 'completed', 'type': 'backup'},
    {'id': 2, 'state': 'started', 'type': 'backup'},
    {'id': 3, 'state': 'completed', 'type': 'scan'},
    {'id': 4, 'state': 'failed', 'type': 'backup'},
    {'id': 5, 'state': 'completed', 'type': 'backup'},
]
states = Counter(item['state'] for item in items)
states
dict(states)
states.most_common()
Counter(item['type'] for item in items if item['state'] == 'completed')
by_pair = Counter((item['type'], item['state']) for item in items)
by_pair[('backup', 'completed')]
for (kind, state), count in sorted(by_pair.items()):
    print(kind, state, count)
print(', '.join(f'{state}={count}' for state, count in sorted(states.items())))
import json
json.dumps(states)
print(json.dumps(states, indent=2, sort_keys=True))
