/** An article's file as plain data: keys in their order, and the desk's remarks beside them. */

export type Tree =
  /** `keepsLines`: its lines are written as they are, and not folded. */
  | { readonly kind: 'text'; readonly text: string; readonly keepsLines?: true }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'map'; readonly entries: readonly TreeEntry[] }
  | { readonly kind: 'list'; readonly items: readonly TreeItem[] }

export interface TreeItem {
  readonly value: Tree
  /** Lines over it, without their sign. */
  readonly remarks?: readonly string[]
}

export interface TreeEntry extends TreeItem {
  readonly key: string
}

/** The whole of a file. */
export interface TreeFile {
  readonly head: readonly string[]
  readonly root: Tree
  readonly foot: readonly string[]
}

export function text(words: string): Tree {
  return { kind: 'text', text: words }
}

/** Keys whose value is nothing are left out. */
export function map(
  entries: Readonly<Record<string, Tree | string | undefined>>,
  remarks: Readonly<Record<string, readonly string[]>> = {},
): Tree {
  return {
    kind: 'map',
    entries: Object.entries(entries).flatMap(([key, value]) => {
      if (value === undefined) return []
      const own = remarks[key] ?? []
      return [
        {
          key,
          value: typeof value === 'string' ? text(value) : value,
          ...(own.length > 0 && { remarks: own }),
        },
      ]
    }),
  }
}

export function list(items: readonly (Tree | TreeItem)[]): Tree {
  return { kind: 'list', items: items.map((item) => ('value' in item ? item : { value: item })) }
}
