# A menu driven by a script of answers.
script = iter(['help', 'add milk', 'add', 'add bread and butter', 'list', 'done 1', 'done 9', 'done x', 'fly', 'list', 'quit', 'never'])
tasks = []
def add(text):
    if not text: raise ValueError('add what?')
    tasks.append({'text': text, 'done': False})
    return f'added #{len(tasks)}'

def done(number):
    tasks[int(number) - 1]['done'] = True
    return f'#{number} is done'

def show(_=''):
    return '\n'.join(f'{n}. [{"x" if t["done"] else " "}] {t["text"]}' for n, t in enumerate(tasks, 1)) or 'nothing'

commands = {'add': add, 'done': done, 'list': show, 'help': lambda _: ', '.join(sorted(commands))}
for line in script:
    name, _, rest = line.partition(' ')
    print('>', line)
    if name == 'quit':
        print('bye')
        break
    try:
        print(commands[name](rest))
    except KeyError as error:
        print(f'unknown command {error}')
    except (ValueError, IndexError) as error:
        print(f'{name}: {error}')

next(script), tasks[0], sum(t['done'] for t in tasks)
