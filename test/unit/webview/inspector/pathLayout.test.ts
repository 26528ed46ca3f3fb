import assert from 'node:assert/strict';
import { layOut, leastWidthAcross } from '../../../../src/webview/inspector/pathLayout';
import { driverScene, inspectScene } from '../../../support/inspectionScenes';

const drivers = ['macvlan', 'ipvlan', 'overlay', 'host', 'null', 'internal', 'closed', 'weave'] as const;
const widths = [260, 300, leastWidthAcross - 1, leastWidthAcross, 720, 1400, 3800];

describe('layOut', () => {
  for (const driver of drivers) {
    const { path } = inspectScene(driverScene(driver));

    it(`${driver}: fits the width, and no box lies on another`, () => {
      for (const width of widths) {
        const { boxes, lines, width: drawn } = layOut(path, width);
        assert.equal(boxes.length, path.stops.length);
        assert.equal(lines.length, path.links.length);
        assert.ok(drawn <= width, `${drawn} > ${width}`);
        for (const a of boxes) {
          for (const b of boxes) {
            const apart =
              a === b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            assert.ok(apart, `${a.stop.kind} lies on ${b.stop.kind} at ${width}`);
          }
        }
      }
    });
  }

  it('goes across where there is room, and down where there is not', () => {
    const { path } = inspectScene(driverScene('closed'));
    const [across, down] = [layOut(path, 1000), layOut(path, 300)];
    assert.ok(across.width > across.height && down.height > down.width);
  });

  it('is empty for a network that nothing passes', () => {
    assert.deepEqual(layOut({ stops: [], links: [], flows: [] }, 500).boxes, []);
  });
});
