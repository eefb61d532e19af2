/**
 * `s3://bucket/prefix` → the storage of an archive, in a bucket of S3 or of a server that answers as S3 does. A file is
 * there whole or not at all; of a folder each file is seen as it comes. Region, credentials and endpoint come from where
 * the official client looks for them: `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_ENDPOINT_URL` and so on.
 */

import { Readable } from 'node:stream'
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { byName, faultOfPath } from '../../src/archive/paths.ts'
import {
  Missing,
  type NewFile,
  type Storage,
  type StoredChild,
  type StoredEntry,
  WORK_FOLDER,
} from '../../src/archive/storage.ts'
import { CLAIM, type ClaimPlace, claimsIn, lockIn } from './claims.ts'
import { NO_BUCKET } from './refusal.ts'

/** Bytes up to which a file is sent in one piece, from memory. */
const SMALL = 2 ** 23
/** Bytes that S3 takes in one request. */
const MOST = 5 * 2 ** 30
/** Keys that it deletes in one request. */
const BATCH = 1000

interface Bucket {
  readonly client: S3Client
  readonly name: string
  /** Of all keys: empty, or with its own slash. */
  readonly prefix: string
}

/** `patience`: milliseconds after which who waits for another writer is told. */
export function openBucket(address: string, patience?: number): Storage {
  const bucket = readAddress(address)
  const claims = claimsOfBucket(bucket)
  return {
    name: address.replace(/\/+$/, ''),
    children: (folder) => childrenOf(bucket, folder),
    walk: (folder) => walk(bucket, folder),
    read: (path) => read(bucket, path),
    put: (path, bytes) => put(bucket, path, bytes),
    place: async (folder, files) => {
      if ((await childrenOf(bucket, folder)).length > 0)
        throw Object.assign(new Error(`Something is at ${address}/${folder} already.`), { code: 'EEXIST' })
      for (const file of files) await send(bucket, folder, file)
    },
    remove: (path) => remove(bucket, path),
    claims: () => claimsIn(claims),
    lock: (note) => lockIn(claims, note, patience),
  }
}

function readAddress(address: string): Bucket {
  const [, name = '', path = ''] = /^s3:\/\/([^/]+)\/*(.*?)\/*$/.exec(address) ?? []
  if (name === '') throw Object.assign(new Error(`${address} names no bucket.`), { code: NO_BUCKET })
  const { AWS_ENDPOINT_URL: endpoint, AWS_ENDPOINT_URL_S3: own } = process.env
  // Servers of one's own know a bucket by its path; only Amazon's has a name of its own for each.
  const client = new S3Client({ forcePathStyle: (own ?? endpoint) !== undefined })
  return { client, name, prefix: path === '' ? '' : `${path}/` }
}

function keyOf({ prefix }: Bucket, path: string): string {
  const fault = faultOfPath(path)
  if (fault !== undefined) throw new Error(`The archive has no place for ${JSON.stringify(path)}: ${fault}.`)
  return prefix + path
}

/** Of everything whose key begins so; with a delimiter, of what lies in that folder itself. */
async function* list(
  { client, name }: Bucket,
  keys: { readonly Prefix: string; readonly Delimiter?: string },
): AsyncGenerator<ListObjectsV2CommandOutput> {
  let token: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: name, ...keys, ...(token && { ContinuationToken: token }) }),
    )
    yield page
    token = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (token !== undefined)
}

async function childrenOf(bucket: Bucket, folder: string): Promise<StoredChild[]> {
  const Prefix = folder === '' ? bucket.prefix : `${keyOf(bucket, folder)}/`
  const children: StoredChild[] = []
  for await (const { Contents = [], CommonPrefixes = [] } of list(bucket, { Prefix, Delimiter: '/' })) {
    const files = Contents.map(({ Key = '' }) => Key.slice(Prefix.length)).filter((name) => name !== '')
    const folders = CommonPrefixes.map(({ Prefix: key = '' }) => key.slice(Prefix.length, -1))
    children.push(
      ...files.map((name) => ({ name, kind: 'file' }) as const),
      ...folders.map((name) => ({ name, kind: 'folder' }) as const),
    )
  }
  return children.sort((one, other) => byName(one.name, other.name))
}

