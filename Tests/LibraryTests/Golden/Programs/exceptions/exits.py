# exit is an error too, and can be stopped.
try:
    exit()
except SystemExit as error:
    print('code', error.code)

try:
    exit(3)
except SystemExit as error:
    print('code', error.code, error.args)

import sys
def main(arguments):
    if not arguments:
        sys.exit('usage: report FILE')
    return 0

try:
    main([])
except SystemExit as error:
    print(repr(error), error.code)

main(['a'])
try:
    try:
        sys.exit(1)
    finally:
        print('cleanup before leaving')
except SystemExit:
    print('stayed')

try:
    raise SystemExit
except BaseException as error:
    print(isinstance(error, Exception), repr(error))

sys.exit(1, 2)
