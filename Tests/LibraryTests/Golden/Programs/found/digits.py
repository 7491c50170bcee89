# A prefix may begin with a zero of any script.
def whole(text, base):
    try:
        return int(text, base)
    except ValueError as error:
        return str(error)


for text in ['𝟘X6', '0x𝟞', '𝟘b1', '𝟘_1', '٠x1F', '-𝟘o7', '𝟘', '𝟘𝟙']:
    print([whole(text, base) for base in (0, 2, 8, 10, 16)])