async function* walk(bucket: Bucket, folder: string): AsyncGenerator<StoredEntry> {
  const Prefix = folder === '' ? bucket.prefix : `${keyOf(bucket, folder)}/`
  for await (const { Contents = [] } of list(bucket, { Prefix }))
    for (const { Key = '', Size = 0 } of Contents) {
      const path = Key.slice(bucket.prefix.length)
      // Some programs write a key for a folder.
      if (path.endsWith('/')) yield { path: path.slice(0, -1), kind: 'empty-folder', size: 0 }
      else yield { path, kind: 'file', size: Size }
    }
}

async function* read(bucket: Bucket, path: string): AsyncGenerator<Uint8Array> {
  const { client, name } = bucket
  const Key = keyOf(bucket, path)
  const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key })).catch((error: Error) => {
    throw error.name === 'NoSuchKey' ? new Missing(path, error) : error
  })
  for await (const piece of Body as Readable) yield piece as Uint8Array
}

async function put(bucket: Bucket, path: string, bytes: Uint8Array): Promise<void> {
  const { client, name } = bucket
  await client.send(new PutObjectCommand({ Bucket: name, Key: keyOf(bucket, path), Body: bytes }))
}

async function send(bucket: Bucket, folder: string, { path, size, open }: NewFile): Promise<void> {
  if (size > MOST) throw new Error(`The file ${path} has more than the ${MOST} bytes that S3 takes at once.`)
  const Key = keyOf(bucket, `${folder}/${path}`)
  const Body = size <= SMALL ? await collect(open()) : Readable.from(open())
  const { client, name } = bucket
  await client.send(new PutObjectCommand({ Bucket: name, Key, Body, ContentLength: size }))
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** A file, and all that lies below it where it is a folder. */
async function remove(bucket: Bucket, path: string): Promise<void> {
  const { client, name: Bucket } = bucket
  const keys = [keyOf(bucket, path)]
  for await (const { path: below } of walk(bucket, path)) keys.push(bucket.prefix + below)
  for (let first = 0; first < keys.length; first += BATCH) {
    const Objects = keys.slice(first, first + BATCH).map((Key) => ({ Key }))
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    )
    const [refused] = Errors
    if (refused) throw Object.assign(new Error(refused.Message), { name: refused.Code, $metadata: {} })
  }
}

/** A bucket's clock counts in seconds. */
function claimsOfBucket(bucket: Bucket): ClaimPlace {
  const write = (name: string, text: string) => put(bucket, `${WORK_FOLDER}/${name}`, Buffer.from(text))
  const texts = new Map<string, string>()
  return {
    write: async (name, text) => {
      texts.set(name, text)
      await write(name, text)
    },
    list: async (now) => {
      const Prefix = `${keyOf(bucket, WORK_FOLDER)}/`
      const found: { name: string; time: number }[] = []
      for await (const { Contents = [] } of list(bucket, { Prefix: Prefix + CLAIM }))
        for (const { Key = '', LastModified } of Contents)
          found.push({ name: Key.slice(Prefix.length), time: LastModified?.getTime() ?? 0 })
      const present = found.find(({ name }) => name === now)?.time ?? Date.now()
      return Promise.all(
        found.map(async ({ name, time }) => {
          const bytes = await collect(read(bucket, `${WORK_FOLDER}/${name}`)).catch(() => Buffer.from(''))
          return { name, text: Buffer.from(bytes).toString('utf8'), age: present - time }
        }),
      )
    },
    sign: (name) => write(name, texts.get(name) ?? ''),
    drop: (name) => remove(bucket, `${WORK_FOLDER}/${name}`),
    // A file that is not whole is not there, and a folder needs no name of its own.
    sweep: async () => {},
    leave: async () => {},
  }
}
