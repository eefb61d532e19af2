"""Writes bags that nobody should send: `strangers.py <folder>`; each in a package of its own, `<name>.zip` or `.tar`."""

import hashlib
import io
import os
import stat
import sys
import tarfile
import zipfile

FOLDER = sys.argv[1]
DECLARATION = b'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
PAYLOAD = {'data/a.txt': b'one\n'}


def bag(payload=PAYLOAD, **tags):
    """The files of a whole bag, of which tags may be written over: by their names with an underscore for a hyphen."""
    lines = [f'{hashlib.sha512(content).hexdigest()}  {path}\n' for path, content in payload.items()]
    files = {'bagit.txt': DECLARATION, 'manifest-sha512.txt': ''.join(lines).encode(), **payload}
    for name, content in tags.items():
        files[name.replace('_', '-') + '.txt'] = content
    return files


def zipped(name, files, more=(), method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(os.path.join(FOLDER, f'{name}.zip'), 'w', method) as package:
        for path, content in [*((f'bag/{path}', content) for path, content in files.items()), *more]:
            package.writestr(path, content)


def tarred(name, files, more=()):
    with tarfile.open(os.path.join(FOLDER, f'{name}.tar'), 'w') as package:
        for path, content in files.items():
            head = tarfile.TarInfo(f'bag/{path}')
            head.size = len(content)
            package.addfile(head, io.BytesIO(content))
        for head, content in more:
            head.size = len(content)
            package.addfile(head, io.BytesIO(content))


def head(path, kind=tarfile.REGTYPE, target=''):
    made = tarfile.TarInfo(path)
    made.type, made.linkname = kind, target
    return made


def zip_link(path, target):
    info = zipfile.ZipInfo(path)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, target


OUT = b'written outside\n'
zipped('whole', bag())
tarred('whole', bag())
zipped('up', bag(), [('bag/../../escaped.txt', OUT)])
zipped('up-windows', bag(), [('bag\\..\\..\\escaped.txt', OUT)])
zipped('absolute', bag(), [('/tmp/warraq-escaped.txt', OUT)])
zipped('drive', bag(), [('C:/escaped.txt', OUT)])
zipped('home', bag(), [('~/escaped.txt', OUT)])
tarred('up', bag(), [(head('bag/../../escaped.txt'), OUT)])
tarred('absolute', bag(), [(head('/tmp/warraq-escaped.txt'), OUT)])
zipped('link', bag(), [zip_link('bag/data/link', '/etc/passwd')])
tarred('link', bag(), [(head('bag/data/link', tarfile.SYMTYPE, '/etc/passwd'), b'')])
tarred('hard-link', bag(), [(head('bag/data/link', tarfile.LNKTYPE, '/etc/passwd'), b'')])
tarred('pipe', bag(), [(head('bag/data/pipe', tarfile.FIFOTYPE), b'')])
tarred('device', bag(), [(head('bag/data/device', tarfile.CHRTYPE), b'')])
zipped('bomb', bag({'data/zeros.bin': bytes(64 * 2 ** 20)}))
zipped('many', bag({f'data/{number}.txt': b'' for number in range(3000)}), method=zipfile.ZIP_STORED)
zipped('twice', bag(), [('bag/data/a.txt', b'two\n')])
zipped('beside', bag(), [('other.txt', OUT)])
zipped('no-folder', {}, list(bag().items()))
zipped('no-bag', {'readme.txt': b'hello'})
zipped('no-manifest', {'bagit.txt': DECLARATION, **PAYLOAD})
zipped('bad-declaration', bag(bagit=b'hello\n'))
zipped('bad-mark', bag(bagit=b'\xef\xbb\xbf' + DECLARATION))
zipped('bad-encoding', bag(manifest_sha512=b'\xff\xfe\x00'))
zipped('unknown-encoding', bag(bagit=DECLARATION.replace(b'UTF-8', b'KLINGON')))
zipped('old', bag(bagit=DECLARATION.replace(b'1.0', b'0.95')))
whole = bag()['manifest-sha512.txt']
zipped('line-twice', bag(manifest_sha512=whole + whole))
zipped('line-up', bag(manifest_sha512=whole + b'0' * 128 + b'  data/../../etc/passwd\n'))
zipped('line-absolute', bag(manifest_sha512=whole + b'0' * 128 + b'  /etc/passwd\n'))
zipped('line-tag', bag(manifest_sha512=whole + b'0' * 128 + b'  bagit.txt\n'))
zipped('line-none', bag(manifest_sha512=whole + b'hello\n'))
zipped('huge-manifest', bag(manifest_sha512=whole + os.urandom(3 * 2 ** 20).hex().encode()))
zipped('unlisted', {**bag(), 'data/b.txt': b'two\n'})
zipped('listed-by-one', bag(manifest_sha256=b''))
zipped('missing', bag(manifest_sha512=whole + b'0' * 128 + b'  data/b.txt\n'))
zipped(
    'fetch',
    bag(
        manifest_sha512=whole + b'0' * 128 + b'  data/b.txt\n',
        fetch=b'http://127.0.0.1:9/b.txt 4 data/b.txt\n',
    ),
)
zipped('damaged', {**bag(), 'data/a.txt': b'onE\n'})
zipped('tag-damaged', bag(tagmanifest_sha512=b'0' * 128 + b'  bagit.txt\n'))
zipped('sum', bag(bag_info=b'Payload-Oxum: 5.1\n'))
zipped('algorithm', bag(manifest_md6=b'00  data/a.txt\n'))
composed, parted = 'data/caf\u00e9.txt', 'data/cafe\u0301.txt'
both = bag({composed: b'1', parted: b'2'})
zipped('both-forms', both)
other = bag({composed: b'1'})
other[parted] = other.pop(composed)
zipped('other-form', other)

with open(os.path.join(FOLDER, 'whole.zip'), 'rb') as package:
    content = package.read()
for name, spoilt in {
    'cut': content[: len(content) // 2],
    'no-zip': b'hello',
    'lying-size': content.replace((4).to_bytes(4, 'little') * 1, (3).to_bytes(4, 'little')),
}.items():
    with open(os.path.join(FOLDER, f'{name}.zip'), 'wb') as package:
        package.write(spoilt)
with open(os.path.join(FOLDER, 'whole.tar'), 'rb') as package:
    content = package.read()
with open(os.path.join(FOLDER, 'cut.tar'), 'wb') as package:
    package.write(content[:1800])
