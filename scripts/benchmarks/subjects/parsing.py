"""How long a megabyte of Python takes to be understood."""


def run(peers, folder):
    write_source(f"{folder}/source.py", 1_000_000)
    peers.race("Parse 1 MB of Python", {
        "apiwalk": [peers.program, "run", "--dry-run", "source.py"],
        "python3, ast.parse": [
            peers.python, "-c", "import ast; ast.parse(open('source.py').read())"],
    }, folder)


def write_source(path, size):
    """Python source of about that size: functions, loops, dictionaries, calls."""
    with open(path, "w") as file:
        number = 0
        while file.tell() < size:
            number += 1
            file.write(
                f"def page_{number}(items, limit={number}, *, state='started'):\n"
                f"    found = {{'page': {number}, 'items': [], 'total': len(items) + {number}.5}}\n"
                "    for index, item in enumerate(items):\n"
                "        if item['state'] == state and index < limit or item.get('force'):\n"
                f"            found['items'].append(f'{{item[\"id\"]}}-{number}')  # kept\n"
                "    return found if found['items'] else None\n\n")
