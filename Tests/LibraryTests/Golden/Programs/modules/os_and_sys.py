import os, sys
os.environ.get('APIWALK_SURELY_NOT_SET'), os.environ.get('APIWALK_SURELY_NOT_SET', 'default'), os.getenv('APIWALK_SURELY_NOT_SET'), os.getenv('APIWALK_SURELY_NOT_SET', 'x')
os.environ['APIWALK_SURELY_NOT_SET']
'APIWALK_SURELY_NOT_SET' in os.environ
os.environ['APIWALK_X'] = 'value'
os.environ['APIWALK_X'], os.getenv('APIWALK_X'), 'APIWALK_X' in os.environ
del os.environ['APIWALK_X']
os.getenv('APIWALK_X')
os.environ['A'] = 5
os.path.join('a', 'b', 'c.txt'), os.path.join('a/', 'b'), os.path.join('a', '/b'), os.path.join('a', '')
os.path.basename('/x/y.txt'), os.path.dirname('/x/y.txt'), os.path.split('/x/y'), os.path.splitext('a/b.tar.gz'), os.path.splitext('.bashrc')
os.path.exists('/surely/not/there'), os.path.isabs('/a'), os.path.normpath('/a/./b/../c//d'), os.path.normpath('')
os.path.join()
os.path.join(1)
os.path.basename(5)
os.sep, os.linesep, os.name
sys.version_info[0], sys.version_info >= (3, 8), sys.version_info.major, sys.version_info.minor
sys.maxsize, sys.byteorder
sys.stdout.write('text\n')
print('to stdout', file=sys.stdout)
sys.missing
os.missing

