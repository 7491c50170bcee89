# Places are those of characters, wherever a search of a long text begins.
menu = "crème brûlée 4€, œufs à la neige 5€, pâté 😀 7€; " * 12

def places(text, part):
    found = []
    start = text.find(part)
    while start >= 0:
        found.append(start)
        start = text.find(part, start + 1)
    return found

for part in ("€", "œufs", "😀", "e", "brûlée 4€", "; c", "é 😀"):
    all_of_them = places(menu, part)
    print(part, len(all_of_them), all_of_them[:3], all_of_them[-1])
    print(all(menu[place:].startswith(part) for place in all_of_them))

for start in (0, 1, 63, 64, 65, 127, 128, 200, 255, 256, len(menu) - 1, len(menu), len(menu) + 1, -1, -64, -10**6):
    print(
        start,
        menu.find("é", start),
        menu.rfind("é", 0, start),
        menu.count("€", start),
        menu.startswith("œ", start),
        menu.endswith("€", 0, start),
        menu.find("7€", start, start + 70),
    )

print(menu.index("😀"), menu.rindex("😀"), menu.index("à", 300))
print("a\u2003é\x85b\xa0c\u3000d\x1fe\u200bf".split(), "\u2003é \u3000".strip(), " é\u1680".rsplit(None, 1))
