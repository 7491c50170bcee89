# Turning commits into release notes.
commits = ['fix: crash on empty input', 'feat: add table command', 'docs: say more', 'fix(core): leak', 'feat!: drop old flags', 'wip', 'feat: colour']
sections = {'feat': 'New', 'fix': 'Fixed'}
def parse(commit):
    kind, colon, text = commit.partition(': ')
    if not colon:
        return None
    breaking = kind.endswith('!')
    kind, _, scope = kind.rstrip('!').partition('(')
    return {'kind': kind, 'scope': scope.rstrip(')') or None, 'text': text, 'breaking': breaking}

parse('fix(core): leak'), parse('wip')
entries = [entry for commit in commits if (entry := parse(commit))]
for kind, title in sections.items():
    print(title)
    for entry in entries:
        if entry['kind'] == kind:
            scope = f'{entry["scope"]}: ' if entry['scope'] else ''
            print(f'  - {scope}{entry["text"]}' + (' (BREAKING)' if entry['breaking'] else ''))

skipped = [c for c in commits if not parse(c) or parse(c)['kind'] not in sections]
skipped
level = 'major' if any(e['breaking'] for e in entries) else 'minor' if any(e['kind'] == 'feat' for e in entries) else 'patch'
level
{kind: sum(e['kind'] == kind for e in entries) for kind in sorted({e['kind'] for e in entries})}
parse('wip')['kind']
parse(None)
