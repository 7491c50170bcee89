# One text in many encodings, and what does not fit.
import os
path = os.path.join(os.environ['FOLDER'], 'text')
text = 'naïve €5 日本\n'

def raw():
    with open(path, 'rb') as file:
        return file.read()

for encoding in ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'UTF8']:
    with open(path, 'w', encoding=encoding) as file:
        file.write(text)
        file.write('x')
    with open(path, 'a', encoding=encoding) as file:
        file.write('y')
    print(encoding, raw())
    with open(path, encoding=encoding) as file:
        print(file.encoding, file.read() == text + 'xy')

for encoding in ['ascii', 'latin-1', 'cp1252', 'iso-8859-15']:
    for errors in ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace']:
        try:
            with open(path, 'w', encoding=encoding, errors=errors) as file:
                file.write(text)
            print(encoding, errors, raw())
        except UnicodeEncodeError as error:
            print(encoding, error)
            print(error.encoding, error.start, error.end, error.reason)

with open(path, 'wb') as file:
    file.write(b'caf\xe9 \xff\n' + b'fine\n')

for encoding in ['utf-8', 'ascii', 'latin-1', 'cp1252']:
    for errors in ['strict', 'ignore', 'replace', 'backslashreplace']:
        try:
            with open(path, encoding=encoding, errors=errors) as file:
                print(encoding, errors, file.readlines())
        except UnicodeDecodeError as error:
            print(encoding, error)
            print(error.object, error.start, error.end, error.reason)

with open(path, 'wb') as file:
    file.write(b'a' * 9000 + b'\xff')

open(path).read()
open(path).readline()
with open(path, errors='replace') as file:
    print(len(file.read(8999)), file.read())
