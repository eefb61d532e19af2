import { expect, test } from 'vitest'
import { isNamed, knowPeople, type NameForm } from '../../../src/archive/record/people.ts'

const people = (...names: readonly (NameForm | string)[]) => {
  const forms = names.map((name) => (typeof name === 'string' ? { name } : name))
  const known = knowPeople(forms)
  expect(knowPeople(forms.toReversed())).toEqual(known)
  return known
}

test.each([
  ['hamza, alef maqsura and marks', 'هدى فؤاد', 'هدي فُؤاد'],
  ['a space inside a name', 'عبد الله المنسي', 'عبدالله المنسى'],
  ['Persian letters', 'علی کریم', 'علي كريم'],
  ['Latin case and hyphens', 'Omar Al-Iskandarani', 'omar aliskandarani'],
])('a person in two spellings is one: %s', (_, one, other) => {
  expect(people(one, other)).toHaveLength(1)
})

test('what is filed alike is one person, though the names differ', () => {
  const known = people(
    { name: 'د. عمر', fileAs: 'الإسكندراني، عمر' },
    { name: 'عمر الإسكندراني', fileAs: 'الاسكندراني, عمر' },
  )
  expect(known).toHaveLength(1)
  expect(isNamed(known[0]?.forms ?? [], 'عمر الاسكندراني')).toBe(true)
})

test('a name is that of who is filed under it, the other way round', () => {
  expect(people({ name: 'أبو يوسف', fileAs: 'المنسي، محمود' }, 'محمود المنسي')).toHaveLength(1)
})

test('one Latin form is one person, though the names differ', () => {
  const known = people(
    { name: 'جيمي هندركس', romanised: 'Jimi Hendrix' },
    { name: 'جيمى هندريكس', romanised: 'Jimi Hendrix' },
  )
  expect(known).toHaveLength(1)
})

test('two of one name are told apart by what they are filed under', () => {
  const [one, other] = [
    { name: 'أحمد علي', fileAs: 'علي، أحمد (شاعر)' },
    { name: 'أحمد علي', fileAs: 'علي، أحمد (مصوّر)' },
  ]
  expect(people(one, other)).toHaveLength(2)
  expect(people(one, other, 'أحمد علي')).toHaveLength(3)
  expect(people(one, 'أحمد علي')).toHaveLength(1)
})

test('two of one name are told apart by their Latin forms', () => {
  expect(people({ name: 'سمير', romanised: 'Samir' }, { name: 'سمير', romanised: 'Sameer' })).toHaveLength(2)
})

test('who is filed in two ways with one name and one Latin form is one', () => {
  const name = { name: 'عمر الإسكندراني', romanised: 'Omar Aliskandarani' }
  expect(people({ ...name, fileAs: 'الإسكندراني، عمر' }, { ...name, fileAs: 'إسكندراني، عمر' })).toHaveLength(
    1,
  )
})

test('two names are two people, and the order of a name’s words counts', () => {
  expect(people('خالد إبراهيم', 'محمود منسي', 'إبراهيم خالد')).toHaveLength(3)
})

test('a person is shown as written most often', () => {
  expect(people('هدي فؤاد', 'هدى فؤاد', { name: 'هدى فؤاد', romanised: 'Huda' })[0]).toMatchObject({
    romanised: 'Huda',
  })
  expect(
    people('عمر', { name: 'عمر', fileAs: 'عمر' }, { name: 'عُمَر', fileAs: 'عمر' })[0]?.forms,
  ).toHaveLength(2)
})

test('nobody is known by no name', () => {
  expect(isNamed(people('هدى')[0]?.forms ?? [], ' … ')).toBe(false)
})
