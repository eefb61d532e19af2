/** Scripts that run inside a page of a shelf, and say what is seen there. */

/** Opens all that is folded, so that everything is judged. */
export const UNFOLD = `for (const details of document.querySelectorAll('details')) details.open = true`

/** Sets letters larger, by so much, as a reader's own settings do. */
export function enlarge(times: number): string {
  return `(() => {
    const root = document.documentElement
    root.style.fontSize = Number.parseFloat(getComputedStyle(root).fontSize) * ${times} + 'px'
  })()`
}

/** Code that is meant to be moved sideways is left out, and what is for those who listen. */
export const OVERFLOW = `(() => {
  const seen = [...document.querySelectorAll('body *:not(.hidden, .skip, pre, pre *, foliate-view)')]
  const name = ({ tagName, className, textContent }) => tagName + '.' + className + ': ' + textContent.slice(0, 40)
  const isOut = (element) => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 1 && (left < -0.5 || right > innerWidth + 0.5)
  }
  const isCut = (element) =>
    getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
  return {
    scrolls: document.documentElement.scrollWidth > innerWidth,
    out: seen.filter(isOut).map(name),
    cut: seen.filter(isCut).map(name),
  }
})()`

export interface Focus {
  readonly name: string
  /** Nothing of the page has it. */
  readonly isNowhere: boolean
  readonly isInMain: boolean
  readonly isSeen: boolean
  readonly isOutlined: boolean
}

/** What has the keyboard's focus. */
export const FOCUS = `(() => {
  const element = document.activeElement
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return {
    name: element.className || element.textContent,
    isNowhere: element === document.body,
    isInMain: element.closest('main') !== null,
    isSeen: bottom > 0 && top < innerHeight && left >= 0 && right <= innerWidth,
    isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  }
})()`

/** How many elements move by themselves. */
export const MOVING = `[...document.querySelectorAll('*')].filter((element) => {
  const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element)
  return scrollBehavior === 'smooth' || animationName !== 'none' || transitionDuration !== '0s'
}).length`
