/**
 * A script that a reader's page loads: what of a book is in sight, and how it looks there.
 * It runs in the browser, knows no engine, and is asked by every test of one.
 *
 * Pages of a book in an engine are columns beside one another, each as wide as the engine's sheet.
 */

export const EYES = `
const eyes = {
  /** Faces are in, and the page has been drawn with them. */
  async settle() {
    for (const page of await this.pages()) {
      await page.fonts.ready
      await Promise.all([...page.images].map((image) => image.decode().catch(() => {})))
    }
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
  },

  async pages() {
    const hands = await window.reader
    this.sheet = hands.sheet()
    return hands.documents()
  },

  /** Which page a place in the window belongs to: 0 is the one in sight, 1 the one to the right of it. */
  pageAt(x) {
    return Math.floor((x - this.sheet.left) / this.sheet.width)
  },

  /** Where a rectangle of a book's page stands in the window. */
  inWindow(page, { left, right, top, bottom, width, height }) {
    const frame = page.defaultView.frameElement.getBoundingClientRect()
    return {
      left: left + frame.left, right: right + frame.left,
      top: top + frame.top, bottom: bottom + frame.top, width, height,
    }
  },

  isInSight(page, rect) {
    const { left, right, width } = this.inWindow(page, rect)
    return width > 0 && this.pageAt((left + right) / 2) === 0
  },

  *words(page) {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { index, 0: word } of node.data.matchAll(/\\S+/g)) {
        const range = page.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        yield { word, range, node }
      }
    }
  },

  async text() {
    const seen = []
    for (const page of await this.pages())
      for (const { word, range } of this.words(page))
        if ([...range.getClientRects()].some((rect) => this.isInSight(page, rect))) seen.push(word)
    return seen.join(' ')
  },

  /** Keeps the first words in sight in mind, to be looked for after a turn of the page. */
  async hold() {
    for (const page of await this.pages())
      for (const { range } of this.words(page))
        if (this.isInSight(page, range.getBoundingClientRect())) {
          this.held = { page, range }
          return true
        }
    return false
  },

  /** How many pages the words kept in mind have moved to the right. */
  async moved() {
    const { page, range } = this.held
    const { left, right } = this.inWindow(page, range.getClientRects()[0])
    return this.pageAt((left + right) / 2)
  },

  /** What stands across the edge of its page, by its words. */
  async overflow() {
    const found = []
    for (const page of await this.pages()) {
      const check = (rects, name) => {
        for (const rect of rects) {
          if (rect.width === 0 || rect.height === 0) continue
          const { left, right } = this.inWindow(page, rect)
          const slack = 1.5
          if (this.pageAt(left + slack) !== this.pageAt(right - slack))
            found.push(name + ' ' + Math.round(left) + '…' + Math.round(right))
        }
      }
      for (const { word, range } of this.words(page)) check(range.getClientRects(), word)
      for (const own of page.querySelectorAll('img, h2, p, li, aside')) check(own.getClientRects(), own.outerHTML.slice(0, 60))
    }
    return found
  },

  /** Arabic words on two lines: Arabic is never parted. */
  async torn() {
    const found = []
    for (const page of await this.pages())
      for (const { word, range } of this.words(page)) {
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (/^[\\p{Script=Arabic}\\p{M}]+/u.test(word) && tops.size > 1) found.push(word)
      }
    return found
  },

  /** Pictures that did not come, by their addresses. */
  async missing() {
    const images = (await this.pages()).flatMap((page) => [...page.images])
    return images.filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).map(({ src }) => src)
  },

  /** The lines of what is open, in the terms of flow.ts: from the edges of the block that each stands in. */
  async lines() {
    const found = []
    for (const page of await this.pages())
      for (const block of page.querySelectorAll('p, h1, h2, h3, li, dt, dd')) {
        if (block.querySelector('p') || block.getClientRects().length === 0) continue
        found.push(...this.linesOf(page, block))
      }
    return found
  },

  /** Of each couplet of what is open, whether its halves face each other or stand one under the other; torn ones are neither. */
  async couplets() {
    const found = []
    for (const page of await this.pages())
      for (const line of page.querySelectorAll('.verse .line')) {
        const [first, second] = ['.first-half', '.second-half'].map((half) => line.querySelector(half))
        const rows = [first, second].map((half) => {
          const range = page.createRange()
          range.selectNodeContents(half)
          const rects = [...range.getClientRects()].filter(({ width }) => width > 1)
          return new Set(rects.map(({ top, bottom }) => Math.round((top + bottom) / 20))).size
        })
        const isBeside = Math.abs(first.getBoundingClientRect().top - second.getBoundingClientRect().top) < 4
        found.push(rows.some((count) => count !== 1) ? 'torn' : isBeside ? 'beside' : 'under')
      }
    return found
  },

  linesOf(page, block) {
    const lines = []
    const style = page.defaultView.getComputedStyle(block)
    const inset = (side) => parseFloat(style['padding-' + side]) + parseFloat(style['border-' + side + '-width'])
    for (const { word, range } of this.words(page)) {
      if (!block.contains(range.startContainer)) continue
      for (const rect of range.getClientRects()) {
        const fragment = [...block.getClientRects()].find(
          (own) => own.left <= rect.left + 2 && own.right >= rect.right - 2 && own.top <= rect.bottom && own.bottom >= rect.top,
        )
        if (!fragment || rect.width === 0) continue
        const middle = (rect.top + rect.bottom) / 2
        const line = lines.find((own) => own.fragment === fragment.left && own.top < middle && middle < own.bottom)
        const [left, right] = [rect.left - fragment.left - inset('left'), fragment.right - inset('right') - rect.right]
        if (!line) lines.push({ fragment: fragment.left, top: rect.top, bottom: rect.bottom, left, right, text: word, range })
        else Object.assign(line, {
          left: Math.min(line.left, left), right: Math.min(line.right, right), text: line.text + ' ' + word, range,
        })
      }
    }
    return lines.map(({ left, right, text, range, fragment }, index) => {
      const sign = page.createRange()
      sign.setStart(range.endContainer, range.endOffset - 1)
      sign.setEnd(range.endContainer, range.endOffset)
      const at = sign.getBoundingClientRect()
      const width = [...block.getClientRects()].find((own) => own.left === fragment).width
      const middle = fragment + inset('left') + left + (width - inset('left') - inset('right') - left - right) / 2
      const isStop = index === lines.length - 1 && /[.؟!…]$/u.test(text) && text.length > 1
      return {
        text, left, right, direction: style.direction,
        ...(isStop && { stop: (at.left + at.right) / 2 < middle ? 'left' : 'right' }),
      }
    })
  },

  /** The families of the book's own faces that are in use. */
  async faces() {
    const families = (await this.pages()).flatMap((page) => [...page.fonts])
    const used = families.filter(({ status }) => status === 'loaded').map(({ family }) => family.replace(/["\\\\]/g, ''))
    return [...new Set(used)].sort()
  },

  colour(css) {
    this.drop ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    this.drop.clearRect(0, 0, 1, 1)
    this.drop.fillStyle = css
    this.drop.fillRect(0, 0, 1, 1)
    const [red, green, blue, alpha] = this.drop.getImageData(0, 0, 1, 1).data
    return { red, green, blue, alpha: alpha / 255 }
  },

  over(front, back) {
    const mix = (channel) => front[channel] * front.alpha + back[channel] * (1 - front.alpha)
    return { red: mix('red'), green: mix('green'), blue: mix('blue'), alpha: 1 }
  },

  /** What stands around an element, out of its frame and of closed shadows too. */
  around(element) {
    if (element.parentElement) return element.parentElement
    const root = element.getRootNode()
    return root.host ?? root.defaultView?.frameElement ?? undefined
  },

  groundOf(element) {
    const layers = []
    for (let own = element; own; own = this.around(own)) {
      const layer = this.colour(own.ownerDocument.defaultView.getComputedStyle(own).backgroundColor)
      if (layer.alpha > 0) layers.unshift(layer)
      if (layer.alpha === 1) break
    }
    return layers.reduce((back, front) => this.over(front, back), { red: 255, green: 255, blue: 255, alpha: 1 })
  },

  luminance({ red, green, blue }) {
    const [r, g, b] = [red, green, blue]
      .map((channel) => channel / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  },

  contrast(one, other) {
    const [darker, lighter] = [this.luminance(one), this.luminance(other)].sort((a, b) => a - b)
    return (lighter + 0.05) / (darker + 0.05)
  },

  /** WCAG 2.2, 1.4.3: what is asked of type; less of what is large, 18 points, or bold, 14. A point is 4/3 px. */
  askedOf({ fontSize, fontWeight }) {
    const points = parseFloat(fontSize) * 0.75
    return points >= 18 || (points >= 14 && Number(fontWeight) >= 700) ? 3 : 4.5
  },

  /** The text of what is open that has the least of the contrast that is asked of it: 1 is all, less is too little. */
  async faintest() {
    let faintest = { part: Infinity, words: '', luminance: 0 }
    for (const page of await this.pages())
      for (const { word, node } of this.words(page)) {
        const element = node.parentElement
        if (element.getClientRects().length === 0) continue
        const style = page.defaultView.getComputedStyle(element)
        const ground = this.groundOf(element)
        const ink = this.colour(style.color)
        ink.alpha *= Number(style.opacity)
        const part = this.contrast(this.over(ink, ground), ground) / this.askedOf(style)
        if (part < faintest.part) faintest = { part, words: word, luminance: this.luminance(ground) }
      }
    return faintest
  },
}
window.eyes = eyes
`
