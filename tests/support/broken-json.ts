/** A value, and every copy of it in which one value inside has a wrong type, with the path of that value. */
export function wrongTypes(value: unknown): readonly (readonly [path: string, copy: unknown])[] {
  const own = ['', typeof value === 'boolean' ? 'yes' : true] as const
  if (typeof value !== 'object' || value === null) return [own]
  const inside = Object.entries(value).flatMap(([name, part]) =>
    wrongTypes(part).map(([path, wrong]) => {
      const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
      Object.assign(copy, { [name]: wrong })
      return [`/${name}${path}`, copy] as const
    }),
  )
  return [own, ...inside]
}
