# Names that exist nowhere, found only when the line is reached.
def careless(flag):
    if flag:
        return undefined_name
    return 'fine'

careless(False)
careless(True)
def report(items):
    return lenght(items)

report([1])
length = len
report([1])
lenght = len
report([1])
def typo(response):
    return reponse['id']

typo({'id': 1})
del lenght
report([1])
undefined()
x + 1
print(y)
