/** The `linebreak` package ships no types; these are the members we call. */
declare module 'linebreak' {
  interface Break {
    readonly position: number
    readonly required?: boolean
  }
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
