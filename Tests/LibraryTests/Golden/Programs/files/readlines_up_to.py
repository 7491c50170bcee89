# `readlines(hint)` goes on until it has more than the hint; `BytesIO` until it has as much.
import io

with open("lines.txt", "w") as file:
    _ = file.write("line\nthree\nx\n")

for hint in (0, 1, 4, 5, 6, 11, 12):
    with open("lines.txt") as text, open("lines.txt", "rb") as binary:
        print(hint, text.readlines(hint), binary.readlines(hint))
    print(io.StringIO("line\nthree\nx\n").readlines(hint), io.BytesIO(b"line\nthree\nx\n").readlines(hint))
