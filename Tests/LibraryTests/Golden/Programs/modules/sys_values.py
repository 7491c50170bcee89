# sys: the interpreter as seen from inside.
import sys
sys.version_info >= (3, 8), sys.version_info[:2], sys.version_info.major, sys.version_info[0] == 3, len(sys.version_info), sys.version_info < (4,)
sys.maxsize, sys.byteorder in ('little', 'big'), sys.maxunicode, isinstance(sys.argv, list)
sys.stdout.write('written\n')
written = sys.stdout.write('no echo\n')
written
print('to stderr is elsewhere', file=sys.stdout)
sys.stdout.flush()
sys.stdout.write(5)
sys.stdout.write()
sys.stdout.writelines(['a', 'b\n'])
print(1, 2, file=sys.stdout, sep='-', end='|\n')
try:
    sys.exit('leaving')
except SystemExit as error:
    print('stopped:', error.code)

sys.exit(1, 2)
sys.version_inf
sys.nothing
sys.getrecursionlimit() >= 1000, sys.platform in ('linux', 'darwin', 'win32')
sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig
'.'.join(str(n) for n in sys.version_info[:2]), sys.version.split('.')[0]
