/** Paths as each system writes them: where a file lies, and how it is told. */

import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { liesWithin, wayFrom } from '../../src/source/disk.ts'

describe('on Windows', () => {
  test.each([
    ['C:\\issues\\001', 'C:\\issues\\001\\interviews\\omar.yaml', 'interviews/omar.yaml'],
    ['C:\\issues\\001', 'C:\\issues\\themes\\own.yaml', '../themes/own.yaml'],
    ['C:\\issues\\001', 'c:\\ISSUES\\001\\issue.yaml', 'issue.yaml'],
    ['\\\\server\\share\\001', '\\\\server\\share\\001\\a.yaml', 'a.yaml'],
    ['C:\\issues\\001', 'C:\\issues\\001', ''],
  ])('the way from %s to %s has forward slashes', (folder, path, way) => {
    expect(wayFrom(folder, path, win32)).toBe(way)
  })

  test.each([
    ['C:\\issues\\001\\pictures\\a.jpg', true],
    ['C:\\issues\\001', true],
    ['C:\\issues\\001\\..hidden\\a.jpg', true],
    ['C:\\issues\\0011\\a.jpg', false],
    ['C:\\issues\\001\\..\\002\\a.jpg', false],
    ['D:\\issues\\001\\a.jpg', false],
    ['\\\\server\\share\\a.jpg', false],
  ])('%s lies in the folder of the issue: %s', (path, isWithin) => {
    expect(liesWithin('C:\\issues\\001', path, win32)).toBe(isWithin)
  })
})

describe('elsewhere', () => {
  test.each([
    ['/issues/001/pictures/a.jpg', true],
    ['/issues/001', true],
    ['/issues/001/..hidden/a.jpg', true],
    ['/issues/0011/a.jpg', false],
    ['/issues/001/../002/a.jpg', false],
    ['/issues', false],
  ])('%s lies in the folder of the issue: %s', (path, isWithin) => {
    expect(liesWithin('/issues/001', path, posix)).toBe(isWithin)
  })

  test('the way to a file is as the system writes it', () => {
    expect(wayFrom('/issues/001', '/issues/001/interviews/omar.yaml', posix)).toBe('interviews/omar.yaml')
  })
})
