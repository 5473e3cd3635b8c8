import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../src/api/json';
import { parkWhere, projectWhere, tileWhere } from '../src/state/filter';
import { emptyFilter } from '../src/state/view';

describe('one filter for list, count and tiles', () => {
  it('asks nothing when nothing is chosen', () => {
    expect(projectWhere(emptyFilter)).toEqual({});
    expect(parkWhere(emptyFilter)).toEqual({});
    expect(tileWhere('investmentProjects', emptyFilter)).toBe('');
  });

  it('names the fields of projects', () => {
    const filter = { ...emptyFilter, search: '  cang  nghi son ', sector: ['D', 'C'], park: 'nghi-son-ez' };
    expect(projectWhere(filter)).toEqual({
      search: 'cang nghi son',
      sectorVersion: { eq: '2025' },
      sector: { in: ['C', 'D'] },
      industrialPark: { or: [{ slug: { eq: 'nghi-son-ez' } }, { parent: { slug: { eq: 'nghi-son-ez' } } }] },
    });
  });

  it('names the fields of parks, and leaves out what only projects have', () => {
    const filter = { ...emptyFilter, kind: ['ECONOMIC_ZONE'], status: ['OPERATING'], sector: ['C'], park: 'x' };
    expect(parkWhere(filter)).toEqual({ status: { in: ['OPERATING'] }, kind: { in: ['ECONOMIC_ZONE'] } });
  });

  it('is spelled the same however it was chosen', () => {
    const one = tileWhere('investmentProjects', { ...emptyFilter, status: ['OPERATING', 'CALLING'], search: 'a' });
    const other = tileWhere('investmentProjects', { ...emptyFilter, search: ' a ', status: ['CALLING', 'OPERATING'] });
    expect(one).toBe('{"search":"a","status":{"in":["CALLING","OPERATING"]}}');
    expect(other).toBe(one);
  });

  it('is sent in NFC', () => {
    expect(projectWhere({ ...emptyFilter, search: 'ca\u0309ng' }).search).toBe('cảng');
  });

  it('writes canonical JSON: keys sorted at every depth, nothing undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: { z: null, y: 2 } })).toBe(
      '{"a":{"y":2,"z":null},"b":[{"d":1}]}',
    );
  });
});
