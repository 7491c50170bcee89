# Texts that are numbers, and those that are not quite.
texts = ['12', '0012', '12.75', '.5', '5.', '.', '', '1.5.1', '1e3', '-3.25', '+7', ' 8.5\n', '1_0', '123456789012345', '999999999999999.9', '0.1', '2.675', '1234567.1234567', '000000000000000000012', '9007199254740993', '٣', '0x1f']
def tried(make, text):
    try:
        return make(text)
    except ValueError as error:
        return str(error)

[tried(float, text) for text in texts]
[tried(int, text) for text in texts]
