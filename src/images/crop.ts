/**
 * A picture's shape, a frame's shape and the point that must be seen → the part of the picture that fills the frame, and
 * the zone round that point which nothing may cover. Print and covers crop alike.
 */

import type { Point, Rect, Size } from '../geometry.ts'

/** Where nobody has said what must be seen. */
export const MIDDLE: Point = { x: 0.5, y: 0.5 }

/** As parts of the picture's width and height: the largest part of the frame's shape, as near round the focus as it goes. */
export function cropTo(picture: Size, frame: Size, focus: Point = MIDDLE): Rect {
  const [shape, wanted] = [picture.width / picture.height, frame.width / frame.height]
  const width = Math.min(1, wanted / shape)
  const height = Math.min(1, shape / wanted)
  const held = (middle: number, size: number) => Math.min(1 - size, Math.max(0, middle - size / 2))
  return { x: held(focus.x, width), y: held(focus.y, height), width, height }
}

/** As a part of a picture's shorter side: how wide and high the zone round its focus is, a face with its air. */
const FOCUS_ZONE = 0.4

/** The zone round the focus, as parts of the picture's width and height; it may reach beyond them. */
export function focusZone({ width, height }: Size, { x, y }: Point): Rect {
  const side = FOCUS_ZONE * Math.min(width, height)
  const [across, down] = [side / width, side / height]
  return { x: x - across / 2, y: y - down / 2, width: across, height: down }
}

/** As a part of a spread's width: how far from its fold the middle of the focus lies at the least. */
function offFold(frame: Size): number {
  return (FOCUS_ZONE * Math.min(frame.width, frame.height)) / 2 / frame.width
}

/**
 * The same for a frame over a spread: the zone round the focus does not reach into the fold, and what is lost for that is as
 * little as can be.
 */
export function cropOffFold(picture: Size, frame: Size, focus: Point | undefined): Rect {
  const crop = cropTo(picture, frame, focus)
  if (!focus) return crop
  const at = (focus.x - crop.x) / crop.width
  const off = offFold(frame)
  if (Math.abs(at - 0.5) >= off) return crop
  const widest = (place: number) => Math.min(crop.width, focus.x / place, (1 - focus.x) / (1 - place))
  const places = [0.5 + off, 0.5 - off]
  const place = widest(0.5 + off) >= widest(0.5 - off) ? places[0] : places[1]
  const width = widest(place as number)
  const height = (crop.height * width) / crop.width
  const y = Math.min(1 - height, Math.max(0, focus.y - height / 2))
  return { x: focus.x - (place as number) * width, y, width, height }
}

/** The crop of a frame with the zone at its middle, at its head and at its foot, as far as the picture reaches. */
export function cropsRound(picture: Size, frame: Size, focus: Point | undefined): readonly Rect[] {
  const middle = cropTo(picture, frame, focus)
  if (!focus) return [middle]
  const zone = focusZone(picture, focus)
  const at = (y: number) => cropTo(picture, frame, { x: focus.x, y: y + middle.height / 2 })
  return [middle, at(zone.y), at(zone.y + zone.height - middle.height)]
}

/** A part of one frame → where it lies in another that shows the same: from a crop to its box, or back. */
export function carry(part: Rect, from: Rect, to: Rect): Rect {
  const [across, down] = [to.width / from.width, to.height / from.height]
  return {
    x: to.x + (part.x - from.x) * across,
    y: to.y + (part.y - from.y) * down,
    width: part.width * across,
    height: part.height * down,
  }
}
