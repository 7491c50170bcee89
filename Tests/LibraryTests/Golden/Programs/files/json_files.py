# What an API answered is kept in a file and looked at later.
import json, os
folder = os.environ['FOLDER']
path = os.path.join(folder, 'tasks.json')
tasks = {'items': [{'id': 1, 'name': 'Sicherung – täglich'}, {'id': 2, 'name': 'scan'}], 'paging': None}
with open(path, 'w', encoding='utf-8') as file:
    json.dump(tasks, file, indent=2, ensure_ascii=False)

with open(path, encoding='utf-8') as file:
    print(file.read())

with open(path, encoding='utf-8') as file:
    print(json.load(file) == tasks)

with open(path, 'rb') as file:
    print(json.load(file)['items'][1])

with open(path, 'a') as file:
    file.write('}')

try:
    with open(path) as file:
        json.load(file)
except json.JSONDecodeError as error:
    print(error)

def load(name):
    try:
        with open(os.path.join(folder, name)) as file:
            return json.load(file)
    except FileNotFoundError as error:
        print('no', os.path.basename(error.filename), error.errno, error.strerror)
        return {}

load('settings.json')
with open(path, 'wb') as file:
    json.dump({}, file)
