import type { DataPath, PathLink, PathStop, StopKind } from '../../core/inspection/pathModel';

export interface Box {
  readonly stop: PathStop;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly link: PathLink;
  readonly from: Point;
  readonly to: Point;
}

export interface PathLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

interface Place {
  /** How far from the container. */
  readonly step: number;
  readonly lane: number;
  readonly lanes?: number;
}

/** Bridge, parent interface and whatever else has one switch in the middle. */
const switchedPlaces: Readonly<Partial<Record<StopKind, Place>>> = {
  container: { step: 0, lane: 0 },
  neighbour: { step: 0, lane: 1 },
  bridge: { step: 1, lane: 0, lanes: 2 },
  translation: { step: 2, lane: 0 },
  host: { step: 2, lane: 1 },
  uplink: { step: 3, lane: 0 },
  outside: { step: 4, lane: 0 },
};

/** Behind a parent interface there is the physical network and nothing of the engine's. */
const parentPlaces: Readonly<Partial<Record<StopKind, Place>>> = {
  container: { step: 0, lane: 0 },
  neighbour: { step: 0, lane: 1 },
  parent: { step: 1, lane: 0, lanes: 2 },
  outside: { step: 2, lane: 0 },
  host: { step: 2, lane: 1 },
};

/** An overlay has two ways: the tunnel to other nodes, and a bridge of its own that leads out. */
const overlayPlaces: Readonly<Partial<Record<StopKind, Place>>> = {
  host: { step: 2, lane: 0 },
  container: { step: 0, lane: 1 },
  'gateway-bridge': { step: 1, lane: 1 },
  uplink: { step: 2, lane: 1 },
  outside: { step: 3, lane: 1 },
  neighbour: { step: 0, lane: 2 },
  bridge: { step: 1, lane: 2 },
  tunnel: { step: 2, lane: 2 },
  peers: { step: 3, lane: 2 },
};

interface Sizes {
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly stepGap: number;
  readonly laneGap: number;
}

const margin = 2;
/** Narrower than this the drawing goes downwards. */
export const leastWidthAcross = 560;

/** Places the boxes from left to right where `width` allows it, else from top to bottom. */
export function layOut(path: DataPath, width: number): PathLayout {
  const across = width >= leastWidthAcross;
  const placed = placesOf(path);
  const steps = Math.max(1, ...placed.map(({ place }) => place.step + 1));
  const lanes = Math.max(1, ...placed.map(({ place }) => place.lane + (place.lanes ?? 1)));
  const sizes = across ? acrossSizes(width, steps) : downSizes(width, lanes);
  const boxes = placed.map(({ stop, place }) => boxOf(stop, place, sizes, across));
  return {
    width: Math.max(...boxes.map((box) => box.x + box.width), 0) + margin,
    height: Math.max(...boxes.map((box) => box.y + box.height), 0) + margin,
    boxes,
    lines: path.links.flatMap((link) => lineOf(link, boxes, across) ?? []),
  };
}

function placesOf(path: DataPath): readonly { readonly stop: PathStop; readonly place: Place }[] {
  const has = (kind: StopKind): boolean => path.stops.some((stop) => stop.kind === kind);
  const branching = has('gateway-bridge') ? overlayPlaces : has('parent') ? parentPlaces : switchedPlaces;
  const table = has('neighbour') ? branching : {};
  return path.stops.map((stop, index) => ({ stop, place: table[stop.kind] ?? { step: index, lane: 0 } }));
}

function acrossSizes(width: number, steps: number): Sizes {
  const stepGap = width / steps > 170 ? 84 : 54;
  const boxWidth = Math.min(180, Math.floor((width - 2 * margin - stepGap * (steps - 1)) / steps));
  return { boxWidth, boxHeight: 54, stepGap, laneGap: 30 };
}

function downSizes(width: number, lanes: number): Sizes {
  const laneGap = 10;
  const boxWidth = Math.min(200, Math.floor((width - 2 * margin - laneGap * (lanes - 1)) / lanes));
  return { boxWidth, boxHeight: 54, stepGap: 34, laneGap };
}

function boxOf(stop: PathStop, { step, lane, lanes = 1 }: Place, sizes: Sizes, across: boolean): Box {
  const { boxWidth, boxHeight, stepGap, laneGap } = sizes;
  const stepSize = (across ? boxWidth : boxHeight) + stepGap;
  const laneSize = (across ? boxHeight : boxWidth) + laneGap;
  const along = margin + step * stepSize;
  const beside = margin + lane * laneSize;
  const extent = (lanes - 1) * laneSize;
  return across
    ? { stop, x: along, y: beside, width: boxWidth, height: boxHeight + extent }
    : { stop, x: beside, y: along, width: boxWidth + extent, height: boxHeight };
}

/** A straight line between the sides that face each other, level where both boxes share a stretch. */
function lineOf(link: PathLink, boxes: readonly Box[], across: boolean): Line | undefined {
  const from = boxes.find(({ stop }) => stop.kind === link.from);
  const to = boxes.find(({ stop }) => stop.kind === link.to);
  if (!from || !to) return undefined;
  if (across) {
    const y = middleOfShared(from.y, from.height, to.y, to.height);
    return { link, from: { x: from.x + from.width, y: y.from }, to: { x: to.x, y: y.to } };
  }
  const x = middleOfShared(from.x, from.width, to.x, to.width);
  return { link, from: { x: x.from, y: from.y + from.height }, to: { x: x.to, y: to.y } };
}

function middleOfShared(
  startA: number,
  sizeA: number,
  startB: number,
  sizeB: number,
): { readonly from: number; readonly to: number } {
  const start = Math.max(startA, startB);
  const end = Math.min(startA + sizeA, startB + sizeB);
  if (end > start) return { from: (start + end) / 2, to: (start + end) / 2 };
  return { from: startA + sizeA / 2, to: startB + sizeB / 2 };
}
