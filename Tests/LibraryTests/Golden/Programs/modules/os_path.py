# os.path: names of files taken apart and put together.
import os
from os.path import join, split, splitext, basename, dirname, normpath, isabs
join('a', 'b', 'c.txt'), join('a/', 'b'), join('a', '/b'), join('a', ''), join('', 'a'), join('a')
split('/a/b/c.txt'), split('c.txt'), split('/a/'), splitext('a.tar.gz'), splitext('.bashrc'), splitext('a'), splitext('a.b/c'), basename('/a/b'), basename('/a/b/'), dirname('/a/b'), dirname('a'), dirname('/')
normpath('a/../b//c/.'), normpath(''), normpath('//a/..'), normpath('../a'), isabs('/a'), isabs('a'), os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.commonpath(['/usr/lib', '/usr/local']), os.path.sep, os.sep, os.linesep, os.curdir, os.path.expanduser('a')
os.path.exists('/no/such/path'), os.path.isfile('/dev'), os.path.isdir('/dev'), os.path.exists('/dev/null'), os.path.isfile('/no/such')
os.path.relpath('/a/b/c', '/a/d'), os.path.splitdrive('/a'), os.path.normcase('/A'), os.path.abspath('/a/../b')
join()
join('a', 5)
join(5)
split(5)
splitext(None)
basename()
dirname([1])
normpath(5)
os.path.commonpath([])
os.path.commonpath(['/a', 'b'])
os.path.getsize('/no/such/path')
os.path.exists(None)
os.path.exsts('a')
for path in ['report.CSV', 'archive.tar.gz', 'README', '/tmp/.hidden', 'a.b.c']:
    name, extension = splitext(basename(path))
    print(f'{path:<16} {name:<12} {extension.lower() or "none"}')
